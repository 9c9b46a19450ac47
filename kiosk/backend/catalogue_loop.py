"""Keeps the copy of the backend's catalogue fresh, behind everything else."""

import logging
import random
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from kiosk.backend.backoff import full_jitter
from kiosk.backend.catalogue_reading import CatalogueReading
from kiosk.backend.lookups import LookUps
from kiosk.catalogue.copies import Copies, Copy
from kiosk.catalogue.edit import Edit
from kiosk.catalogue.renewing import renewed, widened
from kiosk.catalogue.status import CatalogueStatus
from kiosk.clock import Clock
from kiosk.errors import BackendRejected, BackendUnavailable, CircuitOpen
from kiosk.wire.catalogue import Listing

log = logging.getLogger(__name__)

FRESH_S = 300.0
_LOOK_UP_EVERY_S = 0.25
_JOINED_S = 2.0
_SPREAD_S = 1.0
_LEAST_S = 5.0
_SHARE = 0.1


class Errands(Protocol):
    """What is to be told to the backend before it is asked."""

    waiting: tuple[Edit, ...]

    def run(self) -> None:
        """Tell it. BackendUnavailable when that has to wait."""
        ...

    def read(self) -> None:
        """The catalogue shows now what it was told."""
        ...

    def close(self) -> None:
        """Let go of everything."""
        ...


