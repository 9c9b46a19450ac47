"""Whether a finger hits it, and nothing else."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.audit.widgets import name_of, place, seen_place, targets
from ui.display import display_of
from ui.frame import Frame
from ui.widgets.stage_strip import StageStrip

LEAST_DP: Final = 48
LEAST_MM: Final = 9.0
APART_DP: Final = 8
_MM_PER_INCH: Final = 25.4


def small_targets(frame: Frame, top: QWidget) -> Iterator[str]:
    """Things to touch of less than 48 dp or 9 mm."""
    look = frame.kit.look
    millimetre = display_of(frame).physicalDotsPerInch() / _MM_PER_INCH
    least = max(LEAST_DP * look.scale - 1, LEAST_MM * millimetre if _dense(frame) else 0)
    for button in _touched(top):
        side = min(button.width(), button.height())
        if side < least:
            yield f"{name_of(button)} is {side} px, {least:.0f} are wanted"


def close_targets(frame: Frame, top: QWidget) -> Iterator[str]:
    """Things to touch that lie on each other or closer than 8 dp."""
    apart = frame.kit.look.dp(APART_DP) - 1
    there = [(button, seen_place(button)) for button in _touched(top)]
    there = [(button, rect) for button, rect in there if not rect.isEmpty()]
    for number, (button, rect) in enumerate(there):
        for other, place_ in there[number + 1 :]:
            if _gap(rect, place_) < apart:
                yield f"{name_of(button)} is {_gap(rect, place_)} px from {name_of(other)}"


def outside(frame: Frame, top: QWidget) -> Iterator[str]:
    """Things to touch that reach beyond the window."""
    room = frame.window().rect()
    for button in _touched(top):
        if not room.contains(seen_place(button)) or not room.intersects(place(button)):
            yield f"{name_of(button)} reaches beyond the window"


def _touched(top: QWidget) -> list[QAbstractButton]:
    """The demo's shelf is no part of a shop's kiosk."""
    return [one for one in targets(top) if not _on_the_shelf(one)]


def _on_the_shelf(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, StageStrip):
        above = above.parentWidget()
    return above is not None


def _dense(frame: Frame) -> bool:
    """A window on a real screen has millimetres; a picture for the gallery has none."""
    return bool(frame.window().isFullScreen())


def _gap(one: QRect, other: QRect) -> int:
    across = max(one.left() - other.right(), other.left() - one.right()) - 1
    down = max(one.top() - other.bottom(), other.top() - one.bottom()) - 1
    return max(across, down)
