"""What the staff desk tells the panel: one frozen picture, whole in itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kiosk.catalogue.edit import Edit
from kiosk.catalogue.product import Catalogue
from kiosk.config.settings import Settings
from kiosk.events.pictures import Vote
from kiosk.snapshots.ledger import LedgerEntry, LedgerVerdict
from kiosk.staff.requests import Drill, Part


@dataclass(frozen=True, slots=True)
class LetterView:
    """An unsettled letter, as staff see it; times are epoch seconds."""

    event_id: str
    kind: str
    state: str
    about: str  # the product or order, "" where there is none
    short_session: str
    created: float
    due: float
    tries: int
    reason: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What became of one thing on the counter, and by whom."""

    event_id: str
    at: float
    product_id: str | None
    confidence: float
    question: str  # "" when it was added without asking
    answer: str  # open, phone, yes, no, left; "" without a question
    votes: tuple[Vote, ...] = ()  # of the last frames before the decision, oldest first
    answered_by: str = ""  # screen, phone; "" where nobody answered


@dataclass(frozen=True, slots=True)
class Answers:
    """How people answered questions about items of about that confidence."""

    confidence: float
    answered: int
    right: int


@dataclass(frozen=True, slots=True)
class Tested:
    """How a test of a part ended."""

    ok: bool
    words: str
    took_s: float
    at: float


@dataclass(frozen=True, slots=True)
class DrillStep:
    """One thing that was seen during a drill, *after_s* its beginning."""

    after_s: float
    key: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class DrillReport:
    """A drill so far; *ok* None while it goes on."""

    drill: Drill
    steps: tuple[DrillStep, ...] = ()
    ok: bool | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """The answer to a request: *key* names a sentence, *words* are what a part said.

    *number* rises with every answer, so that the same one twice is two.
    """

    number: int
    ok: bool
    key: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class UnknownView:
    """A code that nothing is sold under; *name* and *brand* where somebody knows them."""

    barcode: str
    times: int
    last_at: float
    name: str = ""
    brand: str = ""
    picture: str = ""


@dataclass(frozen=True, slots=True)
class StaffBook:
    """All that the panel shows beside what the window knows anyway."""

    settings: Settings
    catalogue: Catalogue
    signed_in: str = ""
    people: tuple[str, ...] = ()
    wrong: int = 0
    locked_until_s: float = 0.0  # monotonic; 0 when the panel is not locked
    letters: tuple[LetterView, ...] = ()
    entries: tuple[LedgerEntry, ...] = ()
    verdict: LedgerVerdict | None = None
    decisions: tuple[Decision, ...] = ()
    calibration: tuple[Answers, ...] = ()
    devices: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    demanded: Mapping[str, float | None] = field(default_factory=dict)  # as `Policy.demanded`
    unknown: tuple[UnknownView, ...] = ()
    refused: tuple[Edit, ...] = ()  # changes of products that the backend said no to
    imports: tuple[str, ...] = ()  # catalogue files in the import folder
    tests: dict[Part, Tested] = field(default_factory=dict)
    drill: DrillReport | None = None
    restart_needed: bool = False
    told: Told | None = None
    fault: str = ""  # the database can't be used: nothing goes

    def said(self, key: str, words: str = "", *, ok: bool = True) -> "StaffBook":
        """The same book, with what came of the last request."""
        number = self.told.number + 1 if self.told else 1
        return replace(self, told=Told(number, ok, key, words))
