"""Whole tables against single calls: the same people, each registered and asked about alone."""

from __future__ import annotations

import random
import unittest
from datetime import date, datetime, timedelta, timezone

from gridward.batch import BatchError, Column

import kit
from kit import at, engine, needs, person, record, spans

NOW = at("2022-03-20T12:00")
CHINA = timezone(timedelta(hours=8))


def people(count: int, seed: str) -> list[dict[str, object]]:
    """Made-up people, each with one reason; some with a year of birth, samples, and what authorities did."""
    chance = random.Random(seed)
    rows = []
    for _ in range(count):
        found = at("2022-03-01") + timedelta(hours=chance.randrange(0, 24 * 18))
        day = (found - timedelta(days=chance.randrange(0, 9))).date()
        row: dict[str, object] = {"found": found}
        match chance.choice(("contact", "contact", "stay")):
            case "contact":
                row |= {
                    "reason": "contact", "setting": chance.choice(("household", "work", "passing")), "of": "case",
                    "protected": chance.random() < 0.2, "first": day - timedelta(days=chance.randrange(3)), "last": day,
                }
            case "stay":
                row |= {"reason": "stay", "area": chance.choice(("110101", "320115")), "from": day - timedelta(days=3),
                        "until": day}
        if chance.random() < 0.3:
            row["birth_year"] = chance.randrange(1930, 2020)
        if chance.random() < 0.4:
            taken = found + timedelta(hours=chance.randrange(1, 60))
            row["samples"] = [
                {"taken": taken, "reported": taken + timedelta(hours=6), "result": chance.choice(("negative", "negative", "invalid"))},
                {"taken": taken + timedelta(days=1), "reported": None, "result": None},
            ]
        if chance.random() < 0.1:
            row["refused"] = found + timedelta(hours=5)
        rows.append(row)
    return rows


def graded(policy: str):
    """An engine that knows an area at high risk."""
    one = engine(policy)
    record(one, {"kind": "areaGraded", "data": {"area": "320115", "level": "high", "from": "2022-01-01"}})
    return one


def alone(policy: str, row: dict[str, object]) -> tuple[object, object, object]:
    """The answer of an engine to which the same was recorded: class, stages, tests."""
    one = graded(policy)
    who = person(one, "r-1", **({"birthYear": row["birth_year"]} if "birth_year" in row else {}))
    found = row["found"]
    assert isinstance(found, datetime)
    if row["reason"] == "contact":
        days = {key: str(row[key]) for key in ("first", "last")}
        met = {key: row[key] for key in ("setting", "of", "protected")}
        record(one, {"kind": "contactReported", "data": {"resident": who, "with": "case-1", **met, **days}}, found)
    else:
        stay = {"area": row["area"], "from": str(row["from"]), "until": str(row["until"])}
        record(one, {"kind": "stayReported", "data": {"resident": who, **stay}}, found)
    later = [(row["refused"], {"kind": "testRefused", "data": {"resident": who}})] if "refused" in row else []
    for number, sample in enumerate(row.get("samples", [])):
        named = {"resident": who, "sample": f"s-{number}"}
        later.append((sample["taken"], {"kind": "sampleTaken", "data": {**named, "method": "oropharyngeal"}}))
        if sample["result"]:
            reported = {"sample": f"s-{number}", "residents": [who], "result": sample["result"]}
            later.append((sample["reported"], {"kind": "resultReported", "data": reported}))
    for when, fact in sorted(later, key=lambda pair: pair[0]):
        if when <= NOW:
            record(one, fact, when)
    view = one.resident(resident=who, as_of=NOW)
    stages = [(part["setting"], begins, ends)
              for part, (begins, ends) in zip(view["timeline"], spans(view), strict=True)]
    tests = [(test["stage"], test["day"], test["date"], test["method"], test["samples"], test["progress"])
             for test in view["tests"]]
    return view["classes"], stages, tests


