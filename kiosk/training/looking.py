"""A photo seen through a window: moved, turned and scaled, with the boxes of what shows."""

from dataclasses import dataclass, field

import cv2
import numpy as np
import numpy.typing as npt

from kiosk.events.pictures import Picture
from kiosk.training.laying import LEAST_PX
from kiosk.training.yolo_folder import Labelled, Points

_GREY = (114, 114, 114)
_LEAST_INSIDE = 0.35  # of a thing's box; what shows less has no label


@dataclass(slots=True, eq=False)
class Sheet:
    """A window in the making."""

    picture: Picture
    class_ids: list[int] = field(default_factory=list)
    boxes: list[list[float]] = field(default_factory=list)


def angle_of(photo: Labelled, random: np.random.Generator) -> float:
    """Degrees to turn a photo by: mostly a little, as people hold cameras; sometimes any."""
    if not photo.outlined:
        return 0.0
    if random.random() < 0.2:
        return float(random.uniform(-180, 180))
    return float(random.normal(0, 8))


def matrix_of(
    of: npt.NDArray[np.floating], to: tuple[float, float], scale: float, angle_deg: float
) -> npt.NDArray[np.float64]:
    """2 × 3: scales and turns about the point *of* and brings it to *to*."""
    centre = (float(of[0]), float(of[1]))
    matrix = np.asarray(cv2.getRotationMatrix2D(centre, angle_deg, scale), np.float64)
    matrix[:, 2] += np.asarray(to) - of
    return matrix


def slanted(
    matrix: npt.NDArray[np.float64],
    about: tuple[float, float],
    share: float,
    random: np.random.Generator,
) -> npt.NDArray[np.float64]:
    """*matrix*, then stretched and sheared about a point by some *share*: another view of it."""
    if not share:
        return matrix
    wider, along, down = np.exp(random.normal(0, share)), *random.normal(0, share / 2, 2)
    slant = np.array([[wider, along], [down, 1 / wider]])
    centre = np.asarray(about)
    moved = slant @ (matrix[:, 2] - centre) + centre
    return np.hstack([slant @ matrix[:, :2], moved[:, None]])


def looked_at(
    photo: Labelled, picture: Picture, matrix: npt.NDArray[np.float64], size: tuple[int, int]
) -> Sheet:
    """*photo*, which is open as *picture*, through *matrix*: *size* is the window's."""
    scale = float(np.hypot(matrix[0, 0], matrix[0, 1]))
    source, warp = picture, matrix
    if scale < 0.6:  # halve first, or fine print turns to noise
        source = np.asarray(
            cv2.resize(picture, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), np.uint8
        )
        warp = matrix @ np.array([[2, 0, 0.5], [0, 2, 0.5], [0, 0, 1]], np.float64)
    seen = cv2.warpAffine(source, warp, size, flags=cv2.INTER_LINEAR, borderValue=_GREY)
    sheet = Sheet(np.asarray(seen, dtype=np.uint8))
    for thing in photo.things:
        points = thing.points * picture.shape[1::-1]
        box = _inside((points @ matrix[:, :2].T + matrix[:, 2]).astype(np.float32), size)
        if box is not None:
            sheet.class_ids.append(thing.class_id)
            sheet.boxes.append(box)
    return sheet


def _inside(points: Points, size: tuple[int, int]) -> list[float] | None:
    """The box of *points* within the window; None where too little shows."""
    low, high = points.min(axis=0), points.max(axis=0)
    x0, y0 = np.clip(low, 0, size)
    x1, y1 = np.clip(high, 0, size)
    whole = float(np.prod(high - low))
    shown = float((x1 - x0) * (y1 - y0))
    if shown < _LEAST_INSIDE * whole or min(x1 - x0, y1 - y0) < LEAST_PX:
        return None
    return [float(x0), float(y0), float(x1), float(y1)]


def mirrored(sheet: Sheet) -> Sheet:
    """*sheet* as a mirror shows it."""
    width = sheet.picture.shape[1]
    boxes = [[width - x1, y0, width - x0, y1] for x0, y0, x1, y1 in sheet.boxes]
    return Sheet(np.ascontiguousarray(sheet.picture[:, ::-1]), sheet.class_ids, boxes)
