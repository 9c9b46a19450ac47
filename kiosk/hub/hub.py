"""The parts of one hub, put together once and handed to its routes."""

import time
from dataclasses import dataclass

from kiosk.catalogue import reading
from kiosk.catalogue.product import Catalogue
from kiosk.clock import Clock
from kiosk.hub.bell import Bell
from kiosk.hub.blobs import LocalBlobs
from kiosk.hub.bus import RedisBus
from kiosk.hub.ending import Ending
from kiosk.hub.envelope import answer_to
from kiosk.hub.keys import Signer
from kiosk.hub.meters import Meters
from kiosk.hub.schema import prepare
from kiosk.hub.services import taking_over, users
from kiosk.hub.services.answers import Once
from kiosk.hub.services.evidence import Album
from kiosk.hub.settings import HubSettings, signing_secret
from kiosk.hub.store import Store


@dataclass(frozen=True, slots=True)
class Hub:
    """What the routes work with."""

    settings: HubSettings
    store: Store
    bell: Bell
    signer: Signer
    once: Once
    ending: Ending
    meters: Meters
    album: Album | None
    bus: RedisBus | None


def open_hub(
    settings: HubSettings, *, wall: Clock = time.time, clock: Clock = time.monotonic
) -> Hub:
    """Open the database, take over the catalogue, and be ready to answer.

    CatalogueError, ConfigError or DatabaseFault say what is wrong.
    """
    catalogue = reading.read(settings.catalogue)
    bell = Bell()
    meters = Meters()
    bus = RedisBus(settings.bus, bell) if settings.bus else None
    ring = bus.ring if bus else bell.ring
    store = Store(settings.url, file=settings.file, ring=ring, wall=wall, meters=meters)
    try:
        signer = Signer(signing_secret(settings))
        _make_ready(store, settings, catalogue)
    except BaseException:
        store.close()
        raise
    ending = Ending(clock, budget_s=settings.ending_s, notice_s=settings.notice_s)
    ending.wait_for("requests in flight", meters.idle)
    return Hub(
        settings=settings,
        store=store,
        bell=bell,
        signer=signer,
        once=Once(store, answer_to),
        ending=ending,
        meters=meters,
        album=_album(settings, store, wall),
        bus=bus,
    )


def is_demo(settings: HubSettings) -> bool:
    """Whether it sells the demo catalogue, whose users everybody knows."""
    return reading.find(settings.catalogue) == reading.find("demo")


def _make_ready(store: Store, settings: HubSettings, catalogue: Catalogue) -> None:
    prepare(store, where=settings.shown)
    with store.alone() as unit:
        taking_over.take_over(unit, catalogue)
        if is_demo(settings):
            users.add_demo_users(unit)
        else:
            users.remove_demo_users(unit)


def _album(settings: HubSettings, store: Store, wall: Clock) -> Album | None:
    if settings.evidence_folder is None:
        return None
    blobs = LocalBlobs(settings.evidence_folder, wall=wall)
    return Album(store, blobs, settings.evidence_mb * 1_000_000, settings.evidence_hours * 3600.0)
