"""Draws one box with its chip on the live picture."""

from collections import OrderedDict
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap

from kiosk.events.pictures import Box
from ui.icons import icon
from ui.palette import BOXES
from ui.presenters.certainty import BoxView, Tone
from ui.presenters.gliding import DrawnBox
from ui.theme import Look

_DARK: Final = "#101214"
_SHAPES: Final = {
    Tone.NEUTRAL: "question",
    Tone.ACCEPT: "check",
    Tone.ASK: "question",
    Tone.STOP: "exclaim",
}
_MOST_CHIPS: Final = 32  # of about 100 kB


@dataclass(frozen=True, slots=True)
class Place:
    """Which part of the frame (*view*, frame pixels) is painted where (*rect*, widget pixels)."""

    view: Box
    rect: QRectF

    def to_widget(self, x_px: float, y_px: float) -> QPointF:
        """Where a point of the frame is painted."""
        across = (x_px - self.view.x0) / (self.view.x1 - self.view.x0)
        down = (y_px - self.view.y0) / (self.view.y1 - self.view.y0)
        return QPointF(
            self.rect.x() + across * self.rect.width(), self.rect.y() + down * self.rect.height()
        )

    def to_frame(self, x_px: float, y_px: float) -> tuple[float, float]:
        """Which point of the frame is painted there."""
        across = (x_px - self.rect.x()) / self.rect.width()
        down = (y_px - self.rect.y()) / self.rect.height()
        return (
            self.view.x0 + across * (self.view.x1 - self.view.x0),
            self.view.y0 + down * (self.view.y1 - self.view.y0),
        )


class BoxPainter:
    """Boxes 3 dp wide with a dark line outside; chips are drawn once and kept.

    The chip's symbol says the same as the colour: ✓ sure, ? asks, ! does not know.
    """

    def __init__(self, look: Look) -> None:
        self._look = look
        self._chips: OrderedDict[tuple[str, Tone], QPixmap] = OrderedDict()

    def paint(self, painter: QPainter, place: Place, boxes: tuple[DrawnBox, ...]) -> None:
        """Draw all boxes on the picture that lies at *place*, then the chips over them."""
        edges = [_edges(box, place) for box in boxes]
        for box, rect in zip(boxes, edges, strict=True):
            self._outline(painter, rect, box)
        taken: list[QRect] = []
        for box, rect in zip(boxes, edges, strict=True):
            chip = self._chip(box.view)
            spot = _spot(rect, chip.size(), place.rect.toRect(), self._look.dp(6), taken)
            taken.append(spot)
            painter.setOpacity(box.alpha)
            painter.drawPixmap(spot.topLeft(), chip)
        painter.setOpacity(1.0)

    def _outline(self, painter: QPainter, edges: QRectF, box: DrawnBox) -> None:
        painter.setOpacity(box.alpha)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius, line = self._look.dp(10), self._look.dp(3)
        painter.setPen(QPen(QColor(_DARK), line + 2 * self._look.dp(1)))
        painter.drawRoundedRect(edges, radius, radius)
        painter.setPen(QPen(QColor(BOXES[box.view.tone]), line))
        painter.drawRoundedRect(edges, radius, radius)

    def _chip(self, view: BoxView) -> QPixmap:
        key = (view.label, view.tone)
        if key not in self._chips:
            self._chips[key] = self._draw_chip(view)
            if len(self._chips) > _MOST_CHIPS:
                self._chips.popitem(last=False)
        self._chips.move_to_end(key)
        return self._chips[key]

    def _draw_chip(self, view: BoxView) -> QPixmap:
        look = self._look
        font = look.font(look.size(18, 13), 600, tabular=True)
        height, air = look.pick(36, 24), look.pick(14, 9)
        inset = look.pick(5, 3)
        badge = height - 2 * inset
        start = inset + badge + look.pick(8, 5)
        width = start + QFontMetrics(font).horizontalAdvance(view.label) + air
        chip = QPixmap(width, height)
        chip.fill(Qt.GlobalColor.transparent)
        painter = QPainter(chip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawRoundedRect(QRectF(chip.rect()), height / 2, height / 2)
        painter.setBrush(QColor(BOXES[view.tone]))
        painter.drawEllipse(QRectF(inset, inset, badge, badge))
        margin = max(2, badge // 8)
        symbol = icon(_SHAPES[view.tone], badge - 2 * margin, _DARK)
        painter.drawPixmap(inset + margin, inset + margin, symbol)
        painter.setFont(font)
        painter.setPen(QColor(_DARK))
        room = QRect(start, 0, width - start, height)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, view.label)
        painter.end()
        return chip


def _edges(box: DrawnBox, place: Place) -> QRectF:
    left, top, right, bottom = box.edges
    return QRectF(place.to_widget(left, top), place.to_widget(right, bottom))


def _spot(edges: QRectF, chip: QSize, picture: QRect, gap: int, taken: list[QRect]) -> QRect:
    """Above the box, else below it or inside: where no other chip lies."""
    top, bottom = round(edges.top()), round(edges.bottom())
    x = max(min(round(edges.left()), picture.right() - chip.width() - gap), picture.left() + gap)
    rows = (
        top - chip.height() - gap,
        bottom + gap,
        top + gap,
        bottom - chip.height() - gap,
    )
    least, most = picture.top() + gap, picture.bottom() - chip.height() - gap
    spots = [QRect(QPoint(x, y), chip) for y in rows if least <= y <= most]
    free = [spot for spot in spots if not any(spot.intersects(other) for other in taken)]
    return next(iter(free + spots), QRect(QPoint(x, max(least, min(rows[0], most))), chip))
