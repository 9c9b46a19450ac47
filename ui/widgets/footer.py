"""The quiet line at the bottom: small lamps, letters that wait, the session's name."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.icons import icon
from ui.paint import brush, lamp, turned
from ui.presenters.link import FooterView
from ui.theme import Look


class Footer(QWidget):
    """Nothing here is touched; all of it can be read."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view = FooterView((), "", all_sent=True, session="")
        self._font = look.font(look.size(17, 15), 400, tabular=True)
        self.setFixedHeight(look.pick(48, 32))

    def show_view(self, view: FooterView) -> None:
        """Show these lamps and counts."""
        if view != self._view:
            self._view = view
            said = [f"{one.name} {one.state}" for one in view.lamps]
            self.setAccessibleName(", ".join([*said, view.letters, view.session]))
            self.update()

    @property
    def view(self) -> FooterView:
        """What is shown."""
        return self._view

    def text_fits(self) -> bool:
        """True where lamps, letters and session do not touch each other."""
        lamps_px = self._edge() + len(self._view.lamps) * self._look.dp(20)
        return self._names_fit() or lamps_px + self._right_width() <= self.width()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = brush(self)
        painter.setFont(self._font)
        metrics, dp = QFontMetrics(self._font), self._look.dp
        x, named = self._edge(), self._names_fit()
        for one in self._view.lamps:
            light = turned(self, QRect(x + dp(6), 0, 1, self.height()))
            lamp(painter, QPointF(light.x(), self.height() / 2), dp(5), self._look, one.look)
            x += dp(20)
            if named:
                x = self._write(painter, x, one.name) + dp(20)
        right = self.width() - self._edge() - metrics.horizontalAdvance(self._view.session)
        self._write(painter, right, self._view.session)
        if self._view.session:
            right -= dp(24)
        right -= metrics.horizontalAdvance(self._view.letters)
        self._write(painter, right, self._view.letters)
        size = dp(20)
        name = "check" if self._view.all_sent else "unsent"
        tint = self._look.palette.accept if self._view.all_sent else self._look.palette.ask
        top = (self.height() - size) // 2
        place = turned(self, QRect(right - size - dp(8), top, size, size))
        painter.drawPixmap(place, icon(name, size, tint))

    def _write(self, painter: QPainter, x: int, text: str) -> int:
        width = QFontMetrics(self._font).horizontalAdvance(text)
        painter.setPen(QColor(self._look.palette.soft_ink))
        room = QRect(x, 0, width + 2, self.height())
        middle = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(turned(self, room), middle, text)
        return x + width

    def _edge(self) -> int:
        return self._look.pick(24, 12)

    def _names_fit(self) -> bool:
        """In little room the lamps stand without their names; the sheet has them."""
        return self._lamps_width() + self._right_width() <= self.width()

    def _lamps_width(self) -> int:
        metrics, dp = QFontMetrics(self._font), self._look.dp
        names = sum(metrics.horizontalAdvance(one.name) + dp(40) for one in self._view.lamps)
        return self._edge() + names

    def _right_width(self) -> int:
        metrics, dp = QFontMetrics(self._font), self._look.dp
        said = (self._view.letters, self._view.session)
        return self._edge() + dp(52) + sum(metrics.horizontalAdvance(text) for text in said)
