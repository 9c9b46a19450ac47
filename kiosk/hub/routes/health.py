"""Health: the database is really asked."""

import time

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from kiosk.hub.hub import Hub
from kiosk.hub.shapes import instant


class HealthRoutes:
    """``GET /health``."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def router(self) -> APIRouter:
        """The routes."""
        router = APIRouter(tags=["health"])
        router.add_api_route("/health", self.health, methods=["GET"])
        return router

    def health(self) -> JSONResponse:
        """200 while the database answers, otherwise 503 with ``success: false``."""
        self._hub.store.ping()
        return JSONResponse(
            {
                "success": True,
                "message": "ShopShadow backend is running",
                "timestamp": instant(time.time()),
                "name": self._hub.settings.name,
            }
        )
