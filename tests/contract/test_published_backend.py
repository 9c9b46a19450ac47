"""The whole kiosk against a faithful double of the published backend, state by state."""

import logging
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.events.accounts import SignIn, SignOut
from kiosk.events.letters import Endpoint
from kiosk.events.staff import LettersMoved
from kiosk.events.touches import (
    Answer,
    GuestChosen,
    NextShopper,
    PurchaseConfirmed,
    QuantityChanged,
    QuestionAnswered,
    SaleCancelled,
)
from kiosk.letters import Letter
from kiosk.outbox.database import open_database
from kiosk.outbox.letters import Outbox
from kiosk.snapshots.links import AccountState, BreakerState, PairingState
from kiosk.snapshots.till import Phase
from tests.fakes.published_backend import DEMO, PublishedBackend
from tests.fakes.scripted_backend import Received, Reply, serving
from tests.fakes.whole_kiosk import APPLES, BANANAS, WholeKiosk, running


def pair(kiosk: WholeKiosk, backend: PublishedBackend, user: str = "ada") -> str:
    """A phone pairs with the code on the screen; the sale that comes of it."""
    before = kiosk.sale.session_id
    kiosk.wait(lambda: kiosk.code)
    assert backend.connect(kiosk.code, user) == ""
    kiosk.wait(lambda: kiosk.sale.session_id not in (None, before))
    return str(kiosk.sale.session_id)


def sign_in(kiosk: WholeKiosk, email: str = DEMO, password: str = "1234") -> None:  # noqa: S107
    kiosk.wait(lambda: kiosk.code)
    kiosk.live.account(SignIn(email, password))
    kiosk.wait(lambda: kiosk.sale.signed_in)


def demo(backend: PublishedBackend) -> dict[str, int]:
    """Pieces by product in the demo user's basket, of all devices."""
    found: dict[str, int] = {}
    for (_, product), pieces in backend.demo_basket.items():
        found[product] = found.get(product, 0) + pieces
    return found


@contextmanager
def staff_at(folder: Path) -> Iterator[Outbox]:
    """The letters, on the connection that staff have of their own."""
    outbox = Outbox(open_database(folder / "kiosk.db"))
    try:
        yield outbox
    finally:
        outbox.close()


def staff_see(folder: Path) -> tuple[Letter, ...]:
    """The letters that wait for a person."""
    with staff_at(folder) as outbox:
        return outbox.parked()


# ---- unpaired, paired, restarted ---------------------------------------------------------------


def test_unpaired_the_goods_of_a_guest_go_out_and_questions_stay(tmp_path: Path) -> None:
    """S0-23, S0-24, S0-56: nothing is held that need not be, no breaker opens, no heartbeat."""
    backend = PublishedBackend()
    with serving(backend) as url, running(url, tmp_path) as kiosk:
        kiosk.wait(lambda: kiosk.code)
        kiosk.say(GuestChosen())
        kiosk.wait(lambda: kiosk.sale.session_id)
        kiosk.item(APPLES)
        for _ in range(10):
            kiosk.item(BANANAS, 0.6)
        kiosk.wait(lambda: demo(backend) == {APPLES: 1} and kiosk.unsent() == 0)
        [prompt] = kiosk.sale.prompts
        kiosk.say(QuestionAnswered(prompt.question_ids, Answer.YES, 10, BANANAS))
        kiosk.wait(lambda: demo(backend) == {APPLES: 1, BANANAS: 10})
        assert backend.pending == []
        assert backend.asked("heartbeat") == []
        states = {lamp.state for lamp in kiosk.breakers.status().lamps}
        assert states == {BreakerState.CLOSED}
        adds = backend.asked("POST /api/basket/items")
    assert adds[-1].body["confidence"] == 1.0, "confirmed by a person"
    assert all(type(add.body["quantity"]) is int for add in adds)


