"""A picture that flies from the counter into its line of the basket."""

from typing import Final

from PySide6.QtCore import QEasingCurve, QPoint, QRect, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from ui.theme import Look

_MS: Final = 250


class Flight(QWidget):
    """One flight at a time: a new one takes the place of the last. Without motion there is none."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._look = look
        self._picture = QPixmap()
        self._way = QVariantAnimation(self)
        self._way.setDuration(look.millis(_MS))
        self._way.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._way.valueChanged.connect(self.setGeometry)
        self._way.finished.connect(self.hide)
        self.hide()

    def launch(self, picture: QPixmap, start: QPoint, goal: QRect) -> None:
        """Fly *picture* from around *start* to *goal*."""
        if not self._look.motion:
            return
        self._way.stop()
        self._picture = picture
        size = picture.width()
        self._way.setStartValue(QRect(start.x() - size // 2, start.y() - size // 2, size, size))
        self._way.setEndValue(goal)
        self.show()
        self.raise_()
        self._way.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self.rect(), self._picture)
