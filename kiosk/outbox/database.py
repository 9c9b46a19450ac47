"""Opens ``kiosk.db`` and says in words what is wrong with it.

One connection belongs to the thread that opened it. Any number of threads and processes may
have one: writers queue for up to five seconds.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlite_utils import Database

from kiosk.errors import DatabaseFault
from kiosk.outbox.migrations import STEPS

_BUSY_S = 5.0
_CACHE_KB = 256
"""Of pages, for each connection. SQLite's 2 MB fill as the file grows, six times in a kiosk."""


def open_database(path: Path) -> Database:
    """The database at *path*, made or brought up to date where needed.

    DatabaseFault when it can't be opened or written, is damaged, or comes from a newer version.
    """
    with in_words(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        # isolation_level None: sqlite3 opens no transaction of its own behind our back.
        connection = sqlite3.connect(path, timeout=_BUSY_S, isolation_level=None)
        try:
            return _prepared(connection, path)
        except BaseException:
            connection.close()
            raise


@contextmanager
def transaction(db: Database) -> Iterator[None]:
    """All of the block or nothing of it; inside another one, a part of that.

    It takes the writer's lock first: a transaction that begins with reading and writes later is
    refused at once when another connection wrote in between.
    """
    if db.conn.in_transaction:
        with db.atomic():
            yield
        return
    db.conn.execute("begin immediate")
    try:
        yield
        db.conn.execute("commit")
    except BaseException:
        # A full disk may already have undone it, and then there is nothing to roll back.
        with suppress(sqlite3.OperationalError):
            db.conn.execute("rollback")
        raise


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turns what SQLite and the file system say into a DatabaseFault that says what to do.

    A statement that breaks the schema's rules is our own mistake and passes as it is.
    """
    try:
        yield
    except OSError as exc:
        raise DatabaseFault(
            f"The folder {path.parent} can't be used ({exc.strerror}). "
            "Give the kiosk a folder that it may write to."
        ) from exc
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
        raise
    except sqlite3.DatabaseError as exc:
        raise DatabaseFault(_sentence(path, exc)) from exc


def file_of(db: Database) -> Path:
    """Where the open database lies."""
    return Path(db.conn.execute("pragma database_list").fetchone()[2])


def _prepared(connection: sqlite3.Connection, path: Path) -> Database:
    db = Database(connection, execute_plugins=False)
    connection.row_factory = sqlite3.Row
    _use_wal(connection)
    connection.execute("pragma synchronous = full")
    connection.execute("pragma foreign_keys = on")
    connection.execute(f"pragma cache_size = -{_CACHE_KB}")
    _migrate(db, path)
    return db


def _use_wal(connection: sqlite3.Connection) -> None:
    """Switch a new file to WAL, also while others do the same.

    Two connections that switch at once each hold what the other needs; SQLite then refuses one
    of them at once, whatever its busy timeout. It waits in the writers' queue and tries again.
    """
    deadline = time.monotonic() + _BUSY_S
    while True:
        try:
            connection.execute("pragma journal_mode = wal")
        except sqlite3.OperationalError as exc:
            if exc.sqlite_errorname != "SQLITE_BUSY" or time.monotonic() > deadline:
                raise
            connection.execute("begin immediate")
            connection.execute("commit")
        else:
            return


def _migrate(db: Database, path: Path) -> None:
    if _version(db) == len(STEPS):
        return
    with transaction(db):
        version = _version(db)  # another thread may have been faster
        if version > len(STEPS):
            raise DatabaseFault(
                f"The database {path} was written by a newer version of the kiosk "
                f"({version}; this one knows {len(STEPS)}). Install the newer version again, "
                "or move the file away to begin with an empty one."
            )
        for step in STEPS[version:]:
            for statement in step.split(";\n"):
                db.conn.execute(statement)
        db.conn.execute(f"pragma user_version = {len(STEPS)}")


def _version(db: Database) -> int:
    return int(db.conn.execute("pragma user_version").fetchone()[0])


def _sentence(path: Path, exc: sqlite3.DatabaseError) -> str:
    name = getattr(exc, "sqlite_errorname", "")
    if name == "SQLITE_FULL":
        return f"The disk is full: {path} can't grow. Free some space; the kiosk goes on by itself."
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return (
            f"The database {path} can't be written. "
            "Give the kiosk's user the right to write to the file and its folder."
        )
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return f"The database {path} is in use by another program. End that program."
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return (
            f"The database {path} is damaged ({exc}). "
            "Move it away and keep it: staff can read the letters in it that were not sent."
        )
    if name.startswith("SQLITE_IOERR"):
        return (
            f"The disk does not take what is written to {path} ({exc}): it may have become "
            "read-only after an error. Look at the disk, then start the machine again."
        )
    return f"The database {path} can't be used ({exc}). Look at the disk."
