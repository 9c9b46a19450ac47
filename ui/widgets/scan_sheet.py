"""The sheet where the shopper says what the next scan is for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from kiosk.events.scans import ScanMode
from ui.kit import Kit
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card
from ui.widgets.label import Label


class ScanSheet(Card):
    """`chosen` tells the `ScanMode` for the next scan; `left` that it adds, as always."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look)
        look = kit.look
        title = Label(look, look.size(32, 22), 700, wrap=True)
        title.setText(kit.say("scan.title"))
        tall = look.size(80, 56)
        self.price = Button(
            look, text=kit.say("scan.price_check"), icon_name="search", size=22, height=tall
        )
        self.remove = Button(
            look, text=kit.say("scan.remove"), icon_name="minus", size=22, height=tall
        )
        self.add = Button(
            look,
            text=kit.say("scan.add"),
            icon_name="plus",
            kind=Kind.PRIMARY,
            size=22,
            height=tall,
        )
        self.price.clicked.connect(self._price)
        self.remove.clicked.connect(self._remove)
        self.add.clicked.connect(self.left)
        column = QVBoxLayout(self)
        air = look.pick(40, 16)
        column.setContentsMargins(air, air, air, air)
        column.setSpacing(look.pick(20, 10))
        for part in (title, self.price, self.remove, self.add):
            column.addWidget(part)

    def _price(self) -> None:
        self.chosen.emit(ScanMode.PRICE_CHECK)

    def _remove(self) -> None:
        self.chosen.emit(ScanMode.REMOVE)
