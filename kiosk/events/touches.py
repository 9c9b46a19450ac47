"""What people do at the window."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from kiosk.events.scans import CodeScanned, ScanAsked, ScanModeSet
from kiosk.weight import Measure


class Answer(StrEnum):
    """What the shopper said to a question."""

    YES = "yes"
    NO = "no"
    OTHER = "other"  # something else: `QuestionAnswered.product_id` says what


@dataclass(frozen=True, slots=True)
class GuestChosen:
    """Go on without a phone."""

    count_what_lies: bool = False


@dataclass(frozen=True, slots=True)
class QuestionAnswered:
    """The shopper answered a prompt, which may stand for several like questions.

    *quantity* of them are meant (the stepper); *product_id* is the product shown, or with
    `Answer.OTHER` the one chosen instead. *measure* is what the scale showed when it was touched.
    """

    question_ids: tuple[str, ...]
    answer: Answer
    quantity: int
    product_id: str | None = None
    measure: Measure | None = None


@dataclass(frozen=True, slots=True)
class QuantityChanged:
    """− or + on a basket line: the line shall hold *quantity* (0 removes it).

    *line_id* says which of several lines of the product is meant; empty: the plain one.
    """

    product_id: str
    quantity: int
    line_id: str = ""


@dataclass(frozen=True, slots=True)
class LineExchanged:
    """A basket line is not what it says: it is *instead*, as many of them."""

    product_id: str
    instead: str
    line_id: str = ""


@dataclass(frozen=True, slots=True)
class Undone:
    """Take the last change by hand back."""


@dataclass(frozen=True, slots=True)
class ProductPicked:
    """Added by hand from the picture list or by barcode."""

    product_id: str
    quantity: int = 1


@dataclass(frozen=True, slots=True)
class ReviewOpened:
    """Finish was touched: show the review."""


@dataclass(frozen=True, slots=True)
class ReviewLeft:
    """Back to shopping."""


@dataclass(frozen=True, slots=True)
class PurchaseConfirmed:
    """The review was accepted: make the order."""


@dataclass(frozen=True, slots=True)
class SaleCancelled:
    """The shopper gives up: end the session without an order."""


@dataclass(frozen=True, slots=True)
class NextShopper:
    """The thank-you screen was left."""


@dataclass(frozen=True, slots=True)
class HelpChanged:
    """Help was asked for, or staff said that it came."""

    wanted: bool


class PaymentWish(StrEnum):
    """What the shopper touches while paying. It goes to the payment desk, never to the till."""

    CARD = "card"
    DESK = "desk"
    STOP = "stop"
    ASK = "ask"  # what became of a payment that nobody answered for


@dataclass(frozen=True, slots=True)
class PaymentHeld:
    """The thanks wait while a purchase is being paid."""

    held: bool


@dataclass(frozen=True, slots=True)
class PeoplePresent:
    """Somebody touched the screen: the session is not idle."""


SaleTouch: TypeAlias = (
    GuestChosen
    | CodeScanned
    | ScanModeSet
    | ScanAsked
    | QuestionAnswered
    | QuantityChanged
    | LineExchanged
    | Undone
    | ProductPicked
    | ReviewOpened
    | ReviewLeft
    | PurchaseConfirmed
    | SaleCancelled
    | NextShopper
)
"""What the shopper does with the sale itself."""

Touch: TypeAlias = SaleTouch | HelpChanged | PaymentHeld | PeoplePresent
