"""The basket with its total and the way to the end."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.icons import icon
from ui.kit import Kit
from ui.presenters.basket import BasketView
from ui.widgets.basket_list import BasketList
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.notice import Notice


class BasketPanel(Card):
    """A receipt that can be read from two metres."""

    quantity_touched = Signal(object)  # QuantityChanged
    line_touched = Signal(object)  # LineView

    def __init__(self, kit: Kit) -> None:
        look = kit.look
        super().__init__(look, radius=look.size(24, 16))
        self._kit = kit
        self.title = Label(look, look.size(28, 20), 700)
        self.title.say(kit.say("basket.title"))
        self.pieces = Label(look, look.size(20, 16), 500, ink=look.palette.soft_ink, tabular=True)
        self.prices = Notice(kit, "clock")
        self.list = BasketList(kit)
        self.list.quantity_touched.connect(self.quantity_touched)
        self.list.touched.connect(self.line_touched)
        self._empty = _Empty(kit)
        self._total_name = Label(look, look.size(26, 20), 600)
        self._total_name.say(kit.say("basket.total"))
        self.total = Label(look, look.size(48, 32), 700, tabular=True)
        self.finish = Button(
            look,
            text=kit.say("basket.finish"),
            icon_name="arrow-right",
            icon_last=True,
            kind=Kind.PRIMARY,
            size=look.size(28, 22),
            height=look.size(80, 56),
        )
        self._lay_out()

    def show_view(self, view: BasketView) -> None:
        """Show these lines and sums."""
        self.pieces.say(view.pieces if view.lines else "")
        self.list.show_lines(view.lines)
        self.list.setVisible(bool(view.lines))
        self._empty.setVisible(not view.lines)
        self.total.say(view.total)
        self.finish.setEnabled(view.can_finish)

    def light_up(self, product_id: str) -> None:
        """Draw the eye to the line of that product."""
        self.list.light_up(product_id)

    def _lay_out(self) -> None:
        look = self._kit.look
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch()
        head.addWidget(self.pieces)
        total = QHBoxLayout()
        total.addWidget(self._total_name)
        total.addStretch()
        total.addWidget(self.total)
        air = look.pick(24, 12)
        for row in (head, total):
            row.setContentsMargins(look.pick(12, 8), 0, look.pick(12, 8), 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.pick(12, 6), look.pick(20, 10), look.pick(12, 6), air)
        column.setSpacing(look.pick(12, 6))
        column.addLayout(head)
        column.addWidget(self.prices)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(_Line(self._kit))
        column.addLayout(total)
        foot = QHBoxLayout()
        foot.setContentsMargins(look.pick(12, 6), 0, look.pick(12, 6), 0)
        foot.addWidget(self.finish)
        column.addLayout(foot)


class _Line(QWidget):
    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._tint = kit.look.palette.line
        self.setFixedHeight(kit.look.dp(1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(self._tint))


class _Empty(QWidget):
    """What an empty basket says."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        look = kit.look
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        symbol = QLabel()
        symbol.setPixmap(icon("basket", look.pick(112, 72), look.palette.line))
        symbol.setAlignment(Qt.AlignmentFlag.AlignCenter)
        title = Label(look, look.size(24, 19), 600, wrap=True, centre=True)
        title.say(kit.say("basket.empty"))
        hint = Label(look, look.size(20, 16), ink=look.palette.soft_ink, wrap=True, centre=True)
        hint.say(kit.say("basket.empty_hint"))
        column = QVBoxLayout(self)
        column.setSpacing(look.pick(12, 6))
        column.addStretch()
        for part in (symbol, title, hint):
            column.addWidget(part)
        column.addStretch()
