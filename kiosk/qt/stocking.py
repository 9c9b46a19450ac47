"""Joins file, copy and edits into what the running kiosk sells. Lives on the main thread."""

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.catalogue.copies import Copies, Copy
from kiosk.catalogue.edit import Edit
from kiosk.catalogue.merging import merged
from kiosk.catalogue.product import Catalogue
from kiosk.config import Settings
from kiosk.outbox.edits import waiting_edits
from kiosk.qt.signals import KioskSignals

if TYPE_CHECKING:
    from kiosk.backend.catalogue_loop import CatalogueLoop

log = logging.getLogger(__name__)

_EMBEDDED = "embedded"


class Stocking(QObject):
    """What is sold: the catalogue's file, as the backend's newest copy tells its products.

    The copy of an earlier run is there before anything is asked (S4-1). *sell* is called with
    every catalogue that differs from the one before; *signals* tell those that a shopper can see.
    """

    _came = Signal(object, object)

    def __init__(
        self, settings: Settings, base: Catalogue, database: Path, signals: KioskSignals
    ) -> None:
        super().__init__()
        self.source = settings.backend.url or _EMBEDDED
        self.copies = Copies(cache_folder(settings))
        self.copy = self.copies.load(self.source)
        self.base = base
        self._database = database
        self._signals = signals
        self._edits: tuple[Edit, ...] = waiting_edits(database)
        self._sell: Callable[[Catalogue], None] = lambda _catalogue: None
        self._loop: CatalogueLoop | None = None
        self.catalogue = merged(base, self.copy, self._edits)
        self._came.connect(self._take)

    def sell_by(self, sell: Callable[[Catalogue], None]) -> None:
        """From now on *sell* puts every change into effect."""
        self._sell = sell

    def follow(self, loop: "CatalogueLoop") -> None:
        """*loop* reads the backend's catalogue from now on."""
        self._loop = loop

    def use_base(self, base: Catalogue) -> None:
        """Staff have changed the catalogue's file."""
        self.base = base
        self._renew()

    def wish(self) -> None:
        """Somebody wants the backend to be asked now."""
        if self._loop is not None:
            self._loop.wish()

    # From any thread.

    def came(self, copy: Copy | None, edits: tuple[Edit, ...]) -> None:
        """The backend's newest copy, and what it has not been told yet."""
        self._came.emit(copy, edits)

    def edited(self) -> None:
        """Staff have changed something: it is sold by at once, and the backend is told."""
        self._came.emit(self.copy, waiting_edits(self._database))
        if self._loop is not None:
            self._loop.edited()

    @Slot(object, object)
    def _take(self, copy: Copy | None, edits: tuple[Edit, ...]) -> None:
        self.copy, self._edits = copy, edits
        self._renew()

    def _renew(self) -> None:
        before, self.catalogue = self.catalogue, merged(self.base, self.copy, self._edits)
        if self.catalogue == before:
            return
        self._sell(self.catalogue)
        if _as_seen(self.catalogue) != _as_seen(before):
            self._signals.catalogue.emit(self.catalogue)


def cache_folder(settings: Settings) -> Path:
    """Where what can be asked for again is kept."""
    folder = settings.catalogue.cache_folder
    return Path(folder) if folder else settings.storage.path / "cache"


def _as_seen(catalogue: Catalogue) -> Catalogue:
    """Without the figures that no screen shows: stock sinks with every sale."""
    shown = {p.product_id: replace(p, stock=None, min_stock=None) for p in catalogue}
    return replace(catalogue, products=shown)
