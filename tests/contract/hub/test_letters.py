"""A backlog in one request: one key and one result a letter, in order."""

import threading
import uuid
from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, event

from tests.contract.hub.shop import Json, Kiosk, Phone, heard, refused


@pytest.fixture
def statements() -> Iterator[list[str]]:
    """What hubs of this process ask their databases."""
    told: list[str] = []

    def tell(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        told.append(statement)

    event.listen(Engine, "before_cursor_execute", tell)
    yield told
    event.remove(Engine, "before_cursor_execute", tell)


def add(kiosk: Kiosk, session: str, product_id: str = "P001", quantity: int = 1) -> Json:
    body = {
        "productId": product_id,
        "quantity": quantity,
        "confidence": 0.9,
        "deviceId": kiosk.device_id,
        "sessionId": session,
    }
    return letter("POST", "/api/basket/items", body)


def ask(kiosk: Kiosk, session: str) -> Json:
    body = add(kiosk, session)["body"] | {"name": "Organic Apple", "confidence": 0.6}
    return letter("POST", "/api/basket/pending-items", body)


def letter(method: str, path: str, body: Json | None = None, event_id: str = "") -> Json:
    made = {"event_id": event_id or str(uuid.uuid4()), "method": method, "path": path}
    return made | ({} if body is None else {"body": body})


def send(kiosk: Kiosk, letters: list[Json]) -> list[Json]:
    answer = kiosk.own("POST", "/letters", {"letters": letters})
    assert answer.status_code == 200, answer.text
    results: list[Json] = answer.json()["results"]
    assert [one["event_id"] for one in results] == [one["event_id"] for one in letters]
    return results


def statuses(results: list[Json]) -> list[int]:
    return [one["status"] for one in results]


def test_a_whole_visit_in_one_batch(kiosk: Kiosk) -> None:
    """Everything that a kiosk says while the hub is away, said in one request."""
    session, own = str(uuid.uuid4()), f"/api/devices/{kiosk.device_id}"
    first, yes, no = add(kiosk, session), ask(kiosk, session), ask(kiosk, session)
    letters = [
        letter("POST", f"{own}/sessions", {"kind": "guest", "sessionId": session}),
        first,
        add(kiosk, session, quantity=2),
        add(kiosk, session, "P002"),
        yes,
        no,
        letter("POST", f"{own}/pending/{yes['event_id']}/approve", {"quantity": 4}),
        letter("POST", f"{own}/pending/{no['event_id']}/decline"),
        letter(
            "PATCH",
            f"{own}/basket/{first['event_id']}",
            {"quantity": 5, "sessionId": session, "productId": "P001"},
        ),
        letter("POST", f"{own}/orders", {"sessionId": session, "localNumber": "K-7"}),
        letter("DELETE", f"{own}/sessions/{session}"),
    ]
    results = send(kiosk, letters)
    assert statuses(results) == [201, 201, 200, 201, 201, 201, 200, 200, 200, 201, 200]
    totals = [results[at]["body"]["data"]["quantity"] for at in (1, 2, 3, 6, 8)]
    assert totals == [1, 3, 1, 7, 5]
    order = results[9]["body"]["data"]["order"]
    assert {row["productId"]: row["quantity"] for row in order["items"]} == {"P001": 5, "P002": 1}
    assert order["localNumber"] == "K-7"
    assert results[10]["body"]["data"]["session"]["state"] == "closed"


def test_a_batch_sent_again_gets_the_first_answers(kiosk: Kiosk) -> None:
    session = kiosk.open_guest()
    letters = [add(kiosk, session) for _ in range(3)]
    first = send(kiosk, letters)
    assert send(kiosk, letters + letters) == first + first
    assert kiosk.quantities() == {"P001": 3}


def test_a_letter_counts_once_alone_and_in_a_batch(kiosk: Kiosk) -> None:
    """An answer that got lost: the kiosk does not know which way its letter went."""
    session = kiosk.open_guest()
    one, other = add(kiosk, session), add(kiosk, session)
    alone = kiosk.call("POST", one["path"], one["body"], key=one["event_id"])
    results = send(kiosk, [one, other])
    assert results[0]["body"] == alone.json()
    again = kiosk.call("POST", other["path"], other["body"], key=other["event_id"])
    assert again.headers["Idempotent-Replay"] == "true"
    assert again.json() == results[1]["body"]
    assert kiosk.quantities() == {"P001": 2}


def test_a_refused_letter_stops_none_of_the_others(kiosk: Kiosk) -> None:
    session, asked = kiosk.open_guest(), str(uuid.uuid4())
    approve = f"/api/devices/{kiosk.device_id}/pending/{asked}/approve"
    letters = [
        add(kiosk, session),
        add(kiosk, session, "P999"),
        add(kiosk, session, quantity=0),
        letter("POST", approve, {"quantity": 1}),
        letter("POST", "/api/basket/items", {}),
        letter("GET", "/health"),
        letter("POST", "/api/auth/login", {"email": "demo@email.com", "password": "1234"}),
        add(kiosk, session) | {"event_id": "not a key"},
        add(kiosk, str(uuid.uuid4())),
        add(kiosk, session),
    ]
    results = send(kiosk, letters)
    assert statuses(results) == [201, 404, 400, 404, 400, 404, 404, 400, 404, 200]
    codes = [one["body"].get("code") for one in results[1:-1]]
    assert codes == [
        "PRODUCT_NOT_FOUND",
        "INVALID_QUANTITY",
        "NOT_FOUND",
        "MISSING_FIELDS",
        "NOT_FOUND",
        "NOT_FOUND",
        "INVALID_IDEMPOTENCY_KEY",
        "SESSION_NOT_FOUND",
    ]
    assert kiosk.quantities() == {"P001": 2}


def test_a_key_that_came_with_another_body_is_refused(kiosk: Kiosk) -> None:
    session = kiosk.open_guest()
    one = add(kiosk, session)
    other = add(kiosk, session, quantity=7) | {"event_id": one["event_id"]}
    results = send(kiosk, [one, other])
    assert statuses(results) == [201, 422]
    assert results[1]["body"]["code"] == "IDEMPOTENCY_MISMATCH"
    assert kiosk.quantities() == {"P001": 1}


def test_a_line_taken_out_and_begun_again_in_one_batch(kiosk: Kiosk) -> None:
    session, own = kiosk.open_guest(), f"/api/devices/{kiosk.device_id}"
    gone = {"quantity": 0, "sessionId": session, "productId": "P001"}
    first = add(kiosk, session, quantity=3)
    out = letter("PATCH", f"{own}/basket/{first['event_id']}", gone)
    results = send(kiosk, [first, out, add(kiosk, session)])
    assert statuses(results) == [201, 200, 201]
    (line,) = kiosk.basket()["items"]
    assert line["quantity"] == 1
    assert len(line["eventIds"]) == 1


def test_nobody_sends_letters_of_another_device(kiosk: Kiosk, hub: str) -> None:
    other = Kiosk.registered(hub)
    session, theirs = kiosk.open_guest(), other.open_guest()
    strange = letter("DELETE", f"/api/devices/{other.device_id}/sessions/{theirs}")
    results = send(kiosk, [add(other, theirs), strange, add(kiosk, session)])
    assert statuses(results) == [403, 403, 201]
    assert other.basket()["items"] == []
    path = f"/api/devices/{other.device_id}/letters"
    assert refused(kiosk.call("POST", path, {"letters": []})) == (403, "FORBIDDEN")


def test_a_batch_has_at_most_500_letters(kiosk: Kiosk) -> None:
    session = kiosk.open_guest()
    letters = [add(kiosk, session) for _ in range(501)]
    refusal = refused(kiosk.own("POST", "/letters", {"letters": letters}))
    assert refusal == (422, "VALIDATION_ERROR")
    assert kiosk.quantities() == {}
    assert send(kiosk, []) == []


@pytest.mark.parametrize("body", [{}, {"letters": 7}, {"letters": [7]}, {"letters": [{}]}, []])
def test_a_batch_of_the_wrong_shape_is_a_4xx(kiosk: Kiosk, body: object) -> None:
    assert refused(kiosk.own("POST", "/letters", body))[0] in {400, 422}


def test_live_updates_of_a_batch_are_numbered_like_any_other(kiosk: Kiosk) -> None:
    session = kiosk.open_guest()
    with kiosk.listen() as live:
        (hello,) = heard(live, 1)
        send(kiosk, [add(kiosk, session) for _ in range(20)])
        told = heard(live, 20)
    assert [message["seq"] for message in told] == [hello["seq"] + n for n in range(1, 21)]
    assert [message["data"]["quantity"] for message in told] == list(range(1, 21))


def test_a_batch_asks_the_database_as_little_for_many_goods_as_for_few(
    own_hub: str, statements: list[str]
) -> None:
    """A backlog of a whole shop's goods is no dearer a letter than one of a single product."""
    kiosk = Kiosk.registered(own_hub)
    session = kiosk.open_guest()
    asked = []
    for goods in (["P001"], [f"P{number:03}" for number in range(2, 17)]):
        del statements[:]
        results = send(kiosk, [add(kiosk, session, one) for one in goods * 5])
        assert set(statuses(results)) == {200, 201}
        asked.append(len(statements))
    assert asked[0] == asked[1]
    assert kiosk.quantities() == {f"P{number:03}": 5 for number in range(1, 17)}


def test_batches_and_a_phone_at_one_basket_lose_nothing(kiosk: Kiosk, phone: Phone) -> None:
    """Whatever comes at once, every piece is counted once."""
    phone.pair(kiosk.code)
    session = kiosk.own("GET", "/sessions/current").json()["data"]["session"]["id"]
    letters = [add(kiosk, session) for _ in range(40)]
    batches = [letters, letters, letters[20:], letters[:20]]
    threads = [threading.Thread(target=send, args=[kiosk, batch]) for batch in batches]
    for thread in threads:
        thread.start()
    for _ in range(5):
        kiosk.add("P001", session)
        phone.basket()
    for thread in threads:
        thread.join()
    assert kiosk.quantities() == {"P001": 45}
