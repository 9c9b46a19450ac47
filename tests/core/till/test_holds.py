"""Age, most pieces, expiry: what a rule keeps out of the basket, and who lets it pass."""

from pathlib import Path

import pytest

from kiosk.events.backend import BasketReported, QuestionSettled, ReportedLine, ShopperPaired
from kiosk.events.letters import Dialect, LetterKind
from kiosk.events.pictures import Box
from kiosk.events.scans import CodeScanned, CodeSeen
from kiosk.events.staff import AgeApproved
from kiosk.events.things import ItemGone
from kiosk.events.touches import (
    Answer,
    LineExchanged,
    ProductPicked,
    PurchaseConfirmed,
    QuantityChanged,
    QuestionAnswered,
    SaleCancelled,
)
from kiosk.letters import ItemBody, QuantityBody
from kiosk.snapshots.till import Phase, Prompt, QuestionKind, ScanKind
from tests.fakes.shop import APPLE, BEER, MILK, PEAR, QUINCE, RUM, Shop

BEER_CODE, MILK_CODE, PEAR_CODE = "04012345678901", "04006381333931", "02000000000015"


@pytest.fixture(params=[Dialect.HUB, Dialect.SHOPSHADOW])
def shop(request: pytest.FixtureRequest, tmp_path: Path) -> Shop:
    shop = Shop(tmp_path, dialect=request.param)
    shop.guest()
    return shop


def asked(shop: Shop) -> list[QuestionKind]:
    return [prompt.kind for prompt in shop.now.prompts]


def answer(shop: Shop, said: Answer, prompt: Prompt | None = None) -> None:
    about = prompt or shop.now.prompts[0]
    shop.say(QuestionAnswered(about.question_ids, said, about.quantity, about.product_id))


def approve(shop: Shop, age: int = 18) -> None:
    shop.say(AgeApproved(shop.session_id, age, "Ada"))


def adds(shop: Shop) -> list[ItemBody]:
    bodies = [one.body for one in shop.letters() if one.kind is LetterKind.ADD]
    return [body for body in bodies if isinstance(body, ItemBody)]


def scan(code: str, *, at: float = 100.0, expired: bool = False) -> CodeScanned:
    return CodeScanned(code, code, "desk", at, expired=expired)


def test_goods_with_an_age_wait_for_staff(shop: Shop) -> None:
    """S1-19: an age-restricted item, however sure the camera is of it."""
    shop.say(shop.item(BEER, 0.99))
    assert (shop.basket(), adds(shop)) == ({}, [])
    (prompt,) = shop.now.prompts
    assert (prompt.kind, prompt.product_id, prompt.min_age) == (QuestionKind.AGE, BEER, 16)
    assert prompt.due_s is None


def test_the_shoppers_own_yes_lets_nothing_pass(shop: Shop) -> None:
    shop.say(shop.item(BEER, 0.99))
    answer(shop, Answer.YES)
    assert (shop.basket(), asked(shop)) == ({}, [QuestionKind.AGE])


def test_staff_approve_and_it_is_added_once(shop: Shop) -> None:
    shop.say(shop.item(BEER, 0.93, event_id="e1"))
    approve(shop)
    approve(shop)
    assert (shop.basket(), asked(shop)) == ({BEER: 1}, [])
    assert adds(shop) == [ItemBody(BEER, "Beer", 1, 0.93)]
    assert "e1" in [letter.event_id for letter in shop.letters()]


def test_one_approval_covers_the_sales_later_goods_of_that_age_or_less(shop: Shop) -> None:
    shop.say(shop.item(RUM))
    approve(shop, 18)
    shop.say(shop.item(BEER), shop.item(RUM))
    assert (shop.basket(), asked(shop)) == ({RUM: 2, BEER: 1}, [])


def test_a_higher_age_is_asked_for_again(shop: Shop) -> None:
    shop.say(shop.item(BEER))
    approve(shop, 16)
    shop.say(shop.item(RUM))
    assert (shop.basket(), asked(shop)) == ({BEER: 1}, [QuestionKind.AGE])
    assert shop.now.prompts[0].min_age == 18


def test_a_lower_approval_leaves_the_higher_age_waiting(shop: Shop) -> None:
    shop.say(shop.item(RUM), shop.item(BEER))
    approve(shop, 16)
    assert (shop.basket(), [one.product_id for one in shop.now.prompts]) == ({BEER: 1}, [RUM])


def test_what_is_given_back_is_not_bought_and_the_ledger_says_so(shop: Shop) -> None:
    shop.say(shop.item(BEER))
    answer(shop, Answer.NO)
    approve(shop)
    assert (shop.basket(), asked(shop), adds(shop)) == ({}, [], [])
    whats = shop.rows("select who, what from ledger order by number")
    assert whats == [("till", "age_refused"), ("Ada", "age_approved")]


