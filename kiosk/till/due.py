"""What nobody did in time."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class QuestionDue:
    """Nobody answered on the kiosk in time."""

    event_id: str


@dataclass(frozen=True, slots=True)
class OrderLate:
    """The backend has not answered the order in time."""

    session_id: str


@dataclass(frozen=True, slots=True)
class ThanksOver:
    """The receipt was on the screen long enough."""

    session_id: str


@dataclass(frozen=True, slots=True)
class ShopperAway:
    """Nobody has touched anything for too long."""

    session_id: str


TimeUp: TypeAlias = QuestionDue | OrderLate | ThanksOver | ShopperAway
