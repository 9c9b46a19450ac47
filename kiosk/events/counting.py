"""What the till and staff tell perception."""

from dataclasses import dataclass
from typing import TypeAlias

from kiosk.events.pictures import Box


@dataclass(frozen=True, slots=True)
class KnownItem:
    """A thing of the open session that lay on the counter when the program stopped.

    *product_id* is None for something that no product explains. *by_code* says that only its code
    has named it: nothing of its shape is followed there, and *box* is the code's.
    """

    event_id: str
    product_id: str | None
    box: Box
    by_code: bool = False


@dataclass(frozen=True, slots=True)
class CountingStarted:
    """Count for this session from now on.

    With *count_what_lies* False, goods that already lie in the zone are not counted.
    """

    session_id: str
    count_what_lies: bool
    known: tuple[KnownItem, ...] = ()


@dataclass(frozen=True, slots=True)
class CountingStopped:
    """Nobody is shopping: follow things, count nothing."""


@dataclass(frozen=True, slots=True)
class CodeLies:
    """An item that only its code has named lies at *box*: tell when its place is bare again.

    *time_s* is the frame time at which the code was read.
    """

    session_id: str
    event_id: str
    box: Box
    time_s: float


CountingOrder: TypeAlias = CountingStarted | CountingStopped | CodeLies


@dataclass(frozen=True, slots=True)
class CounterLearnt:
    """Staff say that the counter is empty now: what the camera sees is what it shall know."""


@dataclass(frozen=True, slots=True)
class ZoneDrawn:
    """Goods count inside this polygon from now on: shares of width and height; empty: all."""

    corners: tuple[tuple[float, float], ...]


PerceptionOrder: TypeAlias = CountingOrder | CounterLearnt | ZoneDrawn
