"""Follows the published ShopShadow backend, which tells nothing by itself: probe, then heartbeat.

Its order matters: a heartbeat before pairing makes the device un-pairable, and an old device
stays bound to its shopper for ever.
"""

import logging
import queue
import threading
from enum import Enum, auto

from uuid_utils import uuid7

from kiosk.backend.account_watch import AccountWatch
from kiosk.backend.identity import Identity
from kiosk.backend.link import Link
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.events.backend import ShopperPaired
from kiosk.events.letters import Endpoint
from kiosk.wire import requests
from kiosk.wire.answers import DEVICE_NOT_CONNECTED, DEVICE_NOT_FOUND

log = logging.getLogger(__name__)

_PROBE_EVERY_S = 4.0
_HEARTBEAT_EVERY_S = 60.0
_LOOK_UP_EVERY_S = 0.25
_LOOK_AT_ACCOUNT_EVERY_S = 5.0


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
        self._rounds = link.rounds
        self._report = link.report
        self._clock = link.clock
        self._over: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._accounts = link.accounts
        self._signing_in = link.signing_in
        self._watch = AccountWatch(
            client=link.client,
            breaker=link.breakers.of(Endpoint.LIVE),
            accounts=link.accounts,
            report=link.report,
        )
        self._paired = False
        self._signed_in = False  # as the till was told
        self._due_s = 0.0
        self._look_s = 0.0

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
            self._rounds.tick()
            if self._ended_here() or (not self._paired and self._pairing.expired()):
                return
            self._look_at_account()
            if self._in_doubt() or self._clock() >= self._due_s:
                identity = self._device.current
                if identity is None or not self._goes_on(identity):
                    return
            self._rounds.rest(stop, _LOOK_UP_EVERY_S)

    def _ended_here(self) -> bool:
        """A sale was ended here: whoever was paired keeps the old device, so we need a new one."""
        ended = False
        while not self._over.empty():
            ended = self._over.get() == self._device.session_id or ended
        if not ended:
            return False
        self._paired = self._signed_in = False
        self._signing_in.over()
        if self._device.was_paired:
            self._device.forget()
            return True
        self._device.unpaired()  # lost and registered anew meanwhile: the code is the next one's
        return False

    def _look_at_account(self) -> None:
        """What a signed-in shopper's phone did; at once where an answer gave it away."""
        if self._device.basket_changed.is_set():
            self._device.basket_changed.clear()
        elif self._clock() < self._look_s:
            return
        self._look_s = self._clock() + _LOOK_AT_ACCOUNT_EVERY_S
        identity = self._device.current
        if identity and self._paired and self._signed_in:
            self._watch.look(self._device.session_id, identity.device_id)

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
                self._tell_account(identity)
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
        self._signed_in = self._accounts.bind(session_id)
        self._report(self._news(session_id, identity))

    def _tell_account(self, identity: Identity) -> None:
        """Somebody has signed in or out during the sale."""
        session_id = self._device.session_id
        signed_in = self._accounts.bind(session_id)
        if signed_in != self._signed_in:
            self._signed_in = signed_in
            self._report(self._news(session_id, identity))

    def _news(self, session_id: str, identity: Identity) -> ShopperPaired:
        account = self._accounts.current
        return ShopperPaired(
            session_id,
            identity.device_id,
            account.name if account else "",
            signed_in=self._signed_in,
        )

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
