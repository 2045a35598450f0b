"""The types are those of the engine, and hold what they promise to whoever checks a program with them."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import gridward.types

import kit
from kit import HERE, needs

PACKAGE = HERE.parent


class Written(unittest.TestCase):
    def test_they_are_what_the_schemas_say(self) -> None:
        program = [sys.executable, str(PACKAGE / "scripts/write_types.py"), "--check"]
        done = subprocess.run(program, text=True, capture_output=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_a_snapshot_that_was_changed_is_found(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            package = Path(folder) / "bindings-mobile/python"
            shutil.copytree(PACKAGE / "scripts", package / "scripts")
            shutil.copytree(PACKAGE.parent / "scripts", package.parent / "scripts")
            shutil.copytree(kit.ROOT / "core/schemas", Path(folder) / "core/schemas")
            (package / "gridward").mkdir()
            program = [sys.executable, str(package / "scripts/write_types.py")]
            subprocess.run(program, check=True)
            self.assertEqual(subprocess.run([*program, "--check"], check=False).returncode, 0)
            with (package / "gridward/calls.py").open("a", encoding="utf-8") as file:
                file.write("\n")
            done = subprocess.run([*program, "--check"], text=True, capture_output=True, check=False)
            self.assertEqual(done.returncode, 1)
            self.assertIn("calls.py is not what", done.stderr)

    def test_the_binding_is_the_one_that_was_reviewed(self) -> None:
        # UniFFI's side for Python: a change of the interface changes it.
        fresh = (kit.installed() / "native/gridward.py").read_text(encoding="utf-8")
        self.assertEqual(fresh, (PACKAGE / "snapshot/gridward.py").read_text(encoding="utf-8"))

    def test_fields_that_may_be_left_out(self) -> None:
        self.assertEqual(gridward.types.BulkReasonContact.__required_keys__, {"reason", "setting", "protected", "first", "last"})
        self.assertEqual(gridward.types.BulkReasonContact.__optional_keys__, {"of"})
        # Of an answer: what is empty is left out, what is not known is said to be None.
        self.assertIn("outstanding", gridward.types.MeasureView.__optional_keys__)
        self.assertIn("free", gridward.types.MeasureView.__required_keys__)


class Checked(unittest.TestCase):
    """A small program that is right, and one with a mistake on every marked line."""

    def lines(self, name: str) -> list[int]:
        text = (HERE / "typed" / name).read_text(encoding="utf-8")
        return [number for number, line in enumerate(text.splitlines(), 1) if "# wrong" in line]

    def check(self, *tool: str) -> None:
        for name in ("right.py", "wrong.py"):
            program = [sys.executable, "-m", *tool, name]
            done = subprocess.run(program, cwd=HERE / "typed", text=True, capture_output=True, check=False)
            found = {int(line) for line in re.findall(rf"{name}:(\d+)(?::\d+)?(?: -|:) error", done.stdout)}
            self.assertEqual(found, set(self.lines(name)), done.stdout + done.stderr)
            self.assertEqual(done.returncode, 1 if found else 0, done.stdout + done.stderr)

    @needs("mypy")
    def test_mypy(self) -> None:
        self.check("mypy", "--strict", "--no-error-summary", "--no-incremental")

    @needs("pyright")
    def test_pyright(self) -> None:
        self.check("pyright", "--pythonpath", sys.executable)

    @needs("mypy")
    def test_the_package_itself(self) -> None:
        program = [sys.executable, "-m", "mypy", "--no-error-summary", "--no-incremental", "gridward"]
        done = subprocess.run(program, cwd=PACKAGE, text=True, capture_output=True, check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)


if __name__ == "__main__":
    unittest.main()
