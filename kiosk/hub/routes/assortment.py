"""What the kiosks need of the catalogue: all of it at once, and what their staff change of it."""

import hashlib
import secrets
from typing import Annotated

from fastapi import APIRouter, Header, Request, Response
from fastapi.responses import JSONResponse

from kiosk.hub import shapes_goods as shapes
from kiosk.hub.hub import Hub
from kiosk.hub.models import Device
from kiosk.hub.refusals import NotAllowed
from kiosk.hub.routes.callers import Kiosk
from kiosk.hub.routes.requests import LetterIn, Token, is_here, respond
from kiosk.hub.schemas_goods import KioskChangeBody
from kiosk.hub.services import products, staff
from kiosk.hub.services.answers import Answer
from kiosk.hub.unit import Unit

_InternalToken = Annotated[str, Header(alias="X-INTERNAL-TOKEN")]


class AssortmentRoutes:
    """``/api/catalogue`` for anybody; ``…/products/{id}`` of a kiosk for its staff."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def router(self) -> APIRouter:
        """The routes."""
        router = APIRouter(tags=["products"])
        router.add_api_route("/api/catalogue", self.whole, methods=["GET"])
        own = "/api/devices/{device_id}/products/{product_id}"
        router.add_api_route(own, self.change, methods=["PUT"])
        return router

    def whole(self, request: Request) -> Response:
        """All that is sold; 304 for who has it, before anything is written out."""
        with self._hub.store.read() as unit:
            rows = products.everything(unit)
        tag = f'"{hashlib.sha256(repr(rows).encode()).hexdigest()[:32]}"'
        headers = {"ETag": tag, "Cache-Control": "no-cache"}
        asked = request.headers.get("if-none-match", "")
        if tag in (part.strip().removeprefix("W/") for part in asked.split(",")):
            return Response(status_code=304, headers=headers)
        told = [shapes.product(row) for row in rows]
        return JSONResponse({"success": True, "data": {"products": told}}, headers=headers)

    async def change(
        self,
        request: Request,
        device_id: str,
        product_id: str,
        body: KioskChangeBody,
        token: Token,
        letter: LetterIn,
        internal: _InternalToken = "",
    ) -> JSONResponse:
        """Another price, another name, or a product that was not there."""
        self._refuse_strangers(request, internal)

        def errand(unit: Unit, device: Device) -> Answer:
            product, made = staff.put_product(unit, product_id, body, where=device.name or "")
            told = {"success": True, "product": shapes.product_whole(product)}
            return Answer(201 if made else 200, told)

        kiosk = Kiosk(device_id, token)
        return respond(await self._hub.once.carry_out(letter, kiosk.device, errand))

    def _refuse_strangers(self, request: Request, internal: str) -> None:
        """Anybody on the network can register a device; prices are not theirs to change."""
        wanted = self._hub.settings.staff_token
        if wanted and secrets.compare_digest(internal.encode(), wanted.encode()):
            return
        if wanted or not is_here(request):
            raise NotAllowed(
                "Products are changed by kiosks on the hub's machine, or that show its staff token",
                "FORBIDDEN",
            )
