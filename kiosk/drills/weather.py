"""A network as shops have them: mostly well, now and then slow, torn or silent for a moment."""

import random
import threading
from collections.abc import Callable
from typing import Final

from kiosk.drills.fault_proxy import (
    Bandwidth,
    Fault,
    FaultProxy,
    Latency,
    LimitData,
    Reset,
    Slicer,
    Timeout,
)

_WELL_S: Final = (5.0, 15.0)
_ILL_S: Final = (0.3, 0.9)


class Weather:
    """Puts a short fault on *proxy* every ten seconds or so, until *stop* is set."""

    def __init__(self, proxy: FaultProxy, *, seed: int = 1) -> None:
        self._proxy = proxy
        self._chance = random.Random(seed)  # noqa: S311  no secret
        self.faults = 0

    def run(self, stop: threading.Event) -> None:
        """Well, ill, well, ill …; well at the end."""
        while not stop.wait(self._chance.uniform(*_WELL_S)):
            self._proxy.fault = self._chance.choice(_FAULTS)(self._chance)
            self.faults += 1
            stop.wait(self._chance.uniform(*_ILL_S))
            self._proxy.fault = None
        self._proxy.fault = None


_FAULTS: Final[tuple[Callable[[random.Random], Fault], ...]] = (
    lambda chance: Latency(chance.uniform(0.05, 1.0)),
    lambda chance: Bandwidth(chance.uniform(1_000, 20_000)),
    lambda chance: Slicer(chance.randint(1, 50), 0.001),
    lambda chance: Reset(chance.uniform(0.0, 0.1)),
    lambda chance: LimitData(chance.randint(0, 500)),
    lambda _chance: Timeout(0.2),
)
