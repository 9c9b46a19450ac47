"""Whether somebody is at the kiosk: touches are heard before the widgets hear them."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QWindow

from kiosk.clock import Clock
from kiosk.events.touches import PeoplePresent

_TOLD_EVERY_S: Final = 2.0
_LEFT_S: Final = 60.0
_TOUCHES: Final = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin)


class Presence(QObject):
    """Tells with *tell* that somebody is here, every two seconds at most."""

    def __init__(self, tell: Callable[[PeoplePresent], None], clock: Clock) -> None:
        super().__init__()
        self._tell = tell
        self._clock = clock
        self._touched_s = clock()
        self._told_until_s = 0.0

    @property
    def left(self) -> bool:
        """True when nothing was touched for a minute."""
        return self._clock() - self._touched_s >= _LEFT_S

    def follow(self, handle: QWindow) -> None:
        """Hear the touches of that window."""
        handle.installEventFilter(self)

    def renew(self) -> None:
        """Somebody is here, whatever told so."""
        self._touched_s = self._clock()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Hear a touch and let it go on to the widgets."""
        if event.type() in _TOUCHES:
            self.renew()
            if self._clock() >= self._told_until_s:
                self._told_until_s = self._clock() + _TOLD_EVERY_S
                self._tell(PeoplePresent())
        return False
