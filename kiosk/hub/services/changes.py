"""What became of a product: another price, other stock; found out, told and kept.

A price change is significant above 1.00 or 2 per cent; of stock only selling out and being there
again is a change. The last ten of each product are kept, newest first.
"""

from sqlalchemy import delete, select

from kiosk.hub.models import Product
from kiosk.hub.models_goods import ProductChange
from kiosk.hub.services import updates, wanted
from kiosk.hub.shapes import Json, price_change
from kiosk.hub.shapes_goods import change
from kiosk.hub.unit import Unit

KEPT = 10


def set_price(unit: Unit, product: Product, price_minor: int | None) -> None:
    """Let *product* cost that much from now on; everybody hears of it."""
    old, product.price_minor = product.price_minor, price_minor
    if old == price_minor:
        return
    _keep(unit, product, "price", old, price_minor)
    told = price_change(old, price_minor)
    _announce(unit, product, {"action": "price", "change": told})


def set_stock(unit: Unit, product: Product, stock: int | None) -> None:
    """Let *product* be there that often.

    Everybody hears when it sells out or is there again; the shop's list follows the minimum.
    """
    old, product.stock = product.stock, stock
    if old == stock:
        return
    if (old == 0) != (stock == 0):
        _keep(unit, product, "stock", old, stock)
        _announce(unit, product, {"action": "stock", "inStock": stock != 0})
    wanted.restock(unit, product)


def announce(unit: Unit, product: Product, action: str) -> None:
    """Tell everybody that a product is offered, was edited or is withdrawn."""
    _announce(unit, product, {"action": action})


def last(unit: Unit, product: Product) -> list[Json]:
    """The last changes of *product*, newest first."""
    unit.flush()
    rows = unit.db.scalars(
        select(ProductChange)
        .where(ProductChange.product_id == product.id)
        .order_by(ProductChange.id.desc())
        .limit(KEPT)
    )
    return [change(row) for row in rows]


def _keep(unit: Unit, product: Product, kind: str, old: int | None, new: int | None) -> None:
    unit.db.add(ProductChange(product_id=product.id, kind=kind, old=old, new=new, at=unit.now))
    unit.db.flush()
    newest = (
        select(ProductChange.id)
        .where(ProductChange.product_id == product.id)
        .order_by(ProductChange.id.desc())
        .limit(KEPT)
    )
    unit.db.execute(
        delete(ProductChange).where(
            ProductChange.product_id == product.id, ProductChange.id.not_in(newest)
        )
    )


def _announce(unit: Unit, product: Product, data: Json) -> None:
    data |= {"productId": product.id, "productName": product.name}
    updates.tell(unit, updates.EVERYBODY, "catalogue_update", product.id, data)