def test_paired_sure_goods_are_added_and_open_questions_go_to_the_phone(tmp_path: Path) -> None:
    """S0-8, S0-9, S0-10: 0.70 to the basket, below to the phone once nobody answered."""
    backend = PublishedBackend()
    with serving(backend) as url, running(url, tmp_path) as kiosk:
        pair(kiosk, backend)
        kiosk.item(APPLES, 0.70)
        kiosk.item(BANANAS, 0.699)
        backend.wait_for("POST /api/basket/items")
        kiosk.wait(lambda: backend.pending)
        assert backend.pending[0]["user_id"] == "ada"
        assert backend.pending[0]["confidence"] == "0.70", "its rounding is not ours"
        assert kiosk.basket() == {APPLES: 1}
        backend.wait_for("heartbeat")
    posted = [a for a in backend.asked("pending-items") if a.body["productId"] == BANANAS]
    assert [a.body["confidence"] for a in posted] == [0.699]


def test_a_threshold_below_what_the_backend_takes_is_raised(tmp_path: Path) -> None:
    """S0-10: the dialect is known at the first answer; 0.65 is asked, not lost in a 400."""
    backend = PublishedBackend()
    with serving(backend) as url, running(url, tmp_path, threshold=0.6) as kiosk:
        pair(kiosk, backend)
        kiosk.item(APPLES, 0.65)
        kiosk.wait(lambda: kiosk.sale.prompts)
    assert backend.asked("POST /api/basket/items") == []


def test_a_restart_goes_on_with_sale_device_and_letters(tmp_path: Path) -> None:
    """S0-1, S0-33: one registration; what was not sent is sent, once, in order."""
    backend = PublishedBackend()
    with serving(backend) as url:
        with running(url, tmp_path) as kiosk:
            session = pair(kiosk, backend)
            backend.database_is_down = True
            for _ in range(3):
                kiosk.item(APPLES)
            kiosk.wait(lambda: kiosk.unsent() == 3)
        backend.database_is_down = False
        with running(url, tmp_path) as kiosk:
            assert kiosk.sale.session_id == session
            kiosk.wait(lambda: kiosk.unsent() == 0 and kiosk.basket() == {APPLES: 3})
    assert demo(backend) == {APPLES: 3}
    assert len(backend.asked("register")) == 1


# ---- the database stopped, the devices wiped ---------------------------------------------------


def test_with_its_database_stopped_the_lamps_tell_what_health_does_not(tmp_path: Path) -> None:
    """S0-39, S0-33, S0-34: health says 200; the sale goes on, nothing is lost or doubled."""
    backend = PublishedBackend()
    with serving(backend) as url, running(url, tmp_path) as kiosk:
        pair(kiosk, backend)
        backend.database_is_down = True
        for _ in range(5):
            kiosk.item(APPLES)
        basket = kiosk.breakers.of(Endpoint.BASKET)
        kiosk.wait(lambda: basket.lamp().state is BreakerState.OPEN)
        assert kiosk.breakers.status().reachable is True
        kiosk.wait(lambda: kiosk.basket() == {APPLES: 5})
        backend.database_is_down = False
        kiosk.wait(lambda: kiosk.unsent() == 0)
        assert kiosk.sale.letters.parked == 0
        assert basket.lamp().state is BreakerState.CLOSED
    assert demo(backend) == {APPLES: 5}


def test_started_with_its_database_stopped_it_pairs_by_itself_later(tmp_path: Path) -> None:
    """S0-7, S0-38."""
    backend = PublishedBackend()
    backend.database_is_down = True
    with serving(backend) as url, running(url, tmp_path) as kiosk:
        kiosk.wait(lambda: kiosk.pairing.state is PairingState.OFFLINE)
        assert kiosk.code == ""
        backend.database_is_down = False
        session_id = pair(kiosk, backend)
        assert kiosk.sale.session_id == session_id
        assert len(backend.devices) == 1, "it registers once, not at every try"


