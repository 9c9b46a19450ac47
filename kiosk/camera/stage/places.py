"""Where there is room on the counter, and from where an arm reaches it."""

import math
from collections.abc import Sequence

import numpy as np

from kiosk.camera.stage.layer import Layer, overlap
from kiosk.camera.stage.sprites import HEIGHT_PX, WIDTH_PX
from kiosk.camera.stage.truth import Placed

_MARGIN_PX = 24  # goods lie inside the picture
_MIDDLE_PX = 165  # no middle is nearer to the upper edge, so that an arm from below reaches it
_TRIES = 160
_ARM_PX = 575  # from the grip to the picture's edge at most, or the arm's end would show


def free_place(
    layer: Layer,
    taken: Sequence[Placed],
    random: np.random.Generator,
    *,
    least: float = 0.0,
    most: float = 0.0,
) -> Placed:
    """A random place where *layer* overlaps each of the *taken* by a share of *most* at most.

    One of them by *least* at least. Where there is no such place, the one that comes nearest to
    it of those that were tried.
    """
    best, nearest = Placed(layer, WIDTH_PX // 2, HEIGHT_PX // 2), math.inf
    x0, y0, x1, y1 = layer.extent
    near_x = (x1 - x0) // 2 + _MARGIN_PX
    near_y = min(max(_MIDDLE_PX, (y1 - y0) // 2 + _MARGIN_PX), HEIGHT_PX // 2 - 1)
    for _ in range(_TRIES):
        x = int(random.integers(near_x, WIDTH_PX - near_x))
        y = int(random.integers(near_y, HEIGHT_PX - near_y))
        place = Placed(layer, x, y)
        worst = max((overlap_share(place, other) for other in taken), default=0.0)
        off = max(worst - most, least - worst, 0.0)
        if off < nearest:
            best, nearest = place, off
        if off <= 0:
            break
    return best


def overlap_share(one: Placed, other: Placed) -> float:
    """How much of the smaller of two things lies on the same ground as the other, 0 to 1."""
    height, width = one.layer.mask.shape
    x = other.x - one.x + one.layer.anchor[0]
    y = other.y - one.y + one.layer.anchor[1]
    if (met := overlap(other.layer, x, y, width, height)) is None:
        return 0.0
    common = np.count_nonzero(one.layer.mask[met[0]] & other.layer.mask[met[1]])
    smaller = min(int(placed.layer.mask.sum()) for placed in (one, other))
    return float(common) / max(smaller, 1)


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
