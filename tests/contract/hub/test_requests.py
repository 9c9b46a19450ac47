"""What the hub does with requests as such: bodies, sizes, paths, people, products."""

import json
import sqlite3
from pathlib import Path
from uuid import uuid4

import pytest
import requests

from kiosk.hub.serving import HubServer
from kiosk.hub.settings import HubSettings
from tests.contract.hub.conftest import WallClock, running
from tests.contract.hub.shop import Kiosk, Phone, refused

JSON = {"Content-Type": "application/json"}


def post(url: str, path: str, data: bytes, headers: dict[str, str]) -> requests.Response:
    return requests.post(f"{url}{path}", data=data, headers=headers, timeout=10)


@pytest.mark.parametrize(
    "body", [b"{", b"\xff\xfe", b'{"deviceId": }', b"[" * 50_000, b'"\\ud800', b"nonsense"]
)
def test_malformed_json_is_400(hub: str, body: bytes) -> None:
    answer = post(hub, "/api/devices/heartbeat", body, JSON)
    assert refused(answer)[0] == 400


@pytest.mark.parametrize(
    "body", [b"[]", b"7", b'"text"', b'{"deviceId": 7}', b'{"deviceId": {"a": [null]}}', b"null"]
)
def test_json_of_the_wrong_shape_is_a_4xx(hub: str, body: bytes) -> None:
    assert refused(post(hub, "/api/devices/heartbeat", body, JSON))[0] in {400, 422}


@pytest.mark.parametrize(
    "value", ["1e999", "NaN", "-1", "10001", "99999999999999999999999", "true", "null", '"1"']
)
def test_absurd_quantities_are_refused(kiosk: Kiosk, value: str) -> None:
    session = kiosk.open_guest()
    body = (
        f'{{"productId":"P001","quantity":{value},"confidence":0.9,'
        f'"deviceId":"{kiosk.device_id}","sessionId":"{session}"}}'
    )
    headers = JSON | {"Authorization": f"Bearer {kiosk.credential}"}
    answer = post(kiosk.url, "/api/basket/items", body.encode(), headers)
    assert refused(answer) == (400, "INVALID_QUANTITY")


def test_a_body_that_is_no_json_by_its_type_is_refused(hub: str) -> None:
    """A page of another site can't send JSON without asking first."""
    body = json.dumps({"email": "demo@email.com", "password": "1234"}).encode()
    answer = post(hub, "/api/auth/login", body, {"Content-Type": "text/plain"})
    assert refused(answer)[0] == 422


def test_a_body_above_10_mb_is_refused(hub: str) -> None:
    answer = post(hub, "/api/devices/register", b" " * (10 * 1024 * 1024 + 1), JSON)
    assert refused(answer) == (413, "PAYLOAD_TOO_LARGE")


def test_a_body_that_hides_its_size_is_refused_as_well(hub: str) -> None:
    chunks = (b" " * 1_048_576 for _ in range(11))
    answer = requests.post(f"{hub}/api/devices/register", data=chunks, headers=JSON, timeout=10)
    assert refused(answer) == (413, "PAYLOAD_TOO_LARGE")


def test_unknown_paths_and_methods_are_in_the_envelope(hub: str) -> None:
    assert refused(requests.get(f"{hub}/api/nothing", timeout=10)) == (404, "NOT_FOUND")
    answer = requests.put(f"{hub}/health", timeout=10)
    assert refused(answer) == (405, "METHOD_NOT_ALLOWED")


@pytest.mark.parametrize("path", ["/health", "/health/readyz", "/api/products/P001"])
def test_head_is_answered_as_get_without_its_body(hub: str, path: str) -> None:
    """As the published backend does, and as probes ask."""
    with requests.Session() as kept:  # one connection: a body would be read as the next answer
        head = kept.head(f"{hub}{path}", timeout=10)
        get = kept.get(f"{hub}{path}", timeout=10)
    assert (head.status_code, head.content) == (get.status_code, b"")
    assert head.headers["Content-Type"] == get.headers["Content-Type"]
    assert get.content


