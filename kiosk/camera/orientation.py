"""How the picture is turned before anybody sees it."""

from collections.abc import Callable
from typing import TypeAlias, cast

from kiosk.events.pictures import Picture
from kiosk.opencv import cv2

Turn: TypeAlias = Callable[[Picture], Picture]

_ROTATIONS = {
    90: cv2.ROTATE_90_CLOCKWISE,
    180: cv2.ROTATE_180,
    270: cv2.ROTATE_90_COUNTERCLOCKWISE,
}


def turning(rotation_deg: int, *, mirror: bool) -> Turn:
    """Turn clockwise by *rotation_deg* (0, 90, 180 or 270), then swap left and right."""
    rotation = _ROTATIONS.get(rotation_deg)

    def turn(picture: Picture) -> Picture:
        if rotation is not None:
            picture = cast("Picture", cv2.rotate(picture, rotation))
        return cast("Picture", cv2.flip(picture, 1)) if mirror else picture

    return turn
