"""What an evening of a whole country takes, reckoned from what was measured.

    plan                           prints the tables
    plan --page FILE               puts them into a page, between its marks
    plan --page FILE --check       says whether they stand in it as they are printed

Needs nothing but Python.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from .areas import COMMUNITIES
from .measure import Measured, read

PEOPLE = 1_400_000_000
TASK_SECONDS = 60
"""A task as long as this loses little with its worker, and costs little to start."""
CORES = (16, 64, 256)
BEGIN, END = "<!-- printed by examples/spark/plan -->", "<!-- end -->"


@dataclass(frozen=True)
class Country:
    """A country of communities as large and as busy as those that were measured."""

    measured: Measured
    people: int

    @property
    def share(self) -> float:
        """So many times as much of everything as was measured."""
        return self.people / self.measured.residents

    @property
    def communities(self) -> int:
        """How many logs."""
        return ceil(self.share * self.measured.communities)

    @property
    def streets(self) -> int:
        """How many files."""
        return ceil(self.communities / COMMUNITIES)

    @property
    def core_hours(self) -> float:
        """Of Spark's workers, for one evening."""
        return self.share * self.measured.spark_seconds * self.measured.workers / 3600

    @property
    def tasks(self) -> int:
        """How many parts the communities are dealt into."""
        return ceil(self.core_hours * 3600 / TASK_SECONDS)

    def seconds_with(self, cores: int) -> float:
        """From the start of Spark to the sums: cores take one task after the other, and none takes part of one."""
        return self.measured.spark_start + ceil(self.tasks / cores) * TASK_SECONDS

    @property
    def bytes(self) -> float:
        """Of the logs as measured."""
        return self.share * self.measured.bytes

    @property
    def bytes_a_day(self) -> float:
        """What an average day adds."""
        return self.bytes / (self.measured.days / self.measured.communities)


def tables(country: Country) -> str:
    """What was measured, and what follows."""
    measured = country.measured
    rate = measured.events / measured.alone_seconds
    spark = measured.events / measured.spark_seconds / measured.workers
    logs_days = measured.days / measured.communities
    one, size = measured.spark_judging / measured.communities, measured.residents / measured.communities
    rows_a_community = measured.numbers / measured.communities
    parts = [
        _table(f"Measured on {measured.cores} cores, where the driver runs, too", [
            ("communities", f"{measured.communities:,}"),
            ("people, households", f"{measured.residents:,}, {measured.households:,}"),
            ("days in a log, on average", f"{logs_days:.1f}"),
            ("events", f"{measured.events:,}, {measured.events / measured.residents / logs_days:.2f} a day for each person"),
            ("bytes of bundles", f"{measured.bytes:,}, {measured.bytes / measured.events:.1f} an event"),
            ("bytes of Parquet around them", f"{measured.stored - measured.bytes:,}"),
            ("one process alone", f"{measured.alone_seconds:.1f} s, {rate:,.0f} events a second"),
            ("memory of that process at most", _bytes(measured.alone_peak)),
            (f"Spark, {measured.workers} workers of one core, {measured.tasks} tasks",
             f"{measured.spark_seconds:.1f} s, {spark:,.0f} events a second for each core"),
            ("a core alone does so many times as much", f"{measured.ratio:.2f}"),
            ("processor time: alone, Spark's workers",
             f"{measured.alone_processor:.1f} s, {measured.spark_processor:.1f} s: {measured.processor_ratio:.2f} times as much"),
            ("of the latter within engines", f"{measured.spark_judging:.1f} s, {one * 1000:.0f} ms for a community of {size:,.0f}"),
            ("before that, until a session with all workers", f"{measured.spark_start:.1f} s"),
            ("sums that come out", f"{measured.numbers:,}"),
        ]),
        _table(f"Reckoned for {country.people:,} people", [
            ("communities", f"{country.communities:,}"),
            ("files, one for each street of " + str(COMMUNITIES), f"{country.streets:,}"),
            (f"tasks of about {TASK_SECONDS} s, of {ceil(country.communities / country.tasks)} communities each", f"{country.tasks:,}"),
            ("events in the logs", f"{country.share * measured.events:,.0f}"),
            ("logs", _bytes(country.bytes)),
            ("what an average day adds", _bytes(country.bytes_a_day)),
            ("a year of such days", _bytes(country.bytes_a_day * 365)),
            ("what is moved between workers", f"{_bytes(country.bytes)}, each log once"),
            ("sums that come out", f"{country.share * measured.numbers:,.0f}, {rows_a_community:.0f} for each community"),
            ("core hours of an evening", f"{country.core_hours:,.1f}"),
            ("of these, processors at work", f"{country.share * measured.spark_processor / 3600:,.1f}"),
            *((f"with {cores:,} cores", f"{country.seconds_with(cores) / 60:.0f} minutes") for cores in CORES),
        ]),
    ]
    return "\n\n".join(parts)


def _table(title: str, rows: list[tuple[str, str]]) -> str:
    return "\n".join([f"| {title} | |", "| --- | --- |", *(f"| {name} | {value} |" for name, value in rows)])


def _bytes(size: float) -> str:
    for unit in ("bytes", "KB", "MB", "GB"):
        if size < 1000:
            return f"{size:,.1f} {unit}"
        size /= 1000
    return f"{size:,.1f} TB"


def put_into(page: str, text: str) -> str:
    """The page with the text between its marks."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"the page lacks its marks {BEGIN} and {END}")
    return f"{before}{BEGIN}\n\n{text}\n\n{END}{after}"


def main() -> None:
    words = argparse.ArgumentParser(prog="plan", description="What an evening of a whole country takes")
    measured = Path(__file__).parent.parent / "measured.json"
    words.add_argument("--figures", type=Path, default=measured, help="what `check` measured")
    words.add_argument("--people", type=int, default=PEOPLE, help="how many people (default: %(default)s)")
    words.add_argument("--page", type=Path, help="a page to put the tables into")
    words.add_argument("--check", action="store_true", help="only say whether the page has them")
    given = words.parse_args()
    text = tables(Country(read(given.figures), given.people))
    if given.page is None:
        print(text)
        return
    page = given.page.read_text(encoding="utf-8")
    wanted = put_into(page, text)
    if given.check:
        if page != wanted:
            sys.exit(f"{given.page.name} has other tables than `plan` prints")
    else:
        given.page.write_text(wanted, encoding="utf-8")


if __name__ == "__main__":
    main()