class Single(unittest.TestCase):
    """Both helpers, row by row, against an engine that knows that person alone."""

    POLICIES = ("cn-2021-14", "cn-ed9", "cn-20-measures")

    def compare(self, judged_of) -> None:
        for policy in self.POLICIES:
            rows = people(60, f"batch {policy}")
            answers = judged_of(graded(policy), rows)
            held = 0
            for row, (one_class, needs_engine, stages, tests) in zip(rows, answers, strict=True):
                if needs_engine is not None:
                    continue
                classes, own_stages, own_tests = alone(policy, row)
                self.assertEqual([one_class] if one_class else [], classes, row)
                self.assertEqual(stages, own_stages, row)
                self.assertEqual(tests, own_tests, row)
                held += bool(stages)
            self.assertGreater(held, 20, policy)

    @needs("pandas")
    def test_pandas(self) -> None:
        import pandas as pd
        from gridward.batch.frames import judge

        def judged_of(one, rows):
            names = [f"person {number}" for number in range(len(rows))]
            judged = judge(one, pd.DataFrame(rows, index=names), NOW)
            for at_, name in enumerate(names):
                line = judged.people.loc[name]
                stages = judged.stages.loc[judged.stages.index == name]
                tests = judged.tests.loc[judged.tests.index == name]
                assert (line["stages"], line["tests"]) == (len(stages), len(tests)), at_
                yield (
                    _value(line["class"]), _value(line["needs_engine"]),
                    [(row.setting, row[3].to_pydatetime(), row.until.to_pydatetime()) for row in stages.itertuples()],
                    [(row.stage, row.day, f"{row.date:%Y-%m-%d}", row.method, row.samples, row.progress)
                     for row in tests.itertuples()],
                )

        self.compare(lambda one, rows: list(judged_of(one, rows)))

    @needs("pyarrow")
    def test_arrow(self) -> None:
        import pyarrow as pa
        from gridward.batch.arrow import CASES, PEOPLE, STAGES, TESTS, judge

        def judged_of(one, rows):
            judged = judge(one, pa.Table.from_pylist(rows, schema=CASES), NOW)
            for table, schema in ((judged.people, PEOPLE), (judged.stages, STAGES), (judged.tests, TESTS)):
                self.assertEqual(table.schema, schema)
            for line in judged.people.to_pylist():
                mine = [[row for row in table.to_pylist() if row["row"] == line["row"]]
                        for table in (judged.stages, judged.tests)]
                yield (
                    line["class"], line["needs_engine"], [(row["setting"], row["from"], row["until"]) for row in mine[0]],
                    [(row["stage"], row["day"], str(row["date"]), row["method"], row["samples"], row["progress"])
                     for row in mine[1]],
                )

        self.compare(lambda one, rows: list(judged_of(one, rows)))


def _value(value: object) -> object:
    return value if isinstance(value, str) else None


