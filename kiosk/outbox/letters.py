"""The outbox: letters on their way to the backend, kept through power cuts.

The till puts letters in and may call them back; the sender claims, and settles what it claimed.
Both do so by one conditional update each, so that a letter is either sent or cancelled.
"""

import json
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from kiosk.events import Endpoint, LetterState
from kiosk.letters import Letter, body_to_json
from kiosk.outbox import settling
from kiosk.outbox.claiming import CLAIM
from kiosk.outbox.database import file_of, in_words, open_database, transaction
from kiosk.outbox.rows import COLUMNS, letter_of
from kiosk.snapshots import LetterCounts

_POISON_FAULTS = 3

UNTIL_FINISH = 1e10
"""The due time (in the year 2286) of a letter that is kept until `Outbox.let_go`."""


def open_outbox(path: Path) -> "Outbox":
    """The sender's outbox, on a connection of its own.

    A letter that was in flight when the program died waits again: its key makes that safe.
    """
    outbox = Outbox(open_database(path))
    outbox.recover()
    return outbox


class Outbox:
    """Letters, and where each of them is. Times are epoch seconds: they survive a restart.

    It belongs to the thread that opened its connection. Every method raises DatabaseFault when
    the file can't be read or written, and then nothing was changed.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._file = file_of(db)

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

    def claim(self, now: float, *, open_endpoints: Collection[Endpoint] = ()) -> Letter | None:
        """The next letter that may go, now `sending` with one more try; None when none may.

        *open_endpoints* are those whose breaker is open: their letters keep their tries.
        """
        with in_words(self._file):
            rows = self._db.conn.execute(
                CLAIM, {"now": now, "open_endpoints": json.dumps(sorted(open_endpoints))}
            ).fetchall()
        return letter_of(rows[0]) if rows else None

    def deliver(self, event_id: str, *, now: float) -> bool:
        """The backend has it. False when the letter was not in flight."""
        with self._change():
            delivered = settling.settle(
                self._db,
                event_id,
                LetterState.DELIVERED,
                "",
                now,
                only_if="state = 'sending'",
            )
            self._db.conn.execute(
                """
                update letter set overtaken = 1 where ? and faults > 0 and state = 'waiting'
                and endpoint = (select endpoint from letter where event_id = ?)
                """,
                [delivered, event_id],
            )
            return delivered

    def defer(self, event_id: str, until: float, error: str, *, status: int | None = None) -> bool:
        """Try a letter in flight again from *until*; False when it is parked instead.

        It is parked when the backend broke on it (*status* 5xx) three times and took another
        letter to the same endpoint in between: then it is the letter, not the backend.
        """
        fault = status is not None and status >= 500
        with self._change():
            self._db.conn.execute(
                """
                update letter set state = 'waiting', due = ?, last_error = ?, faults = faults + ?
                where event_id = ? and state = 'sending'
                """,
                [until, error, fault, event_id],
            )
            poison = fault and self._is_poison(event_id)
            if poison:
                reason = f"The backend fails on this letter and takes others: {error}"
                settling.park(self._db, event_id, reason, until)
            return not poison

    def put_back(self, event_id: str) -> bool:
        """It was claimed but not sent: it waits again, and the try is not spent."""
        return (
            self._changed(
                "update letter set state = 'waiting', tries = tries - 1 "
                "where event_id = ? and state = 'sending'",
                event_id,
            )
            == 1
        )

    def park(self, event_id: str, reason: str, *, now: float) -> bool:
        """A person must look at it, and at letters about it. False when it was settled before."""
        with self._change():
            return settling.park(self._db, event_id, reason, now)

    def hold(self, session_id: str) -> int:
        """The kiosk is not paired: keep the session's letters back. How many were caught."""
        return self._changed(
            """
            update letter set tries = tries - (state = 'sending'), state = 'held'
            where session_id = ? and state in ('waiting', 'sending')
            """,
            session_id,
        )

    def release_held(self, session_id: str) -> int:
        """Paired again: the session's held letters go out. How many."""
        return self._changed(
            "update letter set state = 'waiting' where session_id = ? and state = 'held'",
            session_id,
        )

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

    def let_go(self, session_id: str, *, now: float) -> int:
        """Finish: the session's letters that were kept until then go out. How many."""
        return self._changed(
            "update letter set due = ? where session_id = ? and due = ? "
            "and state in ('waiting', 'held')",
            now,
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

    def recover(self) -> int:
        """Letters in flight when the program died wait again. How many."""
        return self._changed("update letter set state = 'waiting' where state = 'sending'")

    def next_due(self) -> float | None:
        """When the earliest waiting letter is due, or None when none waits."""
        with in_words(self._file):
            row = self._db.conn.execute(
                "select min(due) from letter where state = 'waiting'"
            ).fetchone()
        return None if row[0] is None else float(row[0])

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
        return LetterCounts(**counts, parked_reason=reason[0] if reason else "")

    def parked(self) -> tuple[Letter, ...]:
        """Letters that wait for a person, oldest first; `last_error` says why."""
        return self._letters("state = 'parked'")

    def retry(self, event_id: str, *, now: float) -> bool:
        """Send a parked letter again, and those that were parked because of it."""
        with self._change():
            retried = self._changed(
                """
                update letter set state = 'waiting', due = ?, faults = 0, overtaken = 0,
                  settled_at = null
                where (event_id = ? or refers_to = ?) and state = 'parked'
                """,
                now,
                event_id,
                event_id,
            )
            if retried:
                settling.note(self._db, "letter_retried", event_id, "Sent again by staff", now)
            return retried > 0

    def discard(self, event_id: str, reason: str, *, now: float) -> bool:
        """Give a parked letter up for good; *reason* goes to the ledger."""
        with self._change():
            discarded = settling.cancel(self._db, event_id, reason, now, only_if="state = 'parked'")
            if discarded:
                settling.note(self._db, "letter_discarded", event_id, reason, now)
            return discarded

    def find(self, event_id: str) -> Letter | None:
        """That letter, or None when it never was, or was trimmed."""
        found = self._letters("event_id = ?", event_id)
        return found[0] if found else None

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

    def _is_poison(self, event_id: str) -> bool:
        row = self._db.conn.execute(
            "select 1 from letter "
            "where event_id = ? and state = 'waiting' and faults >= ? and overtaken = 1",
            [event_id, _POISON_FAULTS],
        ).fetchone()
        return row is not None

    def _letters(self, condition: str, *values: str) -> tuple[Letter, ...]:
        with in_words(self._file):
            rows = self._db.conn.execute(
                f"select {COLUMNS} from letter where {condition} order by number",  # noqa: S608
                values,
            ).fetchall()
        return tuple(letter_of(row) for row in rows)
