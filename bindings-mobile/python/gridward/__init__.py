"""Gridward: the rules engine for neighbourhood outbreak response.

`gridward.types` has a type for everything that goes in and comes out, `gridward.batch` judges whole tables, and
`python -m gridward.backtest` tries rule books on a line list.
"""

from .convert import instant
from .engine import Engine, check_policy, preset, presets, read_policy
from .errors import GridError
from .native import CallProgress

__all__ = ["CallProgress", "Engine", "GridError", "check_policy", "instant", "preset", "presets", "read_policy"]
