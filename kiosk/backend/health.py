"""Asks once a minute whether the backend is there."""

import logging

from kiosk.backend.breakers import Breakers
from kiosk.backend.client import HEALTH_S, Client
from kiosk.clock import Clock
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.wire.requests import HEALTH

log = logging.getLogger(__name__)

_EVERY_S = 60.0


class HealthCheck:
    """``GET /health`` at once and then every minute. What it finds is information, no more.

    A well backend behind a sick database says 200 too: the lamps of the endpoints decide.
    """

    def __init__(self, *, client: Client, breakers: Breakers, clock: Clock) -> None:
        self._client = client
        self._breakers = breakers
        self._clock = clock
        self._due_s = clock()

    def due_now(self) -> None:
        """Ask at the next tick."""
        self._due_s = self._clock()

    def tick(self) -> None:
        """Ask, if it is time to."""
        if self._clock() < self._due_s:
            return
        self._due_s = self._clock() + _EVERY_S
        try:
            self._client.send(HEALTH, within_s=HEALTH_S)
        except (BackendUnavailable, BackendRejected) as exc:
            log.debug("health: %s", exc)
            self._breakers.checked(reachable=False)
        else:
            self._breakers.checked(reachable=True)
