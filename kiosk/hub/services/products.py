"""Products: what the shop sells, found by page, by id, by barcode, several at once."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select

from kiosk.hub.models import Product
from kiosk.hub.refusals import Unknown
from kiosk.hub.unit import Unit

LOW_STOCK = 5
"""Pieces at which a product without a minimum of its own runs low."""

_TOLD = (
    "id",
    "name",
    "category",
    "price_minor",
    "currency",
    "stock",
    "min_stock",
    "image",
    "barcode",
    "min_age",
    "max_quantity",
    "always_ask",
    "by_weight",
)


def get(unit: Unit, product_id: str) -> Product:
    """One product. Unknown when the shop does not sell it."""
    product = unit.products.get(product_id) or unit.db.get(Product, product_id)
    if product is None or not product.offered:
        raise Unknown("Product not found", "PRODUCT_NOT_FOUND")
    unit.products[product_id] = product
    return product


def by_code(unit: Unit, code: str) -> Product | None:
    """The product with that barcode or, failing that, that id; None when there is none."""
    digits = func.ltrim(
        Product.barcode, "0"
    )  # 8, 12, 13 or 14 places: zeros before them say nothing
    by_barcode = and_(Product.barcode != "", digits == code.lstrip("0"))
    return unit.db.scalar(
        select(Product)
        .where(Product.offered.is_(True), or_(by_barcode, Product.id == code))
        .order_by(by_barcode.desc(), Product.position)
        .limit(1)
    )


def page(
    unit: Unit,
    *,
    category: str | None,
    search: str | None,
    barcode: str | None,
    in_stock: bool,
    page: int,
    limit: int,
) -> tuple[list[Product], int]:
    """One page of what is sold, in the catalogue's order, and how many there are in all."""
    wanted: list[ColumnElement[bool]] = [Product.offered.is_(True)]
    if category:
        wanted.append(Product.category == category)
    if search:
        wanted.append(Product.name.icontains(search, autoescape=True))
    if barcode is not None:
        wanted.append(Product.barcode == barcode)
    if in_stock:
        wanted.append(or_(Product.stock.is_(None), Product.stock > 0))
    total = unit.db.scalar(select(func.count()).select_from(Product).where(*wanted)) or 0
    rows = unit.db.scalars(
        select(Product)
        .where(*wanted)
        .order_by(Product.position, Product.id)
        .offset((page - 1) * limit)
        .limit(limit)
    )
    return list(rows), total


def everything(unit: Unit) -> list[Any]:
    """Rows of all that is sold, in the catalogue's order, with what `shapes_goods.product` tells.

    No objects: thousands of them cost more than all the rest.
    """
    columns = (getattr(Product, name) for name in _TOLD)
    return list(
        unit.db.execute(
            select(*columns).where(Product.offered.is_(True)).order_by(Product.position, Product.id)
        )
    )


def categories(unit: Unit) -> Iterable[str]:
    """The categories of what is sold, sorted."""
    return list(
        unit.db.scalars(
            select(Product.category)
            .where(Product.offered.is_(True), Product.category != "")
            .distinct()
            .order_by(Product.category)
        )
    )


def runs_low(product: Product) -> bool:
    """Whether it is to be bought: below its minimum, or at most `LOW_STOCK` without one."""
    if product.stock is None:
        return False
    if product.min_stock is None:
        return product.stock <= LOW_STOCK
    return product.stock < product.min_stock
