"""Judges a pandas data frame. Needs `gridward[pandas]`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, cast

import pandas as pd

from .. import Engine
from .cases import answer_columns, ask, cases

if TYPE_CHECKING:
    from ..types import AsOf, Instant


@dataclass(frozen=True)
class Judged:
    """What the policy says, in three frames with the index of the frame that was asked about: in `stages` and `tests` a
    person's index stands once for each of them. Times are in UTC."""

    people: pd.DataFrame
    """`class`, `plan`, `needs_engine`, and how many `stages` and `tests`."""
    stages: pd.DataFrame
    """`stage`, `setting`, `from` inclusive, `until` exclusive."""
    tests: pd.DataFrame
    """`stage`, `day`, `date`, `method`, `samples`, `progress`."""


KINDS = {
    "class": "string", "plan": "string", "needs_engine": "string", "setting": "string", "method": "string",
    "progress": "string", "stage": "int64", "stages": "int64", "tests": "int64", "day": "int64", "samples": "int64",
}


def _frame(columns: Mapping[str, Sequence[object]], index: pd.Index) -> pd.DataFrame:
    data: dict[str, pd.Series] = {}
    for name, values in columns.items():
        if name in ("from", "until"):
            data[name] = pd.to_datetime(pd.Series(cast("list[str]", values)), utc=True, format="ISO8601")
        elif name == "date":
            data[name] = pd.to_datetime(pd.Series(cast("list[str]", values)), format="%Y-%m-%d")
        elif name != "row":
            data[name] = pd.Series(values, dtype=KINDS[name])
    frame = pd.DataFrame(data)
    frame.index = index.take(cast("list[int]", columns["row"]))
    return frame


def judge(
    engine: Engine, frame: pd.DataFrame, as_of: AsOf | Instant | datetime, *, zone: str | None = None
) -> Judged:
    """Judges every row of a frame with the columns of `Column`.

    Times of no zone are those of `zone`, and without it an error; days are civil days. Raises `BatchError` with every
    fault of the frame; a column of another name is one, so that none is misspelt unnoticed.
    """
    given = cases({str(name): frame[name].tolist() for name in frame.columns}, zone)
    columns = answer_columns(ask(engine, given, as_of))
    return Judged(*(_frame(part, frame.index) for part in (columns.people, columns.stages, columns.tests)))
