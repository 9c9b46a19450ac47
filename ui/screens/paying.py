"""Paying: by card at the terminal, or at the desk."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.events.touches import PaymentWish
from ui.kit import Kit
from ui.presenters.facts import Facts, Now
from ui.presenters.paying import PayingView, paying
from ui.widgets.badge import Badge
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card
from ui.widgets.label import Label


class PayingScreen(QWidget):
    """The sum, one sentence, and the ways to pay. `wished` tells a `PaymentWish`."""

    wished = Signal(object)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._view: PayingView | None = None
        look = kit.look
        soft = look.palette.soft_ink
        self.badge = Badge(look, look.pick(128, 64))
        self.amount_name = Label(look, look.size(24, 17), ink=soft, centre=True)
        self.amount_name.setText(kit.say("pay.amount"))
        self.amount = Label(look, look.size(88, 44), 700, centre=True, tabular=True)
        self.title = Label(look, look.size(40, 24), 700, wrap=True, centre=True)
        self.hint = Label(look, look.size(26, 17), wrap=True, centre=True)
        tall, size = look.size(96, 60), look.size(28, 20)
        self.card = Button(look, icon_name="card", kind=Kind.PRIMARY, size=size, height=tall)
        self.desk = Button(look, icon_name="desk", size=size, height=tall)
        self.stop = Button(look, icon_name="cross", size=size, height=tall)
        self.card.clicked.connect(self._pay)
        self.desk.clicked.connect(self._at_the_desk)
        self.stop.clicked.connect(self._stop)
        self._lay_out()

    def show_facts(self, facts: Facts, _now: Now) -> None:
        """Show how the payment stands."""
        if facts.payment is not None:
            self.show_view(paying(facts.payment, self._kit.wording))

    def show_view(self, view: PayingView) -> None:
        """Show this."""
        self._view = view
        palette = self._kit.look.palette
        self.badge.show_icon(view.icon, palette.soft(view.tone), palette.of(view.tone))
        self.amount.say(view.amount)
        self.title.say(view.title)
        self.hint.say(view.hint)
        for button, said in (
            (self.card, view.card),
            (self.desk, view.desk),
            (self.stop, view.stop),
        ):
            button.say(said)

    def _lay_out(self) -> None:
        look = self._kit.look
        sheet = Card(look, radius=look.size(32, 16))
        sheet.setMaximumSize(look.dp(1100), look.dp(1100))
        column = QVBoxLayout(sheet)
        air = look.pick(56, 14)
        column.setContentsMargins(air, air, air, air)
        column.setSpacing(look.pick(18, 9))
        column.addStretch()
        column.addWidget(self.badge, alignment=Qt.AlignmentFlag.AlignHCenter)
        for part in (self.title, self.hint, self.amount_name, self.amount):
            column.addWidget(part)
        column.addStretch()
        for button in (self.card, self.desk, self.stop):
            column.addWidget(button)
        row = QHBoxLayout(self)
        edge = look.pick(24, 12)
        row.setContentsMargins(edge, 0, edge, look.pick(16, 6))
        row.addStretch(1)
        row.addWidget(sheet, 1000)
        row.addStretch(1)

    def _pay(self) -> None:
        asks = self._view is not None and self._view.asks
        self.wished.emit(PaymentWish.ASK if asks else PaymentWish.CARD)

    def _at_the_desk(self) -> None:
        self.wished.emit(PaymentWish.DESK)

    def _stop(self) -> None:
        self.wished.emit(PaymentWish.STOP)
