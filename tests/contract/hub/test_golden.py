"""The recorded exchanges of the published backend, replayed against the hub.

`FAULTS` names where the hub differs on purpose (docs/adr/0007-each-published-fault.md).
"""

import re
import uuid
from pathlib import Path

import pytest
import requests

from tests.contract.hub.conftest import WallClock
from tests.contract.hub.shop import Json, Kiosk, Phone, refused

FAULTS = {
    "register-without-body",
    "register-again-open-to-all",
    "items-before-pairing",
    "basket-of-the-demo-user",
    "threshold-on-the-server",
    "wrong-values-are-500",
    "zero-counts-as-missing",
    "text-is-added",
    "adds-get-lost",
    "confidence-is-rounded",
    "decline-after-approve",
    "disconnect-fails",
    "code-for-ever",
    "heartbeat-pairs",
    "status-is-a-heartbeat",
    "health-without-database",
    "guessing",
    "rows-not-pieces",
    "in-stock-is-null",
    "refresh-as-access",
    "malformed-json-code",
    "pending-twice",
    "pending-for-ever",
    "disconnect-is-inactive",
    "prices-from-the-client",
    "order-twice",
    "order-number-collides",
    "order-subtotal-is-null",
    "stock-stays",
    "photo-never-served",
    "barcode-is-ignored",
    "logout-without-effect",
    "statistics-of-what-is-left",
    "code-in-statistics",
    "errors-without-code",
}
ADDED = {
    "credential",
    "pairingUrl",
    "lineId",
    "eventId",
    "event_id",
    "seq",
    "priceChange",
    "maxQuantity",
    "minAge",
}
"""What the hub adds to published answers."""

ID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
INSTANT = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"


def bare(url: str, path: str, body: object, *, method: str = "POST") -> requests.Response:
    """A call of a client that knows no credentials and no keys."""
    return requests.request(method, f"{url}{path}", json=body, timeout=10)


def published(data: Json) -> Json:
    """The answer without what the hub adds."""
    return {name: value for name, value in data.items() if name not in ADDED}


def test_every_difference_has_a_name_in_the_decision_record() -> None:
    record = Path(__file__).parents[3] / "docs/adr/0007-each-published-fault.md"
    assert set(re.findall(r"^\| `([a-z0-9-]+)`", record.read_text(), re.MULTILINE)) == FAULTS


def test_register(hub: str) -> None:
    answer = bare(hub, "/api/devices/register", {"name": "Kiosk A"})
    assert answer.status_code == 200
    told = answer.json()
    assert told["success"] is True
    data = published(told["data"])
    assert re.fullmatch(ID, data.pop("deviceId"))
    assert re.fullmatch(r"\d{4}", data.pop("code"))
    assert re.fullmatch(INSTANT, data.pop("expiresAt"))
    assert data == {
        "name": "Kiosk A",
        "status": "disconnected",
        "batteryLevel": 100,
        "firmwareVersion": None,
    }


def test_register_of_an_unknown_device(hub: str) -> None:
    body = {"deviceId": "00000000-0000-4000-8000-000000000000"}
    answer = bare(hub, "/api/devices/register", body)
    assert answer.status_code == 404
    assert answer.json() == {
        "success": False,
        "error": "Device not found",
        "code": "DEVICE_NOT_FOUND",
    }


def test_register_without_body(hub: str) -> None:
    """Fault not inherited: register-without-body."""
    answer = requests.post(f"{hub}/api/devices/register", timeout=10)
    assert answer.json()["success"] is True


def test_pending_before_pairing(kiosk: Kiosk) -> None:
    body = {
        "productId": "P002",
        "name": "Fresh Bananas",
        "quantity": 1,
        "confidence": 0.65,
        "deviceId": kiosk.device_id,
    }
    answer = bare(kiosk.url, "/api/basket/pending-items", body)
    assert answer.status_code == 400
    assert answer.json() == {
        "success": False,
        "error": "Device not connected",
        "code": "DEVICE_NOT_CONNECTED",
    }


