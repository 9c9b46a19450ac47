"""Before paying: everything once more, and nothing else."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from kiosk.events.touches import PurchaseConfirmed, ReviewLeft
from ui.kit import Kit
from ui.presenters.basket import basket, open_lines
from ui.presenters.ending import review
from ui.presenters.facts import Facts, Now
from ui.presenters.link import LampLook, look_of
from ui.presenters.prices import prices_note
from ui.widgets.basket_list import BasketList
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.notes import Notes
from ui.widgets.scroll_area import ScrollArea


class ReviewScreen(QWidget):
    """All lines on one side; total, notes and the last button on the other."""

    cancel_wanted = Signal()
    exchange_wanted = Signal(object)  # LineView

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        look = kit.look
        self.list = BasketList(kit)
        self.list.quantity_touched.connect(self._kit.touch)
        self.list.touched.connect(self.exchange_wanted)
        self.title = Label(look, look.size(40, 24), 700, wrap=True)
        self.detail = Label(look, look.size(22, 17), ink=look.palette.soft_ink, wrap=True)
        self.pieces = Label(look, look.size(22, 17), ink=look.palette.soft_ink, tabular=True)
        self.total = Label(look, look.size(60, 36), 700, trailing=True, tabular=True)
        self.notes = Notes(kit)
        tall = look.size(88, 60)
        self.finish = Button(
            look, icon_name="check", kind=Kind.PRIMARY, size=look.size(28, 22), height=tall
        )
        self.back = Button(
            look, text=kit.say("review.back"), icon_name="arrow-left", height=look.size(64, 52)
        )
        self.cancel = Button(
            look,
            text=kit.say("review.cancel"),
            icon_name="bin",
            kind=Kind.DANGER,
            height=look.size(64, 52),
        )
        self.finish.clicked.connect(self._finish)
        self.back.clicked.connect(self._back)
        self.cancel.clicked.connect(self.cancel_wanted)
        self._lay_out()

    def show_facts(self, facts: Facts, now: Now) -> None:
        """Show what is about to be bought."""
        if facts.till is None:
            return
        offline = facts.link is not None and look_of(facts.link) is not LampLook.CLOSED
        lines = basket(facts.till, self._kit.wording, offline=offline)
        view = review(facts, self._kit.wording)
        self.list.show_lines((*lines.lines, *open_lines(facts.till, self._kit.wording)))
        self.title.say(view.title)
        self.detail.say("" if view.notes else view.detail)
        self.pieces.say(lines.pieces)
        self.total.say(lines.total)
        old = prices_note(facts, now, self._kit.wording)
        self.notes.show_notes((*view.notes, old) if old else view.notes)
        self._give_notes_room()
        self.finish.say(view.finish)
        for part in (self.finish, self.back, self.cancel, self.list):
            part.setEnabled(not view.busy)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._give_notes_room()

    def _give_notes_room(self) -> None:
        """Upright, the lines take what the notes leave; at the side the notes have their room."""
        look = self._kit.look
        if not look.portrait:
            return
        width = self.width() - 2 * look.pick(24 + 36, 12 + 12)
        layout = self.notes.layout()
        assert layout is not None
        needed = layout.heightForWidth(width) if self.notes.isVisibleTo(self) else 0
        most = self.height() // 3 if not look.compact else look.dp(180)
        self._area.setFixedHeight(min(max(needed, look.dp(16)), most))

    def _lay_out(self) -> None:
        look = self._kit.look
        goods = Card(look, radius=look.size(24, 16))
        inside = QVBoxLayout(goods)
        air = look.pick(16, 8)
        inside.setContentsMargins(air, air, air, air)
        inside.addWidget(self.list)
        summary = Card(look, radius=look.size(24, 16))
        column = QVBoxLayout(summary)
        wide = look.pick(36, 12)
        column.setContentsMargins(wide, look.pick(32, 10), wide, wide)
        column.setSpacing(look.pick(16, 8))
        for label in (self.title, self.detail):
            column.addWidget(label)
        self._area = _scrolled(self.notes, self._kit)
        column.addWidget(self._area, 1)
        column.addLayout(_beside(self.pieces, self.total))
        column.addWidget(self.finish)
        column.addLayout(_beside(self.back, self.cancel))
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        both = QBoxLayout(down if look.portrait else across, self)
        edge = look.pick(24, 12)
        both.setContentsMargins(edge, 0, edge, look.pick(8, 4))
        both.setSpacing(look.pick(24, 12))
        both.addWidget(goods, 3)
        both.addWidget(summary, 0 if look.portrait else 2)

    def _finish(self) -> None:
        self._kit.touch(PurchaseConfirmed())

    def _back(self) -> None:
        self._kit.touch(ReviewLeft())


def _scrolled(notes: QWidget, kit: Kit) -> ScrollArea:
    """In little room the notes can be pushed up with a finger."""
    holder = QWidget()
    inside = QVBoxLayout(holder)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.addWidget(notes)
    inside.addStretch()
    area = ScrollArea(kit.look, holder)
    area.follow_finger()
    return area


def _beside(left: QWidget, right: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(left, 1)
    row.addWidget(right, 1)
    return row
