"""The hands that bring and fetch, turned to where the arm comes from."""

from collections.abc import Sequence
from functools import lru_cache, partial
from typing import TypeAlias

import numpy as np

from kiosk.camera.stage.layer import LIFTED, Layer, make_layer
from kiosk.camera.stage.sprites import Sprite

_Pair: TypeAlias = tuple[Sprite, Sprite]
_GRIP_BELOW_TIP = 0.45  # of the hand's width: where a thing is held, below the finger tips


class Hands:
    """Layers of an open or a grasping hand; the last few are kept."""

    def __init__(self, sprites: Sequence[_Pair]) -> None:
        # Of a function, not of a method: a cache that knows its owner keeps both, some 10 MB, until
        # garbage is collected.
        self.layer = lru_cache(maxsize=4)(partial(_layer, sprites))


def _layer(sprites: Sequence[_Pair], hand: int, *, grasping: bool, arm_deg: float) -> Layer:
    pair = sprites[hand % len(sprites)]
    pivot = grips_of(pair)[int(grasping)]
    return make_layer(pair[int(grasping)], angle_deg=arm_deg, shadow=LIFTED, pivot=pivot)


def grips_of(pair: _Pair) -> tuple[tuple[float, float], tuple[float, float]]:
    """The places (x, y) of an open and a grasping hand, finger tips on top, that hold things.

    The arms of both come to the same place, so that only the fingers move when a hand opens.
    """
    open_hand, grasping = pair
    top = round(grasping.shape[1] * _GRIP_BELOW_TIP)
    x = float(np.flatnonzero(grasping[:top, :, 3].max(axis=0) > 96).mean())
    longer_px = open_hand.shape[0] - grasping.shape[0]
    aside_px = _arm_x(open_hand) - _arm_x(grasping)
    return (x + aside_px, float(top + longer_px)), (x, float(top))


def _arm_x(sprite: Sprite) -> float:
    return float(np.flatnonzero(sprite[-1, :, 3] > 96).mean())
