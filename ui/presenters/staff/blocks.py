"""What pages are made of, and what a touch on them means."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from kiosk.events.touches import Touch
from kiosk.staff.requests import Request
from ui.presenters.certainty import Tone


class Page(StrEnum):
    """The pages, in the order in which they are offered."""

    MENU = "menu"
    SALE = "sale"
    CAMERA = "camera"
    RECOGNITION = "recognition"
    BACKEND = "backend"
    QUEUE = "queue"
    PRODUCTS = "products"
    LANGUAGE = "language"
    HEALTH = "health"
    METRICS = "metrics"
    ANALYTICS = "analytics"
    DRILLS = "drills"
    PRIVACY = "privacy"
    PEOPLE = "people"
    LEDGER = "ledger"
    SUPPORT = "support"
    ABOUT = "about"
    RESTART = "restart"


ICONS: dict[Page, str] = {
    Page.MENU: "list",
    Page.SALE: "basket",
    Page.CAMERA: "camera",
    Page.RECOGNITION: "eye",
    Page.BACKEND: "home",
    Page.QUEUE: "unsent",
    Page.PRODUCTS: "counter",
    Page.LANGUAGE: "globe",
    Page.HEALTH: "check",
    Page.METRICS: "sliders",
    Page.ANALYTICS: "receipt",
    Page.DRILLS: "refresh",
    Page.PRIVACY: "eye-off",
    Page.PEOPLE: "person",
    Page.LEDGER: "lock",
    Page.SUPPORT: "wrench",
    Page.ABOUT: "help",
    Page.RESTART: "power",
}


@dataclass(frozen=True, slots=True)
class Go:
    """Show another page; *picked* is the thing it is about."""

    page: Page
    picked: str = ""


@dataclass(frozen=True, slots=True)
class Typed:
    """Open the pad with *value*; what was typed is given to *then*."""

    title: str
    value: str
    then: Callable[[str], "Event | None"] = field(compare=False)
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Secret:
    """Open the pad for figures that nobody may read over a shoulder: a PIN."""

    title: str
    then: Callable[[str], "Event | None"] = field(compare=False)


@dataclass(frozen=True, slots=True)
class Sold:
    """A touch for the till, and the words for the ledger."""

    touch: Touch
    words: str


class Local(StrEnum):
    """What the panel does by itself."""

    CLOSE = "close"
    TRY_NOW = "try_now"
    PAIR_AGAIN = "pair_again"
    TEST_ALL = "test_all"
    LEARN_COUNTER = "learn_counter"
    CLOSE_TILL = "close_till"
    OPEN_TILL = "open_till"
    HELP_CAME = "help_came"
    ZONE_CLEARED = "zone_cleared"
    ZONE_SAVED = "zone_saved"
    RESTART = "restart"
    END = "end"


Event: TypeAlias = Go | Typed | Secret | Sold | Local | Request


@dataclass(frozen=True, slots=True)
class Heading:
    """Begins a part of the page."""

    text: str


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence."""

    text: str
    tone: Tone = Tone.NEUTRAL


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and how it is."""

    label: str
    value: str
    tone: Tone = Tone.NEUTRAL


@dataclass(frozen=True, slots=True)
class Option:
    """One way to have something."""

    text: str
    event: Event | None
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """A thing that can be had in several ways."""

    label: str
    options: tuple[Option, ...]
    columns: int = 4


@dataclass(frozen=True, slots=True)
class Number:
    """A value with − and +; an event that is None rests."""

    label: str
    shown: str
    less: Event | None
    more: Event | None


@dataclass(frozen=True, slots=True)
class Action:
    """A button. Without an event it rests."""

    text: str
    event: Event | None
    icon: str = ""
    primary: bool = False
    danger: bool = False


@dataclass(frozen=True, slots=True)
class Actions:
    """Buttons side by side; *wide* ones fill the page."""

    actions: tuple[Action, ...]
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A thing with what can be done to it. *product_id* or *crop* names its picture."""

    title: str
    detail: str = ""
    tone: Tone = Tone.NEUTRAL
    actions: tuple[Action, ...] = ()
    product_id: str = ""
    crop: str = ""


@dataclass(frozen=True, slots=True)
class Preview:
    """The live picture; with the zone, which can be drawn on it."""

    corners: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Curve:
    """Points of one line; x is minutes ago (negative) or a share, y in the plot's unit."""

    name: str
    xs: tuple[float, ...]
    ys: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Plot:
    """Curves over one axis."""

    title: str
    x_name: str
    curves: tuple[Curve, ...]
    dots: bool = False


Block: TypeAlias = Heading | Words | Fact | Choice | Number | Actions | Row | Preview | Plot
