"""Loose goods in photos of piles: where COCO's weights see them, what they are by their folder."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import cv2
import numpy as np
import numpy.typing as npt

from kiosk.errors import DataSetError
from kiosk.events.pictures import Detections, Frame, Picture
from kiosk.training.cutouts import Cutout, fitted
from kiosk.training.goods import SHELF_FOLDERS
from kiosk.training.pictures import open_picture
from kiosk.training.yolo_folder import Labelled, Outline, corners

_ROUND_IN_COCO = ("apple", "orange", "donut", "sports ball")
_SEEN_AS: Mapping[str, Sequence[str]] = {
    "apple": ("apple",),
    "orange": ("orange",),
    "banana": ("banana",),
    "carrot": ("carrot",),
    "lemon": ("orange", "apple", "banana"),
    "tomato": ("apple", "orange"),
    "kiwi": _ROUND_IN_COCO,
    "potato": _ROUND_IN_COCO,
    "pepper": _ROUND_IN_COCO,
    "pear": (*_ROUND_IN_COCO, "banana"),
}
"""Class → what COCO's weights call it. What is on a photo is known: what they see is where."""

SHOWN = frozenset(_SEEN_AS)
"""The classes of whose natural photos a training with a grocery store set shows something."""

_APART = 5  # one photo in so many of each folder is never trained on
_LEAST_SCORE = 0.15
_TILES = (1, 2, 3)  # a photo is looked at whole, in 2 × 2 and in 3 × 3 parts
_TILE_WIDER = 1.3  # parts overlap
_SAME_THING = 0.45  # IoU
_LEAST_PX = 14
_CRATE = 3  # a box around the middles of so many others is the crate

_CUT_SCORE = 0.4
_CUT_PX = 50
_CUT_MOST = 0.4  # of the photo's width
_ELLIPTIC = frozenset({"apple", "orange", "lemon", "tomato", "kiwi", "potato", "pepper"})
_ROUND = (0.72, 1.38)  # width to height
_EDGE_PX = 3

_Found = npt.NDArray[np.float32]  # n × 5: xyxy in pixels, score


class Finding(Protocol):
    """Weights that know COCO's classes."""

    @property
    def names(self) -> Mapping[int, str]:
        """COCO's names."""
        ...

    def detect(self, frame: Frame) -> Detections:
        """What they see."""
        ...


@dataclass(frozen=True, slots=True)
class ShelfPhoto:
    """A natural photo of a grocery store set; those kept *apart* are never trained on."""

    name: str
    file: Path
    apart: bool


def shelf_photos(folder: Path) -> Iterator[ShelfPhoto]:
    """The natural photos of known families, in order: every picture but the iconic."""
    seen: dict[Path, int] = {}
    for file in sorted(folder.rglob("*.jpg")):
        named = [SHELF_FOLDERS[part] for part in file.parent.parts if part in SHELF_FOLDERS]
        if named and not file.stem.endswith("_Iconic"):
            number = seen[file.parent] = seen.get(file.parent, 0) + 1
            yield ShelfPhoto(named[-1], file, number % _APART == 0)


def look_at_piles(
    folder: Path, finding: Finding, classes: Sequence[str]
) -> tuple[list[Cutout], list[Labelled]]:
    """Cut-outs of round goods, and the photos with a box around everything that was found.

    What *finding* calls a thing matters little: the folder says what lies there.
    """
    cutouts: list[Cutout] = []
    photos: list[Labelled] = []
    for photo in shelf_photos(folder):
        if photo.apart or photo.name not in _SEEN_AS:
            continue
        try:
            picture = open_picture(photo.file)
        except ValueError as exc:
            raise DataSetError(f"{photo.file}: {exc}") from exc
        found = _found_closely(finding, picture, _SEEN_AS[photo.name])
        number = classes.index(photo.name)
        if photo.name in _ELLIPTIC:
            cutouts += [
                Cutout(number, _ellipse(picture, box))
                for box in found[found[:, 4] >= _CUT_SCORE, :4].astype(int)
                if _is_one(box, picture)
            ]
        if len(found):
            photos.append(_as_photo(photo.file, picture, number, found))
    return cutouts, photos


