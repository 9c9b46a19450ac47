"""A ledger that can only grow: what was changed, removed or cut off afterwards is found."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from kiosk.outbox import ledger
from kiosk.outbox.database import open_database, transaction
from kiosk.outbox.migrations import STEPS


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    opened = open_database(tmp_path / "kiosk.db")
    yield opened
    opened.close()


def _write(db: Database, count: int) -> None:
    for number in range(count):
        ledger.append(db, what="setting", at=number, words=f"No. {number}", who="Ada")


def test_an_untouched_ledger_is_sound(db: Database) -> None:
    _write(db, 5)
    ledger.keep_head(db)
    _write(db, 2)  # the note outside may be older than the ledger: the program died in between
    verdict = ledger.verify(db)
    assert (verdict.entries, verdict.head.number, verdict.faults) == (7, 7, ())
    assert [entry.number for entry in ledger.newest(db, 2)] == [7, 6]


@pytest.mark.parametrize(
    ("tampering", "found"),
    [
        ("update ledger set words = 'nothing' where number = 3", "Entry 3 was changed"),
        ("update ledger set at = at + 1 where number = 1", "Entry 1 was changed"),
        ("update ledger set who = 'Bob' where number = 5", "Entry 5 was changed"),
        ("delete from ledger where number = 2", "Entry 2 was removed"),
        ("delete from ledger where number in (2, 3)", "Entry 2 and more was removed"),
        ("delete from ledger where number > 3", "cut: it reached entry 5"),
        ("delete from ledger", "cut: it reached entry 5"),
    ],
)
def test_what_was_done_to_it_is_named(db: Database, tampering: str, found: str) -> None:
    """A changed, a removed and a cut entry."""
    _write(db, 5)
    ledger.keep_head(db)
    db.conn.execute(tampering)
    assert found in " ".join(ledger.verify(db).faults)


def test_a_tail_that_was_written_anew_is_found(db: Database) -> None:
    _write(db, 5)
    ledger.keep_head(db)
    db.conn.execute("delete from ledger where number > 3")
    _write(db, 2)  # sealed with the right key, but other entries than those that were noted
    assert any("Entry 5 is not the one" in fault for fault in ledger.verify(db).faults)


def test_a_cut_with_the_whole_disk_in_hand_is_found_by_what_the_backend_was_told(
    db: Database, tmp_path: Path
) -> None:
    """Entries, key and note lie on one disk: only a witness elsewhere sees that they fit anew."""
    _write(db, 5)
    told = ledger.keep_head(db)
    db.conn.execute("delete from ledger where number > 3")
    (tmp_path / "secrets" / "ledger.json").unlink()
    ledger.keep_head(db)
    assert ledger.verify(db).faults == ()
    verdict = ledger.verify(db, told)
    assert verdict.faults == ("The ledger was cut: the backend was told of entry 5.",)
    assert verdict.told == told
    _write(db, 4)  # grown past it again
    ledger.keep_head(db)
    [fault] = ledger.verify(db, told).faults
    assert fault == "Entry 5 is not the one that the backend was told of."


def test_a_backend_that_is_a_little_behind_is_no_fault(db: Database) -> None:
    _write(db, 3)
    told = ledger.keep_head(db)
    _write(db, 2)
    ledger.keep_head(db)
    assert ledger.verify(db, told).faults == ()


def test_another_key_seals_nothing(db: Database, tmp_path: Path) -> None:
    _write(db, 2)
    ledger.keep_head(db)
    (tmp_path / "secrets" / "ledger.key").write_bytes(b"x" * 32)
    assert len(ledger.verify(db).faults) == 2
    (tmp_path / "secrets" / "ledger.key").unlink()
    assert "key is missing" in ledger.verify(db).faults[0]


def test_a_missing_note_is_said(db: Database, tmp_path: Path) -> None:
    _write(db, 2)
    (tmp_path / "secrets" / "ledger.json").unlink()
    assert "note of the last entry is missing" in ledger.verify(db).faults[0]


def test_key_and_note_are_the_owners_alone(db: Database, tmp_path: Path) -> None:
    _write(db, 1)
    ledger.keep_head(db)
    for name in ("ledger.key", "ledger.json"):
        assert (tmp_path / "secrets" / name).stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "secrets").stat().st_mode & 0o777 == 0o700


def test_an_entry_goes_with_its_transaction(db: Database) -> None:
    _write(db, 1)
    with pytest.raises(ZeroDivisionError):
        _write_and_fail(db)
    _write(db, 1)
    assert ledger.verify(db).faults == ()
    assert len(ledger.newest(db, 9)) == 2


def _write_and_fail(db: Database) -> None:
    with transaction(db):
        ledger.append(db, what="setting", at=1, words="undone")
        raise ZeroDivisionError


def test_what_was_written_before_there_were_seals_is_kept_and_sealed(tmp_path: Path) -> None:
    """The step from the first release on: its entries are the chain's first."""
    file = tmp_path / "kiosk.db"
    with closing(sqlite3.connect(file)) as raw:
        raw.executescript(STEPS[0])
        raw.execute("pragma user_version = 1")
        for number in (3, 8):
            raw.execute(
                "insert into ledger values (?, 1.5, 'letter_noted', null, 'e1', 'old')", [number]
            )
        raw.commit()
    db = open_database(file)
    assert ledger.verify(db).faults == ()
    _write(db, 1)
    ledger.keep_head(db)
    assert [entry.words for entry in ledger.newest(db, 9)] == ["No. 0", "old", "old"]
    assert ledger.verify(db).faults == ()
    db.conn.execute("update ledger set words = 'new' where number = 1")
    assert ledger.verify(db).faults != ()
    db.close()


def test_an_empty_ledger_without_a_key_is_sound(db: Database, tmp_path: Path) -> None:
    assert ledger.keep_head(db) == ledger.Head(0, "")
    assert ledger.verify(db) == ledger.Verdict(0, ledger.Head(0, ""), ())
    assert not os.path.lexists(tmp_path / "secrets")
