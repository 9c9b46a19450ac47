"""Unsure items: whoever answers first, wins."""

import uuid

from tests.contract.hub.shop import Kiosk, Phone, refused


def test_yes_at_the_kiosk_puts_it_into_the_basket(kiosk: Kiosk) -> None:
    """S0-44: the quantity is the shopper's."""
    session = kiosk.open_guest()
    asked, said = str(uuid.uuid4()), str(uuid.uuid4())
    answer = kiosk.ask("P002", session, confidence=0.65, name="Banana", key=asked)
    assert answer.json()["pendingItem"]["event_id"] == asked
    waiting = kiosk.basket()["pending"]
    assert waiting == [
        {
            "eventId": asked,
            "productId": "P002",
            "name": "Banana",
            "quantity": 1,
            "confidence": 0.65,
        }
    ]
    yes = kiosk.own("POST", f"/pending/{asked}/approve", {"quantity": 3}, key=said)
    told = {"lineId": asked, "productId": "P002", "quantity": 3, "seq": 4}
    assert yes.json()["data"] == told
    line = kiosk.basket()["items"][0]
    assert line["eventIds"] == [asked, said]
    assert line["confidence"] == 0.65
    assert kiosk.basket()["pending"] == []


def test_the_second_answer_comes_too_late(kiosk: Kiosk) -> None:
    session = kiosk.open_guest()
    asked = str(uuid.uuid4())
    kiosk.ask("P002", session, key=asked)
    assert kiosk.own("POST", f"/pending/{asked}/decline").json()["data"] == {"eventId": asked}
    again = kiosk.own("POST", f"/pending/{asked}/decline")
    assert refused(again) == (400, "INVALID_STATE")
    yes = kiosk.own("POST", f"/pending/{asked}/approve", {"quantity": 1})
    assert refused(yes) == (400, "INVALID_STATE")
    assert kiosk.quantities() == {}


def test_the_phone_answers_and_the_kiosk_is_too_late(kiosk: Kiosk, phone: Phone) -> None:
    phone.pair(kiosk.code)
    asked = str(uuid.uuid4())
    kiosk.ask("P002", confidence=0.6954, key=asked)
    row = phone.questions()[0]
    assert row["confidence"] == "0.6954"
    path = f"/api/basket/pending-items/{row['id']}"
    assert refused(phone.call("POST", f"{path}/approve", {"quantity": 0})) == (
        400,
        "INVALID_QUANTITY",
    )
    basket = phone.call("POST", f"{path}/approve", {"quantity": 2}).json()["data"]
    assert (basket["items"][0]["quantity"], basket["itemCount"]) == (2, 2)
    kiosks = kiosk.own("POST", f"/pending/{asked}/approve", {"quantity": 1})
    assert refused(kiosks) == (400, "INVALID_STATE")
    assert kiosk.quantities() == {"P002": 2}


def test_no_on_the_phone_can_be_said_twice_but_takes_no_yes_back(
    kiosk: Kiosk, phone: Phone
) -> None:
    """Contract 1.4: the published decline turns an approved item into a declined one."""
    phone.pair(kiosk.code)
    kiosk.ask("P001")
    kiosk.ask("P002")
    no, yes = (f"/api/basket/pending-items/{row['id']}" for row in phone.questions())
    for _ in range(2):
        answer = phone.call("POST", f"{no}/decline")
        assert answer.json() == {"success": True, "message": "Item declined"}
    phone.call("POST", f"{yes}/approve", {"quantity": 1})
    assert refused(phone.call("POST", f"{yes}/decline")) == (400, "INVALID_STATE")


def test_questions_of_others_are_out_of_reach(kiosk: Kiosk, phone: Phone) -> None:
    phone.pair(kiosk.code)
    kiosk.ask("P001", key=(asked := str(uuid.uuid4())))
    path = f"/api/basket/pending-items/{phone.questions()[0]['id']}/approve"
    stranger = Phone.new(kiosk.url)
    assert refused(stranger.call("POST", path, {"quantity": 1})) == (403, "FORBIDDEN")
    missing = "/api/basket/pending-items/nothing/decline"
    assert refused(phone.call("POST", missing)) == (404, "NOT_FOUND")
    theirs = f"/api/basket/{phone.user_id}/pending-items"
    assert refused(stranger.call("GET", theirs)) == (403, "FORBIDDEN")
    other = Kiosk.registered(kiosk.url)
    answer = other.own("POST", f"/pending/{asked}/approve", {"quantity": 1})
    assert refused(answer) == (404, "NOT_FOUND")


def test_a_sure_item_may_be_asked_about(kiosk: Kiosk) -> None:
    """The kiosk routes, the hub does not: products may be asked about at any confidence."""
    session = kiosk.open_guest()
    assert kiosk.ask("P001", session, confidence=0.95).status_code == 201
    assert kiosk.add("P001", session, confidence=0.4).status_code == 201
