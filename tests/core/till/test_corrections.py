"""What people change in the basket by hand."""

from pathlib import Path

import pytest

from kiosk.events.letters import Dialect, LetterKind, LetterState
from kiosk.events.touches import ProductPicked, QuantityChanged, SaleCancelled
from kiosk.letters import ItemBody, QuantityBody, Receipt
from kiosk.snapshots.till import Phase
from tests.fakes.shop import APPLE, BREAD, MILK, ModelBackend, Shop


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    shop = Shop(tmp_path)
    shop.guest()
    return shop


@pytest.fixture
def published(tmp_path: Path) -> Shop:
    shop = Shop(tmp_path, dialect=Dialect.SHOPSHADOW)
    shop.guest()
    return shop


def deliver(shop: Shop, *, how_many: int = 1000) -> ModelBackend:
    """Carry waiting letters to a backend and report its basket."""
    backend = ModelBackend(shop.session_id)
    shop.say(*backend.take_all(shop, most=how_many), backend.report())
    return backend


def cancelled(shop: Shop) -> list[str]:
    return [letter.event_id for letter in shop.letters(LetterState.CANCELLED)]


def test_a_product_can_be_picked_by_hand(shop: Shop) -> None:
    shop.say(ProductPicked(MILK, 2))
    assert shop.basket() == {MILK: 2}
    assert shop.letters()[-1].body == ItemBody(MILK, "Milk", 2, 1.0)


def test_what_the_shop_does_not_sell_is_not_picked(
    shop: Shop, caplog: pytest.LogCaptureFixture
) -> None:
    shop.say(ProductPicked("P99"), ProductPicked(MILK, 0))
    assert shop.basket() == {}
    assert "P99 is not in the catalogue" in caplog.text


def test_picking_stops_at_what_one_shopper_may_have(shop: Shop) -> None:
    shop.say(ProductPicked(MILK, 5), ProductPicked(MILK, 5))
    assert shop.basket() == {MILK: 6}
    shop.say(ProductPicked(MILK, 1))
    assert shop.basket() == {MILK: 6}


def test_taking_off_what_was_not_sent_calls_it_back(shop: Shop) -> None:
    """The newest goes first, and the backend never hears of it."""
    shop.say(*(shop.item(event_id=f"e{number}") for number in range(3)))
    shop.say(QuantityChanged(APPLE, 1))
    assert shop.basket() == {APPLE: 1}
    assert cancelled(shop) == ["e1", "e2"]
    assert shop.kinds() == [LetterKind.START_SESSION, LetterKind.ADD]


def test_a_letter_of_several_pieces_is_replaced_by_one_of_fewer(shop: Shop) -> None:
    shop.say(ProductPicked(MILK, 5), QuantityChanged(MILK, 3))
    assert shop.basket() == {MILK: 3}
    assert shop.letters()[-1].body == ItemBody(MILK, "Milk", 3, 1.0)


def test_taking_off_what_was_delivered_names_the_line(shop: Shop) -> None:
    shop.say(shop.item(event_id="e1"), shop.item(event_id="e2"))
    backend = deliver(shop)
    shop.say(QuantityChanged(APPLE, 1))
    letter = shop.letters()[-1]
    assert (letter.kind, letter.body) == (LetterKind.QUANTITY, QuantityBody(APPLE, 1))
    assert letter.refers_to == "e1"
    assert shop.basket() == {APPLE: 1}
    assert backend.counts() == {APPLE: 2}


def test_taking_off_more_than_is_unsent_does_both(shop: Shop) -> None:
    shop.say(shop.item(event_id="e1"), shop.item(event_id="e2"))
    deliver(shop)
    shop.say(shop.item(event_id="e3"))
    shop.say(QuantityChanged(APPLE, 1))
    assert cancelled(shop) == ["e3"]
    assert shop.letters()[-1].body == QuantityBody(APPLE, 1)
    assert shop.basket() == {APPLE: 1}


def test_changing_ones_mind_leaves_one_correction(shop: Shop) -> None:
    shop.say(shop.item(), shop.item(), shop.item())
    deliver(shop)
    shop.say(QuantityChanged(APPLE, 2), QuantityChanged(APPLE, 1))
    waiting = [letter.body for letter in shop.letters(LetterState.WAITING)]
    assert waiting == [QuantityBody(APPLE, 1)]
    shop.say(QuantityChanged(APPLE, 4))
    assert shop.basket() == {APPLE: 4}


