"""A price or a stock that changes while the goods lie in the basket."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.events.backend import BasketReported, ReportedLine
from kiosk.routing import Policy
from kiosk.till.staffing import HouseChanged
from tests.fakes.shop import BREAD, CATALOGUE, Shop


def costing(price_minor: int | None) -> HouseChanged:
    bread = replace(CATALOGUE.products[BREAD], price_minor=price_minor)
    catalogue = replace(CATALOGUE, products={**CATALOGUE.products, BREAD: bread})
    return HouseChanged(Policy(products=catalogue.products), catalogue)


@pytest.mark.parametrize(
    ("price_minor", "was_minor"),
    [(300, None), (303, None), (309, 300), (291, 300), (None, None)],
)
def test_a_change_by_three_per_cent_is_told_and_by_one_is_not(
    tmp_path: Path, price_minor: int | None, was_minor: int | None
) -> None:
    """S4-12: above 1.00 or 2 per cent, up or down; it is still told after a restart."""
    shop = Shop(tmp_path)
    shop.guest()
    shop.say(shop.item(BREAD))
    shop.say(costing(price_minor))
    assert [line.was_minor for line in shop.now.lines] == [was_minor]


def test_what_the_backend_bills_is_compared_too(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.guest()
    shop.say(shop.item(BREAD))
    line = ReportedLine("item-1", BREAD, "Bread", 1, 350, 0.9, ("item-1",))
    shop.say(BasketReported(shop.session_id, 5, (line,)))
    assert [(one.unit_price_minor, one.was_minor) for one in shop.now.lines] == [(350, 300)]


def stocked(stock: int | None) -> HouseChanged:
    bread = replace(CATALOGUE.products[BREAD], stock=stock)
    catalogue = replace(CATALOGUE, products={**CATALOGUE.products, BREAD: bread})
    return HouseChanged(Policy(products=catalogue.products), catalogue)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [(3, 0, True), (3, -1, True), (3, 2, False), (0, 0, False), (None, 0, False), (3, None, False)],
)
def test_goods_that_the_shop_lists_as_sold_out_meanwhile_are_told(
    tmp_path: Path, before: int | None, after: int | None, *, told: bool
) -> None:
    """S4-12: the stock flips; one piece less is no news. It is still told after a restart."""
    shop = Shop(tmp_path)
    shop.guest()
    shop.say(stocked(before), shop.item(BREAD))
    assert [line.sold_out for line in shop.now.lines] == [False]
    shop.say(stocked(after))
    assert [line.sold_out for line in shop.now.lines] == [told]
    shop.say(stocked(5))
    assert [line.sold_out for line in shop.now.lines] == [False]
