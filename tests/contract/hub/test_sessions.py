"""Sessions: whose basket a letter belongs to."""

import uuid

import requests

from tests.contract.hub.shop import Kiosk, Phone, refused


def test_a_guest_session_has_the_kiosks_id(kiosk: Kiosk) -> None:
    """DESIGN "The hub": the kiosk makes the id, so that it can sell while offline."""
    wanted = str(uuid.uuid4())
    assert kiosk.open_guest(wanted) == wanted
    current = kiosk.own("GET", "/sessions/current").json()["data"]
    assert current["session"]["id"] == wanted
    assert current["session"]["kind"] == "guest"
    assert current["session"]["shopper"] is None
    assert current["seq"] == 1


def test_a_session_without_an_id_gets_one(kiosk: Kiosk) -> None:
    answer = kiosk.own("POST", "/sessions", {"kind": "guest"})
    assert uuid.UUID(answer.json()["data"]["session"]["id"])


def test_another_session_closes_the_open_one(kiosk: Kiosk) -> None:
    first, second = kiosk.open_guest(), kiosk.open_guest()
    assert kiosk.basket(first)["session"]["state"] == "closed"
    assert kiosk.basket()["session"]["id"] == second


def test_opening_a_session_again_answers_it_as_it_is(kiosk: Kiosk) -> None:
    """A late letter must not open again what was closed."""
    first, second = kiosk.open_guest(), kiosk.open_guest()
    again = kiosk.own("POST", "/sessions", {"kind": "guest", "sessionId": first})
    assert again.json()["data"]["session"]["state"] == "closed"
    assert kiosk.basket()["session"]["id"] == second


def test_late_letters_land_in_the_basket_they_were_written_for(kiosk: Kiosk) -> None:
    """S0-36: never at the next shopper's."""
    first = kiosk.open_guest()
    kiosk.add("P001", first)
    second = kiosk.open_guest()
    assert kiosk.add("P001", first).json()["data"]["quantity"] == 2
    assert kiosk.ask("P002", first).status_code == 201
    assert kiosk.quantities(first) == {"P001": 2}
    assert kiosk.quantities(second) == {}


def test_closing_twice_is_fine(kiosk: Kiosk) -> None:
    session = kiosk.open_guest()
    for name in (session, session, "current"):
        answer = kiosk.own("DELETE", f"/sessions/{name}")
        assert answer.status_code == 200
        assert answer.json()["data"]["session"]["state"] == "closed"
    assert kiosk.own("GET", "/sessions/current").json()["data"] == {"session": None, "seq": 0}


def test_a_session_that_never_was_is_refused(kiosk: Kiosk) -> None:
    nowhere = str(uuid.uuid4())
    assert refused(kiosk.own("DELETE", "/sessions/current")) == (404, "SESSION_NOT_FOUND")
    assert refused(kiosk.own("DELETE", f"/sessions/{nowhere}")) == (404, "SESSION_NOT_FOUND")
    assert refused(kiosk.add("P001", nowhere)) == (404, "SESSION_NOT_FOUND")
    assert refused(kiosk.own("GET", "/basket")) == (400, "DEVICE_NOT_CONNECTED")


def test_another_kiosks_session_is_out_of_reach(kiosk: Kiosk) -> None:
    other = Kiosk.registered(kiosk.url)
    session = other.open_guest()
    assert refused(kiosk.add("P001", session)) == (404, "SESSION_NOT_FOUND")
    answer = kiosk.own("POST", "/sessions", {"kind": "guest", "sessionId": session})
    assert refused(answer) == (403, "FORBIDDEN")


def test_every_own_route_needs_the_devices_credential(kiosk: Kiosk) -> None:
    other = Kiosk.registered(kiosk.url)
    path = f"{kiosk.url}/api/devices/{kiosk.device_id}/basket"
    assert refused(requests.get(path, timeout=10)) == (401, "NO_TOKEN")
    wrong = Kiosk(kiosk.url, kiosk.device_id, credential="nonsense")
    assert refused(wrong.own("GET", "/basket")) == (401, "INVALID_CREDENTIAL")
    foreign = Kiosk(kiosk.url, kiosk.device_id, credential=other.credential)
    assert refused(foreign.own("GET", "/basket")) == (403, "FORBIDDEN")
    nobody = Kiosk(kiosk.url, str(uuid.uuid4()), credential=kiosk.credential)
    assert refused(nobody.own("GET", "/basket")) == (404, "DEVICE_NOT_FOUND")


def test_an_order_has_the_hubs_prices_and_closes_the_basket(kiosk: Kiosk) -> None:
    """Contract 1.6: prices are never the client's; an order is made once."""
    session = kiosk.open_guest()
    kiosk.add("P001", session, quantity=2)
    kiosk.ask("P002", session)
    key = str(uuid.uuid4())
    body = {"sessionId": session, "localNumber": "K-7"}
    answer = kiosk.own("POST", "/orders", body, key=key)
    assert answer.status_code == 201
    order = answer.json()["data"]["order"]
    assert order["id"].startswith("ORD-")
    assert (order["totalMinor"], order["total"], order["currency"]) == (118, 1.18, "EUR")
    assert order["localNumber"] == "K-7"
    assert order["items"] == [
        {
            "productId": "P001",
            "name": "Organic Apple",
            "quantity": 2,
            "price": 0.59,
            "subtotal": 1.18,
        }
    ]
    assert kiosk.own("POST", "/orders", body, key=key).json() == answer.json()
    assert refused(kiosk.own("POST", "/orders", body)) == (409, "SESSION_CLOSED")
    assert refused(kiosk.add("P001", session)) == (409, "SESSION_CLOSED")
    basket = kiosk.basket(session)
    assert (basket["items"], basket["pending"]) == ([], [])
    assert basket["session"]["state"] == "open"


def test_an_empty_basket_is_not_ordered(kiosk: Kiosk) -> None:
    session = kiosk.open_guest()
    answer = kiosk.own("POST", "/orders", {"sessionId": session})
    assert refused(answer) == (400, "EMPTY_BASKET")


def test_without_a_session_id_a_write_goes_to_the_paired_shopper(
    kiosk: Kiosk, phone: Phone
) -> None:
    """A client written for the published backend knows no sessions."""
    assert refused(kiosk.add("P001")) == (400, "DEVICE_NOT_CONNECTED")
    assert refused(kiosk.ask("P001")) == (400, "DEVICE_NOT_CONNECTED")
    phone.pair(kiosk.code)
    assert kiosk.add("P001").status_code == 201
    assert kiosk.ask("P002").status_code == 201
    assert [row["productId"] for row in phone.basket()["items"]] == ["P001"]
    assert [row["product_id"] for row in phone.questions()] == ["P002"]


def test_a_client_without_credential_is_let_in_until_the_credential_was_shown(
    kiosk: Kiosk, phone: Phone
) -> None:
    """The published contract has no credentials; ours can't be gone around once it is used."""
    phone.pair(kiosk.code)
    body = {
        "productId": "P001",
        "quantity": 1,
        "confidence": 0.9,
        "deviceId": kiosk.device_id,
    }
    url = f"{kiosk.url}/api/basket/items"
    assert requests.post(url, json=body, timeout=10).status_code == 201
    kiosk.add("P001")
    assert refused(requests.post(url, json=body, timeout=10)) == (401, "NO_TOKEN")
