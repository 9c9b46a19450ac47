"""Keeps the service manager's hand away as long as everything moves."""

import logging
import time
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.clock import Clock
from kiosk.telemetry.supervisor import Supervisor

log = logging.getLogger(__name__)

NEEDED = ("camera", "detection", "till", "sender")
"""The loops without which nothing is sold; the event loop itself is the fifth."""

_BEGIN_EVERY_S = 0.25
_TIMES = 6  # looks in the time that the service manager grants


class Watchdog(QObject):
    """Tells *supervisor* that the kiosk lives, each time all of *beats* have moved since the last.

    *beats* names the loops that must move, with when each last did (*clock*). It is asked by a
    timer of the main thread, so that a window that hangs tells nothing either. The first time is
    the news that the kiosk is up. Lives on the main thread.
    """

    def __init__(
        self,
        supervisor: Supervisor,
        beats: Callable[[], Mapping[str, float]],
        clock: Clock = time.monotonic,
    ) -> None:
        super().__init__()
        self._supervisor = supervisor
        self._beats = beats
        self._clock = clock
        self._told_s = clock()
        self._up = False
        self._silent: tuple[str, ...] = ()
        self._timer = QTimer(self, interval=int(_BEGIN_EVERY_S * 1000))
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Begin to look."""
        self._timer.start()

    def stop(self) -> None:
        """The kiosk ends because it wants to."""
        self._timer.stop()
        self._supervisor.stopping()

    @Slot()
    def _look(self) -> None:
        silent = tuple(name for name, beat_s in self._beats().items() if beat_s <= self._told_s)
        if silent:
            self._name(silent)
            return
        self._name(())
        self._told_s = self._clock()
        if self._up:
            self._supervisor.alive()
        else:
            self._begin()

    def _begin(self) -> None:
        self._up = True
        self._supervisor.ready()
        self._supervisor.alive()
        self._supervisor.say("Selling")
        watchdog_s = self._supervisor.watchdog_s
        if watchdog_s is None:
            self._timer.stop()
        else:
            self._timer.setInterval(max(1, int(watchdog_s * 1000 / _TIMES)))

    def _name(self, silent: tuple[str, ...]) -> None:
        """Say once which loops are waited for, where it is more than the pause of one look."""
        lasted_s = self._clock() - self._told_s
        if silent and lasted_s < (self._supervisor.watchdog_s or 0.0) / 2:
            return
        if silent != self._silent:
            self._silent = silent
            if silent:
                log.warning("no sign of life: %s", ", ".join(silent))
            self._supervisor.say(f"No sign of life: {', '.join(silent)}" if silent else "Selling")
