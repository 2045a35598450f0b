"""All communities in one process, one after the other, without Spark: what Spark's answer has to equal, and what it is
measured against.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from .judge import Question, answer
from .logs import evenings
from .sums import rolled_up


@dataclass(frozen=True)
class Answered:
    """Sums by area and number, and the seconds that passed until they were there."""

    sums: dict[tuple[str, str], int]
    seconds: float


def ask(data: Path, question: Question, city: str | None = None) -> Answered:
    """Asks every community, or those of one city, and adds up."""
    start = time.perf_counter()
    numbers = {evening.community: answer(evening, question) for evening in evenings(data, city)}
    return Answered(rolled_up(numbers), time.perf_counter() - start)
