"""Asks what unknown codes are, one after the other, behind everything else."""

import logging
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import replace

from kiosk.clock import Clock
from kiosk.errors import BackendUnavailable
from kiosk.food_facts.asking import FoodFacts
from kiosk.food_facts.fact import FoodFact, FoodStatus, Reach
from kiosk.food_facts.memory import FoodMemory

log = logging.getLogger(__name__)

_LISTEN_S = 0.25
_PAUSE_S = 30.0
_MOST_WAITING = 20


class FoodLoop:
    """What is known is told at once; what is not is asked, each code once at a time (S1-11).

    After a failure nobody asks for half a minute, or as long as was asked for; what is wished for
    meanwhile is forgotten: the next scan wishes again. *found* and *told* hear on this thread.
    """

    def __init__(
        self,
        facts: FoodFacts,
        memory: FoodMemory,
        *,
        found: Callable[[FoodFact], None],
        told: Callable[[FoodStatus], None],
        clock: Clock = time.monotonic,
        wall: Clock = time.time,
    ) -> None:
        self._facts = facts
        self._memory = memory
        self._found = found
        self._told = told
        self._clock = clock
        self._wall = wall
        self._codes: queue.Queue[str] = queue.Queue(_MOST_WAITING)
        self._not_before_s = clock()
        self._status = FoodStatus(Reach.UNTRIED)

    def wish(self, barcode: str) -> None:
        """Somebody scanned that code. From any thread, never waiting; too many are dropped."""
        if not self._codes.full():
            self._codes.put(barcode)

    def run(self, stop: threading.Event) -> None:
        """Answer until *stop* is set."""
        self._facts.obey(stop)
        try:
            self._try(self._facts.reachable)
            while not stop.is_set():
                try:
                    barcode = self._codes.get(timeout=_LISTEN_S)
                except queue.Empty:
                    continue
                self._answer(barcode)
        finally:
            self._facts.close()

    def _answer(self, barcode: str) -> None:
        """From memory where it is fresh: two scans of one code while it is asked are one call."""
        known = self._memory.fresh(barcode, self._wall())
        if known is not None:
            self._tell(hits=self._status.hits + 1)
            self._found(known)
        elif self._clock() >= self._not_before_s:
            self._tell(asked=self._status.asked + 1)
            self._try(lambda: self._ask(barcode))
        elif (old := self._memory.of(barcode)) is not None:
            self._found(old)

    def _ask(self, barcode: str) -> None:
        fact = self._facts.ask(barcode, self._wall())
        self._memory.keep(fact)
        self._found(fact)

    def _try(self, work: Callable[[], None]) -> None:
        try:
            work()
        except BackendUnavailable as exc:
            if self._status.reach is not Reach.AWAY:
                log.info("Open Food Facts can't be asked: %s", exc)
            self._not_before_s = self._clock() + max(_PAUSE_S, exc.retry_after_s or 0.0)
            self._tell(reach=Reach.AWAY, failed=self._status.failed + 1, reason=str(exc))
        else:
            self._tell(reach=Reach.ANSWERS, reason="")

    def _tell(self, **changes: object) -> None:
        self._status = replace(self._status, **changes)  # type: ignore[arg-type]
        self._told(self._status)