class CatalogueLoop:
    """Reads the catalogue at start, every *fresh_s*, when somebody asks, and when it changed.

    One reading at a time: who asks while one is under way, or has just ended, joins it (S4-3).
    News of a change asks again even so, a moment later, so that many kiosks don't come at once.
    A backend that says when it wants to be asked again is asked then, whoever wishes otherwise.
    *taken* hears of every copy that differs and of what it does not show yet, *told* of every
    state; both on this loop's thread.
    """

    def __init__(  # noqa: PLR0913  what it is joined to, each by name
        self,
        reading: CatalogueReading,
        copies: Copies,
        *,
        source: str,
        errands: Errands,
        taken: Callable[[Copy | None, tuple[Edit, ...]], None],
        told: Callable[[CatalogueStatus], None],
        copy: Copy | None = None,
        fresh_s: float = FRESH_S,
        clock: Clock = time.monotonic,
        wall: Clock = time.time,
        uniform: Callable[[float, float], float] = random.uniform,
    ) -> None:
        self._reading = reading
        self._copies = copies
        self._source = source
        self._taken = taken
        self._told = told
        self._copy = copy
        self._errands = errands
        self._look_ups = LookUps(reading.look_up, again_s=fresh_s, clock=clock)
        self._fresh_s = fresh_s
        self._clock = clock
        self._wall = wall
        self._uniform = uniform
        self._lock = threading.Lock()
        self._woken = threading.Event()
        self._busy = False
        self._due_s = clock()
        self._not_before_s = clock()
        self._ended_s: float | None = None
        self._news = False
        self._tries = 0
        self._shown: tuple[Edit, ...] = ()
        self._status = CatalogueStatus(
            products=len(copy.offers) if copy else 0, read_at=copy.read_at if copy else None
        )

    @property
    def status(self) -> CatalogueStatus:
        """How fresh the copy is. From any thread."""
        return self._status

    def wish(self) -> None:
        """Somebody wants it read now. From any thread."""
        with self._lock:
            now_s = self._clock()
            just_read = self._ended_s is not None and now_s - self._ended_s < _JOINED_S
            if self._busy or (just_read and not self._status.failing):
                return
            self._due_s = min(self._due_s, max(now_s, self._not_before_s))
        self._woken.set()

    def changed(self) -> None:
        """The backend says that something is different. From any thread."""
        with self._lock:
            self._news = True
            if not self._busy:
                self._heed_news()
        self._woken.set()

    def look_up(self, barcode: str) -> None:
        """Somebody scanned a code that our copy does not know. From any thread."""
        self._look_ups.wish(barcode)
        self._woken.set()

    def edited(self) -> None:
        """There is something to tell the backend. From any thread."""
        with self._lock:
            self._news = True
            self._due_s = max(self._clock(), self._not_before_s)
        self._woken.set()

    def run(self, stop: threading.Event) -> None:
        """Read and wait by turns until *stop* is set; an outage never ends it."""
        self._reading.obey(stop)
        self._tell()
        try:
            while not stop.is_set():
                if self._begins():
                    self._read()
                elif self._copy is not None and self._look_ups.due:
                    self._widen(self._copy)
                else:
                    self._woken.wait(_LOOK_UP_EVERY_S)
                    self._woken.clear()
        finally:
            self._reading.close()
            self._errands.close()

    def _begins(self) -> bool:
        with self._lock:
            if self._clock() < self._due_s:
                return False
            self._busy, self._news = True, False
            return True

    def _read(self) -> None:
        self._tell(reading=True)
        try:
            self._errands.run()
            found = self._reading.read(self._copy.tag if self._copy else "")
        except BackendUnavailable as exc:
            self._failed(exc)
        except BackendRejected as no:
            self._refused(no)
        else:
            self._errands.read()
            self._came(None if found is None else self._renewed(*found))

    def _widen(self, copy: Copy) -> None:
        """Single products of the backend's, until the whole is read again."""
        if found := self._look_ups.run():
            self._copy = widened(copy, found)
            self._copies.store(self._copy)
            self._show(changed=True)
            self._tell(products=len(self._copy.offers))

    def _renewed(self, listing: Listing, tag: str) -> Copy:
        return renewed(self._copy, listing, source=self._source, tag=tag, at=self._wall())

    def _came(self, copy: Copy | None) -> None:
        at = self._wall()
        if copy is None:
            assert self._copy is not None
            self._copy = replace(self._copy, read_at=at)
            self._copies.confirm(self._source, at)
            changed = False
        else:
            changed = self._copy is None or copy.offers != self._copy.offers
            self._copy = copy
            self._copies.store(copy)
        self._tries = 0
        self._rest(self._fresh_s * self._uniform(1 - _SHARE, 1 + _SHARE))
        self._show(changed=changed)
        self._tell(
            products=len(self._copy.offers),
            read_at=at,
            failing=False,
            known=True,
            reason="",
            changed=self._status.changed + changed,
            unchanged=self._status.unchanged + (not changed),
        )

    def _show(self, *, changed: bool = False) -> None:
        waiting = self._errands.waiting
        if changed or waiting != self._shown:
            self._shown = waiting
            self._taken(self._copy, waiting)

    def _failed(self, exc: BackendUnavailable) -> None:
        self._show()
        if isinstance(exc, CircuitOpen):  # nothing was asked; "try now" lets a probe through
            self._rest(max(_LOOK_UP_EVERY_S, exc.retry_after_s or 0.0))
            self._tell(failing=True)
            return
        if not self._status.failing:
            log.info("the catalogue can't be read: %s", exc)
        wait_s = full_jitter(self._tries, longest_s=60.0, uniform=self._uniform)
        self._tries += 1
        asked_s = exc.retry_after_s or 0.0
        self._rest(max(_LEAST_S, wait_s, asked_s), asked_s=asked_s)
        self._tell(failing=True, reason=str(exc), failed=self._status.failed + 1)

    def _refused(self, no: BackendRejected) -> None:
        """It answers, but not that: what we have is as good as it gets."""
        self._show()
        if self._status.known:
            log.info("the backend has no catalogue to be asked for: %s", no)
        self._rest(self._fresh_s)
        self._tell(failing=False, known=False, reason=str(no))

    def _rest(self, seconds: float, *, asked_s: float = 0.0) -> None:
        with self._lock:
            now_s = self._clock()
            self._busy, self._ended_s = False, now_s
            self._not_before_s = now_s + asked_s
            self._due_s = now_s + seconds
            if self._news:
                self._heed_news()

    def _heed_news(self) -> None:
        soon_s = self._clock() + self._uniform(0.0, _SPREAD_S)
        self._due_s = min(self._due_s, max(soon_s, self._not_before_s))

    def _tell(self, *, reading: bool = False, **changes: object) -> None:
        fresh = replace(
            self._status, reading=reading, kept=self._copies.kept, next_try_s=self._due_s
        )
        fresh = replace(fresh, **changes)  # type: ignore[arg-type]
        if fresh != self._status:
            self._status = fresh
            self._told(fresh)
