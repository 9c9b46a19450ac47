"""Builds 5 to 7: the sender and the live loop, for the backend at one address."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.backend.breakers import Breakers
from kiosk.backend.client import Address, Client
from kiosk.backend.courier import Courier
from kiosk.backend.dialects import DialectName, Dialects
from kiosk.backend.identity import Device
from kiosk.backend.live import LiveLoop
from kiosk.backend.sending import SenderLoop
from kiosk.config import BackendSettings, Settings
from kiosk.events import Delivery as DeliveryMessage
from kiosk.outbox.letters import open_outbox
from kiosk.qt.signals import KioskSignals
from kiosk.snapshots import CallMade


@dataclass(frozen=True, slots=True)
class Delivery:
    """The two loops and what they share."""

    sender: SenderLoop
    live: LiveLoop
    device: Device
    breakers: Breakers


def address_of(settings: BackendSettings, base_url: str) -> Address:
    """Where the backend is. ConfigError when it can't be spoken to like that."""
    bundle = Path(settings.ca_bundle) if settings.ca_bundle else None
    return Address(base_url, plain_http_allowed=settings.allow_plain_http, ca_bundle=bundle)


def build_delivery(
    settings: Settings,
    base_url: str,
    *,
    database: Path,
    device: Device,
    signals: KioskSignals,
    put: Callable[[DeliveryMessage], None],
    called: Callable[[CallMade], None],
) -> Delivery:
    """Everything between the outbox and the backend at *base_url*."""
    address = address_of(settings.backend, base_url)
    dialects = Dialects(DialectName(settings.backend.dialect))
    breakers = Breakers(
        backend=base_url,
        clock=time.monotonic,
        wall=time.time,
        changed=signals.link.emit,
        called=called,
    )
    courier = Courier(
        client=Client(address),
        breakers=breakers,
        device=device,
        dialects=dialects,
        clock=time.monotonic,
        wall=time.time,
    )
    sender = SenderLoop(
        open_outbox=lambda: open_outbox(database),
        courier=courier,
        device=device,
        settled=put,
        clock=time.monotonic,
        wall=time.time,
    )
    live = LiveLoop(
        client=Client(address),
        breakers=breakers,
        device=device,
        report=put,
        pairing=signals.pairing.emit,
        clock=time.monotonic,
        wall=time.time,
        dialects=dialects,
    )
    return Delivery(sender, live, device, breakers)
