"""Thank you: the number to remember."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.events import NextShopper
from ui.kit import Kit
from ui.presenters.ending import thanks
from ui.presenters.facts import Facts, Now
from ui.widgets.badge import Badge
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.notes import Notes


class ThanksScreen(QWidget):
    """A card with a big tick, the number, and where to go next."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        look = kit.look
        self.badge = Badge(look, look.pick(128, 72))
        self.title = Label(look, look.size(56, 32), 700, wrap=True, centre=True)
        self.number_title = Label(
            look, look.size(24, 17), ink=look.palette.soft_ink, centre=True, wrap=True
        )
        self.number = Label(look, look.size(112, 64), 700, centre=True, tabular=True)
        self.total = Label(look, look.size(36, 24), 600, centre=True, tabular=True)
        self.detail = Label(look, look.size(26, 18), wrap=True, centre=True)
        self.notes = Notes(kit)
        self.next = Button(
            look,
            text=kit.say("thanks.next"),
            icon_name="arrow-right",
            icon_last=True,
            kind=Kind.PRIMARY,
            size=look.size(26, 20),
            height=look.size(80, 56),
        )
        self.next.clicked.connect(self._next)
        self._lay_out()

    def show_facts(self, facts: Facts, _now: Now) -> None:
        """Show the number of the purchase."""
        if facts.till is None:
            return
        view = thanks(facts.till, self._kit.wording)
        palette = self._kit.look.palette
        if view.waiting:
            self.badge.show_icon("clock", palette.ask, palette.on_ask)
        else:
            self.badge.show_icon("check", palette.accept, palette.on_accept)
        self.title.say(view.title)
        self.number_title.say(view.number_title)
        self.number.say(view.number)
        self.total.say(view.total)
        self.detail.say(view.detail)
        self.notes.show_notes(view.notes)

    def _lay_out(self) -> None:
        look = self._kit.look
        card = Card(look, radius=look.size(32, 20))
        card.setMaximumWidth(look.dp(960))
        column = QVBoxLayout(card)
        air = look.pick(56, 16)
        column.setContentsMargins(air, air, air, air)
        column.setSpacing(look.pick(14, 4))
        column.addStretch()
        column.addWidget(self.badge, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(look.pick(8, 2))
        for part in (self.title, self.number_title, self.number, self.total, self.detail):
            column.addWidget(part)
        column.addWidget(self.notes)
        column.addStretch()
        column.addWidget(self.next)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.pick(24, 12), 0, look.pick(24, 12), look.pick(16, 6))
        row.addStretch(1)
        row.addWidget(card, 6)
        row.addStretch(1)

    def _next(self) -> None:
        self._kit.touch(NextShopper())
