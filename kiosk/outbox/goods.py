"""The items of a session in ``kiosk.db``, and the questions about them.

Only the till writes here. Every method is part of a transaction that the till begins.
"""

import json
import sqlite3
from enum import StrEnum

from sqlite_utils import Database

from kiosk.events.counting import KnownItem
from kiosk.events.pictures import Box
from kiosk.events.things import ItemConfirmed, UnknownSeen
from kiosk.session import Question
from kiosk.snapshots.till import Billed, QuestionKind
from kiosk.weight import measure


class QuestionState(StrEnum):
    """How far a question is."""

    OPEN = "open"
    PHONE = "phone"  # only the phone can answer it any more
    YES = "yes"
    NO = "no"
    LEFT = "left"  # nobody answered before the end


class Answerer(StrEnum):
    """Where a question was answered."""

    SCREEN = "screen"
    PHONE = "phone"


class Goods:
    """One row for each physical item, one for each question."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, item: ItemConfirmed) -> bool:
        """A new item; False when it is known already."""
        return self._insert(item, item.product_id, item.confidence)

    def add_unknown(self, thing: UnknownSeen) -> bool:
        """Something that no product explains; False when it is known already."""
        return self._insert(thing, None, 0.0)

    def bill(self, event_id: str, product_id: str, pieces: int) -> None:
        """So many of that product are in the basket for this item."""
        self._db.conn.execute(
            "update item set billed_product_id = ?, pieces = ? where event_id = ?",
            [product_id, pieces, event_id],
        )

    def gone(self, event_id: str, at: float) -> tuple[str, int] | None:
        """It lies on the counter no more: the product and pieces billed for it, told once."""
        self._db.conn.execute(
            "update item set gone = 1, gone_at = ? where event_id = ?", [at, event_id]
        )
        return self.unbill(event_id)

    def unbill(self, event_id: str) -> tuple[str, int] | None:
        """It lies there and is not bought any more: the product and pieces that were billed."""
        billed = self._db.conn.execute(
            "select billed_product_id, pieces from item where event_id = ? and pieces > 0",
            [event_id],
        ).fetchone()
        self._db.conn.execute("update item set pieces = 0 where event_id = ?", [event_id])
        return (str(billed[0]), int(billed[1])) if billed else None

    def lying(self, session_id: str) -> tuple[KnownItem, ...]:
        """Things of the session that were not seen going away, goods and unknown ones."""
        rows = self._db.conn.execute(
            """
            select event_id, product_id, x0, y0, x1, y1,
              code <> '' and seen_as is null and product_id is not null
            from item
            where session_id = ? and gone = 0 order by seen_at
            """,
            [session_id],
        )
        return tuple(KnownItem(row[0], row[1], Box(*row[2:6]), bool(row[6])) for row in rows)

    def billed(self, session_id: str) -> tuple[Billed, ...]:
        """Things of the session that lie there and were billed, oldest first."""
        rows = self._db.conn.execute(
            """
            select event_id, billed_product_id from item
            where session_id = ? and gone = 0 and pieces > 0 order by seen_at
            """,
            [session_id],
        )
        return tuple(Billed(*row) for row in rows)

    def ask(self, question: Question, session_id: str) -> None:
        """Keep an open question about an item that is here."""
        self._db.conn.execute(
            """
            insert into question
              (event_id, session_id, kind, product_id, alternatives, confidence, posted,
               grams, label_minor)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                question.event_id,
                session_id,
                question.kind,
                question.product_id,
                json.dumps(question.alternatives),
                question.confidence,
                question.posted,
                question.measure and question.measure.grams,
                question.measure and question.measure.price_minor,
            ],
        )

    def ask_instead(self, event_id: str, kind: QuestionKind, product_id: str) -> None:
        """The open question about that item is another one now, and only the kiosk asks it."""
        self._db.conn.execute(
            """
            update question set kind = ?, product_id = ?, alternatives = '[]', posted = 0
            where event_id = ? and state = 'open'
            """,
            [kind, product_id, event_id],
        )

    def question(self, event_id: str) -> Question | None:
        """The open question about that item, or None."""
        row = self._db.conn.execute(f"{_SELECT} where event_id = ? and state = 'open'", [event_id])
        found = row.fetchone()
        return _question(found) if found else None

    def questions(self, session_id: str, state: QuestionState) -> tuple[Question, ...]:
        """The session's questions in that state, oldest first."""
        rows = self._db.conn.execute(
            f"{_SELECT} where session_id = ? and state = ? order by rowid", [session_id, state]
        )
        return tuple(_question(row) for row in rows)

    def post(self, event_id: str, state: QuestionState) -> None:
        """The phone is asked as well; *state* says whether the kiosk still asks."""
        self._db.conn.execute(
            "update question set posted = 1, state = ? where event_id = ?", [state, event_id]
        )

    def leave_to_phones(self, session_id: str) -> None:
        """What is asked on a phone can't be answered here any more."""
        self._db.conn.execute(
            "update question set state = 'phone' "
            "where session_id = ? and posted = 1 and state = 'open'",
            [session_id],
        )

    def reopen(self, event_id: str) -> bool:
        """A yes that reached nobody: only the phone can answer now. False where there was none."""
        return self._moved(event_id, QuestionState.YES, QuestionState.PHONE, by="")

    def answer_late(self, event_id: str) -> str | None:
        """A yes that was `reopen`ed has arrived after all: the product; None where it was not."""
        if not self._moved(event_id, QuestionState.PHONE, QuestionState.YES, by=Answerer.SCREEN):
            return None
        row = self._db.conn.execute(
            "select product_id from question where event_id = ?", [event_id]
        )
        return str(row.fetchone()[0])

    def answer(self, event_id: str, state: QuestionState, by: Answerer = Answerer.SCREEN) -> bool:
        """Close a question; False when it was closed before. Nobody answers what is left open."""
        cursor = self._db.conn.execute(
            "update question set state = ? where event_id = ? and state in ('open', 'phone')",
            [state, event_id],
        )
        closed = bool(cursor.rowcount == 1)
        if closed and state is not QuestionState.LEFT:
            self._db.conn.execute(
                "update item set answered_by = ? where event_id = ?", [by, event_id]
            )
        return closed

    def _moved(
        self, event_id: str, state: QuestionState, to: QuestionState, *, by: Answerer | str
    ) -> bool:
        cursor = self._db.conn.execute(
            "update question set state = ? where event_id = ? and state = ?", [to, event_id, state]
        )
        if cursor.rowcount == 1:
            self._db.conn.execute(
                "update item set answered_by = ? where event_id = ?", [by, event_id]
            )
        return bool(cursor.rowcount == 1)

    def _insert(
        self, thing: ItemConfirmed | UnknownSeen, product_id: str | None, confidence: float
    ) -> bool:
        box = thing.box
        cursor = self._db.conn.execute(
            """
            insert into item
              (event_id, session_id, product_id, confidence, x0, y0, x1, y1, seen_at, votes)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (event_id) do nothing
            """,
            [
                thing.event_id,
                thing.session_id,
                product_id,
                confidence,
                box.x0,
                box.y0,
                box.x1,
                box.y1,
                thing.seen_at,
                _votes(thing),
            ],
        )
        return bool(cursor.rowcount == 1)


_SELECT = """
select event_id, kind, product_id, alternatives, confidence, posted, grams, label_minor
from question"""


def _question(row: sqlite3.Row) -> Question:
    return Question(
        event_id=row[0],
        kind=QuestionKind(row[1]),
        product_id=row[2],
        alternatives=tuple(json.loads(row[3])),
        confidence=row[4],
        posted=bool(row[5]),
        measure=measure(row[6], row[7]),
    )


def _votes(thing: ItemConfirmed | UnknownSeen) -> str:
    votes = thing.votes if isinstance(thing, ItemConfirmed) else ()
    return json.dumps([[vote.time_s, vote.score] for vote in votes])
