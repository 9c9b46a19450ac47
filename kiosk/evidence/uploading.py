"""Offers pictures to the backend, as long as it has room for them."""

import logging
import threading
import time

from kiosk.backend.client import Client
from kiosk.backend.identity import Device
from kiosk.backend.resting import Rests
from kiosk.clock import Clock
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.wire import requests

log = logging.getLogger(__name__)

_LONGEST_REST_S = 3600.0
_NO_ROOM = 507
_NO_SUCH_ROUTE = {404, 405, 501}
_WITHIN_S = 10.0
_STOPPED_WITHIN_S = 0.5


class HubUploader:
    """One picture at a time; the thread that uses it owns it.

    A backend without room or that does not answer is left alone for longer and longer, up to an
    hour; one that has no such route, for the rest of the run. A picture that it refuses is not
    offered again. Pictures are no letters: no breaker opens because of them.
    """

    def __init__(self, client: Client, device: Device, *, clock: Clock = time.monotonic) -> None:
        self._client = client
        self._device = device
        self._rests = Rests(clock, longest_s=_LONGEST_REST_S)
        self._unwanted = False

    def rests(self) -> bool:
        """Nothing is to be offered now."""
        return self._unwanted or not self._rests.over

    def upload(self, event_id: str, session_id: str, jpeg: bytes, stop: threading.Event) -> bool:
        """True when the picture need not be offered again: it was taken, or refused for good."""
        identity = self._device.of_session(session_id)
        if identity is None or not identity.credential:
            return self._later("the kiosk has no credential")
        self._client.obey(stop, budget_s=_STOPPED_WITHIN_S)
        request = requests.evidence(identity.device_id, event_id, jpeg)
        try:
            self._client.send(request, credential=identity.credential, within_s=_WITHIN_S)
        except BackendUnavailable as exc:
            if exc.status in _NO_SUCH_ROUTE:
                return self._never()
            full = exc.status == _NO_ROOM
            return self._later("the backend has no room" if full else str(exc))
        except BackendRejected as no:
            if no.status in _NO_SUCH_ROUTE and no.code in {"", "NOT_FOUND"}:
                return self._never()
            log.info("the backend does not want the picture of %s: %s", event_id, no)
            return True
        self._rests.worked()
        return True

    def close(self) -> None:
        """Give up the connections."""
        self._client.close()

    def _later(self, why: str) -> bool:
        if not self._rests.failing:
            log.info("pictures of lines stay here for now: %s", why)
        self._rests.failed()
        return False

    def _never(self) -> bool:
        log.info("this backend takes no pictures of lines")
        self._unwanted = True
        return False
