"""The sender: takes letters from the outbox and carries them, one at a time."""

import logging
import threading
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from typing import assert_never

from kiosk.backend.backlog import LEAST, BacklogCourier
from kiosk.backend.courier import Courier
from kiosk.backend.doubling import counted_again
from kiosk.backend.identity import Device, Identity
from kiosk.backend.outbox_like import OutboxLike
from kiosk.backend.outcomes import Deferred, Delivered, Disowned, NotSent, Outcome, Parked, Unpaired
from kiosk.clock import Clock, steady
from kiosk.errors import DatabaseFault
from kiosk.events.letters import Endpoint, LetterSettled, LettersSettled, LetterState
from kiosk.letters import ItemBody, Letter, QuantityBody, Receipt

log = logging.getLogger(__name__)

_LOOK_UP_EVERY_S = 0.25
_REST_S = 1.0
_LONGEST_AFTER_START_S = 60.0
"""What waits longer was put off by a clock that has been set since."""
_DOUBLED = "The backend counted this item twice: correct the basket there."


class SenderLoop:
    """Delivers letters until it is stopped; the one in flight then gets *budget_s* to finish.

    *settled* hears of every letter that was delivered or parked, on the sender's thread. A
    backlog goes many letters at once where *backlog* can carry it.
    """

    def __init__(
        self,
        *,
        open_outbox: Callable[[], OutboxLike],
        courier: Courier,
        device: Device,
        settled: Callable[[LetterSettled | LettersSettled], None],
        clock: Clock,
        wall: Clock,
        budget_s: float = 5.0,
        backlog: BacklogCourier | None = None,
    ) -> None:
        self._open_outbox = open_outbox
        self._courier = courier
        self._device = device
        self._settled = settled
        self._clock = clock
        self._wall = wall
        self._steady = steady(wall, clock)  # what a letter waits for, whoever sets the wall clock
        self._budget_s = budget_s
        self._backlog = backlog
        self._awake = threading.Event()
        self._hurried = threading.Event()
        self._pairings = -1
        self._keyed: bool | None = None
        self._held: set[str] = set()
        self._caught_up = False
        self._faulty = False

    def wake(self) -> None:
        """There may be something to send. From any thread."""
        self._awake.set()

    def try_now(self) -> None:
        """A person does not want to wait: what was put off goes as soon as its breaker lets it.

        From any thread.
        """
        self._hurried.set()
        self._awake.set()

    def run(self, stop: threading.Event) -> None:
        """Send until *stop* is set. The outbox is opened, used and closed on this thread."""
        self._courier.obey(stop, budget_s=self._budget_s)
        self._keyed, self._caught_up = None, False
        outbox = self._opened(stop)
        if outbox is None:
            return
        try:
            while not stop.is_set():
                self._turn(outbox, stop)
        finally:
            outbox.close()
            self._courier.close()

    def _opened(self, stop: threading.Event) -> OutboxLike | None:
        while not stop.is_set():
            try:
                return self._open_outbox()
            except DatabaseFault as exc:
                self._tell_fault(exc)
                stop.wait(_REST_S)
        return None

    def _turn(self, outbox: OutboxLike, stop: threading.Event) -> None:
        self._awake.clear()
        letters: tuple[Letter, ...] = ()
        try:
            self._catch_up(outbox)
            self._let_go(outbox)
            self._rely_on_keys(outbox)
            letters = outbox.claim_many(
                self._steady(),
                open_endpoints=self._courier.resting(),
                least=LEAST,
                most=self._backlog.most() if self._backlog else 1,
            )
            rest_s = 0.0 if letters else self._nothing_for_s(outbox)
        except DatabaseFault as exc:
            self._tell_fault(exc)
            rest_s = _REST_S
        else:
            self._faulty = False
        if letters:
            outcomes = self._carried(letters, stop)
            self._record(outbox, list(zip(letters, outcomes, strict=True)), stop)
            rest_s = _REST_S if isinstance(outcomes[0], NotSent) else 0.0
        self._rest(rest_s, stop)

    def _carried(self, letters: tuple[Letter, ...], stop: threading.Event) -> list[Outcome]:
        if self._backlog and len(letters) > 1:
            return self._backlog.carry(letters, stop)
        return [self._courier.carry(letter, stop) for letter in letters]

    def _tell_fault(self, exc: DatabaseFault) -> None:
        if not self._faulty:
            log.warning("the sender can't use its outbox: %s", exc)
        self._faulty = True

    def _catch_up(self, outbox: OutboxLike) -> None:
        """Bring forward what was put off: by the clock of an earlier run, or to be tried now."""
        if not self._caught_up:
            outbox.wait_until(self._steady() + _LONGEST_AFTER_START_S)
            self._caught_up = True
        if self._hurried.is_set():
            outbox.wait_until(self._steady())
            self._hurried.clear()
            self._courier.try_now()

    def _let_go(self, outbox: OutboxLike) -> None:
        """A phone has paired since we looked: the held letters of its sale go out."""
        pairings, session_id = self._device.pairings, self._device.session_id
        if pairings != self._pairings and session_id:
            outbox.release_held(session_id)
            self._held.discard(session_id)
        self._pairings = pairings

    def _rely_on_keys(self, outbox: OutboxLike) -> None:
        keyed = self._courier.keys_are_kept()
        if keyed is not self._keyed:
            outbox.rely_on_keys(kept=keyed)
            self._keyed = keyed

    def _nothing_for_s(self, outbox: OutboxLike) -> float:
        rest_s = _REST_S
        if (due := outbox.next_due()) is not None and due > (now := self._steady()):
            rest_s = min(rest_s, due - now)
        if (next_try_s := self._courier.next_try_s()) is not None:
            rest_s = min(rest_s, max(next_try_s - self._clock(), _LOOK_UP_EVERY_S))
        return rest_s

    def _rest(self, seconds: float, stop: threading.Event) -> None:
        until = self._clock() + seconds
        while not stop.is_set() and (left_s := until - self._clock()) > 0:
            if self._awake.wait(min(left_s, _LOOK_UP_EVERY_S)):
                return

    def _record(
        self, outbox: OutboxLike, carried: list[tuple[Letter, Outcome]], stop: threading.Event
    ) -> None:
        """Write down what became of them; a full disk is waited for, as the backend has it now."""
        while True:
            try:
                return self._report(self._written(outbox, carried))
            except DatabaseFault as exc:
                self._tell_fault(exc)
                if stop.wait(_REST_S):
                    return None  # it is sent again at the next start, under the same key

    def _written(
        self, outbox: OutboxLike, carried: list[tuple[Letter, Outcome]]
    ) -> list[LetterSettled]:
        delivered = [
            self._judged(outbox, letter, outcome)
            for letter, outcome in carried
            if isinstance(outcome, Delivered)
        ]
        now = self._wall()
        # One change is a transaction by itself; a second one around it costs as much again.
        with outbox.together() if len(carried) > 1 else nullcontext():
            in_flight: frozenset[str] = frozenset()
            if delivered:
                in_flight = outbox.deliver([receipt for receipt, _ in delivered], now=now)
            told = [settled for _, settled in delivered if settled.event_id in in_flight]
            for letter, outcome in carried:
                told += self._apply(outbox, letter, outcome)
        return told

    def _judged(
        self, outbox: OutboxLike, letter: Letter, outcome: Delivered
    ) -> tuple[Receipt, LetterSettled]:
        """What is kept of a delivery and what the till is told; a doubled add is said in words."""
        settled, device = outcome.settled, self._device.of_session(letter.session_id)
        receipt = Receipt(letter.event_id, settled.remote_id)
        note = settled.note
        if settled.total is not None and isinstance(letter.body, ItemBody | QuantityBody):
            device_id, product_id = device.device_id if device else "", letter.body.product_id
            receipt = replace(
                receipt, device_id=device_id, product_id=product_id, total=settled.total
            )
            doubts = letter.doubts + outcome.doubts
            before = outbox.total(device_id, product_id) if doubts else 0
            if counted_again(letter, doubts=doubts, before=before, total=settled.total):
                log.warning("%s was counted twice by the backend", letter.event_id)
                note = _DOUBLED
        return receipt, LetterSettled(
            letter.event_id,
            LetterState.DELIVERED,
            line_quantity=settled.line_quantity,
            sequence=settled.sequence,
            order_number=settled.order_number,
            order_total_minor=settled.order_total_minor,
            note=note,
        )

    def _apply(self, outbox: OutboxLike, letter: Letter, outcome: Outcome) -> list[LetterSettled]:
        """Write down what is no delivery; what the till must hear of it."""
        match outcome:
            case Delivered():
                return []
            case Deferred(until, error, status, doubts):
                kept = outbox.defer(letter.event_id, until, error, status=status, doubts=doubts)
                return [] if kept else [_parked(letter, error)]
            case NotSent():
                outbox.put_back(letter.event_id)
                return []
            case Unpaired(endpoint):
                self._hold(outbox, letter, endpoint)
                return []
            case Parked(reason):
                parked = outbox.park(letter.event_id, reason, now=self._wall())
                return [_parked(letter, reason)] if parked else []
            case Disowned(identity, reason):
                return self._give_up(outbox, identity, reason)
            case never:
                assert_never(never)

    def _give_up(self, outbox: OutboxLike, identity: Identity, reason: str) -> list[LetterSettled]:
        """All sales of a device that the backend has disowned, at once and told once."""
        sales = self._device.sessions_of(identity)
        parked = outbox.park_sessions(sales, reason, now=self._wall())
        if parked:
            log.warning("letters are parked, staff must look at them: %d: %s", len(parked), reason)
        return [LetterSettled(one, LetterState.PARKED, note=reason) for one in parked]

    def _hold(self, outbox: OutboxLike, letter: Letter, endpoint: Endpoint | None) -> None:
        outbox.hold(letter.session_id, endpoint)
        if letter.session_id not in self._held:
            self._held.add(letter.session_id)
            log.warning("nobody is paired: the letters of this sale are held")
        self._settled(LettersSettled(()))  # none is settled, but where they are has changed

    def _report(self, told: list[LetterSettled]) -> None:
        if len(told) == 1:
            self._settled(told[0])
        elif told:
            self._settled(LettersSettled(tuple(told)))


def _parked(letter: Letter, reason: str) -> LetterSettled:
    log.warning("a letter is parked, staff must look at it: %s: %s", letter.about, reason)
    return LetterSettled(letter.event_id, LetterState.PARKED, note=reason)
