"""Codes that our copy of the catalogue does not know, asked of the backend a few at a time."""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence

from kiosk.clock import Clock
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.wire.catalogue import Offer

log = logging.getLogger(__name__)

MOST_CODES = 5
_MOST_WAITING = 20
_GATHER_S = 0.25  # codes that are read together are asked together
_PER_MINUTE = 5
_MINUTE_S = 60.0
_LEAST_S = 5.0
_NO_SUCH_ROUTE = {404, 405, 501}


class LookUps:
    """What somebody scanned may be sold since the copy was read (S4-11, S4-10).

    *ask* takes up to five codes and answers with the products among them; it may raise
    BackendUnavailable or BackendRejected. At most five questions go out a minute, none before the
    backend wants to be asked again, and a code that was not known there is asked again after
    *again_s*. A backend without that route is never asked twice.
    """

    def __init__(
        self,
        ask: Callable[[Sequence[str]], tuple[Offer, ...]],
        *,
        again_s: float,
        clock: Clock = time.monotonic,
    ) -> None:
        self._ask = ask
        self._again_s = again_s
        self._clock = clock
        self._lock = threading.Lock()
        self._waiting: dict[str, float] = {}  # since when
        self._asked: dict[str, float] = {}  # when it was not known
        self._times: deque[float] = deque(maxlen=_PER_MINUTE)
        self._not_before_s = clock()
        self._possible = True

    def wish(self, barcode: str) -> None:
        """Somebody scanned that code. From any thread, never waiting; too many are dropped."""
        now_s = self._clock()
        with self._lock:
            known_s = self._asked.get(barcode)
            if known_s is not None and now_s - known_s < self._again_s:
                return
            if self._possible and len(self._waiting) < _MOST_WAITING:
                self._waiting.setdefault(barcode, now_s)

    @property
    def due(self) -> bool:
        """Whether something is to be asked now."""
        now_s = self._clock()
        with self._lock:
            if not self._waiting or now_s < self._not_before_s:
                return False
            full = len(self._times) == _PER_MINUTE and now_s - self._times[0] < _MINUTE_S
            return not full and now_s - min(self._waiting.values()) >= _GATHER_S

    def run(self) -> tuple[Offer, ...]:
        """Ask for those that have waited longest; empty where nothing came of it."""
        with self._lock:
            codes = list(self._waiting)[:MOST_CODES]
            self._times.append(self._clock())
        try:
            found = self._ask(codes)
        except BackendUnavailable as exc:
            self._not_before_s = self._clock() + max(_LEAST_S, exc.retry_after_s or 0.0)
            return ()
        except BackendRejected as no:
            self._possible = no.status not in _NO_SUCH_ROUTE
            if not self._possible:
                log.info("the backend can't be asked for single codes: %s", no)
            self._forget(codes if self._possible else self._waiting)
            return ()
        self._forget(codes)
        return found

    def _forget(self, codes: Sequence[str] | dict[str, float]) -> None:
        now_s = self._clock()
        with self._lock:
            for code in list(codes):
                self._waiting.pop(code, None)
                self._asked[code] = now_s
            while len(self._asked) > 10 * _MOST_WAITING:
                del self._asked[next(iter(self._asked))]
