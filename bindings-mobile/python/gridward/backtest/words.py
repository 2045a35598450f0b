"""The texts of a back-test, in English and Chinese."""

from __future__ import annotations

from typing import Literal

Tongue = Literal["en", "zh"]

WORDS: dict[Tongue, dict[str, str]] = {
    "en": {
        "people": "{judged} of {rows} rows judged, days counted in {zone}",
        "open": "{count} of them with a window that is open on the left",
        "policy": "policy",
        "certain": "certain",
        "possible": "possible",
        "missed": "missed",
        "share": "share certain",
        "atMost": "share at most",
        "interval": "Under the measure at onset; shares with the {confidence} % Wilson interval. certain: wherever in the "
        "windows exposure and onset were. At most: with the possible ones.",
        "noMeasure": "{policy} has no measure for such an exposure",
        "bad": "{count} rows cannot be judged:",
        "noneBad": "no row was left out",
        "fault": "line {line}, {column}: {reason}",
        "faultOf": "line {line}, {column} `{value}`: {reason}",
        "missing": "is missing",
        "noDate": "is no date, such as 2020-01-31 or 2020-01-31T14:00",
        "dayFirst": "does not begin with the year, so day and month could be mixed up",
        "year": "is not in the years 1900 to 2199",
        "endsFirst": "the window ends before it begins",
        "beforeExposure": "the onset was before the exposure",
        "tooLong": "there are more fields than columns",
        "title": "Under the measure at onset, {judged} people",
        "axis": "share of people (%)",
        "none": "no row of {file} can be judged",
    },
    "zh": {
        "people": "共{rows}行，判定{judged}行；日期按{zone}计",
        "open": "其中{count}行的时间窗左端未知",
        "policy": "规则",
        "certain": "确定在管",
        "possible": "可能在管",
        "missed": "漏管",
        "share": "确定比例",
        "atMost": "最高比例",
        "interval": "发病时仍在管控中；比例附{confidence}%威尔逊区间。确定：无论暴露与发病落在时间窗内何处。最高：连同可能者。",
        "noMeasure": "{policy}对此类暴露没有管控措施",
        "bad": "{count}行无法判定：",
        "noneBad": "没有遗漏任何一行",
        "fault": "第{line}行，{column}：{reason}",
        "faultOf": "第{line}行，{column}“{value}”：{reason}",
        "missing": "缺失",
        "noDate": "不是日期，应如 2020-01-31 或 2020-01-31T14:00",
        "dayFirst": "不是以年份开头，日和月可能混淆",
        "year": "不在1900至2199年之间",
        "endsFirst": "时间窗的结束早于开始",
        "beforeExposure": "发病早于暴露",
        "tooLong": "字段多于列",
        "title": "发病时仍在管控中的人，共{judged}人",
        "axis": "人数比例（%）",
        "none": "{file}没有可以判定的行",
    },
}
