"""The real sender and live loop of a drilled kiosk; only their time may run faster."""

import time
from collections.abc import Callable
from pathlib import Path

from kiosk.backend.address import Address
from kiosk.backend.backlog import BacklogCourier
from kiosk.backend.breakers import Breakers
from kiosk.backend.client import Client
from kiosk.backend.courier import Courier
from kiosk.backend.dialects import Dialects
from kiosk.backend.identity import Device, Secrets
from kiosk.backend.live import LiveLoop
from kiosk.backend.pace import Pace
from kiosk.backend.sending import SenderLoop
from kiosk.clock import Clock
from kiosk.events.backend import Delivery
from kiosk.events.letters import Endpoint
from kiosk.outbox.outgoing import open_outbox


class Delivering:
    """Delivers from *folder* to *url*; cooldowns and retries pass *hurry* times as fast."""

    def __init__(self, folder: Path, url: str, *, hurry: float = 1.0) -> None:
        self._folder = folder
        self._address = Address(url)
        self._between_s = 1.0 / hurry
        self._clock, self._wall = _faster(time.monotonic, hurry), _faster(time.time, hurry)
        self.device = Device(Secrets(folder / "secrets"), name="Drill")
        self._breakers = Breakers(
            backend=url, clock=self._clock, wall=self._wall, changed=lambda _status: None
        )

    def sender(self, put: Callable[[Delivery], None], *, batches: bool = True) -> SenderLoop:
        """The sender; without *batches* it sends one letter a request."""
        client, dialects = Client(self._address), Dialects()
        courier = Courier(
            client=client,
            breakers=self._breakers,
            device=self.device,
            dialects=dialects,
            clock=self._clock,
            wall=self._wall,
            paces=dict.fromkeys(Endpoint, Pace(between_s=self._between_s)),
        )
        backlog = BacklogCourier(
            client=client,
            breakers=self._breakers,
            device=self.device,
            dialects=dialects,
            courier=courier,
            clock=self._clock,
        )
        return SenderLoop(
            open_outbox=lambda: open_outbox(self._folder / "kiosk.db"),
            courier=courier,
            device=self.device,
            settled=put,
            clock=self._clock,
            wall=self._wall,
            backlog=backlog if batches else None,
        )

    def live(self, put: Callable[[Delivery], None]) -> LiveLoop:
        """The live updates."""
        return LiveLoop(
            client=Client(self._address),
            breakers=self._breakers,
            device=self.device,
            report=put,
            pairing=lambda _status: None,
            clock=self._clock,
            wall=self._wall,
        )


def _faster(clock: Clock, times: float) -> Clock:
    began = clock()
    return lambda: began + (clock() - began) * times