def test_the_probe_tells_the_three_states_apart(kiosk: Kiosk, phone: Phone) -> None:
    """Contract fact 3: a pairing probe without side effect."""
    probe = {"productId": "NONE", "name": "probe", "quantity": 1, "confidence": 0}
    path = "/api/basket/pending-items"
    nowhere = bare(kiosk.url, path, probe | {"deviceId": str(uuid.uuid4())})
    assert refused(nowhere) == (404, "DEVICE_NOT_FOUND")
    here = probe | {"deviceId": kiosk.device_id}
    assert refused(bare(kiosk.url, path, here)) == (400, "DEVICE_NOT_CONNECTED")
    phone.pair(kiosk.code)
    assert refused(bare(kiosk.url, path, here)) == (404, "PRODUCT_NOT_FOUND")
    assert phone.questions() == []


def test_connect(kiosk: Kiosk, phone: Phone) -> None:
    answer = phone.pair(kiosk.code)
    assert answer.status_code == 200
    device = answer.json()["data"]["device"]
    assert re.fullmatch(INSTANT, device.pop("lastHeartbeat"))
    assert device == {
        "id": kiosk.device_id,
        "name": None,
        "status": "connected",
        "batteryLevel": 100,
        "firmwareVersion": None,
    }


def test_the_refusals_of_connect(own_hub: str, wall: WallClock) -> None:
    kiosk, phone = Kiosk.registered(own_hub), Phone.demo(own_hub)
    assert phone.pair("12").json() == {
        "success": False,
        "error": "Invalid code format. Must be 4 digits.",
        "code": "INVALID_CODE_FORMAT",
    }
    unknown = "0000" if kiosk.code != "0000" else "0001"
    assert phone.pair(unknown).json() == {
        "success": False,
        "error": "Device not found. Please check the code.",
        "code": "DEVICE_NOT_FOUND",
    }
    phone.pair(kiosk.code)
    assert phone.pair(kiosk.code).json() == {
        "success": False,
        "error": "Device is connected. Cannot connect.",
        "code": "INVALID_DEVICE_STATE",
    }
    other = Phone.new(own_hub).pair(kiosk.code)
    assert other.status_code == 409
    assert other.json() == {
        "success": False,
        "error": "Device is already connected to another user",
        "code": "DEVICE_IN_USE",
    }
    late = Kiosk.registered(own_hub)
    wall.now += 4 * 3600
    assert phone.pair(late.code).json() == {
        "success": False,
        "error": "Device code has expired. Please restart the device.",
        "code": "CODE_EXPIRED",
    }


def test_status_and_heartbeat(kiosk: Kiosk, phone: Phone) -> None:
    phone.pair(kiosk.code)
    bare(kiosk.url, "/api/basket/items", item(kiosk))
    device = phone.call("GET", f"/api/devices/{kiosk.device_id}/status").json()["data"]["device"]
    assert re.fullmatch(INSTANT, device.pop("lastHeartbeat"))
    assert device == {
        "id": kiosk.device_id,
        "name": None,
        "status": "connected",
        "batteryLevel": 100,
        "firmwareVersion": None,
        "itemCount": 1,
    }
    beat = bare(kiosk.url, "/api/devices/heartbeat", {"deviceId": kiosk.device_id}).json()
    assert re.fullmatch(INSTANT, beat["device"].pop("last_heartbeat"))
    assert beat == {"success": True, "device": {"id": kiosk.device_id, "status": "connected"}}


def item(kiosk: Kiosk, **other: object) -> Json:
    return {
        "productId": "P001",
        "quantity": 1,
        "confidence": 0.92,
        "deviceId": kiosk.device_id,
    } | other


def test_items_are_created_then_updated(kiosk: Kiosk, phone: Phone) -> None:
    phone.pair(kiosk.code)
    first = bare(kiosk.url, "/api/basket/items", item(kiosk, quantity=2))
    assert first.status_code == 201
    told = first.json()
    assert (told["success"], told["message"]) == (True, "Item added to basket")
    data = published(told["data"])
    assert re.fullmatch(ID, data["itemId"])
    assert data == {
        "itemId": data["itemId"],
        "productId": "P001",
        "quantity": 2,
        "action": "created",
    }
    again = bare(kiosk.url, "/api/basket/items", item(kiosk, quantity=2))
    assert again.status_code == 200
    assert again.json()["message"] == "Item quantity updated"
    assert published(again.json()["data"]) == data | {"quantity": 4, "action": "updated"}


