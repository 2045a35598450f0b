"""The strategies of `gridward.testkit`, and what the guide shows of them."""

from __future__ import annotations

import re
import subprocess
import sys
import unittest

from gridward import Engine, preset

from kit import ROOT, needs

GUIDE = ROOT / "core/docs/testkit.md"


class Guide(unittest.TestCase):
    @needs("hypothesis")
    def test_the_snippet_runs_as_it_stands_there(self) -> None:
        found = re.search(r"^```python\n(.*?)^```", GUIDE.read_text(encoding="utf-8"), re.M | re.S)
        assert found is not None
        self.assertLessEqual(len(found[1].strip().splitlines()), 20)
        done = subprocess.run([sys.executable, "-c", found[1]], text=True, capture_output=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)

    @needs("hypothesis")
    def test_every_fact_is_one_that_the_engine_knows(self) -> None:
        from hypothesis import given, seed, settings

        from gridward.testkit import END, RESIDENTS, histories

        policy = preset("cn-ed9")
        kinds: set[str] = set()
        places: set[str] = set()

        @seed(1)
        @settings(max_examples=150, deadline=None, database=None)
        @given(histories(policy))
        def each(events) -> None:
            with Engine({"community": "c", "replica": "here", "policy": policy}) as engine:
                self.assertEqual(engine.merge(events=events)["added"], len(events))
                found = {finding["kind"] for finding in engine.findings(as_of=END)}
                self.assertNotIn("recordedByNewer", found)
                kinds.update(event["fact"]["kind"] for event in events)
                for who in RESIDENTS:
                    view = engine.resident(resident=who, as_of=END)
                    places.update(segment["setting"] for segment in view["timeline"])

        each()
        self.assertEqual(len(kinds), 15, kinds)
        self.assertGreaterEqual(len(places), 3, places)


if __name__ == "__main__":
    unittest.main()
