"""What rules keep out of the basket, in ``kiosk.db``, and the age that staff approved in a sale.

Only the till writes here. Every method is part of a transaction that the till begins.
"""

import sqlite3
from enum import StrEnum

from sqlite_utils import Database

from kiosk.snapshots.till import QuestionKind
from kiosk.weight import measure
from kiosk.withholding import Hold


class HoldState(StrEnum):
    """How far a hold is."""

    OPEN = "open"
    YES = "yes"  # staff approved it
    NO = "no"  # refused, or given back by the shopper
    LEFT = "left"  # taken away, or the sale ended


class HoldRows:
    """One row for each hold; one approved age for each session."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def keep(self, hold: Hold, session_id: str, at: float) -> None:
        """Keep an open hold; one that is known already stays as it is."""
        self._db.conn.execute(
            """
            insert into hold
              (event_id, session_id, kind, product_id, pieces, confidence, age, in_basket, at,
               grams, label_minor)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (event_id) do nothing
            """,
            [
                hold.event_id,
                session_id,
                hold.kind,
                hold.product_id,
                hold.pieces,
                hold.confidence,
                hold.age,
                hold.in_basket,
                at,
                hold.measure and hold.measure.grams,
                hold.measure and hold.measure.price_minor,
            ],
        )

    def open_ones(self, session_id: str) -> tuple[Hold, ...]:
        """The session's open holds, oldest first."""
        rows = self._db.conn.execute(
            f"{_SELECT} where session_id = ? and state = 'open' order by rowid", [session_id]
        )
        return tuple(_hold(row) for row in rows)

    def find(self, event_id: str) -> Hold | None:
        """The open hold of that id, or None."""
        rows = self._db.conn.execute(f"{_SELECT} where event_id = ? and state = 'open'", [event_id])
        found = rows.fetchone()
        return _hold(found) if found else None

    def settle(self, event_id: str, state: HoldState) -> bool:
        """Close it; False when it was closed before."""
        cursor = self._db.conn.execute(
            "update hold set state = ? where event_id = ? and state = 'open'", [state, event_id]
        )
        return bool(cursor.rowcount == 1)

    def expired_since(self, session_id: str, product_id: str, since: float) -> bool:
        """Whether the product was refused as expired in this sale since that time."""
        row = self._db.conn.execute(
            """
            select 1 from hold where session_id = ? and product_id = ? and kind = 'expired'
              and (at >= ? or state = 'open')
            """,
            [session_id, product_id, since],
        )
        return row.fetchone() is not None

    def laid_down(self, session_id: str, product_id: str, event_id: str) -> bool:
        """True once for an expired thing that was scanned first: the item *event_id* is that."""
        cursor = self._db.conn.execute(
            """
            update hold set event_id = ?1, lies = 1 where rowid = (
              select rowid from hold where session_id = ?2 and product_id = ?3
                and kind = 'expired' and lies = 0 and state = 'open' order by rowid limit 1)
            """,
            [event_id, session_id, product_id],
        )
        return bool(cursor.rowcount == 1)

    def approve(self, session_id: str, age: int, who: str, at: float) -> None:
        """Staff have looked: this shopper is that old; the highest age counts."""
        self._db.conn.execute(
            """
            insert into age_approval values (?, ?, ?, ?)
            on conflict (session_id) do update set
              age = excluded.age, who = excluded.who, at = excluded.at
              where excluded.age > age_approval.age
            """,
            [session_id, age, who, at],
        )

    def approved_age(self, session_id: str) -> int:
        """The age that staff approved in this sale; 0 where they were not asked."""
        row = self._db.conn.execute(
            "select age from age_approval where session_id = ?", [session_id]
        ).fetchone()
        return int(row[0]) if row else 0


_SELECT = (
    "select event_id, kind, product_id, pieces, confidence, age, in_basket, grams, label_minor "
    "from hold"
)


def _hold(row: sqlite3.Row) -> Hold:
    return Hold(
        event_id=row[0],
        kind=QuestionKind(row[1]),
        product_id=row[2],
        pieces=row[3],
        confidence=row[4],
        age=row[5],
        in_basket=bool(row[6]),
        measure=measure(row[7], row[8]),
    )
