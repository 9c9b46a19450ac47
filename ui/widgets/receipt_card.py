"""The receipt on the screen, like paper."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.kit import Kit
from ui.presenters.receipt import ReceiptView
from ui.widgets.basket_list import BasketList
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.code_view import QrView
from ui.widgets.label import Label


class ReceiptCard(Card):
    """Number and date, what was bought, the sum, a QR that takes it along, or the paper."""

    def __init__(self, kit: Kit) -> None:
        look = kit.look
        super().__init__(look, radius=look.size(24, 16))
        soft = look.palette.soft_ink
        self.title = Label(look, look.size(26, 18), 700)
        self.date = Label(look, look.size(20, 15), ink=soft, trailing=True, tabular=True)
        self.list = BasketList(kit, locked=True)
        self._total_name = Label(look, look.size(24, 18), 600)
        self.total = Label(look, look.size(36, 24), 700, trailing=True, tabular=True)
        self.qr = QrView(look, size=look.pick(196, 104))
        self.scan = Label(look, look.size(22, 16), ink=soft, wrap=True)
        self.scan.setText(kit.say("thanks.scan"))
        self.paper_words = Label(look, look.size(22, 16), wrap=True)
        self.paper = Button(look, icon_name="printer", height=look.size(64, 48))
        column = QVBoxLayout(self)
        air = look.pick(28, 10)
        column.setContentsMargins(air, air, air, air)
        column.setSpacing(look.pick(14, 6))
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addWidget(self.date, 1)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._total_name)
        foot.addWidget(self.total, 1)
        column.addLayout(foot)
        taken = QHBoxLayout()
        taken.setSpacing(look.pick(20, 10))
        taken.addWidget(self.qr, alignment=Qt.AlignmentFlag.AlignVCenter)
        taken.addWidget(self.scan, 1)
        column.addLayout(taken)
        column.addWidget(self.paper_words)
        column.addWidget(self.paper)

    def show_view(self, view: ReceiptView) -> None:
        """Show this purchase."""
        self.title.say(view.title)
        self.date.say(view.date)
        self.list.show_lines(view.lines)
        self._total_name.say(view.total_name)
        self.total.say(view.total)
        self.qr.show_text(view.url)
        self.scan.setVisible(bool(view.url))
