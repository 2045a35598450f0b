"""Makes a test of every snippet of Kotlin in a README, so that what it shows is compiled and run.

    python3 scripts/read_snippets.py README.md ReadmeTest.kt
"""

import re
import sys
from pathlib import Path


def main() -> None:
    readme, test = (Path(name) for name in sys.argv[1:])
    imports, tests = set(), []
    for number, text in enumerate(re.findall(r"^```kotlin\n(.*?)^```", readme.read_text(encoding="utf-8"), re.M | re.S), 1):
        lines = text.splitlines()
        imports |= {line for line in lines if line.startswith("import ")}
        body = "\n".join(f"        {line}".rstrip() for line in lines if not line.startswith("import "))
        tests.append(f"    @kotlin.test.Test\n    fun snippet{number}() {{\n{body}\n    }}\n")
    if not tests:
        raise SystemExit(f"{readme}: no snippet")
    test.parent.mkdir(parents=True, exist_ok=True)
    head = "package readme\n\n" + "\n".join(sorted(imports))
    test.write_text(f"{head}\n\nclass ReadmeTest {{\n" + "\n".join(tests) + "}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
