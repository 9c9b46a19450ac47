"""What becomes of items, and what a truthful shopper answers."""

from collections import Counter

import pytest

from kiosk.camera.stage.truth import Seen as Lying
from kiosk.catalogue.product import Product
from kiosk.events.pictures import Box
from kiosk.events.things import ItemConfirmed, ItemGone, UnknownSeen
from kiosk.routing import Policy
from kiosk.scoring.checkout import Checkout
from kiosk.tracking.seen import Seen

APPLE, MILK, WINE = "apple", "milk", "wine"
LEFT, RIGHT, FAR = Box(0, 0, 100, 100), Box(300, 0, 400, 100), Box(800, 0, 900, 100)
POLICY = Policy(products={WINE: Product(WINE, "Wine", 1, always_ask=True)})


class Table:
    """A counter on which an apple lies on the left and milk on the right."""

    def __init__(self) -> None:
        self.things = [lying(1, APPLE, LEFT), lying(2, MILK, RIGHT)]
        self.checkout = Checkout(POLICY, lambda: self.things, lambda: {1: 1.0, 2: 2.0})
        self._items = 0

    def look(self, time_s: float, *told: ItemConfirmed | UnknownSeen | ItemGone) -> None:
        self.checkout.take(
            Seen(
                (),
                tuple(one for one in told if isinstance(one, ItemConfirmed)),
                tuple(one for one in told if isinstance(one, ItemGone)),
                resting_allowed=True,
                lying_before=0,
                unknown=tuple(one for one in told if isinstance(one, UnknownSeen)),
            ),
            time_s=time_s,
        )

    def item(
        self,
        product_id: str,
        box: Box,
        confidence: float = 0.9,
        *,
        runner_up: str | None = None,
        same_as: str | None = None,
    ) -> ItemConfirmed:
        self._items += 1
        event_id = f"e{self._items}"
        return ItemConfirmed(
            event_id, "s", product_id, confidence, box, 0.0, 0.0, runner_up, same_as
        )


def lying(thing_id: int, product_id: str, box: Box) -> Lying:
    return Lying(thing_id, product_id, product_id, box, 1.0, in_hand=False)


def unknown(box: Box, event_id: str = "u1") -> UnknownSeen:
    return UnknownSeen(event_id, "s", box, 0.0, 0.0)


@pytest.fixture
def counter() -> Table:
    return Table()


def test_a_sure_item_is_added_silently(counter: Table) -> None:
    counter.look(3.5, counter.item(APPLE, LEFT), counter.item(MILK, RIGHT))
    done = counter.checkout
    assert done.basket == Counter({APPLE: 1, MILK: 1})
    assert (done.silent, done.silent_wrong, done.prompts) == (2, 0, 0)
    assert done.seconds == [2.5, 1.5]


@pytest.mark.parametrize(("product", "box"), [(MILK, LEFT), (APPLE, FAR)])
def test_another_product_or_nothing_at_all_is_silently_wrong(
    counter: Table, product: str, box: Box
) -> None:
    counter.look(3, counter.item(product, box))
    assert counter.checkout.silent_wrong == 1


def test_of_two_like_things_it_does_not_matter_which_is_added_first(counter: Table) -> None:
    """One was carried across the other, and the first place is told again; a third is wrong."""
    counter.things.append(lying(3, APPLE, FAR))
    counter.look(3, counter.item(APPLE, LEFT))
    counter.look(5, counter.item(APPLE, LEFT))
    assert counter.checkout.silent_wrong == 0
    counter.look(7, counter.item(APPLE, LEFT))
    assert counter.checkout.silent_wrong == 1


def test_the_same_thing_twice_is_silently_wrong_once(counter: Table) -> None:
    counter.look(3, counter.item(APPLE, LEFT))
    counter.look(5, counter.item(APPLE, LEFT))
    assert counter.checkout.silent_wrong == 1
    assert counter.checkout.basket == {APPLE: 2}
    assert counter.checkout.seconds == [2.0]


