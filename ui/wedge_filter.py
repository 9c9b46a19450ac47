"""Catches what a scanner types, on every screen, before any field sees it."""

import math
import time
from collections import deque
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from shiboken6 import isValid

from kiosk.clock import Clock
from kiosk.codes.code import Code
from kiosk.scanners.wedge import Verdict, Wedge

STATION: Final = "wedge"
_ENDS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_SHORTCUTS: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_SEPARATOR: Final = "\x1d"


class WedgeFilter(QObject):
    """Installed on the window's handle, which all its keys come through.

    A scan goes to *read*, with its station's name.

    Keys of a person are handed on in their order as soon as it is clear that they are one's.
    """

    def __init__(
        self,
        read: Callable[[Code, str], None],
        wedge: Wedge | None = None,
        clock: Clock = time.monotonic,
    ) -> None:
        super().__init__()
        self._read = read
        self._wedge = wedge or Wedge()
        self._clock = clock
        self._held: deque[tuple[QObject, QKeyEvent]] = deque()
        self._handing_on = False
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setTimerType(Qt.TimerType.PreciseTimer)
        self._late.timeout.connect(self._too_late)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """True for a key that is held back."""
        if self._handing_on or not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.KeyPress:
            return self._pressed(watched, event)
        if event.type() == QEvent.Type.KeyRelease and self._held:
            self._held.append((watched, event.clone()))
            return True
        return False

    def _pressed(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.isAutoRepeat() or _is_shortcut(event):
            self._too_late()
            return False
        now_s = self._time_of(event)
        if event.key() in _ENDS:
            return self._ended(self._wedge.end(now_s))
        if len(event.text()) != 1:
            return False  # Shift and the like belong to the key that follows
        verdict = self._wedge.key(event.text(), now_s)
        self._hand_on(verdict.person)
        self._held.append((watched, event.clone()))
        self._late.start(math.ceil(self._wedge.gap_s * 1000) + 1)
        return True

    def _ended(self, verdict: Verdict) -> bool:
        self._hand_on(verdict.person)
        if verdict.scan is None:
            return False
        self._held.clear()
        self._late.stop()
        self._read(verdict.scan, STATION)
        return True

    def _too_late(self) -> None:
        self._hand_on(self._wedge.late(math.inf).person)

    def _hand_on(self, presses: int) -> None:
        """Give the oldest held *presses*, and the releases between them, to whom they were for."""
        self._handing_on = True
        try:
            while self._held and (presses > 0 or self._held[0][1].type() == QEvent.Type.KeyRelease):
                watched, event = self._held.popleft()
                presses -= event.type() == QEvent.Type.KeyPress
                if isValid(watched):
                    QCoreApplication.sendEvent(watched, event)
        finally:
            self._handing_on = False

    def _time_of(self, event: QKeyEvent) -> float:
        """When the key went down: the window system's time, where it tells one."""
        return event.timestamp() / 1000.0 if event.timestamp() else self._clock()


def _is_shortcut(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & _SHORTCUTS) and event.text() != _SEPARATOR
