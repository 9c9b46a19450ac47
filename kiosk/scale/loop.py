"""Asks the scale again and again, and tells how it stands whenever that changes."""

import logging
import threading
from collections.abc import Callable
from contextlib import closing

from kiosk.scale.reading import Scale, ScaleAway
from kiosk.scale.steadiness import Steadiness
from kiosk.snapshots.scale import ScaleState, ScaleStatus

log = logging.getLogger(__name__)

_EVERY_S = 0.15
_AGAIN_S = 2.0
_SILENT = 3  # so many questions without an answer: it is away, one alone is not told


class ScaleLoop:
    """Reads *scale* on its own thread; *tell* gets each new status.

    A scale that is away is told once and asked again every two seconds; it comes back by itself.
    """

    def __init__(
        self, scale: Scale, tell: Callable[[ScaleStatus], object], *, every_s: float = _EVERY_S
    ) -> None:
        self._scale = scale
        self._tell = tell
        self._every_s = every_s
        self._steadiness = Steadiness()
        self._sold = threading.Event()
        self._told: ScaleStatus | None = None
        self._silent = 0

    def sold(self) -> None:
        """What lies on the scale is in a basket now; from any thread."""
        self._sold.set()

    def run(self, stop: threading.Event) -> None:
        """Ask until *stop* is set."""
        self._told = None
        with closing(self._scale):
            while not stop.is_set():
                stop.wait(self._every_s if self._look() else _AGAIN_S)

    def _look(self) -> bool:
        """Ask once; False while the scale is away."""
        if self._sold.is_set():
            self._sold.clear()
            self._steadiness.sold()
        try:
            status = self._steadiness.follow(self._scale.read())
        except ScaleAway as exc:
            return self._no_answer(exc)
        self._silent = 0
        self._say(status)
        return True

    def _no_answer(self, exc: ScaleAway) -> bool:
        self._silent += 1
        self._steadiness.lost()
        if self._silent < _SILENT and self._told is not None:
            return True
        self._say(ScaleStatus(ScaleState.AWAY, reason=str(exc)))
        return False

    def _say(self, status: ScaleStatus) -> None:
        before, self._told = self._told, status
        if status == before:
            return
        if status.state is ScaleState.AWAY:
            log.warning("%s", status.reason)
        elif before is None or before.state is ScaleState.AWAY:
            log.info("The scale answers")
        self._tell(status)
