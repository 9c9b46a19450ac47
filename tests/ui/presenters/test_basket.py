from dataclasses import replace

from kiosk.snapshots.till import BasketLine, Phase, Prompt, QuestionKind, TillSnapshot
from ui.presenters.basket import Change, basket, changes, open_lines
from ui.presenters.wording import Wording

APPLES = BasketLine("P001", "Organic Apple", 3, 59, 0.93, 0, "e1")
OIL = BasketLine("P011", "Olive Oil 500 ml", 1, 799, 0.9, 0, "e2")
TILL = TillSnapshot(1, Phase.SHOPPING, "s1", lines=(APPLES, OIL), total_minor=976)


def test_line_says_name_price_and_sum(wording: Wording) -> None:
    """S0-12: the line shows the sum of like items."""
    view = basket(TILL, wording, offline=False)
    line = view.lines[0]

    assert (line.name, line.quantity) == ("Organic Apple", 3)
    assert (line.offer, line.total) == ("3 × €0.59", "€1.77")
    assert (view.pieces, view.total, view.can_finish) == ("4 items", "€9.76", True)


def test_empty_basket_can_not_be_finished(wording: Wording) -> None:
    assert not basket(replace(TILL, lines=()), wording, offline=False).can_finish


def test_open_question_alone_can_be_finished(wording: Wording) -> None:
    asked = Prompt(("q",), QuestionKind.UNKNOWN, None, (), 1, 0.0, "e", 0.0, None)
    view = basket(replace(TILL, lines=(), prompts=(asked,)), wording, offline=False)
    assert view.can_finish


def test_line_without_a_price_is_paid_at_the_desk(wording: Wording) -> None:
    line = replace(APPLES, product_id="X9", name="Rope", unit_price_minor=None)
    view = basket(replace(TILL, lines=(line,)), wording, offline=False).lines[0]
    assert (view.name, view.offer, view.total, view.most) == ("Rope", "price at the desk", "", None)


def test_unsent_pieces_are_said_only_while_the_shop_does_not_answer(wording: Wording) -> None:
    """S0-33: what waits is visible on its line."""
    till = replace(TILL, lines=(replace(APPLES, unsent=2), replace(OIL, unsent=1)))
    some, whole = basket(till, wording, offline=True).lines
    quiet = basket(till, wording, offline=False).lines[0]

    assert (some.note, whole.note) == ("2 sent later", "sent later")
    assert (quiet.note, quiet.unsent) == ("", True)


def test_correction_that_can_not_be_sent_is_said(wording: Wording) -> None:
    till = replace(TILL, lines=(replace(APPLES, correction_local=True),))
    assert basket(till, wording, offline=False).lines[0].note == "staff will check"


def test_changes_are_found_between_two_states_of_one_session() -> None:
    after = replace(TILL, lines=(replace(APPLES, quantity=4, last_event_id="e9"),))
    assert changes(TILL, after) == (Change("P001", "e9", 1), Change("P011", "e2", -1))
    assert changes(TILL, TILL) == ()


def test_another_session_is_no_change() -> None:
    assert changes(None, TILL) == ()
    assert changes(replace(TILL, session_id="s0"), TILL) == ()


def test_open_question_is_a_line_to_be_answered(wording: Wording) -> None:
    lemon = Prompt(("q1", "q2"), QuestionKind.UNSURE, "P004", (), 2, 0.6, "e9", 0.0, None)
    unknown = Prompt(("q3",), QuestionKind.UNKNOWN, None, (), 1, 0.0, "e10", 0.0, None)
    till = TillSnapshot(1, Phase.REVIEW, "s1", prompts=(lemon, unknown))
    first, second = open_lines(till, wording)
    assert (first.name, first.quantity, first.note) == ("Lemon", 2, "To be answered")
    assert (second.name, second.product_id) == ("Unknown item", "")
    assert first.open
    assert second.open
