"""Compares what a kiosk promised with what the hub has, both as they lie on the disk."""

import sqlite3
from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from kiosk.drills.diary import Deed, Diary


@dataclass(frozen=True, slots=True)
class Findings:
    """*delivered* of what was attempted is on the hub; the other counts ought to be 0.

    *lost*: acknowledged and not there; *doubled*: there more than once; *invented*: there and
    never attempted; *out_of_order*: arrived before something that was acknowledged before it, in
    the same session and endpoint group; *forgotten*: lay on the counter and was not known
    after a restart. *faults* names the first of each.
    """

    attempted: int
    acknowledged: int
    delivered: int
    lost: int
    doubled: int
    invented: int
    out_of_order: int
    forgotten: int
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Hub:
    """What the hub's database holds. Keys are in the order in which they were first answered."""

    answered: tuple[str, ...]
    added: Counter[str]  # how often an item is in a line
    asked: dict[str, str]  # event id → state
    pieces: dict[str, int]  # by session: in the basket, or in its order
    orders: Counter[str]  # by session


def audit(diary: Diary, folder: Path) -> Findings:
    """Every promise looked up in the hub.db and kiosk.db of *folder*."""
    hub = _read(folder / "hub.db")
    lost = [f"{deed} {name}" for deed, name in diary.acknowledged if not _is_there(hub, deed, name)]
    delivered = [name for deed, name in diary.attempted if _is_there(hub, deed, name)]
    doubled, short = _pieces(diary, hub)
    doubled += [f"in a line twice: {name}" for name, times in hub.added.items() if times > 1]
    doubled += [f"ordered twice: {name}" for name, times in hub.orders.items() if times > 1]
    invented = _invented(diary, hub, folder / "kiosk.db")
    disorder = list(_disorder(diary, hub))
    lost += short
    return Findings(
        attempted=len(diary.attempted),
        acknowledged=len(diary.acknowledged),
        delivered=len(delivered),
        lost=len(lost),
        doubled=len(doubled),
        invented=len(invented),
        out_of_order=len(disorder),
        forgotten=len(diary.forgotten),
        faults=tuple(
            f"{kind}: {some[0]}"
            for kind, some in {
                "lost": lost,
                "doubled": doubled,
                "invented": invented,
                "out of order": disorder,
                "forgotten": sorted(diary.forgotten),
            }.items()
            if some
        ),
    )


def _is_there(hub: _Hub, deed: Deed, name: str) -> bool:
    match deed:
        case Deed.ADD:
            return name in hub.answered
        case Deed.ASK:
            return name in hub.asked
        case Deed.YES:
            return hub.asked.get(name) == "approved"
        case Deed.NO:
            return hub.asked.get(name) == "declined"
        case Deed.PAY:
            return hub.orders[name] > 0


def _pieces(diary: Diary, hub: _Hub) -> tuple[list[str], list[str]]:
    """Sessions that hold more, and fewer, pieces than the letters that the hub has answered."""
    expected: Counter[str] = Counter()
    answered = set(hub.answered)
    for (deed, name), session in diary.attempted.items():
        if deed is Deed.ADD and name in answered:
            expected[session] += 1
        if deed is Deed.ASK and hub.asked.get(name) == "approved":
            expected[session] += 1
    more, fewer = [], []
    for session in set(expected) | set(hub.pieces):
        over = hub.pieces.get(session, 0) - expected[session]
        words = f"{abs(over)} pieces in session {session}"
        more += [words] * max(0, over)
        fewer += [words] * max(0, -over)
    return more, fewer


def _invented(diary: Diary, hub: _Hub, kiosk_database: Path) -> list[str]:
    """What the hub has answered and no letter asked, and letters about what was never tried."""
    tried = {name for deed, name in diary.attempted if deed in (Deed.ADD, Deed.ASK)}
    with closing(_opened(kiosk_database)) as db:
        letters = db.execute("select event_id, kind in ('add', 'ask') from letter").fetchall()
    answered = set(hub.answered) | set(hub.asked)
    unasked = answered - {name for name, _ in letters}
    return sorted(unasked | {name for name, goods in letters if goods} - tried)


def _disorder(diary: Diary, hub: _Hub) -> Iterable[str]:
    place = {name: number for number, name in enumerate(hub.answered)}
    last: dict[tuple[Deed, str], tuple[int, str]] = {}
    for (deed, name), session in diary.acknowledged.items():
        if deed not in (Deed.ADD, Deed.ASK) or name not in place:
            continue
        before, other = last.get((deed, session), (-1, ""))
        if place[name] < before:
            yield f"{deed} {name} before {other}"
        else:
            last[deed, session] = place[name], name


def _read(file: Path) -> _Hub:
    with closing(_opened(file)) as db:
        pieces = dict(
            db.execute("select session_id, sum(quantity) from line group by session_id").fetchall()
        )
        ordered = db.execute(
            'select session_id, coalesce(sum(quantity), 0) from "order" '
            "left join order_item on order_number = number group by number"
        ).fetchall()
        return _Hub(
            answered=tuple(
                name
                for (name,) in db.execute(
                    "select key from kept_answer where status between 200 and 299 order by rowid"
                )
            ),
            added=Counter(name for (name,) in db.execute("select event_id from line_event")),
            asked=dict(db.execute("select event_id, state from pending").fetchall()),
            pieces=pieces | dict(ordered),
            orders=Counter(session for session, _ in ordered),
        )


def _opened(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)
