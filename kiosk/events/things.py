"""What perception tells the till: one physical thing came, or went."""

from dataclasses import dataclass

from kiosk.events.pictures import Box, Vote
from kiosk.weight import Measure


@dataclass(frozen=True, slots=True)
class ItemConfirmed:
    """The voter is sure that one physical item was put down.

    *event_id* is made here, once, and travels to the backend as the idempotency key: a resent
    message must never add a second item. *confidence* is calibrated and rounded to 4 decimals.
    *runner_up* is the other class of a disputed item; *same_as* the earlier item that this one
    may be ("one more, or the same?"); *measure* what its label says it weighs or costs. *votes*
    are those of the last few frames, oldest first; *likely* what else they say, best first.
    """

    event_id: str
    session_id: str
    product_id: str
    confidence: float
    box: Box
    seen_at: float
    time_s: float
    runner_up: str | None = None
    same_as: str | None = None
    measure: Measure | None = None
    votes: tuple[Vote, ...] = ()
    likely: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemGone:
    """A counted item has left the picture: the empty place was seen."""

    event_id: str
    session_id: str
    time_s: float


@dataclass(frozen=True, slots=True)
class UnknownSeen:
    """Something lies in the zone, the scene is still, and no product explains it."""

    event_id: str
    session_id: str
    box: Box
    seen_at: float
    time_s: float


@dataclass(frozen=True, slots=True)
class CounterSeen:
    """Goods that lay on the counter before the session began: 0 when it is clear again."""

    session_id: str
    things: int
