from dataclasses import replace

import pytest

from kiosk.snapshots.till import Phase, Prompt, QuestionKind, TillSnapshot
from ui.presenters.facts import Now
from ui.presenters.prompt import PromptView, countdown, prompt
from ui.presenters.wording import Wording

LEMON = Prompt(("q1",), QuestionKind.UNSURE, "P004", (), 1, 0.65, "e1", 90.0, 110.0)


def asked(first: Prompt, wording: Wording, *more: Prompt) -> PromptView:
    view = prompt(TillSnapshot(1, Phase.SHOPPING, prompts=(first, *more)), wording)
    assert view is not None
    return view


def test_without_a_question_there_is_no_prompt(wording: Wording) -> None:
    assert prompt(TillSnapshot(1, Phase.SHOPPING), wording) is None


def test_unsure_item_is_asked_with_its_certainty(wording: Wording) -> None:
    """S0-45: name, quantity and confidence."""
    view = asked(LEMON, wording)
    assert (view.lead, view.title, view.detail) == ("Is this", "Lemon?", "probably · 65%")
    assert (view.yes, view.no, view.other) == ("Yes, add it", "No", "Something else")
    assert (view.stepper, view.choices, view.waiting) == (True, (), "")


def test_like_questions_are_one_prompt_with_their_number(wording: Wording) -> None:
    """S0-12: two bananas of .6 and .4 are one prompt with 2 and the mean."""
    two = replace(LEMON, question_ids=("q1", "q2"), product_id="P002", quantity=2, confidence=0.5)
    view = asked(two, wording)
    assert (view.lead, view.title, view.detail) == ("Are these", "2 × Banana?", "maybe · 50%")
    assert (view.quantity, view.question_ids) == (2, ("q1", "q2"))


def test_look_alikes_are_chosen_by_picture(wording: Wording) -> None:
    view = asked(
        replace(LEMON, kind=QuestionKind.LOOK_ALIKE, product_id="P005", alternatives=("P007",)),
        wording,
    )
    assert [choice.product_id for choice in view.choices] == ["P005", "P007"]
    assert (view.lead, view.title, view.yes) == ("", "Which one is it?", "")
    assert (view.no, view.stepper) == ("Neither", False)


def test_look_alike_without_a_product_offers_the_list(wording: Wording) -> None:
    view = asked(replace(LEMON, kind=QuestionKind.LOOK_ALIKE, product_id=None), wording)
    assert (view.choices, view.other) == ((), "Something else")


def test_same_or_more_asks_for_one_more(wording: Wording) -> None:
    view = asked(replace(LEMON, kind=QuestionKind.SAME_OR_MORE), wording)
    assert (view.lead, view.title) == ("One more", "Lemon?")
    assert (view.yes, view.no) == ("One more", "The same one")


def test_product_that_is_always_asked_says_so(wording: Wording) -> None:
    view = asked(replace(LEMON, kind=QuestionKind.ALWAYS_ASK), wording)
    assert (view.lead, view.title) == ("Shall I add", "Lemon?")
    assert "every time" in view.detail


def test_unknown_item_is_called_unknown(wording: Wording) -> None:
    """S0-55: never the nearest known product."""
    view = asked(replace(LEMON, kind=QuestionKind.UNKNOWN, product_id=None), wording)
    assert (view.title, view.yes, view.other) == ("What is this?", "", "Choose from the list")
    assert "don't know" in view.detail


def test_further_questions_are_announced(wording: Wording) -> None:
    assert asked(LEMON, wording, LEMON, LEMON).waiting == "2 more questions"


@pytest.mark.parametrize(
    ("now_s", "text", "fraction"),
    [(90.0, "20 s", 1.0), (100.0, "10 s", 0.5), (100.1, "10 s", 0.495), (115.0, "0 s", 0.0)],
)
def test_countdown_runs_to_zero(wording: Wording, now_s: float, text: str, fraction: float) -> None:
    left = countdown(LEMON, Now(now_s, 0.0), wording)
    assert left is not None
    assert left.text == text
    assert left.fraction == pytest.approx(fraction)


def test_question_without_a_deadline_has_no_countdown(wording: Wording, now: Now) -> None:
    assert countdown(replace(LEMON, due_s=None), now, wording) is None


def test_what_else_the_camera_saw_heads_the_list(wording: Wording) -> None:
    view = asked(replace(LEMON, alternatives=("P003", "P001")), wording)
    assert (view.likely, view.choices) == (("P003", "P001"), ())


def test_what_was_offered_as_a_choice_does_not_head_the_list(wording: Wording) -> None:
    alike = replace(LEMON, kind=QuestionKind.LOOK_ALIKE, alternatives=("P003",))
    assert asked(alike, wording).likely == ()
