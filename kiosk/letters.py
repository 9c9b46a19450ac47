"""A letter: one immutable wish to the backend, and what can stand in it.

The till makes letters, the outbox keeps them, the sender delivers them. A letter holds neither
device nor credential: those are put in at sending.
"""

import json
from dataclasses import asdict, dataclass, replace
from typing import TypeAlias

from kiosk.events.letters import Endpoint, LetterKind, LetterState
from kiosk.weight import Measure


@dataclass(frozen=True, slots=True)
class ItemBody:
    """ADD and ASK: *quantity* pieces of a product; *confidence* as it goes on the wire.

    A piece with a *measure* is a line of its own.
    """

    product_id: str
    name: str
    quantity: int
    confidence: float
    measure: Measure | None = None

    def __post_init__(self) -> None:
        if type(self.quantity) is not int or self.quantity < 1:
            raise ValueError(f"a letter's quantity is a whole number from 1, not {self.quantity!r}")
        if not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"a letter's confidence is 0 to 1, not {self.confidence!r}")


@dataclass(frozen=True, slots=True)
class QuantityBody:
    """QUANTITY: the product's line shall hold *quantity* pieces; 0 removes it.

    *alone*: the line of that very item, which has a weight or price of its own.
    """

    product_id: str
    quantity: int
    alone: bool = False

    def __post_init__(self) -> None:
        if type(self.quantity) is not int or self.quantity < 0:
            raise ValueError(f"a line's quantity is a whole number from 0, not {self.quantity!r}")


@dataclass(frozen=True, slots=True)
class ApproveBody:
    """APPROVE: how many the shopper says it is."""

    quantity: int

    def __post_init__(self) -> None:
        if type(self.quantity) is not int or self.quantity < 1:
            raise ValueError(f"an approval is of 1 or more, not {self.quantity!r}")


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One line of an order, for a backend that takes our word for prices. Money in minor units."""

    product_id: str
    name: str
    quantity: int
    unit_price_minor: int


@dataclass(frozen=True, slots=True)
class OrderBody:
    """ORDER: the number shown to the shopper while the backend has not answered.

    *lines* is what the shopper saw at Finish, where the backend does not know it better.
    """

    local_number: str
    lines: tuple[OrderLine, ...] = ()


@dataclass(frozen=True, slots=True)
class EmptyBody:
    """START_SESSION, END_SESSION and DECLINE say all by their kind."""


Body: TypeAlias = ItemBody | QuantityBody | ApproveBody | OrderBody | EmptyBody

_BODIES: dict[LetterKind, type[Body]] = {
    LetterKind.START_SESSION: EmptyBody,
    LetterKind.END_SESSION: EmptyBody,
    LetterKind.ADD: ItemBody,
    LetterKind.QUANTITY: QuantityBody,
    LetterKind.ASK: ItemBody,
    LetterKind.APPROVE: ApproveBody,
    LetterKind.DECLINE: EmptyBody,
    LetterKind.ORDER: OrderBody,
}

ENDPOINTS: dict[LetterKind, Endpoint] = {
    LetterKind.START_SESSION: Endpoint.DEVICES,
    LetterKind.END_SESSION: Endpoint.DEVICES,
    LetterKind.ADD: Endpoint.BASKET,
    LetterKind.QUANTITY: Endpoint.BASKET,
    LetterKind.ASK: Endpoint.PENDING,
    LetterKind.APPROVE: Endpoint.PENDING,
    LetterKind.DECLINE: Endpoint.PENDING,
    LetterKind.ORDER: Endpoint.ORDERS,
}


AT_ONCE = 0.0
"""The due time of a letter that nobody put off: it does not ask what time it is."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One row of the outbox.

    *event_id* is the idempotency key; *refers_to* names the item by its first event id (APPROVE,
    DECLINE, QUANTITY) or the letter that must have arrived before. *created* is epoch seconds;
    *due* too, by the sender's clock alone, and AT_ONCE before it was ever put off. *doubts*
    counts attempts that may have been carried out although no answer came; *about_remote* is
    what the backend calls the item of *refers_to*.
    """

    event_id: str
    session_id: str
    kind: LetterKind
    body: Body
    created: float
    due: float
    refers_to: str | None = None
    tries: int = 0
    last_error: str = ""
    state: LetterState = LetterState.WAITING
    doubts: int = 0
    about_remote: str = ""

    @property
    def endpoint(self) -> Endpoint:
        """The group whose breaker and order it is under."""
        return ENDPOINTS[self.kind]

    @property
    def about(self) -> str:
        """What it says of which product, in two words for a log."""
        match self.body:
            case ItemBody(product_id=product) | QuantityBody(product_id=product):
                return f"{self.kind} {product}"
            case _:
                return str(self.kind)


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the backend told of a delivered letter.

    *remote_id* is what it calls the item, *total* its new total of the product for the device.
    """

    event_id: str
    remote_id: str = ""
    device_id: str = ""
    product_id: str = ""
    total: int | None = None


def body_to_json(body: Body) -> str:
    """The body as the outbox keeps it."""
    return json.dumps(asdict(body), separators=(",", ":"))


def body_from_json(kind: LetterKind, text: str) -> Body:
    """The body of a letter of that *kind*. ValueError or TypeError when it is not one."""
    values = json.loads(text)
    if said := values.get("measure"):
        values["measure"] = Measure(**said)
    body = _BODIES[kind](**values)
    if isinstance(body, OrderBody):
        lines = tuple(OrderLine(**line) for line in values.get("lines", ()))
        return replace(body, lines=lines)
    return body
