"""The live picture with the counting zone, which a finger draws: tap for a corner, drag to move."""

import math
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit import Kit
from ui.widgets.live_view import ShownPicture

Corners = tuple[tuple[float, float], ...]

_GRIP_DP: Final = 24
_ASPECT: Final = 16 / 9


class ZonePreview(QWidget):
    """`drawn(corners)` comes with every change; corners are shares of the picture."""

    drawn = Signal(object)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._image = QImage()
        self._picture: ShownPicture | None = None
        self._corners: Corners = ()
        self._held: int | None = None
        self.setAccessibleName(kit.say("staff.camera.zone"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(kit.look.dp(240), kit.look.dp(160))

    def sizeHint(self) -> QSize:
        return QSize(self._kit.look.dp(640), self._kit.look.dp(360))

    def show_picture(self, picture: ShownPicture | None) -> None:
        """Paint this one from now on; it is kept as long as it is shown."""
        if picture is not None:
            height, width = picture.pixels.shape[:2]
            made = QImage.Format.Format_RGB32
            self._image = QImage(picture.pixels.data, width, height, width * 4, made)
            self._picture = picture
            self.update()

    def show_corners(self, corners: Corners) -> None:
        """Show this polygon."""
        if corners != self._corners and self._held is None:
            self._corners = corners
            self.update()

    def place(self, x: float, y: float) -> QPointF:
        """Where a share of the picture lies in the widget."""
        room = self._room()
        return QPointF(room.x() + x * room.width(), room.y() + y * room.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        grip = self._kit.look.dp(_GRIP_DP)
        near = [
            number
            for number, corner in enumerate(self._corners)
            if math.dist(self.place(*corner).toTuple(), at.toTuple()) <= grip
        ]
        if near:
            self._held = near[0]
        elif self._room().contains(at):
            self._corners = (*self._corners, self._share(at))
            self._held = len(self._corners) - 1
            self._tell()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            moved = list(self._corners)
            moved[self._held] = self._share(event.position())
            self._corners = tuple(moved)
            self._tell()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._held = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self._room()
        if self._image.isNull():
            painter.fillRect(room, QColor(self._kit.look.palette.raised))
        else:
            painter.drawImage(room, self._image)
        self._paint_zone(painter)

    def _paint_zone(self, painter: QPainter) -> None:
        if not self._corners:
            return
        dp = self._kit.look.dp
        points = [self.place(*corner) for corner in self._corners]
        for tint, width in ((QColor("#000000"), dp(6)), (QColor("#2BD98F"), dp(3))):
            painter.setPen(QPen(tint, width, Qt.PenStyle.SolidLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolygon(QPolygonF(points))
        painter.setBrush(QColor("#FFFFFF"))
        painter.setPen(QPen(QColor("#000000"), dp(2)))
        for point in points:
            painter.drawEllipse(point, dp(9), dp(9))

    def _room(self) -> QRectF:
        aspect = _ASPECT
        if not self._image.isNull():
            aspect = self._image.width() / max(1, self._image.height())
        width = min(float(self.width()), self.height() * aspect)
        height = width / aspect
        return QRectF((self.width() - width) / 2, 0, width, height)

    def _share(self, at: QPointF) -> tuple[float, float]:
        room = self._room()
        x = (at.x() - room.x()) / max(1.0, room.width())
        y = (at.y() - room.y()) / max(1.0, room.height())
        return round(min(max(x, 0.0), 1.0), 3), round(min(max(y, 0.0), 1.0), 3)

    def _tell(self) -> None:
        self.update()
        self.drawn.emit(self._corners)
