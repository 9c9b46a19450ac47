"""A Toledo 8217 scale on a pseudo-terminal, with the faults that real ones have."""

import logging
import os
import pty
import select
import threading
import tty
from enum import StrEnum

from kiosk.scale.toledo import MOTION, OUTSIDE_ZERO, OVER_CAPACITY, UNDER_ZERO

log = logging.getLogger(__name__)

_LISTEN_S = 0.05


class Fault(StrEnum):
    """What can be wrong with a scale."""

    NONE = "none"
    UNSTEADY = "unsteady"  # its own status says that it moves
    SWAYING = "swaying"  # each answer is another weight
    OVERLOAD = "overload"
    UNDER_ZERO = "under_zero"
    SILENT = "silent"
    GARBAGE = "garbage"


class SimulatedScale:
    """Answers at *path*, from the first `run` on. What lies on it is set from any thread."""

    def __init__(self) -> None:
        self._main, side = pty.openpty()
        tty.setraw(side)
        self.path = os.ttyname(side)
        self._side = side
        self._lock = threading.Lock()
        self._grams = 0
        self._fault = Fault.NONE
        self._answers = 0

    def put(self, grams: int, fault: Fault = Fault.NONE) -> None:
        """So much lies on it now, and that is wrong with it."""
        with self._lock:
            self._grams, self._fault = grams, fault

    def run(self, stop: threading.Event) -> None:
        """Answer until *stop* is set."""
        while not stop.is_set():
            ready, _, _ = select.select([self._main], [], [], _LISTEN_S)
            if ready and b"W" in os.read(self._main, 64):
                os.write(self._main, self._answer())

    def close(self) -> None:
        """Pull the plug."""
        os.close(self._main)
        os.close(self._side)

    def _answer(self) -> bytes:
        with self._lock:
            self._answers += 1
            grams, fault = self._grams, self._fault
        if fault is Fault.SWAYING:
            grams += 5 * (self._answers % 2)
        return _INSTEAD.get(fault) or (b"" if fault is Fault.SILENT else _weight(grams))


def _weight(grams: int) -> bytes:
    return f"\x02{grams / 1000:06.3f}\r".encode()


def _status(bits: int) -> bytes:
    return b"\x02?" + bytes([bits]) + b"\r"


_INSTEAD = {
    Fault.UNSTEADY: _status(MOTION),
    Fault.OVERLOAD: _status(OVER_CAPACITY),
    Fault.UNDER_ZERO: _status(UNDER_ZERO | MOTION | OUTSIDE_ZERO),  # the byte is a CR then
    Fault.GARBAGE: b"\x02ST,GS,+00412 g\r\n\r",
}
