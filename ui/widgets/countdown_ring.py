"""A ring that empties."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import Look


class CountdownRing(QWidget):
    """Shows how much time is left, as an arc and in figures."""

    def __init__(self, look: Look, size: float = 64, *, text_size: float = 18) -> None:
        super().__init__()
        self._look = look
        self._fraction = 0.0
        self._text = ""
        self._font = look.font(text_size, 600, tabular=True)
        self.setFixedSize(look.dp(size), look.dp(size))

    @property
    def text(self) -> str:
        """The figures shown."""
        return self._text

    def show_left(self, fraction: float, text: str) -> None:
        """*fraction* of the time is left (1 at the start, 0 at the end)."""
        if (fraction, text) != (self._fraction, self._text):
            self._fraction, self._text = fraction, text
            self.setAccessibleName(text or f"{fraction:.0%}")
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = max(3.0, self.width() / 12)
        ring = QRectF(self.rect()).adjusted(width, width, -width, -width)
        palette = self._look.palette
        painter.setPen(QPen(QColor(palette.raised), width))
        painter.drawEllipse(ring)
        pen = QPen(QColor(palette.accept), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(ring, 90 * 16, round(self._fraction * 360 * 16))
        painter.setFont(self._font)
        painter.setPen(QColor(palette.ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
