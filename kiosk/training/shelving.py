"""Rows of one product side by side, as they stand on a shelf: small, upright, partly hidden."""

from collections.abc import Sequence

import cv2
import numpy as np

from kiosk.training.cutouts import Cutout
from kiosk.training.laying import LEAST_PX, blend
from kiosk.training.looking import Sheet

_UPRIGHT = (22.0, 110.0)  # px of a thing on a shelf, the longest side


def shelve(
    sheet: Sheet, rows: Sequence[Sequence[Cutout]], random: np.random.Generator
) -> list[list[float]]:
    """Stand every row's cut-outs side by side across *sheet*, row under row; their boxes.

    The last of a row is left away where it would not fit whole. Neighbours hide a little of
    each other, the boxes say the whole thing.
    """
    height, width = sheet.picture.shape[:2]
    floor = float(random.uniform(0.2, 0.5)) * height
    boxes: list[list[float]] = []
    for row in rows:
        longest = float(np.exp(random.uniform(*np.log(_UPRIGHT))))
        x = float(random.uniform(0, 0.4 * width))
        gap = float(random.uniform(-0.12, 0.15))
        for cutout in row:
            box = _stand(sheet, cutout, (x, floor), longest, random)
            if box is None:
                break
            boxes.append(box)
            x = box[2] + gap * (box[2] - box[0])
        floor += longest * float(random.uniform(1.1, 1.6))
    return boxes


def _stand(
    sheet: Sheet,
    cutout: Cutout,
    at: tuple[float, float],
    longest: float,
    random: np.random.Generator,
) -> list[float] | None:
    """Lay *cutout* with its lower left corner at *at*; None where it does not fit."""
    scale = longest * float(random.uniform(0.95, 1.05)) / max(cutout.sprite.shape[:2])
    sprite = cv2.resize(cutout.sprite, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    h, w = sprite.shape[:2]
    x, y = int(max(at[0], 0)), int(at[1]) - h
    height, width = sheet.picture.shape[:2]
    if min(h, w) < LEAST_PX or y < 0 or x + w > width or y + h > height:
        return None
    blend(sheet.picture[y : y + h, x : x + w], np.asarray(sprite, np.uint8), random)
    if cutout.class_id is not None:
        sheet.class_ids.append(cutout.class_id)
        sheet.boxes.append([float(x), float(y), float(x + w), float(y + h)])
    return [float(x), float(y), float(x + w), float(y + h)]
