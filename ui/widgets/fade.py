"""Where a list goes on beyond its edge, its lines fade."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.theme import Look, colour

_HIGH_DP = 28


class Fade(QWidget):
    """Lies over the upper (*above*) or lower edge of *area* while there is more that way."""

    def __init__(self, look: Look, area: QScrollArea, *, above: bool) -> None:
        super().__init__(area)
        self._look = look
        self._area = area
        self._above = above
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self.follow)
        bar.rangeChanged.connect(self.follow)
        self.hide()

    def follow(self) -> None:
        """Take the place at the edge, and be there or not."""
        bar, place = self._area.verticalScrollBar(), self._area.viewport().geometry()
        high = min(self._look.dp(_HIGH_DP), place.height())
        top = place.top() if self._above else place.bottom() + 1 - high
        self.setGeometry(place.left(), top, place.width(), high)
        more = bar.value() > bar.minimum() if self._above else bar.value() < bar.maximum()
        self.setVisible(more)
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        ground = self._look.palette.surface
        fading = QLinearGradient(0, 0, 0, self.height())
        fading.setColorAt(0.0 if self._above else 1.0, colour(ground))
        fading.setColorAt(1.0 if self._above else 0.0, colour(ground, 0.0))
        QPainter(self).fillRect(self.rect(), fading)
