"""What the shopper answers, and what follows."""

from pathlib import Path

import pytest

from kiosk.events.backend import QuestionSettled, ShopperPaired
from kiosk.events.letters import Dialect, LetterKind, LetterSettled, LetterState
from kiosk.events.pictures import Box
from kiosk.events.things import UnknownSeen
from kiosk.events.touches import Answer, PurchaseConfirmed, QuantityChanged, QuestionAnswered
from kiosk.letters import ApproveBody, EmptyBody, ItemBody, QuantityBody
from kiosk.outbox.database import open_database
from kiosk.routing import Policy
from kiosk.snapshots.till import Billed, Phase, TillSnapshot
from kiosk.till.books import Books, House
from kiosk.till.due import OrderLate, QuestionDue, ThanksOver
from kiosk.till.rules import Rules
from tests.fakes.shop import APPLE, BREAD, CATALOGUE, MILK, WINE, ModelBackend, Shop

YES, NO, OTHER = Answer.YES, Answer.NO, Answer.OTHER


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path)


@pytest.fixture
def published(tmp_path: Path) -> Shop:
    """Beside a ShopShadow backend that can't be answered from here."""
    return Shop(tmp_path, dialect=Dialect.SHOPSHADOW)


def asked(shop: Shop, *confidences: float, product_id: str = MILK) -> tuple[str, ...]:
    """Ask one question for each of *confidences*; the prompt's question ids."""
    shop.guest()
    shop.say(*(shop.item(product_id, confidence) for confidence in confidences))
    (prompt,) = shop.now.prompts
    return prompt.question_ids


def sent(shop: Shop) -> list[tuple[LetterKind, object, str | None]]:
    """What was written after the questions were posted."""
    return [
        (letter.kind, letter.body, letter.refers_to)
        for letter in shop.letters(LetterState.WAITING)
        if letter.kind not in (LetterKind.START_SESSION, LetterKind.ASK)
    ]


def test_yes_approves_a_posted_question(shop: Shop) -> None:
    ids = asked(shop, 0.6)
    shop.say(QuestionAnswered(ids, YES, 1, MILK))
    assert sent(shop) == [(LetterKind.APPROVE, ApproveBody(1), ids[0])]
    assert (shop.basket(), shop.now.prompts) == ({MILK: 1}, ())


def test_a_yes_that_is_parked_stays_to_be_answered_until_it_arrives(shop: Shop) -> None:
    """S0-1: nothing leaves the shop unseen because a letter was refused."""
    ids = asked(shop, 0.6)
    shop.say(QuestionAnswered(ids, YES, 2, MILK))
    letter = shop.letters(LetterState.WAITING)[-1]
    outbox, now = shop.outbox(), shop.wall.now
    assert outbox.park(letter.event_id, "no", now=now)
    shop.say(LetterSettled(letter.event_id, LetterState.PARKED, note="no"))
    assert (shop.basket(), shop.now.prompts, shop.now.to_be_answered) == ({}, (), 1)
    outbox.retry(letter.event_id, now=now)
    outbox.close()
    shop.say(*ModelBackend(shop.session_id).take_all(shop))
    assert (shop.basket(), shop.now.to_be_answered) == ({MILK: 2}, 0)
    assert shop.rows("select pieces, answered_by from item") == [(2, "screen")]


def test_a_yes_that_is_parked_after_finish_is_told_on_the_receipt(shop: Shop) -> None:
    """S0-1: and not any more, once it has arrived."""
    ids = asked(shop, 0.6)
    shop.say(shop.item(), QuestionAnswered(ids, YES, 1, MILK), PurchaseConfirmed())
    (letter,) = [one for one in shop.letters() if one.kind is LetterKind.APPROVE]
    shop.say(LetterSettled(letter.event_id, LetterState.PARKED, note="no"))
    assert (shop.now.phase, shop.now.to_be_answered) == (Phase.ORDERING, 1)
    shop.say(LetterSettled(letter.event_id, LetterState.DELIVERED))
    assert shop.now.to_be_answered == 0


def test_yes_to_more_than_were_seen_gives_the_rest_to_the_last(shop: Shop) -> None:
    ids = asked(shop, 0.6, 0.4)
    shop.say(QuestionAnswered(ids, YES, 5, MILK))
    assert sent(shop) == [
        (LetterKind.APPROVE, ApproveBody(1), ids[0]),
        (LetterKind.APPROVE, ApproveBody(4), ids[1]),
    ]
    assert shop.basket() == {MILK: 5}


