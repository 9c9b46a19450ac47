"""What the hub does by itself: it deletes what is too old and gives back freed memory."""

import logging
import threading
from collections.abc import Callable

from kiosk.hub.refusals import Refusal
from kiosk.hub.services.evidence import Album
from kiosk.memory import give_back

log = logging.getLogger(__name__)

_EVERY_S = 600.0
_SWEEP_EVERY = 6  # rounds


class Housekeeping:
    """A loop; its first round is at once. Pictures go, where it has an *album*, and parcels.

    *drop_parcels* drops those that no kiosk needs, and answers how many.
    """

    def __init__(
        self,
        album: Album | None,
        *,
        drop_parcels: Callable[[], int] = lambda: 0,
        every_s: float = _EVERY_S,
    ) -> None:
        self._album = album
        self._drop_parcels = drop_parcels
        self._every_s = every_s

    def run(self, stop: threading.Event) -> None:
        """Keep house until *stop*."""
        number = 0
        while True:
            self._round(sweep=number % _SWEEP_EVERY == 0)
            give_back()
            number += 1
            if stop.wait(self._every_s):
                return

    def _round(self, *, sweep: bool) -> None:
        try:
            dropped = self._drop_parcels() if sweep else 0
            forgotten = self._album.forget_old() if self._album else 0
            swept = self._album.sweep() if self._album and sweep else 0
        except (Refusal, OSError) as exc:
            log.warning("what is too old could not be deleted, later again: %s", exc)
            return
        if dropped:
            log.info("%d models and catalogues dropped that no kiosk needs", dropped)
        if forgotten or swept:
            log.info("%d old pictures deleted, %d that nothing named", forgotten, swept)
