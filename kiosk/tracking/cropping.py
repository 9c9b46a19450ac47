"""The picture of one item: what is shown beside its question, and kept as evidence."""

import numpy as np

from kiosk.events.pictures import Box, Picture
from kiosk.opencv import cv2

_MARGIN = 0.08  # of the box's own width and height, on each side
_MOST_PX = 320


def cut_out(picture: Picture, box: Box) -> Picture:
    """A copy of the picture under *box* with a little around it, at most 320 px a side."""
    height, width = picture.shape[:2]
    margin_x = _MARGIN * (box.x1 - box.x0)
    margin_y = _MARGIN * (box.y1 - box.y0)
    x0 = min(max(int(box.x0 - margin_x), 0), width - 1)
    y0 = min(max(int(box.y0 - margin_y), 0), height - 1)
    x1 = min(max(int(box.x1 + margin_x) + 1, x0 + 1), width)
    y1 = min(max(int(box.y1 + margin_y) + 1, y0 + 1), height)
    crop = picture[y0:y1, x0:x1]
    scale = _MOST_PX / max(crop.shape[:2])
    if scale >= 1:
        return crop.copy()
    size = (max(1, round(crop.shape[1] * scale)), max(1, round(crop.shape[0] * scale)))
    return np.asarray(cv2.resize(crop, size, interpolation=cv2.INTER_AREA), np.uint8)
