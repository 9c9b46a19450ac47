"""Windows on photos and on things laid together anew: what the network is shown, one by one."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np
import numpy.typing as npt

from kiosk.events import Picture
from kiosk.training.conditions import spoil
from kiosk.training.cutouts import Cutout
from kiosk.training.laying import LEAST_PX, lay
from kiosk.training.yolo_folder import Labelled, Outline, Points

_GREY = (114, 114, 114)
_LEAST_INSIDE = 0.35  # of a thing's box; what shows less has no label


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


@dataclass(frozen=True, slots=True)
class Mix:
    """How often a window shows what; the rest are real photos."""

    drawn: float = 0.15
    laid: float = 0.2
    near: float = 0.5  # of windows on real photos: one thing is sought out and looked at closely
    mosaic: float = 0.5


@dataclass(slots=True, eq=False)
class _Sheet:
    """A window in the making."""

    picture: Picture
    class_ids: list[int] = field(default_factory=list)
    boxes: list[list[float]] = field(default_factory=list)

    def window(self) -> Window:
        return Window(
            self.picture,
            np.array(self.class_ids, np.int64),
            np.array(self.boxes, np.float32).reshape(-1, 4),
        )


class WindowMaker:
    """Makes windows of *height_px* × *width_px*; the same from the same *random*."""

    def __init__(self, material: Material, mix: Mix, size_px: tuple[int, int]) -> None:
        self._material = material
        self._mix = mix
        self._height_px, self._width_px = size_px
        self._opened: dict[str, Picture] = {}
        self._photos_of = _by_class(material.photos)
        self._cutouts_of = _cutouts_by_class(material.cutouts)
        self._clutter = [cutout for cutout in material.cutouts if cutout.class_id is None]

    def make(self, random: np.random.Generator) -> Window:
        """The next window."""
        sheet = self._mosaic(random) if random.random() < self._mix.mosaic else self._one(random)
        return _Sheet(spoil(sheet.picture, random), sheet.class_ids, sheet.boxes).window()

    def _one(self, random: np.random.Generator) -> _Sheet:
        return self._cell(self._width_px, self._height_px, random)

    def _mosaic(self, random: np.random.Generator) -> _Sheet:
        """Four windows in one, at a cross that moves."""
        width, height = self._width_px, self._height_px
        x = int(width * random.uniform(0.35, 0.65))
        y = int(height * random.uniform(0.35, 0.65))
        whole = _Sheet(np.full((height, width, 3), 114, np.uint8))
        for x0, y0, x1, y1 in (
            (0, 0, x, y),
            (x, 0, width, y),
            (0, y, x, height),
            (x, y, width, height),
        ):
            part = self._cell(x1 - x0, y1 - y0, random)
            whole.picture[y0:y1, x0:x1] = part.picture
            whole.class_ids += part.class_ids
            whole.boxes += [[a + x0, b + y0, c + x0, d + y0] for a, b, c, d in part.boxes]
        return whole

    def _cell(self, width: int, height: int, random: np.random.Generator) -> _Sheet:
        chance = random.random()
        if chance < self._mix.drawn and self._material.drawn:
            return self._on_stage(width, height, random)
        if chance < self._mix.drawn + self._mix.laid and self._cutouts_of:
            return self._laid(width, height, random)
        if random.random() < self._mix.near:
            return self._near(width, height, random)
        return self._far(width, height, random)

    # ---- windows on photos ---------------------------------------------------------------

    def _near(self, width: int, height: int, random: np.random.Generator) -> _Sheet:
        """One thing, sought by its class so that rare ones come as often, looked at closely."""
        classes = list(self._photos_of)
        of_class = self._photos_of[classes[int(random.integers(len(classes)))]]
        photo, thing = of_class[int(random.integers(len(of_class)))]
        picture = self._open(photo)
        points = thing.points * picture.shape[1::-1]
        longest = float(np.ptp(points, axis=0).max())
        wanted = np.exp(random.uniform(np.log(28), np.log(0.85 * min(width, height))))
        scale = float(np.clip(wanted / max(longest, 1), 0.3, 1.4))
        at = (random.uniform(0.25, 0.75) * width, random.uniform(0.25, 0.75) * height)
        matrix = _matrix(points.mean(axis=0), at, scale, _angle(photo, random))
        return _looked_at(photo, picture, matrix, (width, height))

    def _far(self, width: int, height: int, random: np.random.Generator) -> _Sheet:
        """The whole photo, more or less, as the kiosk would see it."""
        photo = self._material.photos[int(random.integers(len(self._material.photos)))]
        picture = self._open(photo)
        size = np.array(picture.shape[1::-1], np.float32)
        scale = float(min(width / size[0], height / size[1]) * np.exp(random.uniform(-0.15, 0.5)))
        room = np.maximum(size * scale - (width, height), 0) / scale / 2
        centre = size / 2 + random.uniform(-1, 1, 2) * room
        matrix = _matrix(centre, (width / 2, height / 2), scale, _angle(photo, random))
        return _looked_at(photo, picture, matrix, (width, height))

    def _on_stage(self, width: int, height: int, random: np.random.Generator) -> _Sheet:
        photo = self._material.drawn[int(random.integers(len(self._material.drawn)))]
        picture = self._open(photo)
        size = np.array(picture.shape[1::-1], np.float32)
        room = np.maximum(size - (width, height), 0) / 2
        centre = size / 2 + random.uniform(-1, 1, 2) * room
        scale = float(random.uniform(0.85, 1.15))
        matrix = _matrix(centre, (width / 2, height / 2), scale, 0.0)
        return _looked_at(photo, picture, matrix, (width, height))

    def _open(self, photo: Labelled) -> Picture:
        key = str(photo.file)
        if key not in self._opened:
            self._opened[key] = np.asarray(cv2.imread(key, cv2.IMREAD_COLOR), dtype=np.uint8)
        return self._opened[key]

    # ---- things laid together ------------------------------------------------------------

    def _laid(self, width: int, height: int, random: np.random.Generator) -> _Sheet:
        """Cut-outs on a ground without goods, some covered in part, some of no product."""
        sheet = _Sheet(self._ground(width, height, random))
        covered: list[list[float]] = []
        for _ in range(int(random.integers(1, 3 + width * height // 20_000))):
            cutout = self._any_cutout(random)
            box = lay(sheet.picture, cutout, covered, random)
            if box is not None:
                covered.append(box)
                if cutout.class_id is not None:
                    sheet.class_ids.append(cutout.class_id)
                    sheet.boxes.append(box)
        return sheet

    def _any_cutout(self, random: np.random.Generator) -> Cutout:
        if self._clutter and random.random() < 0.15:
            return self._clutter[int(random.integers(len(self._clutter)))]
        classes = list(self._cutouts_of)
        of_class = self._cutouts_of[classes[int(random.integers(len(classes)))]]
        return of_class[int(random.integers(len(of_class)))]

    def _ground(self, width: int, height: int, random: np.random.Generator) -> Picture:
        bare = self._material.bare
        picture = bare[int(random.integers(len(bare)))]
        size = np.array(picture.shape[1::-1], np.float32)
        least = float(max(width / size[0], height / size[1]))
        scale = least * float(random.uniform(1, 1.8))
        room = np.maximum(size * scale - (width, height), 0) / scale / 2
        centre = size / 2 + random.uniform(-1, 1, 2) * room
        matrix = _matrix(centre, (width / 2, height / 2), scale, 0.0)
        ground = cv2.warpAffine(
            picture, matrix, (width, height), flags=cv2.INTER_AREA, borderMode=cv2.BORDER_REFLECT
        )
        return (
            np.asarray(ground * random.normal(1, 0.06, 3).clip(0.8, 1.2), np.float32)
            .clip(0, 255)
            .astype(np.uint8)
        )


def _by_class(photos: Sequence[Labelled]) -> dict[int, list[tuple[Labelled, Outline]]]:
    found: dict[int, list[tuple[Labelled, Outline]]] = {}
    for photo in photos:
        for thing in photo.things:
            found.setdefault(thing.class_id, []).append((photo, thing))
    return found


def _cutouts_by_class(cutouts: Sequence[Cutout]) -> dict[int, list[Cutout]]:
    found: dict[int, list[Cutout]] = {}
    for cutout in cutouts:
        if cutout.class_id is not None:
            found.setdefault(cutout.class_id, []).append(cutout)
    return found


def _angle(photo: Labelled, random: np.random.Generator) -> float:
    """Degrees to turn a photo by: mostly a little, as people hold cameras; sometimes any."""
    if not photo.outlined:
        return 0.0
    if random.random() < 0.2:
        return float(random.uniform(-180, 180))
    return float(random.normal(0, 8))


def _matrix(
    of: npt.NDArray[np.floating], to: tuple[float, float], scale: float, angle_deg: float
) -> npt.NDArray[np.float64]:
    """2 × 3: scales and turns about the point *of* and brings it to *to*."""
    centre = (float(of[0]), float(of[1]))
    matrix = np.asarray(cv2.getRotationMatrix2D(centre, angle_deg, scale), np.float64)
    matrix[:, 2] += np.asarray(to) - of
    return matrix


def _looked_at(
    photo: Labelled, picture: Picture, matrix: npt.NDArray[np.float64], size: tuple[int, int]
) -> _Sheet:
    scale = float(np.hypot(matrix[0, 0], matrix[0, 1]))
    source, warp = picture, matrix
    if scale < 0.6:  # halve first, or fine print turns to noise
        source = np.asarray(
            cv2.resize(picture, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), np.uint8
        )
        warp = matrix @ np.array([[2, 0, 0.5], [0, 2, 0.5], [0, 0, 1]], np.float64)
    seen = cv2.warpAffine(source, warp, size, flags=cv2.INTER_LINEAR, borderValue=_GREY)
    sheet = _Sheet(np.asarray(seen, dtype=np.uint8))
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