def _found_closely(finding: Finding, picture: Picture, called: Sequence[str]) -> _Found:
    """What is seen in *picture* and, larger, in its parts; each thing once, no crates."""
    rows = [
        row
        for x, y, width, height in _tiles(picture)
        for row in _found_in(finding, picture[y : y + height, x : x + width], called)
        + np.array([x, y, x, y, 0], np.float32)
        if not _cut_by_tile(row, (x, y, width, height), picture)
    ]
    found = np.array(rows, np.float32).reshape(-1, 5)
    sized = [(x0, y0, x1 - x0, y1 - y0) for x0, y0, x1, y1 in found[:, :4].tolist()]
    kept = cv2.dnn.NMSBoxes(sized, found[:, 4].tolist(), _LEAST_SCORE, _SAME_THING)
    found = found[np.asarray(kept, dtype=int).reshape(-1)]
    middles = (found[:, :2] + found[:, 2:4]) / 2
    inside = [
        int(((middles > row[:2]) & (middles < row[2:4])).all(axis=1).sum()) - 1 for row in found
    ]
    small = np.minimum(*(found[:, 2:4] - found[:, :2]).T) < _LEAST_PX
    return np.asarray(found[(np.array(inside) < _CRATE) & ~small], np.float32)


def _tiles(picture: Picture) -> Iterator[tuple[int, int, int, int]]:
    """x, y, width and height of the parts that are looked at, the whole first."""
    height, width = picture.shape[:2]
    for parts in _TILES:
        wide = min(int(width / parts * _TILE_WIDER), width)
        high = min(int(height / parts * _TILE_WIDER), height)
        for x in np.linspace(0, width - wide, parts).astype(int):
            for y in np.linspace(0, height - high, parts).astype(int):
                yield int(x), int(y), wide, high


def _found_in(finding: Finding, part: Picture, called: Sequence[str]) -> _Found:
    seen = finding.detect(Frame(np.ascontiguousarray(part), 0, 0.0, 0.0))
    wanted = np.array([finding.names[int(number)] in called for number in seen.class_ids], bool)
    rows = np.column_stack([seen.boxes, seen.scores]).reshape(-1, 5)
    return np.asarray(rows[wanted & (seen.scores >= _LEAST_SCORE)], np.float32)


def _cut_by_tile(row: _Found, tile: tuple[int, int, int, int], picture: Picture) -> bool:
    """Whether a thing ends where a part of the picture ends, and the picture goes on."""
    x, y, width, height = tile
    picture_height, picture_width = picture.shape[:2]
    return bool(
        (x > 0 and row[0] < x + _EDGE_PX)
        or (y > 0 and row[1] < y + _EDGE_PX)
        or (x + width < picture_width and row[2] > x + width - _EDGE_PX)
        or (y + height < picture_height and row[3] > y + height - _EDGE_PX)
    )


def _is_one(box: npt.NDArray[np.int64], picture: Picture) -> bool:
    """A single round thing, whole in the picture, large enough to be laid elsewhere."""
    x0, y0, x1, y1 = box.tolist()
    width, height = x1 - x0, y1 - y0
    picture_height, picture_width = picture.shape[:2]
    if min(width, height) < _CUT_PX or width > _CUT_MOST * picture_width:
        return False
    room = min(x0, y0, picture_width - x1, picture_height - y1)
    return bool(room >= _EDGE_PX and _ROUND[0] < width / height < _ROUND[1])


def _ellipse(picture: Picture, box: npt.NDArray[np.int64]) -> Picture:
    x0, y0, x1, y1 = box.tolist()
    width, height = x1 - x0, y1 - y0
    opacity = np.zeros((height, width), np.uint8)
    axes = (int(width * 0.48), int(height * 0.48))
    cv2.ellipse(opacity, (width // 2, height // 2), axes, 0, 0, 360, 255, -1)
    soft = np.asarray(cv2.GaussianBlur(opacity, (5, 5), 0), dtype=np.uint8)
    return fitted(np.dstack([picture[y0:y1, x0:x1], soft]))


def _as_photo(file: Path, picture: Picture, number: int, found: _Found) -> Labelled:
    height, width = picture.shape[:2]
    shares = found[:, :4] / np.array([width, height, width, height], np.float32)
    things = [
        Outline(number, corners([(x0 + x1) / 2, (y0 + y1) / 2, x1 - x0, y1 - y0]))
        for x0, y0, x1, y1 in shares.tolist()
    ]
    return Labelled(file, things)
