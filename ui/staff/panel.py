"""The panel: the gate, and behind it the pages."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from kiosk.staff.book import StaffBook
from kiosk.staff.requests import Looked, Noted
from ui.kit import Kit
from ui.presenters.certainty import Tone
from ui.presenters.facts import Facts
from ui.presenters.staff.blocks import (
    Block,
    Event,
    Go,
    Local,
    Page,
    Preview,
    Secret,
    Sold,
    Typed,
)
from ui.presenters.staff.pages import blocks
from ui.presenters.staff.state import State
from ui.staff.deeds import Deeds
from ui.staff.dragging import DragScroll
from ui.staff.gate import Gate
from ui.staff.link import StaffLink
from ui.staff.pad import TypingPad
from ui.staff.panel_pages import PanelPages
from ui.staff.sheet import PageSheet
from ui.staff.zone import Corners
from ui.widgets.live_view import ShownPicture
from ui.widgets.scrim import Scrim

IDLE_S: Final = 90.0
_WARN_S: Final = 15.0
_LOOK_S: Final = 2.0


class StaffPanel(QWidget):
    """Shows the gate until somebody has signed in, then one page; `closed` when it is left.

    It closes by itself when nobody has touched it for a minute and a half.
    """

    closed = Signal()

    def __init__(self, kit: Kit, link: StaffLink, state: State, *, samples_s: float = 5.0) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # nothing is painted under it
        self._kit = kit
        self._link = link
        self._deeds = Deeds(link)
        self._state = state
        self._samples_s = samples_s
        self._drawn: tuple[Block, ...] | None = None
        self._drawn_page: tuple[Page, str] | None = None
        self._sheet: PageSheet | None = None
        self._typed: Typed | Secret | None = None
        self._touched_s = self._looked_s = kit.clock()
        self._sampled_s = 0.0
        look = kit.look
        self.gate = Gate(kit)
        self.gate.asked.connect(link.ask)
        self.gate.left.connect(self.leave)
        self.pages = PanelPages(kit)
        self.pages.wanted.connect(self._wanted)
        self.pages.left.connect(self.leave)
        self.preview = self.pages.preview
        self.preview.drawn.connect(self._zone_drawn)
        self.page_area, self.nav = self.pages.area, self.pages.nav
        self._stack = QStackedWidget()
        self.dragging = DragScroll((self.page_area, self.nav), dp_px=look.scale)
        self.scrim = Scrim(look, self)
        self.scrim.dismissed.connect(self.scrim.close_sheet)
        self._stack.addWidget(self.gate)
        self._stack.addWidget(self.pages)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._draw)
        self._show()

    @property
    def state(self) -> State:
        """Where somebody is, and what is known."""
        return self._state

    @property
    def shown_page(self) -> Page | None:
        """The page that is drawn."""
        return self._drawn_page[0] if self._drawn_page else None

    def show_book(self, book: StaffBook) -> None:
        """The desk has done something."""
        left = bool(self._state.book.signed_in) and not book.signed_in
        saved = book.settings.counting.zone != self._state.book.settings.counting.zone
        self._state = replace(
            self._state, book=book, corners=None if saved else self._state.corners
        )
        if left:
            self.closed.emit()
        self._show()

    def show_facts(self, facts: Facts) -> None:
        """How things stand now; also looks at what changes by itself, and closes when idle."""
        now = self._kit.now()
        self._state = replace(self._state, facts=facts, now=now)
        if now.mono_s - self._sampled_s >= self._samples_s:
            self._sampled_s = now.mono_s
            self._state = replace(self._state, samples=self._link.samples())
        idle_s = now.mono_s - self._touched_s
        if idle_s >= IDLE_S:
            self.leave()
            return
        if self._state.book.signed_in and now.mono_s - self._looked_s >= _LOOK_S:
            self._looked_s = now.mono_s
            self._link.ask(Looked())
        self._say(round(IDLE_S - idle_s) if idle_s > IDLE_S - _WARN_S else None)
        self._show()

    def show_picture(self, picture: ShownPicture | None) -> None:
        """The newest picture of the camera."""
        if self.preview.isVisibleTo(self):
            self.preview.show_picture(picture)

    def noticed(self) -> None:
        """Somebody is here."""
        self._touched_s = self._kit.clock()

    def leave(self) -> None:
        """Close the panel; it opens with a PIN alone."""
        self.closed.emit()

    def touched(self, event: Event) -> None:
        """Somebody touched what means *event*."""
        self.noticed()
        match event:
            case Go():
                self._state = replace(
                    self._state, page=event.page, picked=event.picked, corners=None
                )
                self._show()
            case Typed() | Secret():
                self._open_pad(event)
            case Sold():
                self._link.put(event.touch)
                till = self._state.facts.till
                session_id = till.session_id if till else None
                self._link.ask(Noted("sale_corrected", event.words, session_id))
            case Local():
                self._locally(event)
            case _:
                self._link.ask(event)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.scrim.place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(self._kit.look.palette.ground))

    def _locally(self, event: Local) -> None:
        match event:
            case Local.CLOSE:
                self.leave()
            case Local.ZONE_CLEARED:
                self._zone_drawn(())
            case _:
                self._deeds.do(event, self._state)

    def _zone_drawn(self, corners: Corners) -> None:
        self.noticed()
        self._state = replace(self._state, corners=corners)
        self._show()

    def _open_pad(self, event: Typed | Secret) -> None:
        if isinstance(event, Secret):
            pad = TypingPad(self._kit, event.title, "", figures=True, secret=True)
        else:
            pad = TypingPad(self._kit, event.title, event.value, figures=event.figures)
        self._typed = event
        pad.cancelled.connect(self.scrim.close_sheet)
        pad.done.connect(self._pad_done)
        self.scrim.open(pad, may_dismiss=False)

    def _pad_done(self, text: str) -> None:
        self._pad = self.scrim.sheet  # kept: Qt still walks through its button
        self.scrim.close_sheet()
        if self._typed is not None and (after := self._typed.then(text)) is not None:
            self.touched(after)

    def _wanted(self, page: object) -> None:
        assert isinstance(page, Page)
        self.touched(Go(page))

    def _show(self) -> None:
        book = self._state.book
        if not book.signed_in:
            self.scrim.close_sheet()
            self._stack.setCurrentIndex(0)
            self.gate.show_book(book, self._kit.clock())
            return
        self._stack.setCurrentIndex(1)
        made = blocks(self._state)
        if made != self._drawn:
            self._soon.start()

    def _draw(self) -> None:
        """Build the page anew; not while a finger is on it."""
        if not self._state.book.signed_in:
            return
        if _held():
            self._soon.start(50)
            return
        self._soon.setInterval(0)
        made = blocks(self._state)
        if made == self._drawn:
            return
        self._drawn = made
        place = (self._state.page, self._state.picked)
        at = self.page_area.verticalScrollBar().value() if place == self._drawn_page else 0
        self._drawn_page = place
        preview = next((one for one in made if isinstance(one, Preview)), None)
        self.preview.setVisible(preview is not None)
        if preview is not None:
            self.preview.show_corners(preview.corners)
        self._fill(made, at)
        self.pages.mark(self._state.page)
        self._say(None)

    def _fill(self, made: tuple[Block, ...], at: int) -> None:
        """Draw what is different: a button that stays the same stays under the finger."""
        place = (self._state.page, self._state.picked)
        if self._sheet is None or self._sheet.place != place:
            self._sheet = PageSheet(self._kit, place)
            self._sheet.touched.connect(self.touched)
            self._before = self.page_area.takeWidget()
            self.page_area.setWidget(self._sheet)
            self._sheet.show()
        self._sheet.show_blocks(made)
        self.page_area.verticalScrollBar().setValue(at)

    def _say(self, closes_in_s: int | None) -> None:
        """Title and answer; another row of words would move the page, so a finger is awaited."""
        if _held():
            return
        palette = self._kit.look.palette
        book, say = self._state.book, self._state.say
        self.pages.title.say(f"{say(f'page.{self._state.page}')} · {book.signed_in}")
        told, answer = book.told, self.pages.told
        if closes_in_s is not None:
            answer.ink(palette.ask)
            answer.say(say("closes", n=closes_in_s))
        elif told is None:
            answer.say("")
        else:
            answer.ink(palette.of(Tone.ACCEPT if told.ok else Tone.STOP))
            answer.say(say(f"told.{told.key}", words=told.words))


def _held() -> bool:
    """A finger is down."""
    return QApplication.mouseButtons() is not Qt.MouseButton.NoButton
