"""Would the person still have been under the measure at onset?

The engine answers: for each day on which the person may have been exposed it is asked, on that very day, which measures
the rule book lays out for such an exposure. What is required on the way is taken as done in time; a way out that is
open to those who ask for it is not taken. Here onset windows are only laid over what the engine has laid out:

- **certain**: wherever in the windows exposure and onset were, a measure held at onset;
- **possible**: for some of these moments it did, for others it did not;
- **missed**: for none.

An exposure after the onset is none. A window that is open on the left reaches back a year, longer than any measure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, cast

from .. import Engine, GridError, instant
from ..zones import zone_of
from .rows import YEARS, LineList, Row, first
from .share import Share

if TYPE_CHECKING:
    from ..types import BulkReason, CategoryId, ContactSetting, EngineConfig, Policy, Setting

# Where a person under a measure stays, in rising order of strictness.
SETTINGS: Sequence[Setting] = ("selfMonitoring", "homeMonitoring", "home", "central")

# A window that is open on the left reaches back so far.
OPEN = timedelta(days=366)

Span = tuple[datetime, datetime]


class Verdict(StrEnum):
    """What would have become of one person."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    MISSED = "missed"


@dataclass(frozen=True)
class Exposure:
    """What kind of exposure the line list is about."""

    reason: str = "contact"
    """`contact`, or `journey:CATEGORY` or `circumstance:CATEGORY` with a category of the policy."""
    setting: ContactSetting = "household"
    """How they met."""
    protected: bool = False
    """Whether both were protected the whole time."""

    def on(self, day: date) -> BulkReason:
        """The exposure as the engine is told of it."""
        kind, _, name = self.reason.partition(":")
        text, category = day.isoformat(), cast("CategoryId", name)
        if kind == "journey":
            return {"reason": "journey", "category": category, "arrived": text}
        if kind == "circumstance":
            return {"reason": "circumstance", "category": category, "on": text}
        return {
            "reason": "contact", "of": "case", "setting": self.setting, "protected": self.protected, "first": text,
            "last": text,
        }


@dataclass(frozen=True)
class Result:
    """What would have become of everybody under one rule book."""

    policy: Policy
    verdicts: Sequence[Verdict]
    confidence: float
    measured: bool
    """False where the rule book has no measure at all for such an exposure."""

    def count(self, verdict: Verdict) -> int:
        """How many people it would have gone so with."""
        return sum(one is verdict for one in self.verdicts)

    @property
    def certain(self) -> Share | None:
        """The share of those who were certainly under a measure at onset."""
        return Share.of(self.count(Verdict.CERTAIN), len(self.verdicts), self.confidence)

    @property
    def at_most(self) -> Share | None:
        """The same with those who possibly were."""
        held = self.count(Verdict.CERTAIN) + self.count(Verdict.POSSIBLE)
        return Share.of(held, len(self.verdicts), self.confidence)


class Measures:
    """The measures of one rule book, by the day of exposure."""

    def __init__(self, policy: Policy, zone: str, exposure: Exposure, at_least: Setting = "selfMonitoring") -> None:
        # Days are those of the line list: the same civil facts give the same judgement in any zone.
        own = cast("Policy", {**policy, "zone": zone})
        config = cast("EngineConfig", {"community": "backtest", "replica": "backtest", "policy": own})
        self._engine = Engine(config)
        self._zone, self._exposure, self._policy = zone_of(zone), exposure, policy
        self._counted = SETTINGS[SETTINGS.index(at_least) :]
        self._spans: dict[date, Sequence[Span]] = {}
        self.measured = False

    def civil(self, when: datetime) -> date:
        """The day of an instant."""
        return when.astimezone(self._zone).date()

    def starts(self, day: date) -> datetime:
        """The first instant of a day."""
        return first(day, self._zone)

    def of(self, day: date) -> Sequence[Span]:
        """When somebody who was exposed on that day is under a measure, as the engine lays it out on that day."""
        if day not in self._spans:
            self._spans[day] = self._ask(day)
        return self._spans[day]

    def _ask(self, day: date) -> Sequence[Span]:
        found = self.starts(day)
        answer = self._engine.judge_all(cases=[{"found": instant(found), "what": self._exposure.on(day)}], as_of=found)
        if needs := answer["judgements"][0].get("needsEngine"):
            raise GridError("needsEngine", f"`{self._policy['id']}` cannot be tried on such a list: {needs}", needs)
        spans: list[Span] = []
        for stage in answer["stages"]:
            if stage["setting"] in self._counted:
                begins, ends = (datetime.fromisoformat(stage[end]).astimezone(UTC) for end in ("from", "until"))
                # One stage goes on where the one before ends.
                if spans and spans[-1][1] == begins:
                    begins = spans.pop()[0]
                spans.append((begins, ends))
        self.measured = self.measured or bool(spans)
        return spans

    def days(self, row: Row) -> Iterator[date]:
        """The days on which the person may have been exposed: the first and the last ones first, for they tell most."""
        until = min(row.exposure_until, row.onset_until) - datetime.resolution
        last = self.civil(until)
        day = self.civil(row.exposure_from) if row.exposure_from else max(last - OPEN, date(YEARS.start, 1, 1))
        yield day
        while last > day:
            yield last
            last -= timedelta(days=1)

    def verdict(self, row: Row) -> Verdict:
        """What would have become of one person."""
        held = free = False
        for day in self.days(row):
            begins = max(filter(None, (self.starts(day), row.exposure_from, row.onset_from)))
            if begins < row.onset_until:
                inside = covered(self.of(day), begins, row.onset_until)
                held = held or inside > timedelta(0)
                free = free or inside < row.onset_until - begins
            if held and free:
                return Verdict.POSSIBLE
        return Verdict.CERTAIN if held else Verdict.MISSED


def covered(spans: Iterable[Span], begins: datetime, ends: datetime) -> timedelta:
    """How much of a window lies in spans of which no two overlap."""
    parts = (min(until, ends) - max(since, begins) for since, until in spans)
    return sum((part for part in parts if part > timedelta(0)), timedelta(0))


def backtest(
    people: LineList,
    policies: Iterable[Policy],
    *,
    exposure: Exposure | None = None,
    at_least: Setting = "selfMonitoring",
    confidence: float = 0.95,
) -> list[Result]:
    """Tries rule books on a line list: for each of them, what would have become of everybody."""
    results = []
    for policy in policies:
        measures = Measures(policy, people.zone, exposure or Exposure(), at_least)
        verdicts = [measures.verdict(row) for row in people.rows]
        results.append(Result(policy, verdicts, confidence, measures.measured))
    return results