def test_yes_to_fewer_than_were_seen_declines_the_surplus(shop: Shop) -> None:
    ids = asked(shop, 0.6, 0.5, 0.4)
    shop.say(QuestionAnswered(ids, YES, 1, MILK))
    assert [(kind, about) for kind, _, about in sent(shop)] == [
        (LetterKind.APPROVE, ids[0]),
        (LetterKind.DECLINE, ids[1]),
        (LetterKind.DECLINE, ids[2]),
    ]
    assert shop.basket() == {MILK: 1}


@pytest.mark.parametrize(("answer", "quantity"), [(NO, 1), (YES, 0)])
def test_no_declines_and_adds_nothing(shop: Shop, answer: Answer, quantity: int) -> None:
    ids = asked(shop, 0.6)
    shop.say(QuestionAnswered(ids, answer, quantity, MILK))
    assert [(kind, about) for kind, _, about in sent(shop)] == [(LetterKind.DECLINE, ids[0])]
    assert (shop.basket(), shop.now.prompts) == ({}, ())


def test_something_else_declines_and_adds_what_was_chosen(shop: Shop) -> None:
    ids = asked(shop, 0.6, 0.5)
    shop.say(QuestionAnswered(ids, OTHER, 2, APPLE))
    assert [(kind, body) for kind, body, _ in sent(shop)][2:] == [
        (LetterKind.ADD, ItemBody(APPLE, "Apple", 2, 1.0))
    ]
    assert shop.basket() == {APPLE: 2}


@pytest.mark.parametrize(
    ("answer", "product", "quantity", "pieces"),
    [(YES, MILK, 2, 2), (OTHER, APPLE, 2, 2), (YES, MILK, 1, 1), (OTHER, APPLE, 1, 1)],
)
def test_each_thing_that_an_answer_means_is_told_as_billed(
    shop: Shop, answer: Answer, product: str, quantity: int, pieces: int
) -> None:
    """The window draws it as certain from then on."""
    ids = asked(shop, 0.6, 0.5)
    assert shop.now.billed == ()
    shop.say(QuestionAnswered(ids, answer, quantity, product))
    assert shop.now.billed == tuple(Billed(one, product) for one in ids[:pieces])


def test_what_was_taken_off_again_is_not_told_as_billed(shop: Shop) -> None:
    ids = asked(shop, 0.6)
    shop.say(QuestionAnswered(ids, YES, 1, MILK), QuantityChanged(MILK, 0))
    assert (shop.basket(), shop.now.billed) == ({}, ())


def test_something_else_without_a_choice_means_the_product_shown(shop: Shop) -> None:
    ids = asked(shop, 0.6)
    shop.say(QuestionAnswered(ids, OTHER, 1))
    assert shop.basket() == {MILK: 1}


def test_the_other_of_two_look_alikes_may_be_the_one(shop: Shop) -> None:
    shop.guest()
    shop.say(shop.item(APPLE, 0.9, runner_up=MILK, event_id="q1"))
    shop.say(QuestionAnswered(("q1",), YES, 1, MILK))
    assert shop.basket() == {MILK: 1}


def test_yes_to_a_question_kept_here_adds_it_under_its_own_key(shop: Shop) -> None:
    """Confirmed by a person: 1.0 on the wire, the detector's score in the ledger."""
    (event_id,) = asked(shop, 0.80, product_id=BREAD)
    shop.say(QuestionAnswered((event_id,), YES, 2, BREAD))
    assert sent(shop) == [(LetterKind.ADD, ItemBody(BREAD, "Bread", 2, 1.0), None)]
    assert shop.letters()[-1].event_id == event_id
    ((what, words),) = shop.rows("select what, words from ledger")
    assert what == "confirmed_by_person"
    assert "0.8" in str(words)


def test_no_to_a_question_kept_here_sends_nothing(shop: Shop) -> None:
    ids = asked(shop, 0.80, product_id=BREAD)
    shop.say(QuestionAnswered(ids, NO, 1, BREAD))
    assert sent(shop) == []


def test_an_unknown_thing_is_what_the_shopper_says(shop: Shop) -> None:
    session_id = shop.guest()
    shop.say(UnknownSeen("u1", session_id, Box(0, 0, 1, 1), 0.0, 0.0))
    shop.say(QuestionAnswered(("u1",), YES, 1))
    assert (shop.basket(), shop.now.prompts) == ({}, ())
    shop.say(UnknownSeen("u2", session_id, Box(0, 0, 1, 1), 0.0, 0.0))
    shop.say(QuestionAnswered(("u2",), OTHER, 1, WINE))
    assert shop.basket() == {WINE: 1}
    assert shop.now.total_minor == 0  # nobody knows its price


