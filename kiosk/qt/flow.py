"""The loops of one kiosk, each on its thread, ended in the direction in which things flow."""

import logging
from collections.abc import Callable, Iterable
from typing import Final

from kiosk.clock import Clock
from kiosk.qt.signals import KioskSignals
from kiosk.qt.worker import Loop, Worker

log = logging.getLogger(__name__)

BUDGET_S: Final = 10.0
"""For the whole of an ending: each loop gets what the ones before it left (S3-8)."""

_KEPT_BACK: Final = 0.5
"""Of the budget, shared by the loops yet to be stopped: one that hangs must not take the till's."""

_ORDER: Final = (
    "codes",
    "camera",
    "detection",
    "fleet",
    "staff",
    "payment",
    "printer",
    "till",
    "sender",
    "live",
    "catalogue",
    "food",
    "evidence",
    "alerts",
    "memory",
    "hub",
    "telemetry",
)


def _place(name: str) -> int:
    """The scanners, which each shop names, bring something in: they are stopped first."""
    return _ORDER.index(name) if name in _ORDER else -1


class Flow:
    """Begins loops by name and ends them. Lives on the main thread.

    A loop that dies, or is given up, is told through *signals*.
    """

    def __init__(self, signals: KioskSignals, clock: Clock) -> None:
        self._signals = signals
        self._clock = clock
        self._workers: dict[str, Worker] = {}
        self.stopping = False

    @property
    def left_behind(self) -> bool:
        """After `stop`: a thread still runs. The process can't drop it, and leaves with it."""
        return any(worker.running for worker in self._workers.values())

    def begin(self, name: str, loop: Loop) -> None:
        """Run *loop* on a thread of its own."""
        worker = Worker(name, loop)
        worker.crashed.connect(self._signals.crashed)
        worker.gave_up.connect(self._signals.gave_up)
        self._workers[name] = worker
        worker.start()

    def begin_once(self, name: str, build: Callable[[], Loop]) -> None:
        """Run what *build* makes, the first time that this is called."""
        if name not in self._workers:
            self.begin(name, build())

    def begin_again(self, name: str, loop: Loop) -> None:
        """Run a loop again that had done its work; nothing where it still runs, or all ends."""
        if not self.stopping and not self._workers[name].running:
            self.begin(name, loop)

    def beats(self, names: Iterable[str]) -> dict[str, float]:
        """When each of those loops last moved (monotonic); without those that are done."""
        begun = {name: self._workers[name].beat_s for name in names if name in self._workers}
        return {name: beat_s for name, beat_s in begun.items() if beat_s is not None}

    def stop_some(self, *names: str) -> None:
        """End these alone; the others go on."""
        until = self._clock() + BUDGET_S
        for name in names:
            self._end(name, until)

    def stop(self, within_s: float = BUDGET_S) -> bool:
        """End all loops; False when one did not end in time that had something to finish."""
        self.stopping = True
        until = self._clock() + within_s
        names = sorted(self._workers, key=_place)
        share_s = _KEPT_BACK * within_s / max(1, len(names))
        later = reversed(range(len(names)))
        ended = [
            self._end(name, until - share_s * number)
            for name, number in zip(names, later, strict=True)
        ]
        return all(ended)

    def _end(self, name: str, until: float) -> bool:
        left_s = max(0.05, until - self._clock())
        log.info("stopping the %s loop", name)
        if self._workers[name].stop(within_s=left_s):
            return True
        if self._workers[name].preparing:
            log.warning("the %s loop was still making ready and is left so", name)
            return True
        log.error("the %s loop did not stop within %.1f s", name, left_s)
        return False
