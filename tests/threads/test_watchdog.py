"""The watchdog: it speaks for the kiosk as long as every loop moves, and not a moment longer."""

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.errors import ConfigError
from kiosk.qt.watchdog import NEEDED, Watchdog
from kiosk.qt.worker import Worker
from kiosk.telemetry.supervisor import Supervisor, supervisor_of
from tests.fakes.shop import FakeClock


class _Ear:
    """A service manager that only listens."""

    def __init__(self, address: str) -> None:
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(f"\0{address[1:]}" if address.startswith("@") else address)
        self._socket.setblocking(False)

    def heard(self) -> list[str]:
        lines = []
        while True:
            try:
                lines.append(self._socket.recv(4096).decode())
            except BlockingIOError:
                return lines

    def close(self) -> None:
        self._socket.close()


@pytest.fixture
def ear(tmp_path: Path) -> Iterator[_Ear]:
    made = _Ear(str(tmp_path / "notify"))
    yield made
    made.close()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(100.0)


@pytest.fixture
def beats(clock: FakeClock) -> dict[str, float]:
    return dict.fromkeys(NEEDED, clock.now)


@pytest.fixture
def watchdog(
    qtbot: QtBot, tmp_path: Path, ear: _Ear, clock: FakeClock, beats: dict[str, float]
) -> Watchdog:
    supervisor = Supervisor(str(tmp_path / "notify"), watchdog_s=60.0)
    return Watchdog(supervisor, lambda: beats, clock)


def _all_move(beats: dict[str, float], clock: FakeClock, watchdog: Watchdog) -> None:
    clock.now += 10.0
    beats.update(dict.fromkeys(beats, clock.now - 1.0))
    watchdog._look()


def test_it_is_up_when_every_loop_has_moved(
    watchdog: Watchdog, ear: _Ear, beats: dict[str, float], clock: FakeClock
) -> None:
    watchdog._look()
    assert ear.heard() == []
    _all_move(beats, clock, watchdog)
    assert ear.heard() == ["READY=1", "WATCHDOG=1", "STATUS=Selling"]
    _all_move(beats, clock, watchdog)
    assert ear.heard() == ["WATCHDOG=1"]


@pytest.mark.parametrize("dead", NEEDED)
def test_one_loop_that_stands_still_silences_it(
    watchdog: Watchdog, ear: _Ear, beats: dict[str, float], clock: FakeClock, dead: str
) -> None:
    """S1-18: camera, detection, till and sender, each alone."""
    _all_move(beats, clock, watchdog)
    ear.heard()
    still = beats[dead]
    for _ in range(3):
        beats[dead] = still
        clock.now += 10.0
        beats.update({name: clock.now - 1.0 for name in beats if name != dead})
        watchdog._look()
    assert ear.heard() == [f"STATUS=No sign of life: {dead}"]
    _all_move(beats, clock, watchdog)
    assert ear.heard() == ["STATUS=Selling", "WATCHDOG=1"]


def test_its_timer_asks_from_the_event_loop(qtbot: QtBot, tmp_path: Path, ear: _Ear) -> None:
    """A window that hangs tells nothing, because nobody asks."""
    now = [0.0]

    def beats() -> dict[str, float]:
        now[0] += 1.0
        return {"till": now[0]}

    watchdog = Watchdog(
        Supervisor(str(tmp_path / "notify"), watchdog_s=0.06), beats, lambda: now[0] - 0.5
    )
    watchdog.start()
    lines: list[str] = []

    def told() -> bool:
        lines.extend(ear.heard())
        return lines.count("WATCHDOG=1") > 3

    qtbot.waitUntil(told, timeout=20_000)
    watchdog.stop()
    assert ear.heard()[-1] == "STOPPING=1"


def test_a_loop_beats_while_it_looks_at_its_stop_and_not_while_it_hangs(qtbot: QtBot) -> None:
    release, looked = threading.Event(), threading.Event()

    class Loop:
        def run(self, stop: threading.Event) -> None:
            while not looked.is_set():
                stop.wait(0.01)
            release.wait(20)

    worker = Worker("till", Loop())
    first = worker.beat_s
    assert first is not None
    worker.start()
    qtbot.waitUntil(lambda: (worker.beat_s or 0.0) > first)
    looked.set()
    stands = [worker.beat_s]

    def stands_still() -> bool:
        stands.append(worker.beat_s)
        return len(stands) > 20 and len(set(stands[-20:])) == 1

    qtbot.waitUntil(stands_still, timeout=20_000)
    release.set()
    qtbot.waitUntil(lambda: worker.beat_s is None)  # it has done its work
    assert worker.stop(within_s=5)


def test_without_a_service_manager_nobody_is_told() -> None:
    assert supervisor_of({}) is None


def test_the_watchdogs_time_and_the_abstract_address_are_understood(tmp_path: Path) -> None:
    address = f"@shopshadow-test-{tmp_path.name}"
    ear = _Ear(address)
    told = supervisor_of({"NOTIFY_SOCKET": address, "WATCHDOG_USEC": "90000000"})
    assert told is not None
    assert told.watchdog_s == 90.0
    told.say("two\nlines")
    assert ear.heard() == ["STATUS=two lines"]
    ear.close()


@pytest.mark.parametrize("text", ["soon", "0", "-1", "inf", "nan"])
def test_a_senseless_time_is_said(text: str) -> None:
    with pytest.raises(ConfigError, match="WatchdogSec="):
        supervisor_of({"NOTIFY_SOCKET": "/run/none", "WATCHDOG_USEC": text})


def test_a_service_manager_that_is_gone_changes_nothing(tmp_path: Path) -> None:
    told = Supervisor(str(tmp_path / "nobody"))
    told.ready()
    told.alive()
    assert not (tmp_path / "nobody").exists()
