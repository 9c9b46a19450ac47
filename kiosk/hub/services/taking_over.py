"""The catalogue's file becomes the shop's products, without forgetting what happened since."""

import json
from typing import Any

from sqlalchemy import select

from kiosk.catalogue.product import Catalogue
from kiosk.catalogue.product import Product as Entry
from kiosk.hub.models import Product
from kiosk.hub.services import changes
from kiosk.hub.unit import Unit

_NOTHING = "{}"
_PLAIN = (
    "name",
    "category",
    "barcode",
    "image",
    "min_stock",
    "max_quantity",
    "min_age",
    "always_ask",
    "by_weight",
)


def take_over(unit: Unit, catalogue: Catalogue) -> None:
    """Sell what *catalogue* holds, and what staff made here.

    Of a product that is known, only what the file says otherwise than last time is taken: stock
    that was sold stays sold, a price that staff corrected stays corrected.
    """
    known = {product.id: product for product in unit.db.scalars(select(Product))}
    for position, entry in enumerate(catalogue):
        product = known.pop(entry.product_id, None)
        if product is None:
            unit.db.add(_new(entry, catalogue.currency, position))
        else:
            _follow(unit, product, entry, catalogue.currency, position)
    for product in known.values():
        if product.told:
            product.offered, product.told = False, _NOTHING


def _new(entry: Entry, currency: str, position: int) -> Product:
    return Product(
        id=entry.product_id,
        price_minor=entry.price_minor,
        currency=currency,
        stock=entry.stock,
        position=position,
        offered=True,
        told=json.dumps(_told(entry)),
        **{name: getattr(entry, name) for name in _PLAIN},
    )


def _follow(unit: Unit, product: Product, entry: Entry, currency: str, position: int) -> None:
    before: dict[str, Any] = json.loads(product.told or _NOTHING)
    now = _told(entry)
    product.currency, product.position = currency, position
    product.offered = product.offered or not before  # what staff withdrew stays withdrawn
    product.told = json.dumps(now)
    fresh = {name: value for name, value in now.items() if before.get(name, ...) != value}
    for name in _PLAIN:
        if name in fresh:
            setattr(product, name, fresh[name])
    if "price_minor" in fresh:
        changes.set_price(unit, product, entry.price_minor)
    if "stock" in fresh:
        changes.set_stock(unit, product, entry.stock)


def _told(entry: Entry) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in (*_PLAIN, "price_minor", "stock")}
