"""The counting zone: a polygon that staff draw on the picture."""

import math
from collections.abc import Sequence
from typing import TypeAlias

from kiosk.events.pictures import Box
from kiosk.tracking.geometry import centre, inside, moved

Line: TypeAlias = tuple[tuple[float, float], tuple[float, float]]
"""Two points in shares of width and height."""

MIDDLE: Line = ((0.5, 1.0), (0.5, 0.0))
"""Upwards through the middle: what crosses it goes from left to right."""

_RIM = 0.01  # of the diagonal: a box so near to the picture's edge is cut off by it


class Zone:
    """Where goods count: *corners* as shares of width and height; none means everywhere.

    Shares keep the zone in place when another camera has another size.
    """

    def __init__(
        self, corners: Sequence[tuple[float, float]] | None, *, width_px: int, height_px: int
    ) -> None:
        self._width = width_px
        self._height = height_px
        whole = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
        self._corners = [(x * width_px, y * height_px) for x, y in corners or whole]
        self.diagonal_px = math.hypot(width_px, height_px)

    def contains(self, box: Box) -> bool:
        """Whether the middle of *box* lies in the zone."""
        return inside(*centre(box), self._corners)

    def leads_out(self, box: Box, velocity: tuple[float, float], *, ahead_s: float) -> bool:
        """Whether *box*, moving so (px/s), is at the edge already or beyond it in *ahead_s*."""
        return self._leaves_picture(box, velocity) or not self.contains(
            moved(box, velocity[0] * ahead_s, velocity[1] * ahead_s)
        )

    def way_out_px(self, box: Box) -> float:
        """How far it is from the middle of *box* to the zone's border."""
        border = zip(self._corners, (*self._corners[1:], self._corners[0]), strict=True)
        return min(_to_line(centre(box), start, end) for start, end in border)

    def beyond_px(self, box: Box, line: Line) -> float:
        """How far the middle of *box* is to the right of *line*; negative on its left.

        The line goes on beyond its ends. Left and right are those of somebody who walks on the
        picture from its first point to its second.
        """
        (ax, ay), (bx, by) = ((x * self._width, y * self._height) for x, y in line)
        x, y = centre(box)
        return ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / math.hypot(bx - ax, by - ay)

    def _rims(self, box: Box) -> tuple[bool, bool, bool, bool]:
        rim = _RIM * self.diagonal_px
        return (
            box.x0 < rim,
            box.x1 > self._width - rim,
            box.y0 < rim,
            box.y1 > self._height - rim,
        )

    def _leaves_picture(self, box: Box, velocity: tuple[float, float]) -> bool:
        left, right, top, bottom = self._rims(box)
        vx, vy = velocity
        return (left and vx < 0) or (right and vx > 0) or (top and vy < 0) or (bottom and vy > 0)


def _to_line(
    point: tuple[float, float], start: tuple[float, float], end: tuple[float, float]
) -> float:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length2 = dx * dx + dy * dy
    along = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length2 if length2 else 0.0
    along = min(1.0, max(0.0, along))
    return math.dist(point, (start[0] + along * dx, start[1] + along * dy))
