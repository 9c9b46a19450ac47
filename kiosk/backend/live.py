"""The live loop: who shops here, and what the backend knows of the basket."""

import logging
import threading
from collections.abc import Callable
from typing import Protocol

from kiosk.backend.breakers import Breakers
from kiosk.backend.client import Client
from kiosk.backend.dialects import DialectName, Dialects
from kiosk.backend.health import HealthCheck
from kiosk.backend.hub_live import HubLive
from kiosk.backend.identity import Device, Identity
from kiosk.backend.link import Link
from kiosk.backend.pairing import Pairing
from kiosk.backend.shopshadow_live import ShopShadowLive
from kiosk.clock import Clock
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.events import Delivery
from kiosk.snapshots import PairingStatus

log = logging.getLogger(__name__)

_REST_S = 1.0


class _Follower(Protocol):
    def resume(self, identity: Identity) -> bool: ...

    def follow(self, stop: threading.Event) -> None: ...

    def session_over(self, session_id: str) -> None: ...


class LiveLoop:
    """Registers, shows codes, follows the sale of whoever pairs, and asks for health.

    *report* hears what the till must know, *pairing* how far the code is; both are called on
    this loop's thread.
    """

    def __init__(
        self,
        *,
        client: Client,
        breakers: Breakers,
        device: Device,
        report: Callable[[Delivery], None],
        pairing: Callable[[PairingStatus], None],
        clock: Clock,
        wall: Clock,
        dialects: Dialects | None = None,
    ) -> None:
        self._client = client
        self._breakers = breakers
        self._device = device
        self._dialects = dialects or Dialects()
        self._health = HealthCheck(client=client, breakers=breakers, clock=clock)
        self._pairing = Pairing(
            client=client,
            breakers=breakers,
            device=device,
            health=self._health,
            publish=pairing,
            wall=wall,
        )
        link = Link(
            client=client,
            breakers=breakers,
            device=device,
            pairing=self._pairing,
            health=self._health,
            report=report,
            clock=clock,
        )
        self._followers: dict[DialectName, _Follower] = {
            DialectName.HUB: HubLive(link),
            DialectName.SHOPSHADOW: ShopShadowLive(link),
        }

    def try_again(self) -> None:
        """A person does not want to wait, or has dealt with a refusal. From any thread."""
        self._breakers.try_now()
        self._pairing.try_again()

    def session_over(self, session_id: str) -> None:
        """The sale was ended here: a fresh code for the next shopper. From any thread."""
        for follower in self._followers.values():
            follower.session_over(session_id)
        self._health.nudge()

    def run(self, stop: threading.Event) -> None:
        """Follow the backend until *stop* is set; an outage never ends it."""
        self._client.obey(stop, budget_s=1.0)
        try:
            self._health.tick()
            goes_on = self._resumed(stop)
            while not stop.is_set():
                if goes_on or self._pairing.fresh_code(stop):
                    self._follow(stop)
                goes_on = False
        finally:
            self._client.close()

    def _resumed(self, stop: threading.Event) -> bool:
        """At start: True when a sale of ours goes on at the backend, so that no code is needed."""
        while not stop.is_set() and (identity := self._device.current):
            try:
                return self._followers[self._dialects.name_for(identity)].resume(identity)
            except BackendRejected:
                return False  # registering sorts that out
            except BackendUnavailable as exc:
                self._pairing.offline(str(exc))
                self._health.rest(stop, _REST_S)
        return False

    def _follow(self, stop: threading.Event) -> None:
        if identity := self._device.current:
            name = self._dialects.name_for(identity)
            log.info("following the backend in the dialect %s", name)
            self._followers[name].follow(stop)
