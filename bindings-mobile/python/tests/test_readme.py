"""What the README shows is run as it stands there."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from kit import HERE, ROOT, needs

README = (HERE.parent / "README.md").read_text(encoding="utf-8")
SAMPLE = ROOT / "examples/python/made-up.csv"


def snippets(kind: str) -> list[str]:
    found = re.findall(rf"^```{kind}\n(.*?)^```", README, re.M | re.S)
    assert found, kind
    return found


class Readme(unittest.TestCase):
    def runs(self, text: str) -> str:
        done = subprocess.run([sys.executable, "-c", text], text=True, capture_output=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def test_the_first_snippet(self) -> None:
        for text in snippets("python"):
            self.assertIn("assert", text)
            self.runs(text)

    @needs("pandas")
    def test_tables(self) -> None:
        for text in snippets("python pandas"):
            self.assertIn("central", self.runs(text))

    @needs("matplotlib")
    def test_commands(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            shutil.copy(SAMPLE, folder)
            lines = [line for text in snippets("sh") for line in text.splitlines()]
            self.assertGreater(len(lines), 3)
            for line in lines:
                python, *arguments = shlex.split(line, comments=True)
                self.assertEqual(python, "python")
                done = subprocess.run([sys.executable, *arguments], cwd=folder, text=True, capture_output=True, check=False)
                self.assertEqual(done.returncode, 0, line + done.stderr)
                self.assertIn("who-2020", done.stdout)
            self.assertTrue((Path(folder) / "shares.svg").exists())

    def test_every_option_is_told_of_in_the_help(self) -> None:
        help_text = subprocess.run([sys.executable, "-m", "gridward.backtest", "--help"], text=True, capture_output=True,
                                   check=True).stdout
        for option in re.findall(r"`(--[a-z-]+)", README):
            self.assertIn(option, help_text)


if __name__ == "__main__":
    unittest.main()
