"""Loops on threads, and waiting for what they do."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol, TypeVar

T = TypeVar("T")


class Loop(Protocol):
    """What works until it is told to stop."""

    def run(self, stop: threading.Event) -> None: ...


@contextmanager
def on_threads(*loops: Loop, within_s: float = 20.0) -> Iterator[threading.Event]:
    """Each loop on a thread named after it for the block; at its end all have ended, in time."""
    stop = threading.Event()
    threads = [
        threading.Thread(target=loop.run, args=[stop], name=type(loop).__name__) for loop in loops
    ]
    for thread in threads:
        thread.start()
    try:
        yield stop
    finally:
        stop.set()
        for thread in threads:
            thread.join(within_s)
        assert not [thread for thread in threads if thread.is_alive()]


def until(what: Callable[[], T], *, within_s: float = 120.0) -> T:
    """Look twenty times a second; what it says once that is true, or a failed test."""
    pause, deadline = threading.Event(), time.monotonic() + within_s
    while not (found := what()):
        assert time.monotonic() < deadline, "it did not happen in time"
        pause.wait(0.05)
    return found
