"""How long things took: a histogram that can be added to, and told apart by interval."""

from bisect import bisect_left
from dataclasses import dataclass

BOUNDS_S = (0.005, 0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.2, 0.3, 0.5, 1.0, 2.0, 5.0, 10.0)
"""Upper bounds of the buckets, in seconds; the last bucket has none."""


@dataclass(frozen=True, slots=True)
class Spread:
    """*counts* for each bucket of `BOUNDS_S` and one for what took longer; *sum_s* of all."""

    counts: tuple[int, ...] = (0,) * (len(BOUNDS_S) + 1)
    sum_s: float = 0.0

    @property
    def total(self) -> int:
        """How many were measured."""
        return sum(self.counts)

    def since(self, earlier: "Spread") -> "Spread":
        """What came after *earlier*."""
        counts = tuple(now - then for now, then in zip(self.counts, earlier.counts, strict=True))
        return Spread(counts, self.sum_s - earlier.sum_s)

    def percentile_s(self, percent: float) -> float | None:
        """Seconds, linear within the bucket; None where nothing was measured.

        What took longer than the last bound counts as that bound.
        """
        if not (total := self.total):
            return None
        rank, below = percent / 100.0 * total, 0
        for number, count in enumerate(self.counts):
            if count and below + count >= rank:
                low = BOUNDS_S[number - 1] if number else 0.0
                high = BOUNDS_S[min(number, len(BOUNDS_S) - 1)]
                return low + (high - low) * max(0.0, rank - below) / count
            below += count
        return BOUNDS_S[-1]


class Stopwatch:
    """Collects a `Spread`. Its owner holds the lock."""

    def __init__(self) -> None:
        self._counts = [0] * (len(BOUNDS_S) + 1)
        self._sum_s = 0.0

    def took(self, seconds: float) -> None:
        """One more."""
        self._counts[bisect_left(BOUNDS_S, seconds)] += 1
        self._sum_s += seconds

    def spread(self) -> Spread:
        """All of them so far."""
        return Spread(tuple(self._counts), self._sum_s)
