"""All that is seen, built for one look: header, the screens, footer, and what lies over them."""

from collections.abc import Callable
from typing import Final, TypeAlias

from PySide6.QtCore import QEasingCurve, QPoint, QPropertyAnimation, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kiosk.events.accounts import SignIn
from kiosk.events.pictures import Overlay
from kiosk.events.touches import HelpChanged, ReviewLeft
from ui.kit import Kit
from ui.over import Overlays
from ui.presenters.basket import Change, LineView
from ui.presenters.facts import Facts, Now
from ui.presenters.link import footer, lamps, pill
from ui.presenters.screen import Screen, which_screen
from ui.presenters.shopping_list import shopping_list
from ui.screens.closed import ClosedScreen
from ui.screens.pairing import PairingScreen
from ui.screens.paying import PayingScreen
from ui.screens.review import ReviewScreen
from ui.screens.shopping import ShoppingScreen
from ui.screens.shut import ShutScreen
from ui.screens.sign_in import SignInScreen
from ui.screens.thanks import ThanksScreen
from ui.screens.welcome import WelcomeScreen
from ui.widgets.footer import Footer
from ui.widgets.header import Header
from ui.widgets.help_banner import HelpBanner
from ui.widgets.lamps_sheet import LampsSheet
from ui.widgets.live_view import LiveView, ShownPicture

_DROP_MS: Final = 180


_Screen: TypeAlias = (
    WelcomeScreen
    | PairingScreen
    | SignInScreen
    | ShoppingScreen
    | ReviewScreen
    | PayingScreen
    | ThanksScreen
    | ClosedScreen
    | ShutScreen
)