def test_the_next_shopper_is_asked_again(shop: Shop) -> None:
    shop.say(shop.item(BEER))
    approve(shop)
    shop.say(SaleCancelled())
    shop.guest()
    shop.say(shop.item(BEER))
    assert (shop.basket(), asked(shop)) == ({}, [QuestionKind.AGE])


def test_an_approval_of_another_sale_lets_nothing_pass(shop: Shop) -> None:
    shop.say(shop.item(BEER))
    shop.say(AgeApproved("another-sale", 18, "Ada"))
    assert (shop.basket(), asked(shop)) == ({}, [QuestionKind.AGE])


@pytest.mark.parametrize("way", ["list", "scan", "answer", "other"])
def test_no_way_into_the_basket_goes_round_the_age(shop: Shop, way: str) -> None:
    """Picture list, scanner, a yes to what the camera was unsure of, something else."""
    if way == "list":
        shop.say(ProductPicked(BEER, 2))
    elif way == "scan":
        shop.say(scan(BEER_CODE))
        assert shop.now.scan is not None
        assert shop.now.scan.kind is ScanKind.ASKED
    else:
        shop.say(shop.item(BEER if way == "answer" else APPLE, 0.5))
        (prompt,) = shop.now.prompts
        said = Answer.YES if way == "answer" else Answer.OTHER
        shop.say(QuestionAnswered(prompt.question_ids, said, 2, BEER))
    assert (shop.basket(), asked(shop), adds(shop)) == ({}, [QuestionKind.AGE], [])
    approve(shop)
    assert (shop.basket(), asked(shop)) == ({BEER: 1 if way == "scan" else 2}, [])


def test_no_phone_is_asked_about_what_staff_must_approve(tmp_path: Path) -> None:
    """A phone's yes would be an approval without staff."""
    shop = Shop(tmp_path)
    shop.say(ShopperPaired("s1", "device-1", "Ada"))
    shop.say(shop.item(BEER, 0.5))
    shop.clock.now += 60
    shop.say()
    assert LetterKind.ASK not in shop.kinds()
    assert shop.now.prompts[0].due_s is None
    answer(shop, Answer.NO)
    shop.say(shop.item(RUM))
    approve(shop)
    shop.say(shop.item(BEER, 0.5))
    assert LetterKind.ASK in shop.kinds()  # from then on the phone may answer, too


def reported(shop: Shop, product_id: str, quantity: int = 1, sequence: int = 5) -> BasketReported:
    line = ReportedLine("phone-1", product_id, product_id, quantity, 90, 0.9)
    return BasketReported(shop.session_id, sequence, (line,))


def test_what_a_phone_put_into_the_basket_is_asked_about_and_can_not_be_paid(shop: Shop) -> None:
    shop.say(reported(shop, BEER, 2))
    assert asked(shop) == [QuestionKind.AGE]
    shop.say(PurchaseConfirmed())
    assert shop.now.phase is Phase.SHOPPING
    approve(shop)
    assert (shop.basket(), adds(shop)) == ({BEER: 2}, [])
    shop.say(PurchaseConfirmed())
    assert shop.now.phase in (Phase.ORDERING, Phase.THANKS)


