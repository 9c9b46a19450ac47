"""The kiosk as a service: what hangs or dies is started again, and nothing is lost."""

import os
import signal
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.fakes.letters_on_disk import pieces
from tests.fakes.service_manager import ServiceManager

pytestmark = pytest.mark.slow

_SABOTAGED = """
import signal, threading
from kiosk.cli import main
from kiosk.camera.loop import CameraLoop
from kiosk.qt import worker

def hang(*_):
    threading.Event().wait()

def break_camera(*_):
    worker.RESTARTS = 1  # given up at the second death, as else at the sixth
    CameraLoop._hand_on = lambda *_: 1 / 0

signal.signal(signal.SIGUSR1, hang)
signal.signal(signal.SIGUSR2, break_camera)
main.main()
"""


@pytest.fixture
def service(tmp_path: Path) -> Iterator[ServiceManager]:
    folder = tmp_path / "kiosk"
    command = [sys.executable, "-c", _SABOTAGED, "run", "--offscreen", "--session", "guest"]
    command += ["--camera", "stage", "--stage", "busy", "--folder", str(folder)]
    played = ServiceManager(tmp_path, command, watchdog_s=3.0)
    yield played
    played.close()


def test_what_hangs_dies_or_is_killed_sells_again_and_nothing_is_lost(
    service: ServiceManager, tmp_path: Path
) -> None:
    """S1-18, S4-26: a hung window, a dead loop and a killed process each end in a running kiosk."""
    folder = tmp_path / "kiosk"
    sold = 0
    for number, why in (
        (signal.SIGUSR1, "watchdog"),
        (signal.SIGUSR2, "watchdog"),
        (signal.SIGKILL, f"ended with {-signal.SIGKILL}"),
    ):
        service.until_up()
        service.until(lambda known=sold: pieces(folder, "kind = 'add'") > known)
        lives = len(service.ends)
        os.kill(service.pid, number)
        service.until(lambda known=lives: len(service.ends) > known)
        assert service.ends[-1] == why
        sold = pieces(folder, "kind = 'add'")
    service.until_up()
    service.until(lambda: pieces(folder, "kind = 'add'") > sold)
    service.until(lambda: pieces(folder, "state in ('waiting', 'sending')") == 0)
    assert "the camera loop died 2 times in a minute: given up" in service.journal
    assert any(line.startswith("STATUS=No sign of life") for line in service.told)
    assert service.end() == 0
    assert service.told[-1] == "STOPPING=1"
    with closing(sqlite3.connect(folder / "hub.db")) as hub:
        assert hub.execute("select count(distinct session_id) from line").fetchone() == (1,)
        assert hub.execute("select sum(quantity) from line").fetchone() == (
            pieces(folder, "kind = 'add'"),
        )
