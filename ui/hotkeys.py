"""Keys that change what scans mean: for a box with buttons, or a shopkeeper's keyboard."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.events.scans import ScanMode, ScanModeSet

KEYS: Final = {
    Qt.Key.Key_F2: ScanMode.ADD,
    Qt.Key.Key_F3: ScanMode.REMOVE,
    Qt.Key.Key_F4: ScanMode.PRICE_CHECK,
}


class Hotkeys(QObject):
    """Installed on the window's handle; a key sets the mode of all scans without their own."""

    def __init__(self, tell: Callable[[ScanModeSet], None]) -> None:
        super().__init__()
        self._tell = tell

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """True for a key that is one of ours: nothing else may act on it."""
        if not isinstance(event, QKeyEvent):
            return False
        mode = KEYS.get(Qt.Key(event.key()))
        pressed = event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat()
        if mode is not None and pressed:
            self._tell(ScanModeSet("", mode))
        return mode is not None
