"""A breaker with three states: it spares a sick backend, and finds out when it is well again."""

import logging
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from kiosk.clock import Clock
from kiosk.errors import BackendRejected, CircuitOpen
from kiosk.events.letters import Endpoint
from kiosk.snapshots.links import BreakerState, CallMade, Lamp

log = logging.getLogger(__name__)


_LEAST_FAILED = 5
"""Of the window: two failures of a small one are an accident, not a sickness."""


@dataclass(frozen=True, slots=True)
class BreakerSettings:
    """When it opens, how long it stays open, and what closes it."""

    threshold: int = 5  # consecutive failures
    window: int = 10  # or half of so many attempts, but never fewer than five
    cooldown_s: float = 30.0
    longest_s: float = 300.0  # the cooldown doubles up to here while probes fail
    good_s: float = 60.0  # closed for so long, and the next cooldown is the first again
    successes: int = 1  # that many good probes close it


class Breaker:
    """Opens after *threshold* consecutive failures, or when half of the last *window* failed.

    While open every call is refused. After the cooldown exactly one caller is let through as a
    probe: success closes, failure opens for twice as long. A 4xx other than 429 is an answer, so
    it counts as success: the backend is alive, we are wrong. An attempt that was under way when
    the state changed no longer changes it. The lock is never held while a guarded block runs,
    nor while *changed* and *called* are told. Safe from any thread.
    """

    def __init__(
        self,
        endpoint: Endpoint,
        *,
        clock: Clock,
        wall: Clock,
        changed: Callable[[Lamp], None],
        settings: BreakerSettings | None = None,
        called: Callable[[CallMade], None] = lambda _call: None,
    ) -> None:
        self._endpoint = endpoint
        self._clock = clock
        self._wall = wall
        self._changed = changed
        self._called = called
        self._settings = settings or BreakerSettings()
        self._lock = threading.Lock()
        self._state = BreakerState.CLOSED
        self._era = 0  # grows with every change of state
        self._trips = 0
        self._probing = False
        self._failures = 0
        self._good_probes = 0
        self._recent: deque[bool] = deque(maxlen=self._settings.window)
        self._cooldown_s = self._settings.cooldown_s
        self._next_try_s: float | None = None
        self._closed_since = clock()
        self._last_failure_at: float | None = None
        self._last_success_at: float | None = None
        self._last_change_at: float | None = None
        self._last_ms: float | None = None
        self._reason = ""

    @contextmanager
    def guard(self, *, repeated: bool = False) -> Iterator[None]:
        """Run a block under the breaker, or raise CircuitOpen without running it.

        *repeated* says that the same thing was tried before; it is for counting alone.
        """
        era = self._admit()
        began_s = self._clock()
        try:
            yield
        except BackendRejected:
            self._settle(era, self._call(began_s, worked=True, repeated=repeated))
            raise
        except BaseException as exc:  # also frees the probe when we are the broken part
            reason = f"{exc}" or type(exc).__name__
            self._settle(era, self._call(began_s, worked=False, repeated=repeated), reason)
            raise
        else:
            self._settle(era, self._call(began_s, worked=True, repeated=repeated))

    def admits(self) -> bool:
        """Whether a call made now would be let through."""
        with self._lock:
            return self._refused_for_s() is None

    def try_now(self) -> None:
        """A person does not want to wait: the next call is let through as the probe."""
        with self._lock:
            if self._state is not BreakerState.OPEN:
                return
            self._next_try_s = self._clock()
            lamp = self._lamp()
        self._changed(lamp)

    def lamp(self) -> Lamp:
        """How it stands, for the window."""
        with self._lock:
            return self._lamp()

    def _admit(self) -> int:
        with self._lock:
            if (wait_s := self._refused_for_s()) is not None:
                raise CircuitOpen(f"{self._endpoint} is not tried now", retry_after_s=wait_s)
            lamp = None
            if self._state is BreakerState.OPEN:
                self._good_probes = 0
                lamp = self._turn(BreakerState.HALF_OPEN)
            self._probing = self._state is BreakerState.HALF_OPEN
            era = self._era
        if lamp:
            self._changed(lamp)
        return era

    def _refused_for_s(self) -> float | None:
        match self._state:
            case BreakerState.CLOSED:
                return None
            case BreakerState.HALF_OPEN:
                return 0.0 if self._probing else None
            case BreakerState.OPEN:
                assert self._next_try_s is not None
                left_s = self._next_try_s - self._clock()
                return left_s if left_s > 0 else None

    def _call(self, began_s: float, *, worked: bool, repeated: bool) -> CallMade:
        return CallMade(self._endpoint, worked, self._clock() - began_s, repeated)

    def _settle(self, era: int, call: CallMade, reason: str = "") -> None:
        with self._lock:
            self._note(call, reason)
            if era == self._era:
                self._probing = False
                (self._succeeded if call.worked else self._failed)()
            lamp = self._lamp()
        self._called(call)
        self._changed(lamp)

    def _note(self, call: CallMade, reason: str) -> None:
        if call.worked:
            self._last_success_at = self._wall()
            self._last_ms = call.took_s * 1000.0
        else:
            self._last_failure_at = self._wall()
            self._reason = reason

    def _succeeded(self) -> None:
        self._failures = 0
        self._recent.append(True)
        if self._state is BreakerState.HALF_OPEN:
            self._good_probes += 1
            if self._good_probes >= self._settings.successes:
                self._recent.clear()
                self._turn(BreakerState.CLOSED)

    def _failed(self) -> None:
        self._failures += 1
        self._recent.append(False)
        if self._state is BreakerState.HALF_OPEN:
            self._cooldown_s = min(self._cooldown_s * 2, self._settings.longest_s)
            self._open()
        elif self._too_many():
            if self._clock() - self._closed_since >= self._settings.good_s:
                self._cooldown_s = self._settings.cooldown_s
            self._open()

    def _too_many(self) -> bool:
        full = len(self._recent) == self._settings.window
        failed = self._recent.count(False)
        half_failed = full and failed >= max(self._settings.window / 2, _LEAST_FAILED)
        return self._failures >= self._settings.threshold or half_failed

    def _open(self) -> None:
        self._trips += 1
        self._turn(BreakerState.OPEN)
        self._next_try_s = self._clock() + self._cooldown_s

    def _turn(self, state: BreakerState) -> Lamp:
        if {self._state, state} != {BreakerState.OPEN, BreakerState.HALF_OPEN}:
            self._tell(state)
        self._state = state
        self._era += 1
        self._next_try_s = None
        self._last_change_at = self._wall()
        if state is BreakerState.CLOSED:
            self._closed_since = self._clock()
        return self._lamp()

    def _tell(self, state: BreakerState) -> None:
        if state is BreakerState.CLOSED:
            log.info("[%s] answers again", self._endpoint)
        else:
            log.warning(
                "[%s] not tried for %.0f s: %s", self._endpoint, self._cooldown_s, self._reason
            )

    def _lamp(self) -> Lamp:
        return Lamp(
            endpoint=self._endpoint,
            state=self._state,
            failures=self._failures,
            next_try_s=self._next_try_s,
            last_failure_at=self._last_failure_at,
            last_success_at=self._last_success_at,
            last_change_at=self._last_change_at,
            last_ms=self._last_ms,
            reason=self._reason,
            changes=self._era,
            trips=self._trips,
        )
