"""The hub as a FastAPI application."""

import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import anyio.to_thread
from fastapi import FastAPI

from kiosk.clock import Clock
from kiosk.hub import envelope
from kiosk.hub.body_limit import BodyLimit
from kiosk.hub.hub import Hub, open_hub
from kiosk.hub.routes.admin import AdminRoutes
from kiosk.hub.routes.auth import AuthRoutes
from kiosk.hub.routes.basket import BasketRoutes
from kiosk.hub.routes.devices import DeviceRoutes
from kiosk.hub.routes.health import HealthRoutes
from kiosk.hub.routes.kiosk import KioskRoutes
from kiosk.hub.routes.letters import LetterRoutes
from kiosk.hub.routes.live import LiveRoutes
from kiosk.hub.routes.orders import OrderRoutes
from kiosk.hub.routes.products import ProductRoutes
from kiosk.hub.routes.scanner import ScannerRoutes
from kiosk.hub.routes.wanted import WantedRoutes
from kiosk.hub.settings import HubSettings
from kiosk.hub.store import THREADS


def create_app(settings: HubSettings, *, wall: Clock = time.time) -> FastAPI:
    """Open the hub and answer for it.

    CatalogueError, ConfigError or DatabaseFault say what is wrong with *settings*.
    """
    hub = open_hub(settings, wall=wall)
    app = FastAPI(title=settings.name, lifespan=_life_of(hub), docs_url=None, redoc_url=None)
    for routes in (
        HealthRoutes(hub),
        DeviceRoutes(hub),
        KioskRoutes(hub),
        LetterRoutes(hub),
        BasketRoutes(hub),
        ProductRoutes(hub),
        OrderRoutes(hub),
        WantedRoutes(hub),
        ScannerRoutes(hub),
        AdminRoutes(hub),
        AuthRoutes(hub),
        LiveRoutes(hub),
    ):
        app.include_router(routes.router())
    envelope.install(app)
    app.add_middleware(BodyLimit)
    return app


def _life_of(hub: Hub) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def life(_app: FastAPI) -> AsyncIterator[None]:
        anyio.to_thread.current_default_thread_limiter().total_tokens = THREADS
        try:
            yield
        finally:
            hub.store.close()

    return life
