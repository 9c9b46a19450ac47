"""The connection indicator."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.paint import lamp, lamp_colour
from ui.presenters.link import LampLook, PillView
from ui.theme import Look


class ConnectionPill(QAbstractButton):
    """A lamp, a word, and the rest of the sentence where there is room for it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view = PillView(LampLook.UNKNOWN, "", "")
        self._font = look.font(20, 600)
        self._detail_font = look.font(18, 400, tabular=True)
        self.setFixedHeight(look.dp(48))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_view(self, view: PillView) -> None:
        """Show this state of the connection."""
        if view == self._view:
            return
        self._view = view
        self.setAccessibleName(f"{view.text} {view.detail}".strip())
        self.updateGeometry()
        self.update()

    @property
    def view(self) -> PillView:
        """What is shown."""
        return self._view

    def sizeHint(self) -> QSize:
        return QSize(self._start() + self._text_width() + self._detail_width(), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._start() + self._text_width(), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, dp = self._look.palette, self._look.dp
        open_ = self._view.look is LampLook.OPEN
        line = palette.stop if open_ else palette.line
        painter.setPen(QPen(QColor(line), dp(2) if open_ else dp(1)))
        painter.setBrush(QColor(palette.raised if self.isDown() else palette.surface))
        half = self.height() / 2 - 1
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), half, half)
        lamp(painter, QPointF(dp(24), self.height() / 2), dp(8), self._look, self._view.look)
        painter.setFont(self._font)
        painter.setPen(QColor(lamp_colour(self._look, self._view.look)))
        room = QRect(self._start() - dp(20), 0, self._text_width(), self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._view.text)
        self._paint_detail(painter, room.right())

    def _paint_detail(self, painter: QPainter, after_px: int) -> None:
        left = after_px + self._look.dp(12)
        room = QRect(left, 0, self.width() - left - self._look.dp(18), self.height())
        metrics = QFontMetrics(self._detail_font)
        said = self._view.detail
        if metrics.horizontalAdvance(said) > room.width():
            said = said.split(", ")[0]  # the countdown alone
        if not said or metrics.horizontalAdvance(said) > room.width():
            return
        painter.setFont(self._detail_font)
        painter.setPen(QColor(self._look.palette.soft_ink))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, said)

    def _start(self) -> int:
        return self._look.dp(24 + 16 + 20)

    def _text_width(self) -> int:
        return QFontMetrics(self._font).horizontalAdvance(self._view.text) + 2

    def _detail_width(self) -> int:
        if not self._view.detail:
            return 0
        said = QFontMetrics(self._detail_font).horizontalAdvance(self._view.detail)
        return said + self._look.dp(12) + 2