@pytest.mark.parametrize(
    ("change", "status", "error", "code"),
    [
        ({"productId": "P999"}, 404, "Product not found", "PRODUCT_NOT_FOUND"),
        ({"deviceId": str(uuid.uuid4())}, 404, "Device not found", "DEVICE_NOT_FOUND"),
        ({"deviceId": "test-device-123"}, 404, "Device not found", "DEVICE_NOT_FOUND"),
    ],
)
def test_refused_items(
    kiosk: Kiosk, phone: Phone, change: Json, status: int, error: str, code: str
) -> None:
    phone.pair(kiosk.code)
    answer = bare(kiosk.url, "/api/basket/items", item(kiosk, **change))
    assert answer.status_code == status
    assert answer.json() == {"success": False, "error": error, "code": code}


def test_pending_items(kiosk: Kiosk, phone: Phone) -> None:
    """Fault not inherited, pending-twice: the same product again is the same question."""
    phone.pair(kiosk.code)
    body = item(kiosk, productId="P002", confidence=0.65, name="Fresh Bananas")
    for _ in range(2):
        answer = bare(kiosk.url, "/api/basket/pending-items", body)
        assert answer.status_code == 201
        row = published(answer.json()["pendingItem"])
        assert re.fullmatch(ID, row.pop("id"))
        assert re.fullmatch(INSTANT, row.pop("timestamp"))
        assert row == {
            "user_id": phone.user_id,
            "device_id": kiosk.device_id,
            "product_id": "P002",
            "name": "Fresh Bananas",
            "quantity": 1,
            "confidence": "0.65",
            "status": "pending",
        }
    assert len(phone.questions()) == 1


def test_approve_answers_the_basket(kiosk: Kiosk, phone: Phone) -> None:
    phone.pair(kiosk.code)
    bare(kiosk.url, "/api/basket/pending-items", item(kiosk, confidence=0.65, name="Apple"))
    path = f"/api/basket/pending-items/{phone.questions()[0]['id']}/approve"
    answer = phone.call("POST", path, {"quantity": 3})
    row = answer.json()["data"]["items"][0]
    assert set(published(row)) == {
        "id",
        "productId",
        "name",
        "price",
        "category",
        "imageUrl",
        "quantity",
        "confidence",
        "subtotal",
        "addedAt",
        "deviceId",
    }
    assert (row["quantity"], row["price"], row["subtotal"]) == (3, 0.59, 1.77)
    assert answer.json()["data"]["total"] == 1.77
    again = phone.call("POST", path, {"quantity": 3})
    assert again.status_code == 400
    assert again.json() == {
        "success": False,
        "error": "Item not pending",
        "code": "INVALID_STATE",
    }


def test_disconnect_works(kiosk: Kiosk, phone: Phone) -> None:
    """Fault not inherited: disconnect-fails."""
    phone.pair(kiosk.code)
    bare(kiosk.url, "/api/basket/items", item(kiosk))
    answer = phone.call("POST", "/api/devices/disconnect", {"deviceId": kiosk.device_id})
    assert answer.status_code == 200
    assert answer.json()["data"]["itemsCleared"] == 1


def test_health(hub: str) -> None:
    told = requests.get(f"{hub}/health", timeout=10).json()
    assert told["success"] is True
    assert told["message"] == "ShopShadow backend is running"
    assert re.fullmatch(INSTANT, told["timestamp"])


@pytest.mark.parametrize("body", [{}, {"deviceId": None}, {"deviceId": ""}])
def test_a_device_that_is_not_named_has_the_published_code(
    hub: str, phone: Phone, body: Json
) -> None:
    """Contract 1.2: 400 MISSING_DEVICE_ID of heartbeat and disconnect."""
    beat = bare(hub, "/api/devices/heartbeat", body)
    assert refused(beat) == (400, "MISSING_DEVICE_ID")
    assert refused(phone.call("POST", "/api/devices/disconnect", body)) == (
        400,
        "MISSING_DEVICE_ID",
    )


def test_a_yes_without_a_number_is_a_wrong_number(kiosk: Kiosk, phone: Phone) -> None:
    """S0-44, recorded: approving with ``{}`` is 400 INVALID_QUANTITY; the question stays open."""
    phone.pair(kiosk.code)
    kiosk.ask("P002", confidence=0.65, key="asked")
    (row,) = phone.questions()
    path = f"/api/basket/pending-items/{row['id']}/approve"
    assert refused(phone.call("POST", path, {})) == (400, "INVALID_QUANTITY")
    assert refused(kiosk.own("POST", "/pending/asked/approve", {})) == (400, "INVALID_QUANTITY")
    assert len(phone.questions()) == 1
