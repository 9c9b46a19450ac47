"""The support bundle: what helps is in it, what is secret is not; and the ledger's check."""

import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.cli import auditing
from kiosk.config.settings import Settings
from kiosk.errors import ConfigError
from kiosk.outbox import ledger
from kiosk.outbox.database import open_database
from kiosk.staff import bundle, drilling
from kiosk.staff.book import DrillReport
from kiosk.staff.licences import libraries


def _kiosk(folder: Path) -> Settings:
    folder.mkdir(exist_ok=True)
    db = open_database(folder / "kiosk.db")
    ledger.append(db, what="setting", at=1.0, words="token=abc123 was tried", who="Ada")
    ledger.keep_head(db)
    db.close()
    (folder / "hub.log").write_text("Authorization: Bearer s3cr3t\nhttp://user:pw@host/x\nfine\n")
    (folder / "secrets" / "device.json").write_text('{"credential": "topsecret"}')
    return Settings.model_validate(
        {
            "storage": {"folder": str(folder)},
            "camera": {"source": "rtsp://admin:hunter2@10.0.0.9/stream?key=k3y"},
        }
    )


def test_no_secret_gets_into_the_bundle(tmp_path: Path) -> None:
    file = bundle.write(_kiosk(tmp_path), extra={"history.json": "[]"}, now=0.0)
    with zipfile.ZipFile(file) as opened:
        texts = {name: opened.read(name).decode() for name in opened.namelist()}
    everything = "\n".join(texts.values())
    for secret in ("abc123", "s3cr3t", "user:pw", "hunter2", "k3y", "topsecret"):
        assert secret not in everything
    assert "fine" in texts["logs/hub.log"]
    assert "rtsp://10.0.0.9/stream" in texts["settings.json"]
    assert "history.json" in texts
    assert not any(name.endswith((".jpg", ".png", ".db", ".key")) for name in texts)


@pytest.mark.parametrize(
    ("section", "key", "value", "secret"),
    [
        ("alerts", "webhook_url", "https://hooks.shop.example/T0/s3cr3t", "s3cr3t"),
        ("camera", "source", "rtspsrc location=rtsp://admin:s3cr3t@10.0.0.9/a ! appsink", "s3cr3t"),
        ("camera", "source", "rtsp://admin:s3cr3t@[10.0.0.9/a", "s3cr3t"),
    ],
)
def test_an_address_that_is_a_secret_does_not_get_in(
    section: str, key: str, value: str, secret: str
) -> None:
    told = bundle.without_secrets(Settings.model_validate({section: {key: value}}))
    assert secret not in json.dumps(told)
    assert told[section][key]


def test_a_bundle_for_elsewhere_leaves_nothing_in_the_kiosks_folder(tmp_path: Path) -> None:
    """Whoever looks after a kiosk is root there: a folder of root's is in the kiosk's way."""
    settings = _kiosk(tmp_path / "kept")
    file = bundle.write(settings, into=tmp_path / "out", now=0.0)
    assert file.parent == tmp_path / "out"
    assert not (tmp_path / "kept" / "support").exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root writes for somebody else")
def test_what_root_writes_there_is_the_kiosks(tmp_path: Path) -> None:
    settings = _kiosk(tmp_path)
    os.chown(tmp_path, 4711, 4712)
    file = bundle.write(settings, now=0.0)
    for made in (file, file.parent):
        assert (made.stat().st_uid, made.stat().st_gid) == (4711, 4712)


def test_the_libraries_and_their_licences_are_named() -> None:
    found = {one.name.lower(): one.licence for one in libraries()}
    assert "requests" in found
    assert all(found.values())


def test_audit_verify_exits_1_for_a_changed_entry(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _kiosk(tmp_path)
    assert auditing.verify(None, tmp_path, as_json=True) == 0
    assert json.loads(capsys.readouterr().out)["goals"][0]["ok"] is True
    db = open_database(tmp_path / "kiosk.db")
    db.conn.execute("update ledger set words = 'nothing happened'")
    db.close()
    assert auditing.verify(None, tmp_path, as_json=True) == 1
    assert "Entry 1 was changed" in capsys.readouterr().out
    with pytest.raises(ConfigError, match="--folder"):
        auditing.verify(None, tmp_path / "nowhere", as_json=True)


class _Kiosk:
    """A kiosk that notices and recovers after a second, unless it is told not to."""

    def __init__(self, *, recovers: bool = True) -> None:
        self.now = 0.0
        self.recovers = recovers
        self.away = False
        self.letters = 0
        self.ended = False

    def clock(self) -> float:
        self.now += 0.1
        return self.now

    def cut_backend(self, *, cut: bool) -> None:
        self.away = cut
        if not cut and self.recovers:
            self.letters = 0

    def lose_camera(self, *, lost: bool) -> None:
        self.away = lost

    def backend_answers(self) -> bool:
        return not self.away and self.recovers

    def camera_is_live(self) -> bool:
        return not self.away and self.recovers

    def unsent(self) -> int:
        return self.letters

    def begin_sale(self) -> bool:
        return True

    def put_goods(self, pieces: int) -> None:
        self.letters += pieces

    def end_sale(self) -> None:
        self.ended = True


@pytest.mark.parametrize("drill", [drilling.camera, drilling.backend, drilling.queue])
@pytest.mark.parametrize("recovers", [True, False])
def test_a_drill_says_whether_the_kiosk_recovered(
    drill: Callable[..., object], *, recovers: bool
) -> None:
    kiosk = _Kiosk(recovers=recovers)
    reports = list(drill(kiosk, kiosk.clock))  # type: ignore[call-overload]
    assert isinstance(reports[-1], DrillReport)
    assert reports[-1].ok is recovers
    assert not kiosk.away


def test_a_drill_that_is_broken_off_gives_back_what_it_took() -> None:
    kiosk = _Kiosk()
    running = drilling.queue(kiosk, kiosk.clock)
    next(running)
    assert kiosk.away
    running.close()
    assert not kiosk.away
