"""Products: the hub sells what its catalogue says."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, func, or_, select, update

from kiosk.catalogue.product import Catalogue
from kiosk.catalogue.product import Product as Entry
from kiosk.hub.models import Product
from kiosk.hub.refusals import Unknown
from kiosk.hub.unit import Unit


def take_over(unit: Unit, catalogue: Catalogue) -> None:
    """Sell what *catalogue* holds, and nothing else. Prices and names follow it."""
    unit.db.execute(update(Product).values(offered=False))
    for position, entry in enumerate(catalogue):
        unit.db.merge(_row(entry, catalogue.currency, position))


def get(unit: Unit, product_id: str) -> Product:
    """One product. Unknown when the shop does not sell it."""
    product = unit.products.get(product_id) or unit.db.get(Product, product_id)
    if product is None or not product.offered:
        raise Unknown("Product not found", "PRODUCT_NOT_FOUND")
    unit.products[product_id] = product
    return product


def page(
    unit: Unit, *, category: str | None, search: str | None, in_stock: bool, page: int, limit: int
) -> tuple[list[Product], int]:
    """One page of what is sold, in the catalogue's order, and how many there are in all."""
    wanted: list[ColumnElement[bool]] = [Product.offered.is_(True)]
    if category:
        wanted.append(Product.category == category)
    if search:
        wanted.append(Product.name.icontains(search, autoescape=True))
    if in_stock:
        wanted.append(or_(Product.stock.is_(None), Product.stock > 0))
    total = unit.db.scalar(select(func.count()).select_from(Product).where(*wanted)) or 0
    rows = unit.db.scalars(
        select(Product)
        .where(*wanted)
        .order_by(Product.position)
        .offset((page - 1) * limit)
        .limit(limit)
    )
    return list(rows), total


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


def _row(entry: Entry, currency: str, position: int) -> Product:
    return Product(
        id=entry.product_id,
        name=entry.name,
        category=entry.category,
        price_minor=entry.price_minor,
        currency=currency,
        stock=entry.stock,
        image=entry.image,
        barcode=entry.barcode,
        position=position,
        offered=True,
    )
