"""The way from a line of the basket to what it really is."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.icons import icon
from ui.paint import brush, turned
from ui.theme import Look, colour

_KEYBOARD: Final = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class ExchangeButton(QAbstractButton):
    """Lies over the picture and the words of a line: all of it can be touched.

    A round sign sits on the picture's corner; the word stands where there is room for it.
    """

    def __init__(self, look: Look, word: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._tile = QRect()
        self._word_room = QRect()
        self._by_keyboard = False
        self.setText(word)
        self.setFont(look.font(look.size(18, 16), 600))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mark(self, tile: QRect, word_room: QRect) -> None:
        """Where the picture and the word's room lie in this button, from where lines begin."""
        if (tile, word_room) != (self._tile, self._word_room):
            self._tile, self._word_room = tile, word_room
            self.update()

    @property
    def says_its_word(self) -> bool:
        """True where there is room for the word."""
        word = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return word <= self._word_room.width()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A ring is drawn only for those who walk by keyboard."""
        self._by_keyboard = event.reason() in _KEYBOARD
        super().focusInEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = brush(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self._look.dp(12)
        if self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self._look.palette.ink, 0.12))
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        self._paint_sign(painter)
        self._paint_word(painter)
        if self._by_keyboard and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._look.palette.focus), self._look.dp(3)))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), radius, radius)

    def _paint_sign(self, painter: QPainter) -> None:
        palette, look = self._look.palette, self._look
        size, over = look.pick(32, 28), look.dp(6)
        round_ = QRect(0, 0, size, size)
        round_.moveBottomRight(self._tile.bottomRight())
        round_.translate(over, over)
        round_ = turned(self, round_)
        painter.setPen(QPen(QColor(palette.line), max(1.0, look.scale)))
        painter.setBrush(QColor(palette.surface))
        painter.drawEllipse(QRectF(round_).adjusted(1, 1, -1, -1))
        symbol = look.pick(22, 20)
        inset = (size - symbol) // 2
        painter.drawPixmap(
            round_.x() + inset, round_.y() + inset, icon("swap", symbol, palette.accept)
        )

    def _paint_word(self, painter: QPainter) -> None:
        if self.says_its_word:
            painter.setFont(self.font())
            painter.setPen(QColor(self._look.palette.accept))
            align = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(turned(self, self._word_room), int(align.value), self.text())
