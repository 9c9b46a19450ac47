"""A damaged ``kiosk.db`` is moved aside and kept; what can still be read of it goes on."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from kiosk.outbox import ledger
from kiosk.outbox.database import in_words, open_database, transaction
from kiosk.sqlite_files import aside_of, readable, replace_damaged, tells_no_room

_LOOK_FOR_S = 60.0
_UNSENT = "select * from letter not indexed where state in ('waiting', 'sending', 'held', 'parked')"
_TAKEN_OVER = (
    ("staff", "select * from staff not indexed order by rowid"),
    ("staff", "select * from staff not indexed order by rowid desc"),
    ("staff_lock", "select * from staff_lock"),
    ("session", "select * from session not indexed order by rowid"),
    ("session", "select * from session not indexed order by rowid desc"),
    ("letter", f"{_UNSENT} order by number"),
    ("letter", f"{_UNSENT} order by number desc"),
)
"""Who may open the panel, and its lock: without them it would let anybody choose a PIN. Sessions
before letters, which belong to one. From both ends, up to what can't be read."""


def make_sound(path: Path, *, now: float) -> str:
    """Check the database before anybody opens it; a sentence for staff when it was damaged.

    A damaged file is renamed ``…damaged-DATE`` beside its place, never deleted. Sales and letters
    that were not delivered are read out of it as far as they can be, into a new one, before it
    gives way: a kill at any instant, or a full disk, leaves it for the next start. "" when the
    file is sound, or missing, or can't be looked at: opening it says why. DatabaseFault when
    there is no room for the new one.
    """
    aside = aside_of(path, now)

    def take_over(fresh: Path) -> str:
        return _take_over(path, fresh, aside.name, now)

    return replace_damaged(path, aside, take_over, within_s=_LOOK_FOR_S)


def _take_over(damaged: Path, fresh: Path, kept_as: str, now: float) -> str:
    """Keep what can be read; the sentence, which is in the new file's ledger, too."""
    with closing(open_database(fresh)) as db, in_words(fresh), transaction(db):
        for table, wanted in _TAKEN_OVER:
            for row in readable(damaged, wanted):
                _keep(db, table, row)
        letters = int(db.conn.execute("select count(*) from letter").fetchone()[0])
        words = (
            f"The database was damaged: it is kept as {kept_as}, a new one was begun. "
            f"{letters} letters that were not sent yet were taken over."
        )
        ledger.append(db, what="database_damaged", at=now, words=words)
    return words


def _keep(db: Database, table: str, row: sqlite3.Row) -> None:
    """A row that does not fit into today's tables is left where it is."""
    columns = ", ".join(row.keys())
    places = ", ".join("?" for _ in row.keys())  # noqa: SIM118  iterating a row gives its values
    try:
        db.conn.execute(
            f"insert into {table} ({columns}) values ({places})",  # noqa: S608  names of our own
            tuple(row),
        )
    except (sqlite3.IntegrityError, sqlite3.OperationalError) as exc:
        if tells_no_room(exc):
            raise
