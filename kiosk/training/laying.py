"""Lays a cut-out on a picture: turned, scaled, in another light, not on top of the others."""

from collections.abc import Sequence

import cv2
import numpy as np
import numpy.typing as npt

from kiosk.events.pictures import Picture
from kiosk.training.cutouts import Cutout

LEAST_PX = 5  # smaller things can't be told apart
_MOST_COVERED = 0.45
_SCALE = 1.3  # larger, a cut-out is a blur
_CLOSE_SCALE = 2.2


def lay(
    picture: Picture,
    cutout: Cutout,
    covered: list[list[float]],
    random: np.random.Generator,
    longest_px: float | None = None,
) -> list[float] | None:
    """Lay the thing somewhere on *picture*; its box, or None where no place was found.

    *longest_px* is its longer side; None chooses one from 30 pixels to most of the picture.
    """
    height, width = picture.shape[:2]
    largest = _CLOSE_SCALE
    if longest_px is None:
        largest = _SCALE
        most = np.log(0.7 * min(width, height) + 20)
        longest_px = float(np.exp(random.uniform(np.log(30), most)))
    scale = min(longest_px / max(cutout.sprite.shape[:2]), largest)
    angle = float(random.normal(0, 15) if random.random() < 0.5 else random.uniform(-180, 180))
    wider = float(np.exp(random.normal(0, 0.08)))  # seen from another side
    sprite = _turned(cutout.sprite, scale, wider, angle)
    h, w = sprite.shape[:2]
    if h < LEAST_PX or w < LEAST_PX or h > height or w > width:
        return None
    for _ in range(6):
        x, y = int(random.integers(width - w + 1)), int(random.integers(height - h + 1))
        box = [float(x), float(y), float(x + w), float(y + h)]
        if all(_share_covered(other, box) < _MOST_COVERED for other in covered):
            blend(picture[y : y + h, x : x + w], sprite, random)
            return box
    return None


def _turned(
    sprite: npt.NDArray[np.uint8], scale: float, wider: float, angle_deg: float
) -> npt.NDArray[np.uint8]:
    small = cv2.resize(sprite, None, fx=scale * wider, fy=scale, interpolation=cv2.INTER_AREA)
    h, w = small.shape[:2]
    matrix = np.asarray(cv2.getRotationMatrix2D((w / 2, h / 2), angle_deg, 1.0), np.float64)
    cosine, sine = abs(matrix[0, 0]), abs(matrix[0, 1])
    size = (int(h * sine + w * cosine) + 1, int(h * cosine + w * sine) + 1)
    matrix[:, 2] += (size[0] / 2 - w / 2, size[1] / 2 - h / 2)
    turned = np.asarray(cv2.warpAffine(small, matrix, size), dtype=np.uint8)
    x, y, w, h = cv2.boundingRect(turned[:, :, 3])
    return turned[y : y + h, x : x + w]


def _share_covered(under: Sequence[float], over: Sequence[float]) -> float:
    width = min(under[2], over[2]) - max(under[0], over[0])
    height = min(under[3], over[3]) - max(under[1], over[1])
    area = (under[2] - under[0]) * (under[3] - under[1])
    return max(width, 0) * max(height, 0) / max(area, 1)


def blend(ground: Picture, sprite: npt.NDArray[np.uint8], random: np.random.Generator) -> None:
    """Write *sprite* onto *ground*, in the light of another place."""
    opacity = sprite[:, :, 3:].astype(np.float32) / 255
    gains = random.uniform(0.65, 1.15) * random.normal(1, 0.04, 3)
    goods = (sprite[:, :, :3] * gains.astype(np.float32)).clip(0, 255)
    ground[:] = (ground * (1 - opacity) + goods * opacity).astype(np.uint8)
