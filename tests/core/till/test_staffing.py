"""What staff decide at the till."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.events.staff import LettersMoved, TillClosed, TillOpened
from kiosk.events.touches import GuestChosen, ProductPicked
from kiosk.routing import Policy
from kiosk.snapshots.till import Phase
from kiosk.till.staffing import HouseChanged
from tests.fakes.shop import APPLE, CATALOGUE, MILK, Shop


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path)


def test_a_closed_till_begins_no_sale_until_it_is_opened(shop: Shop) -> None:
    """Each `say` is a restart: the till stays closed over it."""
    shop.say(TillClosed("Ada"))
    assert not shop.now.open_for_business
    shop.say(GuestChosen())
    assert shop.now.phase is Phase.PAIRING
    shop.say(TillOpened("Bea"))
    assert shop.now.open_for_business
    shop.say(GuestChosen())
    assert shop.now.phase is Phase.SHOPPING


def test_the_sale_that_is_on_goes_on(shop: Shop) -> None:
    shop.say(GuestChosen())
    shop.say(TillClosed("Ada"))
    shop.say(ProductPicked(APPLE))
    assert [line.product_id for line in shop.now.lines] == [APPLE]
    assert not shop.now.open_for_business


def test_who_closed_and_opened_is_in_the_ledger_once(shop: Shop) -> None:
    for order in (TillClosed("Ada"), TillClosed("Bea"), TillOpened("Cem"), TillOpened("Ada")):
        shop.say(order)
    assert shop.rows("select who, what from ledger order by number") == [
        ("Ada", "till_closed"),
        ("Cem", "till_opened"),
    ]


def test_another_threshold_holds_from_the_next_item_on(shop: Shop) -> None:
    shop.say(GuestChosen())
    policy = Policy(threshold=0.95, products=CATALOGUE.products)
    shop.say(HouseChanged(policy, CATALOGUE), shop.item(APPLE, 0.9))
    assert len(shop.now.prompts) == 1


def test_another_price_is_shown_at_once(shop: Shop) -> None:
    shop.say(GuestChosen())
    dear = replace(CATALOGUE.products[MILK], price_minor=999)
    catalogue = replace(CATALOGUE, products={**CATALOGUE.products, MILK: dear})
    policy = Policy(products=catalogue.products)
    shop.say(HouseChanged(policy, catalogue), ProductPicked(MILK))
    assert shop.now.total_minor == 999


def test_moved_letters_wake_the_sender(shop: Shop) -> None:
    before = shop.woken
    shop.say(LettersMoved())
    assert shop.woken > before
