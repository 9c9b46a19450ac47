"""Products, as published."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse

from kiosk.hub import shapes
from kiosk.hub.hub import Hub
from kiosk.hub.refusals import Invalid
from kiosk.hub.services import products


class ProductRoutes:
    """``/api/products``; nobody needs to sign in."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def router(self) -> APIRouter:
        """The routes."""
        router = APIRouter(prefix="/api/products", tags=["products"])
        router.add_api_route("", self.page, methods=["GET"])
        router.add_api_route("/{product_id}", self.get, methods=["GET"])
        return router

    def page(
        self,
        category: str | None = None,
        search: str | None = None,
        in_stock: Annotated[bool, Query(alias="inStock")] = False,  # noqa: FBT002  a query
        page: Annotated[int, Query(ge=1, le=100_000)] = 1,
        limit: Annotated[int, Query(ge=1, le=100)] = 50,
    ) -> JSONResponse:
        """One page of the products."""
        with self._hub.store.read() as unit:
            rows, total = products.page(
                unit, category=category, search=search, in_stock=in_stock, page=page, limit=limit
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
        return JSONResponse(told)

    def get(self, product_id: str) -> JSONResponse:
        """One product."""
        if len(product_id) > 20:
            raise Invalid("Invalid product id", "INVALID_PRODUCT_ID")
        with self._hub.store.read() as unit:
            told = shapes.product(products.get(unit, product_id))
        return JSONResponse({"success": True, "product": told})