def test_of_two_things_in_one_place_the_one_is_meant_that_was_named(counter: Table) -> None:
    counter.things = [lying(1, APPLE, LEFT), lying(2, MILK, Box(10, 0, 110, 100))]
    counter.look(3, counter.item(MILK, LEFT))
    assert counter.checkout.silent_wrong == 0


def test_a_question_is_answered_after_a_moment_and_with_what_lies_there(
    counter: Table,
) -> None:
    counter.look(3, counter.item(MILK, LEFT, 0.5))
    counter.look(5.9)
    assert counter.checkout.basket == {}
    counter.look(6.0)
    assert counter.checkout.basket == {APPLE: 1}
    assert (counter.checkout.prompts, counter.checkout.silent) == (1, 0)


def test_a_question_about_nothing_is_answered_with_no(counter: Table) -> None:
    counter.look(3, counter.item(APPLE, FAR, 0.5))
    counter.checkout.finish(9)
    assert counter.checkout.basket == {}


@pytest.mark.parametrize("in_the_basket", [0, 1])
def test_one_more_or_the_same_is_answered_by_what_is_in_the_basket(
    counter: Table, in_the_basket: int
) -> None:
    for _ in range(in_the_basket):
        counter.look(3, counter.item(APPLE, LEFT))
    counter.look(4, counter.item(APPLE, LEFT, same_as="e0"))
    counter.checkout.finish(9)
    assert counter.checkout.basket == {APPLE: 1}


def test_asked_twice_what_the_same_thing_is_it_is_in_the_basket_twice(counter: Table) -> None:
    """A truthful shopper says what it is; to ask twice is the kiosk's fault and must show."""
    counter.look(3, counter.item(APPLE, LEFT, 0.5), counter.item(APPLE, LEFT, 0.5))
    counter.checkout.finish(9)
    assert counter.checkout.basket == {APPLE: 2}


def test_a_product_that_is_always_asked_costs_a_prompt(counter: Table) -> None:
    counter.things = [lying(1, WINE, LEFT)]
    counter.look(3, counter.item(WINE, LEFT))
    counter.checkout.finish(9)
    assert (counter.checkout.prompts, counter.checkout.basket) == (1, Counter({WINE: 1}))


def test_below_the_floor_nobody_is_asked(counter: Table) -> None:
    counter.look(3, counter.item(APPLE, LEFT, 0.2))
    counter.checkout.finish(9)
    assert (counter.checkout.prompts, counter.checkout.basket) == (0, Counter())


def test_an_unknown_item_that_is_sold_here_is_chosen_from_the_list(counter: Table) -> None:
    counter.look(3, unknown(LEFT))
    counter.checkout.finish(9)
    assert counter.checkout.basket == {APPLE: 1}


def test_an_unknown_item_that_is_not_sold_or_is_billed_adds_nothing(counter: Table) -> None:
    counter.look(3, counter.item(APPLE, LEFT))
    counter.look(4, unknown(LEFT, "u1"), unknown(FAR, "u2"))
    counter.checkout.finish(9)
    assert (counter.checkout.basket, counter.checkout.prompts) == (Counter({APPLE: 1}), 2)


def test_an_unknown_item_that_became_a_product_is_asked_about_no_more(counter: Table) -> None:
    counter.look(3, unknown(LEFT))
    counter.look(4, counter.item(APPLE, LEFT), ItemGone("u1", "s", 4.0))
    counter.checkout.finish(9)
    assert counter.checkout.basket == {APPLE: 1}


def test_a_counted_item_that_is_bagged_stays_in_the_basket(counter: Table) -> None:
    counter.look(3, counter.item(APPLE, LEFT, 0.5))
    counter.look(4, ItemGone("e1", "s", 4.0))
    counter.checkout.finish(9)
    assert counter.checkout.basket == {APPLE: 1}
