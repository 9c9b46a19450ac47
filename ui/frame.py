"""All that is seen, built for one look: header, the screens, footer, and what lies over them."""

from collections.abc import Callable
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QEasingCurve, QPoint, QPropertyAnimation, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kiosk.events import HelpChanged, Overlay, SaleCancelled
from ui.kit import Kit
from ui.presenters.basket import Change
from ui.presenters.facts import Facts, Now
from ui.presenters.link import footer, lamps, pill
from ui.presenters.screen import Screen, which_screen
from ui.screens.closed import ClosedScreen
from ui.screens.pairing import PairingScreen
from ui.screens.review import ReviewScreen
from ui.screens.shopping import ShoppingScreen
from ui.screens.thanks import ThanksScreen
from ui.widgets.comfort_sheets import EaseSheet, LanguageSheet
from ui.widgets.footer import Footer
from ui.widgets.header import Header
from ui.widgets.help_banner import HelpBanner
from ui.widgets.lamps_sheet import LampsSheet
from ui.widgets.live_view import LiveView, ShownPicture
from ui.widgets.question_sheet import cancel_sheet
from ui.widgets.scrim import Scrim

_DROP_MS: Final = 180


class Over(StrEnum):
    """What can lie over the screen, with everything else dimmed."""

    NOTHING = "nothing"
    LANGUAGE = "language"
    EASE = "ease"
    CANCEL = "cancel"


class Frame(QWidget):
    """Shows facts; it knows nothing of the loops behind them."""

    wished = Signal(str, object)  # a name of `Choices`, and the value that is wanted
    try_now = Signal()
    room_changed = Signal(int, int)  # the size in pixels that a picture should have

    def __init__(
        self,
        kit: Kit,
        *,
        shelf: bool,
        painted: Callable[[float], None] | None,
        shown: Callable[[], None] | None,
    ) -> None:
        super().__init__()
        self.kit = kit
        self._facts = Facts()
        self.header = Header(kit)
        self.banner = HelpBanner(kit)
        self._held = _held(kit, self.banner)
        self.footer = Footer(kit.look)
        live = LiveView(kit.look, clock=kit.clock, painted=painted, shown=shown)
        live.room_changed.connect(self.room_changed)
        self.pairing = PairingScreen(kit)
        self.shopping = ShoppingScreen(kit, live=live, shelf=shelf)
        self.review = ReviewScreen(kit)
        self.thanks = ThanksScreen(kit)
        self.closed = ClosedScreen(kit)
        self.stack = QStackedWidget()
        self._screens = self._stacked()
        self.sheet = LampsSheet(kit)
        self.sheet.setParent(self)
        self.sheet.hide()
        self._drop = QPropertyAnimation(self.sheet, b"pos", self)
        self._drop.setDuration(kit.look.millis(_DROP_MS))
        self._drop.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.scrim = Scrim(kit.look, self)
        self._opened = Over.NOTHING
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
        screen = self._screens[which_screen(facts)]
        screen.show_facts(facts, now)
        if self.stack.currentWidget() is not screen:
            self.shopping.close_list()
            self.stack.setCurrentWidget(screen)

    def show_changes(self, changes: tuple[Change, ...], now: Now) -> None:
        """What the last step did to the basket."""
        self.shopping.show_changes(changes, now)

    def show_picture(self, picture: ShownPicture | None) -> None:
        """The newest picture, for the screen that shows one."""
        screen = self.stack.currentWidget()
        if screen is self.shopping:
            self.shopping.show_picture(picture)
        elif screen is self.pairing:
            self.pairing.show_picture(picture)

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

    @property
    def opened(self) -> Over:
        """What lies over the screen."""
        return self._opened

    def open_again(self, over: Over) -> None:
        """After a change of the look: what was open is open again."""
        match over:
            case Over.LANGUAGE:
                self.close_over()  # the language is chosen: that was all
            case Over.EASE:
                self.open_ease()
            case Over.CANCEL:
                self.ask_cancel()
            case Over.NOTHING:
                pass

    def close_over(self) -> None:
        """Away with what lies over the screen."""
        self._opened = Over.NOTHING
        self.scrim.close_sheet()

    def open_language(self) -> None:
        """Let the language be chosen."""
        sheet = LanguageSheet(self.kit)
        sheet.chosen.connect(self._speak)
        self._open(Over.LANGUAGE, sheet)

    def open_ease(self) -> None:
        """Let text, colours and sound be chosen."""
        sheet = EaseSheet(self.kit)
        sheet.wished.connect(self.wished)
        sheet.done.connect(self.close_over)
        self._open(Over.EASE, sheet)

    def ask_cancel(self) -> None:
        """Ask before everything is lost."""
        sheet = cancel_sheet(self.kit)
        sheet.agreed.connect(self.close_over)
        sheet.other.connect(self._cancel_sale)
        self._open(Over.CANCEL, sheet)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Keep the sheet under its pill and the scrim over everything."""
        self._place_sheet()
        self.scrim.place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground under everything."""
        QPainter(self).fillRect(self.rect(), QColor(self.kit.look.palette.ground))

    def _stacked(
        self,
    ) -> dict[Screen, PairingScreen | ShoppingScreen | ReviewScreen | ThanksScreen | ClosedScreen]:
        for screen in (self.pairing, self.shopping, self.review, self.thanks, self.closed):
            self.stack.addWidget(screen)
        return {
            Screen.PAIRING: self.pairing,
            Screen.SHOPPING: self.shopping,
            Screen.REVIEW: self.review,
            Screen.THANKS: self.thanks,
            Screen.OUT_OF_ORDER: self.closed,
            Screen.CLOSING: self.closed,
        }

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
        self.header.language_wanted.connect(self.open_language)
        self.header.ease_wanted.connect(self.open_ease)
        self.review.cancel_wanted.connect(self.ask_cancel)
        self.scrim.dismissed.connect(self.close_over)
        self.header.help_wanted.connect(self._help)
        self.banner.cancelled.connect(self._no_help)
        self.sheet.try_now.connect(self.try_now)
        self.sheet.closed.connect(self.sheet.hide)

    def _place_sheet(self) -> None:
        look = self.kit.look
        edge = look.pick(24, 12)
        width = min(look.dp(720), self.width() - 2 * edge)
        layout = self.sheet.layout()
        assert layout is not None
        height = max(layout.minimumHeightForWidth(width), layout.minimumSize().height())
        top = self.header.height()
        left = min(self.header.pill.x(), self.width() - edge - width)
        self.sheet.setGeometry(max(edge, left), top, width, min(height, self.height() - top))

    def _open(self, over: Over, sheet: QWidget) -> None:
        self.sheet.hide()
        self._opened = over
        self.scrim.open(sheet)

    def _speak(self, code: object) -> None:
        self.close_over()
        self.wished.emit("language", code)

    def _cancel_sale(self) -> None:
        self.close_over()
        self.kit.touch(SaleCancelled())

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
