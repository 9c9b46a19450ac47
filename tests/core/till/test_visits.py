"""How a shopper's visit begins, is paid and ends."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.events.backend import (
    BasketReported,
    DialectKnown,
    SessionEnded,
    ShopperPaired,
)
from kiosk.events.counting import CountingStarted, CountingStopped
from kiosk.events.letters import Dialect, LetterKind, LetterSettled, LettersSettled, LetterState
from kiosk.events.things import ItemConfirmed
from kiosk.events.touches import (
    GuestChosen,
    HelpChanged,
    NextShopper,
    PurchaseConfirmed,
    ReviewLeft,
    ReviewOpened,
    SaleCancelled,
)
from kiosk.letters import OrderBody, Receipt
from kiosk.routing import Policy
from kiosk.session import short_id
from kiosk.snapshots.till import Phase, TillSnapshot
from kiosk.till.books import House
from tests.fakes.shop import APPLE, CATALOGUE, MILK, ModelBackend, Shop


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path)


def test_nobody_shops_at_first(shop: Shop) -> None:
    shop.say()
    assert (shop.now.phase, shop.now.session_id, shop.now.lines) == (Phase.PAIRING, None, ())


def test_a_guest_opens_a_session_with_the_kiosks_id(shop: Shop) -> None:
    session_id = shop.guest()
    (letter,) = shop.letters()
    assert (letter.kind, letter.event_id, letter.session_id) == (
        LetterKind.START_SESSION,
        session_id,
        session_id,
    )
    assert (shop.now.guest, shop.now.short_id) == (True, short_id(session_id))
    shop.say(GuestChosen())
    assert shop.session_id == session_id


def test_guests_are_turned_away_where_staff_said_so(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    shop = Shop(tmp_path, guests_allowed=False)
    shop.say(GuestChosen())
    assert shop.now.phase is Phase.PAIRING
    assert "switched off" in caplog.text


def test_a_phone_opens_a_session_with_the_backends_id(shop: Shop) -> None:
    shop.say(ShopperPaired("s-1", "device", "Ann"))
    assert (shop.now.phase, shop.now.session_id, shop.now.shopper) == (Phase.SHOPPING, "s-1", "Ann")
    assert shop.now.guest is False
    assert shop.orders[-1] == CountingStarted("s-1", count_what_lies=False)
    shop.say(shop.item(), ShopperPaired("s-1", "device", "Ann"))
    assert shop.basket() == {APPLE: 1}


def test_a_phone_that_pairs_ends_the_sale_before(shop: Shop) -> None:
    """Its letters still go, under their own session; none reaches the next shopper."""
    guest = shop.guest()
    shop.say(shop.item(), ShopperPaired("s-1", "device"))
    assert (shop.now.session_id, shop.basket(), shop.forgotten) == ("s-1", {}, 1)
    assert {letter.session_id for letter in shop.letters(LetterState.WAITING)} == {guest}


def test_a_session_that_is_over_is_not_opened_again(shop: Shop) -> None:
    """The backend does not know yet that it has ended."""
    shop.say(ShopperPaired("s-1", "device"), SessionEnded("s-1"), ShopperPaired("s-1", "device"))
    assert shop.now.phase is Phase.PAIRING
    guest = shop.guest()
    shop.say(ShopperPaired("s-1", "device"))
    assert shop.session_id == guest


def test_the_backend_may_end_the_session(shop: Shop) -> None:
    shop.say(ShopperPaired("s-1", "device"))
    assert shop.say(shop.item(), SessionEnded("another")).phase is Phase.SHOPPING
    assert shop.say(SessionEnded("s-1")).phase is Phase.PAIRING
    assert shop.kinds() == [LetterKind.ADD]
    assert shop.orders[-1] == CountingStopped()


def test_held_letters_of_a_session_that_ended_wait_for_a_person(shop: Shop) -> None:
    shop.say(ShopperPaired("s-1", "device"))
    shop.say(shop.item())
    outbox = shop.outbox()
    outbox.hold("s-1")
    outbox.close()
    shop.say(SessionEnded("s-1"))
    assert shop.now.letters.parked == 1
    assert "left before" in shop.now.letters.parked_reason


def test_the_review_can_be_left(shop: Shop) -> None:
    shop.guest()
    assert shop.say(ReviewOpened()).phase is Phase.REVIEW
    assert shop.say(ReviewLeft()).phase is Phase.SHOPPING
    assert shop.say(NextShopper()).phase is Phase.SHOPPING


def test_an_order_is_answered_with_the_backends_number(shop: Shop) -> None:
    backend = ModelBackend(shop.guest())
    shop.say(shop.item(), ReviewOpened(), PurchaseConfirmed())
    assert shop.now.phase is Phase.ORDERING
    assert shop.orders[-1] == CountingStopped()
    settled = backend.take_all(shop)
    order = replace(settled[-1], order_total_minor=70)
    shop.say(*settled[:-1], order)
    assert (shop.now.phase, shop.now.order_number) == (Phase.THANKS, "ORD-001")
    assert (shop.now.order_is_local, shop.now.total_minor) == (False, 70)
    assert shop.basket() == {APPLE: 1}


def test_the_receipt_stays_when_the_order_has_emptied_the_basket(shop: Shop) -> None:
    backend = ModelBackend(shop.guest())
    shop.say(shop.item())
    shop.say(*backend.take_all(shop), backend.report())
    shop.say(PurchaseConfirmed())
    shop.say(BasketReported(backend.session_id, 99, ()), SessionEnded(backend.session_id))
    assert (shop.now.phase, shop.basket()) == (Phase.ORDERING, {APPLE: 1})


def test_an_order_that_nobody_answers_gets_a_number_of_our_own(tmp_path: Path) -> None:
    """After three seconds; the letter waits, and its number is the one on the screen."""

    def wait(shop: Shop, snapshot: TillSnapshot) -> None:
        if snapshot.phase is Phase.ORDERING:
            shop.clock.now += 3.0

    shop = Shop(tmp_path, watch=wait)
    session_id = shop.guest()
    shop.say(shop.item(), PurchaseConfirmed())
    number = f"K-{short_id(session_id)}"
    assert (shop.now.phase, shop.now.order_number) == (Phase.THANKS, number)
    assert shop.now.order_is_local
    assert shop.letters()[-1].body == OrderBody(number)
    assert shop.kinds()[-1] is LetterKind.ORDER
    shop.say(*ModelBackend(session_id).take_all(shop))
    assert (shop.now.order_number, shop.now.order_is_local) == ("ORD-001", False)


def test_an_order_that_was_refused_still_lets_the_shopper_go(shop: Shop) -> None:
    shop.guest()
    shop.say(shop.item(), PurchaseConfirmed())
    order = shop.letters()[-1]
    refused = LetterSettled(order.event_id, LetterState.PARKED, note="no")
    assert shop.say(refused).order_is_local
    assert shop.say(refused).phase is Phase.THANKS


def test_an_answer_for_a_shopper_who_has_left_changes_nothing(shop: Shop) -> None:
    session_id = shop.guest()
    shop.say(shop.item(), PurchaseConfirmed())
    order = shop.letters()[-1]
    shop.say(LetterSettled(order.event_id, LetterState.PARKED), NextShopper())
    shop.guest()
    late = LetterSettled(order.event_id, LetterState.DELIVERED, order_number="ORD-009")
    assert shop.say(late).phase is Phase.SHOPPING
    assert shop.session_id != session_id
    assert shop.say(LetterSettled("nobody's", LetterState.DELIVERED)).phase is Phase.SHOPPING


def test_an_empty_basket_is_not_ordered(shop: Shop) -> None:
    shop.guest()
    assert shop.say(PurchaseConfirmed()).phase is Phase.SHOPPING


def test_without_orders_the_receipt_has_our_number(tmp_path: Path) -> None:
    shop = Shop(tmp_path, dialect=Dialect.SHOPSHADOW)
    shop.guest()
    shop.say(shop.item(), PurchaseConfirmed())
    assert (shop.now.phase, shop.now.order_is_local) == (Phase.THANKS, True)
    assert shop.kinds() == [LetterKind.ADD]


def test_leaving_the_thanks_ends_the_session(shop: Shop) -> None:
    session_id = shop.guest()
    shop.say(shop.item(), PurchaseConfirmed())
    shop.say(*ModelBackend(session_id).take_all(shop))
    shop.say(HelpChanged(wanted=True))
    assert shop.now.help_wanted
    shop.say(NextShopper())
    assert (shop.now.phase, shop.now.help_wanted, shop.forgotten) == (Phase.PAIRING, False, 1)
    assert shop.kinds() == [LetterKind.END_SESSION]


def test_the_thanks_end_by_themselves_after_fifteen_seconds(tmp_path: Path) -> None:
    def wait(shop: Shop, snapshot: TillSnapshot) -> None:
        shop.clock.now += {Phase.ORDERING: 3.0, Phase.THANKS: 30.0}.get(snapshot.phase, 0.0)

    shop = Shop(tmp_path, watch=wait)
    shop.guest()
    shop.say(shop.item(), PurchaseConfirmed())
    assert [snapshot.phase for snapshot in shop.snapshots[-3:]] == [
        Phase.ORDERING,
        Phase.THANKS,
        Phase.PAIRING,
    ]
    assert shop.kinds()[-2:] == [LetterKind.ORDER, LetterKind.END_SESSION]


def test_a_clock_that_is_set_right_ends_nothing(shop: Shop) -> None:
    """S3-5: deadlines are monotonic; the wall clock jumps by an hour."""
    shop.guest()
    shop.say(shop.item(), PurchaseConfirmed())
    shop.wall.now += 3600.0
    assert shop.say().phase is Phase.ORDERING
    shop.wall.now -= 7200.0
    assert shop.say().phase is Phase.ORDERING


def test_a_doubled_add_is_written_down(shop: Shop) -> None:
    backend = ModelBackend(shop.guest())
    shop.say(shop.item(event_id="e1"))
    settled = [replace(each, note="It was added twice") for each in backend.take_all(shop)]
    shop.say(*settled[1:])
    assert shop.rows("select what, event_id, words from ledger") == [
        ("letter_noted", "e1", "It was added twice")
    ]


def test_old_sales_are_forgotten(shop: Shop) -> None:
    session_id = shop.guest()
    shop.say(shop.item(), PurchaseConfirmed())
    shop.say(*ModelBackend(session_id).take_all(shop))
    shop.say(NextShopper())
    ModelBackend(session_id).take_all(shop)
    shop.say()
    assert len(shop.rows("select * from session")) == 1
    shop.wall.now += 31 * 24 * 3600.0
    shop.say()
    assert shop.rows("select * from session") == []
    assert shop.rows("select * from letter") == []


def test_an_item_can_be_told_from_any_thread_before_the_till_runs(shop: Shop) -> None:
    session_id = shop.guest()
    item = shop.item()
    assert isinstance(item, ItemConfirmed)
    shop.till.put(item)
    assert shop.say().session_id == session_id
    assert shop.basket() == {APPLE: 1}


def test_before_the_backend_has_answered_questions_wait_for_its_dialect(tmp_path: Path) -> None:
    """S0-34, S0-10: sold on offline; nothing is posted that one of the two could not take."""
    shop = Shop(tmp_path, dialect=None)
    shop.guest()
    shop.say(shop.item(), shop.item(MILK, 0.6))
    assert shop.kinds() == [LetterKind.START_SESSION, LetterKind.ADD]
    shop.say(DialectKnown(Dialect.HUB), shop.item(MILK, 0.5))
    assert shop.kinds()[-1] is LetterKind.ASK


def test_guests_of_the_published_backend_are_for_staff_to_allow(tmp_path: Path) -> None:
    """S0-57: that backend books them to its demo user; known at its first answer."""
    shop = Shop(tmp_path, dialect=None, guests_booked_to_demo=False)
    shop.say(DialectKnown(Dialect.SHOPSHADOW))
    assert not shop.now.guests_allowed
    shop.say(GuestChosen())
    assert shop.now.session_id is None
    shop.say(DialectKnown(Dialect.HUB))
    assert shop.now.guests_allowed


def test_a_threshold_below_what_the_backend_takes_is_raised_whoever_sets_it(tmp_path: Path) -> None:
    """S0-10: 0.65 at a threshold of 0.60 is asked, not lost in a 400."""
    policy = Policy(threshold=0.6, products=CATALOGUE.products)
    house = House(CATALOGUE, policy, dialect=None)
    assert house.speaking(Dialect.HUB).policy.threshold == 0.6
    published = house.speaking(Dialect.SHOPSHADOW)
    assert published.policy.threshold == 0.7
    assert published.ruled(policy, CATALOGUE).policy.threshold == 0.7


def test_a_backlog_that_was_delivered_is_one_message(shop: Shop) -> None:
    """S0-33: hundreds of receipts do not stand before a touch."""
    session_id = shop.guest()
    shop.say(*(shop.item() for _ in range(3)))
    settled = tuple(
        LetterSettled(f"item-{n}", LetterState.DELIVERED, line_quantity=n, sequence=n)
        for n in (1, 2, 3)
    )
    outbox = shop.outbox()
    while letters := outbox.claim_many(shop.wall.now, open_endpoints=(), least=1, most=9):
        outbox.deliver([Receipt(letter.event_id) for letter in letters], now=shop.wall.now)
    outbox.close()
    shop.say(LettersSettled(settled))
    [line] = shop.now.lines
    assert (line.quantity, line.unsent) == (3, 0)
    assert session_id == shop.session_id


def test_with_too_many_letters_waiting_no_guest_begins_a_sale(tmp_path: Path) -> None:
    """S2-17, S0-33: the sale that is on goes on, and the state is plain to see."""
    shop = Shop(tmp_path, dialect=Dialect.SHOPSHADOW, most_waiting=3)
    shop.guest()
    shop.say(*(shop.item() for _ in range(4)))
    assert shop.now.letters.full
    assert shop.basket() == {APPLE: 4}
    shop.say(PurchaseConfirmed(), NextShopper())
    shop.say(GuestChosen())
    assert (shop.now.phase, shop.now.session_id) == (Phase.PAIRING, None)
    shop.say(ShopperPaired("s-9", "device"), SaleCancelled())
    assert len(shop.rows("select 1 from session where closed_at is not null")) == 2, (
        "who could pair shows that the backend answers"
    )
    outbox = shop.outbox()
    while letter := outbox.claim(shop.wall.now):
        outbox.deliver([Receipt(letter.event_id)], now=shop.wall.now)
    outbox.close()
    shop.say(GuestChosen())
    assert shop.now.phase is Phase.SHOPPING
