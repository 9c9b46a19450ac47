"""Letters on the screen: kiosk compositors show no keyboard."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui.kit import Kit
from ui.widgets.button import Button


class LetterPad(QWidget):
    """Offers letters; those that lead nowhere rest."""

    touched = Signal(str)
    erased = Signal()

    def __init__(self, kit: Kit, letters: str, *, columns: int) -> None:
        super().__init__()
        look = kit.look
        self._keys: dict[str, Button] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look.dp(8))
        for place, letter in enumerate(letters):
            key = Button(look, text=letter.upper(), size=20, height=48)
            key.setMinimumWidth(look.dp(48))
            key.clicked.connect(self._key_touched)
            self._keys[letter] = key
            grid.addWidget(key, place // columns, place % columns)
        self.erase = Button(look, icon_name="erase", height=48)
        self.erase.setAccessibleName(kit.say("list.erase"))
        self.erase.setMinimumWidth(look.dp(48))
        self.erase.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.erase.clicked.connect(self.erased)
        row, column = divmod(len(letters), columns)
        grid.addWidget(self.erase, row, column, 1, columns - column)

    def allow(self, letters: frozenset[str], *, erase: bool) -> None:
        """Let only these be touched."""
        for letter, key in self._keys.items():
            key.setEnabled(letter in letters)
        self.erase.setEnabled(erase)

    def key(self, letter: str) -> Button:
        """The key of that letter."""
        return self._keys[letter]

    def _key_touched(self) -> None:
        sender = self.sender()
        self.touched.emit(next(letter for letter, key in self._keys.items() if key is sender))
