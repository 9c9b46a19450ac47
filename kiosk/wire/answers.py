"""What the backend answers, as frozen data. Both dialects, nested or flat."""

from dataclasses import dataclass

from kiosk.weight import Measure, measure
from kiosk.wire.fields import Fields, Malformed

DEVICE_NOT_CONNECTED = "DEVICE_NOT_CONNECTED"
DEVICE_NOT_FOUND = "DEVICE_NOT_FOUND"


@dataclass(frozen=True, slots=True)
class Refusal:
    """An answer that says no: its *code* ("" where it has none) and its words."""

    code: str
    words: str


@dataclass(frozen=True, slots=True)
class Registered:
    """The device, its four-digit code, and what only the hub gives."""

    device_id: str
    code: str
    expires_at: float | None  # epoch seconds
    credential: str = ""
    pairing_url: str = ""


@dataclass(frozen=True, slots=True)
class Session:
    """One sale of a device, as the hub has it."""

    session_id: str
    guest: bool
    is_open: bool
    shopper: str = ""


@dataclass(frozen=True, slots=True)
class LineTotal:
    """What an add, a correction or an approval made of its line; None: not told."""

    product_id: str
    quantity: int | None
    line_id: str = ""
    sequence: int | None = None  # the number of this change in its session
    row_id: str = ""  # what the published backend calls the line


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a basket. Money in minor units; a piece with a *measure* is alone in its line."""

    line_id: str
    product_id: str
    name: str
    quantity: int
    unit_price_minor: int | None
    confidence: float | None
    event_ids: tuple[str, ...]
    device_id: str = ""
    measure: Measure | None = None


@dataclass(frozen=True, slots=True)
class Basket:
    """A session's whole basket and the number of its last change."""

    session_id: str
    sequence: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Order:
    """An order, with the number to show."""

    number: str
    total_minor: int | None


def refusal(status: int, body: Fields) -> Refusal | None:
    """Why the answer is a no, or None when it is a yes.

    The ``success`` field decides, not the status alone; "device not connected" is known by its
    code or by its words, whatever the status.
    """
    if status < 400 and body.flag("success") is not False:
        return None
    error = body.below("error")
    code = (error or body).text("code") or body.text("code")
    words = error.text("message") if error else body.text("error") or body.text("message")
    if not code and "device not connected" in words.lower():
        code = DEVICE_NOT_CONNECTED
    return Refusal(code, words or "no reason was given")


def says_yes(body: Fields) -> bool:
    """It says in so many words that it worked; whatever sits between us and the backend does not.

    Only ``success: true`` lets a letter go (contract 1.9): a portal that answers 200 and ``{}`` to
    everything would swallow a sale.
    """
    return body.flag("success") is True


def registered(body: Fields) -> Registered:
    """The answer to a registration. Malformed without a device id, or with an odd code or key."""
    data = body.inside("data")
    return Registered(
        device_id=data.required("deviceId"),
        code=_four_digits(data.required("code")),
        expires_at=data.epoch("expiresAt"),
        credential=_header(data.text("credential")),
        pairing_url=data.text("pairingUrl"),
    )


def _four_digits(code: str) -> str:
    if not (code.isascii() and code.isdigit() and len(code) <= 4):
        raise Malformed("the pairing code is not four digits")
    return code.zfill(4)


def _header(credential: str) -> str:
    """It goes into a header, where a line's end would begin another."""
    if not (credential.isascii() and credential.isprintable()):
        raise Malformed("the credential is not plain text")
    return credential


def session(data: Fields) -> Session:
    """A session object. Malformed without an id."""
    shopper = data.below("shopper")
    return Session(
        session_id=data.required("id"),
        guest=data.text("kind") == "guest",
        is_open=data.text("state") != "closed",
        shopper=shopper.text("name") if shopper else data.text("shopper"),
    )


def current_session(body: Fields) -> Session | None:
    """The open session of a device, or None."""
    found = body.inside("data").below("session")
    return session(found) if found else None


def line_total(body: Fields) -> LineTotal:
    """The line after a write; every field but the product may be missing."""
    data = body.inside("data", "basketItem")
    return LineTotal(
        data.text("productId"),
        data.integer("quantity"),
        data.text("lineId"),
        data.integer("seq"),
        data.text("itemId"),
    )


def basket(body: Fields, *, session_id: str = "") -> Basket:
    """A basket. *session_id* is what was asked for, where the answer does not say.

    Malformed where it lists nothing at all, not even nothing.
    """
    data = body.inside("data")
    held = data.below("session")
    return Basket(
        session_id=(held.text("id") if held else "") or session_id,
        sequence=data.integer("seq") or 0,
        lines=tuple(_line(row) for row in data.listed("items")),
    )


def _line(row: Fields) -> Line:
    quantity = row.integer("quantity")
    if quantity is None or quantity < 0:
        raise Malformed("a basket line has no whole quantity")
    return Line(
        line_id=row.text("lineId") or row.text("id"),
        product_id=row.required("productId"),
        name=row.text("name"),
        quantity=quantity,
        unit_price_minor=row.minor("price"),
        confidence=row.number("confidence"),
        event_ids=row.texts("eventIds"),
        device_id=row.text("deviceId"),
        measure=measure(row.integer("grams"), row.integer("labelPriceMinor")),
    )


def order(body: Fields) -> Order:
    """The order that was made. Malformed without a number or an id."""
    made = body.inside("data").inside("order")
    return Order(made.text("number") or made.required("id"), made.minor("total"))
