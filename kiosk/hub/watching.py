"""Keeps the embedded hub running while the kiosk runs."""

import logging
import threading
from collections.abc import Callable
from typing import Protocol

log = logging.getLogger(__name__)

_LOOK_EVERY_S = 1.0


class Hub(Protocol):
    """A hub in a process of its own."""

    @property
    def base_url(self) -> str:
        """Where it answers; the same after a new start."""
        ...

    def start(self) -> None:
        """Start it and wait until it answers. KioskError with a sentence when it does not."""
        ...

    def alive(self) -> bool:
        """Whether its process still runs."""
        ...

    def stop(self, *, within_s: float) -> None:
        """End it."""
        ...


class HubWatch:
    """A loop that starts the hub, tells its address, and starts it again when it dies."""

    def __init__(self, hub: Hub, *, ready: Callable[[str], None]) -> None:
        self._hub = hub
        self._ready = ready

    def run(self, stop: threading.Event) -> None:
        """Keep the hub alive until *stop*; then end it."""
        try:
            self._start()
            while not stop.wait(_LOOK_EVERY_S):
                if not self._hub.alive():
                    log.warning("the hub's process has ended by itself: starting it again")
                    self._start()
        finally:
            self._hub.stop(within_s=3.0)

    def _start(self) -> None:
        self._hub.start()
        self._ready(self._hub.base_url)
