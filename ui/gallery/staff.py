"""The staff panel's pages, from a recorded book."""

import math
from dataclasses import replace
from functools import cache
from typing import Final

from kiosk.catalogue import reading
from kiosk.catalogue.edit import Edit
from kiosk.config.settings import Settings
from kiosk.events.letters import Endpoint
from kiosk.events.pictures import Vote
from kiosk.snapshots.ledger import LedgerEntry, LedgerHead, LedgerVerdict
from kiosk.snapshots.links import BreakerState
from kiosk.snapshots.till import LetterCounts
from kiosk.staff.book import (
    Answers,
    Decision,
    DrillReport,
    DrillStep,
    LetterView,
    StaffBook,
    Tested,
    Told,
    UnknownView,
)
from kiosk.staff.requests import Drill, Part, Request
from kiosk.telemetry.history import EndpointSample, Sample
from ui.gallery.recorded import WALL_S
from ui.gallery.scenes import SCENES
from ui.presenters.staff.blocks import Event, Go, Page, Secret, Typed
from ui.staff.link import StaffLink

GATES: Final = ("gate", "first", "locked")
NAMES: Final = (*GATES, *(page.value for page in Page), "product", "pad", "pin-pad")
_ZONE: Final = ((0.12, 0.1), (0.9, 0.08), (0.94, 0.92), (0.08, 0.94))

_UNKNOWN: Final = (
    UnknownView("03017624010701", 3, WALL_S - 400.0, "Hazelnut spread 400 g", "Nutty"),
    UnknownView("04006381333931", 1, WALL_S - 9_000.0),
)


@cache
def book(name: str, mono_s: float) -> StaffBook:
    """The book that the desk would show there."""
    catalogue = reading.read("demo")
    settings = Settings.model_validate(
        {
            "storage": {"folder": "/var/lib/shopshadow"},
            "counting": {"zone": _ZONE},
            "printer": {"kind": "dummy"},
        }
    )
    plain = StaffBook(settings, catalogue, people=("Ada", "Bea"))
    if name == "first":
        return replace(plain, people=())
    if name == "locked":
        return replace(plain, locked_until_s=mono_s + 30, told=Told(1, ok=False, key="wrong_pin"))
    if name == "gate":
        return plain
    return replace(
        plain,
        signed_in="Ada",
        letters=_LETTERS,
        entries=_ENTRIES,
        verdict=LedgerVerdict(41, LedgerHead(41, "f"), ()),
        decisions=_DECISIONS,
        calibration=tuple(Answers(n / 10 + 0.05, 20, 3 * n) for n in range(3, 7)),
        devices=("/dev/video0", "stage"),
        models=("shopshadow-goods",),
        unknown=_UNKNOWN,
        refused=(Edit("e1", "P007", {"price_minor": 1}, note="Only staff may change products"),),
        imports=("autumn.csv",),
        tests={
            Part.CAMERA: Tested(ok=True, words="5 pictures in 0.2 s", took_s=0.2, at=WALL_S),
            Part.BACKEND: Tested(ok=False, words="no answer in 5 s", took_s=5.0, at=WALL_S),
        },
        drill=_DRILL,
        restart_needed=True,
        told=Told(1, ok=True, key="saved"),
    )


def touches(name: str) -> tuple[Event, ...]:
    """What staff touch to come there; nothing where the gate is shown."""
    match name:
        case "product":
            return (Go(Page.PRODUCTS, "P008"),)
        case "pad":
            address = Typed("Address", "https://kiosk.example/api", lambda _said: None)
            return Go(Page.BACKEND), address
        case "pin-pad":
            return Go(Page.PEOPLE), Secret("PIN", lambda _said: None)
        case _ if name in GATES:
            return ()
        case _:
            return (Go(Page(name)),)


def link() -> StaffLink:
    """A link behind which nothing runs."""
    return StaffLink(
        ask=_ignore,
        put=lambda _touch: None,
        samples=lambda: tuple(_sample(number) for number in range(180)),
        try_now=lambda: None,
        pair_again=lambda: None,
        learn_counter=lambda: None,
        restart=lambda _again: None,
        version="0.1.0",
    )


def _ignore(_request: Request) -> None:
    """Nobody at the desk."""


_LETTERS: Final = (
    LetterView(
        "e1",
        "add",
        "parked",
        "Oat Drink 1 l",
        "7F3K",
        WALL_S - 700,
        WALL_S,
        4,
        "PRODUCT_NOT_FOUND: The product P007 is not in the catalogue.",
    ),
    LetterView("e2", "order", "waiting", "K-7F3K", "7F3K", WALL_S - 60, WALL_S, 1, "no answer"),
    LetterView("e3", "add", "waiting", "Lemon", "9HXM", WALL_S - 20, WALL_S, 0, ""),
)
_ENTRIES: Final = (
    LedgerEntry(41, WALL_S - 5, "Ada", "signed_in", None, None, "The panel was opened."),
    LedgerEntry(40, WALL_S - 900, "Bea", "settings_changed", None, None, "threshold: 0.7 → 0.75"),
    LedgerEntry(39, WALL_S - 2000, "till", "letter_noted", "s1", "e1", "PRODUCT_NOT_FOUND"),
)


def _votes(*scores: float) -> tuple[Vote, ...]:
    return tuple(Vote(7.0 + number / 10, score) for number, score in enumerate(scores))


_DECISIONS: Final = (
    Decision(
        "lemon", WALL_S - 12, "P004", 0.58, "unsure", "open", _votes(0.55, 0.0, 0.61, 0.58, 0.57)
    ),
    Decision("oat", WALL_S - 40, "P007", 0.92, "", "", _votes(0.91, 0.92, 0.93, 0.9, 0.94)),
    Decision("tea", WALL_S - 95, None, 0.0, "unknown", "no", answered_by="screen"),
    Decision(
        "e9",
        WALL_S - 130,
        "P001",
        0.64,
        "unsure",
        "yes",
        _votes(0.66, 0.62, 0.0, 0.65, 0.6),
        "phone",
    ),
)
_DRILL: Final = DrillReport(
    Drill.BACKEND,
    (
        DrillStep(0.0, "backend_cut"),
        DrillStep(0.4, "backend_noticed"),
        DrillStep(8.0, "backend_given_back"),
        DrillStep(8.3, "backend_answers"),
    ),
    ok=True,
)


def _sample(number: int) -> Sample:
    swing = math.sin(number / 9.0)
    calls = EndpointSample(
        Endpoint.BASKET,
        3,
        number % 40 == 7,
        0,
        12 + 3 * swing,
        30 + 9 * swing,
        44,
        0,
        BreakerState.CLOSED,
    )
    return Sample(
        at=WALL_S - (180 - number) * 10.0,
        lasted_s=10.0,
        camera_per_s=29.5 + 0.4 * swing,
        detections_per_s=14 + 8 * swing,
        inference_p50_ms=24 + 2 * swing,
        inference_p95_ms=33 + 4 * swing,
        endpoints=(calls,),
        letters=LetterCounts(waiting=max(0, round(6 * swing)), parked=1),
        oldest_s=None,
        confirmed=2,
        asked=number % 5 == 0,
        approved=number % 5 == 0,
        pieces=(("P001", 1), ("P007", number % 3)),
    )


_OVER: Final = next(scene for scene in SCENES if scene.name == "shopping-offline")
STAFF_SCENES: Final = tuple(
    replace(_OVER, name=f"staff-{name}", over=f"staff:{name}", goods=6 if name == "camera" else 0)
    for name in NAMES
)