class Frame(QWidget):
    """Shows facts; it knows nothing of the loops behind them."""

    wished = Signal(str, object)  # a name of `Choices`, and the value that is wanted
    try_now = Signal()
    mark_tapped = Signal()
    came = Signal(bool)  # somebody is at the code, or (True) wants to sign in
    account_wished = Signal(object)  # an AccountWish
    payment_wished = Signal(object)  # a PaymentWish
    room_changed = Signal(int, int)  # the size in pixels that a picture should have

    def __init__(
        self,
        kit: Kit,
        *,
        shelf: bool,
        painted: Callable[[float], None] | None,
        shown: Callable[[], None] | None,
        warning_s: float = 30.0,
        prints: bool = False,
    ) -> None:
        super().__init__()
        self.kit = kit
        self._facts = Facts()
        self._wrong: LineView | None = None
        self.header = Header(kit)
        self.banner = HelpBanner(kit)
        self._held = _held(kit, self.banner)
        self.footer = Footer(kit.look)
        live = LiveView(kit.look, clock=kit.clock, painted=painted, shown=shown)
        live.room_changed.connect(self.room_changed)
        self.welcome = WelcomeScreen(kit)
        self.pairing = PairingScreen(kit)
        self.sign_in = SignInScreen(kit)
        self.shut = ShutScreen(kit)
        self.shopping = ShoppingScreen(kit, live=live, shelf=shelf)
        self.review = ReviewScreen(kit)
        self.paying = PayingScreen(kit)
        self.thanks = ThanksScreen(kit, prints=prints)
        self.closed = ClosedScreen(kit)
        self.stack = QStackedWidget()
        self._screens = self._stacked()
        self.sheet = LampsSheet(kit)
        self.sheet.setParent(self)
        self.sheet.hide()
        self._drop = QPropertyAnimation(self.sheet, b"pos", self)
        self._drop.setDuration(kit.look.millis(_DROP_MS))
        self._drop.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.over = Overlays(kit, self, warning_s=warning_s)
        self._lay_out()
        self._connect()

    @property
    def screen_shown(self) -> Screen:
        """Which screen is shown."""
        return which_screen(self._facts)

    def show_facts(self, facts: Facts, now: Now) -> None:
        """Show how things stand."""
        self._facts = facts
        wording = self.kit.wording
        self.header.show_pill(pill(facts, now, wording))
        self.footer.show_view(footer(facts, now, wording))
        if self.sheet.isVisibleTo(self):
            self.sheet.show_view(lamps(facts, now, wording))
        self._held.setVisible(facts.till is not None and facts.till.help_wanted)
        self.over.warn(facts.till, now)
        self.over.follow(facts.till)
        screen = self._screens[which_screen(facts)]
        wanted = shopping_list(facts, wording) if screen is self.shopping else None
        self.over.show_list(wanted)
        self.shopping.guide.show_list(wanted)
        screen.show_facts(facts, now)
        if self.stack.currentWidget() is not screen:
            self.shopping.close_list()
            self.sign_in.forget()
            self.stack.setCurrentWidget(screen)
            self._exchange_now(screen)

    def show_changes(self, changes: tuple[Change, ...], now: Now) -> None:
        """What the last step did to the basket."""
        self.shopping.show_changes(changes, now)

    def show_picture(self, picture: ShownPicture | None) -> None:
        """The newest picture, for the screen that shows one."""
        screen = self.stack.currentWidget()
        if screen is self.shopping:
            self.shopping.show_picture(picture)
        elif screen in (self.pairing, self.welcome):
            screen.show_picture(picture)

    def show_overlay(self, overlay: Overlay) -> None:
        """The newest boxes."""
        self.shopping.show_overlay(overlay)

    def open_lamps(self) -> None:
        """Drop the sheet from the pill, or take it away again."""
        if self.sheet.isVisibleTo(self):
            self.sheet.hide()
            return
        self.sheet.show_view(lamps(self._facts, self.kit.now(), self.kit.wording))
        self.sheet.show()
        self._place_sheet()
        self.sheet.raise_()
        place = self.sheet.pos()
        self._drop.stop()
        self._drop.setStartValue(place - QPoint(0, self.kit.look.dp(24)))
        self._drop.setEndValue(place)
        self._drop.start()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Keep the sheet under its pill and the scrim over everything."""
        self._place_sheet()
        self.over.place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground under everything."""
        QPainter(self).fillRect(self.rect(), QColor(self.kit.look.palette.ground))

    def _stacked(
        self,
    ) -> dict[Screen, _Screen]:
        screens: dict[Screen, _Screen] = {
            Screen.SHUT: self.shut,
            Screen.WELCOME: self.welcome,
            Screen.PAIRING: self.pairing,
            Screen.SIGN_IN: self.sign_in,
            Screen.SHOPPING: self.shopping,
            Screen.REVIEW: self.review,
            Screen.PAYING: self.paying,
            Screen.THANKS: self.thanks,
            Screen.OUT_OF_ORDER: self.closed,
            Screen.CLOSING: self.closed,
        }
        for screen in dict.fromkeys(screens.values()):
            self.stack.addWidget(screen)
        return screens

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._held)
        column.addWidget(self.stack, 1)
        column.addWidget(self.footer)

    def _connect(self) -> None:
        self.header.lamps_wanted.connect(self.open_lamps)
        self.welcome.begun.connect(self._to_code)
        self.welcome.spoken.connect(self._begin_in)
        self.pairing.sign_in_wanted.connect(self._to_sign_in)
        self.pairing.try_again.connect(self.try_now)
        self.shopping.guide.shopping_list_wanted.connect(self.over.open_list)
        self.shopping.guide.scan_wanted.connect(self.over.open_scan)
        self.shopping.card.approval_wanted.connect(self._approve)
        self.shopping.card.staff_called.connect(self._help)
        self.paying.wished.connect(self.payment_wished)
        self.sign_in.left.connect(self._to_code)
        self.sign_in.sent.connect(self._sign_in)
        self.header.language_wanted.connect(self.over.open_language)
        self.header.ease_wanted.connect(self.over.open_ease)
        self.review.cancel_wanted.connect(self.over.ask_cancel)
        self.review.exchange_wanted.connect(self._exchange)
        self.over.wished.connect(self.wished)
        self.over.opened.connect(self.sheet.hide)
        self.header.help_wanted.connect(self._help)
        self.header.mark_tapped.connect(self.mark_tapped)
        self.banner.cancelled.connect(self._no_help)
        self.sheet.try_now.connect(self.try_now)
        self.sheet.closed.connect(self.sheet.hide)

    def _place_sheet(self) -> None:
        look = self.kit.look
        edge = look.pick(24, 12)
        width = self.width() - 2 * edge
        if not look.portrait:
            width = min(look.dp(720), width)
        layout = self.sheet.layout()
        assert layout is not None
        height = max(layout.minimumHeightForWidth(width), layout.minimumSize().height())
        top = self.header.height()
        left = min(self.header.pill.x(), self.width() - edge - width)
        self.sheet.setGeometry(max(edge, left), top, width, min(height, self.height() - top))

    def _exchange(self, line: LineView) -> None:
        """Back among the goods, where the pictures are."""
        self._wrong = line
        self.kit.touch(ReviewLeft())

    def _exchange_now(self, screen: QWidget) -> None:
        wrong, self._wrong = self._wrong, None
        if wrong is not None and screen is self.shopping:
            self.shopping.exchange(wrong)

    def _begin_in(self, code: object) -> None:
        self.wished.emit("language", code)
        self._to_code()

    def _to_sign_in(self) -> None:
        self.came.emit(True)

    def _to_code(self) -> None:
        self.came.emit(False)

    def _sign_in(self, email: str, password: str) -> None:
        self.account_wished.emit(SignIn(email, password))

    def _approve(self) -> None:
        self.over.open_approval(self._facts.till)

    def _help(self) -> None:
        self.kit.touch(HelpChanged(wanted=True))

    def _no_help(self) -> None:
        self.kit.touch(HelpChanged(wanted=False))


def _held(kit: Kit, banner: HelpBanner) -> QWidget:
    """The banner with air around it."""
    holder = QWidget()
    edge = kit.look.pick(24, 12)
    column = QVBoxLayout(holder)
    column.setContentsMargins(edge, 0, edge, kit.look.pick(16, 8))
    column.addWidget(banner)
    return holder
