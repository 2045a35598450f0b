"""Judges whole tables at once: one row for each person with one reason, through the engine's bulk call.

    from gridward.batch.frames import judge      # pandas; pip install 'gridward[pandas]'
    from gridward.batch.arrow import judge       # Arrow; pip install 'gridward[arrow]'

Both take the columns of `Column` and give three tables: people, stages and tests. The answer for a row is the one that the
engine gives for somebody of whom nothing else is recorded; where a row holds more than can be judged among many,
`needs_engine` says so and there are no stages.
"""

from .cases import BatchError, Column, Fault

__all__ = ["BatchError", "Column", "Fault"]
