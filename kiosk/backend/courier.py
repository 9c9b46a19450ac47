"""Carries one letter to the backend: three quick attempts, under the breaker of its endpoint."""

import logging
import threading
from dataclasses import dataclass

from kiosk.backend.backoff import full_jitter
from kiosk.backend.breakers import Breakers
from kiosk.backend.client import Client
from kiosk.backend.dialects import Dialect, Dialects
from kiosk.backend.doubling import Totals
from kiosk.backend.identity import Device, Identity
from kiosk.backend.outcomes import Deferred, Delivered, NotSent, Outcome, Parked, Unpaired
from kiosk.backend.settling import Settled, Verdict, verdict
from kiosk.clock import Clock
from kiosk.errors import BackendRejected, BackendUnavailable, CircuitOpen
from kiosk.events import Endpoint
from kiosk.letters import Letter
from kiosk.snapshots import BreakerState
from kiosk.wire.fields import Fields, Malformed
from kiosk.wire.requests import Request

log = logging.getLogger(__name__)

_ATTEMPTS = 3
_DOUBLED = "The backend counted this item twice: correct the basket there."
_STRANGER = "The backend does not know the device of this sale any more."


@dataclass(frozen=True, slots=True)
class _Errand:
    """One letter with all that is needed to take it there."""

    letter: Letter
    identity: Identity
    dialect: Dialect
    request: Request


class Courier:
    """Carries letters, one at a time; the thread that uses it owns it.

    When the backend does not know the device, says that nobody is paired, or changed the basket
    from elsewhere, that is marked on *device*: the live loop looks after it.
    """

    def __init__(
        self,
        *,
        client: Client,
        breakers: Breakers,
        device: Device,
        dialects: Dialects | None = None,
        clock: Clock,
        wall: Clock,
        between_s: float = 1.0,
    ) -> None:
        self._client = client
        self._breakers = breakers
        self._device = device
        self._dialects = dialects or Dialects()
        self._clock = clock
        self._wall = wall
        self._between_s = between_s
        self._totals = Totals()
        self._not_before: dict[Endpoint, float] = {}

    def obey(self, stop: threading.Event, *, budget_s: float) -> None:
        """Once *stop* is set, the request in flight has *budget_s* left in all."""
        self._client.obey(stop, budget_s=budget_s)

    def resting(self) -> frozenset[Endpoint]:
        """Endpoints to which nothing goes now: their breaker is open, or they asked for time."""
        now = self._clock()
        asked = frozenset(e for e, until in self._not_before.items() if until > now)
        return self._breakers.refusing() | asked

    def next_try_s(self) -> float | None:
        """The monotonic instant at which the first resting endpoint is tried again, or None."""
        now = self._clock()
        instants = [until for until in self._not_before.values() if until > now]
        breaker_s = self._breakers.next_try_s()
        return min([*instants, *([] if breaker_s is None else [breaker_s])], default=None)

    def carry(self, letter: Letter, stop: threading.Event) -> Outcome:
        """Take *letter* to the backend. After *stop* is set nothing new is tried."""
        identity = self._device.of_session(letter.session_id)
        if identity is None:
            return NotSent()
        dialect = self._dialects.of(identity)
        try:
            request = dialect.request(letter, identity)
        except BackendRejected as no:
            return Parked(str(no))
        if request is None:
            return Delivered(dialect.settled(letter, Fields({})))
        return self._attempts(_Errand(letter, identity, dialect, request), stop)

    def _attempts(self, errand: _Errand, stop: threading.Event) -> Outcome:
        breaker = self._breakers.of(errand.letter.endpoint)
        outcome: Outcome = NotSent()
        for attempt in range(1, _ATTEMPTS + 1):
            if stop.is_set() or not breaker.admits():
                break
            try:
                return self._attempt(errand, attempt)
            except CircuitOpen:
                break
            except BackendRejected as no:
                return self._refused(errand, no)
            except BackendUnavailable as exc:
                outcome = self._failed(errand.letter, exc)
                if exc.retry_after_s or attempt == _ATTEMPTS:
                    break
            if breaker.admits():
                stop.wait(self._between_s)
        return outcome

    def _attempt(self, errand: _Errand, attempt: int) -> Outcome:
        letter, request = errand.letter, errand.request
        breaker = self._breakers.of(letter.endpoint)
        what = f"[{letter.endpoint}] {request.method} {request.path} (attempt {attempt}/3)"
        quiet = breaker.lamp().state is not BreakerState.CLOSED
        started = self._clock()
        try:
            with breaker.guard(repeated=attempt > 1 or letter.tries > 1):
                settled = self._sent(errand)
        except CircuitOpen:
            raise
        except (BackendRejected, BackendUnavailable) as exc:
            log.log(logging.DEBUG if quiet else logging.INFO, "%s: %s: %s", what, letter.kind, exc)
            raise
        log.info("%s: %s delivered in %.0f ms", what, letter.kind, (self._clock() - started) * 1000)
        return self._delivered(errand, settled)

    def _sent(self, errand: _Errand) -> Settled:
        answer = self._client.send(
            errand.request, credential=errand.identity.credential, key=errand.letter.event_id
        )
        try:
            return errand.dialect.settled(errand.letter, answer)
        except Malformed as exc:
            raise BackendUnavailable(str(exc), ambiguous=True) from exc

    def _delivered(self, errand: _Errand, settled: Settled) -> Delivered:
        device_id = errand.identity.device_id
        if self._totals.doubled(errand.letter, device_id, settled.total):
            log.warning("%s was counted twice by the backend", errand.letter.event_id)
            return Delivered(Settled(note=_DOUBLED))
        return Delivered(settled)

    def _failed(self, letter: Letter, exc: BackendUnavailable) -> Deferred:
        if exc.ambiguous:
            self._totals.doubt(letter.event_id)
        wait_s = exc.retry_after_s
        if wait_s:
            self._not_before[letter.endpoint] = self._clock() + wait_s
        else:
            wait_s = full_jitter(letter.tries)
        return Deferred(self._wall() + wait_s, str(exc), exc.status)

    def _refused(self, errand: _Errand, no: BackendRejected) -> Outcome:
        letter = errand.letter
        match verdict(letter, no):
            case Verdict.DONE:
                self._device.basket_changed.set()
                return Delivered(Settled())
            case Verdict.HOLD:
                self._device.in_doubt.set()
                return Unpaired()
            case Verdict.LOST:
                return self._stranger(errand, no)
            case Verdict.DEFER:
                return Deferred(self._wall() + full_jitter(letter.tries), str(no), no.status)
            case Verdict.PARK:
                return Parked(f"{no} ({no.code or no.status})")

    def _stranger(self, errand: _Errand, no: BackendRejected) -> Outcome:
        """Say that we are unknown; a sale of an earlier device can only be parked."""
        if errand.identity == self._device.current:
            self._device.in_doubt.set()
            return Deferred(self._wall() + full_jitter(errand.letter.tries), str(no), no.status)
        if errand.letter.session_id == self._device.session_id:
            return Unpaired()
        return Parked(_STRANGER)

    def close(self) -> None:
        """Give up the connections."""
        self._client.close()