def test_an_answer_counts_once(shop: Shop) -> None:
    ids = asked(shop, 0.6)
    answer = QuestionAnswered(ids, YES, 1, MILK)
    shop.say(answer, answer)
    assert shop.basket() == {MILK: 1}


def test_an_answer_outside_a_sale_is_nothing(shop: Shop) -> None:
    shop.say(QuestionAnswered(("q1",), YES, 1, MILK))
    assert shop.letters() == []


def test_the_phone_answers_first(shop: Shop) -> None:
    session_id = shop.guest()
    shop.say(shop.item(MILK, 0.6, event_id="q1"))
    shop.say(QuestionSettled(session_id, "q1", approved=True, quantity=1))
    assert shop.now.prompts == ()
    assert sent(shop) == []


def test_our_answer_is_called_back_when_the_phone_was_faster(shop: Shop) -> None:
    session_id = shop.guest()
    shop.say(shop.item(MILK, 0.6, event_id="q1"))
    shop.say(QuestionAnswered(("q1",), YES, 1, MILK))
    shop.say(QuestionSettled(session_id, "q1", approved=False, quantity=1))
    assert sent(shop) == []
    assert shop.basket() == {}


def test_a_correction_outlives_the_answer_that_it_corrects(shop: Shop) -> None:
    """What we told about the line is no answer: the phone's news does not call it back."""
    backend = ModelBackend(shop.guest())
    shop.say(shop.item(MILK, 0.6, event_id="q1"))
    shop.say(QuestionAnswered(("q1",), YES, 3, MILK))
    shop.say(*backend.take_all(shop))
    shop.say(backend.report(), QuantityChanged(MILK, 1))
    shop.say(QuestionSettled(shop.session_id, "q1", approved=True, quantity=3))
    assert sent(shop) == [(LetterKind.QUANTITY, QuantityBody(MILK, 1), "q1")]


def test_an_approval_on_its_way_is_corrected_after_it(shop: Shop) -> None:
    backend = ModelBackend(shop.guest())
    shop.say(shop.item(MILK, 0.6, event_id="q1"))
    shop.say(QuestionAnswered(("q1",), YES, 3, MILK), QuantityChanged(MILK, 2))
    assert shop.basket() == {MILK: 2}
    shop.say(*backend.take_all(shop))
    assert backend.counts() == {MILK: 2}


def test_time_that_ran_out_for_nobody_changes_nothing(shop: Shop) -> None:
    books = Books(open_database(shop.database), House(CATALOGUE, Policy()))
    rules = Rules(books)
    for late in (QuestionDue("q1"), OrderLate("s-1"), ThanksOver("s-1")):
        rules.time_up(late)
    books.db.close()
    assert (shop.say().phase, shop.letters()) == (Phase.PAIRING, [])


def test_a_question_kept_here_goes_to_the_phone_after_twenty_seconds(tmp_path: Path) -> None:
    """As 0.69, because pending items take nothing surer; the kiosk goes on asking."""
    shop = Shop(tmp_path, watch=wait_for_the_phone)
    asked(shop, 0.80, product_id=BREAD)
    ask = shop.letters()[-1]
    assert (ask.kind, ask.body) == (LetterKind.ASK, ItemBody(BREAD, "Bread", 1, 0.69))
    (prompt,) = shop.now.prompts
    assert prompt.due_s is None
    shop.say(QuestionAnswered(prompt.question_ids, YES, 1, BREAD))
    assert sent(shop) == [(LetterKind.APPROVE, ApproveBody(1), prompt.question_ids[0])]


def test_the_published_backend_cannot_be_answered_from_here(tmp_path: Path) -> None:
    """Kept on the kiosk for twenty seconds; then the phone alone can answer."""
    shop = Shop(tmp_path, dialect=Dialect.SHOPSHADOW, watch=wait_for_the_phone)
    shop.say(ShopperPaired("s-1", "device"))
    shop.say(shop.item(MILK, 0.6, event_id="q1"))
    assert shop.kinds() == [LetterKind.ASK]
    assert shop.letters()[-1].body == ItemBody(MILK, "Milk", 1, 0.6)
    assert shop.now.prompts == ()
    shop.say(QuestionAnswered(("q1",), YES, 1, MILK))
    assert shop.basket() == {}
    shop.say(QuestionSettled(shop.session_id, "q1", approved=True, quantity=1))
    assert shop.rows("select state from question") == [("yes",)]


