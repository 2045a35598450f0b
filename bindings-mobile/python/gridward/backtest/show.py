"""A back-test as a table and as JSON."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from .judge import Result, Verdict
from .rows import Fault, LineList
from .share import Share
from .words import WORDS, Tongue


def _width(text: str) -> int:
    """The columns that a text takes on a screen: Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def _percent(share: Share | None) -> str:
    if share is None:
        return "-"
    return f"{100 * share.value:.1f} % ({100 * share.low:.1f}–{100 * share.high:.1f})"


def fault_text(fault: Fault, tongue: Tongue) -> str:
    """What is wrong with a field, for a person to read."""
    words = WORDS[tongue]
    form = words["faultOf" if fault.value else "fault"]
    return form.format(line=fault.line, column=fault.column, value=fault.value, reason=words[fault.code])


def faults_text(people: LineList, tongue: Tongue) -> str:
    """Every row that was left out, and why."""
    words = WORDS[tongue]
    if not people.faults:
        return words["noneBad"]
    lines = [words["bad"].format(count=people.bad), *(f"  {fault_text(fault, tongue)}" for fault in people.faults)]
    return "\n".join(lines)


def table(people: LineList, results: Sequence[Result], tongue: Tongue) -> str:
    """One line for each rule book."""
    words = WORDS[tongue]
    keys = ("policy", "certain", "possible", "missed", "share", "atMost")
    lines = [[words[key] for key in keys]]
    for result in results:
        counts = [str(result.count(verdict)) for verdict in Verdict]
        lines.append([str(result.policy["id"]), *counts, _percent(result.certain), _percent(result.at_most)])
    widths = [max(_width(cell) for cell in column) for column in zip(*lines, strict=True)]
    rows = []
    for line in lines:
        cells = [" " * (width - _width(cell)) + cell for cell, width in zip(line, widths, strict=True)]
        cells[0] = line[0] + " " * (widths[0] - _width(line[0]))
        rows.append("  ".join(cells).rstrip())
    judged = len(people.rows)
    open_on_left = sum(row.exposure_from is None or row.onset_from is None for row in people.rows)
    head = [words["people"].format(judged=judged, rows=judged + people.bad, zone=people.zone)]
    if open_on_left:
        head.append(words["open"].format(count=open_on_left))
    confidence = f"{100 * results[0].confidence:g}" if results else ""
    notes = [words["interval"].format(confidence=confidence)]
    notes += [words["noMeasure"].format(policy=result.policy["id"]) for result in results if not result.measured]
    return "\n".join(["\n".join(head), "", *rows, "", *notes])


def _share_value(share: Share | None) -> object:
    if share is None:
        return None
    return {"value": round(share.value, 6), "from": round(share.low, 6), "until": round(share.high, 6)}


def value(file: str, people: LineList, results: Sequence[Result], tongue: Tongue) -> dict[str, object]:
    """The same for programs, with the verdict on every person."""
    return {
        "file": file,
        "zone": people.zone,
        "rows": len(people.rows) + people.bad,
        "judged": len(people.rows),
        "bad": {
            "rows": people.bad,
            "faults": [
                {"line": fault.line, "column": fault.column, "value": fault.value, "code": fault.code,
                 "reason": WORDS[tongue][fault.code]}
                for fault in people.faults
            ],
        },
        "interval": "wilson",
        "confidence": results[0].confidence if results else None,
        "policies": [
            {
                "policy": result.policy["id"],
                "title": result.policy["title"],
                "measured": result.measured,
                **{str(verdict): result.count(verdict) for verdict in Verdict},
                "share": {"certain": _share_value(result.certain), "atMost": _share_value(result.at_most)},
            }
            for result in results
        ],
        "people": [
            {"line": row.line, "id": row.id,
             "verdicts": {str(result.policy["id"]): str(result.verdicts[at]) for result in results}}
            for at, row in enumerate(people.rows)
        ],
    }
