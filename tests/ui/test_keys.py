"""Keys lie as on every keyboard, also where the language begins at the right."""

import pytest

from tests.ui.test_audit import scene
from ui.gallery.rendering import gallery_options
from ui.gallery.showcase import Showcase
from ui.palette import Theme
from ui.staff.pad import TypingPad
from ui.widgets.button import Button
from ui.widgets.keyboard import Keyboard


def _left(key: Button) -> int:
    return key.mapToGlobal(key.rect().topLeft()).x()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_keys_begin_at_the_left_in_every_language(qapp: object, language: str) -> None:
    shown = Showcase(gallery_options((1280, 720), Theme.LIGHT, 1.0, language))
    shown.show(scene("sign-in"))
    keyboard = shown.window.findChild(Keyboard)
    assert keyboard is not None
    assert _left(keyboard.key("q")) < _left(keyboard.key("p"))
    for name, first, last in (("staff-pad", "1", "0"), ("staff-pin-pad", "1", "3")):
        shown.show(scene(name))
        pad = shown.window.findChild(TypingPad)
        assert pad is not None
        assert _left(pad.keys[first]) < _left(pad.keys[last]), name
    shown.close()
