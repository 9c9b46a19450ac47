"""Goods sold by weight at the hub: its lines, its sums, its order, what it refuses."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from kiosk.hub.serving import HubServer
from kiosk.hub.settings import HubSettings
from kiosk.weight import Measure
from kiosk.wire import answers
from kiosk.wire import requests as wire
from kiosk.wire.fields import Fields
from tests.contract.hub.conftest import running
from tests.contract.hub.shop import Json, Kiosk, Phone, refused

CATALOGUE = """{"currency": "EUR", "products": [
  {"product_id": "B1", "name": "Banana", "price_minor": 199, "by_weight": true, "stock": 50},
  {"product_id": "A1", "name": "Apple", "price_minor": 50, "stock": 50, "barcode": "4006381333931"}
]}"""


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    file = tmp_path / "goods.json"
    file.write_text(CATALOGUE)
    with running(HubServer(HubSettings(tmp_path / "hub.db", catalogue=str(file)))) as url:
        yield Kiosk.registered(url)


def weighed(
    kiosk: Kiosk, session: str, measure: Measure, product_id: str = "B1", *, key: str | None = None
) -> requests.Response:
    request = wire.add_measured(product_id, measure, 1.0, kiosk.device_id, session)
    return kiosk.call(request.method, request.path, request.body, key=key)


def lines(kiosk: Kiosk, session: str) -> list[Json]:
    rows: list[Json] = kiosk.basket(session)["items"]
    return rows


def test_each_weighed_piece_is_a_line_and_the_hub_reckons_it(kiosk: Kiosk) -> None:
    """S1-19: weight-priced items."""
    session = kiosk.open_guest()
    assert weighed(kiosk, session, Measure(grams=412)).status_code == 201
    assert weighed(kiosk, session, Measure(grams=412)).status_code == 201
    assert weighed(kiosk, session, Measure(price_minor=25), "A1").status_code == 201
    assert kiosk.add("A1", session).status_code == 201
    told = [(x["productId"], x.get("grams"), x["subtotal"]) for x in lines(kiosk, session)]
    assert told == [("B1", 412, 0.82), ("B1", 412, 0.82), ("A1", None, 0.25), ("A1", None, 0.5)]
    assert kiosk.basket(session)["totalMinor"] == 239


def test_the_kiosk_reads_back_what_it_said(kiosk: Kiosk) -> None:
    session = kiosk.open_guest()
    both = Measure(grams=300, price_minor=99)
    weighed(kiosk, session, both)
    read = answers.basket(Fields(kiosk.own("GET", f"/basket?session={session}").json()))
    assert [(x.product_id, x.quantity, x.measure) for x in read.lines] == [("B1", 1, both)]


def test_the_same_letter_twice_is_one_piece(kiosk: Kiosk) -> None:
    session = kiosk.open_guest()
    weighed(kiosk, session, Measure(grams=412), key="e1")
    weighed(kiosk, session, Measure(grams=412), key="e1")
    assert len(lines(kiosk, session)) == 1


def test_one_piece_is_removed_and_the_others_stay(kiosk: Kiosk) -> None:
    session = kiosk.open_guest()
    weighed(kiosk, session, Measure(grams=412), key="e1")
    weighed(kiosk, session, Measure(grams=300), key="e2")
    more = wire.set_quantity(kiosk.device_id, "e1", "B1", 2, session, alone=True)
    assert refused(kiosk.call(more.method, more.path, more.body)) == (400, "ONE_PIECE")
    gone = wire.set_quantity(kiosk.device_id, "e1", "B1", 0, session, alone=True)
    assert kiosk.call(gone.method, gone.path, gone.body).status_code == 200
    assert [x["lineId"] for x in lines(kiosk, session)] == ["e2"]


def test_what_is_sold_by_weight_is_not_taken_without_one(kiosk: Kiosk) -> None:
    """Otherwise a kilogram would be billed for whatever lies there."""
    session = kiosk.open_guest()
    assert refused(kiosk.add("B1", session)) == (400, "WEIGHT_NEEDED")
    assert refused(kiosk.ask("B1", session, confidence=0.5)) == (400, "WEIGHT_NEEDED")
    assert lines(kiosk, session) == []


@pytest.mark.parametrize("grams", [0, -1, 1_000_001, "412", 4.5])
def test_a_weight_that_no_scale_shows_is_refused(kiosk: Kiosk, grams: object) -> None:
    session = kiosk.open_guest()
    body = {"productId": "B1", "quantity": 1, "confidence": 1.0, "deviceId": kiosk.device_id}
    answer = kiosk.call("POST", "/api/basket/items", body | {"grams": grams, "sessionId": session})
    assert answer.status_code == 422
    assert lines(kiosk, session) == []


def test_the_order_costs_what_the_basket_said_and_stock_is_of_pieces(kiosk: Kiosk) -> None:
    session = kiosk.open_guest()
    weighed(kiosk, session, Measure(grams=412))
    weighed(kiosk, session, Measure(price_minor=25), "A1")
    kiosk.add("A1", session, quantity=2)
    order = kiosk.own("POST", "/orders", {"sessionId": session}).json()["data"]["order"]
    assert order["totalMinor"] == 82 + 25 + 100
    assert [x["subtotal"] for x in order["items"]] == [0.82, 0.25, 1.0]
    assert order["items"][0]["grams"] == 412
    stock = requests.get(f"{kiosk.url}/api/products?limit=10", timeout=10).json()
    found = {x["id"]: (x["stock"], x["byWeight"]) for x in stock["products"]}
    assert found == {"B1": (50, True), "A1": (47, False)}


def test_the_phone_sees_the_weight_and_can_remove_the_piece(kiosk: Kiosk) -> None:
    phone = Phone.new(kiosk.url)
    phone.pair(kiosk.code)
    session = kiosk.basket()["session"]["id"]
    weighed(kiosk, session, Measure(grams=412))
    row = phone.basket()["items"][0]
    assert (row["grams"], row["subtotal"], row["price"]) == (412, 0.82, 1.99)
    path = f"/api/basket/items/{row['id']}"
    assert refused(phone.call("PATCH", path, {"quantity": 2})) == (400, "ONE_PIECE")
    assert phone.call("DELETE", path).status_code == 200
    assert lines(kiosk, session) == []
