"""Sums in files and on paper."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

Sums = Mapping[tuple[str, str], int]
"""Sums by the area's code and the number's pointer."""

EVENING = ("/communities", "/residents", "/home", "/central", "/readings", "/missed", "/dueForRelease")
CHANGE = ("/heldBefore", "/heldAfter", "/freed", "/newlyHeld", "/longer", "/shorter", "/same")


def read(folder: Path) -> dict[tuple[str, str], int]:
    """Reads what Spark's workers have written; each sum stands in it once."""
    table: pa.Table = pq.read_table(folder)
    columns = (table[name].to_pylist() for name in ("area", "number", "amount"))
    rows = list(zip(*columns, strict=True))
    sums = {(area, number): amount for area, number, amount in rows}
    if len(sums) != len(rows):
        raise ValueError(f"{folder}: {len(rows) - len(sums)} sums stand there twice")
    return sums


def differences(a: Sums, b: Sums, but: str) -> list[str]:
    """Where two sets of sums differ; `but` is a number that may."""
    keys = sorted(key for key in a.keys() | b.keys() if key[1] != but)
    return [
        f"{area or 'all'} {number}: {a.get((area, number))}, {b.get((area, number))}"
        for area, number in keys
        if a.get((area, number)) != b.get((area, number))
    ]


def table(sums: Sums, numbers: Iterable[str], digits: int) -> str:
    """The numbers of the whole and of all areas whose codes have so many digits."""
    areas = sorted({area for area, _ in sums if len(area) in (0, digits)})
    head = ["area", *(number.removeprefix("/") for number in numbers)]
    lines = [[area or "all", *(f"{sums.get((area, number), 0):,}" for number in numbers)] for area in areas]
    widths = [max(len(line[at]) for line in [head, *lines]) for at in range(len(head))]
    return "\n".join("  ".join(word.rjust(width) for word, width in zip(line, widths, strict=True)) for line in [head, *lines])
