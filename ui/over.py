"""What lies over the screens, with everything else dimmed."""

from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kiosk.events.scans import ScanAsked, ScanMode
from kiosk.events.touches import PeoplePresent, SaleCancelled
from kiosk.snapshots.till import Prompt, QuestionKind, TillSnapshot
from kiosk.staff.book import StaffBook
from ui.kit import Kit
from ui.presenters.facts import Now
from ui.presenters.idling import warning
from ui.presenters.shopping_list import ShoppingListView
from ui.staff.approval import ApprovalSheet
from ui.widgets.comfort_sheets import EaseSheet, LanguageSheet
from ui.widgets.question_sheet import QuestionSheet, cancel_sheet, idle_sheet
from ui.widgets.scan_sheet import ScanSheet
from ui.widgets.scrim import Scrim
from ui.widgets.shopping_list_sheet import ShoppingListSheet


class Over(StrEnum):
    """What can lie over the screen, with everything else dimmed."""

    NOTHING = "nothing"
    LANGUAGE = "language"
    EASE = "ease"
    CANCEL = "cancel"
    IDLE = "idle"
    SHOPPING_LIST = "shopping list"
    SCAN = "scan"
    APPROVAL = "approval"


class Overlays(QObject):
    """Opens one sheet at a time over *parent*."""

    wished = Signal(str, object)  # a name of `Choices`, and the value that is wanted
    opened = Signal()
    ticked = Signal(str, bool)  # an entry of the shopping list, and whether it is bought
    approval_asked = Signal(object)  # an AgeChecked, for the staff desk
    warned = Signal(str)  # a sale is about to end: the words for it

    def __init__(self, kit: Kit, parent: QWidget, *, warning_s: float) -> None:
        super().__init__(parent)
        self._kit = kit
        self._warning_s = warning_s
        self._idle: QuestionSheet | None = None
        self._list: ShoppingListSheet | None = None
        self._listed: ShoppingListView | None = None
        self._approval: ApprovalSheet | None = None
        self._book: StaffBook | None = None
        self.shown = Over.NOTHING
        self.scrim = Scrim(kit.look, parent)
        self.scrim.dismissed.connect(self.close)

    @property
    def sheet(self) -> QWidget | None:
        """The sheet that is open, or None."""
        return self.scrim.sheet

    def place(self) -> None:
        """Cover the parent, which has changed its size."""
        self._fit_list()
        self.scrim.place()

    def close(self) -> None:
        """Away with it."""
        self.shown = Over.NOTHING
        self.scrim.close_sheet()

    def open_again(self, over: Over) -> None:
        """After a change of the look: what was open is open again."""
        match over:
            case Over.EASE:
                self.open_ease()
            case Over.CANCEL:
                self.ask_cancel()
            case Over.SHOPPING_LIST:
                self.open_list()
            case Over.SCAN:
                self.open_scan()
            case Over.LANGUAGE | Over.IDLE | Over.APPROVAL | Over.NOTHING:
                pass  # a language is chosen, the warning comes again, staff touch again

    def open_language(self) -> None:
        """Let the language be chosen."""
        sheet = LanguageSheet(self._kit)
        sheet.chosen.connect(self._speak)
        self._open(Over.LANGUAGE, sheet)

    def open_ease(self) -> None:
        """Let text, colours and sound be chosen."""
        sheet = EaseSheet(self._kit)
        sheet.wished.connect(self.wished)
        sheet.done.connect(self.close)
        self._open(Over.EASE, sheet)

    def open_list(self) -> None:
        """Show the shopper's own list, where there is one."""
        if self._listed is None:
            return
        self._list = ShoppingListSheet(self._kit)
        self._list.ticked.connect(self.ticked)
        self._list.done.connect(self.close)
        self._list.show_view(self._listed)
        self._fit_list()
        self._open(Over.SHOPPING_LIST, self._list)

    def open_scan(self) -> None:
        """Let the shopper say what the next scan is for."""
        sheet = ScanSheet(self._kit)
        sheet.chosen.connect(self._scan_for)
        sheet.left.connect(self.close)
        self._open(Over.SCAN, sheet)

    def show_list(self, view: ShoppingListView | None) -> None:
        """How the shopper's list stands now; an open sheet follows, and goes with the list."""
        if view == self._listed:
            return
        self._listed = view
        if self.shown is not Over.SHOPPING_LIST or self._list is None:
            return
        if view is None:
            self.close()
        else:
            self._list.show_view(view)
            self.place()

    def open_approval(self, sale: TillSnapshot | None) -> None:
        """Let staff approve the age that the sale waits for, where it waits for one."""
        asked = _age_asked(sale)
        if sale is None or sale.session_id is None or asked is None:
            return
        self._approval = ApprovalSheet(self._kit, sale.session_id, asked.min_age or 0)
        self._approval.asked.connect(self.approval_asked)
        self._approval.left.connect(self.close)
        self._approval.show_book(self._book, self._kit.clock())
        self._open(Over.APPROVAL, self._approval)

    def show_book(self, book: StaffBook | None) -> None:
        """Who of staff may approve, and how long nobody can."""
        self._book = book
        if self.shown is Over.APPROVAL and self._approval is not None:
            self._approval.show_book(book, self._kit.clock())
            self.scrim.place()

    def follow(self, sale: TillSnapshot | None) -> None:
        """The sheet goes with what it was opened for."""
        if self.shown is not Over.APPROVAL:
            return
        if _age_asked(sale) is None:
            self.close()
        else:
            self.show_book(self._book)  # a lock runs out without news

    def ask_cancel(self) -> None:
        """Ask before everything is lost."""
        sheet = cancel_sheet(self._kit)
        sheet.agreed.connect(self.close)
        sheet.other.connect(self._cancel_sale)
        self._open(Over.CANCEL, sheet)

    def warn(self, sale: TillSnapshot | None, now: Now) -> None:
        """Ask whether somebody is there while a sale is about to end by itself."""
        view = warning(sale, now, self._kit.wording, warning_s=self._warning_s)
        if view is None:
            if self.shown is Over.IDLE:
                self.close()
            return
        if self.shown is not Over.IDLE or self._idle is None:
            self._idle = idle_sheet(self._kit)
            self._idle.agreed.connect(self._stay)
            self._idle.other.connect(self._cancel_sale)
            self._idle.say(view.hint)
            self._open(Over.IDLE, self._idle)
            self.warned.emit(f"{self._kit.say('idle.title')} {view.hint}")
        self._idle.say(view.hint)
        self._idle.show_left(view.fraction, view.text)
        self.scrim.place()

    def _fit_list(self) -> None:
        parent = self.scrim.parentWidget()
        if self._list is not None and parent is not None:
            self._list.fit(parent.height() - self._kit.look.dp(32))

    def _open(self, over: Over, sheet: QWidget) -> None:
        self.shown = over
        self.opened.emit()
        self.scrim.open(sheet, may_dismiss=over is not Over.IDLE)

    def _stay(self) -> None:
        self._kit.touch(PeoplePresent())

    def _scan_for(self, mode: object) -> None:
        assert isinstance(mode, ScanMode)
        self.close()
        self._kit.touch(ScanAsked(mode))

    def _speak(self, code: object) -> None:
        self.close()
        self.wished.emit("language", code)

    def _cancel_sale(self) -> None:
        self.close()
        self._kit.touch(SaleCancelled())


def _age_asked(sale: TillSnapshot | None) -> Prompt | None:
    """The prompt on the screen, where it waits for staff."""
    first = sale.prompts[0] if sale and sale.prompts else None
    return first if first is not None and first.kind is QuestionKind.AGE else None
