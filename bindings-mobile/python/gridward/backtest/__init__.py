"""Tries rule books on a line list: would the person still have been under the measure at onset?

    python -m gridward.backtest FILE.csv --policy ID…
"""

from .columns import ColumnError
from .judge import Exposure, Measures, Result, Verdict, backtest
from .rows import Fault, LineList, Row, read
from .share import Share

__all__ = [
    "ColumnError", "Exposure", "Fault", "LineList", "Measures", "Result", "Row", "Share", "Verdict", "backtest", "read",
]
