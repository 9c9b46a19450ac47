"""Things to know before going on."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.icons import icon
from ui.kit import Kit
from ui.widgets.card import Card
from ui.widgets.label import Label


class Notes(QWidget):
    """One quiet card a sentence."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._notes: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(kit.look.dp(8))
        self.hide()

    def show_notes(self, notes: tuple[str, ...]) -> None:
        """Show these sentences."""
        if notes == self._notes:
            return
        self._notes = notes
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.setParent(None)
        for note in notes:
            self._column.addWidget(self._card(note))
        self.setVisible(bool(notes))

    def _card(self, note: str) -> Card:
        look = self._kit.look
        card = Card(look, radius=16)
        card.tint(look.palette.soft_ask, look.palette.ask)
        symbol = QLabel()
        symbol.setPixmap(icon("exclaim", look.dp(24), look.palette.ask))
        words = Label(look, look.size(20, 16), wrap=True)
        words.say(note)
        row = QHBoxLayout(card)
        air = look.pick(16, 10)
        row.setContentsMargins(air, look.pick(12, 8), air, look.pick(12, 8))
        row.setSpacing(look.dp(10))
        row.addWidget(symbol)
        row.addWidget(words, 1)
        return card
