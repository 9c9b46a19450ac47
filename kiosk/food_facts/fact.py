"""What is known of a barcode that the shop does not sell."""

from dataclasses import dataclass
from enum import StrEnum


class Reach(StrEnum):
    """Whether Open Food Facts can be asked."""

    OFF = "off"  # as it is set
    UNTRIED = "untried"
    ANSWERS = "answers"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class FoodFact:
    """*found* False: Open Food Facts does not know it either. *at* is epoch seconds.

    *picture* is an address there, or a file once it was fetched.
    """

    barcode: str
    found: bool
    at: float
    name: str = ""
    brand: str = ""
    picture: str = ""


@dataclass(frozen=True, slots=True)
class FoodStatus:
    """How it went so far: *hits* were answered by what was kept, *asked* went out."""

    reach: Reach = Reach.OFF
    hits: int = 0
    asked: int = 0
    failed: int = 0
    reason: str = ""
