"""A shopper's orders and receipts, as published, at the hub's prices."""

import threading

import pytest
import requests

from tests.contract.hub.shop import Json, Kiosk, Phone, heard, refused


def order(phone: Phone, kiosk: Kiosk, total: float, **other: object) -> requests.Response:
    body = {
        "userId": phone.user_id,
        "deviceId": kiosk.device_id,
        "items": [{"productId": "P001", "name": "Cheap", "quantity": 1, "price": 0.01}],
        "total": total,
    }
    return phone.call("POST", "/api/orders", body | other)


@pytest.fixture
def shopping(kiosk: Kiosk, phone: Phone) -> Phone:
    """A phone that is paired, two apples and a banana in its basket: 1.47."""
    phone.pair(kiosk.code)
    kiosk.add("P001", quantity=2)
    kiosk.add("P002")
    return phone


def stock(hub: str, product_id: str) -> int:
    answer = requests.get(f"{hub}/api/products/{product_id}", timeout=10)
    found: int = answer.json()["product"]["stock"]
    return found


def test_an_order_is_answered_as_published(shopping: Phone, kiosk: Kiosk) -> None:
    """Contract 1.6; the prices are the hub's, whatever the client says."""
    answer = order(shopping, kiosk, 1.47, paymentMethod="card", paymentId="pay-1")
    assert answer.status_code == 201
    data = answer.json()["data"]
    made = data["order"]
    assert set(made) == {
        "id",
        "userId",
        "deviceId",
        "total",
        "currency",
        "status",
        "paymentMethod",
        "paymentId",
        "basketPhotoUrl",
        "createdAt",
        "updatedAt",
    }
    assert made["id"].startswith("ORD-")
    assert (made["status"], made["total"]) == ("completed", 1.47)
    assert (made["paymentMethod"], made["basketPhotoUrl"]) == ("card", None)
    assert [(row["name"], row["subtotal"]) for row in data["items"]] == [
        ("Organic Apple", 1.18),
        ("Banana", 0.29),
    ]
    assert shopping.basket()["items"] == []


def test_the_total_that_the_shopper_saw_must_be_the_total(shopping: Phone, kiosk: Kiosk) -> None:
    """Contract 1.6: the refusal names both totals, so that a client can show the right one."""
    answer = order(shopping, kiosk, 0.01)
    assert refused(answer) == (400, "TOTAL_MISMATCH")
    assert answer.json()["details"] == {"providedTotal": 0.01, "calculatedTotal": 1.47}
    assert len(shopping.basket()["items"]) == 2
    assert order(shopping, kiosk, 1.47).status_code == 201


def test_an_order_is_made_once(shopping: Phone, kiosk: Kiosk) -> None:
    assert order(shopping, kiosk, 1.47).status_code == 201
    assert refused(order(shopping, kiosk, 1.47)) == (409, "SESSION_CLOSED")


