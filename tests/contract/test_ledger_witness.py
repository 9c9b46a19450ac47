"""`shopshadow audit verify` asks the backend which entry of the ledger it was told of."""

import json
from pathlib import Path

import pytest

from kiosk.backend.address import Address
from kiosk.backend.client import Client
from kiosk.backend.identity import Device, Identity, Secrets
from kiosk.cli import auditing
from kiosk.outbox import ledger
from kiosk.outbox.database import open_database
from kiosk.snapshots.ledger import LedgerHead
from kiosk.staff.witness import told_head
from tests.fakes.scripted_backend import Received, Reply, ScriptedBackend, serving

WHO = Identity("device-1", "credential-1")


class Witness(ScriptedBackend):
    """Was told of *head*."""

    def __init__(self, head: LedgerHead | None) -> None:
        super().__init__()
        self.head = head
        self.otherwise = self.route

    def route(self, asked: Received) -> Reply:
        if asked.path != "/api/devices/device-1/fleet":
            return Reply(404, {"success": False, "error": "no such thing"})
        told = {"number": self.head.number, "mac": self.head.mac} if self.head else None
        return Reply(200, {"success": True, "data": {"ledger": told}})


def kiosk(folder: Path, entries: int) -> LedgerHead:
    """A kiosk that is registered and has written so many entries."""
    Device(Secrets(folder / "secrets")).became(WHO)
    db = open_database(folder / "kiosk.db")
    for number in range(entries):
        ledger.append(db, what="setting", at=number, words=f"No. {number}", who="Ada")
    head = ledger.keep_head(db)
    db.close()
    return head


def cut(folder: Path) -> None:
    """Cut the newest entry off, and make key and note fit again."""
    db = open_database(folder / "kiosk.db")
    db.conn.execute("delete from ledger where number = (select max(number) from ledger)")
    (folder / "secrets" / "ledger.json").unlink()
    ledger.keep_head(db)
    db.close()


def test_a_ledger_that_was_cut_with_its_note_exits_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    witness = Witness(kiosk(tmp_path, 3))
    with serving(witness) as url:
        monkeypatch.setenv("SHOPSHADOW_BACKEND__URL", url)
        assert auditing.verify(None, tmp_path, as_json=True) == 0
        assert json.loads(capsys.readouterr().out)["told_to_backend"]["number"] == 3
        cut(tmp_path)
        assert auditing.verify(None, tmp_path, as_json=True) == 1
    [asked, _again] = witness.asked("/fleet")
    assert asked.headers["Authorization"] == "Bearer credential-1"
    assert "the backend was told of entry 3" in capsys.readouterr().out


def test_a_backend_that_does_not_answer_is_no_fault_of_the_ledger(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk(tmp_path, 2)
    monkeypatch.setenv("SHOPSHADOW_BACKEND__URL", "http://127.0.0.1:9")
    assert auditing.verify(None, tmp_path, as_json=True) == 0
    assert json.loads(capsys.readouterr().out)["told_to_backend"] is None


@pytest.mark.parametrize("head", [None, LedgerHead(7, "a" * 64)])
def test_the_witness_says_what_it_was_told(head: LedgerHead | None) -> None:
    with serving(Witness(head)) as url:
        assert told_head(Client(Address(url)), WHO) == head
