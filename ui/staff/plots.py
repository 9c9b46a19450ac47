"""Plots of a few curves, painted by ourselves: a plotting library's widgets outlived their page."""

import math
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.kit import Kit
from ui.presenters.staff.blocks import Curve, Plot
from ui.widgets.card import Card
from ui.widgets.label import Label

_LINES: Final = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine)
_TICKS: Final = 4
_STEPS: Final = (1.0, 2.0, 5.0, 10.0)


def draw(kit: Kit, plot: Plot) -> QWidget:
    """*plot* as a card with its title."""
    look = kit.look
    card = Card(look, radius=16)
    title = Label(look, look.size(20, 17), 600, wrap=True)
    title.setText(plot.title)
    column = QVBoxLayout(card)
    air = look.pick(16, 8)
    column.setContentsMargins(air, air, air, air)
    column.addWidget(title)
    column.addWidget(PlotView(kit, plot))
    card.setAccessibleName(f"{plot.title}: {', '.join(curve.name for curve in plot.curves)}")
    return card


def ticks(low: float, high: float) -> list[float]:
    """Round numbers between *low* and *high*, about four of them."""
    if not high > low:
        return [low]
    raw = (high - low) / _TICKS
    size = 10.0 ** math.floor(math.log10(raw))
    step = next(size * one for one in _STEPS if size * one >= raw * (1 - 1e-9))
    first = math.ceil(low / step - 1e-9)
    return [n * step for n in range(first, math.floor(high / step + 1e-9) + 1)]


class PlotView(QWidget):
    """The curves over their axes; they differ by colour and by dashes."""

    def __init__(self, kit: Kit, plot: Plot) -> None:
        super().__init__()
        self._look = kit.look
        self._plot = plot
        self._font = kit.look.font(15, tabular=True)
        xs = [x for curve in plot.curves for x in curve.xs] or [0.0]
        ys = [y for curve in plot.curves for y in curve.ys] or [0.0]
        self._x = (min(xs), max(*xs, min(xs) + 1e-6))
        self._y = (min(0.0, *ys), max(*ys, 1.0) if len(ys) > 1 else max(ys[0], 1.0))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(kit.look.pick(240, 180))

    def sizeHint(self) -> QSize:
        return QSize(self._look.dp(320), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        room = self._room()
        self._paint_axes(painter, room)
        for number, curve in enumerate(self._plot.curves):
            self._paint_curve(painter, room, curve, number)
        self._paint_names(painter)

    def _room(self) -> QRectF:
        line = QFontMetricsF(self._font).height()
        left = self._look.dp(56)
        return QRectF(left, line * 1.6, self.width() - left - line * 2, self.height() - line * 4.2)

    def _at(self, room: QRectF, x: float, y: float) -> QPointF:
        across = (x - self._x[0]) / (self._x[1] - self._x[0])
        up = (y - self._y[0]) / (self._y[1] - self._y[0])
        return QPointF(room.left() + across * room.width(), room.bottom() - up * room.height())

    def _paint_axes(self, painter: QPainter, room: QRectF) -> None:
        palette, line = self._look.palette, QFontMetricsF(self._font).height()
        middle = Qt.AlignmentFlag.AlignCenter
        for value in ticks(*self._y):
            at = self._at(room, self._x[0], value)
            painter.setPen(QPen(QColor(palette.line), 1.0))
            painter.drawLine(at, QPointF(room.right(), at.y()))
            painter.setPen(QColor(palette.soft_ink))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            place = QRectF(0, at.y() - line / 2, room.left() - self._look.dp(8), line)
            painter.drawText(place, right, f"{value:g}")
        for value in ticks(*self._x):
            at = self._at(room, value, self._y[0])
            place = QRectF(at.x() - line * 2, room.bottom() + line * 0.2, line * 4, line)
            painter.drawText(place, middle, f"{value:g}")
        below = QRectF(room.left(), self.height() - line, room.width(), line)
        painter.drawText(below, middle, self._plot.x_name)

    def _paint_curve(self, painter: QPainter, room: QRectF, curve: Curve, number: int) -> None:
        points = [self._at(room, x, y) for x, y in zip(curve.xs, curve.ys, strict=True)]
        painter.setPen(self._pen(number))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        if self._plot.dots and number == 0:
            painter.setBrush(painter.pen().color())
            for point in points:
                painter.drawEllipse(point, self._look.dp(4), self._look.dp(4))

    def _paint_names(self, painter: QPainter) -> None:
        metrics, dp = QFontMetricsF(self._font), self._look.dp
        x = self._room().left()
        for number, curve in enumerate(self._plot.curves):
            painter.setPen(self._pen(number))
            middle = metrics.height() / 2
            painter.drawLine(QPointF(x, middle), QPointF(x + dp(28), middle))
            painter.setPen(QColor(self._look.palette.ink))
            width = metrics.horizontalAdvance(curve.name)
            place = QRectF(x + dp(36), 0, width + 2, metrics.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, curve.name)
            x += dp(60) + width

    def _pen(self, number: int) -> QPen:
        palette = self._look.palette
        tints = (palette.accept, palette.ask)
        return QPen(QColor(tints[number % 2]), self._look.dp(2), _LINES[number % 2])
