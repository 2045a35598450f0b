"""Judges an Arrow table. Needs `gridward[arrow]`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, cast

import pyarrow as pa

from .. import Engine
from .cases import answer_columns, ask, cases

if TYPE_CHECKING:
    from ..types import AsOf, Instant

TIME = pa.timestamp("us", tz="UTC")

SAMPLE = pa.struct([("taken", TIME), ("reported", TIME), ("result", pa.string())])

CASES = pa.schema([
    pa.field("found", TIME, nullable=False),
    ("reason", pa.string()), ("of", pa.string()), ("setting", pa.string()), ("protected", pa.bool_()),
    ("first", pa.date32()), ("last", pa.date32()), ("area", pa.string()), ("from", pa.date32()), ("until", pa.date32()),
    ("category", pa.string()), ("departed", pa.date32()), ("arrived", pa.date32()), ("on", pa.date32()),
    ("birth_year", pa.uint16()), ("immunity", pa.string()), ("immunity_on", pa.date32()), ("entered", TIME),
    ("signed", TIME), ("refused", TIME), ("extended", TIME), ("extended_through", pa.date32()),
    ("samples", pa.list_(SAMPLE)),
])
"""Every column that is read. `departed`, `arrived` and `on` may be times as well as days."""

PEOPLE = pa.schema([
    ("row", pa.uint32()), ("class", pa.string()), ("plan", pa.string()), ("needs_engine", pa.string()),
    ("stages", pa.uint16()), ("tests", pa.uint16()),
])

STAGES = pa.schema([
    ("row", pa.uint32()), ("stage", pa.uint16()), ("setting", pa.string()), ("from", TIME), ("until", TIME),
])

TESTS = pa.schema([
    ("row", pa.uint32()), ("stage", pa.uint8()), ("day", pa.uint16()), ("date", pa.date32()), ("method", pa.string()),
    ("samples", pa.uint8()), ("progress", pa.string()),
])


@dataclass(frozen=True)
class Judged:
    """What the policy says, in three tables; `row` is the place of the person in the table that was asked about."""

    people: pa.Table
    """As `PEOPLE`."""
    stages: pa.Table
    """As `STAGES`: `from` inclusive, `until` exclusive."""
    tests: pa.Table
    """As `TESTS`."""


def _table(columns: Mapping[str, Sequence[object]], schema: pa.Schema) -> pa.Table:
    def parsed(name: str) -> Sequence[object]:
        texts = cast("Sequence[str]", columns[name])
        if name in ("from", "until"):
            return [datetime.fromisoformat(text) for text in texts]
        return [date.fromisoformat(text) for text in texts] if name == "date" else texts

    return pa.table({name: pa.array(parsed(name), type=schema.field(name).type) for name in schema.names}, schema=schema)


def judge(engine: Engine, table: pa.Table, as_of: AsOf | Instant | datetime, *, zone: str | None = None) -> Judged:
    """Judges every row of a table with columns of `CASES`.

    Times of no zone are those of `zone`, and without it an error; days are civil days. Raises `BatchError` with every
    fault of the table; a column of another name is one, so that none is misspelt unnoticed.
    """
    given = cases({name: table.column(name).to_pylist() for name in table.column_names}, zone)
    columns = answer_columns(ask(engine, given, as_of))
    return Judged(_table(columns.people, PEOPLE), _table(columns.stages, STAGES), _table(columns.tests, TESTS))
