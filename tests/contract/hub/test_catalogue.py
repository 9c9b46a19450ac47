"""The catalogue: rules, pictures, look-ups, changes, and who hears of them."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests

from kiosk.hub.serving import HubServer
from kiosk.hub.settings import HubSettings
from tests.contract.hub.conftest import WallClock, running
from tests.contract.hub.shop import Json, Kiosk, Phone, heard, refused

TEA = {"product_id": "T1", "name": "Tea", "price_minor": 1000, "stock": 3, "barcode": "20000011"}


def get(url: str, path: str, **headers: str) -> requests.Response:
    return requests.get(f"{url}{path}", headers=headers, timeout=10)


def put(staff: Phone, product_id: str, **change: object) -> requests.Response:
    return staff.call("PATCH", f"/api/admin/products/{product_id}", change)


def changes(url: str, product_id: str) -> list[Json]:
    rows: list[Json] = get(url, f"/api/products/{product_id}/changes").json()["data"]["changes"]
    return rows


def test_up_to_five_are_looked_up_at_once(hub: str) -> None:
    """S4-11: one unknown code among five: four answered, one named."""
    codes = ["P001", "P002", "9520000000011", "nothing", "P003"]
    told = requests.post(f"{hub}/api/products/lookup", json={"codes": codes}, timeout=10).json()
    assert [row["code"] for row in told["results"]] == ["P001", "P002", "9520000000011", "P003"]
    assert told["results"][2]["product"]["id"] == "P005"
    assert told["errors"] == [{"code": "nothing", "error": "Product not found"}]
    assert told["metadata"] == {"total": 5, "successful": 4, "failed": 1}


def test_a_barcode_is_known_with_and_without_zeros_before_it(hub: str) -> None:
    """S4-11: scanners tell it with 8, 12, 13 or 14 places; no zeros are no product."""
    codes = ["09520000000011", "00000009520000000011", "0000"]
    told = requests.post(f"{hub}/api/products/lookup", json={"codes": codes}, timeout=10).json()
    assert [row["product"]["id"] for row in told["results"]] == ["P005", "P005"]
    assert told["errors"] == [{"code": "0000", "error": "Product not found"}]


@pytest.mark.parametrize("codes", [[], ["a"] * 6, "P001", [7], [""], ["x" * 65]])
def test_faulty_look_ups_are_refused(hub: str, codes: object) -> None:
    answer = requests.post(f"{hub}/api/products/lookup", json={"codes": codes}, timeout=10)
    assert refused(answer)[0] in {400, 422}


def test_a_price_in_the_basket_that_changed_is_noticed_when_it_matters(own_hub: str) -> None:
    """S4-12: by 1 % nothing is said, by 3 % the line says so, and everybody hears of both."""
    kiosk, staff = Kiosk.registered(own_hub), Phone.staff(own_hub)
    staff.call(
        "POST", "/api/products/admin/products", {"id": "X1", "name": "X", "priceMinor": 1000}
    )
    kiosk.open_guest()
    kiosk.add("X1")
    with kiosk.listen() as live:
        heard(live, 1)
        put(staff, "X1", priceMinor=1010)
        small = heard(live, 2)[0]
        assert kiosk.basket()["items"][0]["priceChange"] is None
        put(staff, "X1", priceMinor=1030)
        heard(live, 2)
    assert (small["type"], small["data"]["action"]) == ("catalogue_update", "price")
    assert small["data"]["change"]["isSignificant"] is False
    line = kiosk.basket()["items"][0]
    assert line["priceChange"] == {
        "old": 10.0,
        "new": 10.3,
        "delta": 0.3,
        "percentChange": 3.0,
        "isSignificant": True,
    }
    assert kiosk.basket()["totalMinor"] == 1030


def test_only_the_last_ten_changes_are_kept(own_hub: str) -> None:
    """S4-13: newest first; the eleventh pushes out the first."""
    staff = Phone.staff(own_hub)
    for price in range(101, 112):
        put(staff, "P001", priceMinor=price)
    told = changes(own_hub, "P001")
    assert [row["new"] for row in told] == [price / 100 for price in range(111, 101, -1)]
    assert told[-1]["old"] == 1.01


def test_selling_out_is_a_change_and_is_told(own_hub: str) -> None:
    """S4-12: a stock flip."""
    kiosk, staff = Kiosk.registered(own_hub), Phone.staff(own_hub)
    put(staff, "P001", stock=1)
    assert changes(own_hub, "P001") == []
    session = kiosk.open_guest()
    kiosk.add("P001", quantity=2)
    with Kiosk.registered(own_hub).listen() as live:
        heard(live, 1)
        kiosk.own("POST", "/orders", {"sessionId": session})
        (told,) = heard(live, 1)
    assert told["data"] | {"productName": "Organic Apple"} == {
        "action": "stock",
        "inStock": False,
        "productId": "P001",
        "productName": "Organic Apple",
    }
    assert [(row["old"], row["new"]) for row in changes(own_hub, "P001")] == [(1, 0)]
    assert get(own_hub, "/api/products/P001").json()["product"]["inStock"] is False
    shown = get(own_hub, "/api/products?inStock=true").json()["products"]
    assert "P001" not in [row["id"] for row in shown]


def test_what_did_not_change_is_not_sent_again(own_hub: str) -> None:
    staff = Phone.staff(own_hub)
    for path in ("/api/products", "/api/products/P001"):
        tag = get(own_hub, path).headers["ETag"]
        again = get(own_hub, path, **{"If-None-Match": tag})
        assert (again.status_code, again.content) == (304, b"")
    put(staff, "P001", priceMinor=77)
    fresh = get(own_hub, "/api/products/P001", **{"If-None-Match": tag})
    assert fresh.status_code == 200
    assert fresh.json()["product"]["price"] == "0.77"


def test_pictures_are_given(hub: str) -> None:
    product = get(hub, "/api/products/P001").json()["product"]
    picture = get(hub, product["imageUrl"])
    assert picture.headers["Content-Type"] == "image/png"
    assert picture.content.startswith(b"\x89PNG")
    tag = picture.headers["ETag"]
    assert tag
    for path in ("/api/products/nothing/image", "/api/products/..%2f..%2fetc/image"):
        assert get(hub, path).status_code in {400, 404}


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A catalogue's file; the database will lie beside it."""
    return tmp_path / "shop.json"


