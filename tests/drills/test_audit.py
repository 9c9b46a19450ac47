"""The audit finds what it is there to find: a broken promise of each kind."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlite_utils import Database

from kiosk.drills.audit import audit
from kiosk.drills.diary import Deed, Diary, Known, Word, decode, encode
from kiosk.hub.models import Base
from kiosk.outbox.database import open_database

ITEMS = ("a", "b", "c")


@pytest.fixture
def diary() -> Diary:
    """Three sure items, one unsure one that was approved, and a purchase, all acknowledged."""
    diary = Diary()
    deeds = [(Deed.ADD, name) for name in ITEMS]
    deeds += [(Deed.ASK, "q"), (Deed.YES, "q"), (Deed.PAY, "s")]
    for deed, name in deeds:
        diary.write(Word(deed, name, "s", kept=False))
        diary.write(Word(deed, name, "s", kept=True))
    return diary


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Kiosk and hub after everything has arrived."""
    engine = create_engine(f"sqlite:///{tmp_path / 'hub.db'}")
    Base.metadata.create_all(engine)
    engine.dispose()
    open_database(tmp_path / "kiosk.db").close()
    with closing(Database(tmp_path / "kiosk.db")) as kiosk:
        session = {"guest": 1, "phase": "thanks", "count_what_lies": 1, "opened_at": 0}
        insert(kiosk, "session", session_id="s", **session)
        letter = {"endpoint": "basket", "body": "{}", "created": 0, "due": 0, "state": "delivered"}
        kinds = dict.fromkeys(ITEMS, "add") | {"q": "ask", "yes": "approve"}
        for name, kind in kinds.items():
            insert(kiosk, "letter", event_id=name, session_id="s", kind=kind, **letter)
    with closing(Database(tmp_path / "hub.db")) as hub:
        device = {"credential_used": 0, "code_spent": 0, "code_expires_at": 0, "created_at": 0}
        insert(hub, "device", id="d", credential_hash="", **device)
        session = {"kind": "guest", "state": "closed", "ordered": 1, "seq": 0, "opened_at": 0}
        insert(hub, "session", id="s", device_id="d", **session)
        answer = {"fingerprint": "", "status": 201, "body": "{}", "at": 0}
        for name in kinds:
            insert(hub, "kept_answer", owner="d", key=name, **answer)
        asked = {"name": "", "quantity": 1, "confidence": 0.5, "asked_at": 0}
        ids = {"id": "p", "session_id": "s", "event_id": "q", "product_id": "P001"}
        insert(hub, "pending", state="approved", **ids, **asked)
        insert(hub, "order", number=1, session_id="s", total_minor=1, currency="EUR", created_at=0)
        insert(hub, "order_item", order_number=1, product_id="P001", name="", quantity=4)
    return tmp_path


def insert(db: Database, table: str, **fields: object) -> None:
    db[table].insert(fields)


def change(folder: Path, statement: str) -> None:
    with closing(sqlite3.connect(folder / "hub.db", isolation_level=None)) as db:
        db.execute(statement)


def test_kept_promises_are_found_kept(diary: Diary, folder: Path) -> None:
    found = audit(diary, folder)
    assert (found.attempted, found.acknowledged, found.delivered) == (6, 6, 6)
    assert found.faults == ()


@pytest.mark.parametrize(
    ("kind", "statement"),
    [
        ("lost", "delete from kept_answer where key = 'b'"),
        ("lost", "update pending set state = 'pending'"),
        ("lost", "delete from pending"),
        ("lost", 'delete from "order"'),
        ("lost", "update order_item set quantity = 3"),
        ("doubled", "update order_item set quantity = 5"),
        ("doubled", "insert into order_item select 9, 1, 'P002', '', 1, 1, null, null"),
        ("invented", "insert into kept_answer values ('d', 'stranger', '', 201, '{}', 0)"),
        ("out_of_order", "update kept_answer set rowid = rowid + 1000 where key = 'a'"),
    ],
)  # fmt: skip
def test_a_broken_promise_is_found(diary: Diary, folder: Path, kind: str, statement: str) -> None:
    change(folder, statement)
    found = audit(diary, folder)
    assert getattr(found, kind) >= 1, found
    assert any(words.startswith(kind.replace("_", " ")) for words in found.faults)


def test_goods_that_are_not_known_after_a_restart_are_forgotten(diary: Diary, folder: Path) -> None:
    diary.write(Known("s", ("a", "b", "q")))
    assert audit(diary, folder).forgotten == 1


@pytest.mark.parametrize(
    "said", [Word(Deed.YES, "e", "s", kept=True), Known("s", ("a", "b"))], ids=type
)
def test_the_pipe_carries_every_word(said: Word | Known) -> None:
    assert decode(encode(said)) == said
