"""The embedded hub's start on a machine that is slow or busy."""

import threading

from kiosk.errors import BackendUnavailable
from kiosk.hub.watching import HubWatch


class SlowHub:
    """Needs *ready_after_s* to begin, and is given less at first. Dies when told to."""

    base_url = "http://127.0.0.1:1"

    def __init__(self, ready_after_s: float, stop: threading.Event) -> None:
        self._ready_after_s = ready_after_s
        self._stop = stop
        self.given_s: list[float] = []

    def start(self, stop: threading.Event, *, within_s: float) -> bool:
        assert stop is self._stop
        self.given_s.append(within_s)
        if within_s < self._ready_after_s:
            raise BackendUnavailable("not yet")
        return True

    def alive(self) -> bool:
        return True

    def stop(self) -> None:
        """Nothing to end."""


class Impatient(threading.Event):
    """A stop that is never waited for."""

    def wait(self, timeout: float | None = None) -> bool:
        assert timeout is not None
        return self.is_set()


def test_a_hub_that_begins_slowly_is_given_more_time_each_time() -> None:
    """S1-20: on a slow machine the kiosk's own hub comes up in the end."""
    stop, failed = Impatient(), list[str]()
    hub = SlowHub(50.0, stop)
    HubWatch(hub, ready=lambda _url: stop.set(), failed=failed.append).run(stop)
    assert hub.given_s == [15.0, 30.0, 60.0]
    assert failed == ["not yet", "not yet"]


def test_its_patience_has_an_end() -> None:
    stop = Impatient()
    hub = SlowHub(1e9, stop)
    HubWatch(hub, ready=lambda _url: None, failed=lambda _why: _stop_after(hub, stop)).run(stop)
    assert hub.given_s == [15.0, 30.0, 60.0, 120.0, 120.0]


def _stop_after(hub: SlowHub, stop: threading.Event) -> None:
    if len(hub.given_s) == 5:
        stop.set()
