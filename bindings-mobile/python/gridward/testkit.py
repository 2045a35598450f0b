"""What happens in one household, at random: strategies for Hypothesis, for a team that tests its own rule book or app.

The extra `gridward[testkit]` brings Hypothesis along. Names and shapes are those of `gridward/testkit` for JavaScript.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any, cast

from hypothesis import strategies as st

from .types import Event, Fact, HouseholdId, PlanId, Policy, ReplicaId, ResidentId, WorkerId

HOUSEHOLD = HouseholdId("h-1")
RESIDENTS = (ResidentId("r-1"), ResidentId("r-2"))
#: The first of the forty days, and the moment after the last.
START = datetime(2021, 8, 1, tzinfo=UTC)
END = START + timedelta(days=40)

_AREAS = ("320115", "320115001", "110101")


def _instant(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _days(after: int = 39) -> st.SearchStrategy[str]:
    return st.integers(0, after).map(lambda day: (date(2021, 8, 1) + timedelta(days=day)).isoformat())


def _fact(kind: str, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Fact]:
    drawn = st.fixed_dictionaries({"kind": st.just(kind), "data": st.fixed_dictionaries(fields)})
    return cast("st.SearchStrategy[Fact]", drawn)


def facts(policy: Policy) -> st.SearchStrategy[Fact]:
    """One fact about somebody of the household; plans and categories are those of the rule book."""
    who, days = st.sampled_from(RESIDENTS), _days()
    plans = [plan["id"] for plan in policy.get("quarantine", {}).get("plans", [])] or [PlanId("no-such-plan")]
    rows = policy.get("exposure", {}).get("table", [])
    categories = [name for row in rows for name in row["when"].get("category") or []] + ["other"]
    sample = st.sampled_from(["s-1", "s-2", "s-3"])
    span = st.tuples(days, days).map(sorted)
    stay = st.builds(
        lambda who, area, span: {"kind": "stayReported", "data": {
            "resident": who, "area": area, "from": span[0], "until": span[1]}},
        who, st.sampled_from(_AREAS), span)
    met = st.builds(
        lambda who, span, of, setting, protected: {"kind": "contactReported", "data": {
            "resident": who, "with": "case-1", "of": of, "setting": setting, "first": span[0], "last": span[1],
            "protected": protected}},
        who, span, st.sampled_from(["case", "closeContact"]), st.sampled_from(["household", "work"]), st.booleans())
    level = st.sampled_from(["low", "medium", "high"])
    words = {"authority": st.just("centre"), "reason": st.just("moved")}
    result = st.sampled_from(["negative", "positive", "weak", "invalid", "indeterminate"])
    return st.one_of(
        _fact("readingTaken", resident=who, temperature=st.sampled_from(["36.5", "38.4"]), channel=st.just("door")),
        met,
        stay,
        _fact("areaGraded", area=st.sampled_from(_AREAS), level=level, **{"from": days}),
        _fact("measureOrdered", resident=who, plan=st.sampled_from(plans), anchor=days, basis=st.just("order 7")),
        _fact("measureLifted", resident=who, **words),
        _fact("symptomsReported", resident=who, symptoms=st.sampled_from([[], ["cough"]]), channel=st.just("own")),
        _fact("journeyReported", resident=who, category=st.sampled_from(categories), arrived=days),
        _fact("circumstanceStated", resident=who, category=st.sampled_from(categories), on=days),
        _fact("sampleTaken", resident=who, sample=sample),
        _fact("resultReported", residents=who.map(lambda one: [one]), sample=sample, result=result),
        _fact("releaseSigned", resident=who, authority=st.just("centre")),
    )


def _event(replica: str, counter: int, minute: int, delay: int, fact: Fact) -> Event:
    at = START + timedelta(minutes=minute)
    wall = at + timedelta(minutes=delay)
    return {"replica": ReplicaId(replica), "counter": counter, "wall": _instant(wall), "tick": counter % 3,
            "at": _instant(at), "by": WorkerId("w-1"), "fact": fact}


def register() -> list[Event]:
    """The household and who lives in it, registered the day before."""
    told: list[Any] = [{"kind": "placeAdded", "data": {"place": "b-1", "kind": "building", "name": "1"}},
                       {"kind": "householdRegistered", "data": {"household": HOUSEHOLD, "place": "b-1", "door": "101"}}]
    told += [{"kind": "residentRegistered", "data": {"resident": who, "household": HOUSEHOLD}} for who in RESIDENTS]
    return [_event("office", number, -1_440, 0, fact) for number, fact in enumerate(told, 1)]


@st.composite
def histories(draw: st.DrawFn, policy: Policy, most: int = 20) -> list[Event]:
    """What two phones have written down in forty days, some of it late, after the household was registered."""
    events = register()
    counters = {"phone-1": 0, "phone-2": 0}
    minute = st.one_of(st.integers(0, 39).map(lambda day: day * 1_440), st.integers(0, 57_599))
    one = st.tuples(st.sampled_from(sorted(counters)), minute, st.sampled_from([0, 0, 180, 2_880]), facts(policy))
    for replica, at, delay, fact in draw(st.lists(one, max_size=most)):
        counters[replica] += 1
        events.append(_event(replica, counters[replica], at, delay, fact))
    return events
