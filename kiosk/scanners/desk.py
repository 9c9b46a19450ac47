"""Where all scanners' codes arrive, on any thread, and go on to the till as what they mean."""

import logging
import time
from collections.abc import Callable
from datetime import date

from kiosk.clock import Clock
from kiosk.codes.code import Code
from kiosk.codes.goods import GoodsReader
from kiosk.events.scans import CodeScanned

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

    def read(self, code: Code, station_id: str) -> None:
        """A scanner at *station_id* read *code*."""
        goods = self._goods.goods_of(code)
        at = self._wall()
        expired = goods is not None and goods.expired(date.fromtimestamp(at))  # noqa: DTZ012  the shop's day
        barcode = goods.barcode if goods else ""
        log.info("scanned at %s: %s", station_id, barcode or "no goods")
        measure = goods.measure if goods else None
        self._put(CodeScanned(code.text, barcode, station_id, at, expired=expired, measure=measure))
