"""The pure rules of a sale."""

import pytest

from kiosk.events.backend import BasketReported, ReportedLine
from kiosk.events.letters import LetterKind
from kiosk.events.touches import (
    NextShopper,
    PurchaseConfirmed,
    ReviewLeft,
    ReviewOpened,
    SaleCancelled,
)
from kiosk.session import Line, Move, Question, Step, after, basket, covered, prompts, short_id
from kiosk.snapshots.till import Phase, QuestionKind


def question(
    event_id: str,
    confidence: float,
    product_id: str | None = "bananas",
    kind: QuestionKind = QuestionKind.UNSURE,
    *,
    opened_s: float = 0.0,
    due_s: float | None = None,
) -> Question:
    return Question(event_id, kind, product_id, (), confidence, False, opened_s, due_s)


def add(
    event_id: str,
    product_id: str = "apples",
    quantity: int = 1,
    confidence: float = 0.9,
    *,
    arrived: bool = False,
    settled_sequence: int | None = None,
    line_quantity: int | None = None,
) -> Step:
    return Step(
        event_id,
        LetterKind.ADD,
        product_id,
        quantity,
        confidence,
        event_id,
        arrived,
        settled_sequence,
        line_quantity,
    )


def hold(event_id: str, quantity: int, product_id: str = "apples") -> Step:
    return Step(event_id, LetterKind.QUANTITY, product_id, quantity, 0.0, "e1")


def reported(
    quantity: int, *event_ids: str, product_id: str = "apples", line_id: str = "e1"
) -> ReportedLine:
    return ReportedLine(line_id, product_id, "Apples", quantity, 199, 0.8, event_ids)


def quantities(lines: tuple[Line, ...]) -> dict[str, int]:
    return {line.product_id: line.quantity for line in lines}


@pytest.mark.parametrize(
    ("phase", "move", "target"),
    [
        (Phase.SHOPPING, ReviewOpened(), Phase.REVIEW),
        (Phase.REVIEW, ReviewLeft(), Phase.SHOPPING),
        (Phase.REVIEW, PurchaseConfirmed(), Phase.ORDERING),
        (Phase.SHOPPING, SaleCancelled(), Phase.PAIRING),
        (Phase.THANKS, NextShopper(), Phase.PAIRING),
        (Phase.THANKS, SaleCancelled(), None),
        (Phase.ORDERING, ReviewLeft(), None),
        (Phase.SHOPPING, NextShopper(), None),
    ],
)
def test_a_touch_moves_the_sale_only_where_it_has_a_meaning(
    phase: Phase, move: Move, target: Phase | None
) -> None:
    assert after(phase, move) is target


def test_a_short_id_can_be_read_aloud() -> None:
    """S3-22: four characters, none of which looks like another."""
    ids = {short_id(f"session {number}") for number in range(500)}
    assert all(len(short) == 4 for short in ids)
    assert not set("".join(ids)) & set("0O1IL2Z5S8BUV")
    assert len(ids) > 490
    assert short_id("a") == short_id("a")


def test_like_questions_are_one_prompt_with_their_number_and_mean() -> None:
    """S0-12: two bananas .6 and .4 → one prompt, 2, mean .5."""
    (prompt,) = prompts(
        [
            question("q1", 0.6, opened_s=1.0, due_s=21.0),
            question("q2", 0.4, opened_s=2.0, due_s=22.0),
        ]
    )
    assert prompt.question_ids == ("q1", "q2")
    assert (prompt.quantity, prompt.confidence, prompt.event_id) == (2, 0.5, "q2")
    assert (prompt.opened_s, prompt.due_s) == (1.0, 21.0)


def test_the_mean_has_four_decimals() -> None:
    (prompt,) = prompts([question("q1", 0.6), question("q2", 0.4), question("q3", 0.4)])
    assert prompt.confidence == 0.4667
    assert prompt.due_s is None


def test_unlike_questions_and_unknown_things_stay_apart() -> None:
    asked = prompts(
        [
            question("q1", 0.6),
            question("q2", 0.6, "milk"),
            question("q3", 0.6, kind=QuestionKind.LOOK_ALIKE),
            question("q4", 0.0, None, QuestionKind.UNKNOWN),
            question("q5", 0.0, None, QuestionKind.UNKNOWN),
        ]
    )
    assert [prompt.question_ids for prompt in asked] == [
        ("q1",),
        ("q2",),
        ("q3",),
        ("q4",),
        ("q5",),
    ]


