"""All breakers of one backend, one for each endpoint group, and the view of all of them."""

import threading
from collections.abc import Callable, Mapping

from kiosk.backend.breaker import Breaker, BreakerSettings
from kiosk.clock import Clock
from kiosk.events.letters import Endpoint
from kiosk.snapshots.links import CallMade, Lamp, LinkStatus


class Breakers:
    """One breaker per `Endpoint`. Every change of a lamp is told to *changed* as a whole view.

    *called* hears of every call that ended. Both are called on the thread that caused it. Safe
    from any thread.
    """

    def __init__(
        self,
        *,
        backend: str,
        clock: Clock,
        wall: Clock,
        changed: Callable[[LinkStatus], None],
        settings: Mapping[Endpoint, BreakerSettings] | None = None,
        called: Callable[[CallMade], None] = lambda _call: None,
    ) -> None:
        self._backend = backend
        self._changed = changed
        self._lock = threading.Lock()
        self._reachable: bool | None = None
        chosen = settings or {}
        self._breakers = {
            endpoint: Breaker(
                endpoint,
                clock=clock,
                wall=wall,
                changed=self._lamp_changed,
                settings=chosen.get(endpoint),
                called=called,
            )
            for endpoint in Endpoint
        }

    def of(self, endpoint: Endpoint) -> Breaker:
        """The breaker of that group."""
        return self._breakers[endpoint]

    def refusing(self) -> frozenset[Endpoint]:
        """The groups that would refuse a call made now."""
        return frozenset(e for e, breaker in self._breakers.items() if not breaker.admits())

    def next_try_s(self) -> float | None:
        """The monotonic instant at which the first open breaker lets a probe through, or None."""
        lamps = (breaker.lamp() for breaker in self._breakers.values())
        return min((lamp.next_try_s for lamp in lamps if lamp.next_try_s is not None), default=None)

    def try_now(self) -> None:
        """Let a probe through everywhere, at once."""
        for breaker in self._breakers.values():
            breaker.try_now()

    def checked(self, *, reachable: bool) -> None:
        """The health check has an answer."""
        with self._lock:
            same = self._reachable is reachable
            self._reachable = reachable
        if not same:
            self._changed(self.status())

    def status(self) -> LinkStatus:
        """All lamps."""
        lamps = tuple(breaker.lamp() for breaker in self._breakers.values())
        return LinkStatus(lamps=lamps, backend=self._backend, reachable=self._reachable)

    def _lamp_changed(self, _lamp: Lamp) -> None:
        self._changed(self.status())
