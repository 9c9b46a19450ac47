"""A damaged file is kept and what can be read of it goes on; old files are brought up to date."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.events.letters import LetterKind, LetterState
from kiosk.letters import ItemBody, Letter, OrderBody
from kiosk.outbox.database import open_database
from kiosk.outbox.migrations import STEPS
from kiosk.outbox.outgoing import Outgoing, open_outbox
from kiosk.outbox.rescue import make_sound
from kiosk.outbox.sales import Sales
from kiosk.session import Session
from kiosk.snapshots.till import Phase

NOW = 1_795_000_000.0
LETTERS = 1500


def filled(path: Path, letters: int = LETTERS) -> None:
    """A sale with so many letters, on disk, closed."""
    db = open_database(path)
    Sales(db).begin(Session("s-1", True, Phase.SHOPPING, False), 0.0)
    outbox = Outgoing(db)
    with outbox.together():
        for number in range(letters):
            body = ItemBody("P1", f"Apple {number}", 1, 0.9)
            outbox.put(Letter(f"e{number}", "s-1", LetterKind.ADD, body, 0.0, 0.0))
    db.conn.execute("pragma wal_checkpoint(truncate)")
    outbox.close()


def spoil(path: Path, begin: float, end: float) -> None:
    """Overwrite that part of the file, as a dying disk does."""
    content = bytearray(path.read_bytes())
    first, last = (int(len(content) * part) // 4096 * 4096 for part in (begin, end))
    content[first:last] = b"\xa5" * (last - first)
    path.write_bytes(content)


def aside(folder: Path) -> list[Path]:
    return [f for f in folder.glob("kiosk.db.damaged-*") if not f.name.endswith(("-wal", "-shm"))]


def test_a_sound_file_and_a_missing_one_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.db"
    assert make_sound(path, now=NOW) == ""
    assert not path.exists()
    filled(path, 3)
    before = path.read_bytes()
    assert make_sound(path, now=NOW) == ""
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_gives_way_to_a_new_one(tmp_path: Path) -> None:
    """S0-33: the kiosk sells on; the old file is kept as it was."""
    path = tmp_path / "kiosk.db"
    rubbish = b"this is no database, though it is long enough to be one" * 100
    path.write_bytes(rubbish)
    words = make_sound(path, now=NOW)
    assert "kiosk.db.damaged-20261118T" in words
    assert [file.read_bytes() for file in aside(tmp_path)] == [rubbish]
    open_outbox(path).close()


def test_letters_that_can_be_read_are_taken_over(tmp_path: Path) -> None:
    """S0-33: what was not sent is sent from the new file, in order."""
    path = tmp_path / "kiosk.db"
    filled(path)
    spoil(path, 0.80, 0.85)
    words = make_sound(path, now=NOW)
    assert "taken over" in words
    outbox = open_outbox(path)
    kept = outbox.counts().waiting
    assert outbox.claim(1.0) is not None
    outbox.close()
    assert LETTERS / 2 < kept < LETTERS
    assert str(kept) in words
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("select what from ledger").fetchall() == [("database_damaged",)]


def test_who_may_open_the_panel_is_taken_over_with_its_lock(tmp_path: Path) -> None:
    """S0-33: a panel without anybody lets whoever comes first choose a PIN."""
    path = tmp_path / "kiosk.db"
    filled(path)
    with closing(sqlite3.connect(path)) as db:
        db.execute("insert into staff values ('Eva', 'a hash', 0.0)")
        db.execute("insert into staff_lock values (1, 4, 2, 5.0, 120.0)")
        db.commit()
    spoil(path, 0.80, 0.85)
    assert make_sound(path, now=NOW)
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("select name, pin_hash from staff").fetchall() == [("Eva", "a hash")]
        assert db.execute("select wrong, locks from staff_lock").fetchall() == [(4, 2)]


def test_a_full_disk_leaves_the_damaged_file_for_the_next_start(tmp_path: Path) -> None:
    """S0-33: what can't be taken over now is not put aside and forgotten."""
    path = tmp_path / "kiosk.db"
    filled(path)
    spoil(path, 0.80, 0.85)
    without_room = (
        "import resource, sys; from pathlib import Path; "
        "from kiosk.outbox.rescue import make_sound; "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, 150_000)); "
        "make_sound(Path(sys.argv[1]), now=0.0)"
    )
    command = [sys.executable, "-c", without_room, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "DatabaseFault" in done.stderr
    assert aside(tmp_path) == []
    assert "taken over" in make_sound(path, now=NOW)
    assert len(aside(tmp_path)) == 1
    outbox = open_outbox(path)
    assert outbox.counts().waiting > LETTERS / 2
    outbox.close()
    assert not list(tmp_path.glob("*.rescued*"))


def test_a_kill_before_the_new_file_is_in_its_place_loses_nothing(tmp_path: Path) -> None:
    """S0-33: the next start goes on; the old file's log does not get into the new one."""
    path = tmp_path / "kiosk.db"
    filled(tmp_path / "kiosk.db.rescued", 5)
    stray = b"the write-ahead log of the damaged file"
    (tmp_path / "kiosk.db-wal").write_bytes(stray)
    assert make_sound(path, now=NOW) == ""
    outbox = open_outbox(path)
    assert outbox.counts().waiting == 5
    outbox.close()
    assert [file.read_bytes() for file in tmp_path.glob("kiosk.db.damaged-*-wal")] == [stray]


def test_a_kill_while_letters_are_taken_over_begins_anew(tmp_path: Path) -> None:
    """S0-33: half of a new file is worth nothing as long as the old one is there."""
    path = tmp_path / "kiosk.db"
    filled(path)
    spoil(path, 0.80, 0.85)
    filled(tmp_path / "kiosk.db.rescued", 5)
    assert "taken over" in make_sound(path, now=NOW)
    outbox = open_outbox(path)
    assert outbox.counts().waiting > LETTERS / 2
    outbox.close()


@pytest.mark.parametrize("damaged", ["damaged", "sound"])
def test_what_an_earlier_start_left_half_made_is_never_put_in_the_place(
    tmp_path: Path, damaged: str
) -> None:
    """A power cut tore the new file, too: the old one is read again, or stays as it is."""
    path, torn = tmp_path / "kiosk.db", tmp_path / "kiosk.db.rescued"
    filled(path, 300)
    if damaged == "damaged":
        spoil(path, 0.4, 0.5)
    torn.write_bytes(b"torn" * 5000)
    said = make_sound(path, now=NOW)
    assert ("were taken over" in said) == (damaged == "damaged")
    assert not torn.exists()
    open_database(path).close()


def test_an_index_that_is_wrong_costs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.db"
    filled(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("pragma writable_schema = on")
        db.execute("update sqlite_master set rootpage = 2 where name = 'letter_state'")
    assert make_sound(path, now=NOW)
    outbox = open_outbox(path)
    assert outbox.counts().waiting == LETTERS
    outbox.close()


def test_a_file_of_a_newer_version_is_not_damaged(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.db"
    open_database(path).close()
    with closing(sqlite3.connect(path)) as db:
        db.execute("pragma user_version = 99")
    assert make_sound(path, now=NOW) == ""


@pytest.fixture
def version_1(tmp_path: Path) -> Path:
    """A file as version 0.1.0 left it, in the middle of a sale."""
    path = tmp_path / "kiosk.db"
    with closing(sqlite3.connect(path)) as db:
        db.executescript((Path(__file__).parent / "version_1.sql").read_text())
        db.execute("pragma user_version = 1")
    return path


def test_a_file_of_the_first_version_goes_on_where_it_was(version_1: Path) -> None:
    """S3-18, S3-19: every step forward keeps sale, letters and ledger."""
    outbox = open_outbox(version_1)
    first = outbox.claim(2000.0)
    order = outbox.find("o-0")
    counts = outbox.counts()
    outbox.close()
    assert first is not None
    assert (first.event_id, first.doubts) == ("e-3", 0)
    assert order is not None
    assert (order.body, order.state) == (OrderBody("K-ACDE"), LetterState.CANCELLED)
    assert (counts.waiting, counts.delivered, counts.parked) == (1, 2, 1)
    with closing(sqlite3.connect(version_1)) as db:
        assert db.execute("pragma user_version").fetchone()[0] == len(STEPS)
        assert db.execute("select words from ledger").fetchall() == [
            ("1 × P1 confirmed by a person",)
        ]
        assert db.execute("pragma integrity_check").fetchone()[0] == "ok"
        assert db.execute("pragma foreign_key_check").fetchall() == []


def test_every_version_ends_in_the_same_schema(version_1: Path, tmp_path: Path) -> None:
    """However old the file was: the tables are those of a new one."""

    def columns(path: Path) -> dict[str, set[str]]:
        with closing(sqlite3.connect(path)) as db:
            names = db.execute("select name from sqlite_master where type = 'table'").fetchall()
            return {
                name: {row[1] for row in db.execute(f"pragma table_info({name})")}
                for (name,) in names
            }

    open_database(version_1).close()
    fresh = tmp_path / "fresh" / "kiosk.db"
    open_database(fresh).close()
    assert columns(version_1) == columns(fresh)
