"""Whom would a shorter measure have let go too early? Lists everybody whom one rule book certainly held at onset, and
another one did not.

    python3 shorter.py made-up.csv who-2020 nhs-2022
"""

import sys
from pathlib import Path

from gridward import preset
from gridward.backtest import Verdict, backtest, read


def main() -> None:
    if len(sys.argv) != 4:
        raise SystemExit(__doc__)
    file, *ids = sys.argv[1:]
    people = read(Path(file).read_text(encoding="utf-8"))
    longer, shorter = backtest(people, [preset(id) for id in ids])
    count = 0
    for row, before, now in zip(people.rows, longer.verdicts, shorter.verdicts, strict=True):
        if before is Verdict.CERTAIN and now is not Verdict.CERTAIN:
            count += 1
            print(f"{row.id}: {now} under {ids[1]}, onset before {row.onset_until:%Y-%m-%d}")
    print(f"{count} of {longer.count(Verdict.CERTAIN)} people whom {ids[0]} held for certain")


if __name__ == "__main__":
    main()
