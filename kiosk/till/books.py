"""What the till's rules write into and read from, within one transaction."""

import logging
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sqlite_utils import Database
from uuid_utils import uuid7

from kiosk.catalogue.product import Catalogue
from kiosk.clock import Clock
from kiosk.events.counting import CodeLies, CountingOrder
from kiosk.events.letters import Dialect, LetterKind
from kiosk.events.scans import ScanMode
from kiosk.letters import AT_ONCE, Body, ItemBody, Letter
from kiosk.outbox.first_offers import FirstOffer, FirstOffers
from kiosk.outbox.goods import Goods
from kiosk.outbox.holds import HoldRows
from kiosk.outbox.letters import MOST_WAITING, UNTIL_FINISH, Outbox
from kiosk.outbox.sales import Sales
from kiosk.outbox.scans import Scans
from kiosk.outbox.steps import unreported_steps
from kiosk.outbox.unknown_codes import UnknownCodes
from kiosk.routing import THRESHOLD, Policy
from kiosk.session import SELLING, Line, Question, Session, Step, basket
from kiosk.snapshots.till import BasketLine, QuestionKind, ScanShown, UndoShown
from kiosk.till.shown import basket_lines
from kiosk.weight import Measure

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class House:
    """What the shop has settled beforehand."""

    catalogue: Catalogue
    policy: Policy
    dialect: Dialect | None = Dialect.HUB  # None until the backend has answered for the first time
    guests_allowed: bool = True
    guests_booked_to_demo: bool = True  # staff let the published backend's demo user pay for them
    most_waiting: int = MOST_WAITING
    mirror: bool = False  # the basket follows what lies on the tray

    @property
    def keeps_adds(self) -> bool:
        """Adds wait for Finish: the backend can't be told that a thing was taken off again."""
        return self.mirror and not self.is_hub

    @property
    def is_hub(self) -> bool:
        """The backend can be told everything, or nothing was ever told yet."""
        return self.dialect is not Dialect.SHOPSHADOW

    @property
    def takes_guests(self) -> bool:
        """Somebody may shop without a phone."""
        return self.guests_allowed and (self.is_hub or self.guests_booked_to_demo)

    def hears(self, session: Session) -> bool:
        """The backend can be told of answers, corrections and the order of that sale."""
        return self.is_hub or session.signed_in

    def asks_phones(self, session: Session) -> bool:
        """A phone can answer what is asked in that sale: somebody has paired, or can."""
        return self.is_hub or not session.guest

    def takes_to_phone(self, question: Question) -> bool:
        """A phone may answer it: it says yes or no, but nobody can weigh there."""
        if question.kind in (QuestionKind.UNKNOWN, QuestionKind.WEIGH):
            return False
        return question.measure is None and not self.by_weight(question.product_id)

    def by_weight(self, product_id: str | None) -> bool:
        """It is sold by weight."""
        product = self.catalogue.get(product_id or "")
        return product is not None and product.by_weight

    def ruled(self, policy: Policy, catalogue: Catalogue) -> "House":
        """With other rules and products; what the backend can't take is raised all the same."""
        changed = replace(self, policy=policy, catalogue=catalogue)
        return changed.speaking(self.dialect) if self.dialect else changed

    def speaking(self, dialect: Dialect) -> "House":
        """With the backend's *dialect* known. ShopShadow drops what is added below 0.70."""
        policy = self.policy
        if dialect is Dialect.SHOPSHADOW and policy.threshold < THRESHOLD:
            log.warning(
                "The confidence threshold %s is raised to %s: a ShopShadow backend drops less",
                policy.threshold,
                THRESHOLD,
            )
            policy = replace(policy, threshold=THRESHOLD)
        return replace(self, dialect=dialect, policy=policy)


@dataclass(slots=True)
class Outcome:
    """What is to be done once the transaction is on disk."""

    counting: CountingOrder | None = None
    lying: list[CodeLies] = field(default_factory=list)
    wake_sender: bool = False
    forget: bool = False
    confirmed: int = 0
    asked: int = 0
    unknown: int = 0
    approved: int = 0
    declined: int = 0
    pieces: Counter[str] = field(default_factory=Counter)  # by product, put into the basket
    scan: ScanShown | None = None

    def count(self, other: "Outcome") -> None:
        """Add the counts of *other*."""
        self.confirmed += other.confirmed
        self.asked += other.asked
        self.unknown += other.unknown
        self.approved += other.approved
        self.declined += other.declined
        self.pieces += other.pieces


