"""What a scale answers when it is asked once."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from kiosk.errors import TryAgain


class Verdict(StrEnum):
    """What the scale itself thinks of its weight."""

    WEIGHT = "weight"
    MOVING = "moving"
    OVERLOAD = "overload"
    UNDER_ZERO = "under_zero"


@dataclass(frozen=True, slots=True)
class Reading:
    """One answer; *grams* only with `Verdict.WEIGHT`."""

    verdict: Verdict
    grams: int = 0


class ScaleAway(TryAgain):
    """The scale gave no answer, or one that is none: a sentence for staff."""


class Scale(Protocol):
    """A driver. It is used on one thread."""

    def read(self) -> Reading:
        """Ask once. ScaleAway when it can't be asked; the next call opens it again."""
        ...

    def close(self) -> None:
        """Let the port go; closing twice is fine."""
        ...
