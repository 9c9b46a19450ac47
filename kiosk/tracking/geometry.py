"""Boxes: how much they share, how far apart they are."""

import math
from collections.abc import Sequence

from kiosk.events.pictures import Box


def area(box: Box) -> float:
    """Square pixels; 0 for a box that is inside out."""
    return max(0.0, box.x1 - box.x0) * max(0.0, box.y1 - box.y0)


def shared(one: Box, other: Box) -> float:
    """Square pixels that lie in both."""
    return area(
        Box(
            max(one.x0, other.x0),
            max(one.y0, other.y0),
            min(one.x1, other.x1),
            min(one.y1, other.y1),
        )
    )


def iou(one: Box, other: Box) -> float:
    """Intersection over union, 0 to 1."""
    both = shared(one, other)
    union = area(one) + area(other) - both
    return both / union if union > 0 else 0.0


def covered(box: Box, by: Box) -> float:
    """The share of *box* that lies under *by*, 0 to 1."""
    whole = area(box)
    return shared(box, by) / whole if whole > 0 else 0.0


def centre(box: Box) -> tuple[float, float]:
    """Its middle, in pixels."""
    return (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2


def distance(one: Box, other: Box) -> float:
    """Pixels between the two middles."""
    return math.dist(centre(one), centre(other))


def size(*boxes: Box) -> float:
    """The mean side of the boxes, in pixels: how big such a thing is."""
    return sum(math.sqrt(area(box)) for box in boxes) / len(boxes)


def moved(box: Box, dx: float, dy: float) -> Box:
    """The same box somewhere else."""
    return Box(box.x0 + dx, box.y0 + dy, box.x1 + dx, box.y1 + dy)


def grown(box: Box, share: float) -> Box:
    """The same box with so much of its sides added on every side."""
    dx, dy = share * (box.x1 - box.x0), share * (box.y1 - box.y0)
    return Box(box.x0 - dx, box.y0 - dy, box.x1 + dx, box.y1 + dy)


def advanced(before: Box, after: Box, velocity: tuple[float, float]) -> bool:
    """Whether the side that goes ahead moved as well: a box that only shrinks goes nowhere."""
    vx, vy = velocity
    (x, y), (x_now, y_now) = centre(before), centre(after)
    if abs(vx) > abs(vy):
        ahead = after.x1 - before.x1 if vx > 0 else before.x0 - after.x0
        return ahead >= abs(x_now - x) / 2
    ahead = after.y1 - before.y1 if vy > 0 else before.y0 - after.y0
    return ahead >= abs(y_now - y) / 2


def inside(x: float, y: float, polygon: Sequence[tuple[float, float]]) -> bool:
    """Whether the point lies in the polygon (even-odd rule: count the edges to its right)."""
    crossings = 0
    for (ax, ay), (bx, by) in zip(polygon, (*polygon[1:], polygon[0]), strict=True):
        if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
            crossings += 1
    return crossings % 2 == 1
