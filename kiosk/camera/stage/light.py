"""The light over the counter: a slow drift, dim phases, lamps switched off and on."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

_STEP = 1 / 128  # finer changes are not worth drawing a still picture again


@dataclass(frozen=True, slots=True)
class Lamp:
    """From *at_s* on the brightness goes to *brightness*, taking *over_s* seconds."""

    at_s: float
    brightness: float
    over_s: float = 0.0


class Light:
    """Brightness and warmth at any time of the script."""

    def __init__(
        self, lamps: Sequence[Lamp] = (), *, drift: float = 0.0, period_s: float = 60.0
    ) -> None:
        self._lamps = sorted(lamps, key=lambda lamp: lamp.at_s)
        self._drift = drift
        self._period_s = period_s

    def at(self, time_s: float) -> tuple[float, float]:
        """(brightness, warmth), in steps; (1, 0) is the counter's own picture."""
        turn = 2 * math.pi * time_s / self._period_s
        brightness = self._switched(time_s) * (1 + self._drift * math.sin(turn))
        warmth = self._drift / 3 * math.sin(turn / 1.7)
        return round(brightness / _STEP) * _STEP, round(warmth / _STEP) * _STEP

    def _switched(self, time_s: float) -> float:
        level = 1.0
        for lamp in self._lamps:
            if time_s < lamp.at_s:
                break
            share = min((time_s - lamp.at_s) / lamp.over_s, 1.0) if lamp.over_s else 1.0
            level += (lamp.brightness - level) * share
        return level
