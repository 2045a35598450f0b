"""What the tests share: an engine, a community of people who live alone, and what happens to them."""

from __future__ import annotations

import json
import os
import sys
import unittest
from datetime import UTC, datetime
from pathlib import Path

import gridward
from gridward import Engine, instant, preset
from gridward.types import EngineConfig, Fact, Instant, Policy, ResidentId, ResidentView

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent.parent

# Set where the extras must be there, so that no test leaves itself out unnoticed.
EXTRAS = bool(os.environ.get("GRIDWARD_EXTRAS"))


def needs(*modules: str):
    """Leaves a test out where an extra is not installed."""
    there = EXTRAS or all(_there(module) for module in modules)
    return unittest.skipUnless(there, f"needs {' and '.join(modules)}")


def _there(module: str) -> bool:
    try:
        __import__(module)
    except ImportError:
        return False
    return module in sys.modules


def config(policy: Policy | str = "cn-2021-14", replica: str = "phone-1", **changes: object) -> EngineConfig:
    """A configuration under a rule book, with some of its fields changed."""
    whole = preset(policy) if isinstance(policy, str) else policy
    return {"community": "shennong", "replica": replica, "policy": {**whole, **changes}}


def engine(policy: Policy | str = "cn-2021-14", replica: str = "phone-1", **changes: object) -> Engine:
    return Engine(config(policy, replica, **changes))


def at(text: str) -> datetime:
    """An instant in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


BEFORE = at("1990-01-01")


def record(to: Engine, fact: Fact, when: datetime | Instant = BEFORE) -> None:
    """Records a fact, which must not be refused."""
    text = when if isinstance(when, str) else instant(when)
    recorded = to.record(entry={"at": text, "by": "w-1", "fact": fact}, now=text)
    assert recorded["outcome"] == "receipt", recorded


def person(to: Engine, name: str, **more: object) -> ResidentId:
    """Somebody who lives alone."""
    record(to, {"kind": "placeAdded", "data": {"place": f"b-{name}", "kind": "building", "name": name}})
    record(to, {"kind": "householdRegistered", "data": {"household": f"h-{name}", "place": f"b-{name}", "door": "101"}})
    record(to, {"kind": "residentRegistered", "data": {"resident": name, "household": f"h-{name}", **more}})
    return ResidentId(name)


def met(to: Engine, who: ResidentId, day: str, when: datetime, **more: object) -> None:
    """Somebody met a case on a day."""
    data = {"resident": who, "with": "case-1", "setting": "household", "first": day, "last": day, "protected": False}
    record(to, {"kind": "contactReported", "data": {**data, **more}}, when)


Span = tuple[datetime, datetime]


def spans(view: ResidentView) -> list[Span]:
    """Somebody's line of measures: from, and until, exclusive."""
    return [(datetime.fromisoformat(part["from"]), datetime.fromisoformat(part["until"])) for part in view["timeline"]]


def held(line: list[Span], when: datetime) -> bool:
    """True where a measure holds at an instant."""
    return any(begins <= when < ends for begins, ends in line)


def calls() -> list[str]:
    """The names of every call in JSON."""
    return [call["name"] for call in json.loads((ROOT / "core/schemas/calls.json").read_text(encoding="utf-8"))]


def installed() -> Path:
    """Where the package under test lies."""
    return Path(gridward.__file__).resolve().parent
