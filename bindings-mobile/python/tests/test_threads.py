"""Eight threads and one engine: nothing is lost, and nothing is in twice. GRIDWARD_THREADS_SECONDS says how long, 3 if unset."""

from __future__ import annotations

import os
import threading
import time
import unittest
from datetime import timedelta

from gridward import CallProgress, Engine, GridError

import kit
from kit import at, engine, met, person, record

THREADS = 8
SECONDS = float(os.environ.get("GRIDWARD_THREADS_SECONDS", "3"))


class Waiting(unittest.TestCase):
    def test_who_waits_sees_how_far_a_call_is_and_breaks_it_off(self) -> None:
        one = engine()
        for number in range(THREADS):
            person(one, f"r-{number}")
        progress = CallProgress()
        other = engine(replica="phone-2")
        self.assertEqual(other.watched(progress).merge_bundle(one.bundle())["added"], sum(one.version().values()))
        self.assertGreater(progress.done(), 0)
        self.assertEqual(progress.done(), progress.total())
        self.assertEqual(other.digest(), one.digest())

        codes: list[str] = []

        def ask() -> None:
            try:
                while True:
                    one.watched(progress).findings(as_of=at("2021-08-13T00:00"))
            except GridError as error:
                codes.append(error.code)

        asking = threading.Thread(target=ask)
        asking.start()
        self.assertTrue(progress.break_off())
        asking.join()
        self.assertEqual(codes, ["brokenOff"])
        self.assertTrue(progress.is_broken_off())
        one.findings(as_of=at("2021-08-13T00:00"))


class Hammering(unittest.TestCase):
    def test_eight_threads_lose_nothing(self) -> None:
        one = engine()
        people = [person(one, f"r-{number}") for number in range(THREADS)]
        before = sum(one.version().values())
        until = time.monotonic() + SECONDS
        counts: list[dict[str, int]] = [{"recorded": 0, "asked": 0, "refused": 0} for _ in range(THREADS)]
        failures: list[BaseException] = []

        def hammer(number: int) -> None:
            who, count = people[number], counts[number]
            try:
                while time.monotonic() < until:
                    when = at("2021-08-12T00:00") + timedelta(seconds=count["recorded"])
                    reading = {"resident": who, "temperature": f"36.{number}", "channel": "door"}
                    record(one, {"kind": "readingTaken", "data": reading}, when)
                    count["recorded"] += 1
                    assert one.resident(resident=who, as_of=at("2021-08-13T00:00"))["resident"] == who
                    # A question is answered while the others record, and a mistake disturbs nobody.
                    one.digest()
                    one.snapshot()
                    count["asked"] += 3
                    try:
                        one.call("stroll")
                    except GridError:
                        count["refused"] += 1
            except BaseException as error:  # to be shown by the thread that waits
                failures.append(error)

        threads = [threading.Thread(target=hammer, args=(number,)) for number in range(THREADS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if failures:
            raise failures[0]
        recorded = [count["recorded"] for count in counts]
        self.assertTrue(all(recorded), recorded)
        self.assertEqual(sum(one.version().values()) - before, sum(recorded))
        self.assertEqual([count["refused"] for count in counts], recorded)
        events = one.events_since()
        for who, count in zip(people, recorded, strict=True):
            mine = [event for event in events if event["fact"]["kind"] == "readingTaken"
                    and event["fact"]["data"]["resident"] == who]
            self.assertEqual(len(mine), count)
        # The same events in an engine that one thread fills alone give the same state.
        alone = engine(replica="phone-2")
        alone.merge(events=list(reversed(events)))
        self.assertEqual(alone.digest(), one.digest())
        print(f"{THREADS} threads, {SECONDS:g} s: {sum(recorded)} recorded, {sum(c['asked'] for c in counts)} asked", flush=True)

    def test_other_threads_run_while_one_call_is_at_work(self) -> None:
        one = engine("who-2020", zone="+00:00")
        case = {"found": "2020-03-01T00:00:00Z",
                "what": {"reason": "contact", "setting": "work", "protected": False, "first": "2020-03-01", "last": "2020-03-01"}}
        request = kit.json.dumps({"cases": [case] * 100_000, "asOf": {"at": "2020-03-02T00:00:00Z"}})
        done = threading.Event()

        def long() -> None:
            one.call_text("judgeAll", request)
            done.set()

        thread = threading.Thread(target=long)
        thread.start()
        turns = 0
        while not done.is_set():
            turns += 1
            time.sleep(0.001)
        thread.join()
        self.assertGreater(turns, 5)

    def test_an_engine_is_closed_under_a_call(self) -> None:
        for _ in range(20):
            one = engine()
            met(one, person(one, "r-1"), "2021-08-10", at("2021-08-12T00:00"))
            log = one.events_since()
            asked = threading.Thread(target=lambda: _until_closed(one))
            asked.start()
            one.close()
            asked.join()
            self.assertEqual(len(log), 4)


def _until_closed(one: Engine) -> None:
    try:
        while True:
            one.digest()
    except ValueError:
        return


if __name__ == "__main__":
    unittest.main()
