"""The sender: takes letters from the outbox and carries them, one at a time."""

import logging
import queue
import threading
from collections.abc import Callable, Collection
from typing import Protocol, assert_never

from kiosk.backend.breakers import Breakers
from kiosk.backend.client import Client
from kiosk.backend.courier import Courier
from kiosk.backend.dialects import Dialects
from kiosk.backend.identity import Device
from kiosk.backend.outcomes import Deferred, Delivered, NotSent, Outcome, Parked, Unpaired
from kiosk.backend.settling import Settled
from kiosk.clock import Clock
from kiosk.errors import DatabaseFault
from kiosk.events import Endpoint, LetterSettled, LetterState
from kiosk.letters import Letter

log = logging.getLogger(__name__)

_LOOK_UP_EVERY_S = 0.25
_LONGEST_REST_S = 5.0
_SHORT_REST_S = 1.0


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

    *settled* hears of every letter that was delivered or parked, *unpaired* that the backend
    says nobody is paired, *lost* that it does not know the device, *reread* that the basket was
    changed from elsewhere. All are called on the sender's thread.
    """

    def __init__(
        self,
        *,
        open_outbox: Callable[[], OutboxLike],
        client: Client,
        breakers: Breakers,
        device: Device,
        settled: Callable[[LetterSettled], None],
        unpaired: Callable[[], None],
        lost: Callable[[], None],
        reread: Callable[[], None],
        clock: Clock,
        wall: Clock,
        dialects: Dialects | None = None,
        budget_s: float = 5.0,
    ) -> None:
        self._open_outbox = open_outbox
        self._client = client
        self._settled = settled
        self._unpaired = unpaired
        self._reread = reread
        self._clock = clock
        self._wall = wall
        self._budget_s = budget_s
        self._awake = threading.Event()
        self._to_release: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._held: set[str] = set()
        self._courier = Courier(
            client=client,
            breakers=breakers,
            device=device,
            dialects=dialects or Dialects(),
            lost=lost,
            clock=clock,
            wall=wall,
        )

    def wake(self) -> None:
        """There may be something to send. From any thread."""
        self._awake.set()

    def release(self, session_id: str) -> None:
        """That session is paired: its held letters go out. From any thread."""
        self._to_release.put(session_id)
        self._awake.set()

    def run(self, stop: threading.Event) -> None:
        """Send until *stop* is set. The outbox is opened, used and closed on this thread."""
        self._client.obey(stop, budget_s=self._budget_s)
        outbox = self._opened(stop)
        if outbox is None:
            return
        try:
            while not stop.is_set():
                self._turn(outbox, stop)
        finally:
            outbox.close()
            self._client.close()

    def _opened(self, stop: threading.Event) -> OutboxLike | None:
        told = False
        while not stop.is_set():
            try:
                return self._open_outbox()
            except DatabaseFault as exc:
                if not told:
                    log.warning("the sender waits for its outbox: %s", exc)
                told = True
                stop.wait(_SHORT_REST_S)
        return None

    def _turn(self, outbox: OutboxLike, stop: threading.Event) -> None:
        self._awake.clear()
        try:
            self._let_go(outbox)
            letter = outbox.claim(self._wall(), open_endpoints=self._courier.resting())
            rest_s = 0.0 if letter else self._nothing_for_s(outbox)
        except DatabaseFault as exc:
            log.warning("the sender can't read its outbox: %s", exc)
            letter, rest_s = None, _SHORT_REST_S
        if letter:
            outcome = self._courier.carry(letter, stop)
            self._record(outbox, letter, outcome, stop)
            rest_s = _SHORT_REST_S if isinstance(outcome, NotSent) else 0.0
        self._rest(rest_s, stop)

    def _let_go(self, outbox: OutboxLike) -> None:
        while not self._to_release.empty():
            session_id = self._to_release.get()
            self._held.discard(session_id)
            outbox.release_held(session_id)

    def _nothing_for_s(self, outbox: OutboxLike) -> float:
        rest_s = _LONGEST_REST_S
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
        told = False
        while True:
            try:
                return self._apply(outbox, letter, outcome)
            except DatabaseFault as exc:
                if not told:
                    log.warning("a letter's fate can't be written down: %s", exc)
                told = True
                if stop.wait(_SHORT_REST_S):
                    return None  # it is sent again at the next start, under the same key

    def _apply(self, outbox: OutboxLike, letter: Letter, outcome: Outcome) -> None:
        match outcome:
            case Delivered(settled):
                if outbox.deliver(letter.event_id, now=self._wall()):
                    self._report_delivered(letter, settled)
            case Deferred(until, error, status):
                if not outbox.defer(letter.event_id, until, error, status=status):
                    self._report_parked(letter, error)
            case NotSent():
                outbox.put_back(letter.event_id)
            case Unpaired():
                outbox.hold(letter.session_id)
                self._report_held(letter)
            case Parked(reason):
                if outbox.park(letter.event_id, reason, now=self._wall()):
                    self._report_parked(letter, reason)
            case never:
                assert_never(never)

    def _report_delivered(self, letter: Letter, settled: Settled) -> None:
        self._settled(
            LetterSettled(
                letter.event_id,
                LetterState.DELIVERED,
                line_quantity=settled.line_quantity,
                order_number=settled.order_number,
                order_total_minor=settled.order_total_minor,
                note=settled.note,
            )
        )
        if settled.note:
            self._reread()

    def _report_parked(self, letter: Letter, reason: str) -> None:
        log.warning("a letter is parked, staff must look at it: %s: %s", letter.kind, reason)
        self._settled(LetterSettled(letter.event_id, LetterState.PARKED, note=reason))

    def _report_held(self, letter: Letter) -> None:
        if letter.session_id not in self._held:
            self._held.add(letter.session_id)
            log.warning("nobody is paired: the letters of this sale are held")
        self._unpaired()
