"""What only a kiosk may do, with its credential: sessions, corrections, answers, orders."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse

from kiosk.hub import shapes
from kiosk.hub.hub import Hub
from kiosk.hub.routes.callers import Kiosk
from kiosk.hub.routes.requests import LetterIn, Token, respond
from kiosk.hub.schemas import ApproveBody, OrderBody, QuantityBody, SessionBody
from kiosk.hub.services import contents, sessions, work
from kiosk.hub.services.answers import Letter
from kiosk.hub.services.work import Work, success


class KioskRoutes:
    """``/api/devices/{id}/…`` beyond the published contract."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def router(self) -> APIRouter:
        """The routes."""
        router = APIRouter(prefix="/api/devices/{device_id}", tags=["kiosk"])
        router.add_api_route("/sessions", self.open_session, methods=["POST"], status_code=201)
        router.add_api_route("/sessions/current", self.current_session, methods=["GET"])
        router.add_api_route("/sessions/{session_id}", self.close_session, methods=["DELETE"])
        router.add_api_route("/basket", self.read_basket, methods=["GET"])
        router.add_api_route("/basket/{event_id}", self.set_quantity, methods=["PATCH"])
        router.add_api_route("/pending/{event_id}/approve", self.approve, methods=["POST"])
        router.add_api_route("/pending/{event_id}/decline", self.decline, methods=["POST"])
        router.add_api_route("/orders", self.order, methods=["POST"], status_code=201)
        return router

    async def open_session(
        self, device_id: str, body: SessionBody, token: Token, letter: LetterIn
    ) -> JSONResponse:
        """A guest begins."""
        return await self._done(device_id, token, letter, work.open_session(body))

    def current_session(self, device_id: str, token: Token) -> JSONResponse:
        """The open session and the number of its last update."""
        with self._hub.store.read() as unit:
            Kiosk(device_id, token).device(unit)
            session = sessions.current(unit, device_id)
            told = {"session": shapes.session(session), "seq": session.seq if session else 0}
        return respond(success(told))

    async def close_session(
        self, device_id: str, session_id: str, token: Token, letter: LetterIn
    ) -> JSONResponse:
        """The shopper leaves. Closing twice is fine."""
        return await self._done(device_id, token, letter, work.close_session(session_id))

    def read_basket(
        self,
        device_id: str,
        token: Token,
        session_id: Annotated[str | None, Query(alias="session")] = None,
    ) -> JSONResponse:
        """The basket of the session named, or of the open one."""
        with self._hub.store.read() as unit:
            device = Kiosk(device_id, token).device(unit)
            session = sessions.locked(unit, device, session_id)
            return respond(success(contents.of_session(unit, session)))

    async def set_quantity(
        self, device_id: str, event_id: str, body: QuantityBody, token: Token, letter: LetterIn
    ) -> JSONResponse:
        """The line that *event_id* and the product name shall hold that many pieces."""
        del event_id  # a session has one line of a product
        errand = work.set_quantity(body, letter.event_id)
        return await self._done(device_id, token, letter, errand, device=device_id)

    async def approve(
        self, device_id: str, event_id: str, body: ApproveBody, token: Token, letter: LetterIn
    ) -> JSONResponse:
        """The shopper says yes at the kiosk."""
        errand = work.approve(body, event_id, letter.event_id)
        return await self._done(device_id, token, letter, errand, device=device_id)

    async def decline(
        self, device_id: str, event_id: str, token: Token, letter: LetterIn
    ) -> JSONResponse:
        """The shopper says no at the kiosk."""
        errand = work.decline(event_id)
        return await self._done(device_id, token, letter, errand, device=device_id)

    async def order(
        self, device_id: str, body: OrderBody, token: Token, letter: LetterIn
    ) -> JSONResponse:
        """Finish: the basket becomes an order."""
        return await self._done(device_id, token, letter, work.order(body, letter.event_id))

    async def _done(
        self,
        device_id: str,
        token: str | None,
        letter: Letter,
        errand: Work,
        *,
        device: str | None = None,
    ) -> JSONResponse:
        kiosk = Kiosk(device_id, token)
        return respond(await self._hub.once.carry_out(letter, kiosk.device, errand, device=device))