@pytest.mark.parametrize("wrong", [-1, 10_001, 1.5, "2", True, None])
def test_a_quantity_that_can_not_be_held_is_refused_in_words_that_fit(
    kiosk: Kiosk, wrong: object
) -> None:
    """0 is allowed here, so nobody is told to send more than 0."""
    body = {"quantity": wrong, "sessionId": kiosk.open_guest(), "productId": "P001"}
    answer = kiosk.own("PATCH", f"/basket/{uuid4()}", body)
    assert refused(answer) == (400, "INVALID_QUANTITY")
    assert "from 0, which takes it off, to 10000" in answer.json()["error"]


def test_demo_users_exist_only_with_the_demo_catalogue(
    hub: str, tmp_path: Path, wall: WallClock
) -> None:
    def login(url: str) -> requests.Response:
        body = {"email": "admin@email.com", "password": "1111"}
        return requests.post(f"{url}/api/auth/login", json=body, timeout=10)

    assert login(hub).json()["user"]["role"] == "admin"
    with running(HubServer(HubSettings(tmp_path / "hub.db", "coco"), wall=wall)) as url:
        assert refused(login(url)) == (401, "INVALID_CREDENTIALS")


def test_signing_up_and_in(hub: str) -> None:
    phone = Phone.new(hub)

    def sign_up(name: str, email: str, password: str) -> tuple[int, str]:
        body = {"name": name, "email": email, "password": password}
        return refused(requests.post(f"{hub}/api/auth/signup", json=body, timeout=10))

    assert phone.basket()["items"] == []
    assert sign_up("Ben", "ben@shop.example", "short1A") == (400, "WEAK_PASSWORD")
    assert sign_up("Ben", "nobody", "Correct4Horse") == (400, "INVALID_EMAIL")
    assert sign_up(" ", "ben@shop.example", "Correct4Horse") == (400, "MISSING_FIELDS")
    assert sign_up("Eve", "Demo@Email.com", "Correct4Horse") == (409, "EMAIL_EXISTS")
    wrong = {"email": "demo@email.com", "password": "12345"}
    answer = requests.post(f"{hub}/api/auth/login", json=wrong, timeout=10)
    assert refused(answer) == (401, "INVALID_CREDENTIALS")


def test_tokens_expire_and_are_refreshed(own_hub: str, wall: WallClock) -> None:
    """S0-40: 24 hours for calls, 30 days for new tokens."""
    body = {"email": "demo@email.com", "password": "1234"}
    told = requests.post(f"{own_hub}/api/auth/login", json=body, timeout=10).json()
    phone = Phone(own_hub, told["token"], told["user"]["id"])
    path = f"/api/basket/{phone.user_id}"
    assert phone.call("GET", path).status_code == 200
    not_for_calls = Phone(own_hub, told["refreshToken"], phone.user_id)
    assert refused(not_for_calls.call("GET", path)) == (401, "INVALID_TOKEN")
    wall.now += 24 * 3600 + 1
    late = phone.call("GET", path)
    assert refused(late) == (401, "INVALID_TOKEN")
    assert late.json()["error"] == "Token expired"
    fresh = {"refreshToken": told["refreshToken"]}
    answer = requests.post(f"{own_hub}/api/auth/refresh", json=fresh, timeout=10).json()
    assert Phone(own_hub, answer["token"], phone.user_id).call("GET", path).status_code == 200
    wall.now += 30 * 24 * 3600
    answer = requests.post(f"{own_hub}/api/auth/refresh", json=fresh, timeout=10)
    assert refused(answer) == (401, "INVALID_REFRESH_TOKEN")


