"""Help is coming: said on every screen, in nobody's way."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout

from ui.icons import icon
from ui.kit import Kit
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Label


class HelpBanner(Card):
    """The shopper can go on meanwhile, or say that no help is needed any more."""

    cancelled = Signal()

    def __init__(self, kit: Kit) -> None:
        look = kit.look
        super().__init__(look, radius=look.size(24, 16))
        self.tint(look.palette.soft_accept, look.palette.accept)
        symbol = QLabel()
        symbol.setPixmap(icon("help", look.pick(44, 32), look.palette.accept))
        title = Label(look, look.size(26, 19), 700)
        title.say(kit.say("help.title"))
        hint = Label(look, look.size(20, 15), wrap=True)
        hint.say(kit.say("help.hint"))
        self.cancel = Button(look, text=kit.say("help.cancel"), icon_name="cross", height=52)
        self.cancel.clicked.connect(self.cancelled)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(title)
        texts.addWidget(hint)
        row = QHBoxLayout()
        row.setSpacing(look.pick(20, 12))
        row.addWidget(symbol)
        row.addLayout(texts, 1)
        narrow = look.compact and look.portrait
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        both = QBoxLayout(down if narrow else across, self)
        both.setContentsMargins(look.pick(24, 12), look.dp(8), look.pick(24, 12), look.dp(8))
        both.setSpacing(look.pick(20, 8 if narrow else 12))
        both.addLayout(row, 1)
        both.addWidget(self.cancel)
