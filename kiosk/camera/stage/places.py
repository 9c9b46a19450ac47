"""Where there is room on the counter, and from where an arm reaches it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kiosk.camera.stage.layer import Layer
from kiosk.camera.stage.sprites import HEIGHT_PX, WIDTH_PX
from kiosk.events import Box

_MARGIN_PX = 24  # goods lie inside the picture
_MIDDLE_PX = 165  # a middle is nowhere nearer to an edge, so that every arm reaches it
_TRIES = 160
_ARM_PX = 575  # from the grip to the picture's edge at most, or the arm's end would show


@dataclass(frozen=True, slots=True)
class Place:
    """A middle (x, y) on the counter and the box that a thing fills there."""

    x: int
    y: int
    box: Box


def free_place(
    layer: Layer, taken: Sequence[Box], random: np.random.Generator, *, most: float = 0.0
) -> Place:
    """A random place where boxes overlap what is *taken* by a share of *most* at most.

    Where there is no such place, the one with the least overlap that was tried.
    """
    best, least = place_at(layer, WIDTH_PX // 2, HEIGHT_PX // 2), math.inf
    x0, y0, x1, y1 = layer.extent
    near_x = max(_MIDDLE_PX, (x1 - x0) // 2 + _MARGIN_PX)
    near_y = min(max(_MIDDLE_PX, (y1 - y0) // 2 + _MARGIN_PX), HEIGHT_PX // 2 - 1)
    for _ in range(_TRIES):
        x = int(random.integers(near_x, WIDTH_PX - near_x))
        y = int(random.integers(near_y, HEIGHT_PX - near_y))
        place = place_at(layer, x, y)
        worst = max((overlap_share(place.box, box) for box in taken), default=0.0)
        if worst < least:
            best, least = place, worst
        if least <= most:
            break
    return best


def place_at(layer: Layer, x: int, y: int) -> Place:
    """The place of *layer* with its middle at (x, y)."""
    x0, y0, x1, y1 = layer.extent
    left, top = x - layer.anchor[0], y - layer.anchor[1]
    return Place(x, y, Box(float(left + x0), float(top + y0), float(left + x1), float(top + y1)))


def overlap_share(one: Box, other: Box) -> float:
    """How much of the smaller of two boxes lies in the other, 0 to 1."""
    width = min(one.x1, other.x1) - max(one.x0, other.x0)
    height = min(one.y1, other.y1) - max(one.y0, other.y0)
    if width <= 0 or height <= 0:
        return 0.0
    return width * height / min(_area(one), _area(other))


def arm_for(places: Sequence[tuple[int, int]], random: np.random.Generator) -> float:
    """A direction (whole degrees) from which an arm reaches all *places*; 0 is from below."""
    for _ in range(20):
        side = float(random.choice((0.0, 0.0, 90.0, -90.0)))
        arm_deg = round(side + float(random.uniform(-22, 22)))
        if all(_way_px(x, y, arm_deg) <= _ARM_PX for x, y in places):
            return float(arm_deg)
    return 0.0


def _way_px(x: float, y: float, arm_deg: float) -> float:
    dx, dy = math.sin(math.radians(arm_deg)), math.cos(math.radians(arm_deg))
    ways = []
    if abs(dx) > 1e-6:
        ways.append(((WIDTH_PX if dx > 0 else 0) - x) / dx)
    if abs(dy) > 1e-6:
        ways.append(((HEIGHT_PX if dy > 0 else 0) - y) / dy)
    return min(ways)


def _area(box: Box) -> float:
    return (box.x1 - box.x0) * (box.y1 - box.y0)
