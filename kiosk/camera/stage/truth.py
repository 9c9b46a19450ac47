"""What really is in a picture: every product with its box, and how much of it shows."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.camera.stage.layer import Layer, overlap
from kiosk.events.pictures import Box


@dataclass(frozen=True, slots=True)
class Seen:
    """One product in a picture.

    *box* bounds the part of it inside the picture, whatever lies over it. *visible* is the share
    of the whole product that shows: inside the picture and not covered.
    """

    thing_id: int
    product_id: str
    class_name: str
    box: Box
    visible: float
    in_hand: bool


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """A layer at its place in a picture."""

    layer: Layer
    x: int
    y: int


def box_of(placed: Placed, width_px: int, height_px: int) -> Box | None:
    """The bounds of the thing itself, clipped to the picture; None when it is outside."""
    x0, y0, x1, y1 = placed.layer.extent
    left, top = placed.x - placed.layer.anchor[0], placed.y - placed.layer.anchor[1]
    box = Box(
        float(max(left + x0, 0)),
        float(max(top + y0, 0)),
        float(min(left + x1, width_px)),
        float(min(top + y1, height_px)),
    )
    return box if box.x0 < box.x1 and box.y0 < box.y1 else None


def visible_share(placed: Placed, over: Sequence[Placed], width_px: int, height_px: int) -> float:
    """The share (0 to 1) of a thing that shows under all that lies *over* it."""
    mask = placed.layer.mask
    cut = overlap(placed.layer, placed.x, placed.y, width_px, height_px)
    if cut is None or not mask.any():
        return 0.0
    on_picture, on_layer = cut
    shown = mask[on_layer].copy()
    rows, columns = on_picture
    for other in over:
        # The other one's place, seen from the corner of what is left of this one.
        met = overlap(
            other.layer,
            other.x - columns.start,
            other.y - rows.start,
            shown.shape[1],
            shown.shape[0],
        )
        if met is not None:
            shown[met[0]] &= ~other.layer.mask[met[1]]
    return float(shown.sum() / mask.sum())
