"""A sale's artwork goes when the counter is cleared, not when garbage happens to be collected."""

import gc
import weakref

from kiosk.camera.stage import sprites
from kiosk.camera.stage.hands import Hands
from kiosk.catalogue import reading


def test_hands_and_their_pictures_go_with_the_last_reference() -> None:
    """S4-26: each sale has hands of its own, of some 10 MB."""
    hands = Hands(sprites.load(reading.read("demo")).hands)
    picture = weakref.ref(hands.layer(1, grasping=True, arm_deg=30.0).colour)
    gc.disable()
    try:
        assert picture() is not None
        del hands
        assert picture() is None
    finally:
        gc.enable()
