"""Sliding windows: so many tries within so many seconds.

They are kept in the database, so a restart forgives nothing and all hubs of a shop count together;
what has left every window is deleted by the next try.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, func, select, text

from kiosk.hub.models import Attempt
from kiosk.hub.refusals import TooMany
from kiosk.hub.unit import Unit

MINUTE_S = 60.0
HOUR_S = 3600.0

_ONE_BY_ONE = text("select pg_advisory_xact_lock(hashtext(:kind))")


@dataclass(frozen=True, slots=True)
class Window:
    """At most *most* tries within *within_s*: of one subject (an address, a name), or of all."""

    most: int
    within_s: float
    of_all: bool = False


@dataclass(frozen=True, slots=True)
class Limit:
    """What is limited, by which windows, and what somebody is told who tries too often."""

    kind: str
    windows: tuple[Window, ...]
    words: str
    code: str = "TOO_MANY_REQUESTS"


def admit(unit: Unit, limit: Limit, subject: str) -> int:
    """Count a try before it is made, so that parallel ones can't slip past; answers its number.

    TooMany when a window is full; it opens when the oldest try in it leaves it.
    """
    longest_s = max(window.within_s for window in limit.windows)
    mine = Attempt.kind == limit.kind
    if unit.db.get_bind().dialect.name == "postgresql":
        unit.db.execute(_ONE_BY_ONE, {"kind": limit.kind})
    unit.db.execute(delete(Attempt).where(mine, Attempt.at <= unit.now - longest_s))
    _refuse_if_full(unit, limit, subject)
    attempt = Attempt(kind=limit.kind, subject=subject[:255], at=unit.now)
    unit.db.add(attempt)
    unit.db.flush()
    return attempt.id


def forgive(unit: Unit, *attempt_ids: int) -> None:
    """The tries were right ones: they do not count."""
    unit.db.execute(delete(Attempt).where(Attempt.id.in_(attempt_ids)))


def _refuse_if_full(unit: Unit, limit: Limit, subject: str) -> None:
    figures: list[ColumnElement[Any]] = []
    for window in limit.windows:
        inside = _inside(unit, window, subject)
        figures += [func.count().filter(inside), func.min(Attempt.at).filter(inside)]
    found = unit.db.execute(select(*figures).where(Attempt.kind == limit.kind)).one()
    for number, window in enumerate(limit.windows):
        seen, oldest = found[2 * number], found[2 * number + 1]
        if seen >= window.most:
            raise TooMany(
                limit.words,
                limit.code,
                limit=window.most,
                retry_after_s=max(1.0, oldest + window.within_s - unit.now),
            )


def _inside(unit: Unit, window: Window, subject: str) -> ColumnElement[bool]:
    lately = Attempt.at > unit.now - window.within_s
    return lately if window.of_all else and_(lately, Attempt.subject == subject[:255])
