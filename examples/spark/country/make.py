"""Makes up a country: the logs of communities that the engine's demonstrations have played, as Parquet.

    start make --communities 1000 --data DIR

Nobody in it exists. Which of the five field reports a community plays, for how many days, at which size, and how many of the
last evening's entries are still on somebody's phone is drawn from the seed: so logs are alike, and no two need be the same. The
same seed makes the same logs.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, lru_cache, partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, cast

from gridward import Engine
from gridward.zones import zone_of

from .areas import LEVELS, code
from .logs import write_rule_books, write_street

if TYPE_CHECKING:
    from gridward.types import EngineConfig, Policy

REPORTS = "SZDNH"
DAYS = range(7, 15)
SCALES = (1, 1, 1, 1, 1, 2)
LATE = 400
"""At most so many entries of the last evening have not come in."""


@dataclass(frozen=True)
class Play:
    """A demonstration as it is played: which one, for how many days, and how many times as large."""

    report: str
    days: int
    scale: int

    @property
    def file(self) -> str:
        """The name of its log."""
        return f"{self.report}-{self.days}-{self.scale}.jsonl"


@dataclass(frozen=True)
class Draft:
    """What is drawn for a community."""

    code: str
    play: Play
    late: int


def draft(seed: int, number: int) -> Draft:
    """Draws the community with that number."""
    chance = random.Random(f"{seed}/{number}")
    play = Play(chance.choice(REPORTS), chance.choice(DAYS), chance.choice(SCALES))
    return Draft(code(number), play, chance.randrange(LATE))


def make(data: Path, communities: int, seed: int, processes: int) -> None:
    """Makes the logs of so many communities; the folder must not be there yet."""
    drafts = [draft(seed, number) for number in range(communities)]
    plays = sorted({draft.play for draft in drafts}, key=lambda play: play.file)
    data.mkdir(parents=True)
    played = data / "played"
    played.mkdir()
    policies = {report: policy_of(report) for report in REPORTS}
    with ProcessPoolExecutor(processes) as pool:
        list(pool.map(partial(_play, played), plays))
        streets = [list(group) for _, group in groupby(drafts, lambda draft: draft.code[: LEVELS["street"]])]
        for done, _ in enumerate(pool.map(partial(_street, data, policies), streets), 1):
            if done % 20 == 0:
                print(f"{done} of {len(streets)} streets", file=sys.stderr)
    shutil.rmtree(played)
    write_rule_books(data, policies)


def command() -> str:
    """The command `gridward`."""
    return os.environ.get("GRIDWARD_COMMAND", "gridward")


def policy_of(report: str) -> Policy:
    """The rule book of a field report."""
    text = subprocess.run([command(), "config", "--report", report], check=True, capture_output=True).stdout
    return cast("Policy", json.loads(text)["policy"])


def _play(folder: Path, play: Play) -> None:
    words = ["community", "--report", play.report, "--days", str(play.days), "--scale", str(play.scale), "--json", "--log"]
    subprocess.run([command(), *words, str(folder / play.file)], check=True, capture_output=True)


def _street(data: Path, policies: dict[str, Policy], drafts: list[Draft]) -> None:
    street = drafts[0].code[: LEVELS["street"]]
    write_street(data, street, (days_of(data / "played", policies[draft.play.report], draft) for draft in drafts))


def days_of(played: Path, policy: Policy, draft: Draft) -> Iterator[dict[str, object]]:
    """A community's log day by day, each day as the bundle of what the days before lack."""
    config = cast("EngineConfig", {"community": f"c{draft.code}", "replica": "country", "policy": policy})
    zone = str(policy["zone"])
    lines = _lines(played / draft.play.file)
    lines = [_named(lines[0], draft.code), *lines[1 : len(lines) - draft.late]]
    with Engine(config) as engine:
        for day, group in groupby(lines, lambda line: _day(zone, _hour(line))):
            since, batch = engine.version(), list(group)
            merged = engine.merge_lines(lines="\n".join(batch))
            if merged["added"] != len(batch) or merged.get("unknown", 0):
                raise ValueError(f"{draft}: of {len(batch)} events of {day} the engine took {merged}")
            bundle = engine.bundle(since)
            yield {"community": draft.code, "rules": draft.play.report, "day": day, "events": len(batch), "bundle": bundle}


@lru_cache(maxsize=4)
def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines()


def _named(first: str, code: str) -> str:
    """A log begins with the community's name; here with its own. The engine takes no code of a province that does not exist."""
    event = json.loads(first)
    event["fact"]["data"] = {"name": f"社区{code}"}
    return json.dumps(event, ensure_ascii=False, separators=(",", ":"))


def _hour(line: str) -> str:
    """Up to the hour when the event was recorded; parsing the whole of a million lines would take longer than all else."""
    at = line.index('"wall":"') + len('"wall":"')
    return line[at : at + len("2021-08-25T09")]


@cache
def _day(zone: str, hour: str) -> date:
    return datetime.fromisoformat(f"{hour}:00:00Z").astimezone(zone_of(zone)).date()
