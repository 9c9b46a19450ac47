"""Carries letters to the backend: quick attempts, under the breaker of their endpoint."""

import logging
import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace

from kiosk.backend.backoff import full_jitter
from kiosk.backend.breakers import Breakers
from kiosk.backend.client import Client
from kiosk.backend.dialects import Dialect, Dialects
from kiosk.backend.identity import Device, Identity
from kiosk.backend.outcomes import Deferred, Delivered, Disowned, NotSent, Outcome, Parked, Unpaired
from kiosk.backend.pace import ORDINARY, Pace
from kiosk.backend.settling import Settled, Verdict, verdict
from kiosk.clock import Clock, steady
from kiosk.errors import BackendRejected, BackendUnavailable, CircuitOpen
from kiosk.events.letters import Endpoint
from kiosk.letters import Letter
from kiosk.snapshots.links import BreakerState
from kiosk.wire.answers import says_yes
from kiosk.wire.fields import Fields, Malformed
from kiosk.wire.requests import Request

log = logging.getLogger(__name__)

_STRANGER = (
    "The backend does not know the device of this sale any more: it lost it, or it is another one."
)


@dataclass(slots=True)
class _Errand:
    """One letter with all that is needed to take it there, and how its attempts went."""

    letter: Letter
    identity: Identity
    dialect: Dialect
    pace: Pace
    doubts: int = 0  # attempts that may have been carried out
    what: str = ""  # the request, for the log


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
        paces: Mapping[Endpoint, Pace] | None = None,
    ) -> None:
        self._client = client
        self._breakers = breakers
        self._device = device
        self._dialects = dialects or Dialects()
        self._clock = clock
        self._steady = steady(wall, clock)
        self._paces = paces or {}
        self._not_before: dict[Endpoint, float] = {}

    def obey(self, stop: threading.Event, *, budget_s: float) -> None:
        """Once *stop* is set, the request in flight has *budget_s* left in all."""
        self._client.obey(stop, budget_s=budget_s)

    def resting(self) -> frozenset[Endpoint]:
        """Endpoints to which nothing goes now: their breaker is open, or they asked for time."""
        now = self._clock()
        asked = frozenset(e for e, until in self._not_before.items() if until > now)
        return self._breakers.refusing() | asked

    def try_now(self) -> None:
        """A person does not want to wait: what was asked for by Retry-After is over."""
        self._not_before.clear()

    def next_try_s(self) -> float | None:
        """The monotonic instant at which the first resting endpoint is tried again, or None."""
        now = self._clock()
        instants = [until for until in self._not_before.values() if until > now]
        breaker_s = self._breakers.next_try_s()
        return min([*instants, *([] if breaker_s is None else [breaker_s])], default=None)

    def keys_are_kept(self) -> bool:
        """Whether the backend counts a letter once that comes twice. A restart changes nothing."""
        identity = self._device.current
        return identity is not None and self._dialects.batching(identity) is not None

    def pace(self, endpoint: Endpoint) -> Pace:
        """How that group is treated."""
        return self._paces.get(endpoint, ORDINARY)

    def carry(self, letter: Letter, stop: threading.Event) -> Outcome:
        """Take *letter* to the backend. After *stop* is set nothing new is tried."""
        identity = self._device.of_session(letter.session_id)
        if identity is None:
            return NotSent()
        dialect = self._dialects.of(identity)
        if settled := dialect.here(letter):
            return Delivered(settled)
        return self._attempts(_Errand(letter, identity, dialect, self.pace(letter.endpoint)), stop)

    def refused(self, letter: Letter, identity: Identity, no: BackendRejected) -> Outcome:
        """What becomes of *letter* after a no."""
        match verdict(letter, no):
            case Verdict.DONE:
                self._device.basket_changed.set()
                return Delivered(Settled())
            case Verdict.HOLD:
                self._device.in_doubt.set()
                batched = self._dialects.batching(identity)
                return Unpaired(None if batched else letter.endpoint)
            case Verdict.LOST:
                return self._stranger(letter, identity, no)
            case Verdict.DEFER:
                return self._later(letter, str(no), no.status)
            case Verdict.PARK:
                return Parked(f"{no} ({no.code or no.status})")

    def failed(self, letter: Letter, exc: BackendUnavailable) -> Deferred:
        """What becomes of *letter* when there was no usable answer."""
        wait_s = exc.retry_after_s
        if not wait_s:
            return self._later(letter, str(exc), exc.status)
        self._not_before[letter.endpoint] = self._clock() + wait_s
        return Deferred(self._steady() + wait_s, str(exc), exc.status)

    def close(self) -> None:
        """Give up the connections."""
        self._client.close()

    def _attempts(self, errand: _Errand, stop: threading.Event) -> Outcome:
        breaker = self._breakers.of(errand.letter.endpoint)
        outcome: Outcome = NotSent()
        for attempt in range(1, errand.pace.attempts + 1):
            if stop.is_set() or not breaker.admits():
                break
            try:
                return Delivered(self._attempt(errand, attempt), errand.doubts)
            except CircuitOpen:
                break
            except BackendRejected as no:
                return self.refused(errand.letter, errand.identity, no)
            except BackendUnavailable as exc:
                errand.doubts += exc.ambiguous
                outcome = replace(self.failed(errand.letter, exc), doubts=errand.doubts)
                if exc.retry_after_s or attempt == errand.pace.attempts:
                    break
            if breaker.admits():
                stop.wait(errand.pace.between_s)
        return outcome

    def _attempt(self, errand: _Errand, attempt: int) -> Settled:
        letter = errand.letter
        breaker = self._breakers.of(letter.endpoint)
        tried = f"(attempt {attempt}/{errand.pace.attempts})"
        quiet = breaker.lamp().state is not BreakerState.CLOSED
        started = self._clock()
        try:
            with breaker.guard(repeated=attempt > 1 or letter.tries > 1):
                settled = self._carried(errand)
        except CircuitOpen:
            raise
        except (BackendRejected, BackendUnavailable) as exc:
            level = logging.DEBUG if quiet else logging.INFO
            log.log(level, "%s %s: %s: %s", errand.what, tried, letter.about, exc)
            raise
        took_ms = (self._clock() - started) * 1000
        log.info("%s %s: %s delivered in %.0f ms", errand.what, tried, letter.about, took_ms)
        return settled

    def _carried(self, errand: _Errand) -> Settled:
        letter = errand.letter

        def send(request: Request, bearer: str) -> Fields:
            errand.what = f"[{letter.endpoint}] {request.method} {request.path}"
            answer = self._client.send(
                request, credential=bearer, key=letter.event_id, within_s=errand.pace.timeout_s
            )
            if not says_yes(answer):
                raise Malformed("the answer does not say that it worked")
            return answer

        try:
            return errand.dialect.carry(letter, errand.identity, send)
        except Malformed as exc:
            raise BackendUnavailable(str(exc), ambiguous=True) from exc

    def _later(self, letter: Letter, words: str, status: int | None) -> Deferred:
        return Deferred(self._steady() + full_jitter(letter.tries), words, status)

    def _stranger(self, letter: Letter, identity: Identity, no: BackendRejected) -> Outcome:
        """Say that we are unknown; a sale of an earlier device can only be parked."""
        if identity.is_device_of(self._device.current):
            self._device.in_doubt.set()
            return self._later(letter, str(no), no.status)
        if letter.session_id == self._device.session_id:
            return Unpaired()
        return Disowned(identity, _STRANGER)
