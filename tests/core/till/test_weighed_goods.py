"""Goods sold by weight, from the scale, the label or the camera into the basket."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.catalogue.product import Product
from kiosk.events.backend import BasketReported, ReportedLine
from kiosk.events.letters import Dialect, LetterKind, LetterState
from kiosk.events.scans import CodeScanned, ScanMode
from kiosk.events.things import ItemGone
from kiosk.events.touches import (
    Answer,
    LineExchanged,
    ProductPicked,
    QuantityChanged,
    QuestionAnswered,
    Undone,
)
from kiosk.letters import ItemBody, QuantityBody
from kiosk.snapshots.till import QuestionKind, ScanKind
from kiosk.weight import Measure
from tests.fakes.shop import APPLE, CATALOGUE, MILK, Shop

BANANA, GRAPE = "P8", "P9"
GOODS = replace(
    CATALOGUE,
    products={
        **CATALOGUE.products,
        BANANA: Product(BANANA, "Banana", 199, barcode="12345", by_weight=True),
        GRAPE: Product(GRAPE, "Grapes", 399, barcode="12346", by_weight=True),
    },
)
BAG = Measure(grams=412)


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path, catalogue=GOODS)


def label(
    measure: Measure | None,
    *,
    barcode: str = "12345",
    at: float = 100.0,
    mode: ScanMode | None = None,
) -> CodeScanned:
    return CodeScanned("2112345004123", barcode, "desk", at, mode, measure=measure)


def shown(shop: Shop) -> list[tuple[str, int, Measure | None, int | None]]:
    return [(x.product_id, x.quantity, x.measure, x.subtotal_minor) for x in shop.now.lines]


def weigh(shop: Shop, grams: int) -> None:
    asked = shop.now.prompts[0]
    shop.say(
        QuestionAnswered(
            asked.question_ids, Answer.YES, asked.quantity, asked.product_id, Measure(grams=grams)
        )
    )


def test_each_label_is_a_line_of_its_own_with_its_weight_and_price(shop: Shop) -> None:
    """S1-19: weight-priced items."""
    shop.guest()
    shop.say(label(BAG), label(Measure(grams=300), at=110), label(BAG, at=120))
    assert shown(shop) == [
        (BANANA, 1, BAG, 82),
        (BANANA, 1, Measure(grams=300), 60),
        (BANANA, 1, BAG, 82),
    ]
    assert shop.now.total_minor == 224
    body = ItemBody(BANANA, "Banana", 1, 1.0, BAG)
    assert next(x.body for x in shop.letters() if x.kind is LetterKind.ADD) == body


def test_a_labels_own_price_is_what_it_costs(shop: Shop) -> None:
    """S1-19: also for goods sold by the piece, as when they are reduced."""
    shop.guest()
    shop.say(label(Measure(price_minor=137)))
    shop.say(label(Measure(price_minor=25), barcode="05901234123457"), label(None, barcode="1"))
    shop.say(ProductPicked(APPLE))
    assert shown(shop) == [
        (BANANA, 1, Measure(price_minor=137), 137),
        (APPLE, 1, Measure(price_minor=25), 25),
        (APPLE, 1, None, 50),
    ]


def test_a_weight_on_goods_sold_by_the_piece_changes_nothing(shop: Shop) -> None:
    shop.guest()
    shop.say(label(Measure(grams=400), barcode="05901234123457"))
    assert shown(shop) == [(APPLE, 1, None, 50)]


def test_what_the_camera_sees_waits_for_its_weight(shop: Shop) -> None:
    """Sure as the camera may be, it does not know what it costs."""
    shop.guest()
    shop.say(shop.item(BANANA, 0.99), shop.item(BANANA, 0.97))
    asked = shop.now.prompts[0]
    assert (asked.kind, asked.product_id, asked.quantity) == (QuestionKind.WEIGH, BANANA, 2)
    assert shop.basket() == {}
    weigh(shop, 655)
    assert shown(shop) == [(BANANA, 1, Measure(grams=655), 130)]
    assert shop.now.prompts == ()


def test_what_is_chosen_from_the_list_waits_for_its_weight(shop: Shop) -> None:
    shop.guest()
    shop.say(ProductPicked(BANANA))
    assert shop.now.prompts[0].kind is QuestionKind.WEIGH
    shop.say(shop.item(APPLE))
    weigh(shop, 412)
    assert shown(shop) == [(APPLE, 1, None, 50), (BANANA, 1, BAG, 82)]


def test_a_question_about_weighed_goods_never_goes_to_the_phone(shop: Shop) -> None:
    """A yes there would not say what it weighs."""
    shop.guest()
    shop.say(shop.item(BANANA, 0.4), shop.item(BANANA, 0.9, runner_up=APPLE))
    shop.clock.now += 60
    shop.say()
    assert LetterKind.ASK not in shop.kinds()


def test_something_else_that_is_sold_by_weight_is_weighed_first(shop: Shop) -> None:
    shop.guest()
    shop.say(shop.item(APPLE, 0.5))
    asked = shop.now.prompts[0]
    shop.say(QuestionAnswered(asked.question_ids, Answer.OTHER, 1, BANANA))
    assert [(x.kind, x.product_id) for x in shop.now.prompts] == [(QuestionKind.WEIGH, BANANA)]
    assert LetterKind.DECLINE in shop.kinds()
    weigh(shop, 412)
    assert shown(shop) == [(BANANA, 1, BAG, 82)]


def test_a_label_answers_the_question_about_its_goods(shop: Shop) -> None:
    shop.guest()
    shop.say(shop.item(BANANA, 0.9), label(BAG))
    assert shop.now.scan is not None
    assert shop.now.scan.kind is ScanKind.ANSWERED
    assert shown(shop) == [(BANANA, 1, BAG, 82)]


def test_the_weight_is_there_after_a_restart(shop: Shop) -> None:
    shop.guest()
    shop.say(label(BAG))
    shop.say(shop.item(GRAPE))
    shop.say()
    assert shown(shop) == [(BANANA, 1, BAG, 82)]
    assert shop.now.prompts[0].kind is QuestionKind.WEIGH


def test_a_weighed_line_can_only_be_removed(shop: Shop) -> None:
    shop.guest()
    shop.say(label(BAG), label(Measure(grams=300), at=110))
    line = shop.now.lines[0]
    shop.say(QuantityChanged(BANANA, 2, line.line_id))
    assert len(shop.now.lines) == 2
    shop.say(QuantityChanged(BANANA, 0, line.line_id))
    assert shown(shop) == [(BANANA, 1, Measure(grams=300), 60)]
    assert len(shop.letters(LetterState.CANCELLED)) == 1


def test_a_removing_scan_takes_off_the_very_piece(shop: Shop) -> None:
    """S1-13: consume."""
    shop.guest()
    shop.say(label(BAG), label(Measure(grams=300), at=110))
    shop.say(label(BAG, at=120, mode=ScanMode.REMOVE))
    assert shown(shop) == [(BANANA, 1, Measure(grams=300), 60)]


def test_the_hubs_report_keeps_lines_apart_and_a_correction_names_the_piece(shop: Shop) -> None:
    session = shop.guest()
    shop.say(label(BAG), label(Measure(grams=300), at=110))
    ids = [x.event_id for x in shop.letters() if x.kind is LetterKind.ADD]
    lines = tuple(
        ReportedLine(one, BANANA, "Banana", 1, 199, 1.0, (one,), measure)
        for one, measure in zip(ids, (BAG, Measure(grams=300)), strict=True)
    )
    shop.deliver()
    shop.say(BasketReported(session, 5, lines))
    assert [x[2:] for x in shown(shop)] == [(BAG, 82), (Measure(grams=300), 60)]
    shop.say(QuantityChanged(BANANA, 0, ids[0]))
    assert [x[2:] for x in shown(shop)] == [(Measure(grams=300), 60)]
    letter = shop.letters()[-1]
    assert (letter.body, letter.refers_to) == (QuantityBody(BANANA, 0, alone=True), ids[0])


def test_a_backend_that_knows_no_weights_sends_them_to_the_desk(tmp_path: Path) -> None:
    """docs/adr/0012: never billed as something else, never silently left out."""
    shop = Shop(tmp_path, catalogue=GOODS, dialect=Dialect.SHOPSHADOW)
    shop.guest()
    reduced = label(Measure(price_minor=25), barcode="05901234123457", at=110)
    shop.say(label(BAG), reduced)
    assert [x.kind for x in shop.now.prompts] == [QuestionKind.WEIGH, QuestionKind.WEIGH]
    assert not shop.now.weighs
    weigh(shop, 412)
    assert shop.now.lines == ()
    assert LetterKind.ADD not in shop.kinds()
    for asked in shop.now.prompts:
        shop.say(QuestionAnswered(asked.question_ids, Answer.NO, 1, asked.product_id))
    assert shop.now.prompts == ()


def test_lifting_a_weighed_piece_off_the_tray_takes_its_own_line_off(tmp_path: Path) -> None:
    shop = Shop(tmp_path, catalogue=GOODS, mirror=True)
    shop.guest()
    first, second = shop.item(BANANA), shop.item(GRAPE)
    shop.say(first, second)
    weigh(shop, 412)
    weigh(shop, 300)
    shop.say(ItemGone(first.event_id, shop.session_id, 9.0))
    assert shown(shop) == [(GRAPE, 1, Measure(grams=300), 120)]


def test_undo_brings_a_weighed_piece_back_with_its_weight(shop: Shop) -> None:
    shop.guest()
    shop.say(label(BAG))
    line_id = shop.now.lines[0].line_id
    shop.till.put(QuantityChanged(BANANA, 0, line_id))
    shop.say(Undone())
    assert shown(shop) == [(BANANA, 1, BAG, 82)]


def test_a_weighed_line_exchanged_for_other_weighed_goods_keeps_its_weight(shop: Shop) -> None:
    shop.guest()
    shop.say(label(BAG))
    line_id = shop.now.lines[0].line_id
    shop.till.put(LineExchanged(BANANA, GRAPE, line_id))
    shop.say()
    assert shown(shop) == [(GRAPE, 1, BAG, 164)]


def test_an_exchange_for_weighed_goods_asks_for_the_scale_and_can_be_undone(shop: Shop) -> None:
    shop.guest()
    shop.say(ProductPicked(MILK, 2))
    shop.say(LineExchanged(MILK, BANANA))
    assert shop.basket() == {}
    assert shop.now.prompts[0].kind is QuestionKind.WEIGH
    shop.say(ProductPicked(MILK, 2))
    shop.till.put(LineExchanged(MILK, BANANA))
    shop.say(Undone())
    assert shop.basket() == {MILK: 2}
    assert len(shop.now.prompts) == 1
