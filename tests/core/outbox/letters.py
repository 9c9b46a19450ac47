"""Letters, and what becomes of them, in few words."""

from kiosk.events.letters import LetterKind, LetterState
from kiosk.letters import (
    ApproveBody,
    Body,
    EmptyBody,
    ItemBody,
    Letter,
    OrderBody,
    QuantityBody,
    Receipt,
)
from kiosk.outbox.outgoing import Outgoing

ITEM = ItemBody("P1", "Apple", 1, 0.9)
BODIES: dict[LetterKind, Body] = {
    LetterKind.ADD: ITEM,
    LetterKind.ASK: ITEM,
    LetterKind.QUANTITY: QuantityBody("P1", 2),
    LetterKind.APPROVE: ApproveBody(1),
    LetterKind.ORDER: OrderBody("K-ACDE"),
}


def letter(
    event_id: str,
    kind: LetterKind = LetterKind.ADD,
    *,
    session_id: str = "s1",
    refers_to: str | None = None,
    due: float = 0.0,
) -> Letter:
    body = BODIES.get(kind, EmptyBody())
    return Letter(event_id, session_id, kind, body, 0.0, due, refers_to)


def put(outbox: Outgoing, *letters: Letter) -> None:
    for each in letters:
        assert outbox.put(each)


def claimed(outbox: Outgoing, now: float = 1.0) -> str | None:
    found = outbox.claim(now)
    return found.event_id if found else None


def delivered(outbox: Outgoing) -> list[str]:
    """Deliver all that can be, in the order in which it goes."""
    order = []
    while (event_id := claimed(outbox)) is not None:
        assert outbox.deliver([Receipt(event_id)], now=1.0)
        order.append(event_id)
    return order


def state(outbox: Outgoing, event_id: str) -> LetterState:
    found = outbox.find(event_id)
    assert found is not None
    return found.state
