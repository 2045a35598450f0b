"""The back-test: what it reads, what it finds, and what it shows."""

from __future__ import annotations

import contextlib
import io
import json
import random
import runpy
import subprocess
import sys
import tempfile
import unittest
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from xml.etree import ElementTree

from gridward import preset
from gridward.backtest import ColumnError, Exposure, Measures, Row, Share, Verdict, backtest, read
from gridward.backtest.__main__ import main
from gridward.backtest.words import WORDS

import kit
from kit import ROOT, Span, at, engine, held, met, person, spans

EXAMPLE = ROOT / "examples/python"
HEAD = "id,exposure_from,exposure_to,onset_from,onset_to\n"


def verdict(policy: str, *fields: str, **more: object) -> str:
    people = read(HEAD + "p," + ",".join(fields))
    assert not people.faults, people.faults
    return str(backtest(people, [preset(policy)], **more)[0].verdicts[0])


def run(*arguments: str) -> tuple[int, str, str]:
    """The command in this process: its exit code and what it said."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            main(list(arguments))
            code = 0
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else 1
    return code, out.getvalue(), err.getvalue()


class Verdicts(unittest.TestCase):
    """14 days from 1 January, day 0 not counted: held up to the end of the 15th."""

    def test_worked_by_hand(self) -> None:
        one = ("2020-01-01", "2020-01-01")
        self.assertEqual(verdict("who-2020", *one, "2020-01-05", "2020-01-06"), "certain")
        self.assertEqual(verdict("who-2020", *one, "2020-01-15", "2020-01-15"), "certain")
        self.assertEqual(verdict("who-2020", *one, "2020-01-15", "2020-01-16"), "possible")
        self.assertEqual(verdict("who-2020", *one, "2020-01-16", "2020-01-16"), "missed")
        # Exposed on the 1st: free on the 16th. Exposed on the 2nd: not yet.
        self.assertEqual(verdict("who-2020", "2020-01-01", "2020-01-02", "2020-01-16", "2020-01-16"), "possible")
        self.assertEqual(verdict("who-2020", "2020-01-01", "2020-01-02", "2020-01-17", "2020-01-17"), "missed")

    def test_windows_that_are_open_on_the_left(self) -> None:
        self.assertEqual(verdict("who-2020", "", "2020-01-10", "2020-01-15", "2020-01-15"), "possible")
        self.assertEqual(verdict("who-2020", "", "2020-01-01", "2020-01-16", "2020-01-16"), "missed")
        self.assertEqual(verdict("who-2020", "2020-01-01", "2020-01-01", "", "2020-01-15"), "certain")
        self.assertEqual(verdict("who-2020", "2020-01-01", "2020-01-01", "", "2020-01-16"), "possible")
        self.assertEqual(verdict("who-2020", "", "2020-01-01", "", "2020-01-15"), "possible")

    def test_an_exposure_after_the_onset_is_none(self) -> None:
        # Only the exposures of the 1st to the 3rd can have led to it.
        self.assertEqual(verdict("who-2020", "2020-01-01", "2020-02-01", "2020-01-03", "2020-01-03"), "certain")

    def test_times_of_the_day(self) -> None:
        one = ("2020-01-01T10:00", "2020-01-01T12:00")
        self.assertEqual(verdict("who-2020", *one, "2020-01-15T23:59", "2020-01-15T23:59"), "certain")
        self.assertEqual(verdict("who-2020", *one, "2020-01-16T00:00", "2020-01-16T00:00"), "missed")
        self.assertEqual(verdict("who-2020", *one, "2020-01-15T23:59", "2020-01-16T00:00"), "possible")

    def test_days_are_those_of_the_zone_of_the_list(self) -> None:
        line = HEAD + "p,2020-01-01,2020-01-01,2020-01-15T17:00:00Z,2020-01-15T17:00:00Z\n"
        for zone, expected in (("+00:00", "certain"), ("+08:00", "missed"), ("America/New_York", "certain")):
            self.assertEqual(str(backtest(read(line, zone=zone), [preset("who-2020")])[0].verdicts[0]), expected, zone)
        self.assertEqual(read(line.replace("17:00:00Z", "17:00:00+08:00")).zone, "+08:00")
        self.assertEqual(read(line).zone, "+00:00")

    def test_the_same_days_give_the_same_answer_in_any_zone(self) -> None:
        text = (EXAMPLE / "made-up.csv").read_text(encoding="utf-8")
        for policy in ("who-2020", "cn-2021-14", "gb-eng-contact-2020-12"):
            answers = {tuple(backtest(read(text, zone=zone), [preset(policy)])[0].verdicts)
                       for zone in ("+00:00", "+08:00", "America/New_York", "Pacific/Auckland")}
            self.assertEqual(len(answers), 1, policy)

    def test_only_measures_that_are_strict_enough(self) -> None:
        fields = ("2021-06-01", "2021-06-01", "2021-06-18", "2021-06-18")
        self.assertEqual(verdict("cn-2021-14", *fields), "certain")
        self.assertEqual(verdict("cn-2021-14", *fields, at_least="central"), "missed")

    def test_journeys(self) -> None:
        inbound = next(row["when"]["category"][0] for row in preset("hk-2020-21")["exposure"]["table"]
                       if row["when"].get("reason") == ["journey"])
        fields = ("2021-01-01", "2021-01-01", "2021-01-10", "2021-01-10")
        self.assertEqual(verdict("hk-2020-21", *fields), "missed")
        self.assertEqual(verdict("hk-2020-21", *fields, exposure=Exposure(f"journey:{inbound}")), "certain")


class Oracle(unittest.TestCase):
    """Against somebody who knows nothing but to ask: for every day of exposure a person is registered who met a case on
    that day; for every half hour of the onset window that person's line of measures is read."""

    POLICIES = ("who-2020", "nhs-2022", "cn-ed9", "cn-hours-14", "who-ebola", "gb-eng-contact-2020-12", "us-iowa-measles")
    STEP = timedelta(minutes=30)

    def naive(self, views: dict[date, list[Span]], row: Row) -> Verdict:
        seen = set()
        first = (row.exposure_from or row.exposure_until - timedelta(days=366)).date()
        day = first
        while datetime.combine(day, time(), UTC) < row.exposure_until:
            if day not in views:
                self.ask(views, day)
            begins = max(datetime.combine(day, time(), UTC), row.exposure_from or at("1900-01-01"),
                         row.onset_from or at("1900-01-01"))
            # Every half hour from there on, on the clock.
            when = begins
            while when < row.onset_until:
                seen.add(held(views[day], when))
                if len(seen) == 2:
                    return Verdict.POSSIBLE
                when += self.STEP
            day += timedelta(days=1)
        return Verdict.CERTAIN if True in seen else Verdict.MISSED

    def ask(self, views: dict[date, list[Span]], day: date) -> None:
        when = datetime.combine(day, time(), UTC)
        who = person(self.engine, f"r-{day}")
        met(self.engine, who, day.isoformat(), when)
        views[day] = spans(self.engine.resident(resident=who, as_of=when))

    def lists(self, chance: random.Random, count: int) -> str:
        def window(begins: datetime, longest: int, timed: bool) -> tuple[str, str, datetime]:
            ends = begins + timedelta(hours=chance.randrange(0, 24 * longest + 1))
            form = "%Y-%m-%dT%H:%M" if timed else "%Y-%m-%d"
            return ("" if chance.random() < 0.1 else begins.strftime(form)), ends.strftime(form), ends

        lines = []
        for number in range(count):
            timed = chance.random() < 0.4
            exposed = at("2020-02-20") + timedelta(hours=chance.randrange(0, 24 * 40))
            since, until, _ = window(exposed, 5, timed)
            ill = exposed + timedelta(hours=chance.choice((2, 30, 24 * 8, 24 * 12, 24 * 15, 24 * 22)) + chance.randrange(0, 40))
            starts, stops, _ = window(ill, 4, timed)
            lines.append(f"{number},{since},{until},{starts},{stops}")
        return HEAD + "\n".join(lines)

    def test_the_verdicts_are_those_of_asking_day_by_day(self) -> None:
        for policy in self.POLICIES:
            people = read(self.lists(random.Random(f"list for {policy}"), 40))
            self.assertEqual(people.faults, [])
            self.engine = engine(policy, zone="+00:00")
            views: dict[date, list[Span]] = {}
            expected = [self.naive(views, row) for row in people.rows]
            [result] = backtest(people, [preset(policy)])
            self.assertEqual(list(result.verdicts), expected, policy)
            self.assertEqual(set(expected), set(Verdict), policy)

    def test_what_is_laid_out_is_what_holds_later(self) -> None:
        # Where a rule book wants nothing on the way, the measure as of the onset is the one that was laid out.
        for policy in ("who-2020", "nhs-2022", "gb-eng-contact-2020-12"):
            one = engine(policy, zone="+00:00")
            who = person(one, "r-1")
            met(one, who, "2020-03-01", at("2020-03-01"))
            measures = Measures(preset(policy), "+00:00", Exposure())
            for hours in range(0, 24 * 20, 5):
                when = at("2020-03-01") + timedelta(hours=hours)
                now = one.resident(resident=who, as_of=when).get("measure") is not None
                laid_out = any(begins <= when < ends for begins, ends in measures.of(date(2020, 3, 1)))
                self.assertEqual(now, laid_out, (policy, when))


