"""Collects garbage on the main thread alone.

Python's collector runs on whichever thread happens to allocate. A widget that it finds there is
deleted on that thread, and Qt dies of it. So nobody collects by themselves any more; a timer of the
main thread does, when Python would have.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 500
_OLDEST_EVERY_MS = 60_000
"""Python itself looks at the oldest after some 70,000 objects more. Here most go by themselves, so
that is hours, and until then each connection that was lost keeps its buffers."""


class Collector(QObject):
    """Collects while it lives. Made on the main thread, before the loops start.

    What is there by then lives to the end and is never looked at again: that keeps a collection
    short. The oldest generation has its turn every *oldest_every_ms*, too.
    """

    def __init__(self, *, oldest_every_ms: int = _OLDEST_EVERY_MS) -> None:
        super().__init__()
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._collect)
        self._timer.start()
        self._oldest = QTimer(self)
        self._oldest.setInterval(oldest_every_ms)
        self._oldest.timeout.connect(self._collect_all)
        self._oldest.start()

    @Slot()
    def _collect_all(self) -> None:
        gc.collect()

    @Slot()
    def _collect(self) -> None:
        """The oldest generation whose turn has come, as `gc` itself would do."""
        due = [
            generation
            for generation, (count, threshold) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if count > threshold
        ]
        if due:
            gc.collect(due[-1])
