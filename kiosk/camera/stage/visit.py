"""One visit of a hand: in from an edge, from stop to stop, and out again."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

SPEED_PX_S = 720.0
_TOUCH_S = 0.12  # from arriving to letting go or taking hold
_REST_S = 0.26  # the whole stay at a stop


@dataclass(frozen=True, slots=True)
class Stop:
    """A place where the hand rests for *rest_s*."""

    x: int
    y: int
    rest_s: float = _REST_S


@dataclass(frozen=True, slots=True)
class _Leg:
    start_s: float
    end_s: float
    from_xy: tuple[float, float]
    to_xy: tuple[float, float]


class Visit:
    """Where the hand's grip is at any time; stop *n* is touched at `touch_s[n]`."""

    def __init__(self, start_s: float, outside: tuple[float, float], stops: Sequence[Stop]) -> None:
        self.start_s = start_s
        self.touch_s: list[float] = []
        self._legs: list[_Leg] = []
        here, now = outside, start_s
        for stop in stops:
            there = (float(stop.x), float(stop.y))
            now = self._go(now, here, there)
            self.touch_s.append(now + min(_TOUCH_S, stop.rest_s / 2))
            now += stop.rest_s
            here = there
        self.end_s = self._go(now, here, outside)

    def at(self, time_s: float) -> tuple[int, int]:
        """The grip's place (x, y) in pixels, gliding: slow at both ends of a way."""
        for leg in self._legs:
            if time_s < leg.end_s:
                share = max((time_s - leg.start_s) / (leg.end_s - leg.start_s), 0.0)
                share = share * share * (3 - 2 * share)
                x, y = (a + (b - a) * share for a, b in zip(leg.from_xy, leg.to_xy, strict=True))
                return round(x), round(y)
        x, y = self._legs[-1].to_xy
        return round(x), round(y)

    def _go(self, now: float, here: tuple[float, float], there: tuple[float, float]) -> float:
        end_s = now + max(math.dist(here, there) / SPEED_PX_S, 0.3)
        self._legs.append(_Leg(now, end_s, here, there))
        return end_s


def outside_of(
    x: float, y: float, arm_deg: float, reach_px: float, size_px: tuple[int, int]
) -> tuple[float, float]:
    """The place along the arm from which nothing within *reach_px* of the grip shows."""
    dx, dy = math.sin(math.radians(arm_deg)), math.cos(math.radians(arm_deg))
    width, height = size_px
    ways = [
        ((limit + reach_px if step > 0 else -reach_px) - place) / step
        for place, step, limit in ((x, dx, width), (y, dy, height))
        if abs(step) > 1e-6
    ]
    way = min(way for way in ways if way > 0)
    return x + dx * way, y + dy * way