@dataclass(frozen=True, slots=True)
class Undo:
    """The last change by hand: *line* as it was; *put* is what came instead, by line, in pieces.

    *asked* are the questions that came of it.
    """

    session_id: str
    shown: UndoShown
    line: Line
    put: Mapping[str, int] = field(default_factory=dict)
    asked: tuple[str, ...] = ()


@dataclass(slots=True)
class Books:
    """The open database with all that the rules need; belongs to the till's thread."""

    db: Database
    house: House
    wall: Clock = time.time
    outcome: Outcome = field(default_factory=Outcome)
    undo: Undo | None = None
    scan_for: ScanMode | None = None  # what the shopper wants the next scan for
    sales: Sales = field(init=False)
    goods: Goods = field(init=False)
    holds: HoldRows = field(init=False)
    outbox: Outbox = field(init=False)
    scans: Scans = field(init=False)
    first_offers: FirstOffers = field(init=False)
    unknown_codes: UnknownCodes = field(init=False)

    def __post_init__(self) -> None:
        self.sales = Sales(self.db)
        self.goods = Goods(self.db)
        self.holds = HoldRows(self.db)
        self.scans = Scans(self.db)
        self.first_offers = FirstOffers(self.db)
        self.unknown_codes = UnknownCodes(self.db)
        self.outbox = Outbox(self.db, most_waiting=self.house.most_waiting)

    def selling(self, session_id: str | None = None) -> Session | None:
        """The open session while goods can go into it; of that id, where one is given."""
        session = self.sales.open_session()
        if session is None or session.phase not in SELLING:
            return None
        return session if session_id in (None, session.session_id) else None

    def steps(self, session: Session) -> tuple[Step, ...]:
        """The session's letters that the backend's report does not show."""
        return unreported_steps(self.db, session.session_id)

    def basket(self, session: Session) -> tuple[Line, ...]:
        """What the session's basket holds."""
        return basket(
            self.sales.lines(session.session_id),
            self.steps(session),
            self.sales.corrections(session.session_id),
        )

    def shown(self, session: Session) -> tuple[BasketLine, ...]:
        """The same as people read it."""
        began = self.first_offers.of(session.session_id)
        return basket_lines(self.basket(session), self.house.catalogue, began)

    def line(self, session: Session, product_id: str, line_id: str = "") -> Line | None:
        """The basket's line of that product, or None.

        *line_id* may name a piece with a line of its own; otherwise it is the plain line.
        """
        lines = {line.key: line for line in self.basket(session)}
        return lines.get(line_id) or lines.get(product_id)

    def held(self, session: Session, product_id: str) -> int:
        """How many pieces of that product the basket holds, in all its lines."""
        lines = self.basket(session)
        return sum(line.quantity for line in lines if line.product_id == product_id)

    def write(
        self,
        kind: LetterKind,
        session: Session,
        body: Body,
        *,
        refers_to: str | None = None,
        event_id: str | None = None,
    ) -> None:
        """Make a letter; with a new id of its own where none is given."""
        now = self.wall()
        kept = kind is LetterKind.ADD and self.house.keeps_adds
        letter = Letter(
            event_id=event_id or new_id(),
            session_id=session.session_id,
            kind=kind,
            body=body,
            created=now,
            due=UNTIL_FINISH if kept else AT_ONCE,
            refers_to=refers_to,
        )
        self.outbox.put(letter)
        self.outcome.wake_sender = True
        if isinstance(body, ItemBody):
            product = self.house.catalogue.get(body.product_id)
            first = FirstOffer(product.price_minor, product.stock) if product else FirstOffer()
            self.first_offers.note(session.session_id, body.product_id, first)
        if kind is LetterKind.ADD and isinstance(body, ItemBody):
            self.outcome.pieces[body.product_id] += body.quantity

    def pieces(
        self, product_id: str, quantity: int, confidence: float, measure: Measure | None = None
    ) -> ItemBody:
        """The body of an ADD or ASK. ValueError when it must not leave the kiosk (S3-4)."""
        name = self.house.catalogue.name_of(product_id)
        return ItemBody(product_id, name, quantity, confidence, measure)

    def note(self, what: str, session: Session, event_id: str | None, words: str) -> None:
        """An entry in the ledger."""
        self.sales.note(what, session.session_id, event_id, words, self.wall())


def new_id() -> str:
    """A new UUIDv7: it sorts by the time it was made."""
    return str(uuid7())
