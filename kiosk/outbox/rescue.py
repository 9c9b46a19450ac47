"""A damaged ``kiosk.db`` is moved aside and kept; what can still be read of it goes on."""

import logging
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from sqlite_utils import Database

from kiosk.outbox import ledger
from kiosk.outbox.database import open_database, transaction

log = logging.getLogger(__name__)

_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB")
_UNSENT = "select * from letter not indexed where state in ('waiting', 'sending', 'held', 'parked')"
_TAKEN_OVER = (
    ("session", "select * from session not indexed order by rowid"),
    ("session", "select * from session not indexed order by rowid desc"),
    ("letter", f"{_UNSENT} order by number"),
    ("letter", f"{_UNSENT} order by number desc"),
)
"""Sessions first, as a letter belongs to one; from both ends, up to what can't be read."""


def make_sound(path: Path, *, now: float) -> str:
    """Check the database before anybody opens it; a sentence for staff when it was damaged.

    A damaged file is renamed ``…damaged-DATE`` beside its place, never deleted. Sales and letters
    that were not delivered are read out of it as far as they can be, into a new one. "" when the
    file is sound, or missing, or can't be looked at: opening it says why.
    """
    if not path.is_file() or not _is_damaged(path):
        return ""
    aside = _move_aside(path, now)
    letters = _take_over(aside, path)
    words = (
        f"The database was damaged: it is kept as {aside.name}, a new one was begun. "
        f"{letters} letters that were not sent yet were taken over."
    )
    log.error("%s", words)
    with suppress(sqlite3.DatabaseError), closing(open_database(path)) as db, transaction(db):
        ledger.append(db, what="database_damaged", at=now, words=words)
    return words


def _is_damaged(path: Path) -> bool:
    try:
        with closing(sqlite3.connect(path, timeout=1.0)) as connection:
            return bool(connection.execute("pragma integrity_check(1)").fetchone()[0] != "ok")
    except sqlite3.DatabaseError as exc:
        return getattr(exc, "sqlite_errorname", "").startswith(_DAMAGED)


def _move_aside(path: Path, now: float) -> Path:
    """With its write-ahead log, which holds its newest pages."""
    date = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime(now))
    aside = path.with_name(f"{path.name}.damaged-{date}")
    for end in ("-wal", "-shm"):
        with suppress(FileNotFoundError):
            path.with_name(path.name + end).rename(aside.with_name(aside.name + end))
    path.rename(aside)
    return aside


def _take_over(damaged: Path, fresh: Path) -> int:
    """How many letters could be read and kept."""
    with closing(open_database(fresh)) as db, transaction(db):
        for table, wanted in _TAKEN_OVER:
            for row in _readable(damaged, wanted):
                _keep(db, table, row)
        return int(db.conn.execute("select count(*) from letter").fetchone()[0])


def _readable(damaged: Path, wanted: str) -> Iterator[sqlite3.Row]:
    """Rows until the first that can't be read."""
    with closing(sqlite3.connect(damaged)) as connection, suppress(sqlite3.DatabaseError):
        connection.row_factory = sqlite3.Row
        yield from connection.execute(wanted)


def _keep(db: Database, table: str, row: sqlite3.Row) -> None:
    columns = ", ".join(row.keys())
    places = ", ".join("?" for _ in row.keys())  # noqa: SIM118  iterating a row gives its values
    with suppress(sqlite3.IntegrityError, sqlite3.OperationalError):
        db.conn.execute(
            f"insert into {table} ({columns}) values ({places})",  # noqa: S608  names of our own
            tuple(row),
        )
