"""The scale."""

from dataclasses import dataclass
from enum import StrEnum


class ScaleState(StrEnum):
    """What the scale says."""

    AWAY = "away"  # it does not answer
    EMPTY = "empty"
    MOVING = "moving"  # the weight is not steady yet
    STEADY = "steady"  # *grams* may be sold
    SOLD = "sold"  # what lies there was sold already: it must be taken off first
    OVERLOAD = "overload"
    UNDER_ZERO = "under_zero"


@dataclass(frozen=True, slots=True)
class ScaleStatus:
    """The scale now. *reason* is a sentence for staff while it does not answer."""

    state: ScaleState
    grams: int = 0
    reason: str = ""
