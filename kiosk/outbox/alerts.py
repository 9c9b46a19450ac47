"""Alerts on their way to staff: in the outbox's file, in a table and with a loop of their own."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import NAMESPACE_OID, uuid5

from sqlite_utils import Database

from kiosk.letters import AT_ONCE
from kiosk.outbox.database import file_of, in_words, open_database, transaction


@dataclass(frozen=True, slots=True)
class AlertLetter:
    """One alert. *event_id* is the idempotency key; times are epoch seconds."""

    event_id: str
    what: str
    words: str
    created: float
    tries: int


def open_alerts(path: Path) -> "AlertRows":
    """The alerts, on a connection of its own; one that was in flight at the end waits again."""
    rows = AlertRows(open_database(path))
    rows.recover()
    return rows


class AlertRows:
    """Alerts and where each of them is; it belongs to the thread that opened it.

    Every method raises DatabaseFault when the file can't be read or written.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._file = file_of(db)

    def put(self, event_id: str, what: str, words: str, *, now: float) -> bool:
        """Take an alert in; False if it was there already."""
        with self._change():
            return self._put(event_id, what, words, now)

    def put_parked(self, *, now: float) -> int:
        """One alert for each parked letter that had none yet, over all restarts. How many."""
        with self._change():
            rows = self._db.conn.execute(
                "select event_id, kind, last_error from letter where state = 'parked'"
            ).fetchall()
            return sum(
                self._put(
                    str(uuid5(NAMESPACE_OID, f"parked {event_id}")),
                    "parked",
                    f"A letter needs a person ({kind}): {reason}",
                    now,
                )
                for event_id, kind, reason in rows
            )

    def claim(self, now: float) -> AlertLetter | None:
        """The oldest alert that is due, now in flight with one more try; None when none is."""
        with in_words(self._file):
            row = self._db.conn.execute(
                """
                update alert set state = 'sending', tries = tries + 1
                where event_id = (
                  select event_id from alert where state = 'waiting' and due <= ?
                  order by created, event_id limit 1)
                returning event_id, what, words, created, tries
                """,
                [now],
            ).fetchall()
        return AlertLetter(*row[0]) if row else None

    def deliver(self, event_id: str, *, now: float) -> None:
        """Staff have it."""
        self._settle(event_id, "delivered", "", now)

    def park(self, event_id: str, reason: str, *, now: float) -> None:
        """It can't be told; *reason* says why."""
        self._settle(event_id, "parked", reason, now)

    def defer(self, event_id: str, until: float, error: str) -> None:
        """Try again from *until*."""
        with self._change():
            self._db.conn.execute(
                "update alert set state = 'waiting', due = ?, last_error = ? where event_id = ?",
                [until, error, event_id],
            )

    def recover(self) -> None:
        """Alerts in flight when the program died wait again; none waits for a clock of before."""
        with self._change():
            self._db.conn.execute(
                "update alert set state = 'waiting', due = ? where state in ('waiting', 'sending')",
                [AT_ONCE],
            )

    def trim(self, before: float) -> None:
        """Forget what was settled before that time."""
        with self._change():
            self._db.conn.execute("delete from alert where settled_at < ?", [before])

    def close(self) -> None:
        """Close the connection."""
        self._db.close()

    def _put(self, event_id: str, what: str, words: str, now: float) -> bool:
        cursor = self._db.conn.execute(
            """
            insert into alert (event_id, what, words, created, due) values (?, ?, ?, ?, ?)
            on conflict (event_id) do nothing
            """,
            [event_id, what, words, now, AT_ONCE],
        )
        return bool(cursor.rowcount == 1)

    def _settle(self, event_id: str, state: str, words: str, now: float) -> None:
        with self._change():
            self._db.conn.execute(
                "update alert set state = ?, last_error = ?, settled_at = ? where event_id = ?",
                [state, words, now, event_id],
            )

    @contextmanager
    def _change(self) -> Iterator[None]:
        with in_words(self._file), transaction(self._db):
            yield
