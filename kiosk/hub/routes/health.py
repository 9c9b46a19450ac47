"""Health: the database is really asked, and what the hub counts is told."""

import secrets
import time

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse
from prometheus_client import CONTENT_TYPE_PLAIN_0_0_4

from kiosk.hub.ending import Stage
from kiosk.hub.hub import Hub
from kiosk.hub.refusals import NotAllowed, Refusal
from kiosk.hub.routes.requests import Token, is_here
from kiosk.hub.services import figures
from kiosk.hub.shapes import instant


class HealthRoutes:
    """``/health…`` and ``/metrics``; all of it is answered to the end."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def router(self) -> APIRouter:
        """The routes."""
        router = APIRouter(tags=["health"])
        router.add_api_route("/health", self.health, methods=["GET"])
        router.add_api_route("/health/healthz", self.alive, methods=["GET"])
        router.add_api_route("/health/readyz", self.ready, methods=["GET"])
        router.add_api_route(
            "/metrics", self.metrics, methods=["GET"], response_class=PlainTextResponse
        )
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

    async def alive(self) -> JSONResponse:
        """200 for as long as the process answers, in the words of the kiosk's own probe (S3)."""
        return JSONResponse({"status": "alive", "ready": True})

    def ready(self) -> JSONResponse:
        """200 while requests are taken; 503 with the reasons while the hub ends or can't write."""
        stage = self._hub.ending.stage
        database = self._database()
        ready = stage is Stage.SERVING and database == "ok"
        ending = "not ready" if stage is Stage.SERVING else "shutting down"
        told = {
            "status": "ready" if ready else ending,
            "ready": ready,
            "stage": stage.value,
            "checks": {"database": database},
        }
        return JSONResponse(told, 200 if ready else 503)

    def metrics(self, request: Request, token: Token) -> Response:
        """The counters in Prometheus' text, to this machine or who shows the token for it."""
        self._refuse_strangers(request, token)
        with self._hub.store.read() as unit:
            looked_up = figures.now(unit)
        page = self._hub.meters.page(looked_up)
        return Response(page, media_type=CONTENT_TYPE_PLAIN_0_0_4)

    def _database(self) -> str:
        try:
            self._hub.store.ping()
        except Refusal as refusal:
            return refusal.message
        return "ok"

    def _refuse_strangers(self, request: Request, token: str | None) -> None:
        wanted = self._hub.settings.metrics_token
        if wanted and token is not None and secrets.compare_digest(token, wanted):
            return
        if wanted or not is_here(request):
            raise NotAllowed("Figures are told on this machine, or for their token", "FORBIDDEN")
