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
    """Sums by area and number, the seconds until they were there, and how many of these a processor was at it."""

    sums: dict[tuple[str, str], int]
    seconds: float
    processor: float


def ask(data: Path, question: Question, city: str | None = None) -> Answered:
    """Asks every community, or those of one city, and adds up."""
    start, processor = time.perf_counter(), time.process_time()
    numbers = {evening.community: answer(evening, question) for evening in evenings(data, city)}
    sums = rolled_up(numbers)
    return Answered(sums, time.perf_counter() - start, time.process_time() - processor)
