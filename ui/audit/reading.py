"""Whether it can be read: whole, apart, and strong enough against its ground."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from ui.audit.widgets import Fitting, labels, name_of, place, seen_place, shown
from ui.frame import Frame
from ui.palette import contrast

LEAST: Final = 4.5
LEAST_LARGE: Final = 3.0
_LARGE_DP: Final = 24
_SAMPLES: Final = 200


def clipped(_frame: Frame, top: QWidget) -> Iterator[str]:
    """Words that are not shown whole."""
    for label in labels(top):
        if not _fits(label):
            yield f"{name_of(label)} is clipped in {label.width()} × {label.height()}"
    for widget in shown(top):
        if isinstance(widget, Fitting) and not widget.text_fits():
            yield f"{name_of(widget)} is clipped in {widget.width()} × {widget.height()}"


def overlapping(_frame: Frame, top: QWidget) -> Iterator[str]:
    """Words that lie on words."""
    there = [(label, seen_place(label)) for label in labels(top)]
    for number, (label, rect) in enumerate(there):
        for other, place_ in there[number + 1 :]:
            both = rect.intersected(place_)
            if both.width() > 2 and both.height() > 2 and _same_layer(label, other):
                yield f"{name_of(label)} lies on {name_of(other)}"


def faint(frame: Frame, top: QWidget) -> Iterator[str]:
    """Words with too little contrast: 4.5 to 1, or 3 to 1 where they are large."""
    image = frame.window().grab().toImage()
    for label in labels(top):
        if not label.isEnabled():
            continue
        ink = label.palette().color(QPalette.ColorRole.WindowText).name()
        behind = _ground(image, seen_place(label))
        large = label.font().pixelSize() >= frame.kit.look.dp(_LARGE_DP)
        found = contrast(ink, behind)
        if behind and found < (LEAST_LARGE if large else LEAST):
            yield f"{name_of(label)}: {ink} on {behind} has {found:.1f} to 1"


def _fits(label: QLabel) -> bool:
    room = label.contentsRect()
    flags = int(Qt.TextFlag.TextWordWrap) if label.wordWrap() else 0
    height = 10_000 if label.wordWrap() else room.height()
    box = QRect(0, 0, room.width() if label.wordWrap() else 10_000, height)
    needed = label.fontMetrics().boundingRect(box, flags, label.text())
    return needed.width() <= room.width() + 1 and needed.height() <= room.height() + 1


def _same_layer(one: QWidget, other: QWidget) -> bool:
    """A card that lies over the picture hides what is under it: that is no overlap."""
    parent, other_parent = one.parentWidget(), other.parentWidget()
    return parent is other_parent or place(one).contains(place(other))


def _ground(image: QImage, rect: QRect) -> str:
    """The colour that most of the edge of *rect* has: no letters stand there."""
    inside = rect.intersected(image.rect())
    if inside.isEmpty():
        return ""
    step = max(1, inside.width() // _SAMPLES)
    counted = Counter(
        image.pixel(x, y)
        for y in (inside.top(), inside.bottom())
        for x in range(inside.left(), inside.right() + 1, step)
    )
    return QColor(counted.most_common(1)[0][0]).name()
