"""How a hub ends: those outside are told, then what has begun is finished, on one budget."""

import logging
import threading
from collections.abc import Callable
from enum import StrEnum

from kiosk.clock import Clock

log = logging.getLogger(__name__)


class Stage(StrEnum):
    """What the hub takes: everything, nothing new, nothing at all."""

    SERVING = "serving"
    PREPARE_SHUTDOWN = "prepare_shutdown"
    SHUTDOWN = "shutdown"


class Ending:
    """Asked once, from any thread; asked again it changes nothing.

    After `ask` the hub takes nothing new. `over` is looked at again and again: it is True once
    every waiter is done, in their order, or once *budget_s* has passed since the asking, whatever
    is left. *notice_s* of it are spent listening on, so that a load balancer sees that we are not
    ready.
    """

    def __init__(self, clock: Clock, *, budget_s: float, notice_s: float = 0.0) -> None:
        self._clock = clock
        self._budget_s = budget_s
        self._notice_s = notice_s
        self._asked_at: float | None = None
        self._lock = threading.Lock()
        self._waiters: list[tuple[str, Callable[[], bool]]] = []
        self.stage = Stage.SERVING

    def wait_for(self, name: str, done: Callable[[], bool]) -> None:
        """The end shall wait until *done* answers True."""
        self._waiters.append((name, done))

    def ask(self) -> None:
        """End soon."""
        with self._lock:
            if self._asked_at is not None:
                return
            self._asked_at = self._clock()
            self.stage = Stage.PREPARE_SHUTDOWN
        log.info("PREPARE_SHUTDOWN: nothing new is taken, %.1f s to finish", self._budget_s)

    @property
    def left_s(self) -> float:
        """What is left of the budget."""
        if self._asked_at is None:
            return self._budget_s
        return max(0.0, self._asked_at + self._budget_s - self._clock())

    def over(self) -> bool:
        """Whether it may end now."""
        if self._asked_at is None or self.stage is Stage.SHUTDOWN:
            return self.stage is Stage.SHUTDOWN
        if self.left_s > 0.0:
            if self._clock() < self._asked_at + min(self._notice_s, self._budget_s):
                return False
            if self._next_unfinished() is not None:
                return False
        self._shut_down()
        return True

    def _next_unfinished(self) -> str | None:
        while self._waiters:
            name, done = self._waiters[0]
            if not done():
                return name
            del self._waiters[0]
        return None

    def _shut_down(self) -> None:
        self.stage = Stage.SHUTDOWN
        for name, done in self._waiters:
            if not done():
                log.warning("SHUTDOWN without waiting longer for %s", name)
        log.info("SHUTDOWN: %.1f s were left", self.left_s)
