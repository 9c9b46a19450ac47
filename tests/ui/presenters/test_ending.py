from dataclasses import replace

from kiosk.snapshots.links import LinkStatus
from kiosk.snapshots.seeing import CameraState, CameraStatus, ModelState, ModelStatus
from kiosk.snapshots.till import BasketLine, Phase, Prompt, QuestionKind, TillSnapshot
from ui.presenters.ending import closed, review, thanks
from ui.presenters.facts import Facts
from ui.presenters.wording import Wording

LINE = BasketLine("P001", "Organic Apple", 1, 59, 0.9, 0, "e1")
TILL = TillSnapshot(1, Phase.REVIEW, "s", "7F3K", lines=(LINE,), total_minor=59)
OFFLINE = LinkStatus((), "http://hub", reachable=False)


def test_review_names_the_total_on_its_button(wording: Wording) -> None:
    view = review(Facts(till=TILL), wording)
    assert (view.finish, view.busy, view.notes) == ("Finish €0.59", False, ())


def test_review_waits_while_ordering(wording: Wording) -> None:
    view = review(Facts(till=replace(TILL, phase=Phase.ORDERING)), wording)
    assert (view.title, view.busy) == ("One moment …", True)


def test_review_before_the_first_word_is_empty(wording: Wording) -> None:
    assert review(Facts(), wording).finish == "Finish €0.00"


def test_review_says_what_is_not_settled(wording: Wording) -> None:
    """S2-13: finishing works without the backend, and the screen says so."""
    asked = Prompt(("q1", "q2"), QuestionKind.UNKNOWN, None, (), 1, 0.0, "e", 0.0, None)
    till = replace(TILL, prompts=(asked,), lines=(replace(LINE, correction_local=True),))
    notes = review(Facts(till=till, link=OFFLINE), wording).notes
    assert notes[0].startswith("2 questions are still open")
    assert notes[1].startswith("Some corrections")
    assert "sent later" in notes[2]


def test_thanks_shows_the_shops_number(wording: Wording) -> None:
    till = replace(TILL, phase=Phase.THANKS, order_number="ORD-017", shopper="Ada")
    view = thanks(till, wording)
    assert (view.title, view.number, view.bars) == ("Thank you, Ada!", "ORD-017", "")
    assert (view.waiting, view.notes) == (False, ())


def test_guest_is_sent_to_the_desk(wording: Wording) -> None:
    view = thanks(replace(TILL, order_number="ORD-018"), wording)
    assert (view.title, view.detail) == ("Thank you!", "Please show this number at the desk.")


def test_local_number_says_that_the_order_waits(wording: Wording) -> None:
    """S2-13: a local number, the order letter waits."""
    till = replace(TILL, order_number="K-12", order_is_local=True, to_be_answered=1)
    view = thanks(till, wording)
    assert view.waiting
    assert "as soon as the shop answers" in view.detail
    assert view.notes == ("1 item is still to be looked at.",)


def test_without_any_number_the_session_stands_for_it(wording: Wording) -> None:
    assert thanks(TILL, wording).number == "7F3K"


def test_closing_says_goodbye(wording: Wording) -> None:
    assert closed(Facts(stopping="asked to"), wording).title == "Goodbye"


def test_out_of_order_names_the_reason_for_staff(wording: Wording) -> None:
    """S3-6: what staff must mend is a sentence on the screen."""
    full = closed(Facts(till=replace(TILL, fault="The disk is full.")), wording)
    loop = closed(Facts(gave_up=("camera", "RuntimeError: x")), wording)
    away = closed(
        Facts(
            till=TILL,
            camera=CameraStatus(CameraState.LOST, "camera 0"),
            model=ModelStatus(ModelState.FAILED, "m"),
            link=OFFLINE,
        ),
        wording,
    )
    assert full.title == loop.title == away.title == "Please use another till"
    assert full.for_staff == "What you buy can't be saved right now. The disk is full."
    assert loop.for_staff == "A part of this till keeps stopping (camera). RuntimeError: x"
    assert "same time" in away.for_staff
    assert closed(Facts(), wording).for_staff == ""
