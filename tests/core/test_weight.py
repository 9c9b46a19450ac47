"""What a piece weighs or costs by itself."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.weight import HEAVIEST_G, Measure, measure, of_its_own, price_of, subtotal_minor


@given(grams=st.integers(1, HEAVIEST_G), kilogram=st.integers(0, 1_000_000))
def test_a_weight_costs_what_decimal_arithmetic_says(grams: int, kilogram: int) -> None:
    exact = (Decimal(grams) * kilogram / 1000).quantize(Decimal(1), ROUND_HALF_UP)
    assert price_of(grams, kilogram) == exact


def test_half_a_coin_is_rounded_up() -> None:
    assert price_of(250, 1) == 0
    assert price_of(500, 1) == 1
    assert price_of(412, 199) == 82


def test_a_labels_price_stands_whatever_the_weight_would_make() -> None:
    assert subtotal_minor(199, 1, Measure(grams=412, price_minor=99)) == 99
    assert subtotal_minor(None, 1, Measure(price_minor=99)) == 99
    assert subtotal_minor(199, 1, Measure(grams=412)) == 82
    assert subtotal_minor(None, 1, Measure(grams=412)) is None
    assert subtotal_minor(199, 3, None) == 597


@pytest.mark.parametrize(("grams", "price"), [(0, None), (None, 0), (None, None), (-1, None)])
def test_a_label_that_says_nothing_is_none(grams: int | None, price: int | None) -> None:
    assert measure(grams, price) is None


@pytest.mark.parametrize("grams", [0, -5, HEAVIEST_G + 1])
def test_a_weight_that_no_scale_shows_is_refused(grams: int) -> None:
    with pytest.raises(ValueError, match="weight"):
        Measure(grams=grams)


def test_the_weight_of_what_is_sold_by_the_piece_changes_nothing() -> None:
    assert of_its_own(Measure(grams=400), by_weight=False) is None
    assert of_its_own(Measure(grams=400), by_weight=True) == Measure(grams=400)
    assert of_its_own(Measure(price_minor=99), by_weight=False) == Measure(price_minor=99)
