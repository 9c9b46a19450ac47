"""Staff approve an age on the shopper's own screen: a PIN, and nothing else is opened by it."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from kiosk.staff.book import StaffBook
from kiosk.staff.requests import AgeChecked, PinEntered
from ui.kit import Kit
from ui.staff.gate import Gate
from ui.widgets.badge import Badge
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Label


class ApprovalSheet(Card):
    """`asked` carries an `AgeChecked` for the staff desk; `left` comes when somebody gives up."""

    asked = Signal(object)
    left = Signal()

    def __init__(self, kit: Kit, session_id: str, age: int) -> None:
        super().__init__(kit.look)
        self._session_id = session_id
        self._age = age
        self._told_before: int | None = None
        look = kit.look
        self.gate = Gate(kit, title=kit.wording.texts.say("approval.title", age=age))
        self.nobody = Label(look, look.size(24, 18), wrap=True, centre=True)
        self.nobody.setText(kit.say("approval.no_pin"))
        self._locked_away = Badge(look, look.pick(88, 56))
        self._locked_away.show_icon("lock", look.palette.soft_ask, look.palette.ask)
        self.back = Button(look, text=kit.say("list.close"), icon_name="arrow-left")
        self.nobody.setMargin(look.pick(20, 8))
        around = self.gate.layout()
        assert around is not None
        around.setContentsMargins(0, 0, 0, 0)
        self.gate.asked.connect(self._asked)
        self.gate.left.connect(self.left)
        self.back.clicked.connect(self.left)
        column = QVBoxLayout(self)
        air = look.pick(28, 4)
        column.setContentsMargins(air, air, air, air)
        column.addWidget(self.gate)
        column.addSpacing(look.pick(24, 8))
        column.addWidget(self._locked_away, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.nobody)
        column.addWidget(self.back)

    def show_book(self, book: StaffBook | None, now_s: float) -> None:
        """Who may approve, and what was wrong with the last try; older news is none of ours."""
        known = book is not None and bool(book.people)
        self.gate.setVisible(known)
        self.nobody.setVisible(not known)
        self._locked_away.setVisible(not known)
        self.back.setVisible(not known)
        if book is None or not known:
            return
        number = book.told.number if book.told else 0
        if self._told_before is None:
            self._told_before = number
        told = book.told if number > self._told_before else None
        self.gate.show_book(replace(book, told=told), now_s)
        locked = book.locked_until_s > now_s
        self.back.setVisible(locked)
        if self.gate.pad is not None:
            self.gate.pad.setVisible(not locked)  # there is nothing to type now

    def _asked(self, request: object) -> None:
        if isinstance(request, PinEntered):
            self.asked.emit(AgeChecked(request.name, request.pin, self._session_id, self._age))
