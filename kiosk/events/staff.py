"""What staff do at the till."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TillClosed:
    """Staff close the till: the sale that is on goes on, no new one begins."""

    who: str


@dataclass(frozen=True, slots=True)
class TillOpened:
    """Staff open the till again."""

    who: str


@dataclass(frozen=True, slots=True)
class AgeApproved:
    """Staff have looked at the shopper of that sale: *age* or older."""

    session_id: str
    age: int
    who: str


@dataclass(frozen=True, slots=True)
class LettersMoved:
    """Staff sent parked letters again or gave them up."""
