"""A share with its interval."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist


@dataclass(frozen=True)
class Share:
    """A part of a whole with Wilson's score interval, which keeps to 0 and 1 and holds for few people, too."""

    part: int
    whole: int
    value: float
    low: float
    high: float

    @classmethod
    def of(cls, part: int, whole: int, confidence: float = 0.95) -> Share | None:
        """None of nobody is no share."""
        if whole == 0:
            return None
        z = NormalDist().inv_cdf((1 + confidence) / 2)
        value = part / whole
        middle = value + z * z / (2 * whole)
        margin = z * sqrt(value * (1 - value) / whole + z * z / (4 * whole * whole))
        scale = 1 + z * z / whole
        # At the ends the interval is closed; what floats lose there is put right.
        low = 0.0 if part == 0 else (middle - margin) / scale
        high = 1.0 if part == whole else (middle + margin) / scale
        return cls(part, whole, value, low, high)
