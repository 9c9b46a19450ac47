"""What only a kiosk may do, with its credential: sessions, corrections, answers, orders."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse
from uuid_utils import uuid7

from kiosk.hub import shapes
from kiosk.hub.hub import Hub
from kiosk.hub.models import Device, Line, ShopSession
from kiosk.hub.routes.callers import Kiosk
from kiosk.hub.routes.requests import LetterIn, Token, respond, success
from kiosk.hub.schemas import ApproveBody, OrderBody, QuantityBody, SessionBody
from kiosk.hub.services import basket, orders, pending, sessions
from kiosk.hub.services.answers import Answer
from kiosk.hub.shapes import Json
from kiosk.hub.store import Unit


class KioskRoutes:
    """``/api/devices/{id}/…`` beyond the published contract."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def router(self) -> APIRouter:
        """The routes."""
        router = APIRouter(prefix="/api/devices/{device_id}", tags=["kiosk"])
        router.add_api_route("/sessions", self.open_session, methods=["POST"])
        router.add_api_route("/sessions/current", self.current_session, methods=["GET"])
        router.add_api_route("/sessions/{session_id}", self.close_session, methods=["DELETE"])
        router.add_api_route("/basket", self.read_basket, methods=["GET"])
        router.add_api_route("/basket/{event_id}", self.set_quantity, methods=["PATCH"])
        router.add_api_route("/pending/{event_id}/approve", self.approve, methods=["POST"])
        router.add_api_route("/pending/{event_id}/decline", self.decline, methods=["POST"])
        router.add_api_route("/orders", self.order, methods=["POST"])
        return router

    def open_session(
        self, device_id: str, body: SessionBody, token: Token, letter: LetterIn
    ) -> JSONResponse:
        """A guest begins."""

        def work(unit: Unit, device: Device) -> Answer:
            session_id = body.session_id or str(uuid7())
            session = sessions.open_guest(unit, device, session_id)
            return success({"session": shapes.session(session)}, status=201)

        return respond(self._hub.once.carry_out(letter, Kiosk(device_id, token).device, work))

    def current_session(self, device_id: str, token: Token) -> JSONResponse:
        """The open session and the number of its last update."""
        with self._hub.store.read() as unit:
            Kiosk(device_id, token).device(unit)
            session = sessions.current(unit, device_id)
            told = {"session": shapes.session(session), "seq": session.seq if session else 0}
        return respond(success(told))

    def close_session(
        self, device_id: str, session_id: str, token: Token, letter: LetterIn
    ) -> JSONResponse:
        """The shopper leaves. Closing twice is fine."""

        def work(unit: Unit, device: Device) -> Answer:
            session = sessions.to_close(unit, device, session_id)
            sessions.close(unit, device, session)
            return success({"session": shapes.session(session)})

        return respond(self._hub.once.carry_out(letter, Kiosk(device_id, token).device, work))

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
            return respond(success(basket.of_session(unit, session)))

    def set_quantity(
        self, device_id: str, event_id: str, body: QuantityBody, token: Token, letter: LetterIn
    ) -> JSONResponse:
        """A line shall hold that many pieces; 0 removes it."""

        def work(unit: Unit, device: Device) -> Answer:
            session = sessions.writable(unit, device, body.session_id)
            line_id = basket.set_quantity(
                unit,
                session,
                named=event_id,
                product_id=body.product_id,
                quantity=body.quantity,
                event_id=letter.event_id,
            )
            return success(_total(line_id, body.product_id, body.quantity, session.seq))

        return respond(self._hub.once.carry_out(letter, Kiosk(device_id, token).device, work))

    def approve(
        self, device_id: str, event_id: str, body: ApproveBody, token: Token, letter: LetterIn
    ) -> JSONResponse:
        """The shopper says yes at the kiosk."""

        def work(unit: Unit, device: Device) -> Answer:
            line: Line = pending.approve(
                unit,
                device,
                pending.of_device(unit, device, event_id),
                quantity=body.quantity,
                event_id=letter.event_id,
                by="device",
            )
            session = unit.db.get_one(ShopSession, line.session_id)
            told = (line.first_event_id, line.product_id, line.quantity, session.seq)
            return success(_total(*told))

        return respond(self._hub.once.carry_out(letter, Kiosk(device_id, token).device, work))

    def decline(
        self, device_id: str, event_id: str, token: Token, letter: LetterIn
    ) -> JSONResponse:
        """The shopper says no at the kiosk."""

        def work(unit: Unit, device: Device) -> Answer:
            row = pending.of_device(unit, device, event_id)
            pending.decline(unit, device, row, by="device")
            return success({"eventId": event_id})

        return respond(self._hub.once.carry_out(letter, Kiosk(device_id, token).device, work))

    def order(
        self, device_id: str, body: OrderBody, token: Token, letter: LetterIn
    ) -> JSONResponse:
        """Finish: the basket becomes an order."""

        def work(unit: Unit, device: Device) -> Answer:
            session = sessions.writable(unit, device, body.session_id)
            made = orders.make(unit, session, local_number=body.local_number)
            return success({"order": shapes.order(made)}, status=201)

        return respond(self._hub.once.carry_out(letter, Kiosk(device_id, token).device, work))


def _total(line_id: str, product_id: str, quantity: int, seq: int) -> Json:
    return {"lineId": line_id, "productId": product_id, "quantity": quantity, "seq": seq}
