"""What the camera saw, on its way into basket or question."""

import json
from pathlib import Path

import pytest

from kiosk.events.counting import CountingStarted, CountingStopped, KnownItem
from kiosk.events.letters import LetterKind
from kiosk.events.pictures import Box
from kiosk.events.things import CounterSeen, ItemGone, UnknownSeen
from kiosk.events.touches import GuestChosen, PeoplePresent, PurchaseConfirmed, ReviewOpened
from kiosk.letters import ItemBody
from kiosk.snapshots.till import Phase, QuestionKind
from tests.fakes.shop import APPLE, BREAD, MILK, WINE, Shop


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path)


def test_a_sure_item_is_a_line_and_a_letter_at_once(shop: Shop) -> None:
    """S0-8: 0.70 exactly; S0-32: nobody waits for the backend."""
    shop.guest()
    shop.say(shop.item(APPLE, 0.70, event_id="e1"))
    assert shop.basket() == {APPLE: 1}
    start, add = shop.letters()
    assert start.kind is LetterKind.START_SESSION
    assert (add.event_id, add.session_id) == ("e1", shop.session_id)
    assert add.body == ItemBody(APPLE, "Apple", 1, 0.70)
    (line,) = shop.now.lines
    assert (line.name, line.unit_price_minor, line.unsent) == ("Apple", 50, 1)
    assert (shop.now.total_minor, shop.now.items_confirmed, shop.now.items_asked) == (50, 1, 0)
    assert shop.woken


def test_an_item_that_is_reported_twice_counts_once(shop: Shop) -> None:
    """S0-13: one item, one letter."""
    shop.guest()
    item = shop.item()
    shop.say(item, item)
    shop.say(item)
    assert shop.basket() == {APPLE: 1}
    assert shop.kinds() == [LetterKind.START_SESSION, LetterKind.ADD]


def test_two_items_of_a_kind_are_one_line_with_two_letters(shop: Shop) -> None:
    """S0-12: two apples .92 and .75 → two events, line shows 2 and .92."""
    shop.guest()
    shop.say(shop.item(APPLE, 0.92), shop.item(APPLE, 0.75))
    (line,) = shop.now.lines
    assert (line.quantity, line.confidence) == (2, 0.92)
    assert [json.loads(str(body))["quantity"] for (body,) in bodies(shop, "add")] == [1, 1]


def test_an_unsure_item_is_asked_and_never_billed_silently(shop: Shop) -> None:
    """S0-9, S0-14: 0.699 is asked, with its name, and is not in the basket."""
    shop.guest()
    shop.say(shop.item(MILK, 0.699, event_id="q1"))
    assert shop.basket() == {}
    (prompt,) = shop.now.prompts
    assert (prompt.kind, prompt.product_id) == (QuestionKind.UNSURE, MILK)
    assert (prompt.quantity, prompt.confidence, prompt.due_s) == (1, 0.699, None)
    ask = shop.letters()[-1]
    assert (ask.kind, ask.event_id) == (LetterKind.ASK, "q1")
    assert ask.body == ItemBody(MILK, "Milk", 1, 0.699)
    assert shop.now.items_asked == 1


def test_the_same_product_sure_and_unsure_is_one_line_and_one_question(shop: Shop) -> None:
    """S0-14: apple .92 and apple .5: one each, two items."""
    shop.guest()
    shop.say(shop.item(APPLE, 0.92), shop.item(APPLE, 0.5))
    assert shop.basket() == {APPLE: 1}
    assert [prompt.quantity for prompt in shop.now.prompts] == [1]


def test_below_the_floor_leaves_no_trace(shop: Shop) -> None:
    """S0-11."""
    shop.guest()
    shop.say(shop.item(APPLE, 0.29))
    assert shop.now.items_confirmed == 0
    assert shop.rows("select * from item") == []


def test_what_pending_items_refuse_is_kept_on_the_kiosk(shop: Shop) -> None:
    """A question at 0.70 or more can't be posted as it is."""
    shop.guest()
    shop.say(
        shop.item(BREAD, 0.80),
        shop.item(WINE, 0.99),
        shop.item(APPLE, 0.9, runner_up=MILK),
        shop.item(APPLE, 0.9, same_as="item-0"),
    )
    assert [prompt.kind for prompt in shop.now.prompts] == [
        QuestionKind.UNSURE,
        QuestionKind.ALWAYS_ASK,
        QuestionKind.LOOK_ALIKE,
        QuestionKind.SAME_OR_MORE,
    ]
    assert shop.now.prompts[2].alternatives == (MILK,)
    assert shop.now.prompts[0].due_s == shop.clock.now + 20.0
    assert shop.kinds() == [LetterKind.START_SESSION]


