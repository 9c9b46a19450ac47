"""The real sender and live loop of a drilled kiosk; only their time may run faster."""

import time
from collections.abc import Callable
from dataclasses import dataclass
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
from kiosk.events import Delivery, Endpoint
from kiosk.outbox.outgoing import open_outbox


@dataclass(frozen=True, slots=True)
class Delivering:
    """The two loops."""

    sender: SenderLoop
    live: LiveLoop


def build(folder: Path, url: str, hurry: float, *, put: Callable[[Delivery], None]) -> Delivering:
    """Deliver from *folder* to *url*. Cooldowns and retries pass *hurry* times as fast."""
    clock, wall = _faster(time.monotonic, hurry), _faster(time.time, hurry)
    device = Device(Secrets(folder / "secrets"), name="Drill")
    breakers = Breakers(backend=url, clock=clock, wall=wall, changed=lambda _status: None)
    client, dialects = Client(Address(url)), Dialects()
    courier = Courier(
        client=client,
        breakers=breakers,
        device=device,
        dialects=dialects,
        clock=clock,
        wall=wall,
        paces={endpoint: Pace(between_s=1.0 / hurry) for endpoint in Endpoint},
    )
    backlog = BacklogCourier(
        client=client,
        breakers=breakers,
        device=device,
        dialects=dialects,
        courier=courier,
        clock=clock,
    )
    sender = SenderLoop(
        open_outbox=lambda: open_outbox(folder / "kiosk.db"),
        courier=courier,
        device=device,
        settled=put,
        clock=clock,
        wall=wall,
        backlog=backlog,
    )
    live = LiveLoop(
        client=Client(Address(url)),
        breakers=breakers,
        device=device,
        report=put,
        pairing=lambda _status: None,
        clock=clock,
        wall=wall,
    )
    return Delivering(sender, live)


def _faster(clock: Clock, times: float) -> Clock:
    began = clock()
    return lambda: began + (clock() - began) * times
