from dataclasses import replace

import pytest

from kiosk.snapshots.links import PairingState, PairingStatus
from kiosk.snapshots.till import BasketLine, Phase, Prompt, QuestionKind, TillSnapshot
from ui.presenters.facts import Facts, Now
from ui.presenters.idling import warning
from ui.presenters.screen import Screen, which_screen
from ui.presenters.spoken import screen_words, spoken
from ui.presenters.welcome import lit_step, steps
from ui.presenters.wording import Wording

APPLES = BasketLine("P001", "Organic Apple", 2, 59, 0.93, 0, "e1")
SALE = TillSnapshot(2, Phase.SHOPPING, "s1", "7F3K", lines=(APPLES,), total_minor=118)
LEMON = Prompt(("q1",), QuestionKind.UNSURE, "P004", (), 1, 0.65, "e4", 0.0, None)
CODE = PairingStatus(PairingState.CODE_SHOWN, 1, "d", "0067", 1e9, "")


def facts(sale: TillSnapshot | None, **more: object) -> Facts:
    return replace(Facts(till=sale, pairing=CODE), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (facts(TillSnapshot(1, Phase.PAIRING)), "0 0 6 7"),
        (facts(TillSnapshot(1, Phase.PAIRING), awake=False), "Touch to start"),
        (facts(TillSnapshot(1, Phase.PAIRING), signing_in=True), "Sign in"),
        (facts(TillSnapshot(1, Phase.PAIRING, open_for_business=False)), "This till is closed"),
        (facts(SALE), "Put your goods on the counter"),
        (facts(replace(SALE, phase=Phase.REVIEW)), "Total: €1.18"),
        (facts(replace(SALE, phase=Phase.THANKS, order_number="O-1")), "O - 1"),
        (facts(SALE, gave_up=("camera", "x")), "Please use another till"),
        (facts(SALE, stopping="asked"), "Goodbye"),
    ],
)
def test_every_screen_has_words_of_its_own(after: Facts, said: str, wording: Wording) -> None:
    assert said in screen_words(after, wording)


def test_no_screen_is_without_words(wording: Wording) -> None:
    import ui.presenters.spoken as module  # noqa: PLC0415

    assert set(module._SCREENS) == set(Screen)


def test_question_is_read_once(wording: Wording) -> None:
    asked = facts(replace(SALE, prompts=(LEMON,)))
    words = spoken(facts(SALE), asked, wording)
    assert words.startswith("Is this Lemon?")
    assert spoken(asked, asked, wording) == ""


def test_item_is_read_when_it_comes_and_when_it_goes(wording: Wording) -> None:
    more = facts(replace(SALE, lines=(replace(APPLES, quantity=3),)))
    assert spoken(facts(SALE), more, wording) == "Added: Organic Apple"
    assert spoken(more, facts(SALE), wording) == "Taken off: Organic Apple"


def test_help_and_the_counter_come_first(wording: Wording) -> None:
    assert spoken(facts(SALE), facts(replace(SALE, help_wanted=True)), wording) == "Help is coming"
    clear = facts(replace(SALE, counter_things=2))
    assert spoken(facts(SALE), clear, wording) == "Please clear the counter"


def test_warning_comes_only_at_the_end_of_an_open_sale(wording: Wording) -> None:
    sale = replace(SALE, ends_s=130.0)
    assert warning(sale, Now(99.0, 0.0), wording, warning_s=30) is None
    view = warning(sale, Now(115.0, 0.0), wording, warning_s=30)
    assert view is not None
    assert (view.text, view.fraction) == ("15 s", 0.5)
    assert (
        warning(replace(sale, phase=Phase.THANKS), Now(115.0, 0.0), wording, warning_s=30) is None
    )
    assert warning(None, Now(115.0, 0.0), wording, warning_s=30) is None


def test_steps_are_lit_one_after_the_other(wording: Wording) -> None:
    assert len(steps(wording)) == 3
    assert [lit_step(Now(second, 0.0)) for second in (0.0, 2.5, 5.0, 7.5)] == [0, 1, 2, 0]
    assert which_screen(Facts()) is Screen.PAIRING
