"""The gate before the panel: who it is, and their PIN. On a new kiosk the first PIN is chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.staff.book import StaffBook
from kiosk.staff.requests import FirstPin, PinEntered
from ui.kit import Kit
from ui.staff.pad import TypingPad, centred
from ui.widgets.button import Button, Kind
from ui.widgets.label import Label


class Gate(QWidget):
    """`asked(request)` is for the staff desk; `left` when somebody gives up."""

    asked = Signal(object)
    left = Signal()

    def __init__(self, kit: Kit, *, title: str = "") -> None:
        super().__init__()
        self._kit = kit
        self._title = title or kit.say("staff.gate.title")
        look = kit.look
        self._people: tuple[str, ...] | None = None
        self.name = ""
        self._first_pin = ""
        self._locked = False
        self.title = Label(look, look.size(36, 22), 700, centre=True, wrap=True)
        self.words = Label(look, look.size(20, 17), centre=True, wrap=True)
        self._people_row = QHBoxLayout()
        self._people_row.setSpacing(look.dp(12))
        self.names: dict[str, Button] = {}
        self.pad: TypingPad | None = None
        self._holder = QVBoxLayout()
        column = QVBoxLayout(self)
        edge = look.pick(48, 4)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(look.pick(16, 4))
        column.addStretch()
        column.addWidget(self.title)
        column.addWidget(self.words)
        people = QWidget()
        people.setLayout(self._people_row)
        people.setMaximumWidth(look.dp(800))
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(people, 8)
        row.addStretch()
        column.addLayout(row)
        column.addLayout(self._holder)
        column.addStretch()

    def show_book(self, book: StaffBook, now_s: float) -> None:
        """Show who may enter, what was wrong, and how long the panel is locked."""
        if book.people != self._people:
            self._people = book.people
            self.name = book.people[0] if book.people else ""
            self._ask()
        left_s = book.locked_until_s - now_s
        self._locked = left_s > 0
        say = self._kit.wording.texts.say
        palette = self._kit.look.palette
        tint, words = palette.soft_ink, ""
        if book.fault:
            tint, words = palette.stop, book.fault
        elif self._locked:
            tint, words = palette.stop, say("staff.gate.locked", n=round(left_s + 0.5))
        elif book.told is not None and not book.told.ok:
            tint, words = palette.stop, book.told.words or say("staff.told.wrong_pin")
        elif not book.people:
            words = say("staff.gate.first_hint")
        self.words.ink(tint)
        self.words.say(words)
        if self.pad is not None:
            self.pad.done_button.setEnabled(not self._locked)

    def _ask(self) -> None:
        """The pad for what is to be typed next."""
        self._show_names()
        say = self._kit.say
        if self._people:
            self.title.setText(self._title)
            self._type(self._kit.wording.texts.say("staff.gate.pin", name=self.name), secret=True)
        elif not self.name:
            self.title.setText(say("staff.gate.first"))
            self._type(say("staff.people.name"), figures=False)
        else:
            key = "staff.gate.again" if self._first_pin else "staff.gate.choose"
            self._type(say(key), secret=True)

    def _show_names(self) -> None:
        while (item := self._people_row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.setParent(None)
        self.names = {}
        people = self._people or ()
        for name in people if len(people) > 1 else ():
            kind = Kind.PRIMARY if name == self.name else Kind.PLAIN
            button = Button(self._kit.look, text=name, icon_name="person", kind=kind)
            button.clicked.connect(self._named)
            self.names[name] = button
            self._people_row.addWidget(button)

    def _named(self) -> None:
        sender = self.sender()
        self.name = next(name for name, button in self.names.items() if button is sender)
        self._kept = list(self.names.values())  # Qt still walks through the touched one
        self._ask()

    def _type(self, title: str, *, secret: bool = False, figures: bool = True) -> None:
        old = self.pad
        while (item := self._holder.takeAt(0)) is not None:
            if (holder := item.widget()) is not None:
                holder.hide()
                holder.setParent(None)
                self._before = (holder, old)
        look = self._kit.look
        self.pad = TypingPad(self._kit, title, "", figures=figures, secret=secret)
        self.pad.done.connect(self._typed)
        self.pad.cancelled.connect(self.left)
        self._holder.addWidget(centred(self.pad, width_px=look.dp(480 if figures else 800)))

    def _typed(self, text: str) -> None:
        if self._people:
            self.asked.emit(PinEntered(self.name, text))
            self._ask()
        elif not self.name:
            self.name = text.strip()
            self._ask()
        elif not self._first_pin:
            self._first_pin = text
            self._ask()
        else:
            self._choose(text)

    def _choose(self, text: str) -> None:
        name, pin = self.name, self._first_pin
        self._first_pin = ""
        if text == pin:
            self.asked.emit(FirstPin(name, pin))
            self.name = ""
        else:
            self.words.say(self._kit.say("staff.gate.not_the_same"))
        self._ask()
