"""Scrolls pages with a finger; what was pressed is let go as soon as the finger moves."""

from typing import Final

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea

_SLIP_DP: Final = 12


class DragScroll:
    """Hears the window's mouse events before its widgets do.

    QScroller is not used here: it holds presses back and loses them on pages that change while
    they are shown.
    """

    def __init__(self, areas: tuple[QScrollArea, ...], *, dp_px: float) -> None:
        self._areas = areas
        self._slip_px = _SLIP_DP * dp_px
        self._area: QScrollArea | None = None
        self._from = QPointF()
        self._began_at = 0
        self._dragging = False

    def swallows(self, event: QEvent) -> bool:
        """True for a movement that scrolls and that no widget shall hear of."""
        if not isinstance(event, QMouseEvent):
            return False
        match event.type():
            case QEvent.Type.MouseButtonPress:
                self._press(event.globalPosition())
            case QEvent.Type.MouseMove if self._area is not None:
                return self._move(self._area, event.globalPosition())
            case QEvent.Type.MouseButtonRelease:
                self._area = None
        return False

    def _press(self, at: QPointF) -> None:
        self._dragging, self._from = False, at
        self._area = next((area for area in self._areas if _is_in(area, at)), None)
        if self._area is not None:
            self._began_at = self._area.verticalScrollBar().value()

    def _move(self, area: QScrollArea, at: QPointF) -> bool:
        moved = at.y() - self._from.y()
        if not self._dragging and abs(moved) < self._slip_px:
            return False
        self._dragging = True
        for button in area.findChildren(QAbstractButton):
            if button.isDown():
                button.setDown(False)
        area.verticalScrollBar().setValue(round(self._began_at - moved))
        return True


def _is_in(area: QScrollArea, at: QPointF) -> bool:
    place = area.viewport().mapFromGlobal(at).toPoint()
    return area.isVisible() and area.viewport().rect().contains(place)
