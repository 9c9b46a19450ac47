from dataclasses import replace

from kiosk.snapshots.till import BasketLine, Phase, Prompt, QuestionKind, TillSnapshot
from ui.presenters.tones import Sound, sound_for

LINE = BasketLine("P001", "Organic Apple", 1, 59, 0.9, 0, "e1")
EMPTY = TillSnapshot(1, Phase.SHOPPING, "s")
ASKED = Prompt(("q1",), QuestionKind.UNSURE, "P004", (), 1, 0.65, "e1", 90.0, 110.0)


def test_each_change_has_its_sound() -> None:
    one = replace(EMPTY, lines=(LINE,))
    assert sound_for(EMPTY, one) is Sound.ADDED
    assert sound_for(one, EMPTY) is Sound.REMOVED
    assert sound_for(EMPTY, replace(EMPTY, prompts=(ASKED,))) is Sound.QUESTION
    assert sound_for(EMPTY, replace(EMPTY, counter_things=2)) is Sound.ATTENTION


def test_nothing_new_is_silent() -> None:
    asked = replace(EMPTY, prompts=(ASKED,))
    assert sound_for(None, asked) is None
    assert sound_for(asked, asked) is None
