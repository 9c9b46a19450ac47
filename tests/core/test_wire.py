"""Reading is lenient, writing is strict."""

import contextlib
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.wire import answers, live
from kiosk.wire.answers import Basket, Line, LineTotal, Order, Refusal, Registered, Session
from kiosk.wire.fields import Fields, Malformed


def registered(body: dict[str, object]) -> Registered:
    return answers.registered(Fields(body))


def test_a_registration_is_read_flat_or_nested() -> None:
    """S0-3: the design's answer and the backend's."""
    flat = registered({"deviceId": "d1", "code": "9516"})
    nested = registered({"success": True, "data": {"deviceId": "d1", "code": "9516"}})
    assert flat == nested == Registered("d1", "9516", None)


@pytest.mark.parametrize(("code", "shown"), [("0067", "0067"), (67, "0067"), ("67", "0067")])
def test_a_code_keeps_its_leading_zeros(code: object, shown: str) -> None:
    """S0-2."""
    assert registered({"deviceId": "d1", "code": code}).code == shown


@pytest.mark.parametrize("code", ["12345", "12a4", "", None, True, -7, "٣٤٥٦"])
def test_an_odd_code_is_malformed(code: object) -> None:
    with pytest.raises(Malformed):
        registered({"deviceId": "d1", "code": code})


def test_a_registration_without_a_device_is_malformed() -> None:
    """S0-5: ``{}`` is retried like a broken answer."""
    with pytest.raises(Malformed, match="deviceId"):
        registered({})


def test_what_only_the_hub_gives_is_read_in_either_casing() -> None:
    body = {
        "device_id": "d1",
        "code": "0001",
        "expires_at": "2026-11-21T04:34:09.949Z",
        "credential": "c",
        "pairing_url": "http://x/y",
    }
    assert registered({"data": body}) == Registered("d1", "0001", 1795235649.949, "c", "http://x/y")


def test_a_credential_that_would_break_a_header_is_malformed() -> None:
    for credential in ("a\r\nX-Evil: y", "clé"):
        with pytest.raises(Malformed, match="credential"):
            registered({"deviceId": "d1", "code": "0001", "credential": credential})


def test_half_a_character_is_replaced() -> None:
    """JSON lets it through; no database and no file takes it."""
    fields = Fields.parse('{"name": "a\\ud800b", "eventIds": ["\\udfff"]}')
    assert fields.text("name") == "a?b"
    assert fields.texts("eventIds") == ("?",)


@pytest.mark.parametrize("instant", ["soon", "", 5, None])
def test_an_instant_that_is_none_is_none(instant: object) -> None:
    assert Fields({"at": instant}).epoch("at") is None


def test_an_instant_without_a_zone_is_utc() -> None:
    assert Fields({"at": "1970-01-01T00:01:00"}).epoch("at") == 60.0


@pytest.mark.parametrize(
    ("price", "minor"),
    [
        ("1.99", 199),
        (1.99, 199),
        (103.19, 10319),
        ("0.005", 1),
        (2, 200),
        ("free", None),
        (None, None),
        (True, None),
        ("1e30", None),
        (1e20, None),
        ("nan", None),
        ([], None),
    ],
)
def test_money_is_read_exactly(price: object, minor: int | None) -> None:
    assert Fields({"price": price}).minor("price") == minor


def test_minor_units_are_taken_as_they_are() -> None:
    assert Fields({"price": 0.1, "priceMinor": 11}).minor("price") == 11


@pytest.mark.parametrize(
    ("raw", "number"),
    [("22", 22), (2.0, 2), (1.5, None), ("1.5", None), (True, None), (1e400, None), (1e30, None)],
)
def test_whole_numbers_may_be_text(raw: object, number: int | None) -> None:
    assert Fields({"n": raw}).integer("n") == number


def test_numbers_too_large_for_a_float_are_none() -> None:
    assert Fields({"n": 10**400}).number("n") is None


def test_a_yes_needs_no_success_field() -> None:
    assert answers.refusal(200, Fields({})) is None


@pytest.mark.parametrize(
    ("status", "body", "code"),
    [
        (404, {"success": False, "error": "x", "code": "PRODUCT_NOT_FOUND"}, "PRODUCT_NOT_FOUND"),
        (200, {"success": False, "error": "Device not connected"}, "DEVICE_NOT_CONNECTED"),
        (400, {"error": "device NOT connected"}, "DEVICE_NOT_CONNECTED"),
        (422, {"error": {"code": "BAD", "message": "words"}}, "BAD"),
        (500, {}, ""),
    ],
)
def test_a_no_is_known_by_its_code_or_its_words(
    status: int, body: dict[str, object], code: str
) -> None:
    """S0-21, S0-23."""
    no = answers.refusal(status, Fields(body))
    assert no is not None
    assert no.code == code


def test_a_no_without_words_says_so() -> None:
    assert answers.refusal(500, Fields({})) == Refusal("", "no reason was given")


