"""What crosses a thread on the way of one item, from the picture to the till.

Everything here is frozen. Boxes are xyxy in the frame's pixels. `time_s` is the medium's own
time (monotonic seconds for a live camera, the file's time in a replay); `captured_s` is always
the monotonic instant of capture, for latencies; `seen_at` is epoch seconds, for people.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from kiosk.weight import Measure

Picture: TypeAlias = npt.NDArray[np.uint8]
"""BGR, height × width × 3. Never written to once it is in a `Frame`."""

# ---- 1 to 3: perception -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, xyxy in the frame's pixels."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One picture of the camera."""

    picture: Picture
    sequence: int
    time_s: float
    captured_s: float


@dataclass(frozen=True, slots=True, eq=False)
class Detections:
    """What the model sees in one frame: n boxes, best score first."""

    boxes: npt.NDArray[np.float32]  # n × 4, xyxy in frame pixels
    scores: npt.NDArray[np.float32]  # n, 0 to 1
    class_ids: npt.NDArray[np.int32]  # n
    sequence: int
    time_s: float
    captured_s: float
    features: npt.NDArray[np.float32] | None = None  # n × d, where the model gives them


@dataclass(frozen=True, slots=True)
class Sighting:
    """One detection that stands for a product, as the tracker takes it."""

    box: Box
    score: float
    product_id: str


class TrackState(StrEnum):
    """How far a track has come."""

    TENTATIVE = "tentative"  # not seen often enough
    CONFIRMED = "confirmed"  # a product, not settled yet
    COUNTED = "counted"  # became an `ItemConfirmed`
    KNOWN = "known"  # lay there before the session, or was counted before a restart


@dataclass(frozen=True, slots=True)
class TrackView:
    """One followed thing, for drawing."""

    track_id: int
    product_id: str
    confidence: float
    box: Box
    state: TrackState


@dataclass(frozen=True, slots=True)
class Overlay:
    """All followed things in one frame; *width_px* × *height_px* is the frame's size."""

    tracks: tuple[TrackView, ...]
    width_px: int
    height_px: int
    sequence: int
    captured_s: float


@dataclass(frozen=True, slots=True)
class Vote:
    """What one processed frame said of a thing: its capture time, and its score as that product.

    A frame in which it was not seen, or as another product alone, voted with 0.
    """

    time_s: float
    score: float


@dataclass(frozen=True, slots=True)
class ItemConfirmed:
    """The voter is sure that one physical item was put down.

    *event_id* is made here, once, and travels to the backend as the idempotency key: a resent
    message must never add a second item. *confidence* is calibrated and rounded to 4 decimals.
    *runner_up* is the other class of a disputed item; *same_as* the earlier item that this one
    may be ("one more, or the same?"); *measure* what its label says it weighs or costs. *votes*
    are those of the last few frames, oldest first; *likely* what else they say, best first.
    """

    event_id: str
    session_id: str
    product_id: str
    confidence: float
    box: Box
    seen_at: float
    time_s: float
    runner_up: str | None = None
    same_as: str | None = None
    measure: Measure | None = None
    votes: tuple[Vote, ...] = ()
    likely: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemGone:
    """A counted item has left the picture: the empty place was seen."""

    event_id: str
    session_id: str
    time_s: float


@dataclass(frozen=True, slots=True)
class UnknownSeen:
    """Something lies in the zone, the scene is still, and no product explains it."""

    event_id: str
    session_id: str
    box: Box
    seen_at: float
    time_s: float


@dataclass(frozen=True, slots=True)
class CounterSeen:
    """Goods that lay on the counter before the session began: 0 when it is clear again."""

    session_id: str
    things: int


class ScanMode(StrEnum):
    """What a scan means."""

    ADD = "add"
    REMOVE = "remove"
    PRICE_CHECK = "price_check"  # changes nothing


@dataclass(frozen=True, slots=True)
class CodeScanned:
    """Somebody scanned a code at *station_id*.

    *barcode* is the GTIN with 14 digits or the shop's own number; empty where the code names no
    goods. *mode* is what was asked for with this very scan; None: what the station is set to.
    *expired* goods must not be sold. *at* is epoch seconds. *measure* is what the label says the
    piece weighs or costs.
    """

    text: str
    barcode: str
    station_id: str
    at: float
    mode: ScanMode | None = None
    expired: bool = False
    measure: Measure | None = None


@dataclass(frozen=True, slots=True)
class CodeSeen:
    """The camera read a code on something that lies in the zone; *box* is the code's."""

    text: str
    barcode: str
    box: Box
    session_id: str
    seen_at: float
    time_s: float
    expired: bool = False
    measure: Measure | None = None


@dataclass(frozen=True, slots=True)
class ScanModeSet:
    """What scans at a station mean from now on; an empty *station_id*: at all without their own."""

    station_id: str
    mode: ScanMode


@dataclass(frozen=True, slots=True)
class ScanAsked:
    """The shopper wants the next scan for that, wherever it is; None takes it back."""

    mode: ScanMode | None


# ---- what the till tells perception -------------------------------------------------------


@dataclass(frozen=True, slots=True)
class KnownItem:
    """A thing of the open session that lay on the counter when the program stopped.

    *product_id* is None for something that no product explains.
    """

    event_id: str
    product_id: str | None
    box: Box


@dataclass(frozen=True, slots=True)
class CountingStarted:
    """Count for this session from now on.

    With *count_what_lies* False, goods that already lie in the zone are not counted.
    """

    session_id: str
    count_what_lies: bool
    known: tuple[KnownItem, ...] = ()


