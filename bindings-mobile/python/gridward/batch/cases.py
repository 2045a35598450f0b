"""Between columns and the engine's bulk call. What a value means is for the engine to say; here it only changes its form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import TYPE_CHECKING, cast

from .. import Engine, GridError, instant, types
from ..zones import zone_of

if TYPE_CHECKING:
    from ..types import AsOf, BulkAnswer, BulkCase, Instant


class Column(StrEnum):
    """The columns that are read. All but `found` and those of the row's reason may be left out or be empty."""

    FOUND = "found"
    """When the reason became known: a time."""
    REASON = "reason"
    """`contact` where the column is left out, `stay`, `journey` or `circumstance`."""
    OF = "of"
    """Of a contact: with whom."""
    SETTING = "setting"
    """Of a contact: how they met."""
    PROTECTED = "protected"
    """Of a contact: whether both were protected the whole time."""
    FIRST = "first"
    """Of a contact: the first day."""
    LAST = "last"
    """Of a contact: the last day."""
    AREA = "area"
    """Of a stay: where."""
    FROM = "from"
    """Of a stay: the first day."""
    UNTIL = "until"
    """Of a stay: the day of leaving."""
    CATEGORY = "category"
    """Of a journey or circumstance: the category of the policy."""
    DEPARTED = "departed"
    """Of a journey: when it began, a day or a time."""
    ARRIVED = "arrived"
    """Of a journey: when it ended, a day or a time."""
    ON = "on"
    """Of a circumstance: the day that periods count from, or a time."""
    BIRTH_YEAR = "birth_year"
    """The year of birth."""
    IMMUNITY = "immunity"
    """What can make the person immune."""
    IMMUNITY_ON = "immunity_on"
    """Its day."""
    ENTERED = "entered"
    """When the person entered the place of quarantine."""
    SIGNED = "signed"
    """When an authority signed for the release."""
    REFUSED = "refused"
    """When the person refused a test."""
    EXTENDED = "extended"
    """When an authority let the measure last longer."""
    EXTENDED_THROUGH = "extended_through"
    """The last day then."""
    SAMPLES = "samples"
    """Samples: a list of `taken`, `reported` and `result` for each row; the last two are empty while one is pending."""


# Where a column stands in a case, and what its values are.
TIMES = {Column.FOUND, Column.ENTERED, Column.SIGNED, Column.REFUSED, Column.EXTENDED}
DAYS = {Column.FIRST, Column.LAST, Column.FROM, Column.UNTIL, Column.IMMUNITY_ON, Column.EXTENDED_THROUGH}
MOMENTS = {Column.DEPARTED, Column.ARRIVED, Column.ON}
NESTED = {
    Column.BIRTH_YEAR: ("birthYear",),
    Column.IMMUNITY: ("immunity", "source"),
    Column.IMMUNITY_ON: ("immunity", "on"),
    Column.EXTENDED: ("extended", "at"),
    Column.EXTENDED_THROUGH: ("extended", "through"),
}
# For each reason, what it needs and what it may have.
REASONS = {
    "contact": (types.BulkReasonContact.__required_keys__, types.BulkReasonContact.__annotations__),
    "stay": (types.BulkReasonStay.__required_keys__, types.BulkReasonStay.__annotations__),
    "journey": (types.BulkReasonJourney.__required_keys__, types.BulkReasonJourney.__annotations__),
    "circumstance": (types.BulkReasonCircumstance.__required_keys__, types.BulkReasonCircumstance.__annotations__),
}
OF_REASON = {Column(field) for _, fields in REASONS.values() for field in fields}


@dataclass(frozen=True)
class Fault:
    """What is wrong with one value. Rows count from 0."""

    row: int
    column: str
    reason: str

    def __str__(self) -> str:
        return f"row {self.row}, {self.column}: {self.reason}"


