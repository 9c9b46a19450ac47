"""Asks what unknown codes are while people shop. Lives on the main thread."""

from PySide6.QtCore import QObject, Slot

from kiosk.config.settings import Settings
from kiosk.food_facts.asking import FoodFacts, is_public
from kiosk.food_facts.loop import FoodLoop
from kiosk.food_facts.memory import FoodMemory
from kiosk.qt.signals import KioskSignals
from kiosk.qt.stocking import cache_folder
from kiosk.snapshots.till import ScanKind, TillSnapshot


class Food(QObject):
    """Follows the till: a code that the shop does not sell is looked up, once (S1-11)."""

    def __init__(self, settings: Settings, signals: KioskSignals) -> None:
        super().__init__()
        folder = cache_folder(settings)
        self._asked = 0
        self.loop = FoodLoop(
            FoodFacts(settings.catalogue.food_facts_url, folder),
            FoodMemory(folder),
            found=signals.food_fact.emit,
            told=signals.food.emit,
        )
        signals.till.connect(self._follow)

    @Slot(object)
    def _follow(self, sale: TillSnapshot) -> None:
        scan = sale.scan
        if scan is None or scan.number == self._asked:
            return
        self._asked = scan.number
        if scan.kind is ScanKind.UNKNOWN_CODE and is_public(scan.barcode):
            self.loop.wish(scan.barcode)
