"""Codes that are sold a moment after somebody scanned them."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.catalogue.product import Product
from kiosk.events.pictures import Box
from kiosk.events.scans import CodeScanned, CodeSeen, ScanMode
from kiosk.events.touches import NextShopper, SaleCancelled
from kiosk.routing import Policy
from kiosk.snapshots.till import ScanKind
from kiosk.till.staffing import HouseChanged
from tests.fakes.shop import CATALOGUE, Shop

CODE, OTHER = "04099999999994", "04098765432109"
JAM = Product("J1", "Jam", 250, barcode="4099999999994")
WITH_JAM = replace(CATALOGUE, products={**CATALOGUE.products, "J1": JAM})
LISTED = HouseChanged(Policy(products=WITH_JAM.products), WITH_JAM)


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    shop = Shop(tmp_path)
    shop.wall.now = 3.0
    return shop


def scan(code: str = CODE, *, at: float = 1.0, mode: ScanMode | None = None) -> CodeScanned:
    return CodeScanned(code, code, "desk", at, mode)


def kinds(shop: Shop) -> list[ScanKind]:
    seen = {shown.scan.number: shown.scan.kind for shown in shop.snapshots if shown.scan}
    return list(seen.values())


def test_a_scan_is_carried_out_once_its_product_is_listed(shop: Shop) -> None:
    """S4-11: the shopper need not scan again."""
    shop.guest()
    shop.say(scan(), LISTED)
    assert shop.basket() == {"J1": 1}
    assert kinds(shop) == [ScanKind.UNKNOWN_CODE, ScanKind.ADDED]
    shop.say(LISTED)
    assert shop.basket() == {"J1": 1}


def test_so_is_a_code_that_the_camera_saw(shop: Shop) -> None:
    shop.guest()
    box = Box(10, 10, 50, 30)
    shop.say(CodeSeen(CODE, CODE, box, shop.session_id, 1.0, 1.0), LISTED)
    assert shop.basket() == {"J1": 1}


def test_a_price_is_told_with_nobody_shopping(shop: Shop) -> None:
    shop.say(scan(mode=ScanMode.PRICE_CHECK), LISTED)
    assert kinds(shop) == [ScanKind.UNKNOWN_CODE, ScanKind.PRICE]


def test_other_news_lets_it_wait(shop: Shop) -> None:
    shop.guest()
    same = HouseChanged(Policy(products=CATALOGUE.products), CATALOGUE)
    shop.say(scan(), scan(OTHER), same, same, LISTED)
    assert shop.basket() == {"J1": 1}
    assert kinds(shop) == [ScanKind.UNKNOWN_CODE, ScanKind.UNKNOWN_CODE, ScanKind.ADDED]


def test_nobody_waits_for_long(shop: Shop) -> None:
    shop.guest()
    shop.wall.now = 12.0
    shop.say(scan(), LISTED)
    assert shop.basket() == {}


def test_it_is_never_the_next_shoppers(shop: Shop) -> None:
    shop.guest()
    shop.till.put(scan())
    shop.till.put(SaleCancelled())
    shop.till.put(NextShopper())
    shop.guest()
    shop.say(LISTED)
    assert shop.basket() == {}
