"""Products, as published, and what a kiosk and a phone ask beyond that."""

import hashlib
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import FileResponse, JSONResponse

import resources
from kiosk.hub import shapes_goods as shapes
from kiosk.hub.hub import Hub
from kiosk.hub.refusals import Invalid, Unknown
from kiosk.hub.schemas_goods import LookupBody
from kiosk.hub.services import changes, products
from kiosk.hub.shapes import Json
from kiosk.hub.unit import Unit

MOST_CODES = 5
_PICTURES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
}


class ProductRoutes:
    """``/api/products``; nobody needs to sign in to read."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def router(self) -> APIRouter:
        """The routes."""
        router = APIRouter(prefix="/api/products", tags=["products"])
        router.add_api_route("", self.page, methods=["GET"])
        router.add_api_route("/lookup", self.look_up, methods=["POST"])
        router.add_api_route("/{product_id}", self.get, methods=["GET"])
        router.add_api_route("/{product_id}/changes", self.changes, methods=["GET"])
        router.add_api_route("/{product_id}/image", self.image, methods=["GET"])
        return router

    def page(
        self,
        request: Request,
        category: str | None = None,
        search: str | None = None,
        barcode: str | None = None,
        in_stock: Annotated[bool, Query(alias="inStock")] = False,  # noqa: FBT002  a query
        page: Annotated[int, Query(ge=1, le=100_000)] = 1,
        limit: Annotated[int, Query(ge=1, le=100)] = 50,
    ) -> Response:
        """One page of the products."""
        with self._hub.store.read() as unit:
            rows, total = products.page(
                unit,
                category=category,
                search=search,
                barcode=barcode,
                in_stock=in_stock,
                page=page,
                limit=limit,
            )
            told = {
                "success": True,
                "products": [shapes.product(row) for row in rows],
                "pagination": {
                    "page": page,
                    "limit": limit,
                    "total": total,
                    "totalPages": -(-total // limit),
                },
                "categories": products.categories(unit),
            }
        return _tagged(request, told)

    def get(self, request: Request, product_id: str) -> Response:
        """One product."""
        with self._hub.store.read() as unit:
            told = shapes.product_whole(products.get(unit, _well_formed(product_id)))
        return _tagged(request, {"success": True, "product": told})

    def changes(self, product_id: str) -> JSONResponse:
        """What became of one product: its last ten changes, newest first."""
        with self._hub.store.read() as unit:
            product = products.get(unit, _well_formed(product_id))
            told = {"productId": product.id, "changes": changes.last(unit, product)}
        return JSONResponse({"success": True, "data": told})

    def look_up(self, body: LookupBody) -> JSONResponse:
        """Up to five barcodes or ids at once; what is not known is named, the rest answered."""
        if len(body.codes) > MOST_CODES:
            raise Invalid(f"At most {MOST_CODES} codes at once", "TOO_MANY_CODES")
        with self._hub.store.read() as unit:
            return JSONResponse(_looked_up(unit, body.codes))

    def image(self, product_id: str) -> FileResponse:
        """The product's picture; the answer has an ETag."""
        with self._hub.store.read() as unit:
            name = products.get(unit, _well_formed(product_id)).image
        file = resources.path(name)
        kind = _PICTURES.get(file.suffix.lower())
        if not name or kind is None or not file.is_file():
            raise Unknown("This product has no picture", "NOT_FOUND")
        headers = {"Cache-Control": "public, max-age=3600"}
        return FileResponse(Path(file), media_type=kind, headers=headers)


def _looked_up(unit: Unit, codes: list[str]) -> Json:
    found = {code: products.by_code(unit, code) for code in codes}
    results = [{"code": code, "product": shapes.product(row)} for code, row in found.items() if row]
    errors = [
        {"code": code, "error": "Product not found"} for code, row in found.items() if row is None
    ]
    return {
        "success": True,
        "results": results,
        "errors": errors,
        "metadata": {"total": len(found), "successful": len(results), "failed": len(errors)},
    }


def _tagged(request: Request, told: Json) -> Response:
    """The answer under its ETag, or 304 for a client that has it."""
    answer = JSONResponse(told)
    tag = f'"{hashlib.sha256(bytes(answer.body)).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    asked = request.headers.get("if-none-match", "")
    if tag in (part.strip().removeprefix("W/") for part in asked.split(",")):
        return Response(status_code=304, headers=headers)
    answer.headers.update(headers)
    return answer


def _well_formed(product_id: str) -> str:
    if len(product_id) > 20:
        raise Invalid("Invalid product id", "INVALID_PRODUCT_ID")
    return product_id
