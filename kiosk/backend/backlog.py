"""Takes a backlog to the hub: many letters in one request, one key and one answer for each."""

import logging
import threading
from collections.abc import Sequence

from kiosk.backend.breakers import Breakers
from kiosk.backend.client import Client
from kiosk.backend.courier import Courier
from kiosk.backend.dialects import Dialects
from kiosk.backend.hub import Hub
from kiosk.backend.identity import Device, Identity
from kiosk.backend.outcomes import Delivered, NotSent, Outcome
from kiosk.clock import Clock
from kiosk.errors import BackendRejected, BackendUnavailable, CircuitOpen
from kiosk.letters import Letter
from kiosk.snapshots.links import BreakerState
from kiosk.wire import batch
from kiosk.wire.batch import Result
from kiosk.wire.fields import Malformed
from kiosk.wire.requests import Request

log = logging.getLogger(__name__)

LEAST = 50
"""Fewer letters than that are no backlog: each goes by its own route."""

_NO_SUCH_ROUTE = {404, 405}


class BacklogCourier:
    """Carries many letters to one endpoint at once; the thread that uses it owns it.

    A batch is one attempt under the breaker of its endpoint. A backend that has no such route
    is not asked again in this run.
    """

    def __init__(
        self,
        *,
        client: Client,
        breakers: Breakers,
        device: Device,
        dialects: Dialects,
        courier: Courier,
        clock: Clock,
    ) -> None:
        self._client = client
        self._breakers = breakers
        self._device = device
        self._dialects = dialects
        self._courier = courier
        self._clock = clock
        self._has_route = True

    def most(self) -> int:
        """So many letters may be claimed now; 1 where they must go one by one."""
        identity = self._device.current
        if not self._has_route or identity is None or self._dialects.batching(identity) is None:
            return 1
        lamps = self._breakers.status().lamps
        all_well = all(lamp.state is BreakerState.CLOSED for lamp in lamps)
        return batch.MOST if all_well else 1  # a probe is one letter

    def carry(self, letters: Sequence[Letter], stop: threading.Event) -> list[Outcome]:
        """Take *letters* to the backend; what came of each, in their order."""
        outcomes: dict[str, Outcome] = {}
        for identity, part in self._by_device(letters).items():
            hub = self._dialects.batching(identity)
            if hub and not stop.is_set():
                outcomes |= self._batch(hub, identity, part)
        return [outcomes.get(letter.event_id, NotSent()) for letter in letters]

    def _by_device(self, letters: Sequence[Letter]) -> dict[Identity, list[Letter]]:
        parts: dict[Identity, list[Letter]] = {}
        for letter in letters:
            if identity := self._device.of_session(letter.session_id):
                parts.setdefault(identity, []).append(letter)
        return parts

    def _batch(self, hub: Hub, identity: Identity, letters: list[Letter]) -> dict[str, Outcome]:
        requests = [(letter.event_id, hub.request(letter, identity)) for letter in letters]
        wanted = batch.letters(identity.device_id, requests)
        endpoint, started = letters[0].endpoint, self._clock()
        what = f"[{endpoint}] POST {wanted.path} (attempt 1/1)"
        try:
            with self._breakers.of(endpoint).guard():
                results = self._results(wanted, identity, letters)
        except CircuitOpen:
            return {}
        except BackendRejected as no:
            log.info("%s: %d letters: %s", what, len(letters), no)
            return self._refused(identity, letters, no)
        except BackendUnavailable as exc:
            log.info("%s: %d letters: %s", what, len(letters), exc)
            return {letter.event_id: self._courier.failed(letter, exc) for letter in letters}
        took_ms = (self._clock() - started) * 1000
        log.info("%s: %d letters delivered in %.0f ms", what, len(results), took_ms)
        return {
            letter.event_id: self._outcome(hub, identity, letter, results[letter.event_id])
            for letter in letters
            if letter.event_id in results
        }

    def _results(
        self, wanted: Request, identity: Identity, letters: list[Letter]
    ) -> dict[str, Result]:
        pace = self._courier.pace(letters[0].endpoint)
        answer = self._client.send(wanted, credential=identity.credential, within_s=pace.timeout_s)
        try:
            return batch.results(answer)
        except Malformed as exc:
            raise BackendUnavailable(str(exc), ambiguous=True) from exc

    def _refused(
        self, identity: Identity, letters: list[Letter], no: BackendRejected
    ) -> dict[str, Outcome]:
        """A no to all of them is a no to the sender, or there is no such route."""
        if no.status in _NO_SUCH_ROUTE and not no.code.startswith("DEVICE_"):
            log.info("the backend takes no batches: letters go one by one")
            self._has_route = False
            return {}
        if no.status not in {401, 403, 404}:
            self._has_route = False  # whichever letter it is, alone it will tell
            return {}
        return {letter.event_id: self._courier.refused(letter, identity, no) for letter in letters}

    def _outcome(self, hub: Hub, identity: Identity, letter: Letter, result: Result) -> Outcome:
        no = result.no
        answered = no is not None or 200 <= result.status < 300
        if result.status >= 500 or result.status == 429 or not answered:
            words = no.words if no else "no reason was given"
            exc = BackendUnavailable(f"{result.status}: {words}", status=result.status)
            return self._courier.failed(letter, exc)
        if no:
            refusal = BackendRejected(no.words, status=result.status, code=no.code)
            return self._courier.refused(letter, identity, refusal)
        try:
            return Delivered(hub.settled(letter, result.answer))
        except Malformed as exc:
            return self._courier.failed(letter, BackendUnavailable(str(exc)))
