"""The hands that bring and fetch, turned to where the arm comes from."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from kiosk.camera.stage.layer import LIFTED, Layer, make_layer
from kiosk.camera.stage.sprites import Sprite

_GRIP_BELOW_TIP = 0.45  # of the hand's width: where a thing is held, below the finger tips


class Hands:
    """Layers of an open or a grasping hand; the last few are kept."""

    def __init__(self, sprites: Sequence[tuple[Sprite, Sprite]]) -> None:
        self._sprites = sprites
        self.layer = lru_cache(maxsize=12)(self._layer)

    def __len__(self) -> int:
        return len(self._sprites)

    def _layer(self, hand: int, *, grasping: bool, arm_deg: float) -> Layer:
        sprite = self._sprites[hand % len(self._sprites)][int(grasping)]
        return make_layer(sprite, angle_deg=arm_deg, shadow=LIFTED, pivot=grip_of(sprite))


def grip_of(sprite: Sprite) -> tuple[float, float]:
    """The place (x, y) in a hand's picture, finger tips on top, that holds things."""
    top = round(sprite.shape[1] * _GRIP_BELOW_TIP)
    columns = np.flatnonzero(sprite[:top, :, 3].max(axis=0) > 96)
    return float(columns.mean()), float(top)
