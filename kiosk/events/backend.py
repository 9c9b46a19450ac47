"""What delivery and the backend tell the till."""

from dataclasses import dataclass
from typing import TypeAlias

from kiosk.events.letters import Dialect, LetterSettled, LettersSettled
from kiosk.weight import Measure


@dataclass(frozen=True, slots=True)
class DialectKnown:
    """The backend has answered for the first time, and shown which dialect it speaks."""

    dialect: Dialect


@dataclass(frozen=True, slots=True)
class ReportedLine:
    """One line of the basket as the backend has it."""

    line_id: str  # the event id of the line's first item
    product_id: str
    name: str
    quantity: int
    unit_price_minor: int | None
    confidence: float | None
    event_ids: tuple[str, ...] = ()  # every letter that is already in *quantity*
    measure: Measure | None = None  # a piece with a weight or price of its own


@dataclass(frozen=True, slots=True)
class BasketReported:
    """The whole basket of a session as the backend has it, with the number of its last change."""

    session_id: str
    sequence: int
    lines: tuple[ReportedLine, ...]


@dataclass(frozen=True, slots=True)
class QuestionSettled:
    """A question was answered elsewhere (on the phone), or has expired there."""

    session_id: str
    event_id: str
    approved: bool
    quantity: int


@dataclass(frozen=True, slots=True)
class ShopperPaired:
    """A phone has paired: the backend opened this session.

    *signed_in*: the shopper's account is open on this kiosk, so that a backend without device
    routes can be told of answers, corrections and orders. The same session again: that changed.
    """

    session_id: str
    device_id: str
    shopper: str = ""
    signed_in: bool = False


@dataclass(frozen=True, slots=True)
class SaleForgotten:
    """The backend had lost device and sale, and has opened it anew: it is told all of it again."""

    session_id: str


@dataclass(frozen=True, slots=True)
class SessionEnded:
    """The backend has closed the session (unpaired on the phone, or finished there)."""

    session_id: str


Delivery: TypeAlias = (
    LetterSettled
    | LettersSettled
    | DialectKnown
    | BasketReported
    | QuestionSettled
    | ShopperPaired
    | SaleForgotten
    | SessionEnded
)