def test_a_letter_whose_fate_is_unsure_is_corrected_not_called_back(shop: Shop) -> None:
    """It was tried and nobody answered: it may have been done."""
    shop.say(shop.item(event_id="e1"))
    outbox = shop.outbox()
    for _ in range(2):
        letter = outbox.claim(shop.wall.now)
        assert letter is not None
        if letter.kind is LetterKind.START_SESSION:
            outbox.deliver([Receipt(letter.event_id)], now=shop.wall.now)
        else:
            outbox.defer(letter.event_id, shop.wall.now, "no answer")
    outbox.close()
    shop.say(QuantityChanged(APPLE, 0))
    assert shop.basket() == {}
    assert shop.kinds() == [LetterKind.ADD, LetterKind.QUANTITY]
    assert deliver(shop).counts() == {}


def test_what_came_before_an_absolute_quantity_does_not_count(shop: Shop) -> None:
    """The add was in flight when it was corrected, and was not sent after all."""
    shop.say(ProductPicked(APPLE, 3))
    deliver(shop, how_many=1)
    outbox = shop.outbox()
    letter = outbox.claim(shop.wall.now)
    assert letter is not None
    shop.say(QuantityChanged(APPLE, 2))
    outbox.put_back(letter.event_id)
    outbox.close()
    shop.say(QuantityChanged(APPLE, 1))
    assert shop.basket() == {APPLE: 1}
    assert deliver(shop).counts() == {APPLE: 1}


def test_a_line_that_is_not_there_cannot_be_changed(shop: Shop) -> None:
    shop.say(QuantityChanged(APPLE, 3))
    assert shop.basket() == {}
    shop.say(shop.item())
    shop.say(QuantityChanged(APPLE, 1))
    assert shop.kinds() == [LetterKind.START_SESSION, LetterKind.ADD]


def test_nothing_is_changed_outside_a_sale(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.say(QuantityChanged(APPLE, 3), ProductPicked(APPLE))
    assert shop.letters() == []


def test_the_published_backend_cannot_be_told_of_a_removal(published: Shop) -> None:
    """The correction stays on the kiosk, is marked for Finish, and is in the ledger."""
    published.say(published.item(), published.item(), published.item())
    deliver(published)
    published.say(QuantityChanged(APPLE, 2))
    (line,) = published.now.lines
    assert (line.quantity, line.correction_local) == (2, True)
    assert published.kinds() == []
    assert published.rows("select what from ledger") == [("corrected_here",)]
    published.say(QuantityChanged(APPLE, 1))
    assert published.basket() == {APPLE: 1}
    assert published.rows("select pieces from correction") == [(2,)]


def test_adding_again_first_takes_back_the_correction(published: Shop) -> None:
    published.say(published.item(), published.item())
    deliver(published)
    published.say(QuantityChanged(APPLE, 1), QuantityChanged(APPLE, 2))
    assert published.now.lines[0].correction_local is False
    assert published.kinds() == []
    published.say(QuantityChanged(APPLE, 0), QuantityChanged(APPLE, 3))
    assert published.basket() == {APPLE: 3}
    assert published.letters()[-1].body == ItemBody(APPLE, "Apple", 1, 1.0)


def test_the_published_backends_totals_are_somebody_elses(published: Shop) -> None:
    """It adds to one demo basket for all shoppers: its total is not this session's."""
    published.say(published.item(event_id="e1"))
    outbox = published.outbox()
    outbox.claim(published.wall.now)
    outbox.deliver([Receipt("e1")], now=published.wall.now)
    outbox.close()
    backend = ModelBackend(published.session_id)
    for _ in range(4):
        settled = backend.take(published.letters()[0])
    published.say(settled)
    assert published.basket() == {APPLE: 1}


def test_a_cancelled_sale_that_nobody_heard_of_leaves_nothing_to_send(shop: Shop) -> None:
    shop.say(shop.item(), shop.item(MILK, 0.6), SaleCancelled())
    assert shop.kinds() == []
    assert shop.now.phase is Phase.PAIRING
    assert shop.forgotten == 1


def test_a_cancelled_sale_empties_the_backends_basket(shop: Shop) -> None:
    shop.say(shop.item(event_id="e1"), shop.item(MILK, 0.6, event_id="q1"))
    backend = deliver(shop)
    shop.say(shop.item(BREAD))
    shop.say(SaleCancelled())
    assert shop.kinds() == [LetterKind.DECLINE, LetterKind.QUANTITY, LetterKind.END_SESSION]
    assert shop.now.session_id is None
    outbox = shop.outbox()
    while letter := outbox.claim(shop.wall.now):
        backend.take(letter)
        outbox.deliver([Receipt(letter.event_id)], now=shop.wall.now)
    outbox.close()
    assert (backend.counts(), backend.pending) == ({}, {})


def test_a_cancelled_sale_at_the_published_backend_is_written_down(published: Shop) -> None:
    published.say(published.item())
    deliver(published)
    published.say(SaleCancelled())
    assert published.kinds() == []
    assert published.rows("select what from ledger") == [("corrected_here",)]