def test_an_unknown_thing_is_asked_and_never_posted(shop: Shop) -> None:
    session_id = shop.guest()
    thing = UnknownSeen("u1", session_id, Box(0, 0, 1, 1), 0.0, 0.0)
    shop.say(thing, thing)
    (prompt,) = shop.now.prompts
    assert (prompt.kind, prompt.product_id, prompt.due_s) == (QuestionKind.UNKNOWN, None, None)
    assert shop.now.items_unknown == 1
    assert shop.kinds() == [LetterKind.START_SESSION]


def test_an_unknown_thing_that_was_taken_away_is_asked_no_more(shop: Shop) -> None:
    session_id = shop.guest()
    shop.say(UnknownSeen("u1", session_id, Box(0, 0, 1, 1), 0.0, 0.0))
    shop.say(ItemGone("u1", session_id, 1.0))
    assert shop.now.prompts == ()


def test_what_was_counted_stays_counted_when_it_is_bagged(shop: Shop) -> None:
    session_id = shop.guest()
    shop.say(shop.item(event_id="e1"), shop.item(MILK, 0.5, event_id="q1"))
    shop.say(ItemGone("e1", session_id, 1.0), ItemGone("q1", session_id, 1.0))
    assert shop.basket() == {APPLE: 1}
    assert len(shop.now.prompts) == 1


def test_an_item_of_another_session_is_dropped(
    shop: Shop, caplog: pytest.LogCaptureFixture
) -> None:
    shop.guest()
    item = shop.item()
    stranger = type(item)("e9", "another", APPLE, 0.9, item.box, 0.0, 0.0)
    shop.say(stranger, UnknownSeen("u9", "another", item.box, 0.0, 0.0))
    assert shop.basket() == {}
    assert "session that is over" in caplog.text


def test_after_the_order_nothing_is_added(shop: Shop) -> None:
    shop.guest()
    shop.say(shop.item(), PurchaseConfirmed(), shop.item())
    assert shop.basket() == {APPLE: 1}
    assert shop.orders[-1] == CountingStopped()


def test_an_item_counts_during_the_review(shop: Shop) -> None:
    shop.guest()
    shop.say(ReviewOpened(), shop.item())
    assert (shop.now.phase, shop.basket()) == (Phase.REVIEW, {APPLE: 1})


def test_after_a_restart_the_goods_still_lying_there_are_known(shop: Shop) -> None:
    """The same session, lines and questions; nothing is counted twice."""
    session_id = shop.guest()
    first, second = shop.item(event_id="e1"), shop.item(MILK, 0.5, event_id="q1")
    shop.say(first, second, shop.item(BREAD, 0.9, event_id="e2"))
    shop.say(UnknownSeen("u1", session_id, Box(0, 0, 1, 1), 9.0, 0.0))
    shop.say(ItemGone("e2", session_id, 1.0))
    before = shop.now

    shop.say(PeoplePresent())

    assert shop.orders[-1] == CountingStarted(
        session_id,
        count_what_lies=False,
        known=(
            KnownItem("e1", APPLE, first.box),
            KnownItem("q1", MILK, second.box),
            KnownItem("u1", None, Box(0, 0, 1, 1)),
        ),
    )
    assert shop.now.lines == before.lines
    assert shop.now.session_id == session_id
    assert [prompt.question_ids for prompt in shop.now.prompts] == [("q1",), ("u1",)]


def test_perception_is_told_when_to_count(shop: Shop) -> None:
    shop.say()
    assert shop.orders == [CountingStopped()]
    shop.say(GuestChosen(count_what_lies=True))
    assert shop.orders[-1] == CountingStarted(shop.session_id, count_what_lies=True)


def test_goods_that_lay_there_before_are_shown_as_such(shop: Shop) -> None:
    session_id = shop.guest()
    assert shop.say(CounterSeen(session_id, 2)).counter_things == 2
    assert shop.say(CounterSeen("another", 2)).counter_things == 0
    assert shop.say(CounterSeen(session_id, 0)).counter_things == 0


def bodies(shop: Shop, kind: str) -> list[tuple[object, ...]]:
    return shop.rows(f"select body from letter where kind = '{kind}' order by number")  # noqa: S608
