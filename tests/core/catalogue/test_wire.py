"""What a backend says that it sells."""

from typing import Any

import pytest

from kiosk.wire import catalogue as wire
from kiosk.wire.fields import Fields, Malformed

APPLES = {"id": "P001", "name": "Organic Apples", "price": "1.99", "stock": 5, "barcode": None}
"""As published: the price is text, and nothing is said of rules."""


def read(*rows: Any, **more: Any) -> wire.Listing:
    return wire.listing(Fields({"success": True, "products": list(rows), **more}))


def test_the_published_shape_is_read_and_what_it_leaves_out_is_not_told() -> None:
    (apples,) = read(APPLES).offers
    assert apples.told == {
        "name": "Organic Apples",
        "price_minor": 199,
        "stock": 5,
        "barcode": "",
    }


def test_the_hubs_shape_is_read_with_its_rules() -> None:
    row = APPLES | {"priceMinor": 205, "currency": "CHF", "minAge": 18, "alwaysAsk": True}
    listing = wire.listing(Fields({"data": {"products": [row]}}))
    told = listing.offers[0].told
    assert (told["price_minor"], told["min_age"], told["always_ask"]) == (205, 18, True)
    assert listing.currency == "CHF"


def test_no_price_is_told_as_none_and_a_missing_one_not_at_all() -> None:
    none, missing = read({"id": "A", "name": "A", "price": None}, {"id": "B", "name": "B"}).offers
    assert none.told["price_minor"] is None
    assert "price_minor" not in missing.told


@pytest.mark.parametrize(
    "odd",
    [
        {"price": "free"},
        {"price": -1},
        {"stock": "many"},
        {"stock": 1.5},
        {"name": ""},
        {"id": 0.5},
    ],
)
def test_a_product_that_is_told_wrongly_is_named_and_the_others_are_read(
    odd: dict[str, Any],
) -> None:
    listing = read(APPLES, {"id": "X", "name": "X"} | odd)
    assert [offer.product_id for offer in listing.offers] == ["P001"]
    assert len(listing.faults) == 1


@pytest.mark.parametrize(
    "answer",
    [{}, {"products": {}}, {"products": []}, {"products": [7, "x"]}, {"products": [{"id": "A"}]}],
)
def test_an_answer_without_a_catalogue_is_malformed(answer: dict[str, Any]) -> None:
    """An empty table is one that nobody has filled: nothing is taken off the shelves for it."""
    with pytest.raises(Malformed):
        wire.listing(Fields(answer))


def test_pages_are_joined_and_a_product_on_two_of_them_counts_once() -> None:
    first, second = read(APPLES), read(APPLES | {"price": "2.09"}, {"id": "P002", "name": "B"})
    joined = wire.joined([first, second])
    assert [(o.product_id, o.told.get("price_minor")) for o in joined.offers] == [
        ("P001", 209),
        ("P002", None),
    ]


def test_a_change_goes_under_the_names_of_the_wire() -> None:
    request = wire.change("d 1", "P/1", {"price_minor": 77, "always_ask": True})
    assert (request.method, request.path) == ("PUT", "/api/devices/d%201/products/P%2F1")
    assert request.body == {"priceMinor": 77, "alwaysAsk": True}
