"""The basket and its questions, as published: kiosks write, phones read and answer."""

from typing import Any

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from kiosk.hub import shapes
from kiosk.hub.hub import Hub
from kiosk.hub.models import User
from kiosk.hub.routes.callers import Kiosk, Shopper
from kiosk.hub.routes.requests import LetterIn, Token, respond
from kiosk.hub.schemas import AddBody, ApproveBody, AskBody
from kiosk.hub.services import basket, contents, pending, work
from kiosk.hub.services.answers import Answer
from kiosk.hub.services.work import success
from kiosk.hub.unit import Unit

_CREATED: dict[int | str, dict[str, Any]] = {201: {"description": "A new line or question"}}


class BasketRoutes:
    """``/api/basket/…`` as published."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def router(self) -> APIRouter:
        """The routes."""
        router = APIRouter(prefix="/api/basket", tags=["basket"])
        router.add_api_route("/items", self.add, methods=["POST"], responses=_CREATED)
        router.add_api_route("/items/{item_id}", self.remove, methods=["DELETE"])
        router.add_api_route("/pending-items", self.ask, methods=["POST"], responses=_CREATED)
        router.add_api_route("/pending-items/{item_id}/approve", self.approve, methods=["POST"])
        router.add_api_route("/pending-items/{item_id}/decline", self.decline, methods=["POST"])
        router.add_api_route("/{user_id}", self.read, methods=["GET"])
        router.add_api_route("/{user_id}/pending-items", self.questions, methods=["GET"])
        return router

    async def add(self, body: AddBody, token: Token, letter: LetterIn) -> JSONResponse:
        """A kiosk adds an item; the answer holds the line's new total."""
        kiosk = Kiosk(body.device_id, token, published=True)
        errand = work.add(body, letter.event_id)
        return respond(
            await self._hub.once.carry_out(letter, kiosk.device, errand, device=body.device_id)
        )

    async def ask(self, body: AskBody, token: Token, letter: LetterIn) -> JSONResponse:
        """A kiosk is not sure of an item."""
        kiosk = Kiosk(body.device_id, token, published=True)
        errand = work.ask(body, letter.event_id, merges=not letter.keyed)
        return respond(
            await self._hub.once.carry_out(letter, kiosk.device, errand, device=body.device_id)
        )

    def read(self, user_id: str, token: Token) -> JSONResponse:
        """The shopper's own basket."""
        with self._hub.store.read() as unit:
            basket.own(user_id, Shopper(self._hub, token).user(unit).id)
            return respond(success(contents.of_user(unit, user_id)))

    def questions(self, user_id: str, token: Token) -> JSONResponse:
        """The shopper's own open questions."""
        with self._hub.store.read() as unit:
            basket.own(user_id, Shopper(self._hub, token).user(unit).id)
            rows = [shapes.pending_item(row) for row in pending.open_ones(unit, user_id)]
        return JSONResponse({"success": True, "pendingItems": rows})

    async def approve(
        self, item_id: str, body: ApproveBody, token: Token, letter: LetterIn
    ) -> JSONResponse:
        """The shopper says yes on the phone; the answer is the whole basket."""
        shopper = Shopper(self._hub, token)

        def errand(unit: Unit, user: User) -> Answer:
            row, device = pending.of_user(unit, user.id, item_id)
            pending.approve(
                unit, device, row, quantity=body.quantity, event_id=letter.event_id, by="shopper"
            )
            return success(contents.of_user(unit, user.id))

        return respond(await self._hub.once.carry_out(letter, shopper.user, errand))

    async def decline(self, item_id: str, token: Token, letter: LetterIn) -> JSONResponse:
        """The shopper says no on the phone; saying it twice is fine, as published."""
        shopper = Shopper(self._hub, token)

        def errand(unit: Unit, user: User) -> Answer:
            row, device = pending.of_user(unit, user.id, item_id)
            if row.state != "declined":
                pending.decline(unit, device, row, by="shopper")
            return Answer(200, {"success": True, "message": "Item declined"})

        return respond(await self._hub.once.carry_out(letter, shopper.user, errand))

    async def remove(self, item_id: str, token: Token, letter: LetterIn) -> JSONResponse:
        """The shopper takes a whole line out."""
        shopper = Shopper(self._hub, token)

        def errand(unit: Unit, user: User) -> Answer:
            basket.remove_row(unit, user.id, item_id, letter.event_id)
            return Answer(200, {"success": True, "message": "Item removed from basket"})

        return respond(await self._hub.once.carry_out(letter, shopper.user, errand))
