"""The basket on the screen: what the backend has, and what is on its way to it."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.events.backend import (
    BasketReported,
    ReportedLine,
)
from kiosk.events.letters import LetterSettled, LetterState
from kiosk.letters import Receipt
from tests.fakes.shop import APPLE, MILK, ModelBackend, Shop


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path)


def test_the_basket_is_the_backends_and_what_is_not_delivered_yet(shop: Shop) -> None:
    """What the phone adds is shown; what we sent is not shown twice."""
    session_id = shop.guest()
    shop.say(shop.item(event_id="e1"), shop.item(event_id="e2"))
    report = BasketReported(
        session_id,
        7,
        (
            ReportedLine("p1", MILK, "Milk, fresh", 1, 130, None, ("p1",)),
            ReportedLine("e1", APPLE, "Apple", 1, 50, 0.9, ("e1",)),
        ),
    )
    shop.say(report)
    assert shop.basket() == {MILK: 1, APPLE: 2}
    assert (shop.now.lines[0].name, shop.now.total_minor) == ("Milk, fresh", 230)
    assert [line.unsent for line in shop.now.lines] == [0, 1]
    shop.say(replace(report, sequence=6, lines=()))
    assert shop.basket() == {MILK: 1, APPLE: 2}  # an older answer that came late
    shop.say(replace(report, session_id="another", lines=()))
    assert shop.basket() == {MILK: 1, APPLE: 2}


def test_an_answer_that_came_too_late_is_settled_by_reading_again(shop: Shop) -> None:
    """The line was removed on the phone: our letter is done, and adds nothing."""
    backend = ModelBackend(shop.guest())
    shop.say(shop.item(event_id="e1"))
    settled = backend.take_all(shop)
    shop.say(*settled, BasketReported(backend.session_id, 9, ()))
    assert shop.basket() == {}
    shop.say(shop.item(event_id="e2"))
    outbox = shop.outbox()
    outbox.claim(shop.wall.now)
    outbox.deliver([Receipt("e2")], now=shop.wall.now)
    outbox.close()
    shop.say(LetterSettled("e2", LetterState.DELIVERED))
    assert shop.basket() == {}


def test_a_report_from_before_an_answer_does_not_empty_the_basket(shop: Shop) -> None:
    """The reading overtook the answer's change: the line stays until a later one holds it."""
    backend = ModelBackend(shop.guest())
    before = replace(backend.report(), sequence=1)
    backend.sequence = 1
    shop.say(shop.item(event_id="e1"))
    shop.say(*backend.take_all(shop), before)
    assert shop.basket() == {APPLE: 1}
    shop.say(backend.report())
    assert shop.basket() == {APPLE: 1}


def test_a_report_read_before_a_delivery_takes_nothing_off(shop: Shop) -> None:
    """It arrives after the letter's answer, and says by its number that it is older."""
    backend = ModelBackend(shop.guest())
    shop.say(shop.item(event_id="e1"))
    shop.say(*backend.take_all(shop))
    read_before = backend.report()
    shop.say(shop.item(event_id="e2"))
    shop.say(*backend.take_all(shop), read_before)
    assert shop.basket() == {APPLE: 2}
    shop.say(backend.report())
    assert shop.basket() == {APPLE: 2}


def test_a_report_that_overtakes_a_deliverys_answer_is_not_added_to(shop: Shop) -> None:
    backend = ModelBackend(shop.guest())
    shop.say(shop.item(event_id="e1"))
    settled = backend.take_all(shop)
    shop.say(replace(backend.report(), lines=()))  # removed on the phone with the same change
    shop.say(*settled)
    assert shop.basket() == {}


def test_a_delivery_without_a_number_is_covered_by_the_next_change(shop: Shop) -> None:
    backend = ModelBackend(shop.guest())
    shop.say(shop.item(event_id="e1"))
    shop.say(*(replace(settled, sequence=None) for settled in backend.take_all(shop)))
    shop.say(BasketReported(backend.session_id, 0, ()))
    assert shop.basket() == {APPLE: 1}
    shop.say(BasketReported(backend.session_id, 1, ()))
    assert shop.basket() == {}


def test_a_delivery_that_nobody_heard_of_is_counted_after_a_restart(shop: Shop) -> None:
    backend = ModelBackend(shop.guest())
    shop.say(shop.item(event_id="e1"))
    backend.take_all(shop)  # the program died before it told the till
    assert shop.say().lines[0].unsent == 0
    assert shop.basket() == {APPLE: 1}
    shop.say(replace(backend.report(), sequence=9, lines=()))
    assert shop.basket() == {}
