"""Shopping lists: the shopper's own, on the phone and at the kiosk they stand at."""

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse

from kiosk.hub import shapes_goods as shapes
from kiosk.hub.hub import Hub
from kiosk.hub.models import Device, User
from kiosk.hub.models_goods import Wanted
from kiosk.hub.routes.callers import Kiosk, Shopper
from kiosk.hub.routes.requests import LetterIn, Token, respond
from kiosk.hub.schemas_goods import WantedBody, WantedChange
from kiosk.hub.services import products, sessions, wanted
from kiosk.hub.services.answers import Answer
from kiosk.hub.services.work import success
from kiosk.hub.unit import Unit


class WantedRoutes:
    """``/api/shopping`` for a shopper; ``…/shopping`` of a device shows its shopper's."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def router(self) -> APIRouter:
        """The routes."""
        router = APIRouter(tags=["shopping list"])
        own = "/api/shopping"
        router.add_api_route(own, self.read, methods=["GET"])
        router.add_api_route(own, self.add, methods=["POST"], status_code=201)
        router.add_api_route(f"{own}/purchased/all", self.clear, methods=["DELETE"])
        router.add_api_route(f"{own}/{{entry_id}}", self.change, methods=["PATCH"])
        router.add_api_route(f"{own}/{{entry_id}}", self.remove, methods=["DELETE"])
        router.add_api_route(f"{own}/{{entry_id}}/purchase", self.purchase, methods=["POST"])
        kiosk = "/api/devices/{device_id}/shopping"
        router.add_api_route(kiosk, self.read_at_kiosk, methods=["GET"])
        router.add_api_route(f"{kiosk}/{{entry_id}}/purchase", self.tick_at_kiosk, methods=["POST"])
        return router

    def read(
        self,
        token: Token,
        purchased: bool = False,  # noqa: FBT001, FBT002  a query
    ) -> JSONResponse:
        """The shopper's list: urgent first, then the oldest; what was bought only when asked."""
        with self._hub.store.read() as unit:
            user = Shopper(self._hub, token).user(unit)
            return respond(_listed(wanted.of(unit, user.id, purchased=purchased)))

    async def add(self, body: WantedBody, token: Token, letter: LetterIn) -> JSONResponse:
        """Put something on the list."""

        def errand(unit: Unit, user: User) -> Answer:
            if body.product_id is not None:
                products.get(unit, body.product_id)
            entry = wanted.add(
                unit,
                user.id,
                name=body.name,
                quantity=body.quantity,
                unit_name=body.unit,
                priority=body.priority,
                source=body.source,
                product_id=body.product_id,
            )
            return _entry(entry, status=201)

        return await self._by_shopper(token, letter, errand)

    async def change(
        self, entry_id: str, body: WantedChange, token: Token, letter: LetterIn
    ) -> JSONResponse:
        """Another name, quantity or priority; or ticked off, or not."""

        def errand(unit: Unit, user: User) -> Answer:
            entry = wanted.get(unit, user.id, entry_id)
            entry.name = body.name or entry.name
            entry.quantity = body.quantity or entry.quantity
            entry.priority = body.priority or entry.priority
            if body.is_purchased is not None:
                wanted.purchase(unit, entry, purchased=body.is_purchased)
            if body.model_fields_set - {"is_purchased"}:
                wanted.tell(unit, entry, "updated")
            return _entry(entry)

        return await self._by_shopper(token, letter, errand)

    async def purchase(
        self,
        entry_id: str,
        token: Token,
        letter: LetterIn,
        purchased: Annotated[bool, Query()] = True,  # noqa: FBT002  a query
    ) -> JSONResponse:
        """Tick it off, or with ``purchased=false`` not."""

        def errand(unit: Unit, user: User) -> Answer:
            entry = wanted.get(unit, user.id, entry_id)
            wanted.purchase(unit, entry, purchased=purchased)
            return _entry(entry)

        return await self._by_shopper(token, letter, errand)

    async def remove(self, entry_id: str, token: Token, letter: LetterIn) -> JSONResponse:
        """Take it off."""

        def errand(unit: Unit, user: User) -> Answer:
            entry = wanted.get(unit, user.id, entry_id)
            wanted.remove(unit, entry)
            return success({"id": entry_id})

        return await self._by_shopper(token, letter, errand)

    async def clear(self, token: Token, letter: LetterIn) -> JSONResponse:
        """Take off all that was bought."""

        def errand(unit: Unit, user: User) -> Answer:
            return success({"deletedCount": wanted.clear_purchased(unit, user.id)})

        return await self._by_shopper(token, letter, errand)

    def read_at_kiosk(
        self,
        device_id: str,
        token: Token,
        purchased: bool = False,  # noqa: FBT001, FBT002  a query
    ) -> JSONResponse:
        """The list of the shopper who is paired now; a guest has none."""
        with self._hub.store.read() as unit:
            Kiosk(device_id, token).device(unit)
            session = sessions.current(unit, device_id)
            if session is None or session.user_id is None:
                return respond(_listed([]))
            return respond(_listed(wanted.of(unit, session.user_id, purchased=purchased)))

    async def tick_at_kiosk(
        self,
        device_id: str,
        entry_id: str,
        token: Token,
        letter: LetterIn,
        purchased: Annotated[bool, Query()] = True,  # noqa: FBT002  a query
    ) -> JSONResponse:
        """The paired shopper ticks an entry off on the kiosk's screen, or not."""

        def errand(unit: Unit, device: Device) -> Answer:
            session = sessions.locked(unit, device, None)
            # The empty id is nobody's: a guest's list has no entries.
            entry = wanted.get(unit, session.user_id or "", entry_id)
            wanted.purchase(unit, entry, purchased=purchased)
            return _entry(entry)

        kiosk = Kiosk(device_id, token)
        return respond(await self._hub.once.carry_out(letter, kiosk.device, errand))

    async def _by_shopper(
        self, token: Token, letter: LetterIn, errand: Callable[[Unit, User], Answer]
    ) -> JSONResponse:
        who = Shopper(self._hub, token)
        return respond(await self._hub.once.carry_out(letter, who.user, errand))


def _entry(entry: Wanted, *, status: int = 200) -> Answer:
    return success({"item": shapes.entry(entry)}, status=status)


def _listed(entries: list[Wanted]) -> Answer:
    return success({"items": [shapes.entry(entry) for entry in entries], "count": len(entries)})
