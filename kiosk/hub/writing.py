"""Writers: who carries out jobs that change the database, and how many in one transaction."""

import logging
import queue
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Protocol, TypeVar

from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import ORMExecuteState, Session

from kiosk.clock import Clock
from kiosk.hub.meters import Meters
from kiosk.hub.refusals import Refusal, TakenBack, Unavailable
from kiosk.hub.unit import Unit

log = logging.getLogger(__name__)

T = TypeVar("T")
Outcome = Any  # a job's result, or the refusal that it raised

_MOST_TOGETHER = 64
_TRIES = 4  # of a job that others were in the way of; nothing of it was kept


@dataclass(slots=True)
class Job:
    """*work* is done in a transaction; *done* tells once that is committed, or why it is not.

    Jobs of different *devices* may share one `Unit`: each touches rows of its own device only, and
    refuses before it changes anything. A job of no device shares nothing but the commit.
    """

    work: Callable[[Unit], Any]
    device: str | None
    done: "Future[Any]" = field(default_factory=Future)


class Writer(Protocol):
    """Carries out jobs."""

    def put(self, job: Job) -> None:
        """Take *job*; its `done` is set from another thread."""
        ...

    def close(self) -> None:
        """Finish what was taken, then end."""
        ...


class ServerWriter:
    """On a database server: each job in a transaction of its own, many at once."""

    def __init__(self, write: Callable[[], AbstractContextManager[Unit]], threads: int) -> None:
        self._write = write
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="hub writer")

    def put(self, job: Job) -> None:
        """Take *job*."""
        self._pool.submit(self._carry_out, job)

    def close(self) -> None:
        """Finish what was taken."""
        self._pool.shutdown()

    def _carry_out(self, job: Job) -> None:
        if job.done.set_running_or_notify_cancel():
            for _ in range(_TRIES):
                outcome = _tried(partial(_alone, self._write, job))
                if not isinstance(outcome, IntegrityError | TakenBack):
                    break  # those two: another hub was first, so look again
            _tell(job, outcome)


