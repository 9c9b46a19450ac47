from dataclasses import replace

import pytest

from kiosk.snapshots.paying import PaymentState, PaymentStatus, PrinterState, PrinterStatus
from kiosk.snapshots.seeing import CameraState, CameraStatus, ModelState, ModelStatus
from kiosk.snapshots.till import BasketLine, Phase, Prompt, QuestionKind, TillSnapshot
from ui.presenters.facts import Facts
from ui.presenters.tones import Sound, sound_for, tone_for

LINE = BasketLine("P001", "Organic Apple", 1, 59, 0.9, 0, "e1")
EMPTY = TillSnapshot(1, Phase.SHOPPING, "s")
ASKED = Prompt(("q1",), QuestionKind.UNSURE, "P004", (), 1, 0.65, "e1", 90.0, 110.0)


def test_each_change_has_its_sound() -> None:
    one = replace(EMPTY, lines=(LINE,))
    assert sound_for(EMPTY, one) is Sound.ADDED
    assert sound_for(one, EMPTY) is Sound.REMOVED
    assert sound_for(EMPTY, replace(EMPTY, prompts=(ASKED,))) is Sound.QUESTION
    assert sound_for(EMPTY, replace(EMPTY, counter_things=2)) is Sound.ATTENTION


SALE = Facts(
    till=EMPTY,
    camera=CameraStatus(CameraState.LIVE, "c"),
    model=ModelStatus(ModelState.READY, "m"),
)


@pytest.mark.parametrize(
    "more",
    [
        {"camera": CameraStatus(CameraState.LOST, "c")},
        {"camera": CameraStatus(CameraState.FROZEN, "c")},
        {"model": ModelStatus(ModelState.FAILED, "m")},
        {"till": replace(EMPTY, help_wanted=True)},
        {"payment": PaymentStatus("s", PaymentState.DECLINED, 100)},
        {"payment": PaymentStatus("s", PaymentState.UNCLEAR, 100)},
        {"printer": PrinterStatus("s", PrinterState.FAILED)},
        {"gave_up": ("camera", "x")},
    ],
)
def test_what_needs_somebody_is_heard_once(more: dict[str, object]) -> None:
    """Every state has a sound; the till tells of its own by its snapshots."""
    now = replace(SALE, **more)  # type: ignore[arg-type]
    assert tone_for(SALE, now) is Sound.ATTENTION
    assert tone_for(now, now) is None
    assert tone_for(now, SALE) is None


def test_the_thanks_have_a_glad_tone_and_other_screens_none() -> None:
    thanks = replace(SALE, till=replace(EMPTY, phase=Phase.THANKS))
    assert tone_for(SALE, thanks) is Sound.ADDED
    assert tone_for(thanks, replace(SALE, till=replace(EMPTY, phase=Phase.PAIRING))) is None


def test_a_lost_camera_is_silent_while_nobody_shops() -> None:
    alone = replace(SALE, till=replace(EMPTY, phase=Phase.PAIRING))
    assert tone_for(alone, replace(alone, camera=CameraStatus(CameraState.LOST, "c"))) is None


def test_nothing_new_is_silent() -> None:
    asked = replace(EMPTY, prompts=(ASKED,))
    assert sound_for(None, asked) is None
    assert sound_for(asked, asked) is None
