"""The hub, as the fleet's loop calls it: tell how the kiosk is, fetch a part of a parcel."""

import logging
import threading
import time
from dataclasses import dataclass

from kiosk.backend.client import Client
from kiosk.backend.identity import Device, Identity
from kiosk.backend.resting import Rests
from kiosk.clock import Clock
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.wire import fleet
from kiosk.wire.fields import Malformed
from kiosk.wire.fleet import Parcel, Report, WantedSet

log = logging.getLogger(__name__)

EVERY_S = 30.0
_LONGEST_REST_S = 900.0
_WITHIN_S = 10.0
_PART_WITHIN_S = 60.0
_STOPPED_WITHIN_S = 0.5
_NO_SUCH_ROUTE = {404, 405, 501}


@dataclass(frozen=True, slots=True)
class Told:
    """The hub has answered; *wanted* is the set that it wants taken over."""

    wanted: WantedSet | None


class HubCalls:
    """One call at a time; the thread that uses it owns it.

    A hub that does not answer is asked less and less often, up to every quarter of an hour; a
    backend that knows no fleet is left alone for the rest of the run. No breaker opens because
    of these calls: a sale needs none of them.
    """

    def __init__(self, client: Client, device: Device, *, clock: Clock = time.monotonic) -> None:
        self._client = client
        self._device = device
        self._rests = Rests(clock, longest_s=_LONGEST_REST_S)
        self.unknown_here = False

    def due(self) -> bool:
        """Whether the hub may be called now."""
        return not self.unknown_here and self._rests.over

    def tell(self, report: Report, stop: threading.Event) -> Told | None:
        """What the hub answers to *report*; None where it did not."""
        identity = self._identity()
        if identity is None:
            return None
        self._client.obey(stop, budget_s=_STOPPED_WITHIN_S)
        request = fleet.report(identity.device_id, report)
        try:
            answer = self._client.send(request, credential=identity.credential, within_s=_WITHIN_S)
            told = Told(fleet.wanted(answer))
        except (BackendUnavailable, BackendRejected, Malformed) as exc:
            self._later(exc)
            return None
        self._rests.worked(again_in_s=EVERY_S)
        return told

    def part(self, parcel: Parcel, number: int, stop: threading.Event) -> bytes:
        """One part of a parcel. BackendUnavailable or BackendRejected where it does not come."""
        identity = self._identity()
        if identity is None:
            raise BackendUnavailable("the kiosk is not registered")
        self._client.obey(stop, budget_s=_STOPPED_WITHIN_S)
        path = fleet.part_path(identity.device_id, parcel.sha256, number)
        try:
            return self._client.piece(path, credential=identity.credential, within_s=_PART_WITHIN_S)
        except (BackendUnavailable, BackendRejected) as exc:
            self._later(exc)
            raise

    def soon(self) -> None:
        """Something has changed: tell it at the next look, where the hub answers at all."""
        if not self._rests.failing:
            self._rests.worked()

    def close(self) -> None:
        """Give up the connections."""
        self._client.close()

    def _identity(self) -> Identity | None:
        found = self._device.current
        return found if found is not None and found.credential else None

    def _later(self, exc: Exception) -> None:
        status = getattr(exc, "status", None)
        if status in _NO_SUCH_ROUTE and getattr(exc, "code", "") in {"", "NOT_FOUND"}:
            log.info("this backend keeps no fleet: nothing is reported to it")
            self.unknown_here = True
            return
        if not self._rests.failing:
            log.info("the fleet's hub can't be told how the kiosk is: %s", exc)
        self._rests.failed()
