"""A question that everything waits for: a symbol, a sentence, two answers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.kit import Kit
from ui.presenters.certainty import Tone
from ui.widgets.badge import Badge
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card
from ui.widgets.countdown_ring import CountdownRing
from ui.widgets.label import Label


class QuestionSheet(Card):
    """`agreed` is the safe answer, large; `other` the one that changes something."""

    agreed = Signal()
    other = Signal()

    def __init__(self, kit: Kit, *, symbol: str, title: str, safe: str, risky: str) -> None:
        super().__init__(kit.look)
        look, palette = kit.look, kit.look.palette
        self.badge = Badge(look, look.pick(96, 56))
        self.badge.show_icon(symbol, palette.soft(Tone.ASK), palette.of(Tone.ASK))
        self.title = Label(look, look.size(40, 24), 700, wrap=True, centre=True)
        self.title.setText(title)
        self.hint = Label(look, look.size(24, 17), wrap=True, centre=True)
        self.ring = CountdownRing(look, look.size(96, 64), text_size=look.size(28, 20))
        self.ring.hide()
        tall = look.size(80, 56)
        self.safe = Button(
            look, text=safe, icon_name="check", kind=Kind.PRIMARY, size=22, height=tall
        )
        self.risky = Button(
            look, text=risky, icon_name="bin", kind=Kind.DANGER, size=20, height=tall
        )
        self.safe.clicked.connect(self.agreed)
        self.risky.clicked.connect(self.other)
        self._lay_out(kit)

    def say(self, hint: str) -> None:
        """The sentence under the title."""
        self.hint.say(hint)

    def show_left(self, fraction: float, text: str) -> None:
        """How much time is left to answer."""
        self.ring.setVisible(True)
        self.badge.setVisible(False)
        self.ring.show_left(fraction, text)

    def _lay_out(self, kit: Kit) -> None:
        look = kit.look
        column = QVBoxLayout(self)
        air = look.pick(40, 16)
        column.setContentsMargins(air, air, air, air)
        column.setSpacing(look.pick(20, 10))
        for part in (self.badge, self.ring):
            column.addWidget(part, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.title)
        column.addWidget(self.hint)
        column.addSpacing(look.pick(12, 4))
        answers = QHBoxLayout()
        answers.setSpacing(look.pick(16, 10))
        answers.addWidget(self.safe, 3)
        answers.addWidget(self.risky, 2)
        column.addLayout(answers)


def cancel_sheet(kit: Kit) -> QuestionSheet:
    """Ask whether the whole purchase shall be cancelled."""
    sheet = QuestionSheet(
        kit,
        symbol="bin",
        title=kit.say("cancel.title"),
        safe=kit.say("cancel.no"),
        risky=kit.say("cancel.yes"),
    )
    sheet.say(kit.say("cancel.hint"))
    return sheet


def idle_sheet(kit: Kit) -> QuestionSheet:
    """Ask whether somebody is still there."""
    return QuestionSheet(
        kit,
        symbol="clock",
        title=kit.say("idle.title"),
        safe=kit.say("idle.more"),
        risky=kit.say("idle.end"),
    )
