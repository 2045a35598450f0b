"""Makes up the line list `made-up.csv`: nobody in it exists. The same every time.

    python3 make_sample.py            writes made-up.csv beside this file

Times from exposure to onset are drawn from a lognormal distribution with a median of 5.1 days, as Lauer et al. found for
COVID-19 (Annals of Internal Medicine, 2020). What is known of each person is then blurred, as it is in the field: windows
instead of days, a first day that nobody remembers, now and then a time of day.
"""

import csv
import math
import random
from datetime import datetime, timedelta
from pathlib import Path

PEOPLE = 160
SEED = 20200307
MEDIAN, SPREAD = 5.1, 0.418
HEAD = ("id", "exposure_from", "exposure_to", "onset_from", "onset_to", "remark")


def person(number: int, chance: random.Random) -> tuple[str, ...]:
    exposed = datetime(2020, 1, 10) + timedelta(days=chance.uniform(0, 45))
    ill = exposed + timedelta(days=chance.lognormvariate(math.log(MEDIAN), SPREAD))
    first = exposed - timedelta(days=chance.choice((0, 0, 0, 1, 2, 4)))
    # Who was exposed after the first symptoms was not infected then.
    last = min(exposed + timedelta(days=chance.choice((0, 0, 0, 1, 3))), ill)
    noticed = ill + timedelta(days=chance.choice((0, 0, 0, 1)))
    timed = chance.random() < 0.1
    days = [when.strftime("%Y-%m-%dT%H:%M" if timed else "%Y-%m-%d") for when in (first, last, ill, noticed)]
    if chance.random() < 0.12:
        days[0] = ""
    if chance.random() < 0.06:
        days[2] = ""
    return (f"made-up-{number:03}", *days, "made up")


def main() -> None:
    chance = random.Random(SEED)
    with Path(__file__).with_name("made-up.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEAD)
        writer.writerows(person(number, chance) for number in range(1, PEOPLE + 1))


if __name__ == "__main__":
    main()
