"""One letter, one effect: repeats get the first answer."""

import uuid
from concurrent.futures import ThreadPoolExecutor

import requests

from tests.contract.hub.shop import Kiosk, Phone, refused


def test_a_repeat_gets_the_first_answer_and_changes_nothing(kiosk: Kiosk) -> None:
    """S0-35: the answer was lost and the letter comes again."""
    session = kiosk.open_guest()
    key = str(uuid.uuid4())
    first = kiosk.add("P001", session, quantity=2, key=key)
    kiosk.add("P001", session)
    again = kiosk.add("P001", session, quantity=2, key=key)
    assert (again.status_code, again.json()) == (first.status_code, first.json())
    assert "Idempotent-Replay" not in first.headers
    assert again.headers["Idempotent-Replay"] == "true"
    assert kiosk.quantities() == {"P001": 3}


def test_the_same_letter_many_times_at_once_is_one_item(kiosk: Kiosk) -> None:
    session = kiosk.open_guest()
    key = str(uuid.uuid4())
    with ThreadPoolExecutor(8) as eight:
        answers = list(eight.map(lambda _: kiosk.add("P001", session, key=key), range(8)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.text for answer in answers}) == 1
    assert kiosk.quantities() == {"P001": 1}


def test_a_key_that_came_with_something_else_is_refused(kiosk: Kiosk) -> None:
    session = kiosk.open_guest()
    key = str(uuid.uuid4())
    kiosk.add("P001", session, key=key)
    assert refused(kiosk.add("P001", session, quantity=2, key=key)) == (422, "IDEMPOTENCY_MISMATCH")
    assert refused(kiosk.ask("P001", session, key=key)) == (422, "IDEMPOTENCY_MISMATCH")
    assert kiosk.quantities() == {"P001": 1}


def test_the_same_body_in_another_spacing_is_the_same_letter(kiosk: Kiosk) -> None:
    session = kiosk.open_guest()
    headers = {
        "Authorization": f"Bearer {kiosk.credential}",
        "Content-Type": "application/json",
        "Idempotency-Key": str(uuid.uuid4()),
    }
    body = f'"productId":"P001","confidence":0.9,"deviceId":"{kiosk.device_id}"'
    for text in (
        f'{{{body},"quantity":1,"sessionId":"{session}"}}',
        f'{{"sessionId": "{session}",\n "quantity":1, {body}}}',
    ):
        url = f"{kiosk.url}/api/basket/items"
        answer = requests.post(url, data=text, headers=headers, timeout=10)
        assert answer.status_code == 201
    assert kiosk.quantities() == {"P001": 1}


def test_keys_of_two_kiosks_do_not_meet(kiosk: Kiosk) -> None:
    other = Kiosk.registered(kiosk.url)
    key = str(uuid.uuid4())
    for one in (kiosk, other):
        session = one.open_guest()
        assert one.add("P001", session, key=key).status_code == 201


def test_a_refusal_that_time_heals_is_not_kept(kiosk: Kiosk, phone: Phone) -> None:
    """S0-23: an item that came before pairing gets through afterwards, under its own key."""
    key = str(uuid.uuid4())
    assert refused(kiosk.add("P001", key=key)) == (400, "DEVICE_NOT_CONNECTED")
    phone.pair(kiosk.code)
    assert kiosk.add("P001", key=key).status_code == 201


def test_a_refusal_for_ever_is_kept(kiosk: Kiosk) -> None:
    session = kiosk.open_guest()
    kiosk.add("P001", session)
    kiosk.own("POST", "/orders", {"sessionId": session})
    key = str(uuid.uuid4())
    first = kiosk.add("P001", session, key=key)
    again = kiosk.add("P001", session, key=key)
    assert refused(first) == (409, "SESSION_CLOSED")
    assert again.headers["Idempotent-Replay"] == "true"
    assert again.json() == first.json()


def test_a_key_is_printable_and_not_too_long(kiosk: Kiosk) -> None:
    session = kiosk.open_guest()
    answer = kiosk.add("P001", session, key="x" * 201)
    assert refused(answer) == (400, "INVALID_IDEMPOTENCY_KEY")
