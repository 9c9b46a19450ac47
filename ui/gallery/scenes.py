"""The recorded states: what the loops would have said."""

from dataclasses import dataclass, replace
from typing import Final

from kiosk.catalogue.status import CatalogueStatus
from kiosk.events.letters import Endpoint
from kiosk.snapshots.links import (
    AccountState,
    AccountStatus,
    BreakerState,
    Lamp,
    LinkStatus,
    PairingState,
    PairingStatus,
)
from kiosk.snapshots.paying import PaymentState, PaymentStatus, PrinterState, PrinterStatus
from kiosk.snapshots.seeing import CameraState, CameraStatus, ModelState, ModelStatus
from kiosk.snapshots.shopping_list import ListEntry, Priority, ShoppingList
from kiosk.snapshots.till import BasketLine, LetterCounts, Phase, Prompt, QuestionKind, TillSnapshot
from ui.presenters.facts import Facts

MONO_S: Final = 1_000.0
WALL_S: Final = 1_760_000_000.0


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture of the gallery. *goods* lie on the counter; *over* is opened over the screen."""

    name: str
    facts: Facts
    goods: int = 0
    over: str = ""  # list, search, lamps, language, ease, cancel, shopping-list, approval


def _lamps(state: BreakerState, *, late: tuple[Endpoint, ...] = ()) -> LinkStatus:
    def lamp(endpoint: Endpoint) -> Lamp:
        if late and endpoint not in late:
            return Lamp(endpoint, last_success_at=WALL_S - 4, last_ms=37.0)
        if state is BreakerState.CLOSED:
            return Lamp(endpoint, last_success_at=WALL_S - 4, last_ms=37.0)
        next_try_s = MONO_S + 12 if state is BreakerState.OPEN else None
        return Lamp(endpoint, state, 5, next_try_s, last_success_at=WALL_S - 130)

    rows = tuple(lamp(endpoint) for endpoint in Endpoint)
    reachable = state is BreakerState.CLOSED or bool(late)
    return LinkStatus(rows, "http://127.0.0.1:8100", reachable=reachable)


ONLINE: Final = _lamps(BreakerState.CLOSED)
PROBING: Final = _lamps(BreakerState.HALF_OPEN, late=(Endpoint.BASKET, Endpoint.PENDING))
OFFLINE: Final = _lamps(BreakerState.OPEN)
LINES: Final = (
    BasketLine("P001", "Organic Apple", 3, 59, 0.93, 0, "e1"),
    BasketLine("P007", "Oat Drink 1 l", 1, 229, 0.92, 0, "e2"),
    BasketLine("P008", "Chopped Tomatoes 400 g", 2, 119, 0.81, 0, "e3"),
    BasketLine("P011", "Olive Oil 500 ml", 1, 799, 0.9, 0, "e4"),
    BasketLine("P015", "Sea Salt Crisps 150 g", 1, 199, 0.88, 0, "e5"),
)
TOTAL: Final = 59 * 3 + 229 + 2 * 119 + 799 + 199
_CODE: Final = PairingStatus(
    PairingState.CODE_SHOWN,
    1,
    "device-1",
    "0067",
    WALL_S + 3.4 * 3600,
    "http://192.168.1.20:8100/pair?token=3f9a1c07d2b84e5f9a1c07d2b84e5f3f",
)
_BASE: Final = Facts(
    till=TillSnapshot(1, Phase.PAIRING),
    camera=CameraStatus(CameraState.LIVE, "stage", rate=30.0),
    model=ModelStatus(ModelState.READY, "shopshadow-stage", rate=28.0, inference_ms=7.2),
    link=ONLINE,
    pairing=_CODE,
)
_EMPTY: Final = TillSnapshot(2, Phase.SHOPPING, "s1", "7F3K", guest=True)
_FULL: Final = replace(_EMPTY, lines=LINES, total_minor=TOTAL)
_PAIRED: Final = replace(_FULL, guest=False, shopper="Ada")
_LATE: Final = replace(
    _FULL,
    letters=LetterCounts(waiting=4),
    lines=tuple(replace(one, unsent=n) for one, n in zip(LINES, (1, 0, 2, 1, 0), strict=True)),
)

_DEARER: Final = replace(
    _LATE, lines=(replace(LINES[0], unit_price_minor=69, was_minor=59), *_LATE.lines[1:])
)
_OLD: Final = CatalogueStatus(products=16, read_at=WALL_S - 1_800.0, failing=True)

_WANTED: Final = ShoppingList(
    "s1",
    (
        ListEntry("w1", "Oat milk", 2, "l", Priority.URGENT),
        ListEntry("w2", "Apples", 3, bought=True),
        ListEntry("w3", "Bread"),
        ListEntry("w4", "Chopped tomatoes without skin for the soup on Sunday", 4),
        ListEntry("w5", "Paper napkins", priority=Priority.LOW),
        ListEntry("w6", "Olive oil", bought=True),
    ),
)
_BOUGHT: Final = ShoppingList("s1", (ListEntry("w2", "Apples", 3, bought=True),))


def _asked(kind: QuestionKind, product_id: str | None, *, event_id: str, **more: object) -> Prompt:
    plain = Prompt(("q1",), kind, product_id, (), 1, 0.58, event_id, MONO_S - 2, MONO_S + 18)
    return replace(plain, **more)  # type: ignore[arg-type]


_UNSURE: Final = _asked(QuestionKind.UNSURE, "P004", event_id="lemon")
_TWO: Final = _asked(
    QuestionKind.UNSURE, "P008", event_id="lemon", quantity=2, question_ids=("q1", "q2")
)
_ALIKE: Final = _asked(
    QuestionKind.LOOK_ALIKE, "P005", event_id="oat", alternatives=("P007",), confidence=0.74
)
_SAME: Final = _asked(QuestionKind.SAME_OR_MORE, "P007", event_id="oat")
_AGE: Final = _asked(QuestionKind.AGE, "P011", event_id="oil", due_s=None, min_age=18)
_LIMIT: Final = _asked(QuestionKind.LIMIT, "P007", event_id="oat", due_s=None, quantity=2)
_EXPIRED: Final = _asked(QuestionKind.EXPIRED, "P005", event_id="milk", due_s=None)
_UNKNOWN: Final = _asked(QuestionKind.UNKNOWN, None, event_id="tea", due_s=None)


def _selling(till: TillSnapshot, **more: object) -> Facts:
    return replace(_BASE, till=till, **more)  # type: ignore[arg-type]


def _pairing(state: PairingState, attempt: int = 1) -> Facts:
    return replace(_BASE, pairing=PairingStatus(state, attempt), link=OFFLINE)


SCENES: Final = (
    Scene("welcome", replace(_BASE, awake=False), goods=4),
    Scene("shut", replace(_BASE, till=TillSnapshot(1, Phase.PAIRING, open_for_business=False))),
    Scene("pairing", _BASE, goods=0),
    Scene("pairing-refused", _pairing(PairingState.REFUSED, 1)),
    Scene("sign-in", replace(_BASE, signing_in=True)),
    Scene(
        "sign-in-refused",
        replace(_BASE, signing_in=True, account=AccountStatus(AccountState.REFUSED)),
    ),
    Scene(
        "pairing-connecting",
        replace(
            _pairing(PairingState.CONNECTING, 2),
            link=None,
            camera=CameraStatus(CameraState.STARTING, "stage"),
        ),
    ),
    Scene("pairing-offline", _pairing(PairingState.OFFLINE)),
    Scene("shopping-empty", _selling(_EMPTY)),
    Scene("shopping", _selling(_FULL), goods=6),
    Scene("shopping-offline", _selling(_LATE, link=OFFLINE), goods=6),
    Scene("shopping-old-prices", _selling(_DEARER, link=OFFLINE, prices=_OLD), goods=6),
    Scene("shopping-clear-the-counter", _selling(replace(_EMPTY, counter_things=3)), goods=3),
    Scene(
        "shopping-camera-lost",
        _selling(_FULL, camera=CameraStatus(CameraState.LOST, "camera 0", "unplugged", 8.0)),
    ),
    Scene("shopping-help", _selling(replace(_FULL, help_wanted=True)), goods=6),
    Scene("idle", _selling(replace(_FULL, ends_s=MONO_S + 24)), goods=6),
    Scene("prompt-unsure", _selling(replace(_FULL, prompts=(_UNSURE, _SAME))), goods=6),
    Scene("prompt-two", _selling(replace(_FULL, prompts=(_TWO,))), goods=6),
    Scene("prompt-look-alike", _selling(replace(_FULL, prompts=(_ALIKE,))), goods=6),
    Scene("prompt-same-or-more", _selling(replace(_FULL, prompts=(_SAME,))), goods=6),
    Scene("prompt-unknown", _selling(replace(_FULL, prompts=(_UNKNOWN,))), goods=6),
    Scene("prompt-age", _selling(replace(_FULL, prompts=(_AGE,))), goods=6),
    Scene("prompt-limit", _selling(replace(_FULL, prompts=(_LIMIT,))), goods=6),
    Scene("prompt-expired", _selling(replace(_FULL, prompts=(_EXPIRED,))), goods=6),
    Scene("approval", _selling(replace(_FULL, prompts=(_AGE,))), goods=6, over="approval"),
    Scene("approval-locked", _selling(replace(_FULL, prompts=(_AGE,))), over="approval:locked"),
    Scene("approval-first", _selling(replace(_FULL, prompts=(_AGE,))), over="approval:first"),
    Scene("list", _selling(_FULL), goods=6, over="list"),
    Scene("list-search", _selling(_FULL), goods=6, over="search"),
    Scene("shopping-own-list", _selling(_PAIRED, shopping_list=_WANTED), goods=6),
    Scene("shopping-list", _selling(_PAIRED, shopping_list=_WANTED), goods=6, over="shopping-list"),
    Scene(
        "shopping-list-done",
        _selling(_PAIRED, shopping_list=_BOUGHT),
        goods=6,
        over="shopping-list",
    ),
    Scene("lamps", _selling(_FULL), goods=6, over="lamps"),
    Scene("lamps-half-open", _selling(_FULL, link=PROBING), goods=6, over="lamps"),
    Scene("lamps-offline", _selling(_LATE, link=OFFLINE), goods=6, over="lamps"),
    Scene("language", _selling(_FULL), goods=6, over="language"),
    Scene("ease", _selling(_FULL), goods=6, over="ease"),
    Scene("cancel", _selling(replace(_FULL, phase=Phase.REVIEW)), over="cancel"),
    Scene("review", _selling(replace(_FULL, phase=Phase.REVIEW))),
    Scene(
        "review-notes",
        _selling(
            replace(
                _LATE,
                phase=Phase.REVIEW,
                prompts=(_UNSURE, _UNKNOWN, _AGE),
                lines=(replace(LINES[0], correction_local=True), *LINES[1:]),
            ),
            link=OFFLINE,
        ),
    ),
    *(
        Scene(
            f"paying-{state}",
            _selling(
                replace(_FULL, phase=Phase.THANKS, order_number="ORD-017"),
                payment=PaymentStatus("s1", state, TOTAL),
            ),
        )
        for state in PaymentState
        if PaymentStatus("s1", state, TOTAL).open
    ),
    Scene("ordering", _selling(replace(_FULL, phase=Phase.ORDERING))),
    Scene(
        "thanks",
        _selling(
            replace(
                _FULL,
                phase=Phase.THANKS,
                order_number="ORD-017",
                receipt_id="019a3f1e-7c21-7d64-8f3e-5b1c2a9d0e47",
                ends_s=MONO_S + 21,
            )
        ),
    ),
    *(
        Scene(
            f"thanks-paper-{state}",
            _selling(
                replace(_FULL, phase=Phase.THANKS, order_number="ORD-017", ends_s=MONO_S + 21),
                printer=PrinterStatus("s1", state),
            ),
        )
        for state in PrinterState
    ),
    Scene(
        "thanks-phone",
        _selling(replace(_FULL, phase=Phase.THANKS, order_number="ORD-017", shopper="Ada")),
    ),
    Scene(
        "thanks-offline",
        _selling(
            replace(
                _LATE,
                phase=Phase.THANKS,
                order_number="K-7F3K-12",
                order_is_local=True,
                to_be_answered=1,
            ),
            link=OFFLINE,
        ),
    ),
    Scene(
        "out-of-order",
        _selling(replace(_FULL, fault="The disk is full. Free some space on the kiosk's disk.")),
    ),
    Scene("closing", replace(_BASE, stopping="asked to stop")),
)
