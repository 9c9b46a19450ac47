from dataclasses import replace

import pytest

from kiosk.events.scans import ScanMode
from kiosk.snapshots.links import PairingState, PairingStatus
from kiosk.snapshots.paying import PrinterState, PrinterStatus
from kiosk.snapshots.scale import ScaleState, ScaleStatus
from kiosk.snapshots.seeing import CameraState, CameraStatus, ModelState, ModelStatus
from kiosk.snapshots.till import (
    BasketLine,
    Phase,
    Prompt,
    QuestionKind,
    ScanKind,
    ScanShown,
    TillSnapshot,
)
from ui.presenters.facts import Facts, Now
from ui.presenters.idling import warning
from ui.presenters.screen import Screen, which_screen
from ui.presenters.spoken import screen_words, spoken
from ui.presenters.welcome import lit_step, steps
from ui.presenters.wording import Wording

APPLES = BasketLine("P001", "Organic Apple", 2, 59, 0.93, 0, "e1")
SALE = TillSnapshot(2, Phase.SHOPPING, "s1", "7F3K", lines=(APPLES,), total_minor=118)
SEES = CameraStatus(CameraState.LIVE, "c")
KNOWS = ModelStatus(ModelState.READY, "m")
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


def test_the_scale_is_read_when_it_has_come_to_rest_and_not_on_its_way(wording: Wording) -> None:
    loose = replace(LEMON, kind=QuestionKind.WEIGH, product_id="P001")
    asked = facts(replace(SALE, prompts=(loose,)), scale=ScaleStatus(ScaleState.EMPTY))
    moving = replace(asked, scale=ScaleStatus(ScaleState.MOVING, 300))
    steady = replace(asked, scale=ScaleStatus(ScaleState.STEADY, 412))
    assert spoken(facts(SALE), asked, wording).endswith("Put it on the scale.")
    assert spoken(asked, moving, wording) == ""
    assert spoken(moving, steady, wording).startswith("Add 0.412")
    assert spoken(steady, replace(steady, scale=ScaleStatus(ScaleState.STEADY, 413)), wording) == ""
    assert "call staff" in spoken(steady, replace(steady, scale=None), wording)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"camera": CameraStatus(CameraState.LOST, "c")}, "I can't see the counter. "),
        ({"model": ModelStatus(ModelState.FAILED, "m")}, "I can't recognise goods right now. "),
        ({"scan": ScanShown(1, ScanKind.PRICE, "4", "P007")}, "Oat Drink"),
        ({"scan": ScanShown(1, ScanKind.UNKNOWN_CODE, "4")}, "This code is not known here. "),
    ],
)
def test_what_comes_up_beneath_the_picture_is_read(
    more: dict[str, object], said: str, wording: Wording
) -> None:
    well = facts(SALE, camera=SEES, model=KNOWS)
    assert spoken(well, replace(well, **more), wording).startswith(said)  # type: ignore[arg-type]
    assert spoken(replace(well, **more), well, wording) == ""  # type: ignore[arg-type]


def test_what_the_next_scan_is_for_is_read(wording: Wording) -> None:
    well = facts(SALE, camera=SEES, model=KNOWS)
    check = replace(well, till=replace(SALE, scan_mode=ScanMode.PRICE_CHECK))
    assert spoken(well, check, wording).startswith("Scan to see a price")


def test_how_the_printing_goes_is_read(wording: Wording) -> None:
    thanks = facts(replace(SALE, phase=Phase.THANKS, order_number="O-1"))
    printed = replace(thanks, printer=PrinterStatus("s1", PrinterState.PRINTED))
    failed = replace(thanks, printer=PrinterStatus("s1", PrinterState.FAILED))
    assert spoken(thanks, printed, wording) == "Please take your receipt"
    assert "ask staff" in spoken(printed, failed, wording)


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
