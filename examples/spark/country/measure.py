"""What was measured, in a file: `check` writes it, `plan` reckons with it."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True)
class Measured:
    """One run of `check`. Seconds are those of a clock on the wall, except where they say otherwise."""

    communities: int
    residents: int
    households: int
    events: int
    days: int
    """Days of all logs together."""
    bytes: int
    """Of the bundles."""
    stored: int
    """Of the files of Parquet."""
    numbers: int
    """Sums of all areas together."""
    alone_seconds: float
    alone_processor: float
    """Seconds that a processor was at work for the single process."""
    alone_peak: int
    """Bytes of memory that the single process had at most."""
    spark_start: float
    """From nothing to a session with all workers."""
    spark_seconds: float
    spark_processor: float
    """Seconds that processors were at work for the workers, their executors and their Pythons."""
    spark_judging: float
    """Of these, those within engines."""
    workers: int
    tasks: int
    cores: int
    """Of the machine, on which the driver, too, runs."""

    @property
    def ratio(self) -> float:
        """So many times as much a core does alone, by the clock on the wall."""
        return self.spark_seconds * self.workers / self.alone_seconds

    @property
    def processor_ratio(self) -> float:
        """The same by the time that processors were at work, which other work on the machine stretches less."""
        return self.spark_processor / self.alone_processor


def write(file: Path, measured: Measured) -> None:
    """Keeps it."""
    file.write_text(json.dumps(asdict(measured), indent=2) + "\n", encoding="utf-8")


def read(file: Path) -> Measured:
    """Reads what was kept."""
    return Measured(**json.loads(file.read_text(encoding="utf-8")))


def cores() -> int:
    """How many cores this machine has."""
    return os.cpu_count() or 1
