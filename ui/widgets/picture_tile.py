"""A picture of goods."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from ui.theme import Look


class PictureTile(QWidget):
    """Shows a square picture of a fixed size."""

    def __init__(self, look: Look, size_px: int) -> None:
        super().__init__()
        self._look = look
        self._picture = QPixmap()
        self.setFixedSize(size_px, size_px)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_picture(self, picture: QPixmap) -> None:
        """Show this one."""
        if picture.cacheKey() != self._picture.cacheKey():
            self._picture = picture
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
