"""Shopping lists: the shopper's is ticked off by the basket, the shop's follows its stock."""

import json
from pathlib import Path

import pytest
import requests

from kiosk.hub.serving import HubServer
from kiosk.hub.settings import HubSettings
from tests.contract.hub.conftest import WallClock, running
from tests.contract.hub.shop import Json, Kiosk, Phone, heard, listen, refused


def put(phone: Phone, name: str, **other: object) -> Json:
    answer = phone.call("POST", "/api/shopping", {"name": name} | other)
    assert answer.status_code == 201, answer.text
    item: Json = answer.json()["data"]["item"]
    return item


def names(phone: Phone, query: str = "") -> list[str]:
    rows = phone.call("GET", f"/api/shopping{query}").json()["data"]["items"]
    return [row["name"] for row in rows]


def test_what_goes_into_the_basket_is_ticked_off(kiosk: Kiosk, phone: Phone) -> None:
    """S1-7: "apples" is on the list, an apple is seen: ticked, and both screens hear of it."""
    put(phone, "apples")
    put(phone, "milk")
    phone.pair(kiosk.code)
    with kiosk.listen() as live:
        heard(live, 1)
        kiosk.add("P001")
        told = heard(live, 2)[1]
    assert told["type"] == "shopping_list_update"
    assert (told["data"]["name"], told["data"]["action"]) == ("apples", "purchased")
    assert told["data"]["is_purchased"] is True
    assert names(phone) == ["milk"]
    assert names(phone, "?purchased=true") == ["apples", "milk"]
    shown = kiosk.own("GET", "/shopping").json()["data"]["items"]
    assert [row["name"] for row in shown] == ["milk"]


@pytest.mark.parametrize(
    ("written", "left"),
    [("Apple", []), ("organic apples", []), ("orange", ["orange"]), ("pineapple", ["pineapple"])],
)
def test_an_entry_means_the_thing_not_a_word(
    kiosk: Kiosk, phone: Phone, written: str, left: list[str]
) -> None:
    put(phone, written)
    phone.pair(kiosk.code)
    kiosk.add("P001")
    kiosk.add("P006")  # orange juice
    assert names(phone) == left


def test_two_apples_tick_one_entry_each(kiosk: Kiosk, phone: Phone) -> None:
    put(phone, "apple")
    put(phone, "apple")
    phone.pair(kiosk.code)
    kiosk.add("P001")
    assert names(phone) == ["apple"]
    kiosk.add("P001")
    assert names(phone) == []


def test_urgent_comes_first_then_the_oldest(phone: Phone) -> None:
    """S1-8: urgent before normal before low, then the oldest."""
    put(phone, "low", priority="low")
    put(phone, "first")
    put(phone, "second")
    put(phone, "urgent", priority="urgent")
    assert names(phone) == ["urgent", "first", "second", "low"]


def test_an_entry_is_changed_ticked_and_taken_off(phone: Phone) -> None:
    """S1-7: create, change, purchase, un-purchase, delete, clear what was purchased."""
    item = put(phone, "bread", quantity=2)
    path = f"/api/shopping/{item['id']}"
    assert item["source"] == "manual"
    changed = phone.call("PATCH", path, {"quantity": 3, "priority": "low"}).json()["data"]["item"]
    assert (changed["name"], changed["quantity"], changed["priority"]) == ("bread", 3, "low")
    phone.call("POST", f"{path}/purchase")
    assert names(phone) == []
    phone.call("POST", f"{path}/purchase?purchased=false")
    assert names(phone) == ["bread"]
    phone.call("PATCH", path, {"isPurchased": True})
    assert phone.call("DELETE", "/api/shopping/purchased/all").json()["data"]["deletedCount"] == 1
    other = put(phone, "salt")
    assert phone.call("DELETE", f"/api/shopping/{other['id']}").status_code == 200
    assert names(phone, "?purchased=true") == []


def test_a_list_is_its_shoppers_own(kiosk: Kiosk, phone: Phone, hub: str) -> None:
    item, other = put(phone, "tea"), Phone.new(hub)
    path = f"/api/shopping/{item['id']}"
    for answer in (
        other.call("PATCH", path, {"name": "x"}),
        other.call("DELETE", path),
        other.call("POST", f"{path}/purchase"),
    ):
        assert refused(answer) == (404, "NOT_FOUND")
    assert refused(requests.get(f"{hub}/api/shopping", timeout=10)) == (401, "NO_TOKEN")
    kiosk.open_guest()
    assert kiosk.own("GET", "/shopping").json()["data"]["items"] == []
    assert refused(kiosk.own("POST", f"/shopping/{item['id']}/purchase")) == (404, "NOT_FOUND")
    assert names(phone) == ["tea"]


def test_the_kiosk_ticks_for_its_shopper(kiosk: Kiosk, phone: Phone) -> None:
    item = put(phone, "tea")
    phone.pair(kiosk.code)
    path = f"/shopping/{item['id']}/purchase"
    assert kiosk.own("POST", path).json()["data"]["item"]["isPurchased"] is True
    assert kiosk.own("POST", f"{path}?purchased=false").status_code == 200
    assert names(phone) == ["tea"]


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"name": ""},
        {"name": "   "},
        {"name": "x" * 256},
        {"name": 7},
        {"name": "x", "quantity": 0},
        {"name": "x", "priority": "now"},
        {"name": "x", "source": "auto_restock"},
        {"name": "x\u0000y"},
    ],
)
def test_faulty_entries_are_refused(phone: Phone, body: Json) -> None:
    assert refused(phone.call("POST", "/api/shopping", body))[0] in {400, 422}
    assert names(phone) == []


def test_what_runs_low_is_put_on_the_shops_list_once(tmp_path: Path, wall: WallClock) -> None:
    """S1-9, S1-10: sold below the minimum, the entry appears once, marked automatic."""
    file = tmp_path / "shop.json"
    tea = {"product_id": "T1", "name": "Tea", "price_minor": 250, "stock": 5, "min_stock": 4}
    file.write_text(json.dumps({"currency": "EUR", "products": [tea]}))
    with running(HubServer(HubSettings(tmp_path / "hub.db", str(file)), wall=wall)) as url:
        staff = Phone.hired(url, tmp_path / "hub.db")

        def to_buy() -> list[tuple[str, int, str, str]]:
            rows = staff.call("GET", "/api/admin/shopping").json()["data"]["items"]
            return [(r["name"], r["quantity"], r["source"], r["priority"]) for r in rows]

        sell(url, 1)
        assert to_buy() == []
        with listen(url, staff.token) as live:
            heard(live, 1)
            sell(url, 1)
            (told,) = heard(live, 1)
        assert (told["type"], told["data"]["source"]) == ("shopping_list_update", "auto_restock")
        assert to_buy() == [("Tea", 5, "auto_restock", "normal")]
        sell(url, 3)
        assert to_buy() == [("Tea", 5, "auto_restock", "normal")]
        staff.call("PATCH", "/api/admin/products/T1", {"stock": 40})
        assert to_buy() == []


def sell(url: str, pieces: int) -> None:
    kiosk = Kiosk.registered(url)
    session = kiosk.open_guest()
    kiosk.add("T1", session, quantity=pieces)
    assert kiosk.own("POST", "/orders", {"sessionId": session}).status_code == 201
