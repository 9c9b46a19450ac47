import pytest

from kiosk.errors import ConfigError
from kiosk.events.letters import Dialect
from kiosk.events.pictures import Box
from kiosk.events.things import ItemConfirmed
from kiosk.routing import Ask, Basket, Ignore, Policy, check_threshold, route
from kiosk.snapshots.till import QuestionKind
from tests.fakes.shop import APPLE, BREAD, CATALOGUE, WINE

POLICY = Policy(products=CATALOGUE.products)


def item(
    confidence: float,
    product_id: str = APPLE,
    *,
    runner_up: str | None = None,
    same_as: str | None = None,
) -> ItemConfirmed:
    return ItemConfirmed(
        "e1", "s1", product_id, confidence, Box(0, 0, 1, 1), 0.0, 0.0, runner_up, same_as
    )


@pytest.mark.parametrize(
    ("confidence", "expected"),
    [
        (1.0, Basket()),
        (0.70, Basket()),
        (0.6999, Ask(QuestionKind.UNSURE)),
        (0.699, Ask(QuestionKind.UNSURE)),
        (0.30, Ask(QuestionKind.UNSURE)),
    ],
)
def test_confidence_decides_between_basket_and_question(
    confidence: float, expected: Basket | Ask
) -> None:
    """S0-8, S0-9: 0.70 exactly goes to the basket, 0.699 is asked."""
    assert route(item(confidence), POLICY) == expected


@pytest.mark.parametrize("confidence", [0.2999, 0.29, 0.0])
def test_below_the_floor_nothing_happens(confidence: float) -> None:
    """S0-11."""
    assert isinstance(route(item(confidence), POLICY), Ignore)
    assert isinstance(route(item(confidence, runner_up="P9"), POLICY), Ignore)


def test_a_product_may_want_more_certainty() -> None:
    assert route(item(0.849, BREAD), POLICY) == Ask(QuestionKind.UNSURE)
    assert route(item(0.85, BREAD), POLICY) == Basket()


def test_a_products_own_threshold_never_lowers_the_shops() -> None:
    strict = Policy(threshold=0.9, products=CATALOGUE.products)
    assert strict.sure(BREAD) == 0.9
    assert route(item(0.89, BREAD), strict) == Ask(QuestionKind.UNSURE)


def test_some_products_are_always_asked() -> None:
    assert route(item(1.0, WINE), POLICY) == Ask(QuestionKind.ALWAYS_ASK)


def test_a_disputed_item_is_asked_however_sure() -> None:
    assert route(item(0.95, runner_up="P9"), POLICY) == Ask(QuestionKind.LOOK_ALIKE)
    assert route(item(0.95, same_as="e0"), POLICY) == Ask(QuestionKind.SAME_OR_MORE)


def test_a_product_outside_the_catalogue_has_the_shops_threshold() -> None:
    assert route(item(0.7, "elsewhere"), POLICY) == Basket()


@pytest.mark.parametrize("threshold", [0.29, 1.01])
def test_a_threshold_outside_floor_and_one_is_refused(threshold: float) -> None:
    with pytest.raises(ConfigError, match=str(threshold)):
        check_threshold(threshold, Dialect.HUB)


def test_the_published_backend_drops_what_is_added_below_070() -> None:
    """S0-10: the setting is refused instead of losing items."""
    with pytest.raises(ConfigError, match="drops"):
        check_threshold(0.6, Dialect.SHOPSHADOW)
    check_threshold(0.6, Dialect.HUB)
    check_threshold(0.7, Dialect.SHOPSHADOW)
