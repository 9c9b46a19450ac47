"""Payment, and the receipt on paper."""

from dataclasses import dataclass
from enum import StrEnum


class PaymentState(StrEnum):
    """How far paying a purchase is."""

    DUE = "due"  # whether it was begun before is being looked up
    CHOOSING = "choosing"
    WAITING = "waiting"  # for the card
    APPROVED = "approved"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"  # the terminal gave no answer: it is asked again
    UNCLEAR = "unclear"  # it still gives none: a person must look
    DESK = "desk"  # paid there


@dataclass(frozen=True, slots=True)
class PaymentStatus:
    """The payment of one sale."""

    session_id: str
    state: PaymentState
    amount_minor: int

    @property
    def open(self) -> bool:
        """It is not paid, and nobody has sent the shopper to the desk."""
        return self.state not in (PaymentState.APPROVED, PaymentState.DESK)


class PrinterState(StrEnum):
    """What became of a receipt on paper."""

    PRINTING = "printing"
    PRINTED = "printed"
    FAILED = "failed"  # staff are asked for one


@dataclass(frozen=True, slots=True)
class PrinterStatus:
    """The receipt of one sale on paper; *reason* is a sentence for staff."""

    session_id: str
    state: PrinterState
    reason: str = ""
