"""What the loops would have said: the facts of which the scenes are made."""

from dataclasses import dataclass, replace
from typing import Final

from kiosk.events.letters import Endpoint
from kiosk.snapshots.links import (
    BreakerState,
    Lamp,
    LinkStatus,
    PairingState,
    PairingStatus,
)
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
    over: str = ""  # list, search, exchange, a sheet's name, approval:…, staff:…


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
BASE: Final = Facts(
    till=TillSnapshot(1, Phase.PAIRING),
    camera=CameraStatus(CameraState.LIVE, "stage", rate=30.0),
    model=ModelStatus(ModelState.READY, "shopshadow-goods", rate=28.0, inference_ms=7.2),
    link=ONLINE,
    pairing=_CODE,
)
EMPTY: Final = TillSnapshot(2, Phase.SHOPPING, "s1", "7F3K", guest=True)
FULL: Final = replace(EMPTY, lines=LINES, total_minor=TOTAL)
PAIRED: Final = replace(FULL, guest=False, shopper="Ada")
LATE: Final = replace(
    FULL,
    letters=LetterCounts(waiting=4),
    lines=tuple(replace(one, unsent=n) for one, n in zip(LINES, (1, 0, 2, 1, 0), strict=True)),
)
WANTED: Final = ShoppingList(
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


def asked(kind: QuestionKind, product_id: str | None, *, event_id: str, **more: object) -> Prompt:
    """A question with 18 of its 20 seconds left; *more* are other fields of it."""
    plain = Prompt(("q1",), kind, product_id, (), 1, 0.58, event_id, MONO_S - 2, MONO_S + 18)
    return replace(plain, **more)  # type: ignore[arg-type]


def selling(till: TillSnapshot, **more: object) -> Facts:
    """The facts of a sale that stands so; *more* are other facts of the window."""
    return replace(BASE, till=till, **more)  # type: ignore[arg-type]
