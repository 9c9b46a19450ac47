"""What a series of checkouts amounts to."""

from collections import Counter

from kiosk.scoring.checkout import Result
from kiosk.scoring.difficulty import Difficulty
from kiosk.scoring.figures import score


def result(
    difficulty: Difficulty,
    truth: dict[str, int],
    basket: dict[str, int],
    *,
    wrong: int = 0,
    prompts: int = 0,
    seconds: tuple[float, ...] = (),
) -> Result:
    return Result(1, difficulty, Counter(truth), Counter(basket), 1, wrong, prompts, seconds)


def test_a_basket_is_right_to_the_piece_or_wrong() -> None:
    document = score(
        [
            result(Difficulty.EASY, {"a": 2, "b": 1}, {"a": 2, "b": 1}),
            result(Difficulty.EASY, {"a": 2}, {"a": 3}),
            result(Difficulty.HARD, {"a": 2, "c": 1}, {"a": 1, "b": 1}),
            result(Difficulty.EASY, {"b": 1}, {"b": 1}),
        ]
    )
    assert document["cacc"] == {"easy": 0.6667, "medium": None, "hard": 0.0}
    assert (document["over"], document["under"]) == (2, 2)
    assert [told["too_many"] for told in document["wrong_sessions"]] == [{"a": 1}, {"b": 1}]
    assert document["wrong_sessions"][1]["missing"] == {"a": 1, "c": 1}


def test_silent_wrong_adds_prompts_and_seconds() -> None:
    document = score(
        [
            result(Difficulty.EASY, {"a": 6}, {"a": 6}, wrong=1, prompts=3, seconds=(1.0, 2.0)),
            result(Difficulty.EASY, {"a": 4}, {"a": 4}, seconds=(3.0,)),
        ]
    )
    assert document["silent_wrong_per_1000"] == 100.0
    assert document["prompts_per_item"]["easy"] == 0.3
    assert document["seconds_to_added"] == {"p50": 2.0, "p95": 3.0}


def test_goals_are_those_of_what_was_played() -> None:
    goals = score([result(Difficulty.HARD, {"a": 1}, {"a": 1}, prompts=1)])["goals"]
    assert [(goal["name"], goal["limit"], goal["ok"]) for goal in goals] == [
        ("cacc_hard", 0.75, True),
        ("prompts_per_item_hard", 0.35, False),
        ("silent_wrong_per_1000", 1.0, True),
    ]


def test_nothing_played_is_no_success() -> None:
    document = score([])
    assert document["seconds_to_added"] == {"p50": None, "p95": None}
    assert not any(goal["ok"] for goal in document["goals"])
