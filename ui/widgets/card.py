"""A white card that things lie on."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.paint import panel
from ui.theme import Look


class Card(QWidget):
    """A ground with round corners and a thin line."""

    def __init__(self, look: Look, *, radius: float = 24) -> None:
        super().__init__()
        self._card_look = look
        self._radius = look.dp(radius)
        self._fill = look.palette.surface
        self._line = look.palette.line

    def tint(self, fill: str, line: str) -> None:
        """Change the colours of ground and line."""
        if (fill, line) != (self._fill, self._line):
            self._fill, self._line = fill, line
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        panel(painter, QRectF(self.rect()), self._radius, QColor(self._fill), QColor(self._line))
