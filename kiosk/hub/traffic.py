"""Around the whole app: counts and times requests, and takes none once the hub is ending."""

import asyncio
import logging
import time
from collections.abc import MutableMapping
from typing import Any

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kiosk.clock import Clock
from kiosk.hub.ending import Ending, Stage
from kiosk.hub.envelope import error
from kiosk.hub.meters import Meters

log = logging.getLogger(__name__)

_ALWAYS = ("/health", "/metrics")
_SLOW_S = 1.0


class Traffic:
    """503 with ``Retry-After`` for what comes once the hub is ending, or is not done by its end.

    Health is always told.
    """

    def __init__(
        self, app: ASGIApp, *, ending: Ending, meters: Meters, clock: Clock = time.monotonic
    ) -> None:
        self._app = app
        self._ending = ending
        self._meters = meters
        self._clock = clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass one request on, or refuse it."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif self._ending.stage is not Stage.SERVING and not scope["path"].startswith(_ALWAYS):
            await _refuse(scope, receive, send)
        elif scope["type"] == "websocket":
            with self._meters.live_connections.track_inprogress():
                await self._app(scope, receive, send)
        else:
            await self._timed(scope, receive, send)

    async def _timed(self, scope: Scope, receive: Receive, send: Send) -> None:
        status = 0
        began = self._clock()

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        with self._meters.requests_in_flight():
            try:
                await self._app(scope, receive, sending)
            except asyncio.CancelledError:  # the server is at its end; left alone it says 500
                if status:
                    raise
                await _refuse(scope, receive, sending)
            finally:
                self._told(scope, status or 500, self._clock() - began)

    def _told(self, scope: MutableMapping[str, Any], status: int, seconds: float) -> None:
        route = getattr(scope.get("route"), "path", "none")  # never the path: it may hold ids
        self._meters.answered(scope["method"], route, status, seconds)
        if status >= 500 or seconds >= _SLOW_S:
            log.warning("%s %s answered %d after %.3f s", scope["method"], route, status, seconds)


async def _refuse(scope: Scope, receive: Receive, send: Send) -> None:
    headers = {"Retry-After": "1", "Connection": "close"}
    response = JSONResponse(error("The hub is ending", "SHUTTING_DOWN"), 503, headers)
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1012})
    else:
        await response(scope, receive, send)
