"""What the shopper reads while goods wait for the scale, and in the basket afterwards."""

from dataclasses import replace

import pytest

from kiosk.catalogue.product import Product
from kiosk.snapshots.scale import ScaleState, ScaleStatus
from kiosk.snapshots.till import BasketLine, Phase, Prompt, QuestionKind, TillSnapshot
from kiosk.weight import Measure
from ui.local_money import LocalMoney
from ui.presenters.basket import basket, changes
from ui.presenters.prompt import PromptView, prompt
from ui.presenters.wording import Wording
from ui.translations import load

ASKED = Prompt(("q1",), QuestionKind.WEIGH, "B1", (), 1, 0.9, "e1", 0.0, None)
SALE = TillSnapshot(sequence=1, phase=Phase.SHOPPING, session_id="s1", prompts=(ASKED,))


@pytest.fixture
def shop(wording: Wording) -> Wording:
    banana = Product("B1", "Banana", 199, by_weight=True)
    products = {**wording.catalogue.products, "B1": banana}
    return replace(wording, catalogue=replace(wording.catalogue, products=products))


def asked(shop: Wording, scale: ScaleStatus | None, sale: TillSnapshot = SALE) -> PromptView:
    view = prompt(sale, shop, scale)
    assert view is not None
    return view


def test_a_steady_weight_can_be_agreed_to_with_its_price(shop: Wording) -> None:
    view = asked(shop, ScaleStatus(ScaleState.STEADY, 412))
    assert (view.title, view.yes) == ("Banana", "Add 0.412 kg · €0.82")
    assert view.detail == "0.412 kg × €1.99/kg"
    assert view.measure == Measure(grams=412)
    assert not view.stepper


@pytest.mark.parametrize("state", sorted(set(ScaleState) - {ScaleState.STEADY}))
def test_nothing_can_be_agreed_to_before(shop: Wording, state: ScaleState) -> None:
    view = asked(shop, ScaleStatus(state, 412))
    assert (view.yes, view.measure) == ("", None)
    assert view.detail
    assert view.no


def test_without_a_scale_staff_are_asked_for(shop: Wording) -> None:
    view = asked(shop, None)
    assert "call staff" in view.detail
    assert view.yes == ""


@pytest.mark.parametrize("scale", [None, ScaleStatus(ScaleState.OVERLOAD)])
def test_where_the_scale_can_not_help_staff_can_be_called_with_one_touch(
    shop: Wording, scale: ScaleStatus | None
) -> None:
    view = asked(shop, scale)
    assert (view.calls_staff, view.other) == (True, "Call staff")


@pytest.mark.parametrize(
    ("state", "reading"),
    [(ScaleState.MOVING, "0.412"), (ScaleState.STEADY, "0.412"), (ScaleState.EMPTY, "")],
)
def test_the_scales_figures_are_shown_while_something_lies_on_it(
    shop: Wording, state: ScaleState, reading: str
) -> None:
    view = asked(shop, ScaleStatus(state, 412))
    assert view.reading[:5] == reading
    assert not view.calls_staff


def test_a_backend_without_weights_sends_to_the_desk(shop: Wording) -> None:
    """docs/adr/0012."""
    sale = replace(SALE, weighs=False)
    view = asked(shop, ScaleStatus(ScaleState.STEADY, 412), sale)
    assert "at the desk" in view.detail
    assert view.yes == ""


def line(measure: Measure | None, line_id: str) -> BasketLine:
    return BasketLine("B1", "Banana", 1, 199, 1.0, 0, line_id, line_id=line_id, measure=measure)


def test_each_weighed_piece_reads_how_its_sum_is_made(shop: Wording) -> None:
    """S1-19: weight-priced items."""
    lines = (line(Measure(grams=412), "e1"), line(Measure(price_minor=99), "e2"))
    view = basket(replace(SALE, lines=lines), shop, offline=False)
    assert [(x.offer, x.total) for x in view.lines] == [
        ("0.412 kg × €1.99/kg", "€0.82"),
        ("label price", "€0.99"),
    ]
    assert [(x.line_id, x.most) for x in view.lines] == [("e1", 1), ("e2", 1)]


def test_a_language_writes_weights_in_its_habit(shop: Wording) -> None:
    german = Wording(load("de"), LocalMoney("EUR", "de"), shop.catalogue)
    view = basket(replace(SALE, lines=(line(Measure(grams=1234), "e1"),)), german, offline=False)
    assert view.lines[0].offer == "1,234 kg × 1,99\N{NO-BREAK SPACE}€/kg"


def test_one_more_bag_of_the_same_goods_is_one_more(shop: Wording) -> None:
    one = replace(SALE, lines=(line(Measure(grams=412), "e1"),))
    two = replace(SALE, lines=(*one.lines, line(Measure(grams=300), "e2")))
    assert [(x.product_id, x.by) for x in changes(one, two)] == [("B1", 1)]
