"""Time, passed in so that tests need not wait.

Durations come from a monotonic clock. Wall time is for what survives a restart or is shown.
A wall clock may be set while we run: what waits for an instant of it waits on a `steady` one.
"""

import time
from collections.abc import Callable
from typing import TypeAlias

Clock: TypeAlias = Callable[[], float]
"""Answers seconds. `time.monotonic` for durations, `time.time` for dates."""


def steady(wall: Clock, clock: Clock) -> Clock:
    """Epoch seconds as *wall* tells them now, going on with *clock*: setting it moves nothing."""
    ahead_s = wall() - clock()
    return lambda: clock() + ahead_s


def dated(now: float) -> str:
    """A moment (epoch seconds) in a file's name, UTC."""
    return time.strftime("%Y%m%dT%H%M%SZ", time.gmtime(now))
