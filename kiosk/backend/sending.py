"""The sender: takes letters from the outbox and carries them, one at a time."""

import logging
import threading
from collections.abc import Callable, Collection
from typing import Protocol, assert_never

from kiosk.backend.courier import Courier
from kiosk.backend.identity import Device
from kiosk.backend.outcomes import Deferred, Delivered, NotSent, Outcome, Parked, Unpaired
from kiosk.backend.settling import Settled
from kiosk.clock import Clock
from kiosk.errors import DatabaseFault
from kiosk.events import Endpoint, LetterSettled, LetterState
from kiosk.letters import Letter

log = logging.getLogger(__name__)

_LOOK_UP_EVERY_S = 0.25
_REST_S = 1.0


class OutboxLike(Protocol):
    """What the sender needs of the outbox. Every method may raise DatabaseFault."""

    def claim(self, now: float, *, open_endpoints: Collection[Endpoint] = ()) -> Letter | None:
        """The next letter that may go, marked as being sent."""

    def deliver(self, event_id: str, *, now: float) -> bool:
        """The backend has it."""

    def defer(self, event_id: str, until: float, error: str, *, status: int | None = None) -> bool:
        """Try it again from *until*; False when it is parked instead."""

    def put_back(self, event_id: str) -> bool:
        """It was not sent."""

    def park(self, event_id: str, reason: str, *, now: float) -> bool:
        """A person must look at it."""

    def hold(self, session_id: str) -> int:
        """Keep the session's letters back."""

    def release_held(self, session_id: str) -> int:
        """Let them go."""

    def next_due(self) -> float | None:
        """When the earliest waiting letter is due."""

    def close(self) -> None:
        """Close the connection."""


class SenderLoop:
    """Delivers letters until it is stopped; the one in flight then gets *budget_s* to finish.

    *settled* hears of every letter that was delivered or parked, on the sender's thread.
    """

    def __init__(
        self,
        *,
        open_outbox: Callable[[], OutboxLike],
        courier: Courier,
        device: Device,
        settled: Callable[[LetterSettled], None],
        clock: Clock,
        wall: Clock,
        budget_s: float = 5.0,
    ) -> None:
        self._open_outbox = open_outbox
        self._courier = courier
        self._device = device
        self._settled = settled
        self._clock = clock
        self._wall = wall
        self._budget_s = budget_s
        self._awake = threading.Event()
        self._pairings = -1
        self._held: set[str] = set()
        self._faulty = False

    def wake(self) -> None:
        """There may be something to send. From any thread."""
        self._awake.set()

    def run(self, stop: threading.Event) -> None:
        """Send until *stop* is set. The outbox is opened, used and closed on this thread."""
        self._courier.obey(stop, budget_s=self._budget_s)
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
        try:
            self._let_go(outbox)
            letter = outbox.claim(self._wall(), open_endpoints=self._courier.resting())
            rest_s = 0.0 if letter else self._nothing_for_s(outbox)
        except DatabaseFault as exc:
            self._tell_fault(exc)
            letter, rest_s = None, _REST_S
        else:
            self._faulty = False
        if letter:
            outcome = self._courier.carry(letter, stop)
            self._record(outbox, letter, outcome, stop)
            rest_s = _REST_S if isinstance(outcome, NotSent) else 0.0
        self._rest(rest_s, stop)

    def _tell_fault(self, exc: DatabaseFault) -> None:
        if not self._faulty:
            log.warning("the sender can't use its outbox: %s", exc)
        self._faulty = True

    def _let_go(self, outbox: OutboxLike) -> None:
        """A phone has paired since we looked: the held letters of its sale go out."""
        pairings, session_id = self._device.pairings, self._device.session_id
        if pairings != self._pairings and session_id:
            outbox.release_held(session_id)
            self._held.discard(session_id)
        self._pairings = pairings

    def _nothing_for_s(self, outbox: OutboxLike) -> float:
        rest_s = _REST_S
        if (due := outbox.next_due()) is not None and due > (now := self._wall()):
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
        self, outbox: OutboxLike, letter: Letter, outcome: Outcome, stop: threading.Event
    ) -> None:
        """Write down what became of it; a full disk is waited for, as the backend has it now."""
        while True:
            try:
                return self._apply(outbox, letter, outcome)
            except DatabaseFault as exc:
                self._tell_fault(exc)
                if stop.wait(_REST_S):
                    return None  # it is sent again at the next start, under the same key

    def _apply(self, outbox: OutboxLike, letter: Letter, outcome: Outcome) -> None:
        match outcome:
            case Delivered(settled):
                self._delivered(outbox, letter, settled)
            case Deferred(until, error, status):
                if not outbox.defer(letter.event_id, until, error, status=status):
                    self._report_parked(letter, error)
            case NotSent():
                outbox.put_back(letter.event_id)
            case Unpaired():
                self._hold(outbox, letter)
            case Parked(reason):
                self._park(outbox, letter, reason)
            case never:
                assert_never(never)

    def _delivered(self, outbox: OutboxLike, letter: Letter, settled: Settled) -> None:
        if not outbox.deliver(letter.event_id, now=self._wall()):
            return
        self._settled(
            LetterSettled(
                letter.event_id,
                LetterState.DELIVERED,
                line_quantity=settled.line_quantity,
                sequence=settled.sequence,
                order_number=settled.order_number,
                order_total_minor=settled.order_total_minor,
                note=settled.note,
            )
        )

    def _hold(self, outbox: OutboxLike, letter: Letter) -> None:
        outbox.hold(letter.session_id)
        if letter.session_id not in self._held:
            self._held.add(letter.session_id)
            log.warning("nobody is paired: the letters of this sale are held")

    def _park(self, outbox: OutboxLike, letter: Letter, reason: str) -> None:
        if outbox.park(letter.event_id, reason, now=self._wall()):
            self._report_parked(letter, reason)

    def _report_parked(self, letter: Letter, reason: str) -> None:
        log.warning("a letter is parked, staff must look at it: %s: %s", letter.kind, reason)
        self._settled(LetterSettled(letter.event_id, LetterState.PARKED, note=reason))
