"""How wrong PINs lock the panel: pure sums, kept in the database by `People`."""

from dataclasses import dataclass, replace
from typing import Final

TRIES: Final = 5
FIRST_S: Final = 30.0
LONGEST_S: Final = 15 * 60.0


@dataclass(frozen=True, slots=True)
class Lockout:
    """Wrong tries since the last right one or lock, and the lock; times are epoch seconds."""

    wrong: int = 0
    locks: int = 0
    locked_at: float | None = None
    locked_for_s: float = 0.0

    def left_s(self, now: float) -> float:
        """How long the panel stays locked; 0 when it is not."""
        if self.locked_at is None:
            return 0.0
        return min(max(0.0, self.locked_at + self.locked_for_s - now), self.locked_for_s)

    def seen_at(self, now: float) -> "Lockout":
        """The same lock after the clock was set back: it runs anew, at most for its whole time."""
        if self.locked_at is not None and now < self.locked_at:
            return replace(self, locked_at=now)
        return self

    def tried(self, now: float) -> "Lockout":
        """One more try, which counts as wrong until `Lockout()` takes its place.

        Every fifth wrong try in a row locks: 30 s at first, twice as long each time, at most
        15 minutes. It counts before the PIN is looked at, so that a power cut gives no free try.
        """
        wrong = self.wrong + 1
        if wrong < TRIES:
            return replace(self, wrong=wrong, locked_at=None, locked_for_s=0.0)
        locked_for_s = min(FIRST_S * 2.0 ** min(self.locks, 16), LONGEST_S)
        return Lockout(0, self.locks + 1, now, locked_for_s)
