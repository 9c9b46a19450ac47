"""Baskets: exact sums at any concurrency, corrections, reads."""

import uuid
from concurrent.futures import ThreadPoolExecutor

from tests.contract.hub.shop import Kiosk, Phone, refused


def test_parallel_adds_are_all_counted(kiosk: Kiosk) -> None:
    """Contract fact 7: eight adds at once are eight pieces, and each total is told once."""
    session = kiosk.open_guest()
    with ThreadPoolExecutor(8) as eight:
        answers = list(eight.map(lambda _: kiosk.add("P001", session), range(8)))
    assert sorted(answer.status_code for answer in answers) == [200] * 7 + [201]
    assert sorted(a.json()["data"]["quantity"] for a in answers) == list(range(1, 9))
    assert kiosk.quantities() == {"P001": 8}


def test_a_basket_has_exact_sums(kiosk: Kiosk) -> None:
    session = kiosk.open_guest()
    kiosk.add("P001", session, quantity=3, confidence=0.75, key="e1-" + session)
    kiosk.add("P001", session, confidence=0.92, key="e2-" + session)
    kiosk.add("P005", session)
    basket = kiosk.basket()
    apples = basket["items"][0]
    assert apples["quantity"] == 4
    assert apples["confidence"] == 0.92  # the highest
    assert apples["lineId"] == "e1-" + session
    assert apples["eventIds"] == ["e1-" + session, "e2-" + session]
    assert apples["priceMinor"] == 59
    assert apples["subtotal"] == 2.36
    assert (basket["totalMinor"], basket["total"], basket["itemCount"]) == (375, 3.75, 5)
    assert basket["currency"] == "EUR"
    assert basket["session"]["id"] == session


def test_any_event_id_names_its_line(kiosk: Kiosk) -> None:
    session = kiosk.open_guest()
    first, second = str(uuid.uuid4()), str(uuid.uuid4())
    kiosk.add("P001", session, key=first)
    kiosk.add("P001", session, key=second)
    body = {"quantity": 5, "sessionId": session, "productId": "P001"}
    answer = kiosk.own("PATCH", f"/basket/{second}", body)
    told = {"lineId": first, "productId": "P001", "quantity": 5, "seq": 4}
    assert answer.json()["data"] == told
    assert kiosk.quantities() == {"P001": 5}


def test_an_answer_tells_the_number_of_its_change(kiosk: Kiosk) -> None:
    """So that a basket read meanwhile can be told older or newer than the answer."""
    session = kiosk.open_guest()
    assert kiosk.add("P001", session).json()["data"]["seq"] == 2
    assert kiosk.add("P001", session).json()["data"]["seq"] == 3
    assert kiosk.basket()["seq"] == 3


def test_quantity_0_removes_the_line(kiosk: Kiosk) -> None:
    session = kiosk.open_guest()
    event = str(uuid.uuid4())
    kiosk.add("P001", session, key=event)
    body = {"quantity": 0, "sessionId": session, "productId": "P001"}
    assert kiosk.own("PATCH", f"/basket/{event}", body).status_code == 200
    assert kiosk.quantities() == {}
    assert refused(kiosk.own("PATCH", f"/basket/{event}", body)) == (404, "NOT_FOUND")


def test_a_line_begun_again_is_found_by_its_product(kiosk: Kiosk) -> None:
    """A correction that names an item of the removed line still reaches the new one."""
    session = kiosk.open_guest()
    event = str(uuid.uuid4())
    body = {"sessionId": session, "productId": "P001"}
    kiosk.add("P001", session, key=event)
    kiosk.own("PATCH", f"/basket/{event}", body | {"quantity": 0})
    kiosk.add("P001", session)
    assert kiosk.own("PATCH", f"/basket/{event}", body | {"quantity": 3}).status_code == 200
    assert kiosk.quantities() == {"P001": 3}


def test_an_unknown_product_is_refused(kiosk: Kiosk) -> None:
    kiosk.open_guest()
    assert refused(kiosk.add("P999")) == (404, "PRODUCT_NOT_FOUND")
    assert refused(kiosk.ask("P999")) == (404, "PRODUCT_NOT_FOUND")


def test_wrong_bodies_are_refused_in_the_envelope(kiosk: Kiosk) -> None:
    """Contract 1.3: what the published backend answers with 500, or adds as text, is a 4xx."""
    session = kiosk.open_guest()
    assert refused(kiosk.add("P001", session, quantity=0)) == (400, "INVALID_QUANTITY")
    assert refused(kiosk.add("P001", session, quantity=-1)) == (400, "INVALID_QUANTITY")
    assert refused(kiosk.add("P001", session, quantity=1.5)) == (400, "INVALID_QUANTITY")
    assert refused(kiosk.add("P001", session, quantity="2")) == (400, "INVALID_QUANTITY")
    assert refused(kiosk.add("P001", session, confidence=1.5)) == (422, "VALIDATION_ERROR")
    assert refused(kiosk.add("P001", session, confidence="high")) == (422, "VALIDATION_ERROR")
    assert refused(kiosk.add("P001", "no uuid")) == (422, "VALIDATION_ERROR")
    empty = kiosk.call("POST", "/api/basket/items", {})
    assert refused(empty) == (400, "MISSING_FIELDS")
    assert "productId" in empty.json()["error"]
    assert kiosk.quantities() == {}


def test_the_shopper_reads_the_paired_basket_and_nobody_elses(kiosk: Kiosk, phone: Phone) -> None:
    """Contract fact 5: what a paired kiosk adds is the paired shopper's."""
    phone.pair(kiosk.code)
    kiosk.add("P002", quantity=2)
    basket = phone.basket()
    assert [row["productId"] for row in basket["items"]] == ["P002"]
    assert (basket["total"], basket["itemCount"]) == (0.58, 2)
    assert basket["items"][0]["deviceId"] == kiosk.device_id
    stranger = Phone.new(kiosk.url)
    assert stranger.basket()["items"] == []
    assert refused(stranger.call("GET", f"/api/basket/{phone.user_id}")) == (403, "FORBIDDEN")


def test_the_shopper_takes_a_line_out(kiosk: Kiosk, phone: Phone) -> None:
    phone.pair(kiosk.code)
    kiosk.add("P002", quantity=2)
    item = phone.basket()["items"][0]["id"]
    stranger = Phone.new(kiosk.url)
    assert refused(stranger.call("DELETE", f"/api/basket/items/{item}")) == (404, "NOT_FOUND")
    assert phone.call("DELETE", f"/api/basket/items/{item}").json()["success"] is True
    assert kiosk.quantities() == {}
