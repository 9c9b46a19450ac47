"""The live picture, blurred: the shopper sees that the kiosk is alive. A still one without it."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

import resources
from kiosk.clock import Clock
from ui.palette import Theme
from ui.theme import Look, colour
from ui.widgets.live_view import ShownPicture

_COARSE: Final = QSize(40, 24)
_FINE: Final = QSize(320, 192)
_EVERY_S: Final = 0.125
_VEIL: Final = 0.42
_DARK_VEIL: Final = 0.8


class BlurredPicture(QWidget):
    """Paints the whole ground with a few coarse pixels of the picture, eight times a second."""

    def __init__(self, look: Look, *, clock: Clock) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._look = look
        self._clock = clock
        self._due_s = 0.0
        self._image = QImage()
        self._hero = QPixmap()

    def show_picture(self, picture: ShownPicture | None) -> None:
        """Take this picture, if the last one is old enough; None shows the still one."""
        if picture is None:
            if not self._image.isNull():
                self._image = QImage()
                self.update()
            return
        if self._clock() < self._due_s:
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
            painter.drawPixmap(0, 0, self._hero)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.rect(), self._image)
        bright = self._look.theme is Theme.LIGHT
        veil = _VEIL if bright or not self._image.isNull() else _DARK_VEIL
        if not (bright and self._image.isNull()):
            painter.fillRect(self.rect(), colour(ground, veil))

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Cut the still picture to this place once, not at every paint."""
        still = QImage(str(resources.path("icons/hero.png")))
        portrait = self.height() > self.width()
        filled = still.scaled(
            QSize(self.width(), self.height() // 2 if portrait else self.height()),
            Qt.AspectRatioMode.KeepAspectRatioByExpanding,
            Qt.TransformationMode.SmoothTransformation,
        )
        self._hero = QPixmap(self.size())
        self._hero.fill(still.pixelColor(0, 0))
        painter = QPainter(self._hero)
        left, top = (self.width() - filled.width()) // 2, self.height() - filled.height()
        painter.drawImage(left, top, filled)
        painter.end()
