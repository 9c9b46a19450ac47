"""What staff see and change: statistics, questions, people, orders, products."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse

from kiosk.hub import shapes, shapes_goods
from kiosk.hub.hub import Hub
from kiosk.hub.models import Order, Product, User
from kiosk.hub.routes.callers import Staff
from kiosk.hub.routes.requests import LetterIn, Token, respond
from kiosk.hub.schemas_goods import ProductBody, ProductChangeBody, QuestionsWanted
from kiosk.hub.services import contents, orders, receipts, staff, statistics, wanted
from kiosk.hub.services.answers import Answer, Letter
from kiosk.hub.services.work import success
from kiosk.hub.shapes import Json
from kiosk.hub.unit import Unit

_Page = Annotated[int, Query(ge=1, le=100_000)]
_Limit = Annotated[int, Query(ge=1, le=200)]


class AdminRoutes:
    """``/api/admin/…``: everything needs somebody with the role ``admin``."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def router(self) -> APIRouter:
        """The routes."""
        router = APIRouter(tags=["staff"])
        own = "/api/admin"
        router.add_api_route(f"{own}/detection-stats", self.detections, methods=["GET"])
        router.add_api_route(f"{own}/analytics/dashboard", self.dashboard, methods=["GET"])
        router.add_api_route(f"{own}/products/stats", self.stock, methods=["GET"])
        router.add_api_route(f"{own}/pending-items", self.questions, methods=["GET"])
        router.add_api_route(f"{own}/users", self.people, methods=["GET"])
        router.add_api_route(f"{own}/orders", self.orders, methods=["GET"])
        router.add_api_route(f"{own}/baskets", self.baskets, methods=["GET"])
        router.add_api_route(f"{own}/shopping", self.to_buy, methods=["GET"])
        router.add_api_route(
            "/api/products/admin/products", self.make, methods=["POST"], status_code=201
        )
        router.add_api_route(f"{own}/products/{{product_id}}", self.change, methods=["PATCH"])
        router.add_api_route(f"{own}/products/{{product_id}}", self.withdraw, methods=["DELETE"])
        router.add_api_route(
            f"{own}/receipts/{{receipt_id}}/confirm", self.confirm, methods=["POST"]
        )
        return router

    def detections(self, token: Token) -> JSONResponse:
        """The published figures."""
        with self._read(token) as unit:
            return JSONResponse({"success": True, "stats": statistics.detections(unit)})

    def dashboard(self, token: Token) -> JSONResponse:
        """What was seen, asked and sold."""
        with self._read(token) as unit:
            return JSONResponse({"success": True, "analytics": statistics.dashboard(unit)})

    def stock(self, token: Token) -> JSONResponse:
        """How much there is, and what runs low."""
        with self._read(token) as unit:
            return JSONResponse({"success": True, "stats": statistics.stock(unit)})

    def questions(self, token: Token, wish: Annotated[QuestionsWanted, Query()]) -> JSONResponse:
        """The shop's questions."""
        with self._read(token) as unit:
            rows, total = staff.questions(unit, wish)
            told = {
                "pendingItems": [shapes.pending_item_for_staff(row) for row in rows],
                "pagination": _pagination(wish.page, wish.limit, total),
            }
        return JSONResponse({"success": True, **told})

    def people(self, token: Token, page: _Page = 1, limit: _Limit = 50) -> JSONResponse:
        """Who signed up."""
        with self._read(token) as unit:
            rows, total = staff.people(unit, page=page, limit=limit)
            told = {
                "users": [shapes.user(row) for row in rows],
                "pagination": _pagination(page, limit, total),
            }
        return JSONResponse({"success": True, **told})

    def orders(self, token: Token, page: _Page = 1, limit: _Limit = 50) -> JSONResponse:
        """What was bought."""
        with self._read(token) as unit:
            rows, total = orders.all_of(unit, limit=limit, offset=(page - 1) * limit)
            told = {
                "orders": [
                    shapes.listed_order(row, session) | {"receipt": _receipt(unit, row)}
                    for row, session in rows
                ],
                "pagination": _pagination(page, limit, total),
            }
        return JSONResponse({"success": True, **told})

    def baskets(self, token: Token) -> JSONResponse:
        """Who shops now, and what lies in the baskets."""
        with self._read(token) as unit:
            told = [
                {"deviceId": device.id, "deviceName": device.name, **contents.of_session(unit, row)}
                for device, row in staff.open_baskets(unit)
            ]
        return JSONResponse({"success": True, "baskets": told})

    def to_buy(self, token: Token) -> JSONResponse:
        """The shop's own list: what runs low."""
        with self._read(token) as unit:
            told = [shapes_goods.entry(row) for row in wanted.of(unit, None)]
        return JSONResponse({"success": True, "data": {"items": told, "count": len(told)}})

    async def make(self, body: ProductBody, token: Token, letter: LetterIn) -> JSONResponse:
        """A product that the catalogue's file does not have."""

        def errand(unit: Unit, _user: User) -> Answer:
            product = staff.make_product(unit, body)
            return _product(product, status=201)

        return await self._done(token, letter, errand)

    async def change(
        self, product_id: str, body: ProductChangeBody, token: Token, letter: LetterIn
    ) -> JSONResponse:
        """Another price, other stock, other rules."""

        def errand(unit: Unit, _user: User) -> Answer:
            return _product(staff.change_product(unit, product_id, body))

        return await self._done(token, letter, errand)

    async def withdraw(self, product_id: str, token: Token, letter: LetterIn) -> JSONResponse:
        """Sell it no more."""

        def errand(unit: Unit, _user: User) -> Answer:
            staff.withdraw(unit, product_id)
            return Answer(200, {"success": True, "message": "Product deleted"})

        return await self._done(token, letter, errand)

    async def confirm(self, receipt_id: str, token: Token, letter: LetterIn) -> JSONResponse:
        """It was paid at the desk, also one whose prices were missing."""

        def errand(unit: Unit, _user: User) -> Answer:
            receipt, order = receipts.find(unit, receipt_id)
            receipts.confirm(unit, receipt, order, by_staff=True)
            return success({"receipt": shapes_goods.receipt(receipt, order)})

        return await self._done(token, letter, errand)

    async def _done(
        self, token: str | None, letter: Letter, errand: Callable[[Unit, User], Answer]
    ) -> JSONResponse:
        staff_member = Staff(self._hub, token)
        return respond(await self._hub.once.carry_out(letter, staff_member.user, errand))

    @contextmanager
    def _read(self, token: str | None) -> Iterator[Unit]:
        with self._hub.store.read() as unit:
            Staff(self._hub, token).user(unit)
            yield unit


def _product(product: Product, *, status: int = 200) -> Answer:
    return Answer(status, {"success": True, "product": shapes_goods.product_whole(product)})


def _receipt(unit: Unit, order: Order) -> Json | None:
    row = receipts.of_order(unit, order)
    return shapes_goods.receipt(row, order) if row else None


def _pagination(page: int, limit: int, total: int) -> Json:
    return {"page": page, "limit": limit, "total": total, "totalPages": -(-total // limit)}
