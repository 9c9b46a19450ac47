"""What the phone page asks beyond the published contract."""

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from kiosk.hub.hub import Hub
from kiosk.hub.models import User
from kiosk.hub.routes.callers import Shopper
from kiosk.hub.routes.requests import LetterIn, Token, respond
from kiosk.hub.schemas_goods import LineBody
from kiosk.hub.services import basket, phone, receipts
from kiosk.hub.services.answers import Answer
from kiosk.hub.services.work import success
from kiosk.hub.shapes import order as order_shape
from kiosk.hub.shapes_goods import receipt as receipt_shape
from kiosk.hub.unit import Unit


class PhoneRoutes:
    """``/api/phone``, the correction of a line, and the receipt behind the kiosk's QR."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def router(self) -> APIRouter:
        """The routes."""
        router = APIRouter(tags=["phone"])
        router.add_api_route("/api/phone", self.show, methods=["GET"])
        router.add_api_route("/api/basket/items/{item_id}", self.correct, methods=["PATCH"])
        router.add_api_route("/api/receipts/of-letter/{key}", self.receipt, methods=["GET"])
        return router

    def show(self, token: Token) -> JSONResponse:
        """Everything that the page shows."""
        with self._hub.store.read() as unit:
            user = Shopper(self._hub, token).user(unit)
            return respond(success(phone.shown(unit, user)))

    async def correct(
        self, item_id: str, body: LineBody, token: Token, letter: LetterIn
    ) -> JSONResponse:
        """A line of the shopper's own basket shall hold that many pieces; 0 removes it."""
        shopper = Shopper(self._hub, token)

        def errand(unit: Unit, user: User) -> Answer:
            basket.correct_row(unit, user.id, item_id, body.quantity, letter.event_id)
            return success(phone.shown(unit, user))

        return respond(await self._hub.once.carry_out(letter, shopper.user, errand))

    def receipt(self, key: str) -> JSONResponse:
        """The receipt of an order, for whoever holds the random key of its letter."""
        with self._hub.store.read() as unit:
            receipt, order = receipts.of_letter(unit, key)
            told = {"receipt": receipt_shape(receipt, order), "order": order_shape(order)}
            return respond(success(told))
