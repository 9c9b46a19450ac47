"""SQLite files as files: whether one is damaged, putting it aside, reading what can be read."""

import logging
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

from kiosk.clock import Clock, dated

log = logging.getLogger(__name__)

_ENDS = ("", "-wal", "-shm")
_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB")
_NO_ROOM = ("SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_READONLY")
_SENTENCE = ".txt"
_STEPS_BETWEEN_LOOKS = 100_000


def replace_damaged(
    path: Path, aside: Path, take_over: Callable[[Path], str], *, within_s: float
) -> str:
    """Put a fresh file in the place of a damaged one, which becomes *aside*.

    *take_over* fills the fresh one and says what it did; until it has, the damaged one stays in
    its place: a kill at any instant, or an error, leaves it for the next start. Returns what was
    said, "" when the file is sound or missing, or can't be looked at (see `is_damaged`).
    """
    fresh = path.with_name(f"{path.name}.rescued")
    words = ""
    if path.is_file():
        damaged = is_damaged(path, within_s=within_s)
        remove(fresh)  # an earlier start did not come to its end with it
        if not damaged:
            return ""
        words = take_over(fresh)
    elif not fresh.is_file():
        return ""
    move(path, aside)
    fresh.rename(path)
    log.error("%s", words or "a damaged database was replaced, as an earlier start had begun to")
    return words


def is_damaged(path: Path, *, within_s: float, clock: Clock = time.monotonic) -> bool:
    """Whether it is no database, or pages of it contradict each other.

    False also when it can't be looked at, or is so large that *within_s* is not enough: opening
    it, and working with it, says what is wrong then.
    """
    deadline = clock() + within_s
    try:
        with closing(sqlite3.connect(path, timeout=1.0)) as connection:
            connection.set_progress_handler(lambda: clock() > deadline, _STEPS_BETWEEN_LOOKS)
            return bool(connection.execute("pragma integrity_check(1)").fetchone()[0] != "ok")
    except sqlite3.DatabaseError as exc:
        return tells_damage(exc)


def tells_damage(exc: BaseException | None) -> bool:
    """Whether SQLite says that the file is damaged, or no database."""
    return getattr(exc, "sqlite_errorname", "").startswith(_DAMAGED)


def tells_no_room(exc: sqlite3.Error) -> bool:
    """Whether SQLite can't write: the disk is full, or read-only."""
    return getattr(exc, "sqlite_errorname", "") in _NO_ROOM


def aside_of(path: Path, now: float) -> Path:
    """Where a damaged file is kept: ``…damaged-DATE`` beside its place."""
    return path.with_name(f"{path.name}.damaged-{dated(now)}")


def tell_beside(aside: Path, words: str) -> None:
    """Put what became of a damaged file beside it, for people and for `told_beside`."""
    aside.with_name(f"{aside.name}{_SENTENCE}").write_text(words, encoding="utf-8")


def told_beside(path: Path) -> list[str]:
    """What became of each damaged file that is still kept beside *path*, oldest first."""
    sentences = sorted(path.parent.glob(f"{path.name}.damaged-*{_SENTENCE}"))
    return [sentence.read_text(encoding="utf-8") for sentence in sentences]


def move(path: Path, aside: Path) -> None:
    """With its write-ahead log, which holds its newest pages and must not meet another file."""
    for end in _ENDS:
        with suppress(FileNotFoundError):
            path.with_name(path.name + end).rename(aside.with_name(aside.name + end))


def remove(path: Path) -> None:
    """With its write-ahead log; where there is none, nothing."""
    for end in _ENDS:
        path.with_name(path.name + end).unlink(missing_ok=True)


def readable(damaged: Path, wanted: str) -> Iterator[sqlite3.Row]:
    """Rows of a query until the first that can't be read."""
    with closing(sqlite3.connect(damaged)) as connection, suppress(sqlite3.DatabaseError):
        connection.row_factory = sqlite3.Row
        yield from connection.execute(wanted)