@contextmanager
def serving(shop: Path, wall: WallClock, *products: Json) -> Iterator[str]:
    shop.write_text(json.dumps({"currency": "EUR", "products": products}))
    settings = HubSettings(shop.with_name("hub.db"), str(shop))
    with running(HubServer(settings, wall=wall)) as url:
        yield url


def test_the_file_does_not_undo_what_happened_since(shop: Path, wall: WallClock) -> None:
    """Stock that was sold, prices that staff corrected and what they withdrew survive a start."""
    other = TEA | {"product_id": "T2", "barcode": ""}
    with serving(shop, wall, TEA, other) as url:
        staff, kiosk = Phone.hired(url, shop.with_name("hub.db")), Kiosk.registered(url)
        put(staff, "T1", priceMinor=900)
        staff.call("DELETE", "/api/admin/products/T2")
        session = kiosk.open_guest()
        kiosk.add("T1")
        kiosk.own("POST", "/orders", {"sessionId": session})
        made = {"id": "OWN", "name": "Ours", "priceMinor": 5}
        assert staff.call("POST", "/api/products/admin/products", made).status_code == 201
    with serving(shop, wall, TEA, other) as url:
        tea = get(url, "/api/products/T1").json()["product"]
        assert (tea["price"], tea["stock"]) == ("9.00", 2)
        assert get(url, "/api/products/T2").status_code == 404
        assert get(url, "/api/products/OWN").json()["product"]["name"] == "Ours"
    with serving(shop, wall, TEA | {"price_minor": 1100, "stock": 50}) as url:
        tea = get(url, "/api/products/T1").json()["product"]
        assert (tea["price"], tea["stock"]) == ("11.00", 50)
    with serving(shop, wall, other) as url:
        assert get(url, "/api/products/T1").status_code == 404
    with serving(shop, wall, TEA) as url:
        assert get(url, "/api/products/T1").json()["product"]["price"] == "10.00"


def test_rules_are_told_with_the_product(shop: Path, wall: WallClock) -> None:
    wine = TEA | {"min_age": 18, "max_quantity": 6, "always_ask": True, "min_stock": 2}
    with serving(shop, wall, wine) as url:
        told = get(url, "/api/products/T1").json()["product"]
        assert (told["minAge"], told["maxQuantity"], told["alwaysAsk"]) == (18, 6, True)
        assert told["minStock"] == 2


def test_a_phone_takes_no_more_than_one_may_buy(own_hub: str) -> None:
    """The quantity rule: the kiosk asks staff by itself, a phone is refused."""
    kiosk, phone, staff = Kiosk.registered(own_hub), Phone.new(own_hub), Phone.staff(own_hub)
    put(staff, "P001", maxQuantity=3)
    phone.pair(kiosk.code)
    kiosk.add("P001", quantity=2)
    kiosk.ask("P001")
    (asked,), (line,) = phone.questions(), phone.basket()["items"]
    approve = f"/api/basket/pending-items/{asked['id']}/approve"
    assert refused(phone.call("POST", approve, {"quantity": 2})) == (400, "QUANTITY_LIMIT")
    path = f"/api/basket/items/{line['id']}"
    assert refused(phone.call("PATCH", path, {"quantity": 4})) == (400, "QUANTITY_LIMIT")
    assert phone.call("POST", approve, {"quantity": 1}).status_code == 200
    assert phone.call("PATCH", path, {"quantity": 1}).status_code == 200
    assert kiosk.quantities() == {"P001": 1}


def test_a_barcode_is_found(hub: str) -> None:
    found = get(hub, "/api/products?barcode=9520000000011").json()["products"]
    assert [row["id"] for row in found] == ["P005"]
    assert get(hub, "/api/products?barcode=nothing").json()["products"] == []


def test_only_staff_change_products(hub: str, phone: Phone) -> None:
    body = {"id": "S1", "name": "S"}
    assert refused(phone.call("POST", "/api/products/admin/products", body)) == (403, "FORBIDDEN")
    assert refused(put(phone, "P001", stock=1)) == (403, "FORBIDDEN")
    assert refused(phone.call("DELETE", "/api/admin/products/P001")) == (403, "FORBIDDEN")
    assert requests.delete(f"{hub}/api/admin/products/P001", timeout=10).status_code == 401


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"id": "S 1", "name": "S"},
        {"id": "S1", "name": ""},
        {"id": "S1", "name": "S", "priceMinor": -1},
        {"id": "S1", "name": "S", "priceMinor": 1.5},
        {"id": "S1", "name": "S", "stock": 10**12},
        {"id": "x" * 21, "name": "S"},
    ],
)
def test_faulty_products_are_refused(own_hub: str, body: Json) -> None:
    staff = Phone.staff(own_hub)
    assert refused(staff.call("POST", "/api/products/admin/products", body))[0] in {400, 422}
    taken = staff.call("POST", "/api/products/admin/products", {"id": "P001", "name": "S"})
    assert refused(taken) == (409, "PRODUCT_EXISTS")
