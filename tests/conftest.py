"""What every test gets: offscreen Qt, no stray threads, the shared data folder."""

import gc
import itertools
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["YOLO_OFFLINE"] = "1"
os.environ["YOLO_AUTOINSTALL"] = "false"

import pytest

from tests.fakes.logging_kept import logging_kept

gc.disable()  # see `garbage_is_collected_here`
_tests = itertools.count(1)


def pytest_collection_finish() -> None:
    """What was imported for the tests stays to the end: no collection looks at it again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def garbage_is_collected_here() -> Iterator[None]:
    """On the main thread, between tests: a loop's thread that finds an old window ends Qt."""
    yield
    gc.collect(2 if next(_tests) % 25 == 0 else 1)


@pytest.fixture(autouse=True)
def logging_as_it_was() -> Iterator[None]:
    """A command that a test runs here logs to that test's own stderr, which is closed soon."""
    with logging_kept():
        yield


@pytest.fixture(autouse=True)
def no_thread_left_running() -> Iterator[None]:
    """Fail the test that leaves a thread behind."""
    before = set(threading.enumerate())
    yield
    pause = threading.Event()
    deadline = time.monotonic() + 2.0
    while left := [t for t in threading.enumerate() if t not in before and _runs(t)]:
        if time.monotonic() > deadline:
            pytest.fail(f"threads left running: {left}")
        pause.wait(0.02)


def _runs(thread: threading.Thread) -> bool:
    """Ask the kernel: Python never hears of the end of a thread that Qt started."""
    return thread.is_alive() and Path(f"/proc/self/task/{thread.native_id}").exists()


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real photos, clips and weights, or a skip with the reason."""
    folder = Path(
        os.environ.get("SHOPSHADOW_DATA", Path(__file__).parents[1] / ".." / "shared" / "data")
    ).resolve()
    if not folder.is_dir():
        pytest.skip(f"no real data at {folder}: set SHOPSHADOW_DATA")
    return folder
