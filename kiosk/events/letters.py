"""Letters, and what became of them."""

from dataclasses import dataclass
from enum import StrEnum


class Endpoint(StrEnum):
    """The endpoint groups; each has a breaker of its own. Also the keys of the status document."""

    DEVICES = "devices"
    BASKET = "basket"
    PENDING = "pending"
    ORDERS = "orders"
    CATALOGUE = "catalogue"
    LIVE = "live"


class Dialect(StrEnum):
    """Which backend the kiosk speaks with."""

    HUB = "hub"  # our own, embedded or in the shop
    SHOPSHADOW = "shopshadow"  # as published


class LetterKind(StrEnum):
    """What a letter asks the backend to do."""

    START_SESSION = "start_session"  # devices: a guest session, with our session id
    END_SESSION = "end_session"  # devices
    ADD = "add"  # basket: one item
    QUANTITY = "quantity"  # basket: a line shall hold n, 0 removes it
    ASK = "ask"  # pending: one unsure item
    APPROVE = "approve"  # pending
    DECLINE = "decline"  # pending
    ORDER = "order"  # orders: finish


class LetterState(StrEnum):
    """Where a letter is. DESIGN.md, "Outbox and delivery"."""

    WAITING = "waiting"
    SENDING = "sending"
    HELD = "held"  # not paired yet, nothing else
    DELIVERED = "delivered"
    PARKED = "parked"  # needs a person
    CANCELLED = "cancelled"  # with a reason


@dataclass(frozen=True, slots=True)
class LetterSettled:
    """The sender is done with a letter: delivered or parked.

    *line_quantity* is the basket line's new total where the answer told it, *sequence* the number
    of that change in the session: a report from there on holds it; *order_number* the
    backend's number of an order; *note* the sentence why it was parked, or a doubled add found.
    """

    event_id: str
    state: LetterState
    line_quantity: int | None = None
    sequence: int | None = None
    order_number: str | None = None
    order_total_minor: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class LettersSettled:
    """Many letters of a backlog at once: one transaction for all of them."""

    letters: tuple[LetterSettled, ...]
