"""What scans are for, what came of them, and changes by hand that can be taken back."""

from dataclasses import replace
from typing import Final

from kiosk.events.scans import ScanMode
from kiosk.food_facts.fact import FoodFact
from kiosk.snapshots.till import ScanKind, ScanShown, UndoShown
from ui.gallery.recorded import FULL, PAIRED, WALL_S, WANTED, Scene, selling
from ui.presenters.facts import Facts
from ui.presenters.scan import LOOK

_BARCODE: Final = "03017624010701"
_NAMED: Final = FoodFact(_BARCODE, found=True, at=WALL_S, name="Hazelnut spread with cocoa 400 g")
_GOODS: Final = dict.fromkeys(LOOK, "P007") | {ScanKind.UNKNOWN_CODE: None}
_IN_A_SALE: Final = tuple(kind for kind in LOOK if kind is not ScanKind.NO_SALE)


def _scanned(kind: ScanKind, **more: object) -> Facts:
    return selling(FULL, scan=ScanShown(1, kind, _BARCODE, _GOODS[kind], _BARCODE), **more)


def _wanted(mode: ScanMode) -> Facts:
    sale = replace(PAIRED, scan_mode=mode, scan_once=True)
    return selling(sale, shopping_list=WANTED)


SCAN_SCENES: Final = (
    Scene("scan", selling(FULL), goods=6, over="scan"),
    Scene("scan-for-removing", _wanted(ScanMode.REMOVE), goods=6),
    Scene("scan-for-a-price", _wanted(ScanMode.PRICE_CHECK), goods=6),
    *(Scene(f"scan-{kind}", _scanned(kind), goods=6) for kind in _IN_A_SALE),
    Scene("scan-named", _scanned(ScanKind.UNKNOWN_CODE, food_fact=_NAMED), goods=6),
    Scene("exchange", selling(FULL), goods=6, over="exchange"),
    Scene("undo", selling(FULL, undo=UndoShown(1, "P013", 1)), goods=6),
    Scene(
        "undo-exchange",
        selling(PAIRED, undo=UndoShown(1, "P013", 1, "P008"), shopping_list=WANTED),
        goods=6,
    ),
)
