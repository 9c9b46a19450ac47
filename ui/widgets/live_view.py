"""The live picture with its boxes."""

from collections.abc import Callable
from typing import Protocol

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from kiosk.clock import Clock
from kiosk.events.pictures import Box
from ui.icons import icon
from ui.paint import brush
from ui.presenters.certainty import BoxView
from ui.presenters.gliding import DrawnBox, Gliding
from ui.theme import Look
from ui.widgets.boxes import BoxPainter, Place

_FRAME_MS = 33
_BARS = "#0B0C0D"


class ShownPicture(Protocol):
    """A picture ready to be shown, never written again."""

    @property
    def pixels(self) -> npt.NDArray[np.uint8]:
        """BGRA, height × width × 4, contiguous."""
        ...

    @property
    def sequence(self) -> int:
        """The number of the frame."""
        ...

    @property
    def captured_s(self) -> float:
        """Monotonic instant of capture."""
        ...

    @property
    def view(self) -> Box:
        """The part of the frame that is shown, in the frame's pixels."""
        ...


class LiveView(QWidget):
    """Paints the newest picture one to one and the boxes over it.

    It repaints all of its pixels itself, so that Qt clears nothing. *painted* hears the capture
    time of the boxes at their first paint, *shown* every new picture.
    """

    room_changed = Signal(int, int)  # the size in pixels that a picture should have
    touched = Signal(int, int)  # where, in the frame's pixels

    def __init__(
        self,
        look: Look,
        *,
        clock: Clock,
        painted: Callable[[float], None] | None = None,
        shown: Callable[[], None] | None = None,
    ) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._look = look
        self._painted = painted
        self._shown = shown
        self._gliding = Gliding(clock, motion=look.motion)
        self._boxes = BoxPainter(look)
        self._picture: ShownPicture | None = None
        self._image = QImage()
        self._words = ""
        self._last_sequence = -1
        self._unpainted_s: float | None = None
        self._corners = _corners(look)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_FRAME_MS)
        self._again.timeout.connect(self.update)

    def show_picture(self, picture: ShownPicture | None) -> None:
        """Paint this one from now on. It is kept alive as long as it is shown."""
        if picture is None and self._picture is None:
            return
        if picture is None:
            self._image = QImage()
        else:
            height, width = picture.pixels.shape[:2]
            self._image = QImage(
                picture.pixels.data, width, height, width * 4, QImage.Format.Format_RGB32
            )
        self._picture = picture
        self.update()

    def show_boxes(self, boxes: tuple[BoxView, ...], captured_s: float) -> None:
        """Boxes of the frame that was captured at *captured_s*."""
        self._gliding.show(boxes)
        self._unpainted_s = captured_s
        self.update()

    def dress_boxes(self, boxes: tuple[BoxView, ...]) -> None:
        """The boxes last shown, in other colours or with other names."""
        self._gliding.dress(boxes)
        self.update()

    def show_words(self, words: str) -> None:
        """What to say where there is no picture."""
        if words != self._words:
            self._words = words
            self.update()

    @property
    def boxes(self) -> tuple[DrawnBox, ...]:
        """All boxes as they are drawn at this instant."""
        return self._gliding.at()

    def middle_of(self, product_id: str) -> QPoint | None:
        """Where the newest thing of that product is drawn, or None."""
        place = self._place()
        drawn = [box for box in self.boxes if box.view.product_id == product_id]
        if place is None or not drawn:
            return None
        left, top, right, bottom = max(drawn, key=lambda box: box.view.track_id).edges
        return place.to_widget((left + right) / 2, (top + bottom) / 2).toPoint()

    def picture_rect(self) -> QRect:
        """Where the picture lies: centred, with its own shape."""
        if self._image.isNull():
            return self.rect()
        size = self._image.size()
        if not self._is_one_to_one():
            size.scale(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left = (self.width() - size.width()) // 2
        top = (self.height() - size.height()) // 2
        return QRect(left, top, size.width(), size.height())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        ratio = self.devicePixelRatioF()
        self.room_changed.emit(round(self.width() * ratio), round(self.height() * ratio))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place, at = self._place(), event.position()
        if place is not None and self.picture_rect().contains(at.toPoint()):
            x_px, y_px = place.to_frame(at.x(), at.y())
            self.touched.emit(int(x_px), int(y_px))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = brush(self)
        place = self._place()
        if place is None:
            self._paint_words(painter)
        else:
            self._paint_picture(painter, self.picture_rect())
            self._boxes.paint(painter, place, self.boxes)
        self._round_off(painter)
        painter.end()
        self._tell()

    def _place(self) -> Place | None:
        if self._picture is None or self._image.isNull():
            return None
        return Place(self._picture.view, QRectF(self.picture_rect()))

    def _is_one_to_one(self) -> bool:
        """True for a picture that was made for this place: it touches two opposite edges."""
        image, room = self._image.size(), self.size() * self.devicePixelRatioF()
        fits_inside = image.width() <= room.width() and image.height() <= room.height()
        touches = room.width() - image.width() <= 1 or room.height() - image.height() <= 1
        return fits_inside and touches and self.devicePixelRatioF() == 1.0

    def _paint_picture(self, painter: QPainter, rect: QRect) -> None:
        if rect != self.rect():
            painter.fillRect(self.rect(), QColor(self._beside(rect)))
        if rect.size() == self._image.size():
            painter.drawImage(rect.topLeft(), self._image)
        else:
            painter.drawImage(rect, self._image)

    def _beside(self, rect: QRect) -> str:
        """Dark beside a picture of another shape; a pixel lost in rounding is no line."""
        room = self.size() - rect.size()
        return self._look.palette.ground if max(room.width(), room.height()) <= 2 else _BARS

    def _paint_words(self, painter: QPainter) -> None:
        palette, size_px = self._look.palette, self._look.pick(88, 56)
        painter.fillRect(self.rect(), QColor(palette.raised))
        tint = palette.soft_ink
        middle = self.rect().center()
        symbol = icon("camera-off", size_px, tint)
        painter.drawPixmap(middle.x() - size_px // 2, middle.y() - size_px, symbol)
        painter.setPen(QColor(tint))
        painter.setFont(self._look.font(24, 500))
        below = QRect(0, middle.y() + self._look.dp(12), self.width(), self._look.dp(48))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._words)

    def _round_off(self, painter: QPainter) -> None:
        size = self._corners[0].width()
        right, bottom = self.width() - size, self.height() - size
        for corner, x, y in zip(
            self._corners, (0, right, 0, right), (0, 0, bottom, bottom), strict=True
        ):
            painter.drawPixmap(x, y, corner)

    def _tell(self) -> None:
        if self._unpainted_s is not None and not self._image.isNull():
            if self._painted is not None:
                self._painted(self._unpainted_s)
            self._unpainted_s = None
        if self._picture is not None and self._picture.sequence != self._last_sequence:
            self._last_sequence = self._picture.sequence
            if self._shown is not None:
                self._shown()
        if self._gliding.moving:
            self._again.start()


def _corners(look: Look) -> tuple[QPixmap, QPixmap, QPixmap, QPixmap]:
    """What covers the picture's four corners: cheaper than clipping every frame."""
    size = look.pick(24, 16)
    outside = QPainterPath()
    outside.addRect(QRectF(0, 0, size, size))
    inside = QPainterPath()
    inside.addEllipse(QPointF(size, size), size, size)
    corner = QPixmap(QSize(size, size))
    corner.fill(Qt.GlobalColor.transparent)
    painter = QPainter(corner)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(outside.subtracted(inside), QColor(look.palette.ground))
    painter.end()
    image = corner.toImage()
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    return (
        corner,
        QPixmap.fromImage(image.flipped(across)),
        QPixmap.fromImage(image.flipped(down)),
        QPixmap.fromImage(image.flipped(across | down)),
    )
