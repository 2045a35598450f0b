"""Reads a line list. A row that cannot be judged is listed with its line, column and reason, and never dropped silently."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

from ..zones import zone_of
from .columns import ENDS, ColumnError, placed

# Stands where nothing is known.
NOTHING = {"", "-", "--", "?", ".", "na", "n/a", "nan", "nat", "null", "none", "unknown", "不详", "未知", "无"}

DAY = re.compile(r"(\d{4})(?:-(\d{1,2})-|/(\d{1,2})/|\.(\d{1,2})\.|年(\d{1,2})月)(\d{1,2})日?")
TIME = re.compile(r"(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?", re.IGNORECASE)

# The years that the engine knows.
YEARS = range(1900, 2200)


@dataclass(frozen=True)
class Fault:
    """What is wrong with one field of one row."""

    line: int
    column: str
    value: str
    code: str


@dataclass(frozen=True)
class Row:
    """One person. Windows are in UTC, `from` inclusive and open where it is missing, `until` exclusive."""

    line: int
    id: str
    exposure_from: datetime | None
    exposure_until: datetime
    onset_from: datetime | None
    onset_until: datetime


@dataclass(frozen=True)
class LineList:
    """A line list as it was read."""

    rows: Sequence[Row]
    faults: Sequence[Fault]
    zone: str

    @property
    def bad(self) -> int:
        """How many rows cannot be judged."""
        return len({fault.line for fault in self.faults})


def stated(text: str) -> date | datetime | str:
    """The day or time that a field names, or the code of what is wrong with it. The year stands first: 3/4/2020 is a day in
    March to some and in April to others, so it is none here."""
    found = DAY.match(text)
    if found is None:
        return "dayFirst" if re.match(r"\d{1,2}[-/.]\d{1,2}[-/.]\d", text) else "noDate"
    year, month, last = int(found[1]), int(next(filter(None, found.groups()[1:5]))), int(found[6])
    if year not in YEARS:
        return "year"
    rest = text[found.end() :].removeprefix("T").removeprefix("t").strip()
    try:
        if not rest:
            return date(year, month, last)
        time = TIME.fullmatch(rest)
        if time is None:
            return "noDate"
        when = datetime(year, month, last, int(time[1]), int(time[2]), int(time[3] or 0))
        return when.replace(tzinfo=zone_of(time[4])) if time[4] else when
    except ValueError:
        return "noDate"


def first(when: date | datetime, zone: tzinfo) -> datetime:
    """The first instant that a day or time names."""
    if not isinstance(when, datetime):
        when = datetime(when.year, when.month, when.day)
    return (when if when.tzinfo else when.replace(tzinfo=zone)).astimezone(UTC)


def after(when: date | datetime, zone: tzinfo) -> datetime:
    """The first instant after a day, or after a time."""
    if isinstance(when, datetime):
        return first(when, zone) + datetime.resolution
    return first(when + timedelta(days=1), zone)


def _table(text: str) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """The header, and each record with the line on which it begins."""
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text), delimiter=delimiter, skipinitialspace=True)
    records, line = [], 1
    try:
        for record in reader:
            if any(field.strip() for field in record):
                records.append((line, [field.strip() for field in record]))
            line = reader.line_num + 1
    except csv.Error as error:
        raise ColumnError(f"line {line} is no CSV: {error}") from error
    if not records:
        raise ColumnError("the file is empty")
    return records[0][1], records[1:]


def _offset(fields: Sequence[Mapping[str, date | datetime | None]]) -> str:
    """The offset of the first time that states one: that is where the list was kept."""
    for row in fields:
        for when in row.values():
            if isinstance(when, datetime) and when.tzinfo:
                return when.isoformat()[-6:]
    return "+00:00"


def read(text: str, mapped: Mapping[str, str] | None = None, zone: str | None = None) -> LineList:
    """Reads a line list: the rows that can be judged, and everything that is wrong with the others.

    Days are counted in `zone`; where it is left out, in that of the first time with an offset, or in UTC.
    """
    header, records = _table(text.removeprefix("\ufeff"))
    at = placed(header, mapped or {})
    faults: list[Fault] = []
    read_rows: list[dict[str, date | datetime | None]] = []
    for line, record in records:
        row: dict[str, date | datetime | None] = {}
        for end in ENDS:
            value = record[at[end]] if end in at and at[end] < len(record) else ""
            when = None if value.casefold() in NOTHING else stated(value)
            if isinstance(when, str) or (when is None and end.endswith("_to")):
                faults.append(Fault(line, header[at[end]], value, when if isinstance(when, str) else "missing"))
                when = None
            row[end] = when
        if len(record) > len(header):
            faults.append(Fault(line, header[-1], record[len(header)], "tooLong"))
        read_rows.append(row)
    zone = zone or _offset(read_rows)
    where = zone_of(zone)
    spoilt = {fault.line for fault in faults}
    rows = []
    for (line, record), row in zip(records, read_rows, strict=True):
        if line in spoilt:
            continue
        begins, ends, starts, stops = (row[end] for end in ENDS)
        assert ends is not None and stops is not None
        id = record[at["id"]] if "id" in at and at["id"] < len(record) else ""
        read_row = Row(
            line, id or str(line),
            None if begins is None else first(begins, where), after(ends, where),
            None if starts is None else first(starts, where), after(stops, where),
        )
        if fault := _contradiction(read_row):
            column, code = fault
            faults.append(Fault(line, header[at[column]], record[at[column]], code))
        else:
            rows.append(read_row)
    faults.sort(key=lambda fault: fault.line)
    return LineList(rows, faults, zone)


def _contradiction(row: Row) -> tuple[str, str] | None:
    if row.exposure_from and row.exposure_from >= row.exposure_until:
        return "exposure_to", "endsFirst"
    if row.onset_from and row.onset_from >= row.onset_until:
        return "onset_to", "endsFirst"
    if row.exposure_from and row.exposure_from >= row.onset_until:
        return "onset_to", "beforeExposure"
    return None