def test_no_secret_is_kept_in_clear(own_hub: str, tmp_path: Path) -> None:
    kiosk, phone = Kiosk.registered(own_hub), Phone.demo(own_hub)
    phone.pair(kiosk.code)
    kiosk.add("P001", key="e1")
    kept = b"".join(file.read_bytes() for file in tmp_path.glob("hub.db*"))
    assert kiosk.device_id.encode() in kept
    assert kiosk.credential.encode() not in kept
    assert phone.token.encode() not in kept


def test_products_come_from_the_catalogue(hub: str) -> None:
    told = requests.get(f"{hub}/api/products", params={"limit": 2}, timeout=10).json()
    apple = told["products"][0]
    assert (apple["id"], apple["name"], apple["price"]) == ("P001", "Organic Apple", "0.59")
    assert apple["inStock"] is True
    assert told["pagination"]["limit"] == 2
    assert told["pagination"]["totalPages"] == -(-told["pagination"]["total"] // 2)
    assert "Fruit" in told["categories"]
    one = requests.get(f"{hub}/api/products/P005", timeout=10).json()["product"]
    assert one["barcode"] == "9520000000011"


def test_products_are_filtered(hub: str) -> None:
    def names(**query: str) -> list[str]:
        told = requests.get(f"{hub}/api/products", params=query, timeout=10).json()
        return [row["name"] for row in told["products"]]

    assert names(search="BANAN") == ["Banana"]
    assert names(search="%") == []
    assert "Banana" in names(category="Fruit", inStock="true")
    assert "Banana" not in names(category="Dairy")


def test_products_that_are_not_there(hub: str) -> None:
    missing = requests.get(f"{hub}/api/products/P999", timeout=10)
    assert refused(missing) == (404, "PRODUCT_NOT_FOUND")
    strange = requests.get(f"{hub}/api/products/{'P' * 21}", timeout=10)
    assert refused(strange) == (400, "INVALID_PRODUCT_ID")
    wrong_page = requests.get(f"{hub}/api/products?page=0", timeout=10)
    assert refused(wrong_page) == (422, "VALIDATION_ERROR")


def test_a_changed_catalogue_is_taken_over(tmp_path: Path, wall: WallClock) -> None:
    """What is no longer sold can't be added; prices follow the file."""
    file = tmp_path / "shop.json"
    settings = HubSettings(tmp_path / "hub.db", str(file))
    apple = {"product_id": "P1", "name": "Apple", "price_minor": 50}
    pear = {"product_id": "P2", "name": "Pear", "price_minor": 60}
    file.write_text(json.dumps({"currency": "CHF", "products": [apple, pear]}))
    with running(HubServer(settings, wall=wall)) as url:
        kiosk = Kiosk.registered(url)
        session = kiosk.open_guest()
        kiosk.add("P1", session)
        kiosk.add("P2", session)
    file.write_text(json.dumps({"currency": "CHF", "products": [apple | {"price_minor": 55}]}))
    with running(HubServer(settings, wall=wall)) as url:
        kiosk.url = url
        assert refused(kiosk.add("P2", session)) == (404, "PRODUCT_NOT_FOUND")
        basket = kiosk.basket()
        assert (basket["totalMinor"], basket["currency"]) == (115, "CHF")


def test_the_database_keeps_its_own_rules(own_hub: str, tmp_path: Path) -> None:
    """S3-18, S3-19: states are text that is checked, and nothing is orphaned."""
    kiosk = Kiosk.registered(own_hub)
    session = kiosk.open_guest()
    kiosk.add("P001", session)
    database = sqlite3.connect(tmp_path / "hub.db")
    database.execute("pragma foreign_keys = on")
    with pytest.raises(sqlite3.IntegrityError, match="session_state"):
        database.execute("update session set state = 'lost'")
    database.execute("delete from session")
    assert database.execute("select count(*) from line").fetchone() == (0,)
    assert database.execute("select count(*) from line_event").fetchone() == (0,)
    database.close()
