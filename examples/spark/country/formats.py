"""How a log is best kept for the evening: how large one community's is in each form, and how long it takes from there to the
nightly report.

    start formats --report S
"""

from __future__ import annotations

import subprocess
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pyarrow as pa
import pyarrow.parquet as pq

from gridward import Engine

from .areas import code
from .make import Draft, Play, command, days_of, policy_of

if TYPE_CHECKING:
    from gridward.types import EngineConfig

DAYS, ROUNDS = 14, 7


def print_formats(report: str) -> None:
    """Prints the table for a community of a field report: the best of some rounds, in milliseconds of processor time."""
    play, policy = Play(report, DAYS, 1), policy_of(report)
    config = cast("EngineConfig", {"community": f"c{code(0)}", "replica": "country", "policy": policy})
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        words = ["community", "--report", report, "--days", str(DAYS), "--json", "--log", str(folder / play.file)]
        subprocess.run([command(), *words], check=True, capture_output=True)
        lines = (folder / play.file).read_text(encoding="utf-8")
        rows = list(days_of(folder, policy, Draft(code(0), play, 0)))
        events = folder / "events.parquet"
        pq.write_table(pa.table({"line": lines.splitlines()}), events, compression="zstd")
        bundles = [cast(bytes, row["bundle"]) for row in rows]
        day = max(cast(date, row["day"]) for row in rows)
        with Engine(config) as engine:
            engine.merge_lines(lines=lines)
            whole, snapshot = engine.bundle(), engine.snapshot()

        def from_lines() -> Engine:
            engine = Engine(config)
            engine.merge_lines(lines=lines)
            return engine

        def from_rows() -> Engine:
            engine = Engine(config)
            engine.merge_lines(lines="\n".join(cast("list[str]", pq.read_table(events)["line"].to_pylist())))
            return engine

        def from_bundles(bundles: list[bytes]) -> Engine:
            engine = Engine(config)
            for bundle in bundles:
                engine.merge_bundle(bundle)
            return engine

        forms: list[tuple[str, int, Callable[[], Engine]]] = [
            ("JSON lines", len(lines.encode()), from_lines),
            ("Parquet, a row for each event", events.stat().st_size, from_rows),
            ("a bundle for each day", sum(map(len, bundles)), lambda: from_bundles(bundles)),
            ("one bundle", len(whole), lambda: from_bundles([whole])),
            ("a snapshot", len(snapshot), lambda: Engine(config, snapshot)),
        ]
        print("| form | bytes an event | ms to open | ms to the report |\n| --- | ---: | ---: | ---: |")
        count = lines.count("\n")
        for form, size, opened in forms:
            opening, total = min((_measured(opened, day) for _ in range(ROUNDS)), key=lambda times: times[1])
            print(f"| {form} | {size / count:.1f} | {opening:.0f} | {total:.0f} |")


def _measured(opened: Callable[[], Engine], day: date) -> tuple[float, float]:
    start = time.process_time()
    with opened() as engine:
        opening = time.process_time()
        engine.report(date=day)
        return (opening - start) * 1000, (time.process_time() - start) * 1000