def test_a_guest_of_the_published_backend_is_asked_here_alone(tmp_path: Path) -> None:
    """S0-23: no phone is paired, so nothing is posted that would only be held."""
    shop = Shop(tmp_path, dialect=Dialect.SHOPSHADOW, watch=wait_for_the_phone)
    shop.guest()
    shop.say(shop.item(MILK, 0.6, event_id="q1"))
    assert shop.kinds() == []
    (prompt,) = shop.now.prompts
    assert prompt.due_s is None


@pytest.fixture
def member(published: Shop) -> Shop:
    """Somebody has signed in at a kiosk of the published backend."""
    published.say(ShopperPaired("s-1", "device", "Ada", signed_in=True))
    return published


def test_a_signed_in_shopper_is_asked_on_both_sides(member: Shop) -> None:
    """S0-44, S0-40: post, then approve or decline under the shopper's own token."""
    member.say(member.item(MILK, 0.6, event_id="q1"), member.item(MILK, 0.6, event_id="q2"))
    assert member.kinds() == [LetterKind.ASK, LetterKind.ASK]
    member.say(QuestionAnswered(("q1", "q2"), YES, 1, MILK))
    assert sent(member)[-2:] == [
        (LetterKind.APPROVE, ApproveBody(1), "q1"),
        (LetterKind.DECLINE, EmptyBody(), "q2"),
    ]
    assert member.basket() == {MILK: 1}


def test_what_the_signed_in_shoppers_phone_approved_is_in_the_basket_once(member: Shop) -> None:
    """S0-44: the phone was faster; our own yes finds it said and counts it."""
    member.say(member.item(MILK, 0.6, event_id="q1"))
    member.say(QuestionSettled("s-1", "q1", approved=True, quantity=2))
    assert sent(member)[-1:] == [(LetterKind.APPROVE, ApproveBody(2), "q1")]
    assert member.basket() == {MILK: 2}
    assert member.now.prompts == ()


def test_a_sign_in_that_ended_leaves_questions_to_the_phone(member: Shop) -> None:
    """S0-40: the token is in memory only; after a restart nothing can be approved from here."""
    member.say(member.item(MILK, 0.6, event_id="q1"))
    assert member.say(ShopperPaired("s-1", "device")).prompts == ()
    assert not member.now.signed_in
    assert member.rows("select state from question") == [("phone",)]


def test_a_sign_in_ends_with_the_program_but_not_with_the_tills_loop(
    member: Shop, tmp_path: Path
) -> None:
    """S0-40: the token is in the program's memory."""
    member.say(member.item(MILK, 0.6, event_id="q1"))
    assert member.say().signed_in
    again = Shop(tmp_path, dialect=Dialect.SHOPSHADOW)
    assert not again.say().signed_in
    assert again.rows("select state from question") == [("phone",)]


def test_yes_in_time_is_an_add_for_the_published_backend(published: Shop) -> None:
    published.guest()
    published.say(published.item(MILK, 0.6, event_id="q1"))
    assert published.kinds() == []
    published.say(QuestionAnswered(("q1",), YES, 1, MILK))
    assert published.letters()[-1].body == ItemBody(MILK, "Milk", 1, 1.0)


def test_open_questions_at_finish_are_left_to_be_answered(shop: Shop) -> None:
    shop.guest()
    shop.say(shop.item(), shop.item(MILK, 0.6), shop.item(BREAD, 0.8))
    assert shop.now.to_be_answered == 2
    shop.say(PurchaseConfirmed())
    assert (shop.now.phase, shop.now.prompts, shop.now.to_be_answered) == (Phase.ORDERING, (), 2)
    shop.say(QuestionAnswered(("item-2",), YES, 1, MILK))
    assert shop.basket() == {APPLE: 1}


def wait_for_the_phone(shop: Shop, snapshot: TillSnapshot) -> None:
    """Let the time pass in which the shopper could have answered."""
    for prompt in snapshot.prompts:
        if prompt.due_s is not None:
            shop.clock.now = max(shop.clock.now, prompt.due_s)


def test_answers_and_pieces_are_counted(shop: Shop) -> None:
    """S4-23: yes and no, here and on the phone, and what went into baskets by product."""
    first, second = asked(shop, 0.6, 0.6)
    shop.say(QuestionAnswered((first,), YES, 3, MILK), QuestionAnswered((second,), NO, 1))
    (third,) = asked(shop, 0.5, product_id=BREAD)
    shop.say(QuestionSettled(shop.session_id, third, approved=True, quantity=1))
    shop.say(QuestionSettled(shop.session_id, third, approved=True, quantity=1))
    shop.say(shop.item(APPLE, 0.95))
    assert (shop.now.answers_yes, shop.now.answers_no) == (2, 1)
    assert dict(shop.now.pieces) == {MILK: 3, APPLE: 1}