def test_a_line_shows_the_sum_and_the_highest_confidence() -> None:
    """S0-12: two apples .92 and .75 → 2 and .92."""
    (line,) = basket([], [add("e1", confidence=0.92), add("e2", confidence=0.75)], {})
    assert (line.quantity, line.confidence, line.unsent) == (2, 0.92, 2)
    assert (line.line_id, line.last_event_id) == ("e1", "e2")


def test_unsent_letters_come_on_top_of_the_reported_basket() -> None:
    (line,) = basket([reported(2, "e1", "e2")], [add("e3")], {})
    assert (line.quantity, line.unsent, line.line_id) == (3, 1, "e1")
    assert (line.name, line.unit_price_minor) == ("Apples", 199)
    assert line.last_event_id == "e3"


def test_a_quantity_letter_sets_the_total_and_later_adds_count_on_top() -> None:
    lines = basket([reported(5, "e1")], [add("e2"), hold("c1", 2), add("e3")], {})
    assert quantities(lines) == {"apples": 3}
    assert lines[0].unsent == 2  # one in dispute, one new


def test_a_line_set_to_nothing_is_gone_until_it_is_added_again() -> None:
    assert basket([reported(5, "e1")], [hold("c1", 0)], {}) == ()
    (line,) = basket([reported(5, "e1")], [hold("c1", 0), add("e9")], {})
    assert (line.quantity, line.line_id) == (1, "e9")


def test_a_delivered_letter_counts_with_the_total_that_the_answer_told() -> None:
    """The phone had added two in between: nobody but the backend knows."""
    told = add("e2", arrived=True, line_quantity=5)
    (line,) = basket([reported(1, "e1")], [told, add("e3")], {})
    assert (line.quantity, line.unsent) == (6, 1)


def test_a_delivered_letter_whose_answer_told_nothing_is_reckoned() -> None:
    (line,) = basket([reported(1, "e1")], [add("e2", arrived=True)], {})
    assert (line.quantity, line.unsent) == (2, 0)


def test_a_correction_of_a_delivered_quantity_is_not_unsent_any_more() -> None:
    step = Step("c1", LetterKind.QUANTITY, "apples", 2, 0.0, "e1", arrived=True, line_quantity=2)
    (line,) = basket([reported(5, "e1")], [step], {})
    assert (line.quantity, line.unsent) == (2, 0)


def test_what_the_backend_cannot_be_told_is_marked_and_stays_in_sight() -> None:
    kept = basket([reported(3, "e1")], [], {"apples": 1})[0]
    assert (kept.quantity, kept.correction_local) == (2, True)
    emptied = basket([reported(3, "e1")], [], {"apples": 4})[0]
    assert (emptied.quantity, emptied.correction_local) == (0, True)


def test_a_report_covers_the_letters_it_names() -> None:
    report = BasketReported("s", 3, (reported(2, "e2", line_id="e1"),))
    assert covered(report, [add("e1"), add("e2"), add("e3")]) == {"e1", "e2"}


def test_a_report_covers_an_approval_by_its_question() -> None:
    approval = Step("a1", LetterKind.APPROVE, "apples", 1, 0.5, line_id="q1")
    assert covered(BasketReported("s", 3, (reported(1, "q1", line_id="q1"),)), [approval]) == {"a1"}
    correction = Step("c1", LetterKind.QUANTITY, "apples", 1, 0.0, line_id="q1")
    assert covered(BasketReported("s", 3, (reported(1, line_id="q1"),)), [correction]) == set()


def test_a_later_report_covers_what_had_arrived_before_it() -> None:
    """The line was removed since: nobody is named, yet nothing may be added again."""
    gone = add("e1", arrived=True, settled_sequence=3)
    assert covered(BasketReported("s", 3, ()), [gone]) == {"e1"}
    assert covered(BasketReported("s", 2, ()), [gone]) == set()


def test_a_reported_line_without_event_ids_shows_its_first_crop() -> None:
    line = basket([ReportedLine("e7", "apples", "Apples", 1, None, None)], [], {})[0]
    assert (line.last_event_id, line.confidence) == ("e7", 0.0)


def test_unsure_questions_are_one_prompt_whatever_else_they_may_be() -> None:
    """S0-12: what else the votes say does not part two bananas."""
    kind = QuestionKind.UNSURE
    asked = [Question(f"q{n}", kind, "banana", (f"other-{n}",), 0.5) for n in (1, 2)]
    (prompt,) = prompts(asked)
    assert (prompt.quantity, prompt.alternatives) == (2, ("other-2",))
