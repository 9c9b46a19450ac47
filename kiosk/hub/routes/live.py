"""Live updates over WebSocket: replay what was missed, then what happens, in order.

Each connection reads its updates from the database by itself; the bell only wakes it. So nothing
is lost between replay and live, and a slow phone holds up nobody.
"""

import asyncio
import json
import logging
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urlsplit

from fastapi import APIRouter, WebSocket
from fastapi.concurrency import run_in_threadpool
from starlette.websockets import WebSocketDisconnect

from kiosk.hub.envelope import response_to
from kiosk.hub.hub import Hub
from kiosk.hub.models import ShopSession
from kiosk.hub.refusals import NotSignedIn, Refusal
from kiosk.hub.routes.requests import COOKIE
from kiosk.hub.services import devices, sessions, updates, users
from kiosk.hub.shapes import instant
from kiosk.hub.unit import Unit

log = logging.getLogger(__name__)

_LOOK_S = 5.0
_LOOK_WITHOUT_BUS_S = 1.0
_OVERLAP_S = 15.0  # longer than any transaction


@dataclass(frozen=True, slots=True)
class _Listener:
    channels: tuple[str, ...]
    device_id: str | None
    user_id: str | None


class LiveRoutes:
    """``GET /api/ws?since=N&session=ID``."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def router(self) -> APIRouter:
        """The route."""
        router = APIRouter(tags=["live"])
        router.add_api_websocket_route("/api/ws", self.live)
        return router

    async def live(self, socket: WebSocket) -> None:
        """Serve one client until it goes away, or does not take what is sent."""
        try:
            listener = await run_in_threadpool(self._listener, _token(socket))
        except Refusal as refusal:
            await socket.send_denial_response(response_to(refusal))
            return
        await socket.accept()
        sending = asyncio.create_task(self._send(socket, listener))
        leaving = asyncio.create_task(_left(socket))
        try:
            await asyncio.wait({sending, leaving}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            sending.cancel()
            leaving.cancel()
            ended = await asyncio.gather(sending, leaving, return_exceptions=True)
        _report(ended[0], listener)

    def _listener(self, token: str | None) -> _Listener:
        if token is None:
            raise NotSignedIn("Authentication required", "NO_TOKEN")
        with self._hub.store.read() as unit:
            device = devices.by_credential(unit, token)
            if device is not None:
                own = updates.device_channel(device.id)
                return _Listener((own, updates.EVERYBODY), device.id, None)
            user = users.signed_in(unit, self._hub.signer.read(token, now=unit.now))
            staff = (updates.STAFF,) if user.role == "admin" else ()
            heard = (updates.user_channel(user.id), updates.EVERYBODY, *staff)
            return _Listener(heard, None, user.id)

    async def _send(self, socket: WebSocket, listener: _Listener) -> None:
        patience_s = self._hub.settings.patience_s
        with self._hub.bell.hear(listener.channels) as rung:
            messages, place = await run_in_threadpool(self._first, listener, _since(socket))
            while True:
                for message in messages:
                    await asyncio.wait_for(socket.send_text(message), patience_s)
                if not messages:
                    await self._rung(rung)
                rung.clear()
                messages = await run_in_threadpool(self._next, listener, place)

    async def _rung(self, rung: asyncio.Event) -> None:
        """Wait for the bell; where other hubs ring it through a bus, not for ever."""
        if self._hub.store.is_file:
            await rung.wait()
            return
        bus = self._hub.bus
        with suppress(TimeoutError):
            await asyncio.wait_for(rung.wait(), _LOOK_S if bus and bus.up else _LOOK_WITHOUT_BUS_S)

    def _first(
        self, listener: _Listener, since: tuple[str, int] | None
    ) -> tuple[list[str], updates.Place]:
        """The hello with what was missed, and the place after it."""
        overlap_s = 0.0 if self._hub.store.is_file else _OVERLAP_S
        with self._hub.store.read() as unit:
            place = updates.here(unit, listener.channels, overlap_s=overlap_s)
            session = _open_session(unit, listener)
            messages = [_hello(unit, listener, session)]
            if session is not None and since is not None and since[0] == session.id:
                missed = updates.of_session(unit, session.id, since=since[1], up_to=session.seq)
                for update in missed:
                    place.passed(update.id, update.at, unit.now)
                messages += [updates.message(update) for update in missed]
            return messages, place

    def _next(self, listener: _Listener, place: updates.Place) -> list[str]:
        with self._hub.store.read() as unit:
            new = updates.after(unit, listener.channels, place)
            return [updates.message(update) for update in new]


def _open_session(unit: Unit, listener: _Listener) -> ShopSession | None:
    if listener.device_id is not None:
        return sessions.current(unit, listener.device_id)
    assert listener.user_id is not None
    return sessions.newest_of(unit, listener.user_id)


def _hello(unit: Unit, listener: _Listener, session: ShopSession | None) -> str:
    return json.dumps(
        {
            "type": "hello",
            "timestamp": instant(unit.now),
            "entity_id": listener.device_id or listener.user_id,
            "seq": session.seq if session else 0,
            "session_id": session.id if session else None,
            "data": {},
        }
    )


def _token(socket: WebSocket) -> str | None:
    scheme, _, token = socket.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and token:
        return token.strip()
    if "token" in socket.query_params:
        return socket.query_params["token"]
    # A page of another site must not listen with the shopper's cookie.
    ours = urlsplit(socket.headers.get("origin", "")).netloc == socket.headers.get("host")
    return socket.cookies.get(COOKIE) if ours else None


def _since(socket: WebSocket) -> tuple[str, int] | None:
    session_id = socket.query_params.get("session", "").lower()
    since = socket.query_params.get("since", "0")
    if not session_id or not since.isdecimal() or len(since) > 15:
        return None
    return session_id, int(since)


async def _left(socket: WebSocket) -> None:
    while (await socket.receive())["type"] != "websocket.disconnect":
        pass  # clients say nothing that we wait for


def _report(ended: object, listener: _Listener) -> None:
    if isinstance(ended, TimeoutError):
        log.info("%s did not take its updates and was dropped", listener.channels[0].split(" ")[0])
    elif isinstance(ended, Exception) and not isinstance(ended, WebSocketDisconnect | Refusal):
        log.error("live updates failed", exc_info=ended)
