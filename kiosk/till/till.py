"""The till: one queue, one thread, one transaction for each message, one picture after it."""

import logging
import queue
import threading
import time
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeAlias

from kiosk.catalogue.product import Catalogue
from kiosk.clock import Clock
from kiosk.errors import DatabaseFault
from kiosk.events.backend import (
    BasketReported,
    Delivery,
    DialectKnown,
    QuestionSettled,
    SaleForgotten,
    SessionEnded,
    ShopperPaired,
)
from kiosk.events.counting import CountingOrder, CountingStarted, CountingStopped
from kiosk.events.letters import Dialect, LetterSettled, LettersSettled
from kiosk.events.messages import TillMessage
from kiosk.events.scans import CodeSeen
from kiosk.events.staff import AgeApproved, LettersMoved, TillClosed, TillOpened
from kiosk.events.things import CounterSeen, ItemConfirmed, ItemGone, UnknownSeen
from kiosk.events.touches import HelpChanged, PaymentHeld, PeoplePresent, SaleTouch, Touch
from kiosk.outbox.database import in_words, open_database, transaction
from kiosk.outbox.letters import MOST_WAITING
from kiosk.routing import Policy
from kiosk.session import SELLING
from kiosk.snapshots.till import Phase, ScanShown, TillSnapshot
from kiosk.till.books import Books, House, Outcome
from kiosk.till.due import OrderLate, QuestionDue, ShopperAway, ThanksOver, TimeUp
from kiosk.till.idling import Idling
from kiosk.till.rules import Rules, Seen
from kiosk.till.staffing import HouseChanged, StaffOrder
from kiosk.till.view import View

log = logging.getLogger(__name__)

_Durable: TypeAlias = Seen | SaleTouch | Delivery | TimeUp | StaffOrder

_LISTEN_S = 0.1
_TRY_AGAIN_S = 1.0
_KEEP_S = 30 * 24 * 3600.0
_HERE = Touch | ItemConfirmed | ItemGone | UnknownSeen
"""What says that somebody is here."""


