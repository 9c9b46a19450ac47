"""Nobody is shopping: the code, its QR, and the way on without a phone."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.events.touches import GuestChosen
from ui.icons import icon
from ui.kit import Kit
from ui.presenters.facts import Facts, Now
from ui.presenters.guide import is_blind
from ui.presenters.pairing import PairingView, pairing
from ui.widgets.blurred import BlurredPicture
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card
from ui.widgets.code_view import CodeView, QrView
from ui.widgets.countdown_ring import CountdownRing
from ui.widgets.label import Label
from ui.widgets.live_view import ShownPicture
from ui.widgets.picture_tile import PictureTile


class PairingScreen(QWidget):
    """A card over the blurred live picture."""

    try_again = Signal()
    sign_in_wanted = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._view: PairingView | None = None
        look = kit.look
        self._background = BlurredPicture(look, clock=kit.clock)
        self._background.setParent(self)
        self._card = Card(look, radius=look.size(32, 20))
        self._card.setParent(self)
        self.welcome = Label(look, look.size(48, 28), 700, centre=True)
        self.title = Label(look, look.size(30, 20), 500, wrap=True, centre=True)
        self.detail = Label(
            look, look.size(22, 17), ink=look.palette.soft_ink, wrap=True, centre=True
        )
        self.code = CodeView(look)
        self.qr = QrView(look)
        self._symbol = PictureTile(look, look.pick(120, 72))
        self._ring = CountdownRing(look, look.size(44, 32), text_size=1)
        self.left = Label(look, look.size(20, 16), ink=look.palette.soft_ink, tabular=True)
        self.guest = Button(
            look,
            icon_name="arrow-right",
            icon_last=True,
            kind=Kind.PRIMARY,
            size=look.size(30, 22),
            height=look.size(96, 68),
        )
        self.guest.clicked.connect(self._guest)
        tall = look.size(72, 52)
        self.again = Button(look, icon_name="refresh", size=look.size(24, 19), height=tall)
        self.again.clicked.connect(self.try_again)
        self.sign_in = Button(look, icon_name="person", size=look.size(24, 19), height=tall)
        self.sign_in.clicked.connect(self.sign_in_wanted)
        self.welcome.say(kit.say("pairing.welcome"))
        self._lay_out()

    def show_facts(self, facts: Facts, now: Now) -> None:
        """Show the code, or why there is none."""
        guests = facts.till is None or facts.till.guest_may_begin
        self.show_view(pairing(facts.pairing, now, self._kit.wording, guests=guests))
        if is_blind(facts.camera):
            self.show_picture(None)

    def show_view(self, view: PairingView) -> None:
        """Show this."""
        self.title.say(view.title)
        self.detail.say(view.detail)
        self.code.show_code(view.code)
        self.code.setVisible(bool(view.code))
        self.qr.show_text(view.url)
        self._symbol.setVisible(not view.code)
        self._symbol.show_picture(self._picture("refresh" if view.busy else "phone"))
        self._ring.setVisible(bool(view.code))
        self._ring.show_left(view.left, "")
        self.left.say(view.left_text)
        self.guest.say(view.guest)
        self.again.say(view.try_again)
        self.sign_in.say(view.sign_in)
        if view != self._view:
            self._view = view
            self._place()

    def show_picture(self, picture: ShownPicture | None) -> None:
        """The newest picture, to be blurred."""
        self._background.show_picture(picture)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._place()

    def showEvent(self, _event: QShowEvent) -> None:
        """What is hidden is not measured as it will be shown."""
        self._place()

    def _place(self) -> None:
        self._background.setGeometry(self.rect())
        look = self._kit.look
        most_w = look.dp(880) if look.portrait else look.pick(1180, 880)
        width = min(most_w, self.width() - 2 * look.pick(48, 16))
        needed = max(self._column.minimumHeightForWidth(width), self._column.minimumSize().height())
        height = min(max(needed, self._least_height()), self.height() - look.dp(8))
        left, top = (self.width() - width) // 2, (self.height() - height) // 2
        self._card.setGeometry(left, top, width, height)

    def _least_height(self) -> int:
        """A card with a code has air around it."""
        look = self._kit.look
        if self.code.isHidden():
            return look.pick(480, 320)
        return look.dp(1100) if look.portrait and not look.compact else look.pick(660, 420)

    def _lay_out(self) -> None:
        look = self._kit.look
        valid = QHBoxLayout()
        valid.setSpacing(look.dp(12))
        valid.addStretch()
        valid.addWidget(self._ring)
        valid.addWidget(self.left)
        valid.addStretch()
        figures = QVBoxLayout()
        figures.setSpacing(look.pick(24, 10))
        figures.addWidget(self.code, alignment=Qt.AlignmentFlag.AlignHCenter)
        figures.addLayout(valid)
        across = QBoxLayout.Direction.LeftToRight
        direction = QBoxLayout.Direction.TopToBottom if look.portrait else across
        middle = QBoxLayout(direction)
        middle.setSpacing(look.pick(56, 20))
        middle.addStretch()
        middle.addLayout(figures)
        middle.addWidget(self.qr, alignment=Qt.AlignmentFlag.AlignCenter)
        middle.addStretch()
        self._column = QVBoxLayout(self._card)
        air = look.pick(48, 18)
        self._column.setContentsMargins(air, look.pick(40, 14), air, air)
        self._column.setSpacing(look.pick(16, 8))
        self._column.addWidget(self.welcome)
        self._column.addWidget(self._symbol, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._column.addWidget(self.title)
        self._column.addWidget(self.detail)
        self._column.addStretch()
        self._column.addLayout(middle)
        self._column.addStretch()
        self._column.addSpacing(look.pick(16, 8))
        self._column.addWidget(self.again)
        self._column.addWidget(self.guest)
        self._column.addWidget(self.sign_in)

    def _picture(self, name: str) -> QPixmap:
        look = self._kit.look
        return icon(name, look.pick(120, 72), look.palette.soft_ink)

    def _guest(self) -> None:
        self._kit.touch(GuestChosen())
