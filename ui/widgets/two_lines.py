"""A heading with a sentence under it, in whatever room there is."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.paint import brush, fits, fitted, words
from ui.theme import Look


class TwoLines(QWidget):
    """Texts wrap and become smaller rather than clipped; without room the heading stays."""

    def __init__(self, look: Look, *, title: float, detail: float) -> None:
        super().__init__()
        self._look = look
        self._title_font = look.font(title, 600)
        self._detail_font = look.font(detail, 400)
        self.title = ""
        self.detail = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def say(self, title: str, detail: str) -> None:
        """Show these two."""
        if (title, detail) != (self.title, self.detail):
            self.title, self.detail = title, detail
            self.setAccessibleName(f"{title}. {detail}")
            self.update()

    def text_fits(self) -> bool:
        """True where the heading, at least, is shown whole."""
        return self._both_fit() or _fits(self._title_font, self.title, self.rect())

    def sizeHint(self) -> QSize:
        return QSize(self._look.dp(160), self._look.dp(48))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = brush(self)
        palette, leading = self._look.palette, Qt.AlignmentFlag.AlignLeading
        if not self._both_fit():
            middle = leading | Qt.AlignmentFlag.AlignVCenter
            words(painter, self.rect(), self.title, self._title_font, palette.ink, middle)
            return
        upper, lower = self._rooms()
        bottom, top = Qt.AlignmentFlag.AlignBottom, Qt.AlignmentFlag.AlignTop
        words(painter, upper, self.title, self._title_font, palette.ink, leading | bottom)
        words(painter, lower, self.detail, self._detail_font, palette.soft_ink, leading | top)

    def _both_fit(self) -> bool:
        upper, lower = self._rooms()
        return _fits(self._title_font, self.title, upper) and _fits(
            self._detail_font, self.detail, lower
        )

    def _rooms(self) -> tuple[QRect, QRect]:
        half = self.height() // 2
        return (
            QRect(0, 0, self.width(), half),
            QRect(0, half, self.width(), self.height() - half),
        )


def _fits(font: QFont, text: str, room: QRect) -> bool:
    smaller = fitted(font, text, room.width(), room.height())
    return fits(smaller, text, room.width(), room.height())
