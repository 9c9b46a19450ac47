"""What the package's scripts do, run on a disk of their own."""

import os
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.hub.schema import newest
from kiosk.outbox.database import open_database
from kiosk.outbox.migrations import STEPS

_SCRIPTS = Path(__file__).parents[2] / "packaging" / "debian"
_SESSION = (
    "insert into session (session_id, guest, phase, count_what_lies, opened_at)"
    " values ('s', 1, 'shopping', 0, 0)"
)
_LETTER = (
    "insert into letter (event_id, session_id, kind, endpoint, body, created, due, state)"
    " values ('e', 's', 'add', 'basket', '{}', 0, 0, ?)"
)
_NAMES = ("preinst", "postinst", "prerm", "postrm", "shopshadow")


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    """A machine's disk with the folders that the kiosk and the hub write to."""
    for folder in ("shopshadow", "shopshadow-hub"):
        (tmp_path / "var/lib" / folder).mkdir(parents=True)
    (tmp_path / "etc/shopshadow").mkdir(parents=True)
    return tmp_path


def _run(script: str, disk: Path, *arguments: str) -> tuple[int, str]:
    """Its exit code and what it said."""
    text = (_SCRIPTS / script).read_text().replace("@KNOWN@", f"{len(STEPS)}:{newest()}")
    copy = disk / script
    copy.write_text(text)
    done = subprocess.run(
        ["sh", str(copy), *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"DPKG_ROOT": str(disk), "DPKG_MAINTSCRIPT_PACKAGE": "shopshadow-kiosk"},
    )
    return done.returncode, done.stdout + done.stderr


def _queue(disk: Path, *, state: str = "", version: int | None = None) -> Path:
    """A kiosk's database, with one letter in *state*."""
    file = disk / "var/lib/shopshadow/kiosk.db"
    with closing(open_database(file)) as db:
        if state:
            db.conn.execute(_SESSION)
            db.conn.execute(_LETTER, [state])
        if version is not None:
            db.conn.execute(f"pragma user_version = {version}")
    return file


def _hub_of(disk: Path, folder: str, version: str) -> None:
    with closing(sqlite3.connect(disk / "var/lib" / folder / "hub.db")) as db, db:
        db.execute("create table alembic_version (version_num text)")
        db.execute("insert into alembic_version values (?)", [version])


@pytest.mark.parametrize("name", _NAMES)
def test_a_script_is_one_that_every_shell_reads(name: str) -> None:
    done = subprocess.run(["sh", "-n", str(_SCRIPTS / name)], capture_output=True, check=False)
    assert done.stderr == b""
    assert done.returncode == 0


def test_an_upgrade_is_let_through(disk: Path) -> None:
    assert _run("preinst", disk, "install") == (0, "")
    _queue(disk)
    _hub_of(disk, "shopshadow", newest())
    assert _run("preinst", disk, "upgrade", "0.0.1", "0.1.0") == (0, "")


def test_a_downgrade_refuses_a_newer_queue_in_words(disk: Path) -> None:
    """Before anything is changed, with what to do."""
    file = _queue(disk, version=len(STEPS) + 1)
    code, said = _run("preinst", disk, "upgrade", "9.9", "0.1.0")
    assert code == 1
    assert f"{file} is of version {len(STEPS) + 1}, this kiosk knows {len(STEPS)}" in said
    assert "Install the newer version again, or move the" in said


@pytest.mark.parametrize("folder", ["shopshadow", "shopshadow-hub"])
def test_a_downgrade_refuses_a_newer_hub_in_words(disk: Path, folder: str) -> None:
    _hub_of(disk, folder, "9999")
    code, said = _run("preinst", disk, "upgrade", "9.9", "0.1.0")
    assert code == 1
    assert f"{folder}/hub.db is of version 9999, this hub knows {newest()}" in said


def test_a_damaged_database_is_left_to_the_program(disk: Path) -> None:
    """It moves it aside and takes the letters over; the package does not stand in the way."""
    (disk / "var/lib/shopshadow/kiosk.db").write_bytes(b"no database" * 100)
    assert _run("preinst", disk, "upgrade", "0.0.1", "0.1.0")[0] == 0


@pytest.mark.parametrize("state", ["waiting", "held", "parked"])
def test_what_was_not_delivered_survives_the_purge(disk: Path, state: str) -> None:
    """Nobody is there to be asked, so nothing is dropped."""
    file = _queue(disk, state=state)
    code, said = _run("prerm", disk, "remove")
    assert code == 0
    assert "1 letters were not delivered" in said
    code, said = _run("postrm", disk, "purge")
    assert code == 0
    assert "is kept: it holds sales that were not delivered" in said
    assert file.exists()
    assert not (disk / "etc/shopshadow").exists()


def test_a_queue_that_is_empty_goes_with_the_purge(disk: Path) -> None:
    _queue(disk, state="delivered")
    assert _run("prerm", disk, "remove") == (0, "")
    assert _run("postrm", disk, "purge")[0] == 0
    assert not (disk / "var/lib/shopshadow").exists()
    assert not (disk / "var/lib/shopshadow-hub").exists()


def test_a_queue_that_nobody_can_read_is_kept(disk: Path) -> None:
    file = disk / "var/lib/shopshadow/kiosk.db"
    file.write_bytes(b"no database" * 100)
    assert "unknown letters were not delivered" in _run("prerm", disk, "remove")[1]
    _run("postrm", disk, "purge")
    assert file.exists()


def test_the_shops_orders_are_never_deleted(disk: Path) -> None:
    _hub_of(disk, "shopshadow-hub", newest())
    code, said = _run("postrm", disk, "purge")
    assert code == 0
    assert "it holds the shop's orders" in said
    assert (disk / "var/lib/shopshadow-hub/hub.db").exists()


def test_a_removal_alone_deletes_nothing(disk: Path) -> None:
    file = _queue(disk)
    assert _run("prerm", disk, "remove")[0] == 0
    assert _run("postrm", disk, "remove")[0] == 0
    assert file.exists()
    assert (disk / "etc/shopshadow").exists()


@pytest.mark.parametrize(
    ("command", "told"), [("status", "/etc/shopshadow/kiosk.toml"), ("drill", "")]
)
def test_who_asks_about_the_kiosk_reads_its_settings(disk: Path, command: str, told: str) -> None:
    """A drill has nothing to do with the shop's scale, terminal or backend."""
    python = disk / "python"
    python.write_text('#!/bin/sh\necho "${SHOPSHADOW_CONFIG:-} $4"\n')
    python.chmod(0o755)
    text = (_SCRIPTS / "shopshadow").read_text()
    script = disk / "shopshadow"
    script.write_text(text.replace("/usr/lib/shopshadow-kiosk/bin/python", str(python)))
    env = {key: text for key, text in os.environ.items() if key != "SHOPSHADOW_CONFIG"}
    done = subprocess.run(
        ["sh", str(script), command, "--json"], capture_output=True, text=True, check=True, env=env
    )
    assert done.stdout == f"{told} --json\n"
