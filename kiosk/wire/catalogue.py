"""What a backend sells: the whole list at once (hub), or page by page (as published)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote

from kiosk.wire.fields import Fields, Json, Malformed
from kiosk.wire.requests import Request

WHOLE = Request("GET", "/api/catalogue")
PAGE_SIZE = 100
_LONGEST_NAME = 255
_MOST = 1_000_000_000
_COUNTS = {
    "stock": "stock",
    "min_stock": "minStock",
    "max_quantity": "maxQuantity",
    "min_age": "minAge",
}
"""A product's whole numbers, and what they are called on the wire."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A product as the backend tells it: *told* holds those of its fields that were there.

    The keys are `Product`'s; a value None was told as none (no price, stock not counted).
    """

    product_id: str
    told: Mapping[str, object] = field(hash=False)


@dataclass(frozen=True, slots=True)
class Listing:
    """What the backend sells, in its order. *currency* is empty where it named none, or several.

    *faults* says what is wrong with products that can't be taken as they are told, by id.
    """

    offers: tuple[Offer, ...]
    currency: str = ""
    faults: Mapping[str, str] = field(default_factory=dict, hash=False)
    pages: int = 1


def page(number: int) -> Request:
    """One page of the published route, the first is 1."""
    return Request("GET", f"/api/products?page={number}&limit={PAGE_SIZE}")


def change(device_id: str, product_id: str, fields: Mapping[str, object]) -> Request:
    """Staff at the kiosk change these fields of a product, or make it. The keys are `Product`'s."""
    path = f"/api/devices/{quote(device_id, safe='')}/products/{quote(product_id, safe='')}"
    return Request("PUT", path, {_camel(key): value for key, value in fields.items()})


def look_up(codes: Sequence[str]) -> Request:
    """Up to five barcodes or ids at once, of the hub."""
    return Request("POST", "/api/products/lookup", {"codes": list(codes)})


def looked_up(body: Fields) -> tuple[Offer, ...]:
    """The products among the codes that were asked for. What is told wrongly is left out."""
    found = (row.below("product") for row in body.each("results"))
    return tuple(_read(row for row in found if row is not None)[0].values())


def listing(body: Fields) -> Listing:
    """Read an answer with products. Malformed when there is no list, or nothing of it can be read.

    A shop that sells nothing at all is one whose table is not filled: Malformed as well.
    """
    data = body.inside("data")
    if not isinstance(data.find("products"), list):
        raise Malformed("the answer has no list of products")
    offers, faults = _read(data.each("products"))
    if not offers:
        first = next(iter(faults.values()), "the list is empty")
        raise Malformed(f"the answer names no product that can be sold: {first}")
    currencies = {row.text("currency") for row in data.each("products")} - {""}
    pagination = data.below("pagination")
    return Listing(
        offers=tuple(offers.values()),
        currency=currencies.pop() if len(currencies) == 1 else "",
        faults=faults,
        pages=max(1, (pagination.integer("totalPages") if pagination else None) or 1),
    )


def joined(pages: Iterable[Listing]) -> Listing:
    """Several pages as one; a product that moved from one to the next meanwhile counts once."""
    offers: dict[str, Offer] = {}
    faults: dict[str, str] = {}
    currencies: set[str] = set()
    for one in pages:
        offers |= {offer.product_id: offer for offer in one.offers}
        faults |= one.faults
        currencies.add(one.currency)
    currency = currencies.pop() if len(currencies) == 1 else ""
    return Listing(tuple(offers.values()), currency, faults)


def _read(rows: Iterable[Fields]) -> tuple[dict[str, Offer], dict[str, str]]:
    offers: dict[str, Offer] = {}
    faults: dict[str, str] = {}
    for row in rows:
        product_id = row.text("id")
        try:
            offers[row.required("id")] = Offer(product_id, _told(row))
        except Malformed as exc:
            faults[product_id] = f"{product_id or 'a product without an id'}: {exc}"
    return offers, faults


def _told(row: Fields) -> Json:
    told: dict[str, object] = {"name": row.required("name")[:_LONGEST_NAME]}
    if row.has("price") or row.has("priceMinor"):
        told["price_minor"] = _price(row)
    for key, name in _COUNTS.items():
        if row.has(name):
            told[key] = _count(row, name)
    for key in ("category", "barcode"):
        if row.has(key):
            told[key] = row.text(key)
    for key, name in _FLAGS.items():
        if (flag := row.flag(name)) is not None:
            told[key] = flag
    return told


_FLAGS = {"always_ask": "alwaysAsk", "by_weight": "byWeight"}


def _price(row: Fields) -> int | None:
    if row.find("price") is None and row.find("priceMinor") is None:
        return None
    minor = row.minor("price")
    if minor is None or not 0 <= minor <= _MOST:
        raise Malformed(f"{row.find('price')!r} is no price")
    return minor


def _count(row: Fields, name: str) -> int | None:
    value = row.find(name)
    if value is None:
        return None
    count = row.integer(name)
    if count is None or not 0 <= count <= _MOST:
        raise Malformed(f"{value!r} is no {name}")
    return count


def _camel(key: str) -> str:
    first, *rest = key.split("_")
    return first + "".join(part.title() for part in rest)
