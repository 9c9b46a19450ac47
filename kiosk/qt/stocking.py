"""Joins file, copy and edits into what the running kiosk sells. Lives on the main thread."""

import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.catalogue.copies import Copies, Copy
from kiosk.catalogue.edit import Edit
from kiosk.catalogue.merging import merged
from kiosk.catalogue.product import Catalogue
from kiosk.config.settings import Settings
from kiosk.outbox.edits import waiting_edits
from kiosk.qt.signals import KioskSignals
from kiosk.snapshots.till import ScanKind, TillSnapshot

if TYPE_CHECKING:
    from kiosk.backend.catalogue_loop import CatalogueLoop

log = logging.getLogger(__name__)

_EMBEDDED = "embedded"


class Stocking(QObject):
    """What is sold: the catalogue's file, as the backend's newest copy tells its products.

    The copy of an earlier run is there before anything is asked (S4-1). *sell* is called with
    every catalogue that differs from the one before; *signals* tell those that a shopper can see.
    """

    _renewed = Signal(object, bool)

    def __init__(
        self, settings: Settings, base: Catalogue, database: Path, signals: KioskSignals
    ) -> None:
        super().__init__()
        self.source = settings.backend.url or _EMBEDDED
        self.copies = Copies(cache_folder(settings))
        self.copy = self.copies.load(self.source)
        self.base = base
        self._database = database
        self._lock = threading.Lock()
        self._signals = signals
        self._edits: tuple[Edit, ...] = waiting_edits(database)
        self._sell: Callable[[Catalogue], None] = lambda _catalogue: None
        self._loop: CatalogueLoop | None = None
        self._scan = 0
        self.catalogue = merged(base, self.copy, self._edits)
        self._renewed.connect(self._use)
        signals.till.connect(self._follow_scans)

    def sell_by(self, sell: Callable[[Catalogue], None]) -> None:
        """From now on *sell* puts every change into effect."""
        self._sell = sell

    def follow(self, loop: "CatalogueLoop") -> None:
        """*loop* reads the backend's catalogue from now on."""
        self._loop = loop

    def wish(self) -> None:
        """Somebody wants the backend to be asked now."""
        if self._loop is not None:
            self._loop.wish()

    @Slot(object)
    def _follow_scans(self, sale: TillSnapshot) -> None:
        """A code that is not sold may be sold since the copy was read: the backend is asked."""
        scan = sale.scan
        if scan is None or scan.number == self._scan:
            return
        self._scan = scan.number
        if scan.kind is ScanKind.UNKNOWN_CODE and scan.barcode and self._loop is not None:
            self._loop.look_up(scan.barcode)

    # From any thread: thousands of products are joined there, not while people look on.

    def use_base(self, base: Catalogue) -> None:
        """Staff have changed the catalogue's file."""
        with self._lock:
            self.base = base
            self._renew()

    def came(self, copy: Copy | None, edits: tuple[Edit, ...]) -> None:
        """The backend's newest copy, and what it has not been told yet."""
        with self._lock:
            self.copy, self._edits = copy, edits
            self._renew()

    def edited(self) -> None:
        """Staff have changed something: it is sold by at once, and the backend is told."""
        self.came(self.copy, waiting_edits(self._database))
        if self._loop is not None:
            self._loop.edited()

    def _renew(self) -> None:
        before, self.catalogue = self.catalogue, merged(self.base, self.copy, self._edits)
        if self.catalogue != before:
            self._renewed.emit(self.catalogue, not _look_alike(self.catalogue, before))

    @Slot(object, bool)
    def _use(self, catalogue: Catalogue, visible: bool) -> None:  # noqa: FBT001  Qt's own signal
        self._sell(catalogue)
        if visible:
            self._signals.catalogue.emit(catalogue)


def cache_folder(settings: Settings) -> Path:
    """Where what can be asked for again is kept."""
    folder = settings.catalogue.cache_folder
    return Path(folder) if folder else settings.storage.path / "cache"


def _look_alike(one: Catalogue, other: Catalogue) -> bool:
    """Whether they differ in nothing but figures that no screen shows: stock sinks with a sale."""
    if list(one.products) != list(other.products) or one.currency != other.currency:
        return False
    return all(
        a == b or replace(a, stock=b.stock, min_stock=b.min_stock) == b
        for a, b in zip(one, other, strict=True)
    )
