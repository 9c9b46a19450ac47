"""Which pictures of items are kept, and which of them the backend has."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from kiosk.outbox.database import file_of, in_words, open_database, transaction


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture that is kept. *taken_at* is epoch seconds."""

    event_id: str
    session_id: str
    taken_at: float


def open_evidence(path: Path) -> "EvidenceRows":
    """The rows, on a connection of its own. DatabaseFault as for every connection."""
    return EvidenceRows(open_database(path))


class EvidenceRows:
    """One row for each picture that counts; it belongs to the thread that opened it.

    A row goes with its item and session. Every method raises DatabaseFault when the file can't be
    read or written.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._file = file_of(db)

    def is_line(self, event_id: str) -> bool:
        """The till has taken the item as a line or a question."""
        with in_words(self._file):
            row = self._db.conn.execute("select 1 from item where event_id = ?", [event_id])
            return row.fetchone() is not None

    def keep(self, event_id: str, taken_at: float) -> bool:
        """The picture is on the disk and counts from now on; False when there is no such item."""
        with self._change():
            cursor = self._db.conn.execute(
                """
                insert into evidence (event_id, taken_at)
                select event_id, ? from item where event_id = ?
                on conflict (event_id) do nothing
                """,
                [taken_at, event_id],
            )
            return bool(cursor.rowcount == 1)

    def kept(self) -> tuple[str, ...]:
        """Every picture that counts, oldest first."""
        return self._names("select event_id from evidence order by taken_at")

    def expired(self, before: float) -> tuple[str, ...]:
        """Pictures taken before that time."""
        return self._names("select event_id from evidence where taken_at < ?", before)

    def forget(self, event_id: str) -> None:
        """The picture counts no more; its file may go."""
        with self._change():
            self._db.conn.execute("delete from evidence where event_id = ?", [event_id])

    def to_upload(self) -> Picture | None:
        """The oldest picture that the backend has not seen; None while a letter has to go first."""
        with in_words(self._file):
            row = self._db.conn.execute(
                """
                select event_id, session_id, taken_at from evidence join item using (event_id)
                where uploaded = 0
                and not exists (select 1 from letter where state in ('waiting', 'sending'))
                order by taken_at limit 1
                """
            ).fetchone()
        return Picture(*row) if row else None

    def uploaded(self, event_id: str) -> None:
        """The backend has it, or does not want it: it is not offered again."""
        with self._change():
            self._db.conn.execute("update evidence set uploaded = 1 where event_id = ?", [event_id])

    def close(self) -> None:
        """Close the connection."""
        self._db.close()

    @contextmanager
    def _change(self) -> Iterator[None]:
        with in_words(self._file), transaction(self._db):
            yield

    def _names(self, sql: str, *values: float) -> tuple[str, ...]:
        with in_words(self._file):
            return tuple(str(row[0]) for row in self._db.conn.execute(sql, values).fetchall())
