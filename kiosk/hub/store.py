"""The hub's database: one writer at a time, many readers, nothing half done."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.orm import Session

from kiosk.clock import Clock
from kiosk.hub.meters import Meters
from kiosk.hub.refusals import TakenBack, Unavailable
from kiosk.hub.unit import Unit
from kiosk.hub.writing import FileWriter, Job, ServerWriter, Writer

T = TypeVar("T")

THREADS = 16
"""Requests worked on at once; there is a database connection for each."""

_WRITER_WAITS_S = 10.0
_TAKEN_BACK = ("40001", "40P01")  # PostgreSQL's serialization failure and deadlock
_ONE_AT_A_TIME = text("select pg_advisory_xact_lock(761293)")
_ANYTHING_THERE = text("select version_num from alembic_version")


class Store:
    """Opens transactions on one database. Safe from any thread.

    On SQLite writers queue here, in this process, instead of failing as busy; on a database
    server rows are locked where the services say so. *ring* is called after every commit that
    somebody shall hear of.
    """

    def __init__(
        self,
        url: str,
        *,
        file: Path | None,
        ring: Callable[[set[str]], None],
        wall: Clock,
        meters: Meters,
    ) -> None:
        self._file = file
        self._ring = ring
        self._wall = wall
        self._meters = meters
        self.engine = _engine(url)
        self._writing = threading.Lock() if self.is_file else None
        self._inode: int | None = None
        self._writer = self._chosen_writer()

    @property
    def is_file(self) -> bool:
        """Whether the database is SQLite's: a file, and this process its only hub."""
        return self.engine.dialect.name == "sqlite"

    def open(self) -> None:
        """Connect for the first time. Unavailable when the database can't be opened."""
        with _translated():
            self.engine.connect().close()
        self._inode = self._inode_now()

    @contextmanager
    def read(self) -> Iterator[Unit]:
        """A transaction that only reads. Unavailable when the database does not answer."""
        with _translated(), Session(self.engine) as db:
            yield Unit(db, self._wall(), writing=False)

    @contextmanager
    def write(self) -> Iterator[Unit]:
        """A transaction that is committed at the end of the block, or not at all."""
        with self._turn(), _translated():
            engine = self.engine.execution_options(writing=True)
            with Session(engine, expire_on_commit=False) as db, db.begin():
                unit = Unit(db, self._wall(), writing=True)
                yield unit
                unit.flush()
        if unit.channels:
            self._ring(unit.channels)

    @contextmanager
    def alone(self) -> Iterator[Unit]:
        """Like `write`, and no other hub of the database does the like at the same time."""
        with self.write() as unit:
            if not self.is_file:
                unit.db.execute(_ONE_AT_A_TIME)
            yield unit

    async def carry(self, work: Callable[[Unit], T], *, device: str | None = None) -> T:
        """Do *work* in a transaction and answer once it is committed, without holding a thread.

        Work for one *device* alone, which refuses before it changes anything, may share a
        transaction with other devices' work; so may be done again when that fails. Unavailable
        when its turn does not come in time.
        """
        job = Job(work, device)
        self._writer.put(job)
        try:
            async with asyncio.timeout(_WRITER_WAITS_S):
                return cast("T", await asyncio.wrap_future(job.done))
        except TimeoutError as exc:
            raise _busy() from exc

    def carried(self, work: Callable[[Unit], T]) -> T:
        """Like `carry`, from a thread that can wait."""
        job = Job(work, None)
        self._writer.put(job)
        try:
            return cast("T", job.done.result(_WRITER_WAITS_S))
        except TimeoutError as exc:
            raise _busy() from exc

    @contextmanager
    def remake(self) -> Iterator[Connection]:
        """One transaction in which tables are made anew; foreign keys are checked at its end."""
        with self._turn(), self.engine.connect() as connection:
            if self.is_file:
                with _foreign_keys_off(connection), connection.begin():
                    yield connection
                    _check_foreign_keys(connection)
                return
            with connection.begin():
                connection.execute(_ONE_AT_A_TIME)
                yield connection

    def ping(self) -> None:
        """Really ask the database. Unavailable when it does not answer."""
        self._refuse_if_gone()
        with self.read() as unit:
            if unit.db.scalar(_ANYTHING_THERE) is None:
                raise Unavailable("The database is empty", "DATABASE_ERROR")

    def close(self) -> None:
        """Finish what is being written and close all connections."""
        self._writer.close()
        self.engine.dispose()

    def _chosen_writer(self) -> Writer:
        if not self.is_file:
            return ServerWriter(self.write, THREADS)
        return FileWriter(
            self.engine,
            write=self.write,
            turn=self._turn,
            ring=self._ring,
            wall=self._wall,
            meters=self._meters,
        )

    @contextmanager
    def _turn(self) -> Iterator[None]:
        self._refuse_if_gone()
        if self._writing is None:
            yield
            return
        if not self._writing.acquire(timeout=_WRITER_WAITS_S):
            raise _busy()
        try:
            yield
        finally:
            self._writing.release()

    def _refuse_if_gone(self) -> None:
        # An open file that was deleted takes writes without complaint, and they are lost.
        if self._inode_now() != self._inode:
            raise Unavailable("The database file is gone", "DATABASE_ERROR")

    def _inode_now(self) -> int | None:
        if self._file is None:
            return None
        try:
            return self._file.stat().st_ino
        except OSError:
            return -1


def _busy() -> Unavailable:
    return Unavailable("The database is busy", "DATABASE_ERROR", retry_after_s=1.0)


@contextmanager
def _foreign_keys_off(connection: Connection) -> Iterator[None]:
    """On, they would empty the tables that point to one that is made anew."""
    raw: Any = connection.execution_options(writing=True).connection.dbapi_connection
    raw.execute("pragma foreign_keys = off")
    try:
        yield
    finally:
        raw.execute("pragma foreign_keys = on")


def _check_foreign_keys(connection: Connection) -> None:
    if broken := connection.exec_driver_sql("pragma foreign_key_check").first():
        raise Unavailable(f"A row of {broken[0]} points nowhere", "DATABASE_ERROR")


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except IntegrityError:
        raise  # two at once: whoever asked decides what that means
    except DBAPIError as exc:
        words = f"The database failed: {exc.orig}"
        kind = TakenBack if getattr(exc.orig, "sqlstate", None) in _TAKEN_BACK else Unavailable
        raise kind(words, "DATABASE_ERROR") from exc
    except PoolTimeoutError as exc:
        raise _busy() from exc


def _engine(url: str) -> Engine:
    server = not url.startswith("sqlite")
    # On a server, those who write are others than those who read; and it may have been restarted.
    engine = create_engine(
        url,
        pool_size=THREADS * (2 if server else 1),
        max_overflow=4,
        pool_pre_ping=server,
        pool_use_lifo=True,  # the same few while little is asked: each fills a cache of its own
    )
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _set_up_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # we say when a transaction begins
    for pragma in (
        "journal_mode = wal",
        "synchronous = full",
        "foreign_keys = on",
        "busy_timeout = 5000",
        "cache_size = -512",  # kB, of each connection; the system keeps the file in its own
    ):
        connection.execute(f"pragma {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing")
    connection.exec_driver_sql("begin immediate" if writing else "begin")