def test_with_its_devices_wiped_waiting_letters_reach_the_same_shopper_again(
    tmp_path: Path,
) -> None:
    """S0-36: a new device, a new code, and after pairing again the letters under it."""
    backend = PublishedBackend()
    with serving(backend) as url, running(url, tmp_path) as kiosk:
        session = pair(kiosk, backend)
        kiosk.item(APPLES)
        kiosk.wait(lambda: kiosk.unsent() == 0 and demo(backend) == {APPLES: 1})
        [old] = backend.devices
        backend.devices.clear()
        kiosk.item(APPLES)
        kiosk.wait(lambda: kiosk.code and kiosk.device.current)
        assert backend.connect(kiosk.code, "ada") == ""
        kiosk.wait(lambda: kiosk.unsent() == 0)
        assert kiosk.sale.session_id == session
        assert kiosk.sale.letters.parked == 0
        [new] = backend.devices
    assert backend.demo_basket == {(old, APPLES): 1, (new, APPLES): 1}


def test_a_wiped_sale_whose_shopper_never_pairs_again_is_parked_at_its_end(tmp_path: Path) -> None:
    """S0-36: nothing of it reaches the next shopper."""
    backend = PublishedBackend()
    with serving(backend) as url, running(url, tmp_path) as kiosk:
        pair(kiosk, backend)
        backend.devices.clear()
        kiosk.item(APPLES)
        kiosk.wait(lambda: kiosk.sale.letters.held == 1)
        kiosk.say(PurchaseConfirmed(), NextShopper())
        kiosk.wait(lambda: kiosk.sale.letters.parked == 1)
        pair(kiosk, backend, "ben")
        assert kiosk.unsent() == 0
    assert backend.demo_basket == {}


# ---- the next shopper, the code ----------------------------------------------------------------


def test_a_second_shopper_gets_another_device_and_nothing_of_the_first(tmp_path: Path) -> None:
    """S0-57: the old device stays bound to its shopper, so its late letters go there."""
    backend = PublishedBackend()
    with serving(backend) as url, running(url, tmp_path) as kiosk:
        pair(kiosk, backend, "ada")
        [first] = backend.devices
        kiosk.item(APPLES)
        kiosk.wait(lambda: kiosk.unsent() == 0 and kiosk.basket())
        backend.database_is_down = True
        kiosk.item(APPLES)
        kiosk.wait(lambda: kiosk.basket() == {APPLES: 2})
        kiosk.say(PurchaseConfirmed(), NextShopper())
        kiosk.wait(lambda: kiosk.sale.phase is Phase.PAIRING)
        backend.database_is_down = False
        pair(kiosk, backend, "ben")
        assert kiosk.basket() == {}
        kiosk.item(BANANAS)
        kiosk.wait(lambda: kiosk.unsent() == 0 and kiosk.basket())
        (second,) = set(backend.devices) - {first}
    assert backend.demo_basket == {(first, APPLES): 2, (second, BANANAS): 1}


def test_a_sale_that_nobody_paired_for_leaves_device_and_code_to_the_next(tmp_path: Path) -> None:
    """Codes are never freed: only a device that was paired is given up."""
    backend = PublishedBackend()
    with serving(backend) as url, running(url, tmp_path) as kiosk:
        kiosk.wait(lambda: kiosk.code)
        kiosk.say(GuestChosen())
        kiosk.wait(lambda: kiosk.sale.session_id)
        kiosk.say(SaleCancelled())
        kiosk.wait(lambda: kiosk.sale.session_id is None)
        pair(kiosk, backend)
    assert len(backend.asked("register")) == 1


def test_an_expired_code_is_replaced_before_anybody_types_it(tmp_path: Path) -> None:
    """S0-2: the same device, a new code."""
    backend = PublishedBackend(lasts_s=60.0)
    with serving(backend) as url, running(url, tmp_path) as kiosk:
        kiosk.wait(lambda: kiosk.code)
        first = kiosk.code
        backend.later_s = 61.0  # the kiosk's own minute passes in three seconds of ours
        kiosk.wait(lambda: kiosk.code not in ("", first))
        assert backend.connect(first, "ada") == "DEVICE_NOT_FOUND"
        assert len(backend.devices) == 1


# ---- adds that double --------------------------------------------------------------------------


