"""Builds 5 to 7: the sender and the live loop, for the backend at one address."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.backend.account import Accounts
from kiosk.backend.address import Address
from kiosk.backend.backlog import BacklogCourier
from kiosk.backend.breaker import Breaker
from kiosk.backend.breakers import Breakers
from kiosk.backend.catalogue_loop import CatalogueLoop
from kiosk.backend.catalogue_reading import CatalogueReading
from kiosk.backend.client import Client
from kiosk.backend.courier import Courier
from kiosk.backend.cutting import CuttableClient
from kiosk.backend.dialects import DialectName, Dialects
from kiosk.backend.editing import EditErrands
from kiosk.backend.identity import Device, read_internal_token
from kiosk.backend.line import Line
from kiosk.backend.live import LiveLoop
from kiosk.backend.pace import breakers_of, paces_of
from kiosk.backend.sending import SenderLoop
from kiosk.config.delivering import BackendSettings
from kiosk.config.settings import Settings
from kiosk.events.backend import Delivery as DeliveryMessage
from kiosk.events.letters import Dialect, Endpoint
from kiosk.evidence.uploading import HubUploader
from kiosk.outbox.edits import open_edits
from kiosk.outbox.outgoing import open_outbox
from kiosk.qt.signals import KioskSignals
from kiosk.qt.stocking import Stocking
from kiosk.routing import check_threshold
from kiosk.snapshots.links import CallMade


@dataclass(frozen=True, slots=True)
class Delivery:
    """The three loops and what they share."""

    sender: SenderLoop
    live: LiveLoop
    catalogue: CatalogueLoop
    device: Device
    breakers: Breakers


def address_of(settings: BackendSettings, base_url: str, *, internal_token: str = "") -> Address:
    """Where the backend is. ConfigError when it can't be spoken to like that."""
    bundle = Path(settings.ca_bundle) if settings.ca_bundle else None
    return Address(
        base_url,
        plain_http_allowed=settings.allow_plain_http,
        ca_bundle=bundle,
        pins=settings.pins,
        internal_token=internal_token,
    )


def build_uploader(settings: Settings, base_url: str, device: Device) -> HubUploader:
    """Takes pictures of lines to the backend at *base_url*."""
    token = read_internal_token(settings.storage.path / "secrets")
    address = address_of(settings.backend, base_url, internal_token=token)
    return HubUploader(Client(address), device)


def check_backend(settings: Settings) -> None:
    """ConfigError for a backend that can't be spoken to as it is set, before anything has begun."""
    token = read_internal_token(settings.storage.path / "secrets")
    Client(address_of(settings.backend, settings.backend.url, internal_token=token)).close()
    if settings.backend.dialect != "auto":
        check_threshold(settings.routing.threshold, Dialect(settings.backend.dialect))


def build_delivery(  # noqa: PLR0913  what it is joined to, each by name
    settings: Settings,
    base_url: str,
    *,
    database: Path,
    device: Device,
    signals: KioskSignals,
    put: Callable[[DeliveryMessage], None],
    called: Callable[[CallMade], None],
    line: Line,
    stocking: Stocking,
) -> Delivery:
    """Everything between the outbox and the backend at *base_url*; *line* can be cut."""
    token = read_internal_token(settings.storage.path / "secrets")
    address = address_of(settings.backend, base_url, internal_token=token)
    accounts = Accounts()
    dialects = Dialects(DialectName(settings.backend.dialect), accounts=accounts)
    breakers = Breakers(
        backend=base_url,
        clock=time.monotonic,
        wall=time.time,
        changed=signals.link.emit,
        called=called,
        settings=breakers_of(settings.backend),
    )
    sender = _sender(
        settings,
        CuttableClient(address, line),
        breakers=breakers,
        database=database,
        device=device,
        dialects=dialects,
        put=put,
    )
    catalogue = _catalogue_loop(
        settings,
        CuttableClient(address, line),
        CuttableClient(address, line),
        breaker=breakers.of(Endpoint.CATALOGUE),
        database=database,
        device=device,
        signals=signals,
        stocking=stocking,
    )
    live = LiveLoop(
        client=CuttableClient(address, line),
        breakers=breakers,
        device=device,
        report=put,
        pairing=signals.pairing.emit,
        clock=time.monotonic,
        wall=time.time,
        dialects=dialects,
        accounts=accounts,
        account=signals.account.emit,
        shopping_list=signals.shopping_list.emit,
        catalogue_changed=catalogue.changed,
    )
    return Delivery(sender, live, catalogue, device, breakers)


def _catalogue_loop(
    settings: Settings,
    reads: Client,
    tells: Client,
    *,
    breaker: Breaker,
    database: Path,
    device: Device,
    signals: KioskSignals,
    stocking: Stocking,
) -> CatalogueLoop:
    """Reads the backend's table with *reads*, tells it of staff's changes with *tells*."""
    pace = paces_of(settings.backend)[Endpoint.CATALOGUE]
    return CatalogueLoop(
        CatalogueReading(reads, breaker, within_s=pace.timeout_s),
        stocking.copies,
        source=stocking.source,
        copy=stocking.copy,
        taken=stocking.came,
        told=signals.prices.emit,
        errands=EditErrands(
            lambda: open_edits(database), client=tells, breaker=breaker, device=device
        ),
        fresh_s=settings.catalogue.fresh_s,
    )


def _sender(
    settings: Settings,
    client: Client,
    *,
    breakers: Breakers,
    database: Path,
    device: Device,
    dialects: Dialects,
    put: Callable[[DeliveryMessage], None],
) -> SenderLoop:
    """Takes letters to the backend, one by one or a backlog together."""
    courier = Courier(
        client=client,
        breakers=breakers,
        device=device,
        dialects=dialects,
        clock=time.monotonic,
        wall=time.time,
        paces=paces_of(settings.backend),
    )
    backlog = BacklogCourier(
        client=client,
        breakers=breakers,
        device=device,
        dialects=dialects,
        courier=courier,
        clock=time.monotonic,
    )
    return SenderLoop(
        open_outbox=lambda: open_outbox(database),
        courier=courier,
        device=device,
        settled=put,
        clock=time.monotonic,
        wall=time.time,
        backlog=backlog,
    )
