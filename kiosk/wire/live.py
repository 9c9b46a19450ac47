"""One live update of the hub, as frozen data."""

from dataclasses import dataclass

from kiosk.wire.answers import Session, session
from kiosk.wire.fields import Fields, Malformed


@dataclass(frozen=True, slots=True)
class Update:
    """A message of the live channel. *sequence* counts from 1 in each session, without gaps.

    *kind* is the message's type (``hello``, ``basket_update`` …), *by* who did it (``device`` or
    ``shopper``). What a kind does not have is empty.
    """

    kind: str
    action: str
    sequence: int
    session_id: str
    event_id: str = ""
    quantity: int = 0
    by: str = ""
    session: Session | None = None


def update(text: bytes | str) -> Update:
    """Read one message. Malformed when it is not one; unknown kinds are read like any other."""
    message = Fields.parse(text)
    data = message.below("data") or Fields({})
    about = data.below("session")
    return Update(
        kind=message.required("type"),
        action=data.text("action"),
        sequence=message.integer("seq") or 0,
        session_id=message.text("sessionId"),
        event_id=data.text("eventId"),
        quantity=data.integer("quantity") or 0,
        by=data.text("by"),
        session=_session(about),
    )


def _session(about: Fields | None) -> Session | None:
    try:
        return session(about) if about else None
    except Malformed:
        return None
