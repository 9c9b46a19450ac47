"""The power drill: the plug of kiosk and hub is pulled at random instants while they sell."""

import random
import shutil
import signal
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from copy import deepcopy
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import psutil

from kiosk.drills.audit import Findings, audit
from kiosk.drills.child import Child
from kiosk.drills.crash import RunningHub, deliver_all, report
from kiosk.drills.diary import Diary
from kiosk.drills.seller import Plan
from kiosk.drills.tearing import tear
from kiosk.goals import Goal

_BEGIN_WITHIN_S = 30.0
_SELL_S = (0.02, 0.4)
_STOPS_WITHIN_S = 10.0
_DATABASES = ("kiosk.db", "hub.db")
_NEVER = threading.Event()


@dataclass(frozen=True, slots=True)
class _Cut:
    """The disk as a power cut left it, and what had been promised by then."""

    folder: Path
    diary: Diary
    torn_pages: int
    tail_bytes: int


def drill_power(folder: Path, cuts: int, *, seed: int = 1) -> dict[str, Any]:
    """Pull the plug *cuts* times, then start from each of the disks; the report."""
    began_s = time.monotonic()
    chance = random.Random(seed)  # noqa: S311  no secret
    taken = _sell_and_cut(folder / "shop", folder / "cuts", cuts, chance)
    every: list[Findings] = []
    damaged = undelivered = 0
    for cut in taken:
        damaged += sum(not is_whole(cut.folder / name) for name in _DATABASES)
        undelivered += _begin_again(cut)
        every.append(audit(cut.diary, cut.folder))
        shutil.rmtree(cut.folder)
    torn_pages = sum(cut.torn_pages for cut in taken)
    counted = {
        "cuts": len(taken),
        "torn_pages": torn_pages,
        "torn_tail_bytes": sum(cut.tail_bytes for cut in taken),
        "damaged": damaged,
    }
    document = report(_together(every), counted, undelivered, time.monotonic() - began_s)
    goals = [
        Goal("cuts", len(taken), cuts, cuts, at_least=True),
        Goal("torn_pages", torn_pages, 1, 1, at_least=True),  # else nothing was tried
        Goal("damaged", damaged, 0, 0),
    ]
    return document | {"goals": [goal.as_json() for goal in goals] + document["goals"]}


def _sell_and_cut(shop: Path, cuts_folder: Path, cuts: int, chance: random.Random) -> list[_Cut]:
    taken = []
    diary = Diary()
    with RunningHub(shop) as hub:
        child = Child(Plan(shop, hub.url, seed=chance.randrange(1 << 30)), diary)
        try:
            child.listen(_BEGIN_WITHIN_S, time.monotonic, until=lambda: child.words > 1)
            for number in range(cuts):
                child.listen(chance.uniform(*_SELL_S), time.monotonic, until=lambda: False)
                with _standing_still(child.pid, hub.pid):
                    shutil.copytree(
                        shop, cuts_folder / str(number), ignore=shutil.ignore_patterns("*.log")
                    )
                    child.listen_to_what_was_said()
                taken.append(_cut(cuts_folder / str(number), diary, chance))
        finally:
            child.kill()
    return taken


def _cut(folder: Path, diary: Diary, chance: random.Random) -> _Cut:
    torn = [tear(folder / name, chance) for name in _DATABASES]
    return _Cut(
        folder,
        deepcopy(diary),
        sum(one.pages for one in torn),
        sum(one.tail_bytes for one in torn),
    )


@contextmanager
def _standing_still(*pids: int | None) -> Iterator[None]:
    """Both processes stop where they are, in the middle of whatever they write.

    The kiosk first: a hub that is a moment ahead is what a network makes of it anyway.
    """
    processes = [psutil.Process(pid) for pid in pids if pid is not None]
    try:
        for process in processes:
            process.send_signal(signal.SIGSTOP)
            _until_stopped(process)
        yield
    finally:
        for process in reversed(processes):
            process.send_signal(signal.SIGCONT)


def _until_stopped(process: psutil.Process) -> None:
    deadline = time.monotonic() + _STOPS_WITHIN_S
    while any(_state(process.pid, thread.id) not in "Tt" for thread in process.threads()):
        if time.monotonic() > deadline:
            raise TimeoutError(f"the process {process.pid} does not stand still")
        _NEVER.wait(0.001)


def _state(pid: int, thread: int) -> str:
    """The kernel's letter: T stands still, D is inside a write that it still ends."""
    try:
        told = Path(f"/proc/{pid}/task/{thread}/stat").read_text(encoding="ascii", errors="replace")
    except (FileNotFoundError, ProcessLookupError):
        return "T"  # it has ended
    return told.rpartition(") ")[2][0]


def is_whole(database: Path) -> bool:
    """Whether SQLite finds it sound; asked of a copy, as looking already mends."""
    looked_at = database.parent / "looked-at"
    looked_at.mkdir()
    for file in database.parent.glob(f"{database.name}*"):
        if file.is_file():
            shutil.copy2(file, looked_at)
    try:
        with closing(sqlite3.connect(looked_at / database.name)) as db:
            return bool(db.execute("pragma integrity_check").fetchone()[0] == "ok")
    except sqlite3.DatabaseError:
        return False
    finally:
        shutil.rmtree(looked_at)


def _begin_again(cut: _Cut) -> int:
    """Start hub and kiosk on that disk; how many letters are not delivered in time."""
    with RunningHub(cut.folder) as hub:
        return deliver_all(Plan(cut.folder, hub.url, seed=0, deeds=0), cut.diary)


def _together(every: list[Findings]) -> Findings:
    """The sums over all cuts, with the first fault of each."""
    counts = [one.name for one in fields(Findings) if one.name != "faults"]
    return Findings(
        **{name: sum(getattr(one, name) for one in every) for name in counts},
        faults=tuple(fault for one in every for fault in one.faults)[:20],
    )