class Forgetful(PublishedBackend):
    """Commits the next *drops* adds and drops the connection instead of answering."""

    drops = 0

    def answer(self, asked: Received) -> Reply:
        reply = super().answer(asked)
        if self.drops and asked.path == "/api/basket/items":
            self.drops -= 1
            return Reply(drop=True)
        return reply


def notes(folder: Path) -> list[str]:
    with sqlite3.connect(folder / "kiosk.db") as db:
        found = db.execute("select words from ledger where what = 'letter_noted'").fetchall()
    db.close()
    return [row[0] for row in found]


def test_an_add_that_was_counted_twice_is_noticed_also_the_first_of_a_device(
    tmp_path: Path,
) -> None:
    """S0-35: it commits, drops the connection; the returned total gives it away."""
    backend = Forgetful()
    with serving(backend) as url, running(url, tmp_path) as kiosk:
        pair(kiosk, backend)
        backend.drops = 1
        kiosk.item(APPLES)
        kiosk.wait(lambda: kiosk.sale.letters.delivered == 1)
    assert demo(backend) == {APPLES: 2}
    assert ["twice" in words for words in notes(tmp_path)] == [True]


def test_a_doubled_add_is_noticed_after_a_restart_too(tmp_path: Path) -> None:
    """S0-35: totals and attempts in doubt are on disk."""
    backend = Forgetful()
    with serving(backend) as url:
        with running(url, tmp_path) as kiosk:
            pair(kiosk, backend)
            kiosk.item(APPLES)
            kiosk.wait(lambda: kiosk.sale.letters.delivered == 1)
            backend.drops = 1
            backend.database_is_down = False
            add = kiosk.item(APPLES)
            backend.wait_for("POST /api/basket/items", 2)
            backend.database_is_down = True
        assert kiosk.sale.letters.delivered == 1
        backend.database_is_down = False
        with running(url, tmp_path) as kiosk:
            kiosk.wait(lambda: kiosk.sale.letters.delivered == 2)
    assert add
    assert demo(backend) == {APPLES: 3}
    assert ["twice" in words for words in notes(tmp_path)] == [True]


# ---- a shopper signed in at the kiosk ------------------------------------------------------------


def test_a_sign_in_pairs_the_kiosk_and_shows_the_shoppers_own_basket(tmp_path: Path) -> None:
    """S0-40, S0-44: post, approve, correct, order: under the shopper's token."""
    backend = PublishedBackend()
    with serving(backend) as url, running(url, tmp_path) as kiosk:
        sign_in(kiosk)
        assert kiosk.sale.shopper == "demo"
        for _ in range(3):
            kiosk.item(APPLES)
        kiosk.item(BANANAS, 0.6)
        kiosk.wait(lambda: kiosk.sale.prompts and backend.pending)
        [prompt] = kiosk.sale.prompts
        kiosk.say(QuestionAnswered(prompt.question_ids, Answer.YES, 2, BANANAS))
        kiosk.wait(lambda: demo(backend) == {APPLES: 3, BANANAS: 2})
        kiosk.wait(lambda: kiosk.basket() == {APPLES: 3, BANANAS: 2} and not kiosk.unsent())
        kiosk.say(QuantityChanged(APPLES, 1))
        kiosk.wait(lambda: demo(backend) == {APPLES: 1, BANANAS: 2})
        kiosk.wait(lambda: kiosk.basket() == {APPLES: 1, BANANAS: 2} and not kiosk.unsent())
        kiosk.say(PurchaseConfirmed())
        kiosk.wait(lambda: kiosk.sale.order_number == "ORD-001")
        kiosk.say(NextShopper())
        kiosk.wait(lambda: kiosk.accounts[-1].state is AccountState.SIGNED_OUT)
        backend.wait_for("devices/disconnect")
        kiosk.wait(lambda: not kiosk.unsent())
    [order] = backend.goods.orders
    sold = {item["productId"]: (item["quantity"], item["price"]) for item in order["items"]}
    assert sold == {APPLES: (1, 1.99), BANANAS: (2, 0.99)}
    assert demo(backend) == {}


