"""The logs of all communities in Parquet: a folder for each street, in it a file with a row group for each community, in it a
row for each day, which holds the day's events as a bundle.

Why bundles, and not a row for each event: `formats` measures it. Why a file for each street: a folder for each community is
what a country has too many of, and a community that lies in one row group is never cut apart.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pyarrow as pa
import pyarrow.parquet as pq

from .areas import LEVELS
from .judge import Evening

if TYPE_CHECKING:
    from gridward.types import Policy

SCHEMA = pa.schema([
    pa.field("community", pa.string(), nullable=False),
    pa.field("rules", pa.string(), nullable=False),
    pa.field("day", pa.date32(), nullable=False),
    pa.field("events", pa.int32(), nullable=False),
    pa.field("bundle", pa.binary(), nullable=False),
])
"""`rules` names the rule book, `events` counts what is in the bundle."""

COLUMNS = ["community", "rules", "day", "bundle"]
"""What is read to judge."""


def logs_in(data: Path) -> Path:
    """Where the logs lie below a folder of data."""
    return data / "logs"


def write_street(data: Path, street: str, communities: Iterable[Iterable[Mapping[str, object]]]) -> None:
    """Writes the communities of one street, each of them the rows of its days."""
    folder = logs_in(data) / f"city={street[: LEVELS['city']]}" / f"district={street[: LEVELS['district']]}" / f"street={street}"
    folder.mkdir(parents=True, exist_ok=True)
    # A bundle is deflated already; and no two of these texts are worth a dictionary.
    with pq.ParquetWriter(folder / "logs.parquet", SCHEMA, compression="none", use_dictionary=False) as file:
        for rows in communities:
            file.write_table(pa.Table.from_pylist(list(rows), SCHEMA))


def files(data: Path, city: str | None = None) -> list[Path]:
    """The files of all streets, or of those of one city."""
    return sorted(logs_in(data).glob(f"city={city or '*'}/*/*/*.parquet"))


def cities(data: Path) -> list[str]:
    """The cities of which there are logs."""
    return sorted(folder.name.removeprefix("city=") for folder in logs_in(data).glob("city=*"))


def evenings(data: Path, city: str | None = None) -> Iterator[Evening]:
    """Every community's log, one street after the other."""
    policies = rule_books(data)
    for path in files(data, city):
        with pq.ParquetFile(path) as file:
            for group in range(file.num_row_groups):
                yield evening(file.read_row_group(group, COLUMNS), policies)


def evening(rows: pa.Table, policies: Mapping[str, Policy]) -> Evening:
    """The evening of the last day of one community's rows, in whatever order they come."""
    communities, rules = (set(cast("list[str]", rows[name].to_pylist())) for name in ("community", "rules"))
    [community], [book] = communities, rules
    day = max(cast("list[date]", rows["day"].to_pylist()))
    return Evening(community, day, policies[book], cast("list[bytes]", rows["bundle"].to_pylist()))


def write_rule_books(data: Path, policies: Mapping[str, Policy]) -> None:
    """Writes the rule books by the names that the rows have for them."""
    (data / "rules.json").write_text(json.dumps(policies, ensure_ascii=False), encoding="utf-8")


def rule_books(data: Path) -> dict[str, Policy]:
    """The rule books by the names that the rows have for them."""
    return cast("dict[str, Policy]", json.loads((data / "rules.json").read_text(encoding="utf-8")))
