"""What is wrong with a database is said in words, with what to do."""

import sqlite3
import threading
from pathlib import Path

import pytest

from kiosk.errors import DatabaseFault
from kiosk.outbox.database import in_words, open_database, transaction
from kiosk.outbox.migrations import STEPS


def test_a_new_file_is_made_with_its_folder(tmp_path: Path) -> None:
    db = open_database(tmp_path / "state" / "kiosk.db")
    pragmas = [
        db.conn.execute(f"pragma {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "cache_size", "user_version")
    ]
    db.close()
    assert pragmas == ["wal", 2, 1, -256, len(STEPS)]


def test_states_are_readable_text_with_a_check(tmp_path: Path) -> None:
    """S3-18."""
    db = open_database(tmp_path / "kiosk.db")
    schema = db.conn.execute("select sql from sqlite_master where name = 'letter'").fetchone()[0]
    assert "check (state in (" in schema
    assert "'parked'" in schema
    begin_session(db.conn)
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        put_letter(db.conn, state="lost")
    db.close()


def test_deleting_a_session_leaves_no_orphans(tmp_path: Path) -> None:
    """S3-19: items, questions, letters and lines go with it; the ledger stays."""
    db = open_database(tmp_path / "kiosk.db")
    begin_session(db.conn)
    put_letter(db.conn, state="waiting")
    put_item(db.conn, "s1")
    db.conn.execute(
        "insert into question values ('e1', 's1', 'unsure', 'P1', '[]', 0.5, 0, 'open', null, null)"
    )
    db.conn.execute(
        "insert into line values ('s1', 0, 'e1', 'P1', 'Apple', 1, 10, 0.5, null, null)"
    )
    db.conn.execute("insert into correction values ('s1', 'P1', 1)")
    db.conn.execute(
        "insert into ledger values (1, 0, 'till', 'corrected_here', 's1', 'e1', 'words', 'seal')"
    )
    db.conn.execute("delete from session")
    left = {
        table: len(db.conn.execute(f"select 1 from {table}").fetchall())  # noqa: S608
        for table in ("item", "question", "letter", "line", "correction", "ledger")
    }
    db.close()
    assert left == {
        "item": 0,
        "question": 0,
        "letter": 0,
        "line": 0,
        "correction": 0,
        "ledger": 1,
    }


def test_an_item_of_no_session_is_refused(tmp_path: Path) -> None:
    db = open_database(tmp_path / "kiosk.db")
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        put_item(db.conn, "nobody")
    db.close()


def test_only_one_session_is_open(tmp_path: Path) -> None:
    db = open_database(tmp_path / "kiosk.db")
    begin_session(db.conn)
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        begin_session(db.conn, "s2")
    db.conn.execute("update session set closed_at = 1")
    begin_session(db.conn, "s2")
    db.close()


def test_a_file_of_a_newer_version_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.db"
    open_database(path).close()
    with sqlite3.connect(path) as raw:
        raw.execute("pragma user_version = 99")
    raw.close()
    with pytest.raises(DatabaseFault, match=r"newer version.*99.*Install the newer version"):
        open_database(path)


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.db"
    path.write_bytes(b"this is no database, though it is long enough to be one" * 100)
    with pytest.raises(DatabaseFault, match="damaged"):
        open_database(path)


def test_a_folder_in_place_of_the_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DatabaseFault, match="right to write"):
        open_database(tmp_path)


def test_a_file_in_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("")
    with pytest.raises(DatabaseFault, match="can't be used"):
        open_database(tmp_path / "state" / "kiosk.db")


@pytest.mark.parametrize(
    ("pragma", "words"),
    [("pragma query_only = on", "right to write"), ("pragma max_page_count = 1", "disk is full")],
)
def test_a_write_that_fails_says_what_to_do_and_changes_nothing(
    tmp_path: Path, pragma: str, words: str
) -> None:
    path = tmp_path / "kiosk.db"
    db = open_database(path)
    begin_session(db.conn)
    db.conn.execute(pragma)
    with pytest.raises(DatabaseFault, match=words), in_words(path), transaction(db):
        put_many(db.conn, 500)
    assert not db.conn.in_transaction
    assert db.conn.execute("select count(*) from letter").fetchone()[0] == 0
    db.close()


def test_another_programs_lock_is_named(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.db"
    first, second = open_database(path), open_database(path)
    second.conn.execute("pragma busy_timeout = 1")
    with (
        pytest.raises(DatabaseFault, match="another program"),
        transaction(first),
        in_words(path),
        transaction(second),
    ):
        pass
    first.close()
    second.close()


def test_what_is_none_of_these_is_still_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.db"
    with pytest.raises(DatabaseFault, match="Look at the disk"), in_words(path):
        raise sqlite3.DatabaseError("disk I/O error")


def test_our_own_mistakes_are_not_blamed_on_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.db"
    db = open_database(path)
    with pytest.raises(sqlite3.IntegrityError), in_words(path), transaction(db):
        put_letter(db.conn)
    db.close()


def test_a_part_of_a_transaction_can_be_undone_alone(tmp_path: Path) -> None:
    db = open_database(tmp_path / "kiosk.db")
    with transaction(db):
        begin_session(db.conn)
        with pytest.raises(sqlite3.IntegrityError), transaction(db):
            put_many(db.conn, 3, broken_at=2)
    counts = db.conn.execute("select (select count(*) from session), (select count(*) from letter)")
    assert tuple(counts.fetchone()) == (1, 0)
    db.close()


@pytest.mark.parametrize("repeat", range(10))
def test_threads_that_open_a_new_file_at_once_agree(tmp_path: Path, repeat: int) -> None:
    path = tmp_path / "kiosk.db"
    versions: list[int] = []
    together = threading.Barrier(8)

    def open_it() -> None:
        together.wait()
        db = open_database(path)
        versions.append(db.conn.execute("pragma user_version").fetchone()[0])
        db.close()

    threads = [threading.Thread(target=open_it) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert versions == [len(STEPS)] * 8


def put_item(conn: sqlite3.Connection, session_id: str) -> None:
    conn.execute(
        "insert into item (event_id, session_id, product_id, confidence, x0, y0, x1, y1, seen_at) "
        "values ('e1', ?, 'P1', 0.5, 0, 0, 1, 1, 0)",
        [session_id],
    )


def begin_session(conn: sqlite3.Connection, session_id: str = "s1") -> None:
    conn.execute(
        "insert into session (session_id, guest, phase, count_what_lies, opened_at) "
        "values (?, 1, 'shopping', 0, 0)",
        [session_id],
    )


def put_letter(conn: sqlite3.Connection, *, event_id: str = "e1", state: str = "waiting") -> None:
    conn.execute(
        "insert into letter (event_id, session_id, kind, endpoint, body, created, due, state) "
        "values (?, 's1', 'end_session', 'devices', '{}', 0, 0, ?)",
        [event_id, state],
    )


def put_many(conn: sqlite3.Connection, how_many: int, *, broken_at: int | None = None) -> None:
    for number in range(how_many):
        put_letter(conn, event_id=f"e{number}", state="?" if number == broken_at else "waiting")
