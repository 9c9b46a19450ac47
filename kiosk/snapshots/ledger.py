"""The ledger, and what a check of it found."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One thing that was done: *at* epoch seconds, by *who* (a name of staff, or the till)."""

    number: int
    at: float
    who: str
    what: str
    session_id: str | None
    event_id: str | None
    words: str


@dataclass(frozen=True, slots=True)
class LedgerHead:
    """The last entry's number and seal; 0 and "" before the first."""

    number: int
    mac: str


@dataclass(frozen=True, slots=True)
class LedgerVerdict:
    """What a check of the whole chain found; sound without *faults*, each a sentence.

    *told* is the last entry that the backend was told of; None where it could not be asked.
    """

    entries: int
    head: LedgerHead
    faults: tuple[str, ...]
    told: LedgerHead | None = None
