"""The connection indicator."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from ui.paint import brush, lamp, lamp_colour, turned
from ui.presenters.link import LampLook, PillView
from ui.theme import Look


class ConnectionPill(QAbstractButton):
    """A lamp, a word, and the rest of the sentence where there is room for it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view = PillView(LampLook.UNKNOWN, "", "")
        self._said = ""
        self._font = look.font(20, 600)
        self._detail_font = look.font(18, 400, tabular=True)
        self.setFixedHeight(look.dp(48))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_view(self, view: PillView) -> None:
        """Show this state of the connection."""
        if view == self._view:
            return
        self._view = view
        self.setAccessibleName(f"{view.text} {view.detail}".strip())
        self.update()

    @property
    def said(self) -> str:
        """The part of the detail that has room."""
        return self._said

    @property
    def view(self) -> PillView:
        """What is shown."""
        return self._view

    def fit(self, room_px: int) -> None:
        """Be as wide as what can be said in *room_px*: all, the countdown, or one word."""
        bare = self._start() + self._text_width()
        for said in (self._view.detail, self._view.detail.split(", ")[0], ""):
            width = bare + self._detail_width(said)
            if width <= room_px or not said:
                self._said = said
                self.setFixedWidth(width)
                return

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = brush(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, dp = self._look.palette, self._look.dp
        open_ = self._view.look is LampLook.OPEN
        line = palette.stop if open_ else palette.line
        painter.setPen(QPen(QColor(line), dp(2) if open_ else dp(1)))
        painter.setBrush(QColor(palette.raised if self.isDown() else palette.surface))
        half = self.height() / 2 - 1
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), half, half)
        light = turned(self, QRect(dp(24), 0, 1, self.height()))
        lamp(painter, QPointF(light.x(), self.height() / 2), dp(8), self._look, self._view.look)
        painter.setFont(self._font)
        painter.setPen(QColor(lamp_colour(self._look, self._view.look)))
        room = QRect(self._start() - dp(20), 0, self._text_width(), self.height())
        middle = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(turned(self, room), middle, self._view.text)
        self._paint_detail(painter, room.right())

    def _paint_detail(self, painter: QPainter, after_px: int) -> None:
        left = after_px + self._look.dp(12)
        room = QRect(left, 0, self.width() - left - self._look.dp(18), self.height())
        painter.setFont(self._detail_font)
        painter.setPen(QColor(self._look.palette.soft_ink))
        middle = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(turned(self, room), middle, self._said)

    def _start(self) -> int:
        return self._look.dp(24 + 16 + 20)

    def _text_width(self) -> int:
        return QFontMetrics(self._font).horizontalAdvance(self._view.text) + 2

    def _detail_width(self, said: str) -> int:
        if not said:
            return 0
        return QFontMetrics(self._detail_font).horizontalAdvance(said) + self._look.dp(12) + 2
