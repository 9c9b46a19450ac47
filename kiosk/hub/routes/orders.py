"""A shopper's orders and receipts, as published; what is paid the hub says."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse

from kiosk.hub import shapes, shapes_goods
from kiosk.hub.hub import Hub
from kiosk.hub.models import Device, User
from kiosk.hub.refusals import NotAllowed
from kiosk.hub.routes.callers import Kiosk, Shopper
from kiosk.hub.routes.requests import LetterIn, Token, respond
from kiosk.hub.schemas_goods import ShopperOrderBody
from kiosk.hub.services import basket, orders, pairing, receipts, sessions
from kiosk.hub.services.answers import Answer
from kiosk.hub.services.orders import Terms
from kiosk.hub.services.work import success
from kiosk.hub.unit import Unit


class OrderRoutes:
    """``/api/orders`` and ``/api/receipts``."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def router(self) -> APIRouter:
        """The routes."""
        router = APIRouter(tags=["orders"])
        router.add_api_route("/api/orders", self.make, methods=["POST"], status_code=201)
        router.add_api_route("/api/orders/user/{user_id}", self.of_user, methods=["GET"])
        router.add_api_route("/api/orders/{number}", self.get, methods=["GET"])
        router.add_api_route("/api/receipts/{receipt_id}", self.receipt, methods=["GET"])
        router.add_api_route(
            "/api/devices/{device_id}/receipts/{receipt_id}/confirm", self.confirm, methods=["POST"]
        )
        return router

    async def make(self, body: ShopperOrderBody, token: Token, letter: LetterIn) -> JSONResponse:
        """Order what the hub has in the basket of that device; the total told must be its total."""

        def errand(unit: Unit, user: User) -> Answer:
            if body.user_id != user.id:
                raise NotAllowed("Forbidden", "FORBIDDEN")
            device, session = pairing.paired(unit, user.id, body.device_id)
            session = sessions.writable(unit, device, session.id)
            terms = Terms(
                letter.event_id,
                payment_method=body.payment_method,
                payment_id=body.payment_id,
                expected_minor=round(body.total * 100),
            )
            order, receipt = orders.make(unit, session, terms)
            told = shapes.shopper_order(order, session)
            told["receipt"] = shapes_goods.receipt(receipt, order)
            return success(told, status=201)

        return respond(
            await self._hub.once.carry_out(letter, Shopper(self._hub, token).user, errand)
        )

    def of_user(
        self,
        user_id: str,
        token: Token,
        status: str | None = None,
        start: Annotated[datetime | None, Query(alias="startDate")] = None,
        end: Annotated[datetime | None, Query(alias="endDate")] = None,
        limit: Annotated[int, Query(ge=1, le=100)] = 10,
        offset: Annotated[int, Query(ge=0, le=1_000_000)] = 0,
    ) -> JSONResponse:
        """The shopper's own orders, newest first."""
        with self._hub.store.read() as unit:
            basket.own(user_id, Shopper(self._hub, token).user(unit).id)
            if status not in (None, "completed"):
                limit = 0  # every order that exists is completed
            rows, total = orders.of_user(
                unit,
                user_id,
                since=_epoch(start),
                until=_epoch(end),
                limit=limit,
                offset=offset,
            )
            told = {
                "orders": [shapes.listed_order(order, session) for order, session in rows],
                "pagination": {"total": total if limit else 0, "limit": limit, "offset": offset},
            }
            return respond(success(told))

    def get(self, number: str, token: Token) -> JSONResponse:
        """One of the shopper's own orders."""
        with self._hub.store.read() as unit:
            user = Shopper(self._hub, token).user(unit)
            order, session = orders.get(unit, user.id, number)
            return respond(success(shapes.shopper_order(order, session)))

    def receipt(self, receipt_id: str, token: Token) -> JSONResponse:
        """One of the shopper's own receipts with its order."""
        with self._hub.store.read() as unit:
            user = Shopper(self._hub, token).user(unit)
            receipt, order = receipts.of_user(unit, user.id, receipt_id)
            told = {"receipt": shapes_goods.receipt(receipt, order), "order": shapes.order(order)}
            return respond(success(told))

    async def confirm(
        self, device_id: str, receipt_id: str, token: Token, letter: LetterIn
    ) -> JSONResponse:
        """The kiosk says that it was paid. Saying it twice is fine."""

        def errand(unit: Unit, device: Device) -> Answer:
            receipt, order = receipts.of_device(unit, device.id, receipt_id)
            receipts.confirm(unit, receipt, order, by_staff=False)
            return success({"receipt": shapes_goods.receipt(receipt, order)})

        kiosk = Kiosk(device_id, token)
        return respond(await self._hub.once.carry_out(letter, kiosk.device, errand))


def _epoch(at: datetime | None) -> float | None:
    if at is None:
        return None
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).timestamp()