class Reading(unittest.TestCase):
    def test_every_bad_row_is_listed_with_line_column_and_reason(self) -> None:
        people = read(
            HEAD
            + "1,2020-01-01,2020-01-02,2020-01-05,2020-01-06\n"
            + "2,2020-01-03,2020-01-02,2020-01-05,2020-01-06\n"
            + "3,3/1/2020,2020-01-02,,\n"
            + "\n"
            + '4,"2020-01-01\n",2020-02-30,2020-01-05,2020-01-06\n'
            + "5,2020-01-10,2020-01-12,2020-01-05,2020-01-06\n"
            + "6,2020-01-01,1820-01-02,2020-01-06,2020-01-05,more\n"
            + "7,2020-01-01,2020-01-02,2020-01-07,2020-01-06\n"
            + "8\n"
        )
        self.assertEqual([row.id for row in people.rows], ["1"])
        self.assertEqual(
            [(fault.line, fault.column, fault.code) for fault in people.faults],
            [
                (3, "exposure_to", "endsFirst"), (4, "exposure_from", "dayFirst"), (4, "onset_to", "missing"),
                (6, "exposure_to", "noDate"), (8, "onset_to", "beforeExposure"), (9, "exposure_to", "year"),
                (9, "onset_to", "tooLong"), (10, "onset_to", "endsFirst"), (11, "exposure_to", "missing"),
                (11, "onset_to", "missing"),
            ],
        )
        self.assertEqual(people.bad, 7)
        for tongue in WORDS.values():
            self.assertLessEqual({fault.code for fault in people.faults}, set(tongue))

    def test_no_row_is_lost(self) -> None:
        chance = random.Random(8)
        values = ["2020-01-05", "2020-02-01T10:00", "", "NA", "x", "5/6/2020", "2020-13-01", "2020年1月7日", "2020/1/9"]
        for _ in range(200):
            count = chance.randrange(1, 12)
            text = HEAD + "".join(f"{n},{','.join(chance.choice(values) for _ in range(4))}\n" for n in range(count))
            people = read(text)
            self.assertEqual(len(people.rows) + people.bad, count, text)
            self.assertFalse({row.line for row in people.rows} & {fault.line for fault in people.faults}, text)

    def test_any_text_is_read_or_refused(self) -> None:
        chance = random.Random(9)
        text = (EXAMPLE / "made-up.csv").read_text(encoding="utf-8")[:2000]
        odd = ['"', ",", ";", "\n", "\r", "\0", "-", "T", ":", "99999999", "+99:99", "0000-00-00", "9999-12-31", "年", "x" * 200_000]
        refused = 0
        for _ in range(500):
            spoilt = text
            for _ in range(chance.randrange(1, 6)):
                place = chance.randrange(len(spoilt))
                spoilt = spoilt[:place] + chance.choice(odd) + spoilt[place + chance.randrange(3) :]
            try:
                people = read(spoilt)
                backtest(people, [preset("who-2020")])
            except ColumnError:
                refused += 1
        self.assertTrue(20 < refused < 480, refused)

    def test_forms_of_dates(self) -> None:
        for text in ("2020-01-05", "2020-1-5", "2020/1/5", "2020.01.05", "2020年1月5日"):
            [row] = read(HEAD + f"p,{text},{text},2020-01-09,2020-01-09").rows
            self.assertEqual((row.exposure_from, row.exposure_until), (at("2020-01-05"), at("2020-01-06")), text)
        for text in ("2020-01-05 10:00", "2020-01-05T10:00:00", "2020-01-05T18:00+08:00", "2020-01-05T10:00:00.5Z"):
            [row] = read(HEAD + f"p,{text},{text},2020-01-09,2020-01-09", zone="+00:00").rows
            self.assertEqual(row.exposure_from, at("2020-01-05T10:00"), text)

    def test_names_of_other_line_lists(self) -> None:
        body = "\np,2020-01-01,2020-01-02,2020-01-05,2020-01-06\n"
        for head in ("ID,EL,ER,SL,SR", "Case ID,Exposure start,Exposure end,Onset start,Onset end",
                     "编号,首次接触日期,末次接触日期,最早发病日期,最晚发病日期"):
            self.assertEqual(read(head + body).rows, read(HEAD.strip() + body).rows, head)
        one = read("case_id;date_of_last_contact;date_onset\np;2020-01-01;2020-01-05\n").rows[0]
        self.assertEqual((one.id, one.exposure_from, one.onset_from), ("p", None, at("2020-01-05")))

    def test_columns_can_be_mapped(self) -> None:
        text = "who,met,ill,onset\np,2020-01-01,2020-01-05,2020-01-09\n"
        [row] = read(text, {"id": "who", "exposure": "met", "onset": "ill"}).rows
        self.assertEqual((row.id, row.exposure_from, row.exposure_until), ("p", at("2020-01-01"), at("2020-01-02")))
        self.assertEqual((row.onset_from, row.onset_until), (at("2020-01-05"), at("2020-01-06")))
        for mapped in ({}, {"exposure": "nowhere"}, {"exposed": "met"}):
            with self.assertRaises(ColumnError):
                read(text, mapped)
        with self.assertRaises(ColumnError):
            read("")