class Till:
    """The only writer of session, lines and questions, and the only maker of letters.

    *publish* gets a whole picture after each transaction, *counting* what perception is to do,
    *forget* is called when a shopper has left; all three on the till's thread. Settled letters
    and closed sessions are kept for *keep_s*. With *mirror* the basket follows what lies on the
    tray until Finish. A sale in which nobody does anything for *idle_s* is called off. The
    *dialect* may be unknown before the backend has answered for the first time; from *most_waiting*
    unsent letters on no guest begins a sale.
    """

    def __init__(  # noqa: PLR0913  what it is joined to, each by name
        self,
        *,
        database: Path,
        catalogue: Catalogue,
        policy: Policy,
        publish: Callable[[TillSnapshot], None],
        counting: Callable[[CountingOrder], None],
        wake_sender: Callable[[], None],
        forget: Callable[[], None] = lambda: None,
        dialect: Dialect | None = Dialect.HUB,
        guests_allowed: bool = True,
        mirror: bool = False,
        guests_booked_to_demo: bool = True,
        most_waiting: int = MOST_WAITING,
        keep_s: float = _KEEP_S,
        idle_s: float | None = None,
        clock: Clock = time.monotonic,
        wall: Clock = time.time,
    ) -> None:
        self._database = database
        self._house = House(
            catalogue=catalogue,
            policy=policy,
            dialect=dialect,
            guests_allowed=guests_allowed,
            mirror=mirror,
            guests_booked_to_demo=guests_booked_to_demo,
            most_waiting=most_waiting,
        )
        self._publish = publish
        self._counting = counting
        self._wake_sender = wake_sender
        self._forget = forget
        self._keep_s = keep_s
        self._clock = clock
        self._idling = Idling(clock, idle_s)
        self._wall = wall
        self._messages: queue.Queue[TillMessage | StaffOrder] = queue.Queue()
        self._snapshot = TillSnapshot(sequence=0, phase=Phase.PAIRING)
        self._counter: CounterSeen | None = None
        self._help_wanted = False
        self._has_run = False
        self._counts = Outcome()

    def put(self, message: TillMessage | StaffOrder) -> None:
        """Take *message* in; from any thread, never waiting."""
        self._messages.put(message)

    def run(self, stop: threading.Event) -> None:
        """Handle messages until *stop* is set and none is left.

        While the database can't be written the message at hand is kept and tried again each
        second, and the picture says what is wrong. Nothing is shown as added before it is on
        disk.
        """
        books = self._opened(stop)
        if books is None:
            return
        with closing(books.db):
            work = _Work(books, Rules(books), View(books, self._clock))
            self._until_done(lambda: self._restore(work), stop)
            while (message := self._next(work.view, stop)) is not None:
                self._until_done(partial(self._handle, work, message), stop)

    def _opened(self, stop: threading.Event) -> Books | None:
        while True:
            try:
                return Books(open_database(self._database), self._house, self._wall)
            except DatabaseFault as fault:
                self._say(fault)
            if stop.wait(_TRY_AGAIN_S):
                if unwritten := self._messages.qsize():
                    log.error("%d messages were never written", unwritten)
                return None

    def _next(self, view: View, stop: threading.Event) -> TillMessage | TimeUp | StaffOrder | None:
        while True:
            if due := view.due():
                return due[0]
            if self._idling.is_over(self._snapshot) and self._snapshot.session_id:
                return ShopperAway(self._snapshot.session_id)
            stopping = stop.is_set()
            with suppress(queue.Empty):
                return self._messages.get(block=not stopping, timeout=_LISTEN_S)
            if stopping:
                return None

    def _until_done(self, work: Callable[[], None], stop: threading.Event) -> None:
        while True:
            last = stop.is_set()
            try:
                return work()
            except DatabaseFault as fault:
                self._say(fault)
                if last:
                    log.error("The end has come before this could be written: %s", fault)
                    return None
            stop.wait(_TRY_AGAIN_S)

    def _restore(self, work: "_Work") -> None:
        """Go on where the last run was interrupted."""
        with in_words(self._database), transaction(work.books.db):
            session = work.books.sales.open_session()
            order: CountingOrder = CountingStopped()
            if session is not None:
                work.rules.resumed(session.session_id, anew=not self._has_run)
            if session is not None and session.phase in SELLING:
                known = work.books.goods.lying(session.session_id)
                order = CountingStarted(session.session_id, session.count_what_lies, known)
            self._trim(work.books)
            snapshot = work.view.look(self._snapshot.sequence)
        self._has_run = True
        self._counting(order)
        self._wake_sender()
        self._show(snapshot)

    def _handle(self, work: "_Work", message: TillMessage | TimeUp | StaffOrder) -> None:
        if isinstance(message, _HERE):
            self._idling.somebody_is_here()
        match message:
            case PeoplePresent():
                self._show(self._snapshot)
            case HelpChanged():
                self._help_wanted = message.wanted
                self._show(self._snapshot)
            case PaymentHeld():
                work.view.hold_thanks(held=message.held)
                self._show(work.view.look(self._snapshot.sequence))
            case CounterSeen():
                self._counter = message
                self._show(self._snapshot)
            case _:
                self._transact(work, message)

    def _transact(self, work: "_Work", message: _Durable) -> None:
        outcome = work.books.outcome = Outcome()
        with in_words(self._database), transaction(work.books.db):
            work.apply(message)
            if outcome.forget:
                self._trim(work.books)
            snapshot = work.view.look(self._snapshot.sequence)
        self._house = work.books.house  # it survives a new start of this loop
        self._carry_out(outcome)
        self._show(replace(snapshot, scan=self._numbered(outcome.scan)))

    def _numbered(self, scan: ScanShown | None) -> ScanShown | None:
        last = self._snapshot.scan
        return scan and replace(scan, number=last.number + 1 if last else 1)

    def _carry_out(self, outcome: Outcome) -> None:
        self._counts.count(outcome)
        if outcome.counting is not None:
            self._counting(outcome.counting)
        for coded in outcome.lying:
            self._counting(coded)
        if outcome.forget:
            self._help_wanted = False
            self._forget()
        if outcome.wake_sender:
            self._wake_sender()

    def _trim(self, books: Books) -> None:
        before = self._wall() - self._keep_s
        books.outbox.trim(before)
        books.sales.trim(before)

    def _say(self, fault: DatabaseFault) -> None:
        if self._snapshot.fault != str(fault):
            log.error("%s", fault)
            self._show(self._snapshot, fault=str(fault))

    def _show(self, snapshot: TillSnapshot, *, fault: str = "") -> None:
        """Publish *snapshot* with the next number and with what is known outside the books."""
        counter, counts = self._counter, self._counts
        here = counter is not None and counter.session_id == snapshot.session_id
        self._idling.follow(self._snapshot.phase, snapshot.phase)
        shown = replace(snapshot, help_wanted=self._help_wanted)
        idle = self._idling.ends_s(shown)
        self._snapshot = replace(
            shown,
            ends_s=snapshot.ends_s if idle is None else idle,
            sequence=self._snapshot.sequence + 1,
            scan=snapshot.scan or self._snapshot.scan,
            counter_things=counter.things if counter is not None and here else 0,
            fault=fault,
            items_confirmed=counts.confirmed,
            items_asked=counts.asked,
            items_unknown=counts.unknown,
            answers_yes=counts.approved,
            answers_no=counts.declined,
            pieces=tuple(counts.pieces.items()),
        )
        self._publish(self._snapshot)


@dataclass(frozen=True, slots=True)
class _Work:
    """What one run works with, on its own thread."""

    books: Books
    rules: Rules
    view: View

    def apply(self, message: _Durable) -> None:
        """Give *message* to the rule it belongs to."""
        match message:
            case ItemConfirmed() | ItemGone() | UnknownSeen() | CodeSeen():
                self.rules.seen(message)
            case LetterSettled() | LettersSettled() | DialectKnown():
                self.rules.told(message)
            case BasketReported() | QuestionSettled():
                self.rules.told(message)
            case ShopperPaired() | SaleForgotten() | SessionEnded():
                self.rules.told(message)
            case QuestionDue() | OrderLate() | ThanksOver() | ShopperAway():
                self.rules.time_up(message)
            case TillClosed() | TillOpened() | AgeApproved() | LettersMoved() | HouseChanged():
                self.rules.ordered(message)
            case _:
                self.rules.touched(message)