class BatchError(ValueError):
    """A table that cannot be judged: every fault that was found, and nothing was judged."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        more = f"; and {len(faults) - 5} more" if len(faults) > 5 else ""
        super().__init__("; ".join(map(str, faults[:5])) + more)
        self.faults = faults


def empty(value: object) -> bool:
    """True where there is no value: `None`, NaN, NaT, or pandas' NA, of which no comparison says yes."""
    return value is None or (not isinstance(value, str | list | tuple | Mapping) and _unlike_itself(value))


def _unlike_itself(value: object) -> bool:
    try:
        return not bool(value == value)
    except (TypeError, ValueError):
        # NA: neither yes nor no.
        return True


class Forms:
    """The forms in which the engine reads values; a day or a time of no zone is one of `zone`."""

    def __init__(self, zone: str | None) -> None:
        self._zone = zone_of(zone) if zone else None

    def time(self, value: object) -> str:
        if isinstance(value, str):
            value = datetime.fromisoformat(value)
        elif isinstance(value, date) and not isinstance(value, datetime):
            value = datetime.combine(value, time())
        if not isinstance(value, datetime):
            raise ValueError(f"{value!r} is no time")
        if value.utcoffset() is None:
            if self._zone is None:
                raise ValueError(f"{value.isoformat()} has no zone: name one")
            value = value.replace(tzinfo=self._zone)
        return instant(value)

    def day(self, value: object) -> str:
        if isinstance(value, str):
            return date.fromisoformat(value).isoformat()
        if isinstance(value, datetime):
            # A time with a zone is on a day of the zone that was named, else of its own.
            value = (value.astimezone(self._zone) if value.tzinfo and self._zone else value).date()
        if not isinstance(value, date):
            raise ValueError(f"{value!r} is no day")
        return value.isoformat()

    def moment(self, value: object) -> str:
        if isinstance(value, str):
            return self.day(value) if len(value) == 10 else self.time(value)
        # pandas has days as midnights of no zone.
        if isinstance(value, datetime) and (value.tzinfo or value.time() != time()):
            return self.time(value)
        return self.day(value)

    def sample(self, value: object) -> Mapping[str, object]:
        if not isinstance(value, Mapping) or not set(value) <= {"taken", "reported", "result"}:
            raise ValueError(f"{value!r} is no sample: it has `taken`, `reported` and `result`")
        taken, reported, result = (value.get(key) for key in ("taken", "reported", "result"))
        if empty(reported) != empty(result):
            raise ValueError("a sample is reported with its result, or is pending")
        report = {} if empty(result) else {"report": {"at": self.time(reported), "result": result}}
        return {"taken": self.time(taken), **report}

    def of(self, column: Column, value: object) -> object:
        """A value as the engine reads it."""
        if column in TIMES:
            return self.time(value)
        if column in DAYS:
            return self.day(value)
        if column in MOMENTS:
            return self.moment(value)
        if column is Column.SAMPLES:
            return [self.sample(one) for one in cast("Sequence[object]", value)]
        if column is Column.BIRTH_YEAR:
            # A column with gaps holds floats in pandas.
            if isinstance(value, float) and not value.is_integer():
                raise ValueError(f"{value!r} is no year")
            return int(cast("int", value))
        if column is Column.PROTECTED:
            if value not in (True, False):
                raise ValueError(f"{value!r} is neither true nor false")
            return bool(value)
        return str(value)


def _case(at: int, row: Mapping[Column, object], forms: Forms) -> Iterator[Fault | BulkCase]:
    """One row as a case, or what is wrong with it."""
    case: dict[str, object] = {}
    reason = str(row.get(Column.REASON, "contact"))
    needed, allowed = REASONS.get(reason, (None, None))
    if needed is None or allowed is None:
        yield Fault(at, Column.REASON, f"`{reason}` is none of {', '.join(REASONS)}")
        return
    what: dict[str, object] = {"reason": reason}
    faulty = False
    for missing in sorted({"found", *needed} - {str(column) for column in row} - {"reason"}):
        faulty = True
        yield Fault(at, missing, f"is missing, and a {reason} needs it" if missing != "found" else "is missing")
    for column, value in row.items():
        if column in OF_REASON and column not in allowed:
            faulty = True
            yield Fault(at, column, f"does not belong to a {reason}")
            continue
        try:
            form = forms.of(column, value)
        except (TypeError, ValueError) as error:
            faulty = True
            yield Fault(at, column, str(error))
            continue
        if column in OF_REASON:
            what[column] = form
        else:
            *outer, key = NESTED.get(column, (str(column),))
            into = case
            for name in outer:
                into = cast("dict[str, object]", into.setdefault(name, {}))
            into[key] = form
    if not faulty:
        yield cast("BulkCase", {**case, "what": what})


