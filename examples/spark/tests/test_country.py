"""What can be said without Spark: sums, codes, tables and differences."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
import unittest
from collections import Counter
from pathlib import Path

from country.areas import LEVELS, around, code
from country.judge import COST, Evening, answer, nightly
from country.make import Draft, Play, days_of, policy_of
from country.measure import Measured
from country.plan import BEGIN, END, Country, put_into, tables
from country.results import differences
from country.sums import counts_in, rolled_up
from gridward import Engine


class Areas(unittest.TestCase):
    def test_codes_nest_and_differ(self) -> None:
        codes = [code(number) for number in range(1000)]
        self.assertEqual(len(set(codes)), 1000)
        self.assertEqual(codes, sorted(codes))
        self.assertEqual(around("900102003004"), ["", "9001", "900102", "900102003", "900102003004"])
        cities = {one[: LEVELS["city"]] for one in codes}
        self.assertEqual(len(cities), 25)
        with self.assertRaises(ValueError):
            code(-1)


class Sums(unittest.TestCase):
    """On a community of the demonstrations."""

    @classmethod
    def setUpClass(cls) -> None:
        play = Play("S", 7, 1)
        cls.policy = policy_of(play.report)
        with tempfile.TemporaryDirectory() as folder:
            words = ["community", "--report", play.report, "--days", "7", "--json", "--log", str(Path(folder) / play.file)]
            printed = subprocess.run([os.environ["GRIDWARD_COMMAND"], *words], check=True, capture_output=True).stdout
            cls.rows = list(days_of(Path(folder), cls.policy, Draft(code(0), play, 0)))
        cls.printed = json.loads(printed)

    def engine(self) -> Engine:
        engine = Engine({"community": f"c{code(0)}", "replica": "test", "policy": self.policy})
        for row in self.rows:
            engine.merge_bundle(row["bundle"])
        return engine

    def test_days_of_bundles_give_the_report_that_the_command_gives(self) -> None:
        with self.engine() as engine:
            report = engine.report(date=self.printed["date"])
        self.assertEqual(report.pop("community"), f"社区{code(0)}")
        del self.printed["community"]
        self.assertEqual(report, self.printed)

    def test_the_engine_adds_grids_as_communities_are_added_here(self) -> None:
        with self.engine() as engine:
            report = engine.report(date=max(row["day"] for row in self.rows))
        grids: Counter[str] = Counter()
        for part in report["byGrid"]:
            for pointer, amount in counts_in(part["tally"], ""):
                grids[pointer] += amount
        whole: Counter[str] = Counter()
        for pointer, amount in counts_in({key: report[key] for part in report["byGrid"] for key in part["tally"]}, ""):
            whole[pointer] += amount
        self.assertGreater(len(whole), 30)
        self.assertEqual(grids, whole)

    def test_sums_roll_up(self) -> None:
        evening = Evening(code(0), max(row["day"] for row in self.rows), self.policy, [row["bundle"] for row in self.rows])
        one = answer(evening, nightly)
        self.assertEqual(one["/residents"], 3537)
        self.assertEqual(sum(amount for number, amount in one.items() if number.startswith("/screening/*/")),
                         sum(round["households"] for round in self.printed["rounds"]))
        sums = rolled_up({code(0): one, code(1): one, code(30): one})
        self.assertEqual(sums["", "/residents"], 3 * 3537)
        self.assertEqual(sums[code(0)[:9], "/residents"], 2 * 3537)
        self.assertEqual(sums[code(30)[:6], "/communities"], 1)


class Differences(unittest.TestCase):
    def test_what_differs_or_lacks_is_seen(self) -> None:
        sums = {("", "/a"): 1, ("9001", "/a"): 1, ("", COST): 5}
        self.assertEqual(differences(sums, sums | {("", COST): 7}, but=COST), [])
        self.assertEqual(differences(sums, sums | {("", "/a"): 2}, but=COST), ["all /a: 1, 2"])
        self.assertEqual(differences(sums, {("", "/a"): 1}, but=COST), ["9001 /a: 1, None"])
        self.assertEqual(differences({}, {("9001", "/b"): 0}, but=COST), ["9001 /b: None, 0"])


class Plan(unittest.TestCase):
    MEASURED = Measured(
        communities=10, residents=1000, households=400, events=5000, days=100, bytes=25_000, stored=30_000, numbers=2000,
        alone_seconds=2.0, alone_processor=1.9, alone_peak=10**8, spark_start=30.0, spark_seconds=1.8, spark_processor=3.0,
        spark_judging=2.0, workers=2, tasks=4, cores=2,
    )

    def test_what_is_reckoned_is_in_proportion(self) -> None:
        country = Country(self.MEASURED, 1_000_000)
        self.assertEqual((country.communities, country.streets), (10_000, 2_000))
        self.assertAlmostEqual(country.core_hours, 1000 * 3.6 / 3600)
        self.assertEqual(country.tasks, 60)
        self.assertAlmostEqual(country.seconds_with(25), 30 + 3 * 60)
        self.assertAlmostEqual(country.bytes_a_day, 2_500_000)
        self.assertIn("| core hours of an evening | 1.0 |", tables(country))

    def test_a_page_is_rewritten_between_its_marks_only(self) -> None:
        page = f"before\n{BEGIN}\nold\n{END}\nafter\n"
        self.assertEqual(put_into(page, "new"), f"before\n{BEGIN}\n\nnew\n\n{END}\nafter\n")
        self.assertEqual(put_into(put_into(page, "new"), "new"), put_into(page, "new"))
        with self.assertRaises(ValueError):
            put_into("no marks", "new")


if __name__ == "__main__":
    unittest.main()
