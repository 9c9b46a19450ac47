"""Lays the panel over the window after the gesture, and takes it away again."""

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from kiosk.clock import Clock
from kiosk.qt.signals import KioskSignals
from kiosk.staff.book import StaffBook
from kiosk.staff.requests import Left
from ui.kit import Kit
from ui.presenters.facts import Facts
from ui.presenters.staff.state import State
from ui.staff.link import StaffLink
from ui.staff.panel import StaffPanel
from ui.widgets.live_view import ShownPicture

TAPS: Final = 5
WITHIN_S: Final = 3.0
_TOUCHES: Final = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress)


class Taps:
    """The discreet gesture: five touches of the brand mark within three seconds."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._taps: deque[float] = deque(maxlen=TAPS)

    def tap(self) -> bool:
        """True at the fifth in time."""
        self._taps.append(self._clock())
        done = len(self._taps) == TAPS and self._taps[-1] - self._taps[0] <= WITHIN_S
        if done:
            self._taps.clear()
        return done


class StaffLayer(QObject):
    """Owns the panel while it is open. Nothing of it exists while it is closed."""

    def __init__(
        self,
        window: QWidget,
        link: StaffLink,
        signals: KioskSignals,
        kit: Callable[[], Kit],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._link = link
        self._kit = kit
        self._book: StaffBook | None = None
        self._facts = Facts()
        self._picture: ShownPicture | None = None
        self._old: StaffPanel | None = None
        self.panel: StaffPanel | None = None
        signals.staff.connect(self._on_book)

    @property
    def book(self) -> StaffBook | None:
        """What the desk showed last."""
        return self._book

    def open(self) -> None:
        """Show the gate."""
        if self.panel is None and self._book is not None:
            kit = self._kit()
            self._link.ask(Left())  # whoever was in before has to say again who they are
            state = State(
                book=replace(self._book, signed_in="", told=None),
                facts=self._facts,
                wording=kit.wording,
                now=kit.now(),
                version=self._link.version,
            )
            self._show(kit, state)

    def close(self) -> None:
        """Take the panel away; the desk hears nothing without a PIN from now on."""
        if self.panel is not None:
            self._link.ask(Left())
            self._take_away()

    def rebuild(self) -> None:
        """The same page in another look or language."""
        if self.panel is not None:
            state = self.panel.state
            self._take_away()
            kit = self._kit()
            self._show(
                kit,
                State(
                    book=state.book,
                    facts=state.facts,
                    wording=kit.wording,
                    now=kit.now(),
                    page=state.page,
                    picked=state.picked,
                    corners=state.corners,
                    samples=state.samples,
                    version=state.version,
                ),
            )

    def show_facts(self, facts: Facts) -> None:
        """How things stand now."""
        self._facts = facts
        if self.panel is not None:
            self.panel.show_facts(facts)

    def show_picture(self, picture: ShownPicture) -> None:
        """The newest picture."""
        self._picture = picture
        if self.panel is not None:
            self.panel.show_picture(picture)

    def place(self) -> None:
        """Fill the window."""
        if self.panel is not None:
            self.panel.setGeometry(self._window.rect())
            self.panel.raise_()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Every touch of the window says that somebody is here."""
        if self.panel is not None and event.type() in _TOUCHES:
            self.panel.noticed()
        return self.panel is not None and self.panel.dragging.swallows(event)

    def _show(self, kit: Kit, state: State) -> None:
        self.panel = StaffPanel(kit, self._link, state)
        right = Qt.LayoutDirection.RightToLeft
        self.panel.setLayoutDirection(
            right if kit.look.mirrored else Qt.LayoutDirection.LeftToRight
        )
        self.panel.closed.connect(self.close)
        self.panel.setParent(self._window)
        self.place()
        self.panel.show()
        self.panel.show_picture(self._picture)
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def _take_away(self) -> None:
        handle = self._window.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)
        self._old, self.panel = self.panel, None
        if self._old is not None:
            self._old.hide()
            self._old.setParent(None)  # kept: Qt may be walking through it

    def _on_book(self, book: StaffBook) -> None:
        self._book = book
        if self.panel is not None:
            self.panel.show_book(book)