@dataclass(frozen=True, slots=True)
class CountingStopped:
    """Nobody is shopping: follow things, count nothing."""


CountingOrder: TypeAlias = CountingStarted | CountingStopped


@dataclass(frozen=True, slots=True)
class CounterLearnt:
    """Staff say that the counter is empty now: what the camera sees is what it shall know."""


@dataclass(frozen=True, slots=True)
class ZoneDrawn:
    """Goods count inside this polygon from now on: shares of width and height; empty: all."""

    corners: tuple[tuple[float, float], ...]


PerceptionOrder: TypeAlias = CountingOrder | CounterLearnt | ZoneDrawn

# ---- touches: what people do at the window -------------------------------------------------


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


Touch: TypeAlias = (
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
    | HelpChanged
    | PaymentHeld
    | PeoplePresent
)

# ---- what staff do at the till -------------------------------------------------------------


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


# ---- what the window asks of the backend's client, past the till ----------------------------


@dataclass(frozen=True, slots=True)
class SignIn:
    """The shopper signs in at the kiosk, which then pairs itself. Never kept, never logged."""

    email: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SignOut:
    """Who signed in at the kiosk leaves the account; the sale goes on without it."""


AccountWish: TypeAlias = SignIn | SignOut


@dataclass(frozen=True, slots=True)
class EntryTicked:
    """The shopper touched an entry of the shopping list: it is bought, or after all not."""

    entry_id: str
    bought: bool


# ---- 5 to 7: what delivery and the backend tell the till -----------------------------------


class Endpoint(StrEnum):
    """The endpoint groups; each has a breaker of its own. Also the keys of the status document."""

    DEVICES = "devices"
    BASKET = "basket"
    PENDING = "pending"
    ORDERS = "orders"
    CATALOGUE = "catalogue"
    LIVE = "live"


class Dialect(StrEnum):
    """Which backend the kiosk speaks with."""

    HUB = "hub"  # our own, embedded or in the shop
    SHOPSHADOW = "shopshadow"  # as published


class LetterKind(StrEnum):
    """What a letter asks the backend to do."""

    START_SESSION = "start_session"  # devices: a guest session, with our session id
    END_SESSION = "end_session"  # devices
    ADD = "add"  # basket: one item
    QUANTITY = "quantity"  # basket: a line shall hold n, 0 removes it
    ASK = "ask"  # pending: one unsure item
    APPROVE = "approve"  # pending
    DECLINE = "decline"  # pending
    ORDER = "order"  # orders: finish


class LetterState(StrEnum):
    """Where a letter is. DESIGN.md, "Outbox and delivery"."""

    WAITING = "waiting"
    SENDING = "sending"
    HELD = "held"  # not paired yet, nothing else
    DELIVERED = "delivered"
    PARKED = "parked"  # needs a person
    CANCELLED = "cancelled"  # with a reason


@dataclass(frozen=True, slots=True)
class LetterSettled:
    """The sender is done with a letter: delivered or parked.

    *line_quantity* is the basket line's new total where the answer told it, *sequence* the number
    of that change in the session: a report from there on holds it; *order_number* the
    backend's number of an order; *note* the sentence why it was parked, or a doubled add found.
    """

    event_id: str
    state: LetterState
    line_quantity: int | None = None
    sequence: int | None = None
    order_number: str | None = None
    order_total_minor: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class LettersSettled:
    """Many letters of a backlog at once: one transaction for all of them."""

    letters: tuple[LetterSettled, ...]


@dataclass(frozen=True, slots=True)
class DialectKnown:
    """The backend has answered for the first time, and shown which dialect it speaks."""

    dialect: Dialect


@dataclass(frozen=True, slots=True)
class ReportedLine:
    """One line of the basket as the backend has it."""

    line_id: str  # the event id of the line's first item
    product_id: str
    name: str
    quantity: int
    unit_price_minor: int | None
    confidence: float | None
    event_ids: tuple[str, ...] = ()  # every letter that is already in *quantity*
    measure: Measure | None = None  # a piece with a weight or price of its own


@dataclass(frozen=True, slots=True)
class BasketReported:
    """The whole basket of a session as the backend has it, with the number of its last change."""

    session_id: str
    sequence: int
    lines: tuple[ReportedLine, ...]


@dataclass(frozen=True, slots=True)
class QuestionSettled:
    """A question was answered elsewhere (on the phone), or has expired there."""

    session_id: str
    event_id: str
    approved: bool
    quantity: int


@dataclass(frozen=True, slots=True)
class ShopperPaired:
    """A phone has paired: the backend opened this session.

    *signed_in*: the shopper's account is open on this kiosk, so that a backend without device
    routes can be told of answers, corrections and orders. The same session again: that changed.
    """

    session_id: str
    device_id: str
    shopper: str = ""
    signed_in: bool = False


@dataclass(frozen=True, slots=True)
class SaleForgotten:
    """The backend had lost device and sale, and has opened it anew: it is told all of it again."""

    session_id: str


@dataclass(frozen=True, slots=True)
class SessionEnded:
    """The backend has closed the session (unpaired on the phone, or finished there)."""

    session_id: str


Delivery: TypeAlias = (
    LetterSettled
    | LettersSettled
    | DialectKnown
    | BasketReported
    | QuestionSettled
    | ShopperPaired
    | SaleForgotten
    | SessionEnded
)

TillMessage: TypeAlias = (
    ItemConfirmed | ItemGone | UnknownSeen | CodeSeen | CounterSeen | Touch | Delivery
)
