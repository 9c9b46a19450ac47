"""Where all scanners' codes arrive, on any thread, and go on to the till as what they mean."""

import logging
import threading
import time
from collections.abc import Callable
from datetime import date

from kiosk.clock import Clock
from kiosk.codes.code import Code
from kiosk.codes.goods import GoodsReader
from kiosk.events import CodeScanned, ScanMode

log = logging.getLogger(__name__)


class ScanDesk:
    """Hands codes to *put*. Safe from any thread."""

    def __init__(
        self,
        goods: GoodsReader,
        put: Callable[[CodeScanned], object],
        wall: Clock = time.time,
    ) -> None:
        self._goods = goods
        self._put = put
        self._wall = wall
        self._lock = threading.Lock()
        self._next: ScanMode | None = None

    def ask_for(self, mode: ScanMode | None) -> None:
        """The next scan is for that, whatever its station is set to; None takes it back."""
        with self._lock:
            self._next = mode

    def read(self, code: Code, station_id: str) -> None:
        """A scanner at *station_id* read *code*."""
        with self._lock:
            mode, self._next = self._next, None
        goods = self._goods.goods_of(code)
        at = self._wall()
        expired = goods is not None and goods.expired(date.fromtimestamp(at))  # noqa: DTZ012  the shop's day
        barcode = goods.barcode if goods else ""
        log.info("scanned at %s: %s", station_id, barcode or "no goods")
        measure = goods.measure if goods else None
        self._put(CodeScanned(code.text, barcode, station_id, at, mode, expired, measure))
