"""Follows the published ShopShadow backend, which tells nothing by itself: probe, then heartbeat.

Its order matters: a heartbeat before pairing makes the device un-pairable, and an old device
stays bound to its shopper for ever.
"""

import logging
import queue
import threading
from enum import Enum, auto

from uuid_utils import uuid7

from kiosk.backend.identity import Identity
from kiosk.backend.link import Link
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.events import Endpoint, ShopperPaired
from kiosk.wire import requests
from kiosk.wire.answers import DEVICE_NOT_CONNECTED, DEVICE_NOT_FOUND

log = logging.getLogger(__name__)

_PROBE_EVERY_S = 4.0
_HEARTBEAT_EVERY_S = 60.0
_LOOK_UP_EVERY_S = 0.25


class Standing(Enum):
    """What a probe found out."""

    PAIRED = auto()
    UNPAIRED = auto()
    UNKNOWN_DEVICE = auto()


class ShopShadowLive:
    """One thread follows; what it learns goes to *report*. Sessions get their id here."""

    def __init__(self, link: Link) -> None:
        self._client = link.client
        self._breakers = link.breakers
        self._device = link.device
        self._pairing = link.pairing
        self._health = link.health
        self._report = link.report
        self._clock = link.clock
        self._over: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._paired = False
        self._due_s = 0.0

    def session_over(self, session_id: str) -> None:
        """The sale was ended here. From any thread."""
        self._over.put(session_id)

    def resume(self, identity: Identity) -> bool:
        """Whether a phone is still paired, perhaps after one sign of life.

        BackendRejected when the device is unknown; BackendUnavailable when nobody answers.
        """
        standing = self._probed(identity)
        if standing is Standing.UNPAIRED and self._device.was_paired:
            self._heartbeat(identity)
            standing = self._probed(identity)
        if standing is Standing.UNKNOWN_DEVICE:
            raise BackendRejected("unknown device", status=404, code=DEVICE_NOT_FOUND)
        if standing is Standing.PAIRED:
            self._begin(identity)
        return standing is Standing.PAIRED

    def follow(self, stop: threading.Event) -> None:
        """Follow until *stop* is set, a fresh code is needed or the device is unknown."""
        self._due_s = self._clock() + (_HEARTBEAT_EVERY_S if self._paired else _PROBE_EVERY_S)
        while not stop.is_set():
            self._health.tick()
            if self._ended_here() or (not self._paired and self._pairing.expired()):
                return
            if self._in_doubt() or self._clock() >= self._due_s:
                identity = self._device.current
                if identity is None or not self._goes_on(identity):
                    return
            self._health.rest(stop, _LOOK_UP_EVERY_S)

    def _ended_here(self) -> bool:
        """A sale was ended here: whoever was paired keeps the old device, so we need a new one."""
        ended = False
        while not self._over.empty():
            ended = self._over.get() == self._device.session_id or ended
        if ended and self._device.was_paired:
            self._paired = False
            self._device.forget()
            return True
        return False

    def _in_doubt(self) -> bool:
        doubt = self._device.in_doubt.is_set()
        self._device.in_doubt.clear()
        return doubt

    def _goes_on(self, identity: Identity) -> bool:
        self._due_s = self._clock() + (_HEARTBEAT_EVERY_S if self._paired else _PROBE_EVERY_S)
        try:
            return self._looked_at(identity)
        except BackendUnavailable as exc:
            log.debug("live: %s", exc)
            self._due_s = self._clock() + _PROBE_EVERY_S
            if not self._paired:
                self._pairing.offline(str(exc))
            return True

    def _looked_at(self, identity: Identity) -> bool:
        standing = self._probed(identity)
        if self._paired and standing is Standing.UNPAIRED:  # perhaps only thought to be away
            self._heartbeat(identity)
            standing = self._probed(identity)
            # A heartbeat has made an unpaired device un-pairable: a new code heals that.
        if standing is Standing.PAIRED:
            if self._paired:
                self._heartbeat(identity)
            else:
                self._begin(identity)
            return True
        was_paired, self._paired = self._paired, False
        if standing is Standing.UNPAIRED and not was_paired:
            self._pairing.show_code()
            return True
        return False

    def _begin(self, identity: Identity) -> None:
        """A phone is paired. Who pairs the same device again is the same shopper."""
        self._paired = True
        session_id = self._device.session_id or str(uuid7())
        self._device.paired_with(session_id)
        self._pairing.paired()
        self._report(ShopperPaired(session_id, identity.device_id))

    def _probed(self, identity: Identity) -> Standing:
        try:
            with self._breakers.of(Endpoint.LIVE).guard():
                self._client.send(requests.probe(identity.device_id))
        except BackendRejected as no:
            if no.code == DEVICE_NOT_CONNECTED:
                return Standing.UNPAIRED
            return Standing.UNKNOWN_DEVICE if no.code == DEVICE_NOT_FOUND else Standing.PAIRED
        return Standing.PAIRED

    def _heartbeat(self, identity: Identity) -> None:
        with self._breakers.of(Endpoint.DEVICES).guard():
            self._client.send(requests.heartbeat(identity.device_id))
