"""The verdict on a set: kept once the kiosk was well with it for a while, rolled back otherwise."""

from dataclasses import dataclass

STEADY_S = 60.0
"""So long without a break a kiosk must be ready."""

LIMIT_S = 15 * 60.0
"""Within this time, over all starts of the program."""

MOST_STARTS = 5
"""A program that was started more often than this meanwhile does not stay up."""


@dataclass(slots=True)
class Trial:
    """Looks on; *tried_s* is how long it has lasted in earlier runs, *now_s* is monotonic."""

    tried_s: float
    began_s: float
    _well_since_s: float | None = None

    def look(self, now_s: float, *, ready: bool) -> bool | None:
        """True: keep it. False: roll it back. None: not decided yet."""
        if not ready:
            self._well_since_s = None
        elif self._well_since_s is None:
            self._well_since_s = now_s
        if self._well_since_s is not None and now_s - self._well_since_s >= STEADY_S:
            return True
        return False if self.lasted_s(now_s) >= LIMIT_S else None

    def lasted_s(self, now_s: float) -> float:
        """How long it has lasted in all."""
        return self.tried_s + now_s - self.began_s
