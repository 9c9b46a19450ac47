"""What a person meets in a window: things to touch, words, and what draws itself."""

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget

from ui.frame import Frame
from ui.staff.panel import StaffPanel
from ui.window import KioskWindow


@runtime_checkable
class Fitting(Protocol):
    """A widget of ours that paints words itself and knows whether they fit."""

    def text_fits(self) -> bool:
        """True where the words are shown whole."""
        ...


def ground(frame: Frame) -> QWidget:
    """What can be reached now: the staff panel, the open sheet, or the list, or everything."""
    if (panel := staff_panel(frame)) is not None:
        return panel.scrim.sheet or panel
    if frame.over.sheet is not None:
        return frame.over.sheet
    if frame.sheet.isVisible():
        return frame.sheet
    return frame


def staff_panel(frame: Frame) -> StaffPanel | None:
    """The staff panel, where it lies over the window."""
    window = frame.window()
    layer = window.staff if isinstance(window, KioskWindow) else None
    return None if layer is None else layer.panel


def shown(top: QWidget) -> Iterator[QWidget]:
    """Every widget in *top* of which something can be seen."""
    for widget in top.findChildren(QWidget):
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            yield widget


def targets(top: QWidget) -> list[QAbstractButton]:
    """Everything to touch that is wholly on the screen, or nothing hides it but a scrolled edge."""
    return [one for one in shown(top) if isinstance(one, QAbstractButton) and one.isEnabled()]


def place(widget: QWidget) -> QRect:
    """Where it lies in the window."""
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def seen_place(widget: QWidget) -> QRect:
    """The part of it that a scrolled list lets be seen."""
    seen = place(widget)
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            seen = seen.intersected(place(above.viewport()))
        above = above.parentWidget()
    return seen


def labels(top: QWidget) -> list[QLabel]:
    """Every label with words."""
    return [one for one in shown(top) if isinstance(one, QLabel) and one.text()]


def name_of(widget: QWidget) -> str:
    """What to call it in a finding."""
    said = widget.accessibleName()
    if not said and isinstance(widget, QAbstractButton | QLabel):
        said = widget.text()
    return f"{type(widget).__name__} {said!r}"
