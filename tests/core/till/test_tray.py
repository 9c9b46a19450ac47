"""Where the basket mirrors the tray: what is lifted off comes off, until Finish."""

from pathlib import Path

import pytest

from kiosk.events.backend import QuestionSettled, SessionEnded
from kiosk.events.letters import Dialect, LetterKind, LetterState
from kiosk.events.pictures import Box
from kiosk.events.things import ItemGone, UnknownSeen
from kiosk.events.touches import Answer, PurchaseConfirmed, QuestionAnswered, SaleCancelled
from kiosk.letters import ItemBody, QuantityBody, Receipt
from kiosk.snapshots.till import Phase
from tests.fakes.shop import APPLE, MILK, ModelBackend, Shop


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path, mirror=True)


@pytest.fixture
def published(tmp_path: Path) -> Shop:
    return Shop(tmp_path, mirror=True, dialect=Dialect.SHOPSHADOW)


def lifted(shop: Shop, event_id: str) -> ItemGone:
    return ItemGone(event_id, shop.session_id, 9.0)


def test_an_item_lifted_off_comes_off_the_basket(shop: Shop) -> None:
    shop.guest()
    shop.say(shop.item(event_id="e1"), shop.item(event_id="e2"), shop.item(MILK, event_id="e3"))
    shop.say(lifted(shop, "e2"))
    assert shop.basket() == {APPLE: 1, MILK: 1}
    shop.say(lifted(shop, "e1"))
    assert shop.basket() == {MILK: 1}


def test_in_place_mode_what_is_bagged_stays_counted(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.guest()
    shop.say(shop.item(event_id="e1"))
    shop.say(lifted(shop, "e1"))
    assert shop.basket() == {APPLE: 1}


def test_a_thing_goes_only_once(shop: Shop) -> None:
    shop.guest()
    shop.say(shop.item(event_id="e1"), shop.item(event_id="e2"))
    shop.say(lifted(shop, "e1"), lifted(shop, "e1"))
    assert shop.basket() == {APPLE: 1}


def test_what_the_hub_has_already_is_corrected_there(shop: Shop) -> None:
    session_id = shop.guest()
    shop.say(shop.item(event_id="e1"), shop.item(event_id="e2"))
    backend, outbox = ModelBackend(session_id), shop.outbox()
    while letter := outbox.claim(shop.wall.now):
        settled = backend.take(letter)
        outbox.deliver([Receipt(letter.event_id)], now=shop.wall.now)
        shop.say(settled)
    shop.say(lifted(shop, "e1"))
    correction = outbox.claim(shop.wall.now)
    outbox.close()
    assert correction is not None
    assert correction.body == QuantityBody(APPLE, 1)
    assert shop.basket() == {APPLE: 1}


def test_an_open_question_goes_with_its_thing(shop: Shop) -> None:
    """Nobody need answer, and the phone is told so."""
    shop.guest()
    shop.say(shop.item(APPLE, 0.5, event_id="q1"))
    assert len(shop.now.prompts) == 1
    shop.say(lifted(shop, "q1"))
    assert shop.now.prompts == ()
    assert shop.basket() == {}
    assert LetterKind.DECLINE in shop.kinds()


def test_an_unknown_thing_lifted_off_is_asked_about_no_more(shop: Shop) -> None:
    session_id = shop.guest()
    shop.say(UnknownSeen("u1", session_id, Box(0, 0, 1, 1), 9.0, 0.0))
    shop.say(lifted(shop, "u1"))
    assert shop.now.prompts == ()


@pytest.mark.parametrize(
    ("answer", "product", "bought"), [(Answer.YES, APPLE, APPLE), (Answer.OTHER, MILK, MILK)]
)
@pytest.mark.parametrize("confidence", [0.5, 0.72])
def test_what_a_person_confirmed_comes_off_as_it_was_confirmed(
    shop: Shop, answer: Answer, product: str, bought: str, confidence: float
) -> None:
    """Posted to the phone or not, the pieces that were said go with the thing."""
    shop.guest()
    shop.say(shop.item(APPLE, confidence, runner_up=MILK, event_id="q1"))
    shop.say(QuestionAnswered(("q1",), answer, 3, product))
    assert shop.basket() == {bought: 3}
    shop.say(lifted(shop, "q1"))
    assert shop.basket() == {}


def test_of_two_that_are_something_else_each_comes_off_by_itself(shop: Shop) -> None:
    shop.guest()
    for event_id in ("q1", "q2"):
        shop.say(shop.item(APPLE, 0.5, event_id=event_id))
    shop.say(QuestionAnswered(("q1", "q2"), Answer.OTHER, 2, MILK))
    shop.say(lifted(shop, "q1"))
    assert shop.basket() == {MILK: 1}
    shop.say(lifted(shop, "q2"))
    assert shop.basket() == {}


def test_what_the_phone_confirmed_comes_off_too(shop: Shop) -> None:
    session_id = shop.guest()
    shop.say(shop.item(APPLE, 0.5, event_id="q1"))
    backend, outbox = ModelBackend(session_id), shop.outbox()
    while letter := outbox.claim(shop.wall.now):
        settled = backend.take(letter)
        outbox.deliver([Receipt(letter.event_id)], now=shop.wall.now)
        shop.say(settled)
    outbox.close()
    backend.approve_on_phone("q1", 2)
    shop.say(QuestionSettled(session_id, "q1", approved=True, quantity=2), backend.report())
    assert shop.basket() == {APPLE: 2}
    shop.say(lifted(shop, "q1"))
    assert shop.basket() == {}


def test_after_finish_the_tray_may_be_cleared(shop: Shop) -> None:
    shop.guest()
    shop.say(shop.item(event_id="e1"), PurchaseConfirmed())
    shop.say(lifted(shop, "e1"))
    assert shop.basket() == {APPLE: 1}


def test_the_published_backend_hears_nothing_before_finish(published: Shop) -> None:
    """It can't be told that a thing was taken off again, so adds wait."""
    published.guest()
    published.say(published.item(event_id="e1"), published.item(MILK, event_id="e2"))
    published.wall.now += 24 * 3600.0
    outbox = published.outbox()
    assert outbox.claim(published.wall.now) is None
    published.say(lifted(published, "e1"))
    woken = published.woken
    published.say(PurchaseConfirmed())
    assert published.woken > woken
    letter = outbox.claim(published.wall.now)
    assert letter is not None
    assert isinstance(letter.body, ItemBody)
    assert letter.body.product_id == MILK
    outbox.close()
    assert [kept.state for kept in published.letters(LetterState.CANCELLED)] == [
        LetterState.CANCELLED
    ]
    assert published.now.phase is Phase.THANKS


@pytest.mark.parametrize("ending", ["cancelled", "unpaired"])
def test_a_sale_without_finish_never_reaches_the_published_backend(
    published: Shop, ending: str
) -> None:
    session_id = published.guest()
    published.say(published.item(event_id="e1"))
    published.say(SaleCancelled() if ending == "cancelled" else SessionEnded(session_id))
    published.wall.now = 2e10
    outbox = published.outbox()
    assert outbox.claim(published.wall.now) is None
    outbox.close()
