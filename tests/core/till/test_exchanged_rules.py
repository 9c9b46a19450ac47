"""What is exchanged or taken back by hand goes through the one door into the basket, too."""

from pathlib import Path

import pytest

from kiosk.events.staff import AgeApproved
from kiosk.events.touches import LineExchanged, ProductPicked, PurchaseConfirmed, Undone
from kiosk.snapshots.till import Phase, QuestionKind
from tests.fakes.shop import APPLE, BEER, MILK, RUM, Shop


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    shop = Shop(tmp_path)
    shop.guest()
    shop.say(ProductPicked(APPLE, 8))
    return shop


def asked(shop: Shop) -> list[tuple[QuestionKind, str | None, int]]:
    return [(prompt.kind, prompt.product_id, prompt.quantity) for prompt in shop.now.prompts]


def test_goods_with_an_age_wait_for_staff_when_a_line_is_exchanged_for_them(shop: Shop) -> None:
    """No line turns into rum unapproved."""
    shop.say(LineExchanged(APPLE, RUM))
    assert (shop.basket(), asked(shop)) == ({}, [(QuestionKind.AGE, RUM, 8)])
    shop.say(AgeApproved(shop.session_id, 18, "Ada"))
    assert (shop.basket(), asked(shop)) == ({RUM: 8}, [])


def test_no_more_than_may_be_bought_comes_of_an_exchange(shop: Shop) -> None:
    """Eight apples become the six bottles that one may buy."""
    shop.say(LineExchanged(APPLE, MILK))
    assert (shop.basket(), asked(shop)) == ({MILK: 6}, [(QuestionKind.LIMIT, MILK, 2)])


def test_both_rules_hold_at_once(shop: Shop) -> None:
    shop.say(LineExchanged(APPLE, BEER))
    assert shop.basket() == {}
    kinds = [(QuestionKind.LIMIT, BEER, 2), (QuestionKind.AGE, BEER, 6)]
    assert sorted(asked(shop), key=str) == sorted(kinds, key=str)


@pytest.mark.parametrize("instead", [RUM, MILK, BEER])
def test_taking_the_exchange_back_leaves_no_prompt_and_no_goods_behind(
    shop: Shop, instead: str
) -> None:
    till = shop.till
    till.put(LineExchanged(APPLE, instead))
    shop.say(Undone())
    assert (shop.basket(), asked(shop)) == ({APPLE: 8}, [])
    shop.say(AgeApproved(shop.session_id, 18, "Ada"))
    assert shop.basket() == {APPLE: 8}


def test_goods_with_an_age_that_came_back_by_undoing_are_approved_before_they_are_paid(
    shop: Shop,
) -> None:
    """Approved once they stay approved in this sale; Finish asks for what was not."""
    shop.say(ProductPicked(RUM, 1), AgeApproved(shop.session_id, 18, "Ada"))
    shop.till.put(LineExchanged(RUM, APPLE))
    shop.say(Undone())
    assert shop.basket() == {APPLE: 8, RUM: 1}
    shop.say(PurchaseConfirmed())
    assert asked(shop) == []
    assert shop.now.phase is not Phase.SHOPPING
