"""Time, passed in so that tests need not wait.

Durations come from a monotonic clock. Wall time is for what survives a restart or is shown.
"""

from collections.abc import Callable
from typing import TypeAlias

Clock: TypeAlias = Callable[[], float]
"""Answers seconds. `time.monotonic` for durations, `time.time` for dates."""
