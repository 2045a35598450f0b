"""From Python to JSON and back, and from the binding's errors to `GridError`. Nothing is decided here."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime

from . import native
from .errors import GridError


def instant(when: datetime) -> str:
    """An instant as the engine reads it. A time of no zone names no instant: that is a `ValueError`."""
    if when.utcoffset() is None:
        raise ValueError(f"{when.isoformat()} has no zone: the engine knows instants only")
    return when.isoformat()


def _as_json(value: object) -> object:
    if isinstance(value, datetime):
        return instant(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} is nothing that JSON has")


def encode(request: object) -> str:
    """A request as JSON; dates and times are written as the engine reads them."""
    return json.dumps(request, default=_as_json, allow_nan=False, separators=(",", ":"))


def as_of(when: object) -> object:
    """An instant by itself stands for the facts that were true by then."""
    if isinstance(when, datetime):
        when = instant(when)
    return {"at": when} if isinstance(when, str) else when


@contextmanager
def raising() -> Iterator[None]:
    """Raises the binding's errors as `GridError`."""
    try:
        yield
    except native.GridError as error:
        raise GridError(error.code, error.reason, json.loads(error.detail)) from None
