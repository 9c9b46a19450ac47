"""Letters on the screen: kiosk compositors show no keyboard."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.kit import Kit
from ui.widgets.button import Button

_SPACE = " "


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
        rows = -(-len(letters) // columns)
        self.space = Button(look, text=kit.say("list.space"), size=18, height=48)
        self.space.clicked.connect(self._space_touched)
        self.erase = Button(look, text=kit.say("list.erase"), icon_name="erase", size=18, height=48)
        self.erase.clicked.connect(self.erased)
        left = len(letters) % columns
        row, column = (rows - 1, left) if left and columns - left >= 4 else (rows, 0)
        half = (columns - column) // 2
        grid.addWidget(self.space, row, column, 1, half)
        grid.addWidget(self.erase, row, column + half, 1, columns - column - half)

    def allow(self, letters: frozenset[str], *, erase: bool) -> None:
        """Let only these be touched."""
        for letter, key in self._keys.items():
            key.setEnabled(letter in letters)
        self.space.setEnabled(_SPACE in letters)
        self.erase.setEnabled(erase)

    def key(self, letter: str) -> Button:
        """The key of that letter."""
        return self._keys[letter]

    def _key_touched(self) -> None:
        sender = self.sender()
        self.touched.emit(next(letter for letter, key in self._keys.items() if key is sender))

    def _space_touched(self) -> None:
        self.touched.emit(_SPACE)