def test_orders_at_once_are_one_order(shopping: Phone, kiosk: Kiosk) -> None:
    answers: list[int] = []
    threads = [
        threading.Thread(target=lambda: answers.append(order(shopping, kiosk, 1.47).status_code))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [201, 409, 409, 409]


def test_nobody_orders_for_another(shopping: Phone, kiosk: Kiosk, hub: str) -> None:
    other = Phone.new(hub)
    assert refused(order(shopping, kiosk, 1.47, userId=other.user_id)) == (403, "FORBIDDEN")
    assert refused(order(other, kiosk, 1.47)) == (403, "UNAUTHORIZED_DEVICE")
    assert refused(order(shopping, kiosk, 1.47, deviceId="nowhere")) == (404, "DEVICE_NOT_FOUND")


@pytest.mark.parametrize(
    "change", [{"total": "1.47"}, {"items": 7}, {"total": -1}, {"total": 1e99}]
)
def test_faulty_orders_are_refused(shopping: Phone, kiosk: Kiosk, change: Json) -> None:
    assert refused(order(shopping, kiosk, **{"total": 1.47} | change)) == (422, "VALIDATION_ERROR")


@pytest.mark.parametrize(
    "change", [{"items": []}, {"items": None}, {"total": None}, {"userId": ""}, {"deviceId": None}]
)
def test_an_order_that_lacks_something_has_the_published_code(
    shopping: Phone, kiosk: Kiosk, change: Json
) -> None:
    """Contract 1.6: 400 INVALID_REQUEST, and nothing is ordered."""
    assert refused(order(shopping, kiosk, **{"total": 1.47} | change)) == (400, "INVALID_REQUEST")
    assert refused(shopping.call("POST", "/api/orders", {})) == (400, "INVALID_REQUEST")
    assert len(shopping.basket()["items"]) == 2


def test_orders_are_listed_newest_first(kiosk: Kiosk, hub: str) -> None:
    phone, numbers = Phone.new(hub), []
    for _ in range(3):
        device = Kiosk.registered(hub)
        phone.pair(device.code)
        device.add("P002")
        numbers.append(order(phone, device, 0.29).json()["data"]["order"]["id"])
    path = f"/api/orders/user/{phone.user_id}"
    told = phone.call("GET", f"{path}?limit=2").json()["data"]
    assert [row["id"] for row in told["orders"]] == numbers[:0:-1]
    assert told["pagination"] == {"total": 3, "limit": 2, "offset": 0}
    rest = phone.call("GET", f"{path}?offset=2").json()["data"]["orders"]
    assert [row["id"] for row in rest] == numbers[:1]
    assert rest[0]["items"][0]["subtotal"] == 0.29
    assert phone.call("GET", f"{path}?status=cancelled").json()["data"]["orders"] == []
    early = phone.call("GET", f"{path}?endDate=2001-01-01").json()["data"]["orders"]
    assert early == []
    assert refused(phone.call("GET", f"{path}?startDate=soon")) == (422, "VALIDATION_ERROR")
    assert refused(Phone.new(hub).call("GET", path)) == (403, "FORBIDDEN")


def test_one_order_is_for_its_shopper(shopping: Phone, kiosk: Kiosk, hub: str) -> None:
    number = order(shopping, kiosk, 1.47).json()["data"]["order"]["id"]
    assert shopping.call("GET", f"/api/orders/{number}").json()["data"]["order"]["total"] == 1.47
    for path in (f"/api/orders/{number}", "/api/orders/ORD-x", "/api/orders/ORD-٣"):
        assert refused(Phone.new(hub).call("GET", path)) == (404, "ORDER_NOT_FOUND")


def test_stock_goes_down_by_what_was_bought(shopping: Phone, kiosk: Kiosk, hub: str) -> None:
    """S1-2: a message for each product that was consumed."""
    before = stock(hub, "P001")
    with kiosk.listen() as live:
        heard(live, 1)
        order(shopping, kiosk, 1.47)
        told = [one for one in heard(live, 5) if one["type"] == "inventory_update"]
    assert stock(hub, "P001") == before - 2
    assert [one["data"]["product_name"] for one in told] == ["Organic Apple", "Banana"]
    assert told[0]["data"]["current_quantity"] == before - 2
    assert told[0]["data"]["action"] == "consumed"


def test_orders_at_many_kiosks_at_once_take_the_right_stock(hub: str) -> None:
    """Sums are right at any concurrency: each order takes its own, none is taken twice."""
    before, answers = stock(hub, "P003"), []

    def buy() -> None:
        kiosk = Kiosk.registered(hub)
        session = kiosk.open_guest()
        for _ in range(3):
            kiosk.add("P003", session, quantity=2)
        answers.append(kiosk.own("POST", "/orders", {"sessionId": session}).json()["data"])

    threads = [threading.Thread(target=buy) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [one["order"]["totalMinor"] for one in answers] == [6 * 69] * 6
    assert len({one["order"]["id"] for one in answers}) == 6
    assert stock(hub, "P003") == before - 36


def test_a_receipt_has_its_states(shopping: Phone, kiosk: Kiosk, hub: str) -> None:
    """S1-2: processing, completed and confirmed are told in order, each once."""
    with kiosk.listen() as live:
        heard(live, 1)
        receipt = order(shopping, kiosk, 1.47).json()["data"]["receipt"]
        assert receipt["status"] == "completed"
        path = f"/receipts/{receipt['id']}/confirm"
        assert kiosk.own("POST", path).json()["data"]["receipt"]["status"] == "confirmed"
        assert kiosk.own("POST", path).status_code == 200
        kiosk.own("DELETE", "/sessions/current")
        told = [
            one for one in heard(live, 7) if one["type"] in ("receipt_status", "session_update")
        ]
    assert [one["data"]["action"] for one in told] == [
        "processing",
        "completed",
        "confirmed",
        "closed",
    ]
    assert told[0]["data"]["items_extracted"] == 3
    told = shopping.call("GET", f"/api/receipts/{receipt['id']}").json()["data"]
    assert (told["receipt"]["status"], told["order"]["total"]) == ("confirmed", 1.47)
    assert refused(Phone.new(hub).call("GET", f"/api/receipts/{receipt['id']}"))[0] == 404
    assert refused(Kiosk.registered(hub).own("POST", path)) == (404, "NOT_FOUND")
