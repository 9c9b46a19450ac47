"""How late the event loop is: the lateness of a 5 ms timer."""

import time

from PySide6.QtCore import QObject, Qt, QTimer, Slot

PERIOD_S = 0.005


class StallMeter(QObject):
    """Collects, in milliseconds, how much later than due each tick came."""

    def __init__(self) -> None:
        super().__init__()
        self.late_ms: list[float] = []
        self._timer = QTimer(self, interval=int(PERIOD_S * 1000))
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._last = 0.0

    def start(self) -> None:
        """Begin to measure."""
        self._last = time.perf_counter()
        self._timer.start()

    def stop(self) -> None:
        """Measure no more."""
        self._timer.stop()

    @Slot()
    def _tick(self) -> None:
        now = time.perf_counter()
        self.late_ms.append(max(0.0, (now - self._last - PERIOD_S) * 1000.0))
        self._last = now
