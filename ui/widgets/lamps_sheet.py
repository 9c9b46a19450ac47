"""What lies behind the pill: every endpoint group in words."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.kit import Kit
from ui.paint import brush, fitted, lamp, lamp_colour, turned, words
from ui.presenters.link import LampsView, LampView
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Label


class LampsSheet(Card):
    """Drops from the pill. It is closed by its button or by the pill."""

    try_now = Signal()
    closed = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look)
        look = kit.look
        self.tint(look.palette.surface, look.palette.soft_ink)  # it lies on other cards
        self._kit = kit
        self._rows: dict[str, LampRow] = {}
        self.title = Label(look, look.size(28, 22), 700)
        self.hint = Label(look, look.size(20, 16), ink=look.palette.soft_ink, wrap=True)
        self.try_button = Button(look, text=kit.say("lamps.try_now"), icon_name="refresh")
        self.close_button = Button(look, text=kit.say("lamps.close"), icon_name="cross")
        self.try_button.clicked.connect(self.try_now)
        self.close_button.clicked.connect(self.closed)
        self.speed = Label(look, look.size(17, 14), ink=look.palette.soft_ink, tabular=True)
        self._column = QVBoxLayout()
        self._column.setSpacing(look.dp(2))
        buttons = QHBoxLayout()
        buttons.setSpacing(look.dp(12))
        buttons.addWidget(self.try_button, 1)
        buttons.addWidget(self.close_button, 1)
        sheet = QVBoxLayout(self)
        air = look.pick(28, 16)
        sheet.setContentsMargins(air, air, air, air)
        sheet.setSpacing(look.pick(14, 8))
        sheet.addWidget(self.title)
        sheet.addWidget(self.hint)
        sheet.addLayout(self._column)
        sheet.addWidget(self.speed)
        sheet.addLayout(buttons)

    def show_view(self, view: LampsView) -> None:
        """Show these lamps."""
        self.title.say(view.title)
        self.hint.say(view.hint)
        self.speed.say(view.speed)
        self.try_button.setEnabled(view.try_now)
        for row in view.lamps:
            if row.endpoint not in self._rows:
                self._rows[row.endpoint] = LampRow(self._kit)
                self._column.addWidget(self._rows[row.endpoint])
            self._rows[row.endpoint].show_view(row)


class LampRow(QWidget):
    """Name and what it is for on the left; state, countdown and history on the right."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._look = kit.look
        self._view: LampView | None = None
        self.setFixedHeight(kit.look.pick(64, 48))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_view(self, view: LampView) -> None:
        if view != self._view:
            self._view = view
            self.setAccessibleName(f"{view.name}: {view.state} {view.next_try} {view.history}")
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.dp(480), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._view is None:
            return
        painter = brush(self)
        look, palette, dp = self._look, self._look.palette, self._look.dp
        painter.setPen(QColor(palette.line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        middle = QPointF(turned(self, QRect(dp(14), 0, 1, 1)).x(), self.height() / 2)
        lamp(painter, middle, dp(8), look, self._view.look)
        left, right = Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignTrailing
        upper, lower = Qt.AlignmentFlag.AlignBottom, Qt.AlignmentFlag.AlignTop
        for row, (name, said) in enumerate(self._texts()):
            across = lower if row else upper
            room, font = self._half(row), self.text_font(row)
            ink = palette.soft_ink if row else palette.ink
            words(painter, turned(self, room), name, font, ink, left | across)
            room.moveRight(self.width() - dp(4))
            tint = palette.soft_ink if row else lamp_colour(look, self._view.look)
            words(painter, turned(self, room), said, font, tint, right | across)

    def text_font(self, row: int) -> QFont:
        """One size for all rows of the sheet: the smallest that one of them needs."""
        parent = self.parentWidget()
        rows = parent.findChildren(LampRow) if parent is not None else [self]
        needed = [one._needed(row) for one in rows]  # noqa: SLF001  its like
        return min(needed, key=QFont.pixelSize)

    def _needed(self, row: int) -> QFont:
        look, room = self._look, self._half(row)
        bold = look.font(look.size(20, 17), 600)
        small = look.font(look.size(17, 14), 400, tabular=True)
        fonts = [
            fitted(small if row else bold, text, room.width(), room.height())
            for text in self._texts()[row]
        ]
        return min(fonts, key=QFont.pixelSize)

    def _half(self, row: int) -> QRect:
        """Where the name stands, or what it is for; the words at the other end have as much."""
        dp, half = self._look.dp, self.height() // 2
        return QRect(dp(40), row * half, (self.width() - dp(44)) // 2, half)

    def _texts(self) -> tuple[tuple[str, str], tuple[str, str]]:
        view = self._view
        if view is None:
            return ("", ""), ("", "")
        state = f"{view.state}, {view.next_try}" if view.next_try else view.state
        return (view.name.capitalize(), state), (view.about, view.history)
