"""Which numbers of a report add up over communities, and how.

The engine joins reports of *one* community (`NightlyReport::join`): a grid that two devices report counts once. Reports of
different communities have nothing in common, though their grids may have the same ids, so here every number is added, as the
engine adds the tallies of different grids (`Tally::add`). What is no number of things stays behind:

- names, days and ids, and the lists of what was missed, who is due for release and what was found: their lengths are added;
- rounds: each community has its own, so of `rounds` and `screening` the states are added over all rounds, and a household
  counts once for each round; test campaigns, gates, teams, skills and units alike;
- a certificate of coverage: what is added is how many communities have one, and how many households have a gap.

Numbers under an id of the rule book, such as a level of care or a service, mean the same only where the rule books do. Whoever
is in the registers of two communities counts twice: ids of residents and workers are each community's own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from .areas import around

if TYPE_CHECKING:
    from gridward.types import NightlyReport

Numbers = dict[str, int]
"""Numbers by their JSON pointers."""

NOT_ADDED = {"byGrid", "community", "coverage", "date", "dueForRelease", "findings", "missed", "policy", "rounds"}
"""What a report holds beside numbers that add up as they are."""

OWN_IDS = {"/screening", "/tests", "/passages", "/heads/teams", "/heads/skills", "/heads/units"}
"""Below these stand ids of a community's own."""


def of_report(report: NightlyReport) -> Numbers:
    """The numbers of one community's report that add up."""
    numbers: Counter[str] = Counter()
    for pointer, count in counts_in({key: value for key, value in report.items() if key not in NOT_ADDED}, ""):
        numbers[pointer] += count
    coverage = report["coverage"]
    numbers["/communities"] = 1
    numbers["/communities/covered"] = int(coverage["complete"])
    numbers["/coverage/gaps"] = len(coverage["gaps"])
    numbers["/missed"] = len(report["missed"])
    numbers["/dueForRelease"] = len(report.get("dueForRelease", ()))
    for finding in report["findings"]:
        numbers[f"/findings/{finding['kind']}"] += 1
    return dict(numbers)


def counts_in(value: object, pointer: str) -> Iterator[tuple[str, int]]:
    """Every whole number in it with its pointer, where ids of a community's own are `*`; the same pointer may come again."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            name = "*" if pointer in OWN_IDS else str(key).replace("~", "~0").replace("/", "~1")
            yield from counts_in(inner, f"{pointer}/{name}")
    elif isinstance(value, int) and not isinstance(value, bool):
        yield pointer, value


def rolled_up(communities: Mapping[str, Numbers]) -> dict[tuple[str, str], int]:
    """The sums of every area, by its code and the number's pointer."""
    sums: Counter[tuple[str, str]] = Counter()
    for community, numbers in communities.items():
        for area in around(community):
            for number, amount in numbers.items():
                sums[area, number] += amount
    return dict(sums)
