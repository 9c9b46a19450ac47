"""What the hub does by itself from time to time: pictures that are too old are deleted."""

import logging
import threading

from kiosk.hub.refusals import Refusal
from kiosk.hub.services.evidence import Album

log = logging.getLogger(__name__)

_EVERY_S = 600.0
_SWEEP_EVERY = 6  # rounds


class Housekeeping:
    """A loop; its first round is at once."""

    def __init__(self, album: Album, *, every_s: float = _EVERY_S) -> None:
        self._album = album
        self._every_s = every_s

    def run(self, stop: threading.Event) -> None:
        """Keep house until *stop*."""
        number = 0
        while True:
            self._round(sweep=number % _SWEEP_EVERY == 0)
            number += 1
            if stop.wait(self._every_s):
                return

    def _round(self, *, sweep: bool) -> None:
        try:
            forgotten = self._album.forget_old()
            swept = self._album.sweep() if sweep else 0
        except (Refusal, OSError) as exc:
            log.warning("old pictures could not be deleted, later again: %s", exc)
            return
        if forgotten or swept:
            log.info("%d old pictures deleted, %d that nothing named", forgotten, swept)