def test_refusing_what_a_phone_put_in_takes_it_off(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.guest()
    shop.say(reported(shop, BEER, 2))
    answer(shop, Answer.NO)
    assert shop.basket() == {}
    assert shop.letters()[-1].body == QuantityBody(BEER, 0)


def test_a_phones_yes_that_was_too_late_for_the_rule_is_asked_about(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.guest()
    shop.say(QuestionSettled(shop.session_id, "elsewhere", approved=True, quantity=1))
    shop.say(reported(shop, RUM))
    assert asked(shop) == [QuestionKind.AGE]
    shop.say(BasketReported(shop.session_id, 9, ()))  # the phone took it off again
    assert asked(shop) == []


def test_a_purchase_waits_for_the_approval_and_says_so(shop: Shop) -> None:
    shop.say(shop.item(APPLE), shop.item(BEER), PurchaseConfirmed())
    assert (shop.now.phase, asked(shop)) == (Phase.SHOPPING, [QuestionKind.AGE])
    answer(shop, Answer.NO)
    shop.say(PurchaseConfirmed())
    assert shop.now.phase in (Phase.ORDERING, Phase.THANKS)


def test_other_questions_come_first(shop: Shop) -> None:
    """They can be answered while staff are on their way."""
    shop.say(shop.item(BEER), shop.item(APPLE, 0.5))
    assert asked(shop) == [QuestionKind.UNSURE, QuestionKind.AGE]


def test_exchanging_a_line_goes_through_the_same_door(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.guest()
    shop.say(ProductPicked(APPLE, 2))
    shop.say(LineExchanged(APPLE, BEER))
    assert (shop.basket(), asked(shop)) == ({}, [QuestionKind.AGE])
    approve(shop)
    assert shop.basket() == {BEER: 2}


def test_one_too_many_on_the_counter_is_told_and_not_added(shop: Shop) -> None:
    shop.say(ProductPicked(MILK, 5))
    shop.say(shop.item(MILK), shop.item(MILK), shop.item(MILK))
    assert shop.basket() == {MILK: 6}
    (prompt,) = shop.now.prompts
    assert (prompt.kind, prompt.product_id, prompt.quantity) == (QuestionKind.LIMIT, MILK, 2)
    answer(shop, Answer.NO)
    assert (shop.basket(), asked(shop)) == ({MILK: 6}, [])


def test_what_is_too_many_goes_with_the_thing_itself(shop: Shop) -> None:
    shop.say(ProductPicked(MILK, 6), shop.item(MILK, event_id="e9"))
    assert asked(shop) == [QuestionKind.LIMIT]
    shop.say(ItemGone("e9", shop.session_id, 1.0))
    assert (shop.basket(), asked(shop)) == ({MILK: 6}, [])


def test_the_list_adds_what_may_be_bought_and_tells_of_the_rest(shop: Shop) -> None:
    shop.say(ProductPicked(MILK, 9))
    assert (shop.basket(), shop.now.prompts[0].quantity) == ({MILK: 6}, 3)


def test_what_waits_for_staff_counts_towards_the_most(shop: Shop) -> None:
    shop.say(ProductPicked(BEER, 4))
    shop.say(ProductPicked(BEER, 4))
    assert [(one.kind, one.quantity) for one in shop.now.prompts] == [
        (QuestionKind.AGE, 6),
        (QuestionKind.LIMIT, 2),
    ]
    approve(shop)
    assert shop.basket() == {BEER: 6}


def test_plus_on_a_full_line_changes_nothing(shop: Shop) -> None:
    shop.say(ProductPicked(MILK, 6), QuantityChanged(MILK, 7))
    assert (shop.basket(), asked(shop)) == ({MILK: 6}, [])


def test_an_expired_code_is_told_and_nothing_added(shop: Shop) -> None:
    """S1-19: the date in a GS1 code."""
    shop.say(scan(MILK_CODE, expired=True))
    shop.say(scan(MILK_CODE, at=101.0, expired=True))
    assert (shop.basket(), asked(shop)) == ({}, [QuestionKind.EXPIRED])
    assert shop.now.scan is not None
    assert shop.now.scan.kind is ScanKind.EXPIRED
    answer(shop, Answer.NO)
    assert asked(shop) == []


def test_an_expired_thing_that_is_laid_down_after_its_scan_is_not_bought(shop: Shop) -> None:
    shop.say(scan(MILK_CODE, expired=True), shop.item(MILK, event_id="e7"))
    assert (shop.basket(), asked(shop)) == ({}, [QuestionKind.EXPIRED])
    shop.say(shop.item(MILK))  # another one, which is good
    assert shop.basket() == {MILK: 1}
    shop.say(ItemGone("e7", shop.session_id, 1.0))
    assert (shop.basket(), asked(shop)) == ({MILK: 1}, [])


def test_a_counted_thing_whose_code_says_that_it_is_expired_comes_off(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.guest()
    item = shop.item(MILK)
    x, y = (item.box.x0 + item.box.x1) / 2, (item.box.y0 + item.box.y1) / 2
    where = Box(x - 1, y - 1, x + 1, y + 1)
    code = CodeSeen(MILK_CODE, MILK_CODE, where, shop.session_id, 2.0, 2.0, expired=True)
    shop.say(item)
    assert shop.basket() == {MILK: 1}
    shop.say(code, code)
    assert (shop.basket(), asked(shop)) == ({}, [QuestionKind.EXPIRED])


@pytest.mark.parametrize(("seen_as", "other"), [(PEAR, QUINCE), (QUINCE, PEAR)])
def test_look_alikes_always_ask_whichever_names_the_other(
    shop: Shop, seen_as: str, other: str
) -> None:
    shop.say(shop.item(seen_as, 0.99))
    (prompt,) = shop.now.prompts
    assert (prompt.kind, prompt.alternatives) == (QuestionKind.LOOK_ALIKE, (other,))


def test_a_code_says_which_of_the_look_alikes_it_is(shop: Shop) -> None:
    shop.say(scan(PEAR_CODE))
    assert (shop.basket(), asked(shop)) == ({PEAR: 1}, [])
