"""Accounts and batches on the wire: whatever comes back is data of ours, or malformed."""

from collections.abc import Callable
from typing import Any

import jwt
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.letters import OrderBody, OrderLine
from kiosk.wire import account, batch, requests
from kiosk.wire.fields import Fields, Malformed

NAMES = ["data", "token", "refreshToken", "user", "id", "results", "event_id", "status", "body"]
NAMES += ["pendingItems", "orders", "order", "paymentId", "code", "error"]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "data",
                    "token",
                    "refreshToken",
                    "user",
                    "id",
                    "results",
                    "event_id",
                    "status",
                    "body",
                    "pendingItems",
                    "orders",
                    "order",
                    "paymentId",
                    "code",
                    "error",
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)
READERS: list[Callable[[Fields], object]] = [
    account.signed_in,
    account.tokens,
    account.pending_rows,
    lambda fields: account.order_paid_by(fields, "e1"),
    batch.results,
]


@pytest.mark.parametrize("read", READERS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(raw=st.dictionaries(st.sampled_from(["data", "token", "user", "results"]), JSON))
def test_an_answer_of_any_shape_is_read_or_malformed(
    read: Callable[[Fields], object], raw: dict[str, Any]
) -> None:
    """S0-22: nothing else is ever raised."""
    try:
        told = read(Fields(raw))
    except Malformed:
        return
    assert told is not None


def token(**claims: object) -> str:
    return jwt.encode(claims, "a secret of thirty-two bytes or so", algorithm="HS256")


@pytest.mark.parametrize(
    ("access", "lasts_s"),
    [
        (token(iat=1_000, exp=87_400), 86_400.0),
        (token(iat=1_000), None),
        ("not.a.token", None),
        ("opaque", None),
    ],
)
def test_a_token_tells_how_long_it_lasts(access: str, lasts_s: float | None) -> None:
    """S0-40: by its own two dates, whatever our clock says."""
    told = account.tokens(Fields({"success": True, "token": access, "refreshToken": "r"}))
    assert told.lasts_s == lasts_s
    assert access not in repr(told)


def test_a_token_that_would_break_a_header_is_malformed() -> None:
    with pytest.raises(Malformed, match="plain text"):
        account.tokens(Fields({"token": "two\r\nlines"}))


def test_an_order_holds_what_was_on_the_screen() -> None:
    """S0-3: this backend takes prices from us, and holds the total against them."""
    lines = (OrderLine("P1", "Apple", 3, 33), OrderLine("P2", "Milk", 1, 120))
    asked = account.order(
        OrderBody("K-1", lines), user_id="u1", device_id="d1", payment_id="event-1"
    )
    assert asked.body is not None
    assert asked.body["total"] == pytest.approx(2.19)
    assert [item["price"] for item in asked.body["items"]] == [0.33, 1.2]
    found = Fields({"data": {"orders": [{"id": "ORD-7", "paymentId": "event-1"}]}})
    assert account.order_paid_by(found, "event-1") == "ORD-7"
    assert account.order_paid_by(found, "another") == ""


def test_no_list_of_orders_is_not_a_list_without_ours() -> None:
    """S0-35: an order that is not found is posted again, and would be paid twice."""
    assert account.order_paid_by(Fields({"data": [{"id": "ORD-7", "paymentId": "e1"}]}), "e1")
    assert account.order_paid_by(Fields({"orders": []}), "e1") == ""
    for odd in ({"success": True}, {"data": {}}, {"data": {"orders": None}}, {"data": [1]}):
        with pytest.raises(Malformed):
            account.order_paid_by(Fields(odd), "e1")


def test_no_list_of_questions_is_not_that_all_were_answered() -> None:
    """S0-44: the kiosk would take them for declined on the phone."""
    assert account.pending_rows(Fields({"pendingItems": []})) == ()
    for odd in ({"success": True}, {"pendingItems": None}, {"pendingItems": ["odd"]}):
        with pytest.raises(Malformed):
            account.pending_rows(Fields(odd))


def test_a_batch_holds_each_request_as_it_would_go_alone() -> None:
    """S0-33."""
    alone = requests.add("P1", 1, 0.9, "d1", "s1")
    asked = batch.letters("d 1", [("e1", alone), ("e2", requests.end_session("d1", "s1"))])
    assert asked.path == "/api/devices/d%201/letters"
    assert asked.body is not None
    first, second = asked.body["letters"]
    assert (first["method"], first["path"], first["body"]) == ("POST", alone.path, alone.body)
    assert (second["event_id"], second["method"], second["body"]) == ("e2", "DELETE", None)


def test_a_password_is_in_no_words_about_a_request() -> None:
    """S0-40."""
    assert "hunter2" not in repr(account.sign_in("ada@email.com", "hunter2"))
