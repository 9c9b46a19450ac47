"""The hub as a FastAPI application."""

import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from typing import Any

import anyio.to_thread
from fastapi import FastAPI

from kiosk.hub import envelope
from kiosk.hub.body_limit import BodyLimit
from kiosk.hub.heads import Heads
from kiosk.hub.housekeeping import Housekeeping
from kiosk.hub.hub import Hub
from kiosk.hub.routes.admin import AdminRoutes
from kiosk.hub.routes.assortment import AssortmentRoutes
from kiosk.hub.routes.auth import AuthRoutes
from kiosk.hub.routes.basket import BasketRoutes
from kiosk.hub.routes.devices import DeviceRoutes
from kiosk.hub.routes.evidence import EvidenceRoutes
from kiosk.hub.routes.fleet import FleetRoutes
from kiosk.hub.routes.health import HealthRoutes
from kiosk.hub.routes.kiosk import KioskRoutes
from kiosk.hub.routes.letters import LetterRoutes
from kiosk.hub.routes.live import LiveRoutes
from kiosk.hub.routes.orders import OrderRoutes
from kiosk.hub.routes.pages import PageRoutes
from kiosk.hub.routes.phone import PhoneRoutes
from kiosk.hub.routes.products import ProductRoutes
from kiosk.hub.routes.scanner import ScannerRoutes
from kiosk.hub.routes.wanted import WantedRoutes
from kiosk.hub.schemas import Refused
from kiosk.hub.services import clearing
from kiosk.hub.store import THREADS
from kiosk.hub.traffic import Traffic

_REFUSALS: dict[int | str, dict[str, Any]] = {
    "4XX": {"model": Refused, "description": "No, with the reason"},
    "5XX": {"model": Refused, "description": "Not now: ending, or the database is gone or full"},
}


def create_app(hub: Hub) -> FastAPI:
    """Answer for *hub*; it is closed with the application's life."""
    app = FastAPI(title=hub.settings.name, lifespan=_life_of(hub), docs_url=None, redoc_url=None)
    for routes in (
        HealthRoutes(hub),
        DeviceRoutes(hub),
        KioskRoutes(hub),
        LetterRoutes(hub),
        EvidenceRoutes(hub),
        BasketRoutes(hub),
        ProductRoutes(hub),
        AssortmentRoutes(hub),
        OrderRoutes(hub),
        WantedRoutes(hub),
        PhoneRoutes(hub),
        PageRoutes(),
        ScannerRoutes(hub),
        AdminRoutes(hub),
        FleetRoutes(hub),
        AuthRoutes(hub),
        LiveRoutes(hub),
    ):
        app.include_router(routes.router(), responses=_REFUSALS)
    envelope.install(app)
    app.add_middleware(BodyLimit)
    app.add_middleware(Traffic, ending=hub.ending, meters=hub.meters)
    app.add_middleware(Heads)
    return app


def _life_of(hub: Hub) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def life(_app: FastAPI) -> AsyncIterator[None]:
        anyio.to_thread.current_default_thread_limiter().total_tokens = THREADS
        try:
            with _loops(hub):
                yield
        finally:
            hub.store.close()

    return life


@contextmanager
def _loops(hub: Hub) -> Iterator[None]:
    """What the hub does beside answering, each on a thread, until the block ends."""
    stop = threading.Event()
    housekeeping = Housekeeping(
        hub.album, drop_parcels=lambda: hub.store.carried(clearing.drop_unused)
    )
    loops: list[Callable[[threading.Event], None]] = [housekeeping.run]
    if hub.bus is not None:
        loops += [hub.bus.say, hub.bus.listen]
    threads = [threading.Thread(target=loop, args=[stop], name="hub loop") for loop in loops]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        stop.set()
        if hub.bus is not None:
            hub.bus.close()
        for thread in threads:
            thread.join()
