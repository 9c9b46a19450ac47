"""A picture of goods."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from ui.pictures import Pictures
from ui.theme import Look


class PictureTile(QWidget):
    """Shows a square picture of a fixed size, or a product's, which may come a moment later."""

    def __init__(self, look: Look, size_px: int) -> None:
        super().__init__()
        self._look = look
        self._picture = QPixmap()
        self._drawn: partial[QPixmap] | None = None
        self.setFixedSize(size_px, size_px)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_picture(self, picture: QPixmap) -> None:
        """Show this one."""
        self._drawn = None
        if picture.cacheKey() != self._picture.cacheKey():
            self._picture = picture
            self.update()

    def show_product(self, pictures: Pictures, product_id: str) -> None:
        """Show that product's, as soon as it has been read."""
        self._drawn = partial(pictures.product, product_id, self.width())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn() if self._drawn else self._picture)
