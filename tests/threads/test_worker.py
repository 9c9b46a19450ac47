"""The shell that carries a loop on a QThread."""

import threading
import time
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from kiosk.qt.flow import Flow
from kiosk.qt.signals import KioskSignals
from kiosk.qt.worker import RESTARTS, Worker


class _Loop:
    def __init__(self, act: Callable[[threading.Event], None]) -> None:
        self._act = act
        self.runs = 0
        self.thread = ""

    def run(self, stop: threading.Event) -> None:
        self.runs += 1
        self._act(stop)


def _wait(stop: threading.Event) -> None:
    stop.wait(10)


def test_a_loop_runs_on_its_own_thread_and_stops_when_asked(qtbot: QtBot) -> None:
    seen: list[threading.Thread] = []

    def act(stop: threading.Event) -> None:
        seen.append(threading.current_thread())
        stop.wait(10)

    worker = Worker("till", _Loop(act))
    worker.start()
    qtbot.waitUntil(lambda: bool(seen))
    assert worker.stop(within_s=2)
    assert seen[0] is not threading.main_thread()


def test_a_loop_that_dies_is_reported_and_run_again(qtbot: QtBot) -> None:
    """S3-6: a dead loop says so, in words."""

    def act(stop: threading.Event) -> None:
        if loop.runs == 1:
            raise ValueError("the disk is gone")
        stop.wait(10)

    loop = _Loop(act)
    worker = Worker("till", loop)
    with qtbot.waitSignal(worker.crashed, timeout=3000) as crashed:
        worker.start()
    assert crashed.args == ["till", "ValueError: the disk is gone"]
    qtbot.waitUntil(lambda: loop.runs == 2)
    assert worker.stop(within_s=2)


def test_the_sixth_death_in_a_minute_is_the_last(qtbot: QtBot) -> None:
    def act(stop: threading.Event) -> None:
        raise RuntimeError("again")

    class _Quick(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            return super().wait(0)

    loop = _Loop(act)
    worker = Worker("camera", loop)
    worker._runner._stop = _Quick()
    with qtbot.waitSignal(worker.gave_up, timeout=5000) as gave_up:
        worker.start()
    assert gave_up.args == ["camera", "RuntimeError: again"]
    assert loop.runs == RESTARTS + 1
    assert worker.stop(within_s=2)


def test_deaths_far_apart_are_forgiven(qtbot: QtBot) -> None:
    now = [0.0]

    def act(stop: threading.Event) -> None:
        now[0] += 61.0
        if loop.runs > 12:
            stop.wait(10)
            return
        raise RuntimeError("now and then")

    class _Quick(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            return super().wait(0 if timeout and timeout < 10 else timeout)

    loop = _Loop(act)
    worker = Worker("live", loop, clock=lambda: now[0])
    quick = _Quick()
    worker._stop = worker._runner._stop = quick
    worker.start()
    qtbot.waitUntil(lambda: loop.runs == 13, timeout=5000)
    assert worker.stop(within_s=2)


def test_a_loop_that_does_not_stop_in_time_is_told(qtbot: QtBot) -> None:
    release = threading.Event()
    started = threading.Event()

    def act(stop: threading.Event) -> None:
        started.set()
        release.wait(10)

    worker = Worker("sender", _Loop(act))
    worker.start()
    assert started.wait(2)
    assert not worker.stop(within_s=0.05)
    release.set()
    assert worker.stop(within_s=2)


class _Loading(_Loop):
    """Says that it only makes ready."""

    preparing = True


@pytest.mark.parametrize(("kind", "ended"), [(_Loop, False), (_Loading, True)])
def test_only_what_merely_makes_ready_may_be_left_behind(
    qtbot: QtBot, kind: type[_Loop], *, ended: bool
) -> None:
    """S3-8: the thread runs on either way, which whoever ends the process has to know."""
    release, started = threading.Event(), threading.Event()

    def act(_stop: threading.Event) -> None:
        started.set()
        release.wait(10)

    flow = Flow(KioskSignals(), time.monotonic)
    flow.begin("detection", kind(act))
    assert started.wait(2)
    assert flow.stop(0.1) is ended
    assert flow.left_behind
    release.set()
    assert flow.stop(2.0)
    assert not flow.left_behind


@pytest.mark.parametrize("times", [1, 2])
def test_stopping_is_safe_before_the_start_and_twice(qtbot: QtBot, times: int) -> None:
    worker = Worker("till", _Loop(_wait))
    for _ in range(times):
        assert worker.stop(within_s=1)
