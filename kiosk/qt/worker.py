"""A loop on a QThread, restarted when it dies."""

import logging
import threading
import time
from collections import deque
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, QThread, Signal, Slot

from kiosk.clock import Clock
from kiosk.pulse import Pulse

log = logging.getLogger(__name__)

RESTARTS = 5
WITHIN_S = 60.0


class Loop(Protocol):
    """Plain Python that works until it is told to stop."""

    def run(self, stop: threading.Event) -> None:
        """Work until *stop* is set. May be called again after it raised."""
        ...


@runtime_checkable
class Preparing(Protocol):
    """A loop that makes ready first, in one long call into a library."""

    @property
    def preparing(self) -> bool:
        """Whether it does that now: it holds nothing yet, and may be left there at the end."""
        ...


class _Runner(QObject):
    crashed = Signal(str, str)
    gave_up = Signal(str, str)

    def __init__(self, name: str, loop: Loop, stop: threading.Event, clock: Clock) -> None:
        super().__init__()
        self._name = name
        self.loop = loop
        self._stop = stop
        self._clock = clock
        self._deaths: deque[float] = deque(maxlen=RESTARTS)
        self._words = ""
        self.done = False

    @Slot()
    def run(self) -> None:
        try:
            while not self._ended_well() and not self._worn_out():
                self._stop.wait(min(0.1 * 2 ** len(self._deaths), 5.0))
        finally:
            QThread.currentThread().quit()

    def _ended_well(self) -> bool:
        try:
            self.loop.run(self._stop)
        except Exception as exc:  # the thread's edge: nobody above us can catch it
            log.exception("the %s loop died", self._name)
            self._words = f"{type(exc).__name__}: {exc}"
            self.crashed.emit(self._name, self._words)
            return self._stop.is_set()
        self.done = True
        return True

    def _worn_out(self) -> bool:
        """True at the sixth death within a minute."""
        now = self._clock()
        if len(self._deaths) == RESTARTS and now - self._deaths[0] < WITHIN_S:
            log.error("the %s loop died %d times in a minute: given up", self._name, RESTARTS + 1)
            self.gave_up.emit(self._name, self._words)
            return True
        self._deaths.append(now)
        return False


class Worker(QObject):
    """Own a thread and the loop on it.

    A loop that raises is reported by `crashed(name, words)` and run again after a growing pause;
    after more than five deaths in a minute `gave_up(name, words)` comes and the thread ends.
    Python owns every object here and drops it only after `stop` has seen the thread end, so
    nothing is deleted from two sides (no `deleteLater`).
    """

    crashed = Signal(str, str)
    gave_up = Signal(str, str)

    def __init__(self, name: str, loop: Loop, *, clock: Clock = time.monotonic) -> None:
        super().__init__()
        self._stop = Pulse()
        self._runner = _Runner(name, loop, self._stop, clock)
        self._thread = QThread()
        self._thread.setObjectName(name)
        self._runner.moveToThread(self._thread)
        self._thread.started.connect(self._runner.run)
        self._runner.crashed.connect(self.crashed)  # relay: arrives on our thread
        self._runner.gave_up.connect(self.gave_up)

    @property
    def name(self) -> str:
        """The loop's name, for words and logs."""
        return self._thread.objectName()

    @property
    def running(self) -> bool:
        """Whether its thread is running."""
        return self._thread.isRunning()

    @property
    def preparing(self) -> bool:
        """Whether its loop only makes ready, and holds nothing that could be lost."""
        loop = self._runner.loop
        return isinstance(loop, Preparing) and loop.preparing

    @property
    def beat_s(self) -> float | None:
        """When its loop last gave a sign of life (`time.monotonic`), also one that was given up.

        None once it has done its work.
        """
        return None if self._runner.done else self._stop.beat_s

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self, *, within_s: float = 10.0) -> bool:
        """Ask the loop to end and wait for it; False when the time was not enough."""
        self._stop.set()
        return not self._thread.isRunning() or self._thread.wait(max(1, int(within_s * 1000)))