def test_a_phone_that_answers_first_is_believed(tmp_path: Path) -> None:
    """S0-44: the prompt goes, the goods are there once, nothing is parked."""
    backend = PublishedBackend()
    with serving(backend) as url, running(url, tmp_path) as kiosk:
        sign_in(kiosk)
        kiosk.item(APPLES)
        kiosk.item(BANANAS, 0.6)
        kiosk.item(APPLES, 0.5)
        kiosk.wait(lambda: len(backend.pending) == 2 and len(kiosk.sale.prompts) == 2)
        rows = {row["product_id"]: row["id"] for row in backend.pending}
        backend.answer_on_phone(rows[BANANAS], yes=True, quantity=2)
        backend.answer_on_phone(rows[APPLES], yes=False)
        kiosk.wait(lambda: not kiosk.sale.prompts)
        kiosk.wait(lambda: kiosk.basket() == {APPLES: 1, BANANAS: 2} and not kiosk.unsent())
        assert kiosk.sale.letters.parked == 0
    assert demo(backend) == {APPLES: 1, BANANAS: 2}


def test_a_shopper_whose_goods_the_backend_books_elsewhere_sees_them_all_the_same(
    tmp_path: Path,
) -> None:
    """S0-57: everything goes to the demo user; what is ordered is what was on the screen."""
    backend = PublishedBackend()
    with serving(backend) as url, running(url, tmp_path) as kiosk:
        sign_in(kiosk, "ben@email.com")
        kiosk.item(APPLES)
        kiosk.item(APPLES)
        kiosk.wait(lambda: demo(backend) == {APPLES: 2} and not kiosk.unsent())
        kiosk.say(QuantityChanged(APPLES, 1))
        kiosk.wait(lambda: kiosk.basket() == {APPLES: 1} and not kiosk.unsent())
        kiosk.say(PurchaseConfirmed())
        kiosk.wait(lambda: kiosk.sale.order_number == "ORD-001")
    [order] = backend.goods.orders
    assert order["userId"] == backend.user("ben@email.com")
    assert [(item["productId"], item["quantity"]) for item in order["items"]] == [(APPLES, 1)]
    assert ["stays on the kiosk" in words for words in notes(tmp_path)] == [True]


def test_a_wrong_password_is_said_and_can_be_mended(tmp_path: Path) -> None:
    """S0-40: a refusal is no failure: no breaker hears of it."""
    backend = PublishedBackend()
    with serving(backend) as url, running(url, tmp_path) as kiosk:
        kiosk.wait(lambda: kiosk.code)
        for _ in range(6):
            count = len(kiosk.accounts)
            kiosk.live.account(SignIn(DEMO, "wrong"))
            kiosk.wait(lambda count=count: len(kiosk.accounts) >= count + 2)  # type: ignore[misc]
        assert kiosk.accounts[-1].state is AccountState.REFUSED
        assert kiosk.accounts[-1].reason == "Invalid email or password"
        assert kiosk.breakers.of(Endpoint.DEVICES).lamp().failures == 0
        sign_in(kiosk)


def test_a_token_is_renewed_before_it_ends(tmp_path: Path) -> None:
    """S0-40: nothing is ever asked with a token that has ended."""
    backend = PublishedBackend(token_s=60.0)
    with serving(backend) as url, running(url, tmp_path, pace=30.0) as kiosk:
        sign_in(kiosk)
        backend.wait_for("auth/refresh", 2)
        kiosk.item(APPLES)
        kiosk.wait(lambda: kiosk.basket() == {APPLES: 1} and not kiosk.unsent())
        assert kiosk.sale.signed_in


def test_a_sign_in_that_the_backend_ends_leaves_the_sale_to_the_kiosk(tmp_path: Path) -> None:
    """S0-40: nobody signed out, but the token is renewed no more."""
    backend = PublishedBackend(token_s=60.0)
    with serving(backend) as url, running(url, tmp_path, pace=30.0) as kiosk:
        sign_in(kiosk)
        session = kiosk.sale.session_id
        backend.later_s = 31 * 24 * 3600.0
        kiosk.wait(lambda: kiosk.accounts[-1].state is AccountState.SIGNED_OUT)
        kiosk.wait(lambda: not kiosk.sale.signed_in)
        kiosk.item(APPLES)
        kiosk.wait(lambda: kiosk.basket() == {APPLES: 1} and not kiosk.unsent())
        assert kiosk.sale.session_id == session


