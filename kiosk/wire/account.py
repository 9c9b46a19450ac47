"""A shopper's own account at the backend: what is asked for, what is answered."""

from dataclasses import dataclass, field
from urllib.parse import quote

import jwt

from kiosk.letters import OrderBody
from kiosk.wire.fields import Fields, Malformed
from kiosk.wire.requests import Request

_ORDERS_READ = 20


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a sign-in gives. *lasts_s* is told by the token itself; None where it is silent."""

    access: str = field(repr=False)
    refresh: str = field(repr=False)
    lasts_s: float | None = None


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A shopper's account is open."""

    tokens: Tokens
    user_id: str
    name: str


@dataclass(frozen=True, slots=True)
class PendingRow:
    """A question as the published backend keeps it."""

    row_id: str
    product_id: str
    device_id: str


def sign_in(email: str, password: str) -> Request:
    """Open the account."""
    return Request("POST", "/api/auth/login", {"email": email, "password": password})


def renew(refresh_token: str) -> Request:
    """Fresh tokens for the ones that are about to end."""
    return Request("POST", "/api/auth/refresh", {"refreshToken": refresh_token})


def connect(code: str) -> Request:
    """Pair the device that shows *code* with the account."""
    return Request("POST", "/api/devices/connect", {"code": code})


def disconnect(device_id: str) -> Request:
    """Let the device go."""
    return Request("POST", "/api/devices/disconnect", {"deviceId": device_id})


def device_status(device_id: str) -> Request:
    """Is the device paired with this account? It counts as a heartbeat."""
    return Request("GET", f"/api/devices/{quote(device_id, safe='')}/status")


def basket(user_id: str) -> Request:
    """The account's basket, of all devices."""
    return Request("GET", f"/api/basket/{quote(user_id, safe='')}")


def pending(user_id: str) -> Request:
    """The account's open questions, of all devices."""
    return Request("GET", f"/api/basket/{quote(user_id, safe='')}/pending-items")


def approve(row_id: str, quantity: int) -> Request:
    """Yes, *quantity* of them."""
    path = f"/api/basket/pending-items/{quote(row_id, safe='')}/approve"
    return Request("POST", path, {"quantity": quantity})


def decline(row_id: str) -> Request:
    """No, it is not that."""
    path = f"/api/basket/pending-items/{quote(row_id, safe='')}/decline"
    return Request("POST", path, {})


def remove(row_id: str) -> Request:
    """Take a whole line off the basket."""
    return Request("DELETE", f"/api/basket/items/{quote(row_id, safe='')}")


def order(body: OrderBody, *, user_id: str, device_id: str, payment_id: str) -> Request:
    """Finish. This backend takes names and prices from us; *payment_id* finds the order again."""
    items = [
        {
            "productId": line.product_id,
            "name": line.name,
            "quantity": line.quantity,
            "price": line.unit_price_minor / 100,
        }
        for line in body.lines
    ]
    total_minor = sum(line.unit_price_minor * line.quantity for line in body.lines)
    wanted = {
        "userId": user_id,
        "deviceId": device_id,
        "items": items,
        "total": total_minor / 100,
        "paymentMethod": "desk",
        "paymentId": payment_id,
    }
    return Request("POST", "/api/orders", wanted)


def orders(user_id: str) -> Request:
    """The account's last orders."""
    return Request("GET", f"/api/orders/user/{quote(user_id, safe='')}?limit={_ORDERS_READ}")


def signed_in(body: Fields) -> SignedIn:
    """The answer to a sign-in. Malformed without a token or a user."""
    user = body.inside("data").below("user") or body.below("user")
    if user is None:
        raise Malformed("the answer names no user")
    return SignedIn(tokens(body), user.required("id"), user.text("name") or user.text("email"))


def tokens(body: Fields) -> Tokens:
    """The tokens of a sign-in or a renewal. Malformed without one."""
    data = body.inside("data")
    access = data.required("token")
    if not (access.isascii() and access.isprintable()):
        raise Malformed("the token is not plain text")
    return Tokens(access, data.text("refreshToken"), _lasts_s(access))


def pending_row(row: Fields) -> PendingRow:
    """One question. Malformed without an id."""
    return PendingRow(row.required("id"), row.text("productId"), row.text("deviceId"))


def pending_rows(body: Fields) -> tuple[PendingRow, ...]:
    """The open questions. Malformed where none are listed: that does not say that none is open."""
    return tuple(pending_row(row) for row in body.inside("data").listed("pendingItems"))


def order_paid_by(body: Fields, payment_id: str) -> str:
    """The number of the order that bears *payment_id*, or "" where there is none.

    Malformed where no orders are listed: one that is not found is posted again.
    """
    data = body.inside("data")
    for row in data.listed("orders") if data.has("orders") else body.listed("data"):
        made = row.inside("order")
        if made.text("paymentId") == payment_id:
            return made.text("number") or made.text("id")
    return ""


def _lasts_s(token: str) -> float | None:
    """From its own two dates, so that the two clocks need not agree."""
    try:
        claims = jwt.decode(token, options={"verify_signature": False, "verify_exp": False})
        return float(claims["exp"]) - float(claims["iat"])
    except (jwt.PyJWTError, KeyError, TypeError, ValueError, OverflowError):
        return None
