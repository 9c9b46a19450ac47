"""Goods cut out of their pictures, to be laid on other grounds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from kiosk.camera.stage.sprites import Sprite
from kiosk.events.pictures import Picture
from kiosk.training.goods import ALIKE, SHELF_FOLDERS
from kiosk.training.pictures import open_picture
from kiosk.training.yolo_folder import Labelled

_LONGEST_PX = 300
_LEAST_PX = 40  # smaller cut-outs have no print left
_NEARLY_WHITE = 12  # levels below white that still are the page


@dataclass(frozen=True, slots=True, eq=False)
class Cutout:
    """A picture of one thing with its opacity; *class_id* is None for what nobody sells here."""

    class_id: int | None
    sprite: Sprite


def cut_photos(photos: Sequence[Labelled]) -> Iterator[Cutout]:
    """Every thing with an outline that is large enough and whole."""
    for photo in photos:
        if photo.outlined and photo.things:
            picture = open_picture(photo.file)
            for thing in photo.things:
                sprite = _cut(picture, thing.points)
                if sprite is not None:
                    yield Cutout(thing.class_id, sprite)


def cut_iconic(folder: Path, classes: Sequence[str]) -> Iterator[Cutout]:
    """Products on a white page, by family folder; other families come without a class."""
    for file in sorted(folder.rglob("*_Iconic.jpg")):
        families = set(file.relative_to(folder).parts)
        if families & ALIKE:
            continue
        named = [SHELF_FOLDERS[family] for family in families if family in SHELF_FOLDERS]
        picture = open_picture(file)
        yield Cutout(classes.index(named[0]) if named else None, _off_white(picture))


def _cut(
    picture: Picture, points: np.ndarray[tuple[int, ...], np.dtype[np.float32]]
) -> Sprite | None:
    height, width = picture.shape[:2]
    outline = np.rint(points * (width, height)).astype(np.int32)
    x, y, w, h = cv2.boundingRect(outline)
    touches = x <= 2 or y <= 2 or x + w >= width - 2 or y + h >= height - 2
    if touches or max(w, h) < _LEAST_PX or min(w, h) < _LEAST_PX / 3:
        return None
    opacity = np.zeros((height, width), np.uint8)
    cv2.fillPoly(opacity, [outline], 255)
    opacity = np.asarray(cv2.erode(opacity, np.ones((3, 3), np.uint8)), dtype=np.uint8)
    soft = np.asarray(cv2.GaussianBlur(opacity, (3, 3), 0), dtype=np.uint8)
    whole = np.dstack([picture, soft])[y : y + h, x : x + w]
    return fitted(whole)


def _off_white(picture: Picture) -> Sprite:
    """The thing without the white page around it, flooded from the edges."""
    height, width = picture.shape[:2]
    framed = cv2.copyMakeBorder(picture, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=(255, 255, 255))
    mask = np.zeros((height + 4, width + 4), np.uint8)
    flags = 4 | cv2.FLOODFILL_FIXED_RANGE | cv2.FLOODFILL_MASK_ONLY | (255 << 8)
    near = (_NEARLY_WHITE,) * 3
    cv2.floodFill(framed, mask, (0, 0), 0, near, near, flags)
    opacity = 255 - mask[2:-2, 2:-2]
    opacity = np.asarray(cv2.erode(opacity, np.ones((3, 3), np.uint8)), dtype=np.uint8)
    x, y, w, h = cv2.boundingRect(opacity)
    soft = np.asarray(cv2.GaussianBlur(opacity, (3, 3), 0), dtype=np.uint8)
    return fitted(np.dstack([picture, soft])[y : y + h, x : x + w])


def fitted(sprite: Sprite) -> Sprite:
    """*sprite*, made smaller where it is larger than anything is ever shown."""
    scale = _LONGEST_PX / max(sprite.shape[:2])
    if scale >= 1:
        return sprite
    small = cv2.resize(sprite, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return np.asarray(small, dtype=np.uint8)
