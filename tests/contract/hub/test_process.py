"""The hub as a process: it begins, it ends, and it dies with its kiosk."""

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
import requests

from kiosk.errors import ConfigError, DatabaseFault
from kiosk.hub.desk import Desk
from kiosk.hub.embedding import EmbeddedHub
from tests.contract.hub.shop import Kiosk, Phone, refused

Make = Callable[..., EmbeddedHub]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    """Makes embedded hubs on one database; they are stopped at the end."""
    made: list[EmbeddedHub] = []

    def make_one(catalogue: str = "demo", **more: object) -> EmbeddedHub:
        embedded = EmbeddedHub(
            tmp_path / "deep" / "hub.db",
            catalogue,
            log_file=tmp_path / "hub.log",
            **more,  # type: ignore[arg-type]
        )
        made.append(embedded)
        return embedded

    yield make_one
    for embedded in made:
        embedded.stop()


def test_a_hub_starts_answers_and_ends(make: Make, tmp_path: Path) -> None:
    embedded = make()
    embedded.start()
    assert embedded.alive()
    assert embedded.pid is not None
    process = psutil.Process(embedded.pid)
    embedded.stop()
    assert not process.is_running()
    assert not embedded.alive()
    secret = tmp_path / "deep" / "hub.db.secret"
    assert secret.stat().st_mode & 0o777 == 0o600
    assert " ERROR " not in (tmp_path / "hub.log").read_text()


def test_a_hub_that_starts_again_has_forgotten_nothing(make: Make) -> None:
    first = make()
    first.start()
    kiosk = Kiosk.registered(first.base_url)
    phone = Phone.demo(first.base_url)
    session = kiosk.open_guest()
    kiosk.add("P001", session, key="e1")
    first.stop()
    second = make()
    second.start()
    kiosk.url = phone.url = second.base_url
    assert kiosk.add("P001", session, key="e1").headers["Idempotent-Replay"] == "true"
    assert kiosk.quantities() == {"P001": 1}
    assert phone.basket()["items"] == []  # the token is still good


def test_kill_9_of_the_hub_loses_nothing_that_was_answered(make: Make) -> None:
    embedded = make()
    embedded.start()
    kiosk = Kiosk.registered(embedded.base_url)
    session = kiosk.open_guest()
    for _ in range(5):
        kiosk.add("P001", session)
    assert embedded.pid is not None
    os.kill(embedded.pid, signal.SIGKILL)
    port = embedded.port
    embedded.start()
    assert embedded.port == port  # clients find it where it was
    assert kiosk.quantities() == {"P001": 5}


def test_two_kiosks_on_one_database_share_one_hub(make: Make) -> None:
    first, second = make(), make()
    first.start()
    second.start()
    assert (second.base_url, second.pid) == (first.base_url, first.pid)
    assert (first.ours, second.ours) == (True, False)
    second.stop()
    assert first.alive()


def test_kill_9_of_the_kiosk_ends_the_hub(tmp_path: Path) -> None:
    """Issue 2, ending: nothing is left behind, whatever killed the kiosk."""
    program = f"""
import pathlib, sys
from kiosk.hub.embedding import EmbeddedHub
folder = pathlib.Path({str(tmp_path)!r})
hub = EmbeddedHub(folder / "hub.db", "demo", log_file=folder / "hub.log")
hub.start()
print(hub.pid, flush=True)
sys.stdin.read()
"""
    command = [sys.executable, "-c", program]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as kiosk:
        assert kiosk.stdout is not None
        hub = psutil.Process(int(kiosk.stdout.readline()))
        assert hub.is_running()
        kiosk.kill()
    psutil.wait_procs([hub], timeout=5)
    assert not hub.is_running() or hub.status() == psutil.STATUS_ZOMBIE


def test_an_end_does_not_wait_for_a_hub_that_is_beginning(make: Make) -> None:
    """S3-8: it takes a second or ten to begin; the end of the kiosk has other things to do."""
    stop = threading.Event()
    stop.set()
    embedded = make()
    before = time.monotonic()
    assert not embedded.start(stop)
    embedded.stop()
    assert time.monotonic() - before < 2.0
    assert embedded.pid is None


def test_a_log_that_can_not_be_written_is_a_sentence(make: Make, tmp_path: Path) -> None:
    (tmp_path / "hub.log").mkdir()
    with pytest.raises(ConfigError, match=r"can't begin .*Is a directory"):
        make().start()


def test_a_hub_that_dies_while_it_begins_is_not_waited_for(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONHOME", "/nowhere")  # no interpreter begins with that
    with pytest.raises(ConfigError, match=r"could not start\. Its log is"):
        make().start()


def test_a_port_in_use_is_a_sentence(make: Make) -> None:
    """Issue 2, bad input: what is wrong, and what to do."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(ConfigError, match=rf"port {port} .*--port.*\[hub\]"):
            make(port=port).start()


def test_a_missing_catalogue_is_a_sentence(make: Make) -> None:
    with pytest.raises(ConfigError, match=r"catalogue nowhere\.json"):
        make("nowhere.json").start()


def test_a_database_of_a_newer_version_is_a_sentence(make: Make, tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    with sqlite3.connect(tmp_path / "deep" / "hub.db") as newer:
        newer.execute("create table alembic_version (version_num text primary key)")
        newer.execute("insert into alembic_version values ('9999')")
    newer.close()
    with pytest.raises(ConfigError, match=r"version 9999, this program knows \d{4}"):
        make().start()


def test_a_file_that_is_no_database_is_a_sentence(tmp_path: Path) -> None:
    """Whoever looks after a hub's file by a command is told; its start is in test_rescue.py."""
    (tmp_path / "hub.db").write_text("shopping list: milk, eggs, " * 100)
    with pytest.raises(DatabaseFault, match=r"can't be used"):
        Desk(str(tmp_path / "hub.db"))


def test_health_says_when_the_database_is_gone(make: Make, tmp_path: Path) -> None:
    """S0-39: the published /health says success with the database down."""
    embedded = make()
    embedded.start()
    kiosk = Kiosk.registered(embedded.base_url)
    session = kiosk.open_guest()
    for file in (tmp_path / "deep").glob("hub.db*"):
        if file.suffix != ".lock":
            file.unlink()
    answer = requests.get(f"{embedded.base_url}/health", timeout=10)
    assert refused(answer) == (503, "DATABASE_ERROR")
    assert not embedded.alive()
    assert refused(kiosk.add("P001", session)) == (503, "DATABASE_ERROR")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_hub_cleanly(tmp_path: Path, number: signal.Signals) -> None:
    """Also with a kiosk listening: exit 0, and the listener is told."""
    heard, ready = os.pipe()
    command = [sys.executable, "-m", "kiosk.hub", "--database", str(tmp_path / "hub.db")]
    with subprocess.Popen([*command, "--ready-fd", str(ready)], pass_fds=[ready]) as process:
        os.close(ready)
        port = json.loads(os.read(heard, 1000))["port"]
        os.close(heard)
        kiosk = Kiosk.registered(f"http://127.0.0.1:{port}")
        with kiosk.listen() as live:
            live.recv(timeout=5)
            process.send_signal(number)
            assert process.wait(10) == 0
            assert live.close_code is None or live.close_code == 1012


def test_on_the_command_line_the_reason_is_the_last_line(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "kiosk.hub", "--database", "/dev/null/hub.db"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert "name another database" in ended.stderr.splitlines()[-1]