@needs("pandas", "pyarrow")
class Tables(unittest.TestCase):
    """Forms of values, gaps, zones, and what is wrong with a table."""

    ROW = {"found": at("2022-03-01T02:00"), "setting": "household", "protected": False, "first": date(2022, 2, 27),
           "last": date(2022, 2, 28)}

    def judge(self, rows: list[dict[str, object]], **more: object):
        import pandas as pd
        from gridward.batch.frames import judge

        return judge(graded("cn-ed9"), pd.DataFrame(rows), NOW, **more)

    def test_the_same_in_every_form(self) -> None:
        import pandas as pd

        usual = self.judge([self.ROW]).stages
        forms = [
            {"found": "2022-03-01T10:00:00+08:00"}, {"found": datetime(2022, 3, 1, 10, tzinfo=CHINA)},
            {"found": pd.Timestamp("2022-03-01T10:00", tz="Asia/Shanghai")}, {"last": "2022-02-28"},
            {"last": pd.Timestamp("2022-02-28")}, {"protected": 0}, {"reason": "contact"}, {"birth_year": None},
            {"birth_year": float("nan")}, {"entered": pd.NaT}, {"immunity": pd.NA}, {"samples": []},
        ]
        for form in forms:
            self.assertTrue(usual.equals(self.judge([{**self.ROW, **form}]).stages), form)
        for form in (datetime(2022, 3, 1, 10), pd.Timestamp("2022-03-01T10:00"), "2022-03-01T10:00:00"):
            for zone in ("+08:00", "Asia/Shanghai"):
                self.assertTrue(usual.equals(self.judge([{**self.ROW, "found": form}], zone=zone).stages), form)
        self.assertFalse(usual.equals(self.judge([{**self.ROW, "found": date(2022, 3, 1)}], zone="+08:00").stages))

    def test_gaps_in_a_column_stay_gaps(self) -> None:
        import pandas as pd
        import pyarrow as pa
        from gridward.batch import arrow, frames

        rows = [self.ROW | {"birth_year": 1950}, self.ROW, self.ROW | {"refused": at("2022-03-02")}]
        frame = pd.DataFrame(rows)
        self.assertEqual(frame["birth_year"].dtype, float)
        judged = frames.judge(graded("cn-ed9"), frame, NOW)
        other = arrow.judge(graded("cn-ed9"), pa.Table.from_pylist(rows, schema=arrow.CASES), NOW)
        self.assertEqual(judged.people["class"].tolist(), other.people.column("class").to_pylist())
        self.assertEqual(judged.stages["until"].tolist(), other.stages.column("until").to_pylist())
        self.assertEqual(str(judged.stages["until"].dt.tz), "UTC")

    def test_every_fault_is_listed(self) -> None:
        rows = [
            self.ROW, self.ROW | {"found": datetime(2022, 3, 1)}, self.ROW | {"area": "320115"}, self.ROW | {"last": None},
            self.ROW | {"reason": "rumour"}, self.ROW | {"birth_year": 1950.5}, self.ROW | {"protected": "perhaps"},
            self.ROW | {"samples": [{"taken": NOW, "result": "negative"}]}, self.ROW | {"found": None},
        ]
        import pyarrow as pa
        from gridward.batch.cases import cases

        with self.assertRaises(BatchError) as caught:
            cases({name: [row.get(name) for row in rows] for name in [*self.ROW, "area", "reason", "birth_year", "samples"]}, None)
        self.assertEqual(
            [(fault.row, fault.column) for fault in caught.exception.faults],
            [(1, "found"), (2, "area"), (3, "last"), (4, "reason"), (5, "birth_year"), (6, "protected"), (7, "samples"),
             (8, "found")],
        )
        self.assertIn("and 3 more", str(caught.exception))
        with self.assertRaisesRegex(BatchError, "foundd"):
            self.judge([{**self.ROW, "foundd": NOW}])
        with self.assertRaisesRegex(BatchError, "no such column"):
            self.judge([{"last": date(2022, 2, 28)}])
        from gridward.batch.arrow import judge

        with self.assertRaisesRegex(BatchError, "has no zone"):
            judge(graded("cn-ed9"), pa.table({**{key: [value] for key, value in self.ROW.items()},
                                             "found": pa.array([datetime(2022, 3, 1)], pa.timestamp("us"))}), NOW)

    def test_whom_the_engine_refuses_is_named(self) -> None:
        rows = [dict(self.ROW) for _ in range(37)]
        rows[23]["setting"] = "moon"
        with self.assertRaises(BatchError) as caught:
            self.judge(rows)
        self.assertEqual(caught.exception.faults[0].row, 23)
        self.assertIn("moon", caught.exception.faults[0].reason)

    def test_nobody_is_no_fault(self) -> None:
        import pandas as pd
        from gridward.batch.frames import judge

        judged = judge(graded("cn-ed9"), pd.DataFrame({"found": []}), NOW)
        self.assertEqual((len(judged.people), len(judged.stages), len(judged.tests)), (0, 0, 0))

    def test_the_columns_are_those_of_the_schema(self) -> None:
        from gridward.batch.arrow import CASES

        self.assertEqual(CASES.names, sorted(Column, key=CASES.names.index))

    def test_ten_thousand_at_once(self) -> None:
        judged = self.judge([self.ROW] * 10_000)
        self.assertEqual(set(judged.people["class"]), {"closeContact"})
        self.assertEqual(judged.stages.groupby(level=0).size().tolist(), [judged.people["stages"].iloc[0]] * 10_000)
        self.assertEqual(judged.people["stages"].sum(), len(judged.stages))
        _, stages, _ = alone("cn-ed9", self.ROW | {"reason": "contact", "of": "case"})
        self.assertEqual(judged.stages["until"].iloc[-1].to_pydatetime(), stages[-1][2])


if __name__ == "__main__":
    unittest.main()
