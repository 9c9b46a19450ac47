"""The sale in ``kiosk.db``: the session, the backend's basket, corrections, the ledger.

Only the till writes here. Every method is part of a transaction that the till begins.
"""

import json
from collections.abc import Mapping
from dataclasses import replace

from sqlite_utils import Database

from kiosk.events.backend import BasketReported, ReportedLine
from kiosk.outbox import ledger
from kiosk.session import Session
from kiosk.snapshots.till import Phase
from kiosk.weight import measure


class Sales:
    """At most one session is open. Times are epoch seconds."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def open_session(self) -> Session | None:
        """The session that is not over, if any."""
        row = self._db.conn.execute(
            """
            select session_id, guest, phase, count_what_lies, device_id, shopper, sequence,
              to_be_answered, order_number, order_is_local, order_total_minor, signed_in
            from session where closed_at is null
            """
        ).fetchone()
        if row is None:
            return None
        return Session(
            session_id=row[0],
            guest=bool(row[1]),
            phase=Phase(row[2]),
            count_what_lies=bool(row[3]),
            device_id=row[4],
            shopper=row[5],
            sequence=row[6],
            to_be_answered=row[7],
            order_number=row[8],
            order_is_local=bool(row[9]),
            order_total_minor=row[10],
            signed_in=bool(row[11]),
        )

    def close_till(self, at: float, who: str) -> bool:
        """No new sale begins from now on, also after a restart. False where none did before."""
        cursor = self._db.conn.execute(
            "insert into closed values (1, ?, ?) on conflict do nothing", [at, who]
        )
        return bool(cursor.rowcount == 1)

    def open_till(self) -> bool:
        """Sales may begin again. False where they might before."""
        return bool(self._db.conn.execute("delete from closed").rowcount == 1)

    def is_till_open(self) -> bool:
        """Whether a sale may begin."""
        return self._db.conn.execute("select 1 from closed").fetchone() is None

    def knows(self, session_id: str) -> bool:
        """A session of that id is open, or was."""
        row = self._db.conn.execute("select 1 from session where session_id = ?", [session_id])
        return row.fetchone() is not None

    def begin(self, session: Session, at: float) -> None:
        """Open *session*; no other may be open."""
        self._db.conn.execute(
            """
            insert into session
              (session_id, guest, phase, count_what_lies, device_id, shopper, signed_in, opened_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                session.session_id,
                session.guest,
                session.phase,
                session.count_what_lies,
                session.device_id,
                session.shopper,
                session.signed_in,
                at,
            ],
        )

    def move(self, session_id: str, phase: Phase) -> None:
        """The sale stands in *phase* now."""
        self._db.conn.execute(
            "update session set phase = ? where session_id = ?", [phase, session_id]
        )

    def sign_in(self, session_id: str, shopper: str, *, signed_in: bool) -> bool:
        """The shopper's account was opened or left on this kiosk; False when that is known."""
        cursor = self._db.conn.execute(
            """
            update session set signed_in = ?1, shopper = case when ?2 = '' then shopper else ?2 end
            where session_id = ?3 and signed_in <> ?1 and closed_at is null
            """,
            [signed_in, shopper, session_id],
        )
        return bool(cursor.rowcount == 1)

    def leave_open(self, session_id: str, questions: int) -> None:
        """So many questions had no answer at the end."""
        self._db.conn.execute(
            "update session set to_be_answered = ? where session_id = ?", [questions, session_id]
        )

    def order(
        self, session_id: str, number: str, *, is_local: bool, total_minor: int | None
    ) -> None:
        """The number that the shopper is shown, and what the order costs where it is known."""
        self._db.conn.execute(
            """
            update session set order_number = ?, order_is_local = ?,
              order_total_minor = coalesce(?, order_total_minor)
            where session_id = ?
            """,
            [number, is_local, total_minor, session_id],
        )

    def close(self, session_id: str, at: float) -> None:
        """The session is over; its letters still go out."""
        self._db.conn.execute(
            "update session set closed_at = ? where session_id = ? and closed_at is null",
            [at, session_id],
        )

    def trim(self, before: float) -> None:
        """Forget sessions that closed before that time, unless a letter of theirs is unsettled."""
        self._db.conn.execute(
            """
            delete from session where closed_at < ? and not exists (
              select 1 from letter where letter.session_id = session.session_id
              and letter.state in ('waiting', 'sending', 'held', 'parked'))
            """,
            [before],
        )
        self._db.conn.execute("delete from total where at < ?", [before])

    def report(self, basket: BasketReported, covered: set[str]) -> None:
        """Keep the backend's basket; letters *covered* by it are not added to it again."""
        conn = self._db.conn
        conn.execute("delete from line where session_id = ?", [basket.session_id])
        conn.executemany(
            "insert into line values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    basket.session_id,
                    place,
                    line.line_id,
                    line.product_id,
                    line.name,
                    line.quantity,
                    line.unit_price_minor,
                    line.confidence,
                    line.measure and line.measure.grams,
                    line.measure and line.measure.price_minor,
                )
                for place, line in enumerate(basket.lines)
            ],
        )
        conn.execute(
            "update letter set reported = 1 where event_id in (select value from json_each(?))",
            [json.dumps(sorted(covered))],
        )
        conn.execute(
            "update session set sequence = ? where session_id = ?",
            [basket.sequence, basket.session_id],
        )

    def forget_report(self, session_id: str) -> None:
        """The backend has nothing of the sale any more."""
        conn = self._db.conn
        conn.execute("delete from line where session_id = ?", [session_id])
        conn.execute("update session set sequence = 0 where session_id = ?", [session_id])
        conn.execute(
            "update letter set reported = 0, settled_sequence = null, line_quantity = null "
            "where session_id = ?",
            [session_id],
        )

    def lines(self, session_id: str) -> tuple[ReportedLine, ...]:
        """The backend's basket as last reported."""
        rows = self._db.conn.execute(
            """
            select line_id, product_id, name, quantity, unit_price_minor, confidence,
              grams, label_minor
            from line where session_id = ? order by place
            """,
            [session_id],
        )
        return tuple(
            replace(ReportedLine(*row[:6]), measure=measure(row[6], row[7])) for row in rows
        )

    def settled(
        self, event_id: str, line_quantity: int | None, sequence: int | None, *, reported: bool
    ) -> None:
        """A letter has arrived: the line's total and the change's number, where it told them.

        Without a number it counts as the change after the last one known.

        *reported*: the backend's basket as last reported holds all that it did.
        """
        self._db.conn.execute(
            """
            update letter set line_quantity = ?1,
              settled_sequence = coalesce(?2, 1 + known.sequence),
              reported = max(reported, ?3, coalesce(?2 <= known.sequence, 0))
            from session as known
            where known.session_id = letter.session_id and event_id = ?4
            """,
            [line_quantity, sequence, reported, event_id],
        )

    def settle_unheard(self, session_id: str) -> None:
        """Letters that arrived while nobody listened (the program died then)."""
        self._db.conn.execute(
            """
            update letter set settled_sequence = (
              select sequence from session where session.session_id = letter.session_id)
            where session_id = ? and state = 'delivered' and settled_sequence is null
            """,
            [session_id],
        )

    def correct(self, session_id: str, product_id: str, pieces: int) -> None:
        """So many *pieces* of the product are taken off here only, from now on."""
        if pieces == 0:
            self._db.conn.execute(
                "delete from correction where session_id = ? and product_id = ?",
                [session_id, product_id],
            )
            return
        self._db.conn.execute(
            """
            insert into correction values (?, ?, ?)
            on conflict (session_id, product_id) do update set pieces = excluded.pieces
            """,
            [session_id, product_id, pieces],
        )

    def corrections(self, session_id: str) -> Mapping[str, int]:
        """Pieces by product that were taken off here only."""
        return dict(
            self._db.conn.execute(
                "select product_id, pieces from correction where session_id = ?", [session_id]
            ).fetchall()
        )

    def note(self, what: str, session_id: str, event_id: str | None, words: str, at: float) -> None:
        """Write down what a person decided, or what must not be forgotten."""
        ledger.append(
            self._db, what=what, at=at, words=words, session_id=session_id, event_id=event_id
        )
