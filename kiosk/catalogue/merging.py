"""What the shop sells: the catalogue's file, as the backend knows its products now."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from kiosk.catalogue.copies import Copy
from kiosk.catalogue.edit import Edit
from kiosk.catalogue.product import Catalogue, Product

SHARED = frozenset(
    {
        "name",
        "price_minor",
        "category",
        "barcode",
        "stock",
        "min_stock",
        "max_quantity",
        "min_age",
        "always_ask",
        "by_weight",
    }
)
"""A product's fields of which the backend's table is the truth. All others are the kiosk's own."""


def merged(base: Catalogue, copy: Copy | None, edits: Iterable[Edit] = ()) -> Catalogue:
    """*base* with what the backend told of each product, and with what waits to be told to it.

    What the backend does not name is not sold any more; what only it names is sold by barcode and
    from the list. Without a copy everything is as the file says.
    """
    sold = dict(base.products) if copy is None else _told(base, copy)
    for edit in edits:
        sold[edit.product_id] = _edited(sold.get(edit.product_id), edit)
    currency = (copy.currency if copy else "") or base.currency
    return replace(base, currency=currency, products=sold)


def _told(base: Catalogue, copy: Copy) -> dict[str, Product]:
    told = {offer.product_id: offer for offer in copy.offers}
    known = {
        product.product_id: _changed(product, told[product.product_id].told)
        for product in base
        if product.product_id in told
    }
    fresh = {
        product_id: _new(product_id, offer.told)
        for product_id, offer in told.items()
        if product_id not in known and "name" in offer.told
    }
    return known | fresh


def _edited(product: Product | None, edit: Edit) -> Product:
    if product is None:
        return _new(edit.product_id, edit.fields)
    return _changed(product, edit.fields)


def _changed(product: Product, told: Mapping[str, object]) -> Product:
    """The file's names in other languages are those of the name that the file gives."""
    names = product.names if told.get("name", product.name) == product.name else {}
    changed = replace(product, names=names, **_shared(told))
    return replace(changed, always_ask=changed.always_ask or product.always_ask)


def _new(product_id: str, told: Mapping[str, object]) -> Product:
    fields = {"name": product_id, "price_minor": None} | _shared(told)
    return Product(product_id=product_id, **fields)


def _shared(told: Mapping[str, object]) -> dict[str, Any]:
    return {key: value for key, value in told.items() if key in SHARED}
