"""Windows on photos and on things laid together anew: what the network is shown, one by one."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from kiosk.events.pictures import Picture
from kiosk.training.conditions import spoil
from kiosk.training.cutouts import Cutout
from kiosk.training.goods import FRAME_PX
from kiosk.training.laying import lay
from kiosk.training.looking import Sheet, angle_of, looked_at, matrix_of, mirrored, slanted
from kiosk.training.shelving import shelve
from kiosk.training.yolo_folder import Labelled, Outline

_LARGE_PX = 90
_CLOSE = (0.4, 0.95)  # of the ground's shorter side
_LIGHT = 0.7  # of plain grounds: nearly white
_MIRRORED = 0.35  # of windows on photos: print is mirrored with them, but goods look more varied


@dataclass(frozen=True, slots=True, eq=False)
class Window:
    """A picture and its labels: n class ids and n × 4 boxes, xyxy in pixels."""

    picture: Picture
    class_ids: npt.NDArray[np.int64]
    boxes: npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """What windows are cut from and made of. *bare* are pictures of nothing we sell."""

    photos: Sequence[Labelled]  # of real goods
    drawn: Sequence[Labelled] = ()  # whole counters of the stage
    cutouts: Sequence[Cutout] = ()
    bare: Sequence[Picture] = ()
    piles: Sequence[Labelled] = ()  # photos of crates, with what COCO's weights found in them
    often: frozenset[int] = frozenset()  # classes that are sought three times as often


@dataclass(frozen=True, slots=True)
class Mix:
    """How often a window shows what; the rest are real photos."""

    drawn: float = 0.15
    laid: float = 0.2
    piled: float = 0.0  # of windows on real photos: of piles, where there are any
    near: float = 0.5  # of windows on real photos: one thing is sought out and looked at closely
    mosaic: float = 0.5
    pair: float = 0.0  # two windows side by side: most photos are higher than wide
    strewn: float = 0.0  # of windows on photos: a few things are laid on them, too
    shelved: float = 0.0  # of windows of things laid together: rows of one product
    close: float = 0.0  # … or else a few large ones on a plain ground
    slanted: float = 0.0  # by how much photos are stretched and sheared, as a share


class WindowMaker:
    """Makes windows of *size_px* (height, width); the same from the same *random*.

    *light* is what light, lens and camera do to each.
    """

    def __init__(
        self,
        material: Material,
        mix: Mix,
        size_px: tuple[int, int],
        light: Callable[[Picture, np.random.Generator], Picture] = spoil,
    ) -> None:
        self._light = light
        self._material = material
        self._mix = mix
        self._height_px, self._width_px = size_px
        self._opened: dict[str, Picture] = {}
        self._photos = _Photos(material.photos, material.often)
        self._piles = _Photos(material.piles, material.often)
        self._cutouts_of = _cutouts_by_class(material.cutouts)
        self._large_of = _cutouts_by_class(
            [each for each in material.cutouts if max(each.sprite.shape[:2]) >= _LARGE_PX]
        )
        self._take = _turns(self._cutouts_of, material.often)
        self._clutter = [cutout for cutout in material.cutouts if cutout.class_id is None]

    def make(self, random: np.random.Generator) -> Window:
        """The next window."""
        sheet = self._put_together(self._parts(random), random)
        return Window(
            self._light(sheet.picture, random),
            np.array(sheet.class_ids, np.int64),
            np.array(sheet.boxes, np.float32).reshape(-1, 4),
        )

    def _parts(self, random: np.random.Generator) -> list[tuple[int, int, int, int]]:
        """The window whole, in two halves side by side, or in four at a cross that moves."""
        width, height = self._width_px, self._height_px
        chance = random.random()
        x = int(width * random.uniform(0.35, 0.65))
        y = int(height * random.uniform(0.35, 0.65))
        if chance < self._mix.mosaic:
            return [(0, 0, x, y), (x, 0, width, y), (0, y, x, height), (x, y, width, height)]
        if chance < self._mix.mosaic + self._mix.pair:
            return [(0, 0, x, height), (x, 0, width, height)]
        return [(0, 0, width, height)]

    def _put_together(
        self, parts: Sequence[tuple[int, int, int, int]], random: np.random.Generator
    ) -> Sheet:
        whole = Sheet(np.full((self._height_px, self._width_px, 3), 114, np.uint8))
        for x0, y0, x1, y1 in parts:
            part = self._cell(x1 - x0, y1 - y0, random)
            whole.picture[y0:y1, x0:x1] = part.picture
            whole.class_ids += part.class_ids
            whole.boxes += [[a + x0, b + y0, c + x0, d + y0] for a, b, c, d in part.boxes]
        return whole

    def _cell(self, width: int, height: int, random: np.random.Generator) -> Sheet:
        chance = random.random()
        if chance < self._mix.drawn and self._material.drawn:
            return self._on_stage(width, height, random)
        if chance < self._mix.drawn + self._mix.laid and self._cutouts_of:
            return self._laid(width, height, random)
        piled = bool(self._material.piles) and random.random() < self._mix.piled
        photos = self._piles if piled else self._photos
        seek = self._near if random.random() < self._mix.near else self._far
        sheet = seek(photos, width, height, random)
        if random.random() < _MIRRORED:
            sheet = mirrored(sheet)
        if self._cutouts_of and random.random() < self._mix.strewn:
            self._strew(sheet, int(random.integers(1, 4)), sheet.boxes.copy(), random)
        return sheet

    def _near(
        self, photos: "_Photos", width: int, height: int, random: np.random.Generator
    ) -> Sheet:
        """One thing, sought by its class so that rare ones come as often, looked at closely."""
        photo, thing = photos.thing(random)
        picture = self._open(photo)
        points = thing.points * picture.shape[1::-1]
        longest = float(np.ptp(points, axis=0).max())
        wanted = np.exp(random.uniform(np.log(28), np.log(0.85 * min(width, height))))
        scale = float(np.clip(wanted / max(longest, 1), 0.3, 1.4))
        at = (random.uniform(0.25, 0.75) * width, random.uniform(0.25, 0.75) * height)
        matrix = matrix_of(points.mean(axis=0), at, scale, angle_of(photo, random))
        matrix = slanted(matrix, at, self._mix.slanted, random)
        return looked_at(photo, picture, matrix, (width, height))

    def _far(
        self, photos: "_Photos", width: int, height: int, random: np.random.Generator
    ) -> Sheet:
        """A photo at the scale at which the kiosk would see it, or as much of it as fits."""
        photo = photos.any(random)
        picture = self._open(photo)
        size = np.array(picture.shape[1::-1], np.float32)
        seen_at = min(FRAME_PX[1] / size[0], FRAME_PX[0] / size[1])
        scale = float(seen_at * np.exp(random.uniform(-0.25, 0.4)))
        room = np.maximum(size * scale - (width, height), 0) / scale / 2
        centre = size / 2 + random.uniform(-1, 1, 2) * room
        middle = (width / 2, height / 2)
        matrix = matrix_of(centre, middle, scale, angle_of(photo, random))
        matrix = slanted(matrix, middle, self._mix.slanted, random)
        return looked_at(photo, picture, matrix, (width, height))

    def _on_stage(self, width: int, height: int, random: np.random.Generator) -> Sheet:
        photo = self._material.drawn[int(random.integers(len(self._material.drawn)))]
        picture = self._open(photo)
        size = np.array(picture.shape[1::-1], np.float32)
        room = np.maximum(size - (width, height), 0) / 2
        centre = size / 2 + random.uniform(-1, 1, 2) * room
        scale = float(random.uniform(0.85, 1.15))
        matrix = matrix_of(centre, (width / 2, height / 2), scale, 0.0)
        return looked_at(photo, picture, matrix, (width, height))

    def _open(self, photo: Labelled) -> Picture:
        key = str(photo.file)
        if key not in self._opened:
            self._opened[key] = np.asarray(cv2.imread(key, cv2.IMREAD_COLOR), dtype=np.uint8)
        return self._opened[key]

    def _laid(self, width: int, height: int, random: np.random.Generator) -> Sheet:
        """Cut-outs on a ground without goods, some covered in part, some of no product."""
        sheet = Sheet(self._ground(width, height, random))
        if random.random() < self._mix.shelved:
            covered = shelve(sheet, self._rows(random), random)
            self._strew(sheet, int(random.integers(0, 4)), covered, random)
            return sheet
        if self._large_of and random.random() < self._mix.close:
            return self._close(width, height, random)
        self._strew(sheet, int(random.integers(1, 3 + width * height // 20_000)), [], random)
        return sheet

    def _close(self, width: int, height: int, random: np.random.Generator) -> Sheet:
        """One to three things that fill much of a plain ground, as in a photo of a product."""
        light = random.random() < _LIGHT
        colour = random.uniform(215, 255) if light else random.uniform(20, 235, 3)
        sheet = Sheet(np.full((height, width, 3), colour, np.float64).astype(np.uint8))
        covered: list[list[float]] = []
        numbers = list(self._large_of)
        for _ in range(random.integers(1, 4)):
            of_class = self._large_of[numbers[int(random.integers(len(numbers)))]]
            cutout = of_class[int(random.integers(len(of_class)))]
            longest = random.uniform(*_CLOSE) * min(width, height)
            self._put(sheet, cutout, covered, random, longest)
        return sheet

    def _rows(self, random: np.random.Generator) -> list[list[Cutout]]:
        """What stands on a shelf: in each row one cut-out as often as may fit, or two in turn."""
        return [
            [self._any_cutout(random) for _ in range(random.integers(1, 3))] * 6
            for _ in range(random.integers(1, 4))
        ]

    def _strew(
        self, sheet: Sheet, count: int, covered: list[list[float]], random: np.random.Generator
    ) -> None:
        """Lay *count* things on *sheet* that hide no more than a part of what is *covered*."""
        for _ in range(count):
            self._put(sheet, self._any_cutout(random), covered, random)

    def _put(
        self,
        sheet: Sheet,
        cutout: Cutout,
        covered: list[list[float]],
        random: np.random.Generator,
        longest_px: float | None = None,
    ) -> None:
        box = lay(sheet.picture, cutout, covered, random, longest_px)
        if box is not None:
            covered.append(box)
            if cutout.class_id is not None:
                sheet.class_ids.append(cutout.class_id)
                sheet.boxes.append(box)

    def _any_cutout(self, random: np.random.Generator) -> Cutout:
        if self._clutter and random.random() < 0.15:
            return self._clutter[int(random.integers(len(self._clutter)))]
        of_class = self._cutouts_of[self._take[int(random.integers(len(self._take)))]]
        return of_class[int(random.integers(len(of_class)))]

    def _ground(self, width: int, height: int, random: np.random.Generator) -> Picture:
        bare = self._material.bare
        picture = bare[int(random.integers(len(bare)))]
        size = np.array(picture.shape[1::-1], np.float32)
        least = float(max(width / size[0], height / size[1]))
        scale = least * float(random.uniform(1, 1.8))
        room = np.maximum(size * scale - (width, height), 0) / scale / 2
        centre = size / 2 + random.uniform(-1, 1, 2) * room
        matrix = matrix_of(centre, (width / 2, height / 2), scale, 0.0)
        ground = cv2.warpAffine(
            picture, matrix, (width, height), flags=cv2.INTER_AREA, borderMode=cv2.BORDER_REFLECT
        )
        return (
            np.asarray(ground * random.normal(1, 0.06, 3).clip(0.8, 1.2), np.float32)
            .clip(0, 255)
            .astype(np.uint8)
        )


class _Photos:
    """Photos to take from: any, or one with a thing of a class that is sought in its turn."""

    def __init__(self, photos: Sequence[Labelled], often: Collection[int]) -> None:
        self._all = photos
        self._of_class = _by_class(photos)
        self._seek = _turns(self._of_class, often)

    def any(self, random: np.random.Generator) -> Labelled:
        """One photo, all alike."""
        return self._all[int(random.integers(len(self._all)))]

    def thing(self, random: np.random.Generator) -> tuple[Labelled, Outline]:
        """A photo and one thing on it, all classes alike."""
        of_class = self._of_class[self._seek[int(random.integers(len(self._seek)))]]
        return of_class[int(random.integers(len(of_class)))]


def _by_class(photos: Sequence[Labelled]) -> dict[int, list[tuple[Labelled, Outline]]]:
    found: dict[int, list[tuple[Labelled, Outline]]] = {}
    for photo in photos:
        for thing in photo.things:
            found.setdefault(thing.class_id, []).append((photo, thing))
    return found


def _turns(of_class: Mapping[int, object], often: Collection[int]) -> list[int]:
    return [number for number in of_class for _ in range(3 if number in often else 1)]


def _cutouts_by_class(cutouts: Sequence[Cutout]) -> dict[int, list[Cutout]]:
    found: dict[int, list[Cutout]] = {}
    for cutout in cutouts:
        if cutout.class_id is not None:
            found.setdefault(cutout.class_id, []).append(cutout)
    return found
