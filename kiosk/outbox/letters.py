"""The outbox: letters on their way to the backend, kept through power cuts.

The till puts letters in and may call them back; the sender claims, and settles what it claimed
(`kiosk.outbox.outgoing`). Both do so by one conditional update each, so that a letter is either
sent or cancelled.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlite_utils import Database

from kiosk.letters import AT_ONCE, Letter, body_to_json
from kiosk.outbox import ledger, settling
from kiosk.outbox.database import file_of, in_words, transaction
from kiosk.outbox.rows import COLUMNS, letter_of
from kiosk.snapshots.till import LetterCounts

MOST_WAITING = 50_000
"""So many unsent letters are a backlog that only a person can explain."""

UNTIL_FINISH = 1e10
"""The due time (in the year 2286) of a letter that is kept until `Outbox.let_go`."""


class Outbox:
    """Letters, and where each of them is. Times are epoch seconds: they survive a restart.

    It belongs to the thread that opened its connection. *most_waiting* unsent letters are a
    backlog at its limit: `counts` says so, and what a running sale needs is still taken.
    Every method raises DatabaseFault when the file can't be read or written, and then nothing
    was changed.
    """

    def __init__(self, db: Database, *, most_waiting: int = MOST_WAITING) -> None:
        self._db = db
        self._file = file_of(db)
        self._most_waiting = most_waiting

    def put(self, letter: Letter) -> bool:
        """Take a new *letter* in; False if it was there already."""
        with self._change():
            cursor = self._db.conn.execute(
                """
                insert into letter
                  (event_id, session_id, kind, endpoint, refers_to, body, created, due)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (event_id) do nothing
                """,
                [
                    letter.event_id,
                    letter.session_id,
                    letter.kind,
                    letter.endpoint,
                    letter.refers_to,
                    body_to_json(letter.body),
                    letter.created,
                    letter.due,
                ],
            )
            settling.share_fate(self._db, letter)
            return bool(cursor.rowcount == 1)

    def cancel(self, event_id: str, reason: str, *, now: float) -> bool:
        """Call a letter back; False when it may have reached the backend already."""
        with self._change():
            return settling.cancel(self._db, event_id, reason, now, only_if=settling.CALLABLE_BACK)

    def cancel_all(self, session_id: str, reason: str, *, now: float) -> int:
        """Call back every letter of a session that can't have reached the backend. How many."""
        return self._changed(
            f"""
            update letter set state = 'cancelled', last_error = ?, settled_at = ?
            where session_id = ? and ({settling.CALLABLE_BACK})
            """,  # noqa: S608  the condition is one of ours
            reason,
            now,
            session_id,
        )

    def about(self, event_id: str) -> tuple[Letter, ...]:
        """Letters that refer to that item, in order."""
        return self._letters("refers_to = ?", event_id)

    def park(self, event_id: str, reason: str, *, now: float) -> bool:
        """A person must look at it, and at letters about it. False when it was settled before."""
        with self._change():
            return settling.park(self._db, event_id, reason, now)

    def park_held(self, session_id: str, reason: str, *, now: float) -> int:
        """The session is over and its shopper never paired again. How many letters."""
        return self._changed(
            """
            update letter set state = 'parked', last_error = ?, settled_at = ?
            where session_id = ? and state = 'held'
            """,
            reason,
            now,
            session_id,
        )

    def tell_again(self, session_id: str) -> int:
        """What was delivered goes out again, in its order and under its keys. How many."""
        return self._changed(
            "update letter set state = 'waiting', due = ?, tries = 0, doubts = 0, "
            "settled_at = null where session_id = ? and state = 'delivered'",
            AT_ONCE,
            session_id,
        )

    def let_go(self, session_id: str) -> int:
        """Finish: the session's letters that were kept until then go out. How many."""
        return self._changed(
            "update letter set due = ? where session_id = ? and due = ? "
            "and state in ('waiting', 'held')",
            AT_ONCE,
            session_id,
            UNTIL_FINISH,
        )

    def cancel_kept(self, session_id: str, reason: str, *, now: float) -> int:
        """There was no Finish: what was kept until then never goes. How many."""
        return self._changed(
            "update letter set state = 'cancelled', last_error = ?, settled_at = ? "
            "where session_id = ? and due = ? and state in ('waiting', 'held')",
            reason,
            now,
            session_id,
            UNTIL_FINISH,
        )

    def counts(self) -> LetterCounts:
        """How many letters are in each state."""
        with in_words(self._file):
            rows = self._db.conn.execute("select state, count(*) from letter group by state")
            counts = {str(state): int(count) for state, count in rows}
            reason = self._db.conn.execute(
                """
                select last_error from letter where state = 'parked'
                order by settled_at desc, number desc limit 1
                """
            ).fetchone()
        unsent = sum(counts.get(state, 0) for state in ("waiting", "sending", "held"))
        return LetterCounts(
            waiting=counts.get("waiting", 0),
            sending=counts.get("sending", 0),
            held=counts.get("held", 0),
            delivered=counts.get("delivered", 0),
            parked=counts.get("parked", 0),
            cancelled=counts.get("cancelled", 0),
            parked_reason=reason[0] if reason else "",
            full=unsent >= self._most_waiting,
        )

    def parked(self) -> tuple[Letter, ...]:
        """Letters that wait for a person, oldest first; `last_error` says why."""
        return self._letters("state = 'parked'")

    def retry(self, event_id: str, *, now: float, who: str = ledger.TILL) -> bool:
        """Send a parked letter again, and those that were parked because of it; *who* said so."""
        with self._change():
            retried = self._changed(
                """
                update letter set state = 'waiting', due = ?, faults = 0, overtaken = 0,
                  settled_at = null
                where (event_id = ? or refers_to = ?) and state = 'parked'
                """,
                AT_ONCE,
                event_id,
                event_id,
            )
            if retried:
                settling.note(
                    self._db, "letter_retried", event_id, "Sent again by staff", now, who=who
                )
            return retried > 0

    def discard(self, event_id: str, reason: str, *, now: float, who: str = ledger.TILL) -> bool:
        """Give a parked letter up for good; *reason* goes to the ledger."""
        with self._change():
            discarded = settling.cancel(self._db, event_id, reason, now, only_if="state = 'parked'")
            if discarded:
                settling.note(self._db, "letter_discarded", event_id, reason, now, who=who)
            return discarded

    def find(self, event_id: str) -> Letter | None:
        """That letter, or None when it never was, or was trimmed."""
        found = self._letters("event_id = ?", event_id)
        return found[0] if found else None

    def order_of(self, session_id: str) -> str | None:
        """The event id of the session's newest order letter, or None where there is none."""
        orders = self._letters("session_id = ? and kind = 'order'", session_id)
        return orders[-1].event_id if orders else None

    def trim(self, before: float) -> int:
        """Forget letters of closed sessions that were settled before that time. How many."""
        return self._changed(
            """
            delete from letter where state in ('delivered', 'cancelled') and settled_at < ?
            and session_id in (select session_id from session where closed_at is not null)
            """,
            before,
        )

    def close(self) -> None:
        """Close the connection."""
        self._db.close()

    @contextmanager
    def _change(self) -> Iterator[None]:
        with in_words(self._file), transaction(self._db):
            yield

    def _changed(self, sql: str, *values: str | float) -> int:
        with in_words(self._file):
            return int(self._db.conn.execute(sql, values).rowcount)

    def _letters(self, condition: str, *values: str) -> tuple[Letter, ...]:
        with in_words(self._file):
            rows = self._db.conn.execute(
                f"select {COLUMNS} from letter where {condition} order by number",  # noqa: S608
                values,
            ).fetchall()
        return tuple(letter_of(row) for row in rows)
