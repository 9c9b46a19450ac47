"""The sale, as the window shows it."""

from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.events.scans import ScanMode
from kiosk.weight import Measure, subtotal_minor


class Phase(StrEnum):
    """Where a sale stands."""

    PAIRING = "pairing"  # nobody is shopping: the code is shown
    SHOPPING = "shopping"
    REVIEW = "review"
    ORDERING = "ordering"  # the order letter is on its way
    THANKS = "thanks"


class QuestionKind(StrEnum):
    """Why the shopper is asked."""

    UNSURE = "unsure"
    LOOK_ALIKE = "look_alike"  # two classes, both offered
    SAME_OR_MORE = "same_or_more"
    ALWAYS_ASK = "always_ask"  # a product rule
    WEIGH = "weigh"  # sold by weight, and nobody knows yet what it weighs
    UNKNOWN = "unknown"
    AGE = "age"  # staff must look at the shopper first
    LIMIT = "limit"  # more than one may buy
    EXPIRED = "expired"  # its code says that it is past its date


@dataclass(frozen=True, slots=True)
class BasketLine:
    """One line of the basket as shown.

    A piece with a *measure* of its own is a line by itself; its unit is then a kilogram.
    """

    product_id: str
    name: str
    quantity: int
    unit_price_minor: int | None
    confidence: float
    unsent: int  # pieces whose letters are not delivered yet
    last_event_id: str  # the newest item, for its crop
    correction_local: bool = False  # the backend can't be told: shown at Finish
    was_minor: int | None = None  # the price when it came in, where it is notably another now
    sold_out: bool = False  # there were some when it came in, and the shop lists none any more
    line_id: str = ""
    measure: Measure | None = None

    @property
    def subtotal_minor(self) -> int | None:
        """What the line costs; None while its price is not known."""
        return subtotal_minor(self.unit_price_minor, self.quantity, self.measure)


@dataclass(frozen=True, slots=True)
class Prompt:
    """One question on the screen; like questions open together are one prompt."""

    question_ids: tuple[str, ...]
    kind: QuestionKind
    product_id: str | None  # None for an unknown item
    alternatives: tuple[str, ...]
    quantity: int
    confidence: float  # the mean, 4 decimals
    event_id: str  # the newest item, for its crop
    opened_s: float
    due_s: float | None  # when the phone is asked instead, if ever
    measure: Measure | None = None
    min_age: int | None = None  # what staff must look for


@dataclass(frozen=True, slots=True)
class LetterCounts:
    """Letters by state; *parked_reason* is the newest one's."""

    waiting: int = 0
    sending: int = 0
    held: int = 0
    delivered: int = 0
    parked: int = 0
    cancelled: int = 0
    parked_reason: str = ""
    full: bool = False  # so many wait that no guest begins a sale

    @property
    def unsent(self) -> int:
        """How many are still to be sent."""
        return self.waiting + self.sending + self.held


@dataclass(frozen=True, slots=True)
class QueueGlance:
    """The outbox as its file has it: *oldest_at* is when the oldest unsent letter was made."""

    letters: LetterCounts
    oldest_at: float | None = None


class ScanKind(StrEnum):
    """What came of a scan."""

    ADDED = "added"
    ANSWERED = "answered"  # it said what an unsure or unknown item is
    SAME = "same"  # the camera had counted it already
    ASKED = "asked"  # a rule asks first
    REMOVED = "removed"
    PRICE = "price"
    NOT_IN_BASKET = "not_in_basket"
    LIMIT = "limit"  # no more of it may be bought
    EXPIRED = "expired"
    UNKNOWN_CODE = "unknown_code"  # the shop does not sell it
    NO_GOODS = "no_goods"  # it names no goods at all
    NO_SALE = "no_sale"  # nobody is shopping


@dataclass(frozen=True, slots=True)
class ScanShown:
    """What came of the last scan; *number* counts them, so that two alike are told apart."""

    number: int
    kind: ScanKind
    text: str
    product_id: str | None = None
    barcode: str = ""


@dataclass(frozen=True, slots=True)
class UndoShown:
    """The last change by hand, which can be taken back: *pieces* of the product came off.

    *instead* is what they were exchanged for; *number* counts them.
    """

    number: int
    product_id: str
    pieces: int
    instead: str | None = None


@dataclass(frozen=True, slots=True)
class Billed:
    """A thing on the counter that the basket holds, and as which product."""

    event_id: str
    product_id: str


@dataclass(frozen=True, slots=True)
class TillSnapshot:
    """The sale as it stands after one transaction."""

    sequence: int
    phase: Phase
    session_id: str | None = None
    short_id: str = ""  # four characters, to read aloud
    shopper: str = ""
    guest: bool = False
    lines: tuple[BasketLine, ...] = ()
    billed: tuple[Billed, ...] = ()  # what lies there and is in the basket, for its box
    prompts: tuple[Prompt, ...] = ()
    total_minor: int = 0
    to_be_answered: int = 0  # questions still open at Finish
    order_number: str | None = None
    order_is_local: bool = False  # the backend could not be asked: the letter waits
    receipt_id: str = ""  # the order letter's event id, by which the hub shows the receipt
    letters: LetterCounts = field(default_factory=LetterCounts)
    counter_things: int = 0  # "please clear the counter"
    help_wanted: bool = False
    ends_s: float | None = None  # monotonic: the sale, or the thanks, ends by itself then
    guests_allowed: bool = True  # "go on without a phone" may be offered
    signed_in: bool = False  # the shopper's account is open on this kiosk
    fault: str = ""  # the database can't be written: a sentence for staff
    open_for_business: bool = True  # False: staff closed the till; no new sale begins
    scan: ScanShown | None = None
    undo: UndoShown | None = None
    scan_mode: ScanMode = ScanMode.ADD  # what a scan means where its station says nothing else
    scan_once: bool = False  # the next one alone
    weighs: bool = True  # the backend can be told of weights: goods sold so can be sold here
    items_confirmed: int = 0  # of this run, for reports
    items_asked: int = 0
    items_unknown: int = 0
    answers_yes: int = 0
    answers_no: int = 0
    pieces: tuple[tuple[str, int], ...] = ()  # product id, pieces put into baskets

    @property
    def guest_may_begin(self) -> bool:
        """Whether "go on without a phone" would begin a sale now."""
        return self.guests_allowed and self.open_for_business and not self.letters.full