def test_a_token_that_nobody_could_renew_is_renewed_later(tmp_path: Path) -> None:
    """S0-40: an outage signs nobody out."""
    backend = PublishedBackend(token_s=60.0)
    with serving(backend) as url, running(url, tmp_path, pace=30.0) as kiosk:
        sign_in(kiosk)
        backend.database_is_down = True
        asked = len(backend.asked("auth/refresh"))
        backend.wait_for("auth/refresh", asked + 1)
        backend.database_is_down = False
        backend.wait_for("auth/refresh", asked + 2)
        kiosk.item(APPLES)
        kiosk.wait(lambda: kiosk.basket() == {APPLES: 1} and not kiosk.unsent())
        assert kiosk.sale.signed_in


def test_a_sign_in_during_an_outage_is_said_and_can_be_tried_again(tmp_path: Path) -> None:
    """S0-40: also while the login answers and the kiosk has no number of its own yet."""
    backend = PublishedBackend()
    backend.cannot = {"/api/devices/register"}
    with serving(backend) as url, running(url, tmp_path) as kiosk:
        kiosk.live.account(SignIn(DEMO, "1234"))
        kiosk.wait(lambda: AccountState.UNAVAILABLE in [told.state for told in kiosk.accounts])
        assert kiosk.accounts[-1].reason == "the kiosk is not registered yet"
        backend.cannot = {"/api/auth/login"}
        kiosk.wait(lambda: kiosk.code)
        count = len(kiosk.accounts)
        kiosk.live.account(SignIn(DEMO, "1234"))
        kiosk.wait(lambda: len(kiosk.accounts) >= count + 2)
        assert kiosk.accounts[-1].state is AccountState.UNAVAILABLE
        assert not kiosk.sale.signed_in
        backend.cannot = set()
        sign_in(kiosk)


def test_who_signed_out_can_sign_in_again_within_the_sale(tmp_path: Path) -> None:
    """S0-40: no code is on the screen then: the account is this kiosk's already."""
    backend = PublishedBackend()
    with serving(backend) as url, running(url, tmp_path) as kiosk:
        sign_in(kiosk)
        session = kiosk.sale.session_id
        kiosk.live.account(SignOut())
        kiosk.wait(lambda: not kiosk.sale.signed_in)
        kiosk.live.account(SignIn(DEMO, "1234"))
        kiosk.wait(lambda: kiosk.sale.signed_in)
        assert kiosk.sale.session_id == session


def test_signing_out_leaves_the_sale_to_the_kiosk(tmp_path: Path) -> None:
    """S0-40: no token is used any more."""
    backend = PublishedBackend()
    with serving(backend) as url, running(url, tmp_path) as kiosk:
        sign_in(kiosk)
        kiosk.item(APPLES)
        kiosk.wait(lambda: kiosk.basket() == {APPLES: 1} and not kiosk.unsent())
        kiosk.live.account(SignOut())
        kiosk.wait(lambda: not kiosk.sale.signed_in)
        kiosk.say(PurchaseConfirmed())
        kiosk.wait(lambda: kiosk.sale.order_is_local)
    assert backend.goods.orders == []