def cases(columns: Mapping[str, Sequence[object]], zone: str | None) -> list[BulkCase]:
    """A table as cases. Raises `BatchError` with everything that is wrong with it."""
    if unknown := [name for name in columns if name not in list(Column)]:
        raise BatchError([Fault(0, name, f"is none of {', '.join(Column)}") for name in unknown])
    if Column.FOUND not in columns:
        raise BatchError([Fault(0, Column.FOUND, "there is no such column")])
    forms = Forms(zone)
    names = [Column(name) for name in columns]
    judged: list[BulkCase] = []
    faults: list[Fault] = []
    for at, values in enumerate(zip(*columns.values(), strict=True)):
        row = {name: value for name, value in zip(names, values, strict=True) if not empty(value)}
        for one in _case(at, row, forms):
            faults.append(one) if isinstance(one, Fault) else judged.append(one)
    if faults:
        raise BatchError(faults)
    return judged


def ask(engine: Engine, given: Sequence[BulkCase], as_of: AsOf | Instant | datetime) -> BulkAnswer:
    """Asks the engine about everybody. Where it refuses one of them, says which."""
    try:
        return engine.judge_all(cases=given, as_of=as_of)
    except GridError as error:
        low, high = 0, len(given)
        while high - low > 1:
            middle = (low + high) // 2
            try:
                engine.judge_all(cases=given[low:middle], as_of=as_of)
            except GridError:
                high = middle
            else:
                low = middle
        if high > low:
            try:
                engine.judge_all(cases=given[low:high], as_of=as_of)
            except GridError as one:
                raise BatchError([Fault(low, "the row", one.reason)]) from error
        raise


@dataclass(frozen=True)
class Columns:
    """The answer as columns, one list for each; `row` is the place of the person in the table that was asked about."""

    people: Mapping[str, Sequence[object]]
    stages: Mapping[str, Sequence[object]]
    tests: Mapping[str, Sequence[object]]


def answer_columns(answer: BulkAnswer) -> Columns:
    """The answer's lists as columns. Times stay text, as the engine gives them."""
    people: dict[str, list[object]] = {name: [] for name in ("row", "class", "plan", "needs_engine", "stages", "tests")}
    stages: dict[str, list[object]] = {name: [] for name in ("row", "stage", "setting", "from", "until")}
    tests: dict[str, list[object]] = {
        name: [] for name in ("row", "stage", "day", "date", "method", "samples", "progress")
    }
    for at, one in enumerate(answer["judgements"]):
        row = one.get("row")
        values = (
            at, None if row is None else answer["classes"][row], None if row is None else answer["plans"][row],
            one.get("needsEngine"), one["stages"], one["tests"],
        )
        for column, value in zip(people.values(), values, strict=True):
            column.append(value)
        for number, stage in enumerate(answer["stages"][one["firstStage"] : one["firstStage"] + one["stages"]], 1):
            parts = (at, number, stage["setting"], stage["from"], stage["until"])
            for column, part in zip(stages.values(), parts, strict=True):
                column.append(part)
        for test in answer["tests"][one["firstTest"] : one["firstTest"] + one["tests"]]:
            tests["row"].append(at)
            for name in ("stage", "day", "date", "method", "samples", "progress"):
                tests[name].append(test[name])
    return Columns(people, stages, tests)
