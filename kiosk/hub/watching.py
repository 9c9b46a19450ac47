"""Keeps the embedded hub running while the kiosk runs."""

import logging
import threading
from collections.abc import Callable
from typing import Protocol

from kiosk.errors import KioskError

log = logging.getLogger(__name__)

_LOOK_EVERY_S = 2.0
_MISSES = 3  # a hub under load may be late once
_TRY_AGAIN_S = 10.0
_PATIENCE_S = (15.0, 120.0)  # at first, at most


class Hub(Protocol):
    """A hub in a process of its own."""

    @property
    def base_url(self) -> str:
        """Where it answers; the same after a new start."""
        ...

    def start(self, stop: threading.Event, *, within_s: float) -> bool:
        """Start it and wait until it answers; False when *stop* was set before.

        KioskError with a sentence when it does not answer within that time.
        """
        ...

    def alive(self) -> bool:
        """Whether it answers."""
        ...

    def stop(self) -> None:
        """End it."""
        ...


class HubWatch:
    """A loop that starts the hub, tells its address, and starts it again when it is silent.

    *ready* gets the address each time it answers, *failed* the sentence when it can't begin;
    then it is tried again after ten seconds, and given twice the time: on a slow machine that is
    busy, one that would be ready in a moment must not be ended and begun anew for ever.
    """

    def __init__(
        self, hub: Hub, *, ready: Callable[[str], None], failed: Callable[[str], None]
    ) -> None:
        self._hub = hub
        self._ready = ready
        self._failed = failed
        self._patience_s = _PATIENCE_S[0]

    def run(self, stop: threading.Event) -> None:
        """Keep the hub alive until *stop*; then end it."""
        try:
            while not stop.is_set():
                if self._started(stop):
                    self._watch(stop)
                else:
                    stop.wait(_TRY_AGAIN_S)
        finally:
            self._hub.stop()

    def _started(self, stop: threading.Event) -> bool:
        try:
            if not self._hub.start(stop, within_s=self._patience_s):
                return False
        except KioskError as exc:
            log.warning("the embedded hub can't begin: %s", exc)
            self._patience_s = min(2.0 * self._patience_s, _PATIENCE_S[1])
            self._failed(str(exc))
            return False
        self._patience_s = _PATIENCE_S[0]
        self._ready(self._hub.base_url)
        return True

    def _watch(self, stop: threading.Event) -> None:
        """Return when the hub has been silent for some looks, or *stop* is set."""
        misses = 0
        while misses < _MISSES and not stop.wait(_LOOK_EVERY_S):
            misses = 0 if self._hub.alive() else misses + 1
        if misses == _MISSES:
            log.warning("the embedded hub is silent: starting it again")
