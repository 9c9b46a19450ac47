"""Codes on the way into the hub's basket, with the whole program."""

from collections.abc import Callable

import pytest

from kiosk.codes.code import Code, Symbology
from kiosk.snapshots.till import ScanKind
from tests.end_to_end.conftest import Kiosk

Start = Callable[..., Kiosk]
COLA, MILK = "P009", "P005"


def _barcode(kiosk: Kiosk, product_id: str) -> str:
    product = kiosk.catalogue.get(product_id)
    assert product is not None
    return product.barcode


@pytest.mark.slow
def test_what_the_model_does_not_know_is_known_by_its_code(start_kiosk: Start) -> None:
    """S1-16: a package's code is read from the camera's picture, and it counts once."""
    kiosk = start_kiosk(stage="empty", scores={"cola can": 0.0}, scanning={"camera": True})
    stage = kiosk.runtime.perception.stage
    assert stage is not None
    kiosk.until(lambda: kiosk.model is not None and kiosk.sale.session_id is not None)
    stage.put(COLA)
    kiosk.until(lambda: kiosk.basket() == {COLA: 1})
    kiosk.until(lambda: not kiosk.sale.prompts)
    stage.put(MILK)
    kiosk.until(lambda: kiosk.basket() == {COLA: 1, MILK: 1})


def test_a_scanner_adds_and_the_hub_has_it(start_kiosk: Start) -> None:
    """S1-12: scanned, shown, delivered."""
    kiosk = start_kiosk(stage="empty")
    kiosk.until(lambda: kiosk.sale.session_id is not None)
    code = Code(_barcode(kiosk, MILK), Symbology.UNKNOWN)
    kiosk.runtime.scanning.desk.read(code, "desk")
    kiosk.until(lambda: kiosk.basket() == {MILK: 1})
    assert kiosk.sale.scan is not None
    assert kiosk.sale.scan.kind is ScanKind.ADDED
    kiosk.until(lambda: kiosk.sale.letters.delivered >= 2)
    assert kiosk.sale.letters.unsent == 0
