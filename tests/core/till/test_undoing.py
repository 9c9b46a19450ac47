"""Lines lowered, removed and exchanged, and taken back; what the next scan is for."""

from pathlib import Path

import pytest

from kiosk.events.backend import BasketReported, ReportedLine
from kiosk.events.letters import Dialect, LetterKind, LetterState
from kiosk.events.messages import TillMessage
from kiosk.events.scans import CodeScanned, ScanAsked, ScanMode, ScanModeSet
from kiosk.events.touches import (
    LineExchanged,
    ProductPicked,
    QuantityChanged,
    ReviewOpened,
    SaleCancelled,
    Undone,
)
from kiosk.letters import QuantityBody
from kiosk.snapshots.till import ScanKind, UndoShown
from tests.fakes.shop import APPLE, BREAD, MILK, Shop

CODE = "05901234123457"


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path)


def together(shop: Shop, *touches: TillMessage) -> None:
    """Without a restart between them: what can be undone is forgotten with the program."""
    shop.say(*touches)


def test_a_removed_line_comes_back_with_all_its_pieces(shop: Shop) -> None:
    shop.guest()
    shop.say(ProductPicked(APPLE, 3), ProductPicked(MILK))
    together(shop, QuantityChanged(APPLE, 0))
    assert shop.basket() == {MILK: 1}
    assert shop.now.undo == UndoShown(1, APPLE, 3)
    shop.say(ProductPicked(APPLE, 3))
    together(shop, QuantityChanged(APPLE, 1), Undone())
    assert shop.basket() == {MILK: 1, APPLE: 3}
    assert shop.now.undo is None


def test_what_was_undone_is_not_undone_twice(shop: Shop) -> None:
    shop.guest()
    shop.say(ProductPicked(APPLE, 3))
    together(shop, QuantityChanged(APPLE, 2), Undone(), Undone())
    assert shop.basket() == {APPLE: 3}


def test_a_line_is_exchanged_for_as_many_of_another_product(shop: Shop) -> None:
    shop.guest()
    shop.say(ProductPicked(APPLE, 2), ProductPicked(BREAD))
    together(shop, LineExchanged(APPLE, BREAD))
    assert shop.basket() == {BREAD: 3}
    assert shop.now.undo == UndoShown(1, APPLE, 2, BREAD)


def test_an_exchange_is_taken_back_whole(shop: Shop) -> None:
    shop.guest()
    shop.say(ProductPicked(APPLE, 2), ProductPicked(BREAD))
    together(shop, LineExchanged(APPLE, BREAD), Undone())
    assert shop.basket() == {BREAD: 1, APPLE: 2}


def test_an_exchange_for_itself_or_for_nothing_known_changes_nothing(shop: Shop) -> None:
    shop.guest()
    shop.say(ProductPicked(APPLE, 2))
    together(shop, LineExchanged(APPLE, APPLE), LineExchanged(APPLE, "nothing"))
    together(shop, LineExchanged(MILK, APPLE))
    assert shop.basket() == {APPLE: 2}
    assert shop.now.undo is None


def test_the_hub_follows_an_exchange_and_its_undoing(shop: Shop) -> None:
    """Delivered lines are corrected by letters, in order."""
    session = shop.guest()
    shop.say(ProductPicked(APPLE, 2))
    shop.deliver()
    add = next(x.event_id for x in shop.letters() if x.kind is LetterKind.ADD)
    line = ReportedLine(add, APPLE, "Apple", 2, 50, 1.0, (add,))
    shop.say(BasketReported(session, 3, (line,)))
    together(shop, LineExchanged(APPLE, BREAD), Undone())
    assert shop.basket() == {APPLE: 2}
    waiting = shop.letters(LetterState.WAITING)
    assert [x.kind for x in waiting] == [LetterKind.QUANTITY, LetterKind.ADD]
    assert waiting[0].body == QuantityBody(APPLE, 0)


def test_a_backend_that_cant_be_told_keeps_the_undoing_here(tmp_path: Path) -> None:
    shop = Shop(tmp_path, dialect=Dialect.SHOPSHADOW)
    shop.guest()
    shop.say(ProductPicked(APPLE, 2))
    shop.deliver()
    together(shop, QuantityChanged(APPLE, 0), Undone())
    assert shop.basket() == {APPLE: 2}
    assert not shop.now.lines[0].correction_local


def test_undoing_ends_with_the_sale(shop: Shop) -> None:
    shop.guest()
    shop.say(ProductPicked(APPLE, 2))
    together(shop, QuantityChanged(APPLE, 1), SaleCancelled())
    shop.guest()
    together(shop, Undone())
    assert shop.basket() == {}


def test_it_can_be_undone_in_the_review_too(shop: Shop) -> None:
    shop.guest()
    shop.say(ProductPicked(APPLE, 2))
    together(shop, QuantityChanged(APPLE, 1), ReviewOpened(), Undone())
    assert shop.basket() == {APPLE: 2}


def scan(*, mode: ScanMode | None = None, at: float = 100.0) -> CodeScanned:
    return CodeScanned(CODE, CODE, "desk", at, mode)


def test_the_next_scan_alone_is_for_what_the_shopper_chose(shop: Shop) -> None:
    """S1-13: "price check" and "remove" buttons; request over station over global over add."""
    shop.guest()
    shop.say(ProductPicked(APPLE, 2))
    together(shop, ScanAsked(ScanMode.PRICE_CHECK))
    assert (shop.now.scan_mode, shop.now.scan_once) == (ScanMode.PRICE_CHECK, True)
    together(shop, ScanAsked(ScanMode.PRICE_CHECK), scan())
    assert shop.now.scan is not None
    assert shop.now.scan.kind is ScanKind.PRICE
    assert shop.now.scan_mode is ScanMode.ADD
    together(shop, ScanAsked(ScanMode.REMOVE), scan(), scan(at=110.0))
    assert shop.basket() == {APPLE: 2}


def test_the_choice_is_taken_back_and_is_not_the_next_shoppers(shop: Shop) -> None:
    shop.guest()
    together(shop, ScanAsked(ScanMode.REMOVE), ScanAsked(None), scan())
    assert shop.basket() == {APPLE: 1}
    together(shop, ScanAsked(ScanMode.REMOVE), SaleCancelled())
    assert shop.now.scan_mode is ScanMode.ADD


def test_the_general_mode_is_shown(shop: Shop) -> None:
    """S1-24: press key: mode changes on screen."""
    shop.guest()
    shop.say(ScanModeSet("", ScanMode.REMOVE))
    assert (shop.now.scan_mode, shop.now.scan_once) == (ScanMode.REMOVE, False)
    shop.say(ScanModeSet("", ScanMode.ADD))
    assert shop.now.scan_mode is ScanMode.ADD
