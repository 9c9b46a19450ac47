"""Garbage of widgets is found on the main thread, whoever allocates."""

import gc
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from kiosk.qt.collecting import Collector


class _Knot:
    """Garbage that only the collector finds; tells on which thread it was."""

    def __init__(self, found: list[int]) -> None:
        self._self = self
        self._found = found

    def __del__(self) -> None:
        self._found.append(threading.get_ident())


@pytest.fixture
def collector() -> Iterator[Collector]:
    was = gc.get_threshold()
    gc.set_threshold(50, 5, 5)
    yield Collector()
    gc.unfreeze()
    gc.set_threshold(*was)


def _allocate(found: list[int]) -> None:
    kept = []
    for _ in range(300):
        _Knot(found)
        kept.append([])


@pytest.mark.usefixtures("collector")
def test_what_a_loops_thread_leaves_is_collected_on_the_main_thread(qtbot: QtBot) -> None:
    found: list[int] = []
    thread = threading.Thread(target=_allocate, args=(found,))
    thread.start()
    thread.join()
    assert found == []
    kept: list[list[list[int]]] = []

    def found_all() -> bool:
        kept.append([[] for _ in range(100)])  # a busy program: the collector's turn comes
        return len(found) == 300

    qtbot.waitUntil(found_all)
    assert set(found) == {threading.get_ident()}


def test_what_has_grown_old_is_found_without_waiting_for_much_more(qtbot: QtBot) -> None:
    """S4-25: a kiosk that makes little garbage must not keep it for hours."""
    found: list[int] = []
    collector = Collector(oldest_every_ms=20)
    try:
        knot = _Knot(found)
        gc.collect()  # old by now, and then nobody's
        del knot
        qtbot.waitUntil(lambda: len(found) == 1)
    finally:
        collector.deleteLater()
        gc.unfreeze()
        gc.enable()
