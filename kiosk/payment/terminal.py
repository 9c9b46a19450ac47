"""What the kiosk asks of a card terminal."""

from enum import StrEnum
from typing import Protocol


class PaymentResult(StrEnum):
    """How an attempt ended."""

    APPROVED = "approved"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"  # the money may have been taken: ask, never charge again


class Terminal(Protocol):
    """A terminal, or whoever stands for one. Its calls may take a minute; none raises."""

    def charge(self, reference: str, amount_minor: int, currency: str) -> PaymentResult:
        """Take the amount under *reference*, waiting for the card. UNKNOWN for no answer.

        The same reference is never charged twice.
        """
        ...

    def ask(self, reference: str) -> PaymentResult:
        """What became of *reference*; CANCELLED where the terminal has never heard of it."""
        ...

    def abort(self) -> None:
        """From any thread: stop waiting for a card. What is charged already stays so."""
        ...
