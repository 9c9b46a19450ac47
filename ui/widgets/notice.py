"""One quiet line with a symbol; nothing at all while there is nothing to say."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.icons import icon
from ui.kit import Kit
from ui.widgets.label import Label


class Notice(QWidget):
    """Something to know that needs no answer."""

    def __init__(self, kit: Kit, icon_name: str) -> None:
        super().__init__()
        look = kit.look
        symbol = QLabel()
        symbol.setPixmap(icon(icon_name, look.dp(20), look.palette.ask))
        self.words = Label(look, look.size(18, 15), 600, ink=look.palette.ask, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.pick(12, 8), 0, look.pick(12, 8), 0)
        row.setSpacing(look.dp(8))
        row.addWidget(symbol, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self.hide()

    def say(self, words: str) -> None:
        """Show *words*; "" takes no room."""
        self.words.say(words)
        self.setVisible(bool(words))
