"""Tells the service manager that a hub lives, as long as it answers about its database."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import requests

from kiosk.telemetry.supervisor import Supervisor, supervisor_of

log = logging.getLogger(__name__)

_ASK_EVERY_S = 20.0
_ASKS_IN_WATCHDOG = 4
_WITHIN_S = 10.0
_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}  # noqa: S104


class HubPulse:
    """Asks the hub's own health route, and passes on that it answered.

    That goes through its event loop and its database: a hub in which one of them hangs is silent.
    """

    def __init__(self, supervisor: Supervisor, url: str) -> None:
        self._supervisor = supervisor
        self._url = url
        watchdog_s = supervisor.watchdog_s
        self._every_s = watchdog_s / _ASKS_IN_WATCHDOG if watchdog_s else _ASK_EVERY_S

    def run(self, stop: threading.Event) -> None:
        """Ask and tell until *stop* is set."""
        self._supervisor.ready()
        answered = True
        while not stop.is_set():
            before, answered = answered, self._answers()
            if answered:
                self._supervisor.alive()
            if answered != before:
                log.warning("the hub %s", "answers again" if answered else "does not answer")
            stop.wait(self._every_s)

    def _answers(self) -> bool:
        try:
            return requests.get(self._url, timeout=min(self._every_s, _WITHIN_S)).ok
        except requests.RequestException:
            return False


@contextmanager
def told_to_live(listen: str) -> Iterator[Callable[[int], None]]:
    """Gives what is to be called with the port once the hub answers; at the end it is said, too."""
    supervisor = supervisor_of()
    stop = threading.Event()
    threads: list[threading.Thread] = []

    def lives_on(port: int) -> None:
        if supervisor is not None:
            pulse = HubPulse(supervisor, _url(listen, port))
            threads.append(threading.Thread(target=pulse.run, args=(stop,), name="pulse"))
            threads[0].start()

    try:
        yield lives_on
    finally:
        stop.set()
        for thread in threads:
            thread.join()
        if supervisor is not None:
            supervisor.stopping()


def _url(listen: str, port: int) -> str:
    host = _EVERYWHERE.get(listen, listen)
    return f"http://[{host}]:{port}/health" if ":" in host else f"http://{host}:{port}/health"
