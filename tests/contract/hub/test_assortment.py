"""All of the catalogue at once, and what a kiosk's staff change of it."""

from pathlib import Path

import pytest
import requests

from kiosk.hub.serving import HubServer
from kiosk.hub.settings import HubSettings
from tests.contract.hub.conftest import running
from tests.contract.hub.shop import Json, Kiosk, Phone, heard, refused


def whole(url: str, tag: str = "") -> requests.Response:
    return requests.get(f"{url}/api/catalogue", headers={"If-None-Match": tag}, timeout=10)


def sold(url: str) -> dict[str, Json]:
    return {row["id"]: row for row in whole(url).json()["data"]["products"]}


def test_all_that_is_sold_comes_in_one_answer_and_once(own_hub: str) -> None:
    first = whole(own_hub)
    page = requests.get(f"{own_hub}/api/products?limit=100", timeout=10).json()["products"]
    assert first.json()["data"]["products"] == page
    again = whole(own_hub, f"W/{first.headers['ETag']}")
    assert (again.status_code, again.content) == (304, b"")
    Phone.staff(own_hub).call("PATCH", "/api/admin/products/P001", {"priceMinor": 77})
    assert whole(own_hub, first.headers["ETag"]).status_code == 200
    assert sold(own_hub)["P001"]["price"] == "0.77"


def test_a_price_changed_at_one_kiosk_is_heard_by_all_and_counts_once(own_hub: str) -> None:
    """The hub's table is the truth; a repeat under its key changes nothing."""
    kiosk, other = Kiosk.registered(own_hub), Kiosk.registered(own_hub)
    with other.listen() as live:
        heard(live, 1)
        told = kiosk.own("PUT", "/products/P001", {"priceMinor": 77, "by": "Ada"}, key="e1")
        news = heard(live, 2)
    assert told.json()["product"]["priceMinor"] == 77
    assert [row["data"]["action"] for row in news] == ["price", "updated"]
    Phone.staff(own_hub).call("PATCH", "/api/admin/products/P001", {"priceMinor": 80})
    again = kiosk.own("PUT", "/products/P001", {"priceMinor": 77, "by": "Ada"}, key="e1")
    assert again.headers["Idempotent-Replay"] == "true"
    assert sold(own_hub)["P001"]["priceMinor"] == 80


def test_a_product_that_was_not_there_is_made_and_a_withdrawn_one_comes_back(own_hub: str) -> None:
    kiosk, staff = Kiosk.registered(own_hub), Phone.staff(own_hub)
    tea = {"name": "Tea", "priceMinor": 299, "barcode": "4006381333931"}
    assert kiosk.own("PUT", "/products/T1", tea).status_code == 201
    assert sold(own_hub)["T1"]["barcode"] == "4006381333931"
    staff.call("DELETE", "/api/admin/products/T1")
    assert "T1" not in sold(own_hub)
    assert kiosk.own("PUT", "/products/T1", {"priceMinor": 310}).status_code == 404
    assert kiosk.own("PUT", "/products/T1", {"name": "Tea", "priceMinor": 310}).status_code == 201
    assert sold(own_hub)["T1"]["priceMinor"] == 310


@pytest.mark.parametrize(
    ("product_id", "change", "wanted"),
    [
        ("NEW", {"priceMinor": 1}, (404, "PRODUCT_NOT_FOUND")),
        ("a product's id", {"name": "X"}, (400, "INVALID_PRODUCT")),
        ("P001", {"priceMinor": -1}, (422, "VALIDATION_ERROR")),
        ("P001", {"name": ""}, (422, "VALIDATION_ERROR")),
    ],
)
def test_a_faulty_change_is_refused(
    hub: str, kiosk: Kiosk, product_id: str, change: Json, wanted: tuple[int, str]
) -> None:
    assert refused(kiosk.own("PUT", f"/products/{product_id}", change)) == wanted


def test_another_devices_credential_changes_nothing(hub: str, kiosk: Kiosk) -> None:
    other = Kiosk.registered(hub)
    path = f"/api/devices/{other.device_id}/products/P001"
    assert kiosk.call("PUT", path, {"priceMinor": 1}).status_code == 403


def test_anybody_can_register_a_device_but_not_change_a_price_from_elsewhere(
    tmp_path: Path,
) -> None:
    """Neither through a proxy on the hub's machine, nor without the token where there is one."""
    with running(HubServer(HubSettings(tmp_path / "hub.db", staff_token="let me"))) as url:
        kiosk = Kiosk.registered(url)
        assert kiosk.own("PUT", "/products/P001", {"priceMinor": 1}).status_code == 403
        assert put(kiosk, **{"X-INTERNAL-TOKEN": "wrong"}) == 403
        assert put(kiosk, **{"X-INTERNAL-TOKEN": "let me", "X-Forwarded-For": "10.0.0.9"}) == 200
    with running(HubServer(HubSettings(tmp_path / "other.db"))) as url:
        assert put(Kiosk.registered(url), **{"X-Forwarded-For": "127.0.0.1"}) == 403


def put(kiosk: Kiosk, **headers: str) -> int:
    answer = requests.put(
        f"{kiosk.url}/api/devices/{kiosk.device_id}/products/P001",
        json={"priceMinor": 1},
        headers={"Authorization": f"Bearer {kiosk.credential}"} | headers,
        timeout=10,
    )
    return answer.status_code