def test_the_total_of_a_line_is_found_in_every_published_shape() -> None:
    data = {"productId": "P001", "quantity": "22", "lineId": "e1"}
    assert answers.line_total(Fields({"data": data})) == LineTotal("P001", 22, "e1")
    assert answers.line_total(Fields({"basketItem": data})) == LineTotal("P001", 22, "e1")
    assert answers.line_total(Fields({"success": True})) == LineTotal("", None, "")


def test_a_basket_is_read_whole() -> None:
    item = {
        "lineId": "e1",
        "productId": "P001",
        "name": "Apples",
        "price": 1.99,
        "quantity": 2,
        "confidence": "0.92",
        "eventIds": ["e1", "e2"],
    }
    data = {"session": {"id": "s1"}, "seq": 7, "items": [item]}
    line = Line("e1", "P001", "Apples", 2, 199, 0.92, ("e1", "e2"))
    assert answers.basket(Fields({"data": data})) == Basket("s1", 7, (line,))


def test_a_basket_that_does_not_say_whose_it_is_is_the_one_asked_for() -> None:
    assert answers.basket(Fields({"data": {"items": []}}), session_id="s") == Basket("s", 0, ())


@pytest.mark.parametrize("data", [{}, {"items": None}, {"items": {}}, {"items": ["odd"]}])
def test_a_basket_of_which_nothing_is_listed_is_not_empty(data: dict[str, object]) -> None:
    """S0-21: an answer that was cut short must not take the goods off the screen."""
    with pytest.raises(Malformed, match="no list of items"):
        answers.basket(Fields({"success": True, "data": data}))


def test_a_line_of_fewer_than_none_is_malformed() -> None:
    body = Fields({"items": [{"id": "row", "productId": "P001", "quantity": -1}]})
    with pytest.raises(Malformed, match="quantity"):
        answers.basket(body)


def test_a_line_without_a_quantity_is_malformed() -> None:
    with pytest.raises(Malformed):
        answers.basket(Fields({"items": [{"productId": "P001"}]}))


def test_a_published_line_goes_by_its_own_id() -> None:
    body = Fields({"items": [{"id": "row", "productId": "P001", "quantity": 1}]})
    assert answers.basket(body).lines[0].line_id == "row"


def test_the_open_session_is_read_or_there_is_none() -> None:
    shopper = {"id": "s1", "kind": "shopper", "state": "open", "shopper": {"name": "Ada"}}
    guest = {"id": "s2", "kind": "guest", "state": "closed", "shopper": None}
    read = answers.current_session
    assert read(Fields({"data": {"session": shopper}})) == Session("s1", False, True, "Ada")
    assert read(Fields({"data": {"session": guest}})) == Session("s2", True, False, "")
    assert read(Fields({"data": {"session": None}})) is None


def test_an_order_has_a_number() -> None:
    made = {"id": "ORD-001", "total": 12.5}
    assert answers.order(Fields({"data": {"order": made}})) == Order("ORD-001", 1250)
    with pytest.raises(Malformed):
        answers.order(Fields({"data": {"order": {}}}))


def test_a_live_update_is_read() -> None:
    text = json.dumps(
        {
            "type": "pending_update",
            "seq": 4,
            "session_id": "s1",
            "data": {"action": "approved", "eventId": "e1", "quantity": 2, "by": "shopper"},
        }
    )
    assert live.update(text) == live.Update(
        "pending_update", "approved", 4, "s1", "e1", 2, "shopper"
    )


def test_a_live_update_with_half_a_session_is_read_without_it() -> None:
    text = '{"type": "session_update", "data": {"action": "opened", "session": {"kind": "guest"}}}'
    assert live.update(text).session is None


def test_a_hello_of_nobody_is_read() -> None:
    assert live.update('{"type":"hello","seq":0,"session_id":null}') == live.Update(
        "hello", "", 0, ""
    )


@pytest.mark.parametrize("text", ["", "[]", "{}", "nonsense", b"\xff", "[" * 100_000])
def test_what_is_no_update_is_malformed(text: str | bytes) -> None:
    with pytest.raises(Malformed):
        live.update(text)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text("aZ07.-é", max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "data",
                    "items",
                    "session",
                    "id",
                    "quantity",
                    "price",
                    "productId",
                    "code",
                    "deviceId",
                    "expiresAt",
                    "shopper",
                    "eventIds",
                    "order",
                    "type",
                    "error",
                ]
            ),
            inner,
            max_size=6,
        )
    ),
    max_leaves=12,
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(raw=st.dictionaries(st.sampled_from(["data", "items", "type", "error", "code"]), JSON))
def test_no_json_at_all_breaks_the_reader(raw: dict[str, object]) -> None:
    """Whatever comes, it is read or Malformed, nothing else."""
    body = Fields(raw)
    assert answers.refusal(400, body) is not None
    assert isinstance(answers.line_total(body), answers.LineTotal)
    for read, kind in (
        (answers.registered, answers.Registered),
        (answers.basket, answers.Basket),
        (answers.current_session, answers.Session | None),
        (answers.order, answers.Order),
    ):
        with contextlib.suppress(Malformed):
            assert isinstance(read(body), kind)
    with contextlib.suppress(Malformed):
        assert isinstance(live.update(json.dumps(raw)), live.Update)
