"""The columns of a line list, and the names under which others keep them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

# Each end of the two windows, and whose it is.
ENDS = ("exposure_from", "exposure_to", "onset_from", "onset_to")

# One column that holds both ends of a window.
BOTH = {"exposure": ("exposure_from", "exposure_to"), "onset": ("onset_from", "onset_to")}

NAMES = ("id", *ENDS, *BOTH)

# Common names of outbreak line lists, without case, spaces and punctuation; of several the first that is there counts.
# EL, ER, SL and SR are the ends of doubly censored data as R's coarseDataTools has them.
KNOWN_AS: Mapping[str, Sequence[str]] = {
    "id": ("id", "caseid", "personid", "patientid", "contactid", "uniqueid", "uniqid", "uuid", "recordid", "编号", "病例编号"),
    "exposure_from": (
        "exposurefrom", "exposurestart", "startexposure", "exposurebegin", "exposurewindowstart", "datefirstexposure",
        "firstexposure", "firstexposuredate", "dateoffirstcontact", "firstcontactdate", "el", "暴露开始日期", "首次暴露日期",
        "首次接触日期",
    ),
    "exposure_to": (
        "exposureto", "exposureuntil", "exposureend", "endexposure", "exposurewindowend", "datelastexposure",
        "lastexposure", "lastexposuredate", "dateoflastexposure", "dateoflastcontact", "lastcontactdate",
        "datelastcontact", "lastcontact", "er", "暴露结束日期", "末次暴露日期", "末次接触日期",
    ),
    "onset_from": (
        "onsetfrom", "onsetstart", "symptomonsetstart", "onsetearliest", "symptomstart", "sl", "最早发病日期",
    ),
    "onset_to": ("onsetto", "onsetuntil", "onsetend", "symptomonsetend", "onsetlatest", "symptomend", "sr", "最晚发病日期"),
    "exposure": (
        "exposure", "exposuredate", "dateexposure", "dateofexposure", "contactdate", "dateofcontact", "dateofinfection",
        "infectiondate", "暴露日期", "接触日期",
    ),
    "onset": (
        "onset", "onsetdate", "dateonset", "dateofonset", "symptomonset", "symptomonsetdate", "datesymptomonset",
        "dateofsymptomonset", "symptomsonsetdate", "onsetsymptom", "dateonsetsymptoms", "发病日期", "发病时间",
    ),
}


class ColumnError(Exception):
    """A line list whose columns do not hold what is asked for; says which, and what there is."""


def plain(name: str) -> str:
    """A name without what people write differently."""
    return re.sub(r"[\W_]", "", name).casefold()


def placed(header: Sequence[str], mapped: Mapping[str, str]) -> dict[str, int]:
    """Where each end of the windows stands, and the id if it does. What is mapped goes before what is known."""
    at: dict[str, int] = {}
    for name, column in mapped.items():
        if name not in NAMES:
            raise ColumnError(f"`{name}` is none of {', '.join(NAMES)}")
        if column not in header:
            raise ColumnError(f"there is no column `{column}`; there are {', '.join(header)}")
        at[name] = header.index(column)
    known = [plain(name) for name in header]
    for name in NAMES:
        ends = BOTH.get(name, (name,))
        if all(end in at for end in ends) or any(both in mapped for both in BOTH if name in BOTH[both]):
            continue
        if there := next((column for column in KNOWN_AS[name] if column in known), None):
            at.setdefault(name, known.index(there))
    for both, ends in BOTH.items():
        if both in at:
            for end in ends:
                at.setdefault(end, at[both])
            del at[both]
    if missing := [end for end in ("exposure_to", "onset_to") if end not in at]:
        raise ColumnError(
            f"there is no column for {' and '.join(missing)}; there are {', '.join(header)}. "
            f"Name one with --map {missing[0]}=COLUMN"
        )
    return at
