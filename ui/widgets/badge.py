"""A symbol that says how things stand."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.icons import icon
from ui.theme import Look


class Badge(QWidget):
    """A symbol on a filled circle."""

    def __init__(self, look: Look, size_px: int) -> None:
        super().__init__()
        self._look = look
        self._shown = ("check", look.palette.accept, look.palette.on_accept)
        self._text = ""
        self.setFixedSize(size_px, size_px)

    def show_icon(self, name: str, fill: str, ink: str) -> None:
        """Show this symbol on this colour."""
        if (name, fill, ink) != self._shown:
            self._shown = (name, fill, ink)
            self.update()

    def show_text(self, text: str, fill: str, ink: str) -> None:
        """Show a few characters on this colour."""
        self._text = text
        self.show_icon("", fill, ink)

    def paintEvent(self, _event: QPaintEvent) -> None:
        name, fill, ink = self._shown
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill))
        painter.drawEllipse(QRectF(self.rect()))
        if not name:
            painter.setPen(QColor(ink))
            painter.setFont(self._look.font(self.width() / self._look.scale * 0.36, 700))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
            return
        size = self.width() * 5 // 8
        start = (self.width() - size) // 2
        painter.drawPixmap(start, start, icon(name, size, ink))
