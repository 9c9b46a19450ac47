"""The alert loop: writes down what needs a person, and tells it until somebody has heard."""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import closing
from typing import Protocol

from uuid_utils import uuid7

from kiosk.alerts.alarms import Alarms, Alert, Situation
from kiosk.backend.backoff import full_jitter
from kiosk.clock import Clock, steady
from kiosk.errors import BackendRejected, BackendUnavailable, DatabaseFault
from kiosk.outbox.alerts import AlertLetter, AlertRows

log = logging.getLogger(__name__)

_LOOK_EVERY_S = 0.25
_STALE_S = 24 * 3600.0
_KEEP_S = 30 * 24 * 3600.0
_LEAST_PAUSE_S = 1.0
_ASK_AGAIN = {401, 403, 408, 425}  # somebody may set the receiver right


class Post(Protocol):
    """Where alerts go."""

    @property
    def host(self) -> str:
        """Whom it tells, for logs."""
        ...

    def post(self, alert: AlertLetter, stop: threading.Event) -> None:
        """Tell staff. BackendUnavailable or BackendRejected where that did not work."""

    def close(self) -> None:
        """Give up the connection."""


class AlertLoop:
    """Looks four times a second at *situation*; an alert is on the disk before it is told.

    It waits for nobody and nobody waits for it: a receiver that is slow or away delays alerts
    alone. One that nobody took within a day is parked: it would only confuse.
    """

    def __init__(
        self,
        *,
        open_rows: Callable[[], AlertRows],
        situation: Callable[[], Situation],
        post: Post,
        alarms: Alarms,
        clock: Clock = time.monotonic,
        wall: Clock = time.time,
    ) -> None:
        self._open_rows = open_rows
        self._situation = situation
        self._post = post
        self._alarms = alarms
        self._clock = clock
        self._wall = wall
        self._steady = steady(wall, clock)  # what an alert waits for, whoever sets the wall clock
        self._unwritten: deque[Alert] = deque()
        self._parked = -1
        self._not_before = 0.0
        self._sick = False
        self._away = False

    def run(self, stop: threading.Event) -> None:
        """Look and tell until *stop* is set; what is not told waits on the disk."""
        rows = self._opened(stop)
        try:
            if rows is not None:
                with closing(rows):
                    self._work(rows, stop)
        finally:
            self._post.close()

    def _opened(self, stop: threading.Event) -> AlertRows | None:
        while not stop.is_set():
            try:
                return self._open_rows()
            except DatabaseFault as exc:
                self._complain(exc)
                stop.wait(1.0)
        return None

    def _work(self, rows: AlertRows, stop: threading.Event) -> None:
        rows.trim(self._wall() - _KEEP_S)
        while not stop.is_set():
            try:
                self._look(rows)
                told = self._tell_one(rows, stop)
            except DatabaseFault as exc:
                self._complain(exc)
                told = False
            if not told:
                stop.wait(_LOOK_EVERY_S)

    def _complain(self, exc: DatabaseFault) -> None:
        if not self._sick:
            log.warning("alerts can't be written down now: %s", exc)
        self._sick = True

    def _look(self, rows: AlertRows) -> None:
        now = self._situation()
        self._unwritten += self._alarms.look(now, self._clock())
        while self._unwritten:  # also what a full disk did not take a moment ago
            alert = self._unwritten[0]
            rows.put(str(uuid7()), alert.what, alert.words, now=self._wall())
            self._unwritten.popleft()
        parked = now.sale.letters.parked if now.sale else 0
        if parked != self._parked:
            rows.put_parked(now=self._wall())
            self._parked = parked

    def _tell_one(self, rows: AlertRows, stop: threading.Event) -> bool:
        """True when one was told, and the next may go."""
        now, now_s = self._wall(), self._steady()
        if now_s < self._not_before or (alert := rows.claim(now_s)) is None:
            return False
        if now - alert.created > _STALE_S:
            rows.park(alert.event_id, "nobody took it for a day", now=now)
            return True
        try:
            self._post.post(alert, stop)
        except BackendUnavailable as exc:
            self._later(rows, alert, exc, exc.retry_after_s)
            return False
        except BackendRejected as no:
            if no.status in _ASK_AGAIN:
                self._later(rows, alert, no, None)
                return False
            log.warning("%s does not take an alert: %s", self._post.host, no)
            rows.park(alert.event_id, str(no), now=now)
            return True
        rows.deliver(alert.event_id, now=self._wall())
        self._heard()
        return True

    def _later(
        self, rows: AlertRows, alert: AlertLetter, exc: Exception, wait_s: float | None
    ) -> None:
        """The receiver is away for all alerts, not for this one."""
        if not self._away:
            log.warning("staff can't be told now: %s does not answer", self._post.host)
        self._away = True
        pause_s = max(_LEAST_PAUSE_S, wait_s or full_jitter(alert.tries))
        self._not_before = self._steady() + pause_s
        # The exception's own words may hold the address, and the address a token.
        status = getattr(exc, "status", None)
        rows.defer(alert.event_id, self._not_before, f"{status or 'no answer'}")

    def _heard(self) -> None:
        if self._away:
            log.info("staff can be told again: %s answers", self._post.host)
        self._away = False
