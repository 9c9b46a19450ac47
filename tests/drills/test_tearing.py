"""What is torn is what a power cut tears: all that was committed is still there, nothing else."""

import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.drills.power import is_whole
from kiosk.drills.tearing import tear


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    """A database copied while a transaction is half written: 200 rows are committed, 300 not."""
    live, copied = tmp_path / "live", tmp_path / "copied"
    live.mkdir()
    with closing(sqlite3.connect(live / "kiosk.db", isolation_level=None)) as db:
        db.execute("pragma journal_mode = wal")
        db.execute("pragma cache_size = 2")  # so that a transaction is written before its end
        db.execute("create table letter (number integer primary key, body text)")
        db.executemany("insert into letter (body) values (?)", [("x" * 300,)] * 200)
        db.execute("begin")
        db.executemany("insert into letter (body) values (?)", [("y" * 300,)] * 300)
        shutil.copytree(live, copied)
        db.execute("rollback")
    return copied / "kiosk.db"


def _rows(database: Path) -> tuple[int, int]:
    with closing(sqlite3.connect(database)) as db:
        every = db.execute("select count(*), coalesce(sum(body like 'y%'), 0) from letter")
        whole, half = every.fetchone()
        return whole, half


@pytest.mark.parametrize("seed", range(12))
def test_what_was_committed_is_there_whatever_was_torn(disk: Path, seed: int) -> None:
    torn = tear(disk, random.Random(seed))
    assert torn.tail_bytes > 0
    assert is_whole(disk)
    assert _rows(disk) == (200, 0)


def test_pages_are_left_between_old_and_new(disk: Path) -> None:
    """Without its log such a database is damaged: the tearing is real, and it is noticed."""
    chance = random.Random(3)
    while tear(disk, chance).pages < 5:
        pass
    disk.with_name("kiosk.db-wal").unlink()
    assert not is_whole(disk)


def test_a_log_that_lost_a_commit_is_told_apart(disk: Path) -> None:
    """A disk that lies about what it has written loses rows: then they are missing."""
    log = disk.with_name("kiosk.db-wal")
    log.write_bytes(log.read_bytes()[: 32 + 4 * (24 + 4096)])
    assert _rows(disk)[0] < 200
