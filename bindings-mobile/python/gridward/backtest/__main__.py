"""Tries rule books on a line list: would the person still have been under the measure at onset?

    python -m gridward.backtest FILE.csv --policy ID…
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from .. import GridError, preset, presets, read_policy
from .columns import NAMES, ColumnError
from .judge import SETTINGS, Exposure, backtest
from .rows import read
from .show import faults_text, table, value
from .words import WORDS

if TYPE_CHECKING:
    from ..types import Policy

MEETINGS = ("household", "work", "transport", "company", "care", "passing")


def _reason(text: str) -> str:
    kind, colon, category = text.partition(":")
    if text == "contact" or (kind in ("journey", "circumstance") and colon and category):
        return text
    raise argparse.ArgumentTypeError("contact, journey:CATEGORY or circumstance:CATEGORY")


def _mapped(text: str) -> tuple[str, str]:
    name, equals, column = text.partition("=")
    if not equals or name not in NAMES:
        raise argparse.ArgumentTypeError(f"NAME=COLUMN with a name of {', '.join(NAMES)}")
    return name, column


def _confidence(text: str) -> float:
    level = float(text)
    if not 0 < level < 1:
        raise argparse.ArgumentTypeError("between 0 and 1, such as 0.95")
    return level


def _arguments(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m gridward.backtest",
        description="Would each person of a line list still have been under the measure at onset? Per rule book: how "
        "many certainly, possibly and not, and the share with its interval.",
        epilog="Columns are id, exposure_from, exposure_to, onset_from, onset_to: dates or date-times, the year first. "
        "Common names of other line lists are known. A window without its beginning is open on the left.",
    )
    parser.add_argument("file", help="the line list: CSV in UTF-8; - for the standard input")
    parser.add_argument("--policy", nargs="+", action="extend", metavar="ID", default=[], required=True,
                        help="rule books: ids of those that come with the engine, or JSON files")
    parser.add_argument("--map", nargs="+", action="extend", metavar="NAME=COLUMN", type=_mapped, default=[],
                        help=f"which column holds what; NAME is one of {', '.join(NAMES)}; the last two are for lists with "
                        "one day in place of a window")
    parser.add_argument("--reason", type=_reason, default="contact", metavar="KIND",
                        help="what exposed them: contact (the usual), journey:CATEGORY or circumstance:CATEGORY with a "
                        "category of the rule book")
    parser.add_argument("--met", choices=MEETINGS, default="household", help="how contacts met (household)")
    parser.add_argument("--protected", action="store_true", help="contacts were protected the whole time")
    parser.add_argument("--at-least", choices=SETTINGS, default=SETTINGS[0],
                        help=f"the mildest measure that counts ({SETTINGS[0]})")
    parser.add_argument("--confidence", type=_confidence, default=0.95, metavar="LEVEL", help="of the intervals (0.95)")
    parser.add_argument("--zone", metavar="ZONE", help="in which days are counted: +08:00 or Europe/London; otherwise the "
                        "offset of the first time that has one, or UTC")
    parser.add_argument("--json", action="store_true", help="for programs, with the verdict on every person")
    parser.add_argument("--plot", metavar="FILE", help="also draws a plot, .png or .svg; needs gridward[plot]")
    parser.add_argument("--lang", choices=("en", "zh"), default="en", help="the language of the answer")
    asked = parser.parse_args(arguments)
    if asked.plot and Path(asked.plot).suffix.lower() not in (".png", ".svg"):
        parser.error("--plot: a name that ends in .png or .svg")
    return asked


def _policy(name: str) -> Policy:
    if name.endswith(".json"):
        return read_policy(Path(name).read_text(encoding="utf-8-sig"))
    try:
        return preset(name)
    except GridError as error:
        if error.code != "notFound":
            raise
        raise GridError(error.code, f"{error.reason}; there are {', '.join(presets())}", error.detail) from None


def _fail(reason: object) -> NoReturn:
    print(f"gridward.backtest: {reason}", file=sys.stderr)
    raise SystemExit(2)


def main(arguments: list[str] | None = None) -> None:
    """Reads, judges, shows. Exits 1 where no row can be judged, 2 where something asked for is not there."""
    asked = _arguments(arguments)
    try:
        policies = [_policy(name) for name in dict.fromkeys(asked.policy)]
        text = sys.stdin.read() if asked.file == "-" else Path(asked.file).read_text(encoding="utf-8-sig")
        people = read(text, dict(asked.map), asked.zone)
        exposure = Exposure(asked.reason, asked.met, asked.protected)
        results = backtest(
            people, policies, exposure=exposure, at_least=asked.at_least, confidence=asked.confidence
        )
    except (ColumnError, GridError, OSError, ValueError) as error:
        _fail(error)
    if asked.json:
        print(json.dumps(value(asked.file, people, results, asked.lang), ensure_ascii=False, indent=2))
    else:
        print(table(people, results, asked.lang), faults_text(people, asked.lang), sep="\n\n")
    if not people.rows:
        print(WORDS[asked.lang]["none"].format(file=asked.file), file=sys.stderr)
        raise SystemExit(1)
    if asked.plot:
        try:
            from .plot import plot

            plot(results, asked.plot, asked.lang)
        except ImportError:
            _fail("--plot needs matplotlib: pip install 'gridward[plot]'")
        except OSError as error:
            _fail(error)


if __name__ == "__main__":
    main()
