"""The window: hears the loops through one signals object, tells the till what was touched."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from kiosk.catalogue.product import Catalogue
from kiosk.clock import Clock
from kiosk.config.settings import Settings
from kiosk.crops import Crops
from kiosk.events.pictures import Overlay
from kiosk.qt.signals import KioskSignals
from kiosk.snapshots.till import Phase, TillSnapshot
from kiosk.staff.book import StaffBook
from ui.appearance import Appearance
from ui.building import FrameBuilder
from ui.display import display_of
from ui.doors import Doors
from ui.frame import Frame
from ui.knowledge import Knowledge
from ui.options import WindowOptions
from ui.presence import Presence
from ui.presenters.basket import changes
from ui.presenters.facts import Facts
from ui.presenters.receipt import ReceiptView
from ui.presenters.receipts import Receipts
from ui.staff.layer import StaffLayer, Taps
from ui.theme import Look
from ui.translations import load
from ui.voice import Play, Say, Voice
from ui.widgets.live_view import ShownPicture

_TICK_MS: Final = 200


class KioskWindow(QWidget):
    """Everything the shopper sees. It never opens database, network, camera or model."""

    closing = Signal()

    def __init__(  # noqa: PLR0913  each is a door of its own
        self,
        *,
        signals: KioskSignals,
        doors: Doors,
        picture: Callable[[], ShownPicture | None],
        resize_picture: Callable[[int, int], None],
        crops: Crops,
        catalogue: Catalogue,
        options: WindowOptions,
        painted: Callable[[float], None] | None = None,
        shown: Callable[[], None] | None = None,
        play: Play | None = None,
        say: Say | None = None,
        clock: Clock = time.monotonic,
        wall: Clock = time.time,
    ) -> None:
        super().__init__()
        self._doors = doors
        self._picture = picture
        self._resize_picture = resize_picture
        self._voice = Voice(on=options.sounds, play=play, say=say)
        self._appearance = Appearance(options, catalogue)
        self._appearance.artwork.came.connect(self.update)
        self._builder = FrameBuilder(
            self._appearance,
            doors,
            crops=crops,
            painted=painted,
            shown=shown,
            clock=clock,
            wall=wall,
        )
        self._knowledge = Knowledge(signals, clock)
        self._knowledge.know(awake=not options.welcome)
        self._presence = Presence(doors.touch, clock)
        self._leaving = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setWindowTitle(load(options.language).say("brand"))
        self.resize(display_of(self).size() if options.fullscreen else QSize(*options.size_px))
        self._taps = Taps(clock)
        self._staff: StaffLayer | None = None
        wish = "never" if doors.printing is None else doors.printing.receipts
        self._receipts = Receipts(wish, printer=doors.printing is not None)
        self._frame = self._build(self._look())
        if doors.staff is not None:
            self._staff = StaffLayer(self, doors.staff, signals, lambda: self._frame.kit)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self.refresh)
        self._tick.start()
        self._anew = QTimer(self, singleShot=True)  # Qt may be walking through the old widgets now
        self._anew.timeout.connect(self._rebuild)
        self._listen(signals)

    @property
    def frame(self) -> Frame:
        """All that is shown now; another object after the look has changed."""
        return self._frame

    @property
    def staff(self) -> StaffLayer | None:
        """What lies over everything once staff have made their gesture."""
        return self._staff

    @property
    def facts(self) -> Facts:
        """All that is known now."""
        return self._knowledge.facts

    @property
    def ready(self) -> bool:
        """True when all pictures that are read ahead are there."""
        return self._appearance.ready

    def open(self) -> None:
        """Appear, on the whole screen where that was asked for."""
        if self._appearance.options.fullscreen:
            self.showFullScreen()
        else:
            self.show()

    def wake(self, *, awake: bool, signing_in: bool = False) -> None:
        """Go to the welcome screen, to the code, or to the sign-in; not within a sale."""
        self._presence.renew()
        self._knowledge.know(awake=awake, signing_in=signing_in)

    def recall(self, facts: Facts) -> None:
        """Show recorded facts."""
        self._knowledge.recall(facts)
        self.refresh()

    def refresh(self) -> None:
        """Show how things stand at this instant: countdowns go on without news."""
        self._knowledge.forget_old()
        self._fall_asleep()
        self._voice.tell(self.facts, self._frame.kit.wording, self._appearance.chosen)
        self._frame.show_facts(self.facts, self._frame.kit.now())
        if self._receipts.due(self.facts):
            self._frame.thanks.print()
        if self._staff is not None:
            self._staff.show_facts(self.facts)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that the window is closing; whoever runs the loops ends them.

        The whole screen is not closed by hand: no combination of keys leads out.
        """
        if self._appearance.options.fullscreen and not self._leaving:
            event.ignore()
            return
        self._tick.stop()
        self._anew.stop()
        self._voice.stop()
        self._appearance.artwork.stop()
        self.closing.emit()
        event.accept()

    def leave(self) -> None:
        """Close, also where it is the whole screen."""
        self._leaving = True
        self.close()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Build anew where another size asks for another look."""
        self._anew.start()
        if self._staff is not None:
            self._staff.place()

    def showEvent(self, _event: QShowEvent) -> None:
        """Hear touches before the widgets do."""
        handle = self.windowHandle()
        if handle is not None:
            self._presence.follow(handle)

    def _listen(self, signals: KioskSignals) -> None:
        self._knowledge.sold.connect(self._on_sold)
        self._knowledge.changed.connect(self.refresh)
        signals.overlay.connect(self._on_overlay)
        signals.picture.connect(self._on_picture)
        signals.catalogue.connect(self._on_catalogue)
        if self._staff is not None:
            signals.settings.connect(self._on_settings)
            signals.staff.connect(self._on_book)

    def _on_sold(self, before: TillSnapshot | None, till: TillSnapshot) -> None:
        self._voice.sold(before, till, self._appearance.chosen)
        if before is not None and before.phase is not till.phase is Phase.PAIRING:
            self._frame.over.close()
            self._await_next()
        if different := changes(before, till):
            self.refresh()
            self._frame.show_changes(different, self._frame.kit.now())

    def _on_overlay(self, overlay: Overlay) -> None:
        self._frame.show_overlay(overlay)

    def _on_picture(self) -> None:
        picture = self._picture()
        if picture is not None:
            self._frame.show_picture(picture)
            if self._staff is not None:
                self._staff.show_picture(picture)

    def _on_book(self, book: StaffBook) -> None:
        self._frame.over.show_book(book)

    def _on_settings(self, settings: Settings) -> None:
        self._appearance.follow(settings)
        self._receipts.wish = settings.printer.receipts
        self._frame.thanks.offers_paper = self._receipts.offered
        self._anew.start()

    def _on_catalogue(self, catalogue: Catalogue) -> None:
        self._appearance.sell(catalogue)
        self._anew.start()

    def _fall_asleep(self) -> None:
        """Nobody went on from the code to a sale: welcome the next one."""
        till, awake = self.facts.till, self._appearance.options.welcome and self.facts.awake
        if awake and till is not None and till.phase is Phase.PAIRING and self._presence.left:
            self._await_next()

    def _await_next(self) -> None:
        """Keep nothing of the last shopper's."""
        self._appearance.forget()
        self._knowledge.know(awake=not self._appearance.options.welcome)
        self._anew.start()

    def _look(self) -> Look:
        return self._appearance.look(self.size(), display_of(self).physicalDotsPerInch())

    def _rebuild(self) -> None:
        """Build all widgets anew where another look, language or wish asks for it."""
        look = self._look()
        if self._appearance.fits(self._frame.kit, look):
            return
        old, self._frame = self._frame, self._build(look)
        self._column.removeWidget(old)
        old.hide()
        old.setParent(None)
        self.refresh()
        self._on_picture()
        self._frame.over.open_again(old.over.shown)
        if self._staff is not None:
            self._staff.rebuild()

    def _build(self, look: Look) -> Frame:
        frame = self._builder.build(
            look,
            size=self.size(),
            dots_per_inch=display_of(self).physicalDotsPerInch(),
            prints=self._receipts.offered,
        )
        frame.wished.connect(self._wish)
        frame.mark_tapped.connect(self._mark_tapped)
        frame.over.warned.connect(self._warned)
        frame.shopping.asked.connect(self._asked)
        frame.came.connect(self._come)
        frame.thanks.paper_wanted.connect(self._print)
        frame.room_changed.connect(self._resize_picture)
        self._column.addWidget(frame)
        if self._staff is not None:
            frame.over.show_book(self._staff.book)
        return frame

    def _wish(self, name: str, value: object) -> None:
        self._appearance.wish(name, value)
        self._anew.start()

    def _mark_tapped(self) -> None:
        if self._staff is not None and self._taps.tap():
            self._staff.open()

    def _warned(self, words: str) -> None:
        self._voice.warn(words, self._appearance.chosen)

    def _asked(self, words: str) -> None:
        self._voice.read(words, self._appearance.chosen)

    def _come(self, signing_in: bool) -> None:  # noqa: FBT001  Qt's own signal
        self.wake(awake=True, signing_in=signing_in)

    def _print(self, view: ReceiptView) -> None:
        sale = self.facts.till
        if sale is not None and sale.session_id is not None:
            self._doors.print(view, sale.session_id, mirrored=self._frame.kit.look.mirrored)
