"""Thank you: the number to remember, and the receipt."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kiosk.events.touches import NextShopper
from ui.kit import Kit
from ui.presenters.ending import ThanksView, thanks
from ui.presenters.facts import Facts, Now
from ui.presenters.paper import PaperView, on_paper
from ui.presenters.receipt import ReceiptView, receipt
from ui.translations import written_date
from ui.widgets.badge import Badge
from ui.widgets.bars import Bars
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.notes import Notes
from ui.widgets.receipt_card import ReceiptCard


class ThanksScreen(QWidget):
    """A big tick, the number with its bars, where to go next; the receipt beside it."""

    paper_wanted = Signal(object)  # the ReceiptView that is on the screen

    def __init__(self, kit: Kit, *, prints: bool = False) -> None:
        super().__init__()
        self._kit = kit
        self.offers_paper = prints
        look = kit.look
        self.badge = Badge(look, look.pick(112, 40))
        self.title = Label(look, look.size(52, 26), 700, wrap=True, centre=True)
        self.number_title = Label(
            look, look.size(24, 16), ink=look.palette.soft_ink, centre=True, wrap=True
        )
        self.number = Label(look, look.size(88, 40), 700, centre=True, tabular=True)
        self.bars = Bars(look)
        self.detail = Label(look, look.size(26, 17), wrap=True, centre=True)
        self.notes = Notes(kit)
        self.receipt = ReceiptCard(kit)
        self.closes = Label(
            look,
            look.size(20, 15),
            ink=look.palette.soft_ink,
            wrap=True,
            centre=True,
            tabular=True,
        )
        self.paper = self.receipt.paper
        self.paper.clicked.connect(self.print)
        self.paper_words = self.receipt.paper_words
        self._receipt: ReceiptView | None = None
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

    def show_facts(self, facts: Facts, now: Now) -> None:
        """Show the number of the purchase."""
        if facts.till is None:
            return
        wording = self._kit.wording
        self._show(thanks(facts.till, wording, now, paid=facts.paid))
        url = facts.pairing.pairing_url if facts.pairing else ""
        date = written_date(wording.texts.language, now.wall_s)
        self._receipt = receipt(facts.till, wording, date=date, pairing_url=url)
        self.receipt.show_view(self._receipt)
        self._show_paper(on_paper(facts, wording, prints=self.offers_paper))

    def print(self) -> None:
        """Ask for the receipt that is shown."""
        if self._receipt is not None:
            self.paper_wanted.emit(self._receipt)

    def _show(self, view: ThanksView) -> None:
        palette = self._kit.look.palette
        if view.waiting:
            self.badge.show_icon("clock", palette.ask, palette.on_ask)
        else:
            self.badge.show_icon("check", palette.accept, palette.on_accept)
        self.title.say(view.title)
        self.number_title.say(view.number_title)
        self.number.say(view.number)
        self.bars.show_text(view.bars)
        self.detail.say(view.detail)
        self.notes.show_notes(view.notes)
        self.closes.say(view.closes)

    def _show_paper(self, view: PaperView) -> None:
        palette = self._kit.look.palette
        self.paper.say(view.button)
        self.paper_words.ink(palette.of(view.tone))
        self.paper_words.say(view.words)

    def _lay_out(self) -> None:
        look = self._kit.look
        card = Card(look, radius=look.size(32, 16))
        column = QVBoxLayout(card)
        air = look.pick(48, 12)
        column.setContentsMargins(air, air, air, air)
        column.setSpacing(look.pick(14, 4))
        column.addStretch()
        column.addWidget(self.badge, alignment=Qt.AlignmentFlag.AlignHCenter)
        for part in (self.title, self.number_title, self.number, self.bars, self.detail):
            column.addWidget(part)
        column.addWidget(self.notes)
        column.addStretch()
        column.addWidget(self.closes)
        column.addWidget(self.next)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        both = QBoxLayout(down if look.portrait else across, self)
        edge = look.pick(24, 12)
        both.setContentsMargins(edge, 0, edge, look.pick(16, 6))
        both.setSpacing(look.pick(24, 12))
        both.addWidget(card, 1 if look.portrait else 3)
        both.addWidget(self.receipt, 1 if look.portrait else 2)

    def _next(self) -> None:
        self._kit.touch(NextShopper())
