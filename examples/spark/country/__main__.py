"""`start make`, `run`, `check`, `formats`."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from .areas import MOST
from .measure import cores, write


def main() -> None:
    parser = argparse.ArgumentParser(prog="start", description="The engine over a whole country, spread by Spark")
    words = parser.add_subparsers(dest="word", required=True)

    make = words.add_parser("make", help="make up the logs of communities, as Parquet")
    make.add_argument("--data", type=Path, required=True, metavar="DIR", help="where to; must not be there yet")
    _of_make(make, 1000)

    run = words.add_parser("run", help="tonight's report, and another rule book for a city")
    run.add_argument("--data", type=Path, required=True, metavar="DIR", help="what `make` has made")
    run.add_argument("--out", type=Path, required=True, metavar="DIR", help="where to; must not be there yet")
    run.add_argument("--city", metavar="CODE", help="the city (default: the first)")
    _of_spark(run)

    check = words.add_parser("check", help="the same alone, by Spark, and with a worker killed: all sums must be equal")
    check.add_argument("--data", type=Path, metavar="DIR", help="what `make` has made (default: make it, and delete it after)")
    check.add_argument("--figures", type=Path, metavar="FILE", help="write what was measured there")
    check.add_argument("--most", type=float, metavar="N", help="fail where a core alone does more than N times as much")
    _of_make(check, 60)
    _of_spark(check)

    formats = words.add_parser("formats", help="how large a log is in each form, and how fast it is read")
    formats.add_argument("--report", choices="SZDNH", default="S", help="of which field report (default: %(default)s)")

    given = parser.parse_args()
    match given.word:
        case "make":
            from .make import make as make_up

            make_up(given.data, given.communities, given.seed, given.processes)
        case "run":
            from .run import run as run_it

            run_it(given.data, given.out, given.workers, _tasks(given), given.city, given.policy)
        case "check":
            _check(given)
        case "formats":
            from .formats import print_formats

            print_formats(given.report)


def _of_make(parser: argparse.ArgumentParser, communities: int) -> None:
    parser.add_argument("--communities", type=int, default=communities, metavar="N",
                        help=f"how many, 1 to {MOST} (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="the same seed makes the same logs (default: 1)")
    parser.add_argument("--processes", type=int, default=cores(), metavar="N", help="how many make them (default: %(default)s)")


def _of_spark(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--workers", type=int, default=2, metavar="N", help="of one core each (default: %(default)s)")
    parser.add_argument("--tasks", type=int, metavar="N", help="parts of the work (default: 12 for each worker)")
    parser.add_argument("--policy", default="cn-ed9", metavar="ID", help="the other rule book (default: %(default)s)")


def _tasks(given: argparse.Namespace) -> int:
    chosen: int | None = given.tasks
    workers: int = given.workers
    return chosen or 12 * workers


def _check(given: argparse.Namespace) -> None:
    from .check import Run, check
    from .make import make

    with tempfile.TemporaryDirectory(prefix="gridward-spark-") as name:
        folder = Path(name)
        data = given.data or folder / "data"
        if given.data is None:
            make(data, given.communities, given.seed, given.processes)
        measured = check(Run(data, folder, given.workers, _tasks(given), given.policy))
    if given.figures:
        write(given.figures, measured)
    if given.most and measured.ratio > given.most:
        raise SystemExit(f"a core alone does {measured.ratio:.2f} times as much, more than {given.most}")


if __name__ == "__main__":
    main()
