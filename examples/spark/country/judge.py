"""One community's evening: its log is replayed and judged. Spark's workers and the single process both come through here."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from datetime import time as clock
from typing import TYPE_CHECKING, cast

from gridward import Engine, preset
from gridward.zones import zone_of

from .sums import Numbers, of_report

if TYPE_CHECKING:
    from gridward.types import EngineConfig, Policy

COST = "/cost/microseconds"
"""The processor time that an answer took: the only number that is another one each time."""


@dataclass(frozen=True)
class Evening:
    """A community's log up to the evening of its last day."""

    community: str
    day: date
    policy: Policy
    bundles: Sequence[bytes]

    @property
    def end(self) -> datetime:
        """The last moment of the day where the community is."""
        midnight = datetime.combine(self.day + timedelta(days=1), clock(), zone_of(str(self.policy["zone"])))
        return midnight - timedelta(milliseconds=1)


Question = Callable[[Engine, Evening], Numbers]
"""What is asked of each community's engine about its evening."""


def answer(evening: Evening, question: Question) -> Numbers:
    """Replays the log and asks; what it cost is a number like any other."""
    start = time.process_time_ns()
    config = cast(
        "EngineConfig", {"community": f"c{evening.community}", "replica": "country", "policy": evening.policy}
    )
    with Engine(config) as engine:
        for bundle in evening.bundles:
            engine.merge_bundle(bundle)
        numbers = question(engine, evening)
    return numbers | {COST: (time.process_time_ns() - start) // 1000}


def nightly(engine: Engine, evening: Evening) -> Numbers:
    """The numbers of the nightly report."""
    return of_report(engine.report(date=evening.day))


def changed_to(policy: str) -> Question:
    """For how many people another rule book, of those that come with the engine, would change something, and what."""

    def change(engine: Engine, evening: Evening) -> Numbers:
        counts = engine.what_if(as_of=evening.end, policy=preset(policy))["counts"]
        return {f"/{kind}": cast(int, count) for kind, count in counts.items()} | {"/communities": 1}

    return change
