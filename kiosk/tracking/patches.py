"""Where the picture is unlike the bare counter: which of it is a thing that was put there."""

import numpy as np
import numpy.typing as npt

from kiosk.opencv import cv2
from kiosk.tracking.places import Cells, Look

_LARGE = 0.004  # of the picture: smaller is a coin, a crumb or a reflex
_SLENDER = 0.0024  # … of something long: a pen
_LONG = 0.09  # of the picture's width: a coin or a crumb is not
_TOO_LARGE = 0.25  # nothing on a counter is; the camera was moved, or the light
_NEARBY = np.ones((3, 3), np.uint8)
_SHARP = 0.3  # a thing's border takes so much of its contrast in one step; a soft shadow's does not
_VISIBLE = 8.0  # grey levels of such a step, at least
_PATTERN = 0.08  # how unevenly a thing darkens its ground; a shadow with a hard border does not
_FEW = 6  # cells away from its border: too few to see a pattern on
_CAME = 2.0  # so much more edge than before, or it is the place of a thing that left


def things(now: Look, bare: Look, strange: Cells) -> list[Cells]:
    """Those parts of *strange* that are things: large, lying free in the picture, with a border.

    *now* and *bare* have three colours for each cell, NaN where it is not known. A part at the
    picture's edge is an arm, or what nobody sees whole; an even darkening or brightening is
    light; a border that was there before and is not any more belongs to something that was taken.
    """
    joined = cv2.morphologyEx(strange.astype(np.uint8), cv2.MORPH_CLOSE, _NEARBY)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    parts = [labels == number for number in range(1, count) if _fits(stats[number], strange.shape)]
    return _joined([part for part in parts if _is_thing(now, bare, part)])


def _joined(parts: list[Cells]) -> list[Cells]:
    """Parts whose bounds overlap belong to one thing: between them it is like the counter."""
    bounds = np.zeros(parts[0].shape if parts else (1, 1), np.uint8)
    for part in parts:
        rows, columns = np.nonzero(part)
        bounds[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1] = 1
    count, labels = cv2.connectedComponents(bounds, connectivity=4)
    every = np.logical_or.reduce(parts) if parts else np.zeros((1, 1), np.bool_)
    return [every & (labels == number) for number in range(1, count)]


def _fits(stats: npt.NDArray[np.int32], shape: tuple[int, ...]) -> bool:
    left, top, width, height, cells = (int(value) for value in stats)
    rows, columns = shape
    free = left > 0 and top > 0 and left + width < columns and top + height < rows
    least = _SLENDER if float(np.hypot(width, height)) >= _LONG * columns else _LARGE
    return free and least <= cells / (rows * columns) <= _TOO_LARGE


def _is_thing(now: Look, bare: Look, part: Cells) -> bool:
    colour = int(np.abs(now - bare)[part].mean(axis=0).argmax())  # in which it shows best
    now, bare = now[:, :, colour], bare[:, :, colour]
    contrast = float(np.median(np.abs(now - bare)[part]))
    with_rim = cv2.dilate(part.astype(np.uint8), _NEARBY).astype(np.bool_)
    growth = np.nan_to_num(_steps(now) - _steps(bare))[with_rim]
    came, left = np.percentile(np.maximum(growth, 0), 90), np.percentile(np.maximum(-growth, 0), 90)
    has_border = came >= max(_SHARP * contrast, _VISIBLE) and came >= _CAME * left
    return bool(has_border and _has_pattern(now, bare, part))


def _has_pattern(now: Look, bare: Look, part: Cells) -> bool:
    inner = cv2.erode(part.astype(np.uint8), _NEARBY).astype(np.bool_) & (bare > 0)
    if inner.sum() < _FEW:
        return True  # nothing but border
    ratio = now[inner] / bare[inner]
    low, middle, high = np.percentile(ratio, (10, 50, 90))
    return bool(high - low >= _PATTERN * middle)


def _steps(grey: Look) -> Look:
    """How far each cell is from its neighbours on the left and above, in grey levels."""
    steps = np.zeros_like(grey)
    steps[:, 1:] = np.abs(np.diff(grey, axis=1))
    steps[1:] = np.maximum(steps[1:], np.abs(np.diff(grey, axis=0)))
    return steps
