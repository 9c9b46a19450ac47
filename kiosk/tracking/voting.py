"""Votes of the last frames: what a thing is, and how sure that is."""

import statistics
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kiosk.events.pictures import Vote

Calibrate = Callable[[float], float]
"""Turns the median of scores into the share of such items that are right."""

_LIKELY = 3
_NOTHING: Mapping[str, float] = {}


def as_it_is(confidence: float) -> float:
    """No calibration."""
    return confidence


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the votes say. *majority*: more than half of the score mass is the product's."""

    product_id: str
    confidence: float  # calibrated, 4 decimals
    majority: bool
    runner_up: str | None
    likely: tuple[str, ...]  # what else the votes say, best first


class Votes:
    """The scores of one track over the last *window* processed frames."""

    def __init__(self, *, window: int, needed: int, margin: float, calibrate: Calibrate) -> None:
        self._frames: deque[Mapping[str, float]] = deque([_NOTHING] * window, maxlen=window)
        self._times: deque[float] = deque(maxlen=window)
        self._needed = needed
        self._margin = margin
        self._calibrate = calibrate
        self._last = ""

    def cast(self, scores: Mapping[str, float], *, time_s: float) -> None:
        """One processed frame in which the thing was seen."""
        self._frames.append(scores)
        self._times.append(time_s)
        self._last = max(scores, key=lambda product: (scores[product], product))

    def miss(self, *, time_s: float) -> None:
        """One processed frame in which it was not seen: it votes with 0."""
        self._frames.append(_NOTHING)
        self._times.append(time_s)

    def of(self, product: str) -> tuple[Vote, ...]:
        """What the last frames said of it as *product*, oldest first; none before its birth."""
        frames = list(self._frames)[-len(self._times) :] if self._times else []
        scores = (round(scores.get(product, 0.0), 4) for scores in frames)
        return tuple(Vote(time_s, score) for time_s, score in zip(self._times, scores, strict=True))

    @property
    def enough(self) -> bool:
        """Seen in enough of the last frames."""
        return sum(1 for scores in self._frames if scores) >= self._needed

    @property
    def unanimous(self) -> bool:
        """Seen in every one of the last frames, and as one product alone."""
        return len({frozenset(scores) for scores in self._frames}) == 1 and all(
            len(scores) == 1 for scores in self._frames
        )

    def verdict(self) -> Verdict:
        """What the thing is as far as the last frames say (where they are empty: what it was)."""
        mass = self._mass()
        ranked = sorted(mass, key=lambda product: (-mass[product], product)) or [self._last]
        first = ranked[0]
        total = sum(mass.values())
        return Verdict(
            product_id=first,
            confidence=self._confidence(first),
            majority=mass.get(first, 0.0) > total / 2,
            runner_up=self._runner_up(ranked, mass, total),
            likely=tuple(ranked[1 : 1 + _LIKELY]),
        )

    def seen_as(self, product: str) -> float:
        """How sure the frames were that saw it as *product*, for drawing; 0 where none did."""
        scores = [scores[product] for scores in self._frames if product in scores]
        return self._calibrated(statistics.fmean(scores)) if scores else 0.0

    def _mass(self) -> dict[str, float]:
        mass: dict[str, float] = {}
        for scores in self._frames:
            for product, score in scores.items():
                mass[product] = mass.get(product, 0.0) + score
        return mass

    def _confidence(self, product: str) -> float:
        median = statistics.median(scores.get(product, 0.0) for scores in self._frames)
        return self._calibrated(median)

    def _calibrated(self, score: float) -> float:
        return round(min(1.0, max(0.0, self._calibrate(score))), 4)

    def _runner_up(self, ranked: list[str], mass: dict[str, float], total: float) -> str | None:
        if len(ranked) < 2:
            return None
        first, second = ranked[:2]
        return second if mass[first] - mass[second] <= self._margin * total else None
