"""A keyboard on the screen: kiosk compositors show none of their own."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit import Kit
from ui.widgets.button import Button, Kind

_LETTERS: Final = {
    "en": ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    "de": ("qwertzuiopü", "asdfghjklöä", "yxcvbnmß"),
    "fr": ("azertyuiop", "qsdfghjklm", "wxcvbnéèç"),
    "es": ("qwertyuiop", "asdfghjklñ", "zxcvbnm"),
    "fi": ("qwertyuiopå", "asdfghjklöä", "zxcvbnm"),
}
"""Addresses and passwords are in Latin letters in every language."""

_SYMBOLS: Final = ("1234567890", "!?#$%&/()=", "+*-_.,:;'~^")
_NARROW: Final = 8
_ALWAYS: Final = ("@", ".", "-", "_")


class Keyboard(QWidget):
    """`typed` tells a character, `erased` that the last one shall go."""

    typed = Signal(str)
    erased = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._shifted = False
        self._symbols = False
        self._keys: list[tuple[Button, str]] = []
        self._rows: list[QHBoxLayout] = []
        look = kit.look
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # keys lie so in every language
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.dp(8))
        letters = letters_of(kit.choices.language)
        narrow = look.portrait and look.compact
        self._pages = (narrowed(letters), narrowed(_SYMBOLS)) if narrow else (letters, _SYMBOLS)
        self.shift = self._special("shift", kit.say("keys.shift"))
        self.erase = self._special("erase", kit.say("keys.erase"))
        self.page = Button(look, text=kit.say("keys.symbols"), size=18, height=self._height())
        self.shift.clicked.connect(self._shift)
        self.erase.clicked.connect(self.erased)
        self.page.clicked.connect(self._turn)
        self._holder = self._before = QWidget()
        self._column.addWidget(self._holder)
        foot = QHBoxLayout()
        foot.setSpacing(look.dp(8))
        foot.addWidget(self.page)
        foot.addWidget(self.shift)
        for character in _ALWAYS:
            foot.addWidget(self._key(character), 1)
        foot.addWidget(self.erase, 1)
        self._always, self._keys = self._keys, []
        self._column.addLayout(foot)
        self._show()

    def key(self, character: str) -> Button:
        """The key of that character on the page that is shown."""
        keys = (*self._keys, *self._always)
        return next(button for button, letter in keys if letter == character)

    def _show(self) -> None:
        """Build the page anew."""
        look = self._kit.look
        self._keys = []
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(look.dp(8))
        for letters in self._pages[self._symbols]:
            row = QHBoxLayout()
            row.setSpacing(look.dp(8))
            for letter in letters:
                row.addWidget(self._key(self._cased(letter)), 1)
            rows.addLayout(row)
        old, self._holder = self._holder, page
        self._column.replaceWidget(old, page)
        old.hide()
        old.setParent(None)
        self._before = old  # kept: Qt may be walking through the key that was touched
        page.show()
        self.shift.dress(Kind.PRIMARY if self._shifted else Kind.PLAIN, "shift")
        self.shift.setEnabled(not self._symbols)
        self.page.say(self._kit.say("keys.letters" if self._symbols else "keys.symbols"))

    def _cased(self, letter: str) -> str:
        return letter.upper() if self._shifted and not self._symbols and letter != "ß" else letter

    def _key(self, letter: str) -> Button:
        button = Button(self._kit.look, text=letter, size=22, height=self._height())
        button.setMinimumWidth(self._kit.look.dp(48))
        button.setMaximumWidth(self._kit.look.dp(160))
        button.clicked.connect(self._touched)
        self._keys.append((button, letter))
        return button

    def _special(self, name: str, said: str) -> Button:
        button = Button(self._kit.look, icon_name=name, height=self._height())
        button.setAccessibleName(said)
        button.setMinimumWidth(self._kit.look.dp(48))
        return button

    def _height(self) -> float:
        return self._kit.look.size(68, 48)

    def _shift(self) -> None:
        self._shifted = not self._shifted
        self._show()

    def _turn(self) -> None:
        self._symbols = not self._symbols
        self._show()

    def _touched(self) -> None:
        sender = self.sender()
        keys = (*self._keys, *self._always)
        self.typed.emit(next(letter for button, letter in keys if button is sender))
        if self._shifted:
            self._shift()


def letters_of(language: str) -> tuple[str, ...]:
    """The rows of letters as a keyboard of *language* has them."""
    return _LETTERS.get(language, _LETTERS["en"])


def narrowed(rows: tuple[str, ...]) -> tuple[str, ...]:
    """The same keys in more rows, each narrow enough for a small window that stands upright."""
    keys = "".join(rows)
    return tuple(keys[start : start + _NARROW] for start in range(0, len(keys), _NARROW))
