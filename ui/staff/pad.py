"""A pad to type on, drawn in our window: kiosk compositors show no keyboard."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.kit import Kit
from ui.theme import Look
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card
from ui.widgets.keyboard import letters_of, narrowed
from ui.widgets.label import Label

_FIGURES: Final = "1234567890"
_ALWAYS: Final = "-.,_"
_SIGNS: Final = ("@:/?&=#%+*", "()[]{}<>!;", "'\"$|~^äöüß")
_WIDE: Final = 2
_NUMBERS: Final = ("123", "456", "789", "0")
_LONGEST: Final = 300


class TypingPad(Card):
    """`done(text)` comes at the tick, `cancelled` at the cross. *secret* shows dots."""

    done = Signal(str)
    cancelled = Signal()

    def __init__(
        self, kit: Kit, title: str, value: str, *, figures: bool = False, secret: bool = False
    ) -> None:
        super().__init__(kit.look)
        self._kit = kit
        self._value = value
        self._secret = secret
        self._shift = False
        self._signs = False
        self._figures = figures
        look = kit.look
        heading = Label(look, look.size(24, 19), 700, wrap=True)
        heading.setText(title)
        self.shown = Label(look, look.size(28, 22), 600, wrap=True, tabular=True)
        self.shown.setMinimumHeight(look.pick(40, 28))
        self.keys: dict[str, Button] = {}
        keys = QWidget()
        keys.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # keys lie so in every language
        self._grid = QGridLayout(keys)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.dp(8))
        height = look.size(56, 48)
        self.cancel_button = Button(
            look, text=kit.say("staff.cancel"), icon_name="cross", height=height
        )
        self.done_button = Button(
            look, text=kit.say("staff.done"), icon_name="check", kind=Kind.PRIMARY, height=height
        )
        self.cancel_button.clicked.connect(self.cancelled)
        self.done_button.clicked.connect(self._done)
        below = QHBoxLayout()
        below.setSpacing(look.dp(12))
        below.addWidget(self.cancel_button, 1)
        below.addWidget(self.done_button, 1)
        column = QVBoxLayout(self)
        air = look.pick(28, 8)
        column.setContentsMargins(air, air, air, air)
        column.setSpacing(look.pick(14, 8))
        for part in (heading, self.shown):
            column.addWidget(part)
        column.addWidget(keys)
        column.addLayout(below)
        self._lay_keys()
        self._show()

    def type(self, text: str) -> None:
        """Touch these keys one after the other, as a finger would."""
        for letter in text:
            if letter not in self.keys:
                self.keys["shift" if letter.isupper() else "signs"].click()
            self.keys[letter].click()

    def _lay_keys(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.setParent(None)
        self.keys = {}
        if self._figures:
            self._lay_numbers()
            return
        rows = self._rows()
        for place, row in enumerate(rows):
            for column, letter in enumerate(row):
                self._key(self._cased(letter), place, column)
        most = max(len(row) for row in rows)
        for name, icon, column, wide in (
            ("shift", "shift", 0, _WIDE),
            ("signs", "list", _WIDE, _WIDE),
            (" ", "", 2 * _WIDE, most - 3 * _WIDE),
            ("erase", "erase", most - _WIDE, _WIDE),
        ):
            self._key(name, len(rows), column, icon=icon, wide=wide)

    def _cased(self, letter: str) -> str:
        return letter.upper() if self._shift and letter != "ß" else letter

    def _rows(self) -> tuple[str, ...]:
        """The letters of the chosen language, or signs; figures always."""
        *upper, last = letters_of(self._kit.choices.language)
        rows = (_FIGURES, *(_SIGNS if self._signs else (*upper, last + _ALWAYS)))
        return narrowed(rows) if self._kit.look.portrait and self._kit.look.compact else rows

    def _lay_numbers(self) -> None:
        for place, row in enumerate(_NUMBERS):
            for column, figure in enumerate(row):
                self._key(figure, place, column if len(row) > 1 else 1)
        self._key("erase", 3, 2, icon="erase")

    def _key(self, name: str, row: int, column: int, *, icon: str = "", wide: int = 1) -> None:
        key = make_key(self._kit.look, name, icon=icon)
        key.setAccessibleName(self._kit.say(f"staff.key.{name}") if icon else name)
        if name == " ":
            key.setAccessibleName(self._kit.say("staff.key.space"))
        key.clicked.connect(self._touched)
        self.keys[name] = key
        self._grid.addWidget(key, row, column, 1, wide)

    def _touched(self) -> None:
        sender = self.sender()
        name = next(name for name, key in self.keys.items() if key is sender)
        match name:
            case "erase":
                self._value = self._value[:-1]
            case "shift":
                self._shift = not self._shift
            case "signs":
                self._signs = not self._signs
            case _ if len(self._value) < _LONGEST:
                self._value += name
        if name in {"shift", "signs"}:
            self._relay()
        self._show()

    def _relay(self) -> None:
        """Another set of letters; Qt still walks through the key that was touched."""
        kept = list(self.keys.values())
        self._lay_keys()
        self._old = kept

    def _done(self) -> None:
        self.done.emit(self._value)

    def _show(self) -> None:
        said = "•" * len(self._value) if self._secret else self._value
        self.shown.setText(said or " ")


def make_key(look: Look, name: str, *, icon: str = "") -> Button:
    """One key of a pad."""
    text = "" if icon else name
    key = Button(look, text=text, icon_name=icon, size=look.size(22, 19), height=look.size(60, 48))
    key.setMinimumWidth(look.dp(48))
    key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    key.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return key


def centred(widget: QWidget, *, width_px: int) -> QWidget:
    """*widget* in the middle of whatever room there is, at most so wide."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch()
    row.addWidget(widget)
    row.addStretch()
    widget.setMaximumWidth(width_px)
    widget.setMinimumWidth(min(width_px, widget.sizeHint().width()))
    return holder