def test_a_yes_that_outlives_its_sign_in_is_asked_on_the_phone_and_shown_to_staff(
    tmp_path: Path,
) -> None:
    """S0-1, S0-40, S0-44: the token ends with the program, what the shopper said does not.

    Nothing is billed twice and nothing leaves unseen: the goods count as still to be answered, the
    letter is parked with what to do, and staff may send it again or give it up.
    """
    backend = PublishedBackend()
    with serving(backend) as url:
        with running(url, tmp_path) as kiosk:
            sign_in(kiosk)
            kiosk.item(APPLES)
            kiosk.item(BANANAS, 0.6)
            kiosk.wait(lambda: kiosk.basket() == {APPLES: 1} and not kiosk.unsent())
            kiosk.wait(lambda: kiosk.sale.prompts and backend.pending)
            backend.database_is_down = True
            [prompt] = kiosk.sale.prompts
            kiosk.say(QuestionAnswered(prompt.question_ids, Answer.YES, 2, BANANAS))
            kiosk.wait(lambda: kiosk.basket() == {APPLES: 1, BANANAS: 2} and kiosk.unsent() == 1)
        backend.database_is_down = False
        with running(url, tmp_path) as kiosk:
            assert not kiosk.sale.signed_in
            kiosk.wait(lambda: kiosk.sale.to_be_answered == 1)
            assert kiosk.basket() == {APPLES: 1}
            assert "on their phone, or settled at the desk" in kiosk.sale.letters.parked_reason
            [letter] = staff_see(tmp_path)
            with staff_at(tmp_path) as outbox:
                assert outbox.retry(letter.event_id, now=time.time(), who="Ada")
            kiosk.say(LettersMoved())  # but nobody has signed in since
            kiosk.wait(lambda: [again.tries for again in staff_see(tmp_path)] == [letter.tries + 1])
            kiosk.wait(lambda: kiosk.sale.to_be_answered == 1)
            kiosk.say(PurchaseConfirmed())
            kiosk.wait(lambda: kiosk.sale.order_is_local)
            assert kiosk.sale.to_be_answered == 1
            backend.answer_on_phone(backend.pending[0]["id"], yes=True, quantity=2)
            with staff_at(tmp_path) as outbox:
                assert outbox.discard(letter.event_id, "On the phone", now=time.time(), who="Ada")
    assert demo(backend) == {APPLES: 1, BANANAS: 2}
    assert staff_see(tmp_path) == ()


def test_a_yes_whose_order_was_on_its_way_is_told_at_the_desk(tmp_path: Path) -> None:
    """S0-1: the receipt says that something is still to be looked at."""
    backend = PublishedBackend()
    with serving(backend) as url:
        with running(url, tmp_path, pace=4.0) as kiosk:
            sign_in(kiosk)
            kiosk.item(APPLES, 0.6)
            kiosk.item(BANANAS)
            kiosk.wait(lambda: kiosk.sale.prompts and backend.pending and not kiosk.unsent())
            backend.database_is_down = True
            [prompt] = kiosk.sale.prompts
            kiosk.say(QuestionAnswered(prompt.question_ids, Answer.YES, 1, APPLES))
            kiosk.say(PurchaseConfirmed())
            kiosk.wait(lambda: kiosk.sale.order_is_local and kiosk.unsent() == 2)
            assert kiosk.sale.to_be_answered == 0
        backend.database_is_down = False
        with running(url, tmp_path, pace=4.0) as kiosk:
            kiosk.wait(lambda: (kiosk.sale.phase, kiosk.sale.to_be_answered) == (Phase.THANKS, 1))
            assert kiosk.sale.letters.parked == 1
    assert backend.goods.orders == []


def test_neither_password_nor_token_is_kept_or_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """S0-40: tokens are in memory only."""
    backend = PublishedBackend()
    backend.users[DEMO].password = "correct horse"  # noqa: S105
    with (
        caplog.at_level(logging.DEBUG),
        serving(backend) as url,
        running(url, tmp_path) as kiosk,
    ):
        sign_in(kiosk, DEMO, "correct horse")
        kiosk.item(APPLES)
        kiosk.wait(lambda: kiosk.basket() == {APPLES: 1} and not kiosk.unsent())
    bearers = {a.headers["Authorization"] for a in backend.received if "Authorization" in a.headers}
    secrets = {"correct horse", *(bearer.removeprefix("Bearer ") for bearer in bearers)}
    kept = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    assert len(secrets) >= 2
    assert not [secret for secret in secrets if secret in caplog.text or secret.encode() in kept]
