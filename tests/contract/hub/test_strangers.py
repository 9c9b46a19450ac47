"""What somebody else's signing in, or somebody else's page, can do to a shopper: nothing."""

import uuid
from collections.abc import Iterator

import pytest
import requests

from tests.contract.hub.shop import TIMEOUT_S, Kiosk, Phone

OPEN_TO_ALL = {"/api/devices/register", "/api/auth/login", "/api/auth/signup", "/api/auth/refresh"}
"""Writes that need nobody signed in: what they answer is no use to the page that sent them."""


@pytest.fixture
def owner(hub: str, kiosk: Kiosk) -> Phone:
    phone = Phone.new(hub)
    assert phone.pair(kiosk.code).status_code == 200
    return phone


def test_a_stranger_reads_and_changes_nothing_by_its_id(
    hub: str, kiosk: Kiosk, owner: Phone
) -> None:
    """Line, question, wish, basket, orders and the kiosk itself, each by its true id."""
    kiosk.add("P001")
    kiosk.ask("P004", key=str(uuid.uuid4()))
    wish = owner.call("POST", "/api/shopping", {"name": "milk"}).json()["data"]["item"]["id"]
    line, question = owner.basket()["items"][0]["id"], owner.questions()[0]["id"]
    stranger = Phone.new(hub)
    for method, path, body in (
        ("GET", f"/api/basket/{owner.user_id}", None),
        ("GET", f"/api/basket/{owner.user_id}/pending-items", None),
        ("PATCH", f"/api/basket/items/{line}", {"quantity": 9}),
        ("DELETE", f"/api/basket/items/{line}", None),
        ("POST", f"/api/basket/pending-items/{question}/approve", {"quantity": 1}),
        ("POST", f"/api/basket/pending-items/{question}/decline", {}),
        ("PATCH", f"/api/shopping/{wish}", {"name": "poison"}),
        ("DELETE", f"/api/shopping/{wish}", None),
        ("GET", f"/api/orders/user/{owner.user_id}", None),
        ("GET", f"/api/devices/{kiosk.device_id}/status", None),
        ("POST", "/api/devices/disconnect", {"deviceId": kiosk.device_id}),
        ("GET", f"/api/devices/{kiosk.device_id}/basket", None),
    ):
        answer = stranger.call(method, path, body)
        assert answer.status_code in (401, 403, 404), (method, path, answer.text)
    assert kiosk.quantities() == {"P001": 1}
    assert [row["id"] for row in owner.questions()] == [question]
    wishes = owner.call("GET", "/api/shopping").json()["data"]["items"]
    assert [row["name"] for row in wishes] == ["milk"]


def writes(hub: str) -> Iterator[tuple[str, str]]:
    """Every write that the hub has, as its own document tells."""
    told = requests.get(f"{hub}/openapi.json", timeout=TIMEOUT_S).json()
    for path, methods in told["paths"].items():
        for method in methods.keys() & {"post", "put", "patch", "delete"}:
            yield method.upper(), path


def test_no_write_of_the_hub_is_taken_from_another_sites_page(hub: str) -> None:
    """CSRF: the browser sends staff's cookie along, but no page of another site our header."""
    person = {"email": "admin@email.com", "password": "1111"}
    with requests.Session() as browser:
        ours = {"X-Requested-With": "shopshadow"}
        login = f"{hub}/api/auth/login"
        assert browser.post(login, json=person, headers=ours, timeout=TIMEOUT_S).ok
        tried = 0
        for method, path in writes(hub):
            if path in OPEN_TO_ALL:
                continue
            address = f"{hub}{path.replace('{', '').replace('}', '')}"
            for body in ('{"name": "forged"}', "name=forged"):
                answer = browser.request(method, address, data=body, timeout=TIMEOUT_S)
                assert not answer.ok or "/lookup" in path, (method, path, answer.text)
                assert answer.status_code < 500, (method, path, answer.text)
            tried += 1
        assert tried > 30
        me = browser.get(f"{hub}/api/auth/me", headers=ours, timeout=TIMEOUT_S)
        assert me.ok  # not even signed out