class FileWriter:
    """On a file: one thread, and one commit for all that wait, because only one may write anyway.

    A commit waits for the disk; under load that wait is shared by everybody who came meanwhile.
    """

    def __init__(
        self,
        engine: Engine,
        *,
        write: Callable[[], AbstractContextManager[Unit]],
        turn: Callable[[], AbstractContextManager[None]],
        ring: Callable[[set[str]], None],
        wall: Clock,
        meters: Meters,
    ) -> None:
        self._meters = meters
        self._engine = engine.execution_options(writing=True)
        self._write = write
        self._turn = turn
        self._ring = ring
        self._wall = wall
        self._waiting: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._starting = threading.Lock()

    def put(self, job: Job) -> None:
        """Take *job*; the thread begins with the first one."""
        self._waiting.put(job)
        if self._thread is None:
            with self._starting:
                if self._thread is None:
                    self._thread = threading.Thread(target=self._run, name="hub writer")
                    self._thread.start()

    def close(self) -> None:
        """Finish what was taken, and end the thread. Safe to call twice."""
        thread, self._thread = self._thread, None
        if thread is not None:
            self._waiting.put(None)
            thread.join()

    def _run(self) -> None:
        while (job := self._waiting.get()) is not None:
            batch, last = self._with_those_behind(job)
            self._carry_out([job for job in batch if job.done.set_running_or_notify_cancel()])
            if last:
                return

    def _with_those_behind(self, first: Job) -> tuple[list[Job], bool]:
        """What waits now, and whether the end was among it."""
        batch = [first]
        while len(batch) < _MOST_TOGETHER:
            try:
                job = self._waiting.get_nowait()
            except queue.Empty:
                break
            if job is None:
                return batch, True
            batch.append(job)
        return batch, False

    def _carry_out(self, batch: Sequence[Job]) -> None:
        self._meters.jobs_together.observe(len(batch))
        with self._meters.commit_seconds.time():
            together = _tried(partial(self._together, batch))
        outcomes: Iterable[tuple[Job, Outcome]] = together
        if isinstance(together, Unavailable):
            outcomes = [(job, together) for job in batch]
        elif isinstance(together, Exception):  # whose fault it was is found out one by one
            outcomes = ((job, _tried(partial(_alone, self._write, job))) for job in batch)
        for job, outcome in outcomes:
            _tell(job, outcome)

    def _together(self, batch: Sequence[Job]) -> list[tuple[Job, Outcome]]:
        outcomes: list[tuple[Job, Outcome]] = []
        channels: set[str] = set()
        with self._turn(), self._engine.connect() as connection, connection.begin():
            for share in _shares(batch):
                if len(share) > 1:
                    outcomes += self._shared(connection, share, channels)
                else:
                    outcomes.append((share[0], self._apart(connection, share[0], channels)))
        if channels:
            self._ring(channels)
        return outcomes

    def _shared(
        self, connection: Connection, share: Sequence[Job], channels: set[str]
    ) -> list[tuple[Job, Outcome]]:
        with _SharedSession(
            connection,
            expire_on_commit=False,
            autoflush=False,
            join_transaction_mode="rollback_only",
        ) as db:
            unit = Unit(db, self._wall(), writing=True, channels=channels)
            outcomes = [(job, _outcome(db, unit, job)) for job in share]
            unit.flush()
        return outcomes

    def _apart(self, connection: Connection, job: Job, channels: set[str]) -> Outcome:
        """One job alone in its savepoint: a refusal takes back whatever came before it."""
        joining = Session(
            connection, expire_on_commit=False, join_transaction_mode="create_savepoint"
        )
        try:
            with joining as db, db.begin():
                unit = Unit(db, self._wall(), writing=True)
                result = job.work(unit)
                unit.flush()
        except Refusal as refusal:
            return refusal
        channels |= unit.channels
        return result


class _SharedSession(Session):
    """Shared by the jobs of several devices: written at the end, for all of them at once.

    A job that reads after it has changed something sees its own change: only then is written
    before the end.
    """

    changed_before = 0

    def changed(self) -> int:
        """How many rows wait to be written."""
        return len(self.new) + len(self.dirty) + len(self.deleted)


@event.listens_for(_SharedSession, "do_orm_execute")
def _see_own_changes(state: ORMExecuteState) -> None:
    db = state.session
    assert isinstance(db, _SharedSession)
    if db.changed() != db.changed_before:
        db.flush()
        db.changed_before = 0


def _outcome(db: _SharedSession, unit: Unit, job: Job) -> Outcome:
    db.changed_before = db.changed()
    try:
        return job.work(unit)
    except Refusal as refusal:
        return refusal


def _shares(batch: Iterable[Job]) -> list[list[Job]]:
    """Who shares a `Unit`: one job of each device, then a second one of each, then those of none.

    All of them came before any was answered, so their order is ours; only a device's own is kept.
    """
    shares: list[list[Job]] = []
    apart: list[list[Job]] = []
    seen: Counter[str] = Counter()
    for job in batch:
        if job.device is None:
            apart.append([job])
            continue
        if seen[job.device] == len(shares):
            shares.append([])
        shares[seen[job.device]].append(job)
        seen[job.device] += 1
    return shares + apart


def _alone(write: Callable[[], AbstractContextManager[Unit]], job: Job) -> Outcome:
    with write() as unit:
        return job.work(unit)


def _tried(work: Callable[[], Outcome]) -> Outcome:
    try:
        return work()
    except Exception as exc:  # noqa: BLE001  the writer's edge: whoever waits for the job gets it
        return exc


def _tell(job: Job, outcome: Outcome) -> None:
    if isinstance(outcome, Exception):
        job.done.set_exception(outcome)
    else:
        job.done.set_result(outcome)
