"""The light goes off and on again: what lay there lies there, what was taken has left."""

from dataclasses import dataclass, field

import numpy as np
import pytest

from kiosk.counting_modes import CountingMode
from kiosk.events.pictures import Box, Picture, Sighting
from kiosk.opencv import cv2
from kiosk.tracking.scene import Scene
from tests.core.tracking.watching import HEIGHT, WIDTH, Watch

_SMALL = 8  # the pictures are so many times smaller each way
_CAN = Box(480, 320, 720, 480)
_TEA = Box(880, 320, 1120, 480)
_COLOURS = {"can": (30, 60, 200), "tea": (60, 190, 40)}


def _picture(lying: dict[str, Box], light: float) -> Picture:
    picture = np.full((HEIGHT // _SMALL, WIDTH // _SMALL, 3), (140, 150, 160), np.uint8)
    picture[:, ::8] = 100
    for product, box in lying.items():
        x0, y0, x1, y1 = (int(side / _SMALL) for side in (box.x0, box.y0, box.x1, box.y1))
        picture[y0:y1, x0:x1] = _COLOURS[product]
        picture[y0 : y0 + 6, x0:x1] = 230
    return cv2.convertScaleAbs(picture, alpha=light)


@dataclass
class Lamp:
    """A counter under a lamp; the model sees all that lies there, unless the lamp is off."""

    watch: Watch
    scene: Scene
    lying: dict[str, Box] = field(default_factory=dict)

    def shine(self, seconds: float, light: float = 1.0) -> None:
        seen = [Sighting(box, 0.95, product) for product, box in self.lying.items()]
        for _ in range(round(seconds * 10)):
            picture = _picture(self.lying, light)
            self.scene.see(picture, time_s=self.watch.time_s, size=(WIDTH, HEIGHT))
            self.watch.look(*(seen if light == 1.0 else ()))


@pytest.fixture(params=[CountingMode.PLACE, CountingMode.TRAY])
def lamp(request: pytest.FixtureRequest) -> Lamp:
    """It has shone on the bare counter, and on a can that was counted."""
    scene = Scene()
    lamp = Lamp(Watch(mode=request.param, places=scene).open(), scene)
    lamp.shine(1)
    lamp.lying["can"] = _CAN
    lamp.shine(2)
    assert lamp.watch.products == ["can"]
    return lamp


@pytest.mark.parametrize("light", [0.0, 0.02, 0.08])
def test_what_lay_there_is_not_counted_again(lamp: Lamp, light: float) -> None:
    """S0-13: nothing is seen for much longer than a hand covers a thing."""
    lamp.shine(6, light)
    lamp.shine(3)
    assert lamp.watch.products == ["can"]
    assert lamp.watch.gone_ids == []


def test_what_was_taken_in_the_dark_has_left(lamp: Lamp) -> None:
    lamp.shine(3, 0.0)
    lamp.lying.clear()
    lamp.shine(2, 0.0)
    assert lamp.watch.gone_ids == []
    lamp.shine(4)
    assert lamp.watch.gone_ids == ["e1"]
    assert lamp.scene.bare(_CAN) is True


def test_what_was_laid_down_in_the_dark_counts_once(lamp: Lamp) -> None:
    """S0-13: the can lies there still, the tea is new."""
    lamp.shine(3, 0.0)
    lamp.lying["tea"] = _TEA
    lamp.shine(1, 0.0)
    lamp.shine(3)
    assert lamp.watch.products == ["can", "tea"]


def test_the_counter_is_known_as_before_when_the_light_is_on_again(lamp: Lamp) -> None:
    lamp.shine(5, 0.08)
    lamp.shine(1, 0.7)
    assert lamp.scene.bare(_CAN) is False
    assert lamp.scene.bare(_TEA) is True


def test_a_counter_that_is_black_from_the_beginning_is_looked_at() -> None:
    scene = Scene()
    for look in range(10):
        black = np.full((HEIGHT // _SMALL, WIDTH // _SMALL, 3), 10, np.uint8)
        scene.see(black, time_s=look / 10, size=(WIDTH, HEIGHT))
        scene.occupied([])
    black[40:60, 60:90] = 220
    assert scene.see(black, time_s=1.0, size=(WIDTH, HEIGHT))
    assert scene.bare(_CAN) is False
