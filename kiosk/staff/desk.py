"""The staff desk: one queue, one thread; it checks, changes, writes down, and shows the book."""

import logging
import queue
import threading
import time
from collections.abc import Callable, Generator
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.catalogue.product import Catalogue
from kiosk.clock import Clock
from kiosk.config.settings import Settings
from kiosk.errors import DatabaseFault, KioskError
from kiosk.outbox import ledger
from kiosk.outbox.database import in_words, open_database
from kiosk.staff.book import DrillReport, StaffBook
from kiosk.staff.doors import Doors, Tools
from kiosk.staff.pushing import Pushed, SettingsPushed
from kiosk.staff.requests import AgeChecked, FirstPin, Left, PinEntered, Request
from kiosk.staff.work import Work

log = logging.getLogger(__name__)

_LISTEN_S = 0.5
_DRILL_S = 0.1
_TRY_AGAIN_S = 1.0
_WENT_WELL_S = 30.0
_WITH_PIN = PinEntered | FirstPin | AgeChecked


@dataclass(frozen=True, slots=True)
class CatalogueChanged:
    """The kiosk sells something else now: that is all of it."""

    catalogue: Catalogue


class Desk:
    """Hears requests from the panel and shows it the book after each.

    Nothing but a PIN is heard until somebody of staff has signed in. *show* is called on the
    desk's thread. The ledger's head is noted outside the database every half second.
    """

    def __init__(
        self,
        *,
        database: Path,
        settings: Settings,
        catalogue: Catalogue,
        doors: Doors,
        tools: Tools,
        show: Callable[[StaffBook], None],
        clock: Clock = time.monotonic,
        wall: Clock = time.time,
    ) -> None:
        self._database = database
        self._doors = doors
        self._tools = tools
        self._show = show
        self._clock = clock
        self._wall = wall
        self._requests: queue.Queue[Request | CatalogueChanged | SettingsPushed] = queue.Queue()
        self._book = StaffBook(settings, catalogue)

    def put(self, request: Request | SettingsPushed) -> None:
        """Take *request* in; from any thread, never waiting."""
        self._requests.put(request)

    def sells(self, catalogue: Catalogue) -> None:
        """What is sold has changed, here or at the backend. From any thread."""
        self._requests.put(CatalogueChanged(catalogue))

    def run(self, stop: threading.Event) -> None:
        """Serve until *stop* is set. Whoever was signed in before a crash is not any more."""
        told = ""
        while not stop.is_set():
            began_s = self._clock()
            try:
                with closing(open_database(self._database)) as db, in_words(self._database):
                    self._book = replace(self._book, signed_in="", fault="")
                    self._serve(Work(db, self._doors, self._tools, self._clock, self._wall), stop)
            except DatabaseFault as fault:
                if str(fault) != told or self._clock() - began_s > _WENT_WELL_S:
                    log.error("the staff desk rests: %s", fault)  # once, however long it lasts
                told = str(fault)
                self._publish(replace(self._book, signed_in="", fault=str(fault)))
                stop.wait(_TRY_AGAIN_S)

    def _serve(self, work: Work, stop: threading.Event) -> None:
        self._publish(work.people_in(self._book))
        drill: Generator[DrillReport] | None = None
        try:
            while not stop.is_set():
                ledger.keep_head(work.db)
                drill = self._drilled(drill)
                with suppress(queue.Empty):
                    request = self._requests.get(timeout=_DRILL_S if drill else _LISTEN_S)
                    drill = self._handle(work, request) or drill
            ledger.keep_head(work.db)
        finally:
            if drill is not None:
                drill.close()  # gives back what was taken away

    def _drilled(self, drill: Generator[DrillReport] | None) -> Generator[DrillReport] | None:
        if drill is None:
            return None
        report = next(drill, None)
        if report is None:
            return None
        if report != self._book.drill:
            self._publish(replace(self._book, drill=report))
        return drill

    def _handle(
        self, work: Work, request: Request | CatalogueChanged | SettingsPushed
    ) -> Generator[DrillReport] | None:
        """Do what was asked; a drill that begins is handed back to be gone on with."""
        if isinstance(request, CatalogueChanged):
            self._publish(replace(self._book, catalogue=request.catalogue))
            return None
        if isinstance(request, SettingsPushed):
            self._take_push(work, request)
            return None
        if not self._book.signed_in and not isinstance(request, _WITH_PIN | Left):
            log.warning("%s without a PIN: not heard", type(request).__name__)
            return None
        try:
            book = work.done(self._book, request)
        except DatabaseFault:
            raise
        except KioskError as exc:
            book = work.people_in(self._book).said("refused", str(exc), ok=False)
        self._publish(book)
        return work.begun()

    def _take_push(self, work: Work, request: SettingsPushed) -> None:
        """The hub's own change, also while staff look on."""
        try:
            book, pushed = work.pushed(self._book, request)
        except DatabaseFault as fault:
            request.answered(Pushed(ok=False, words=str(fault)))
            raise
        except KioskError as exc:
            request.answered(Pushed(ok=False, words=str(exc)))
            return
        self._publish(book)
        request.answered(pushed)

    def _publish(self, book: StaffBook) -> None:
        self._book = book
        self._show(book)
