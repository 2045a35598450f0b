"""The engine as Python sees it: calls, errors, bytes, and what the package promises about itself."""

import inspect
import pickle
import re
import unittest
from datetime import date, datetime

import gridward
from gridward import Engine, GridError, check_policy, preset, presets, read_policy
from gridward.calls import Calls

import kit
from kit import ROOT, at, engine, met, person, record


class Facade(unittest.TestCase):
    def test_a_contact_is_held_until_the_first_free_moment(self) -> None:
        with engine() as open_engine:
            who = person(open_engine, "r-1")
            met(open_engine, who, "2021-08-10", at("2021-08-12T00:00"))
            measure = open_engine.resident(resident=who, as_of=at("2021-08-12T01:00")).get("measure")
            assert measure is not None
            self.assertEqual(measure["setting"], "central")
            self.assertEqual(datetime.fromisoformat(measure["free"]), at("2021-08-31T16:00"))

    def test_a_refusal_is_an_answer(self) -> None:
        entry = {"at": "2021-08-12T08:00:00Z", "by": "w-1",
                 "fact": {"kind": "residentRegistered", "data": {"resident": "r-1", "household": "nowhere"}}}
        recorded = engine().record(entry=entry, now="2021-08-12T08:00:00Z")
        self.assertEqual(recorded["outcome"], "rejection")

    def test_an_instant_is_taken_in_every_form(self) -> None:
        one = engine()
        who = person(one, "r-1")
        when = at("2021-08-12T08:00")
        views = [one.resident(resident=who, as_of=form) for form in (when, "2021-08-12T16:00:00+08:00",
                                                                      {"at": "2021-08-12T08:00:00Z"})]
        self.assertEqual(views[0], views[1])
        self.assertEqual(views[0], views[2])

    def test_a_day_is_taken_as_one(self) -> None:
        self.assertEqual(engine().report(date=date(2021, 8, 12))["date"], "2021-08-12")

    def test_a_time_of_no_zone_names_no_instant(self) -> None:
        with self.assertRaisesRegex(ValueError, "no zone"):
            engine().findings(as_of=datetime(2021, 8, 12))

    def test_every_call_has_a_method(self) -> None:
        names = {name for name, _ in inspect.getmembers(Engine, inspect.isfunction)}
        snake = {re.sub("([A-Z])", lambda found: "_" + found[1].lower(), call) for call in kit.calls()}
        self.assertLessEqual(snake - {"check_policy"}, names)
        self.assertGreater(len(inspect.getmembers(Calls, inspect.isfunction)), 50)

    def test_a_closed_engine_says_so(self) -> None:
        with engine() as closed:
            closed.digest()
        for call in (closed.digest, closed.snapshot, closed.bundle, lambda: closed.merge_bundle(b"")):
            with self.assertRaisesRegex(ValueError, "closed"):
                call()
        closed.close()

    def test_bytes_are_bytes(self) -> None:
        first, second = engine(), engine(replica="phone-2")
        who = person(first, "r-1")
        met(first, who, "2021-08-10", at("2021-08-12T00:00"))
        before = first.digest()
        self.assertEqual(second.merge_bundle(first.bundle())["added"], 4)
        self.assertEqual(second.digest(), before)
        self.assertEqual(second.merge_bundle(first.bundle())["added"], 0)
        self.assertEqual(len(first.events_since(version=second.version())), 0)
        self.assertEqual(Engine(kit.config(), first.snapshot()).digest(), before)


class Errors(unittest.TestCase):
    """A mistake comes back as an error that a host can branch on; the engine stays usable."""

    def fails(self, code: str, action) -> GridError:
        with self.assertRaises(GridError) as caught:
            action()
        error = caught.exception
        self.assertEqual(error.code, code)
        self.assertNotEqual(error.reason, "")
        self.assertEqual(str(error), error.reason)
        again = pickle.loads(pickle.dumps(error))
        self.assertEqual((again.code, again.reason, again.detail), (error.code, error.reason, error.detail))
        return error

    def test_codes_reasons_and_details(self) -> None:
        one = engine()
        before = one.digest()
        self.assertEqual(self.fails("unknownCall", lambda: one.call("stroll")).detail, {"call": "stroll"})
        self.assertIn("missing field `resident`", self.fails("badRequest", lambda: one.call("resident", {})).reason)
        self.fails("badRequest", lambda: one.call_text("resident", "{"))
        self.fails("badRequest", lambda: one.resident(resident="no id!", as_of=at("2021-08-12")))
        missing = self.fails("notFound", lambda: one.resident(resident="nobody", as_of=at("2021-08-12")))
        self.assertEqual(missing.detail, {"kind": "resident", "id": "nobody"})
        self.fails("notFound", lambda: preset("nowhere"))
        self.fails("badPolicy", lambda: read_policy("{}"))
        self.fails("badRequest", lambda: Engine({}))
        self.fails("badPolicy", lambda: engine(version=0))
        self.assertEqual(one.digest(), before)

    def test_bytes_that_are_none_of_ours(self) -> None:
        one = engine()
        person(one, "r-1")
        for cut in (b"", b"\0", one.bundle()[1:], one.bundle()[:-1]):
            with self.assertRaises(GridError):
                engine().merge_bundle(cut)
        with self.assertRaises(GridError):
            Engine(kit.config(), one.snapshot()[:9])

    def test_nothing_but_json_goes_in(self) -> None:
        for value in (object(), {1, 2}, b"bytes", float("nan")):
            with self.assertRaises((TypeError, ValueError)):
                engine().call("digest", {"value": value})


class Policies(unittest.TestCase):
    def test_every_preset_opens_an_engine(self) -> None:
        ids = presets()
        self.assertEqual(len(ids), len(list((ROOT / "core/presets").glob("*.json"))))
        for id in ids:
            self.assertNotIn("basedOn", preset(id))
            engine(id).close()

    def test_a_rule_book_may_be_based_on_another(self) -> None:
        mine = read_policy('{"basedOn": "who-2020", "id": "mine", "title": {"en": "Mine", "zh": "自定"}}')
        self.assertEqual(mine["id"], "mine")
        self.assertEqual(mine["quarantine"], preset("who-2020")["quarantine"])

    def test_a_fault_has_a_place(self) -> None:
        checked = check_policy('{"basedOn": "base",\n "version": 0}')
        first = checked["faults"][0]
        self.assertEqual((first["code"], first["line"], first["column"]), ("document.versionZero", 2, 13))
        self.assertNotEqual(check_policy('{"basedOn": "base",\n "version": 0}', language="zh")["faults"], checked["faults"])


class Package(unittest.TestCase):
    def test_it_is_the_installed_one(self) -> None:
        self.assertIn("site-packages", gridward.__file__)

    def test_it_is_typed(self) -> None:
        self.assertTrue((kit.installed() / "py.typed").exists())

    def test_the_stub_of_the_binding_names_what_is_there(self) -> None:
        stub = (kit.installed() / "native/__init__.pyi").read_text(encoding="utf-8")
        native = gridward.engine.native
        for name in re.findall(r"^(?:class|def) (\w+)", stub, re.M):
            self.assertTrue(hasattr(native, name), name)
        for of, body in re.findall(r"^class (\w+).*:\n((?:(?: .*)?\n)*)", stub, re.M):
            for name in re.findall(r"^    def (\w+)", body, re.M):
                self.assertTrue(hasattr(getattr(native, of), name), f"{of}.{name}")


if __name__ == "__main__":
    unittest.main()
