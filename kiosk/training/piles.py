"""Round fruit cut out of photos of piles, where the starting weights see it."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

import cv2
import numpy as np

from kiosk.errors import DataSetError
from kiosk.events.pictures import Detections, Frame, Picture
from kiosk.training.cutouts import Cutout, fitted
from kiosk.training.goods import SHELF_FOLDERS
from kiosk.training.pictures import open_picture
from kiosk.training.yolo_folder import Labelled, Outline, corners

_LOOKS_LIKE: Mapping[str, Mapping[str, float]] = {
    "apple": {"apple": 0.4},
    "orange": {"orange": 0.4},
    "lemon": {"orange": 0.25},
    "tomato": {"apple": 0.25, "orange": 0.25},
    "kiwi": {"apple": 0.25, "orange": 0.25, "donut": 0.25},
    "potato": {"donut": 0.25, "orange": 0.25},
    "pepper": {"orange": 0.25, "apple": 0.25},
}
"""Class → what COCO's weights call it, and from which score. Pears lose their shape: left out."""

_IN_PLACE = {"banana": 0.25, "carrot": 0.25}
"""Classes that are no ellipse: their photos are shown as they are, from that score on."""

SHOWN = frozenset((*_LOOKS_LIKE, *_IN_PLACE))
"""The classes of whose natural photos a training with a grocery store set shows something."""

_ROUND = (0.72, 1.38)  # width to height
_LEAST_PX = 50
_MOST = 0.4  # of the photo's width: larger is the crate
_EDGE_PX = 3


class Finding(Protocol):
    """The starting weights."""

    @property
    def names(self) -> Mapping[int, str]:
        """COCO's names."""
        ...

    def detect(self, frame: Frame) -> Detections:
        """What they see."""
        ...


def shelf_photos(folder: Path) -> Iterator[tuple[str, Path]]:
    """The natural photos of a grocery store set with their class: every picture but the iconic."""
    for file in sorted(folder.rglob("*.jpg")):
        named = [SHELF_FOLDERS[part] for part in file.parent.parts if part in SHELF_FOLDERS]
        if named and not file.stem.endswith("_Iconic"):
            yield named[-1], file


def look_at_piles(
    folder: Path, finding: Finding, classes: Sequence[str]
) -> tuple[list[Cutout], list[Labelled]]:
    """Cut-outs of round goods, and whole photos of goods that have no simple outline."""
    cutouts: list[Cutout] = []
    photos: list[Labelled] = []
    for name, file in shelf_photos(folder):
        if name in _LOOKS_LIKE or name in _IN_PLACE:
            try:
                picture = open_picture(file)
            except ValueError as exc:
                raise DataSetError(f"{file}: {exc}") from exc
            found = finding.detect(Frame(picture, 0, 0.0, 0.0))
            number = classes.index(name)
            if name in _LOOKS_LIKE:
                boxes = _boxes(found, finding.names, _LOOKS_LIKE[name])
                cutouts += [
                    Cutout(number, _ellipse(picture, box)) for box in boxes if _is_one(box, picture)
                ]
            else:
                boxes = _boxes(found, finding.names, {name: _IN_PLACE[name]})
                photos += _as_photo(file, picture, number, boxes)
    return cutouts, photos


def _boxes(
    found: Detections, names: Mapping[int, str], least: Mapping[str, float]
) -> list[tuple[int, int, int, int]]:
    """Boxes as x, y, width, height of what is called one of *least*, from that score on."""
    return [
        (int(x0), int(y0), int(x1 - x0), int(y1 - y0))
        for (x0, y0, x1, y1), score, number in zip(
            found.boxes, found.scores, found.class_ids, strict=True
        )
        if score >= least.get(names[int(number)], 2.0)
    ]


def _is_one(box: tuple[int, int, int, int], picture: Picture) -> bool:
    """A single round thing, whole in the picture."""
    x, y, width, height = box
    picture_height, picture_width = picture.shape[:2]
    if min(width, height) < _LEAST_PX or width > _MOST * picture_width:
        return False
    inside = (
        x >= _EDGE_PX
        and y >= _EDGE_PX
        and x + width <= picture_width - _EDGE_PX
        and y + height <= picture_height - _EDGE_PX
    )
    return inside and _ROUND[0] < width / height < _ROUND[1]


def _ellipse(picture: Picture, box: tuple[int, int, int, int]) -> Picture:
    x, y, width, height = box
    opacity = np.zeros((height, width), np.uint8)
    axes = (int(width * 0.48), int(height * 0.48))
    cv2.ellipse(opacity, (width // 2, height // 2), axes, 0, 0, 360, 255, -1)
    soft = np.asarray(cv2.GaussianBlur(opacity, (5, 5), 0), dtype=np.uint8)
    return fitted(np.dstack([picture[y : y + height, x : x + width], soft]))


def _as_photo(
    file: Path, picture: Picture, number: int, boxes: Sequence[tuple[int, int, int, int]]
) -> list[Labelled]:
    if not boxes:
        return []
    height, width = picture.shape[:2]
    things = [
        Outline(number, corners([(x + w / 2) / width, (y + h / 2) / height, w / width, h / height]))
        for x, y, w, h in boxes
    ]
    return [Labelled(file, things)]
