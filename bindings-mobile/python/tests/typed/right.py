"""Uses the package as a program does that is checked strictly."""

# pyright: strict

from datetime import UTC, date, datetime
from pathlib import Path

from gridward import Engine, GridError, check_policy, instant, preset, presets
from gridward.backtest import Verdict, backtest, read
from gridward.types import CommunityId, EngineConfig, Entry, PartyId, ReplicaId, ResidentId, Setting, WorkerId

NOW = datetime(2021, 8, 12, 9, tzinfo=UTC)


def contact(who: ResidentId, day: str) -> Entry:
    return {
        "at": instant(NOW),
        "by": WorkerId("w-1"),
        "fact": {
            "kind": "contactReported",
            "data": {
                "resident": who, "with": PartyId("case-1"), "setting": "household", "first": day, "last": day,
                "protected": False,
            },
        },
    }


def setting(engine: Engine, who: ResidentId) -> Setting | None:
    recorded = engine.record(entry=contact(who, "2021-08-10"), now=NOW)
    if recorded["outcome"] == "rejection":
        raise SystemExit("; ".join(reason["rule"] for reason in recorded["reasons"]))
    measure = engine.resident(resident=who, as_of=NOW).get("measure")
    return measure["setting"] if measure else None


def main() -> None:
    config: EngineConfig = {
        "community": CommunityId("shennong"), "replica": ReplicaId("phone-1"), "policy": preset(presets()[0]),
    }
    with Engine(config) as engine:
        try:
            print(setting(engine, ResidentId("r-1")))
        except GridError as error:
            print(error.code, error.reason, error.detail)
        report = engine.report(date=date(2021, 8, 12))
        print(report["date"], engine.next_wakeup(now=NOW), len(engine.snapshot()))
        for fault in check_policy("{}")["faults"]:
            print(fault["code"], fault["line"])
    people = read(Path("list.csv").read_text(encoding="utf-8"))
    for result in backtest(people, [preset("who-2020")], at_least="home"):
        share = result.certain
        print(result.count(Verdict.CERTAIN), share.low if share else None)
