"""The live picture, blurred: the shopper sees that the kiosk is alive. A still one without it."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

import resources
from kiosk.clock import Clock
from ui.palette import Theme
from ui.theme import Look, colour
from ui.widgets.live_view import ShownPicture

_COARSE: Final = QSize(40, 24)
_DOUBLINGS: Final = 3
_EVERY_S: Final = 0.125
_VEIL: Final = 0.42
_DARK_VEIL: Final = 0.8
_STILL_AFTER_MS: Final = 600


class BlurredPicture(QWidget):
    """Paints the whole ground with a few coarse pixels of the picture, eight times a second."""

    def __init__(self, look: Look, *, clock: Clock) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._look = look
        self._clock = clock
        self._due_s = 0.0
        self._image = QImage()
        self._still = QImage()
        # Most often the camera is quicker, or nobody sees this: reading it holds up all others.
        self._patience = QTimer(self, singleShot=True, interval=_STILL_AFTER_MS)
        self._patience.timeout.connect(self._read_still)

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
        soft = image.scaled(_COARSE, filled.IgnoreAspectRatio, smooth)
        for _ in range(_DOUBLINGS):  # each cuts the corners: at once, squares would be seen
            soft = soft.scaled(soft.size() * 2, filled.IgnoreAspectRatio, smooth)
        self._image = soft
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = self._look.palette.ground
        if not self._image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.rect(), self._image)
            painter.fillRect(self.rect(), colour(ground, _VEIL))
        elif self._still.isNull():
            painter.fillRect(self.rect(), QColor(ground))
            if not self._patience.isActive():
                self._patience.start()
        else:
            self._draw_still(painter)
            if self._look.theme is not Theme.LIGHT:
                painter.fillRect(self.rect(), colour(ground, _DARK_VEIL))

    @Slot()
    def _read_still(self) -> None:
        if self._image.isNull() and self.isVisible():
            self._still = QImage(str(resources.path("icons/hero.png")))
            self.update()

    def _draw_still(self, painter: QPainter) -> None:
        """It fills the place, in portrait its lower half, and is cut on both sides alike."""
        painter.fillRect(self.rect(), self._still.pixelColor(0, 0))
        height = self.height() // 2 if self.height() > self.width() else self.height()
        size = self._still.size().scaled(
            QSize(self.width(), height), Qt.AspectRatioMode.KeepAspectRatioByExpanding
        )
        place = QRect(
            QPoint((self.width() - size.width()) // 2, self.height() - size.height()), size
        )
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, self._still)
