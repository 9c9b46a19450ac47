"""What the loops tell the window: frozen pictures of their state.

Each is whole in itself, so that a reader that missed some is right again with the next.
Money is in minor units (cents). `*_at` is epoch seconds, `*_s` on a deadline is monotonic.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.events.letters import Endpoint
from kiosk.events.scans import ScanMode
from kiosk.weight import Measure, subtotal_minor

# ---- 4: the till ---------------------------------------------------------------------------


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
class TillSnapshot:
    """The sale as it stands after one transaction."""

    sequence: int
    phase: Phase
    session_id: str | None = None
    short_id: str = ""  # four characters, to read aloud
    shopper: str = ""
    guest: bool = False
    lines: tuple[BasketLine, ...] = ()
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


# ---- the scale -----------------------------------------------------------------------------


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


# ---- 1 and 2: camera and model ---------------------------------------------------------------


class CameraState(StrEnum):
    """What the camera does."""

    STARTING = "starting"
    LIVE = "live"
    FROZEN = "frozen"  # open, but no new frame
    LOST = "lost"
    ENDED = "ended"  # a file that came to its end


@dataclass(frozen=True, slots=True)
class CameraStatus:
    """The camera, in words."""

    state: CameraState
    source: str
    reason: str = ""
    retry_in_s: float | None = None
    rate: float = 0.0  # pictures a second


class ModelState(StrEnum):
    """What the model does."""

    LOADING = "loading"
    READY = "ready"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ModelStatus:
    """The model, in words."""

    state: ModelState
    name: str
    reason: str = ""
    rate: float = 0.0  # detections a second
    inference_ms: float = 0.0


# ---- 6 and 7: the links to the backend --------------------------------------------------------


class BreakerState(StrEnum):
    """The three looks of a lamp."""

    CLOSED = "closed"
    HALF_OPEN = "half_open"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Lamp:
    """One endpoint group's breaker."""

    endpoint: Endpoint
    state: BreakerState = BreakerState.CLOSED
    failures: int = 0
    next_try_s: float | None = None  # monotonic, while open
    last_failure_at: float | None = None
    last_success_at: float | None = None
    last_change_at: float | None = None
    last_ms: float | None = None  # how long the last answered call took
    reason: str = ""  # the last failure, for staff
    changes: int = 0  # of its state, in this run
    trips: int = 0  # how many of them opened it


@dataclass(frozen=True, slots=True)
class CallMade:
    """One call under a breaker has ended. *repeated*: the same thing was tried before."""

    endpoint: Endpoint
    worked: bool
    took_s: float
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class LinkStatus:
    """All lamps, in the order of `Endpoint`."""

    lamps: tuple[Lamp, ...]
    backend: str  # its address, for staff
    reachable: bool | None = None  # the last health check; None before the first


class PairingState(StrEnum):
    """How far the kiosk is with its code."""

    CONNECTING = "connecting"
    CODE_SHOWN = "code_shown"
    PAIRED = "paired"
    OFFLINE = "offline"  # the backend does not answer; tried again by itself
    REFUSED = "refused"  # the backend said no: a person must act


@dataclass(frozen=True, slots=True)
class PairingStatus:
    """The code and what is known about it."""

    state: PairingState
    attempt: int = 0
    device_id: str = ""
    code: str = ""  # four digits, leading zeros kept
    expires_at: float | None = None
    pairing_url: str = ""  # what the QR holds; empty: no QR
    reason: str = ""


class PaymentState(StrEnum):
    """How far paying a purchase is."""

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


class AccountState(StrEnum):
    """How far a sign-in at the kiosk is."""

    SIGNED_OUT = "signed_out"
    SIGNING_IN = "signing_in"
    SIGNED_IN = "signed_in"
    REFUSED = "refused"  # the backend said no: its words are the reason
    UNAVAILABLE = "unavailable"  # the backend does not answer: try again


@dataclass(frozen=True, slots=True)
class AccountStatus:
    """Who is signed in at the kiosk, and why not."""

    state: AccountState = AccountState.SIGNED_OUT
    shopper: str = ""
    reason: str = ""


# ---- the shopping list ------------------------------------------------------------------------


class Priority(StrEnum):
    """How much an entry is wanted, most first."""

    URGENT = "urgent"
    NORMAL = "normal"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class ListEntry:
    """Something that the shopper wants. *name* is in the shopper's own words."""

    entry_id: str
    name: str
    quantity: int = 1
    unit: str = ""
    priority: Priority = Priority.NORMAL
    bought: bool = False


@dataclass(frozen=True, slots=True)
class ShoppingList:
    """The list of whoever shops in *session_id*, oldest first in each priority.

    Without entries where there is no such list: a guest has none, and not every backend does.
    """

    session_id: str = ""
    entries: tuple[ListEntry, ...] = ()


# ---- the ledger ------------------------------------------------------------------------------


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
