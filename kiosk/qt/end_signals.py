"""SIGTERM and SIGINT as a Qt signal, once."""

import logging
import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

log = logging.getLogger(__name__)


class EndSignals(QObject):
    """Emits `asked(name)` at the first SIGTERM or SIGINT; later ones change nothing (S3-9).

    Python runs signal handlers only between bytecodes, and none run while Qt waits: the wake-up
    socket makes Qt come back to Python.
    """

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._asked = ""
        self._told = False
        self._reader, self._writer = socket.socketpair()
        self._reader.setblocking(False)
        self._writer.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)
        self._old_fd = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        self._old = {
            number: signal.signal(number, self._came) for number in (signal.SIGTERM, signal.SIGINT)
        }

    def close(self) -> None:
        """Put everything back as it was."""
        for number, handler in self._old.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._old_fd)
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()

    def _came(self, number: int, _frame: FrameType | None) -> None:
        name = signal.Signals(number).name
        if self._asked:
            log.warning("%s ignored: already stopping", name)
            return
        self._asked = name  # `_drain` tells it from the event loop, not from inside a handler

    @Slot()
    def _drain(self) -> None:
        try:
            self._reader.recv(64)
        except BlockingIOError:
            return
        if self._asked and not self._told:
            self._told = True
            self.asked.emit(self._asked)
