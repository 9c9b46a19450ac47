"""The live picture, blurred: the shopper sees that the kiosk is alive."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.clock import Clock
from ui.theme import Look, colour
from ui.widgets.live_view import ShownPicture

_COARSE: Final = QSize(40, 24)
_FINE: Final = QSize(320, 192)
_EVERY_S: Final = 0.125
_VEIL: Final = 0.42


class BlurredPicture(QWidget):
    """Paints the whole ground with a few coarse pixels of the picture, eight times a second."""

    def __init__(self, look: Look, *, clock: Clock) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._look = look
        self._clock = clock
        self._due_s = 0.0
        self._image = QImage()

    def show_picture(self, picture: ShownPicture | None) -> None:
        """Take this picture, if the last one is old enough."""
        if picture is None or self._clock() < self._due_s:
            return
        self._due_s = self._clock() + _EVERY_S
        height, width = picture.pixels.shape[:2]
        image = QImage(picture.pixels.data, width, height, width * 4, QImage.Format.Format_RGB32)
        smooth, filled = Qt.TransformationMode.SmoothTransformation, Qt.AspectRatioMode
        coarse = image.scaled(_COARSE, filled.IgnoreAspectRatio, smooth)
        self._image = coarse.scaled(_FINE, filled.IgnoreAspectRatio, smooth)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = self._look.palette.ground
        if self._image.isNull():
            painter.fillRect(self.rect(), QColor(ground))
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self._image)
        painter.fillRect(self.rect(), colour(ground, _VEIL))