class Shares(unittest.TestCase):
    def test_wilson(self) -> None:
        # Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
        for part, whole, low, high in ((81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611),
                                       (1, 29, 0.0061, 0.1718)):
            share = Share.of(part, whole)
            assert share is not None
            self.assertEqual((round(share.low, 4), round(share.high, 4)), (low, high))
        self.assertIsNone(Share.of(0, 0))

    def test_it_holds_the_share_and_narrows(self) -> None:
        for whole in (1, 2, 7, 50, 1000):
            for part in {0, 1, whole // 2, whole}:
                narrow, wide = Share.of(part, whole, 0.8), Share.of(part, whole, 0.99)
                assert narrow and wide
                self.assertTrue(0 <= wide.low <= narrow.low <= narrow.value <= narrow.high <= wide.high <= 1)


class Command(unittest.TestCase):
    SAMPLE = str(EXAMPLE / "made-up.csv")

    def test_the_sample_is_what_its_script_makes_up(self) -> None:
        before = Path(self.SAMPLE).read_text(encoding="utf-8")
        runpy.run_path(str(EXAMPLE / "make_sample.py"), run_name="__main__")
        self.assertEqual(Path(self.SAMPLE).read_text(encoding="utf-8"), before)
        self.assertTrue(all(line.endswith(",made up") for line in before.splitlines()[1:]))

    def test_json_and_table_say_the_same(self) -> None:
        code, text, _ = run(self.SAMPLE, "--policy", "who-2020", "nhs-2022", "--json")
        answer = json.loads(text)
        self.assertEqual((code, answer["rows"], answer["judged"], answer["bad"]["rows"]), (0, 160, 160, 0))
        for tongue in ("en", "zh"):
            code, table, _ = run(self.SAMPLE, "--policy", "who-2020", "nhs-2022", "--lang", tongue)
            self.assertEqual(code, 0)
            for one in answer["policies"]:
                counts = [one[str(verdict)] for verdict in Verdict]
                self.assertEqual(sum(counts), answer["judged"])
                self.assertEqual(sum(row["verdicts"][one["policy"]] == "certain" for row in answer["people"]), counts[0])
                share = one["share"]["certain"]
                shown = f"{100 * share['value']:.1f} % ({100 * share['from']:.1f}–{100 * share['until']:.1f})"
                [line] = [line for line in table.splitlines() if line.startswith(one["policy"] + " ")]
                self.assertEqual(line.split()[1:4], [str(count) for count in counts])
                self.assertIn(shown, line)

    def test_a_longer_measure_misses_nobody_whom_a_shorter_one_holds(self) -> None:
        _, text, _ = run(self.SAMPLE, "--policy", "who-2020", "nhs-2022", "cn-20-measures", "--json")
        fourteen, ten, eight = json.loads(text)["policies"]
        self.assertTrue(fourteen["certain"] > ten["certain"] > eight["certain"])
        self.assertTrue(fourteen["missed"] < ten["missed"] < eight["missed"])

    def test_bad_rows_are_shown_in_both_languages(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "list.csv"
            file.write_text(HEAD + "1,1/2/2020,2020-01-02,,\n", encoding="utf-8-sig")
            for tongue, said in (("en", "line 2, onset_to: is missing"), ("zh", "第2行，onset_to：缺失")):
                code, text, _ = run(str(file), "--policy", "who-2020", "--lang", tongue)
                self.assertEqual(code, 1)
                self.assertIn(said, text)
                self.assertIn("`1/2/2020`" if tongue == "en" else "“1/2/2020”", text)
            code, text, _ = run(str(file), "--policy", "who-2020", "--json")
            self.assertEqual([fault["line"] for fault in json.loads(text)["bad"]["faults"]], [2, 2])

    def test_what_is_not_there_is_said(self) -> None:
        cases = {
            "notThere": (self.SAMPLE, "--policy", "notThere"),
            "no.csv": ("no.csv", "--policy", "who-2020"),
            "no column `x`": (self.SAMPLE, "--policy", "who-2020", "--map", "onset=x"),
            "NAME=COLUMN": (self.SAMPLE, "--policy", "who-2020", "--map", "begin=onset_to"),
            "no zone `Mars`": (self.SAMPLE, "--policy", "who-2020", "--zone", "Mars"),
            "--policy": (self.SAMPLE,),
            "category": (self.SAMPLE, "--policy", "who-2020", "--reason", "journey:no such!"),
            ".svg": (self.SAMPLE, "--policy", "who-2020", "--plot", "plot.pdf"),
        }
        for said, arguments in cases.items():
            code, _, error = run(*arguments)
            self.assertEqual(code, 2, said)
            self.assertIn(said, error)
        code, text, _ = run(self.SAMPLE, "--policy", "base")
        self.assertEqual(code, 0)
        self.assertIn("base has no measure for such an exposure", text)

    def test_a_rule_book_of_ones_own(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            mine, linked = Path(folder) / "mine.json", Path(folder) / "linked.json"
            mine.write_text('{"basedOn": "who-2020", "id": "mine"}', encoding="utf-8")
            code, text, _ = run(self.SAMPLE, "--policy", str(mine), "who-2020", "--json")
            own, other = json.loads(text)["policies"]
            self.assertEqual((code, own["policy"], own["share"]), (0, "mine", other["share"]))
            # Where a release depends on somebody else's tests, a line list cannot say.
            policy = preset("cn-ed8")
            waits = next(plan["id"] for plan in policy["quarantine"]["plans"] if "linkedNegatives" in json.dumps(plan))
            row = next(row for row in policy["exposure"]["table"] if row["when"].get("contactOf") == ["case"])
            linked.write_text(json.dumps(policy).replace(json.dumps(row), json.dumps({**row, "plan": waits})), encoding="utf-8")
            code, _, error = run(self.SAMPLE, "--policy", str(linked))
            self.assertEqual(code, 2)
            self.assertIn("testsOfOthers", error)

    def test_as_a_program(self) -> None:
        program = [sys.executable, "-m", "gridward.backtest", "-", "--policy", "who-2020", "--map", "exposure=met", "onset=ill"]
        done = subprocess.run(program, input="met,ill\n2020-01-01,2020-01-05\n", text=True, capture_output=True, check=True)
        self.assertRegex(done.stdout, r"who-2020 +1 +0 +0")

    def test_the_example(self) -> None:
        program = [sys.executable, str(EXAMPLE / "shorter.py"), self.SAMPLE, "who-2020", "nhs-2022"]
        done = subprocess.run(program, text=True, capture_output=True, check=True)
        self.assertRegex(done.stdout, r"\n[1-9]\d* of \d+ people whom who-2020 held for certain\n$")

    @kit.needs("matplotlib")
    def test_plots(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            png, svg = Path(folder) / "plot.png", Path(folder) / "plot.svg"
            for file in (png, svg):
                self.assertEqual(run(self.SAMPLE, "--policy", "who-2020", "nhs-2022", "--plot", str(file))[0], 0)
            self.assertEqual(png.read_bytes()[:8], b"\x89PNG\r\n\x1a\n")
            drawn = svg.read_text(encoding="utf-8")
            ElementTree.fromstring(drawn)
            for text in ("who-2020", "nhs-2022", "certain", "possible", "missed", "160 people"):
                self.assertIn(text, drawn)
            run(self.SAMPLE, "--policy", "who-2020", "nhs-2022", "--plot", str(svg))
            self.assertEqual(svg.read_text(encoding="utf-8"), drawn)
            code, _, _ = run(self.SAMPLE, "--policy", "who-2020", "--plot", str(svg), "--lang", "zh")
            self.assertEqual(code, 0)


if __name__ == "__main__":
    unittest.main()
