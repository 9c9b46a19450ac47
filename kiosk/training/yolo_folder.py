"""Reads labelled pictures in YOLO's layout and names every fault by file and line."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from kiosk.errors import DataSetError
from kiosk.training.goods import same_name
from kiosk.training.yolo_names import describe

Points = npt.NDArray[np.float32]

PICTURES = frozenset({".jpg", ".jpeg", ".png", ".bmp", ".webp", ".tif", ".tiff"})
_NOT_LABELS = frozenset({"names.txt", "classes.txt", "readme.txt", "notes.txt", "train.txt"})
_SHOWN = 20  # faults named one by one
_ROUNDING = 1e-3  # by which a share may pass 0 or 1


@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """One thing: its class id and its outline, n × 2, as shares of width and height."""

    class_id: int
    points: Points


@dataclass(frozen=True, slots=True, eq=False)
class Labelled:
    """A picture's file and what is in it; *outlined* where outlines are closer than boxes."""

    file: Path
    things: Sequence[Outline]
    outlined: bool = False


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """The class names by id, and the pictures by name."""

    names: tuple[str, ...]
    pictures: Sequence[Labelled]


class Faults:
    """Collects what is wrong with a set, so that all of it is said at once."""

    def __init__(self) -> None:
        self._found: list[str] = []

    def add(self, file: Path, what: str, *, line: int | None = None) -> None:
        """Something is wrong with *file*, on *line* (from 1) where it is a label."""
        where = f"{file}, line {line}" if line else str(file)
        self._found.append(f"{where}: {what}")

    def raise_if_any(self) -> None:
        """DataSetError with every fault, the first twenty word for word."""
        if not self._found:
            return
        more = len(self._found) - _SHOWN
        rest = [f"… and {more} more"] if more > 0 else []
        raise DataSetError(
            f"The data set has {len(self._found)} faults. Correct or remove:\n  "
            + "\n  ".join([*self._found[:_SHOWN], *rest])
        )


def read_set(folder: Path, *, part: str | None = None, outlines: bool = False) -> LabelledSet:
    """The pictures and labels of *folder* (YOLO's layout; names as `describe` finds them).

    Labels lie in ``labels`` where pictures lie in ``images``, else beside them; with *outlines*
    those in ``labels_seg`` come first. A picture without a label file shows nothing known.
    DataSetError names every faulty file and line.
    """
    described = describe(folder, part)
    files = sorted(
        file for file in described.pictures.rglob("*") if file.suffix.lower() in PICTURES
    )
    if not files:
        raise DataSetError(f"{described.pictures} holds no pictures.")
    faults = Faults()
    pictures = [_labelled(file, len(described.names), faults, outlines=outlines) for file in files]
    for labels in _without_picture(files):
        faults.add(labels, "there is no picture for these labels")
    faults.raise_if_any()
    if not any(picture.things for picture in pictures):
        raise DataSetError(f"No picture of {folder} has a label: there is nothing to compare with.")
    return LabelledSet(described.names, pictures)


def in_classes(data: LabelledSet, classes: Sequence[str]) -> list[Labelled]:
    """The pictures with the class ids of *classes*, matched by name.

    DataSetError names the classes of *data* that are not among them.
    """
    numbers = {same_name(name): number for number, name in enumerate(classes)}
    strange = [name for name in data.names if same_name(name) not in numbers]
    if strange:
        raise DataSetError(f"These classes are not among those to be taught: {', '.join(strange)}.")
    ids = [numbers[same_name(name)] for name in data.names]
    return [
        replace(
            picture,
            things=[replace(thing, class_id=ids[thing.class_id]) for thing in picture.things],
        )
        for picture in data.pictures
    ]


def corners(box: Sequence[float]) -> Points:
    """The outline of a box: centre x, centre y, width, height."""
    x, y, width, height = box
    left, right, top, bottom = x - width / 2, x + width / 2, y - height / 2, y + height / 2
    return np.array([[left, top], [right, top], [right, bottom], [left, bottom]], np.float32)


def _labelled(file: Path, classes: int, faults: Faults, *, outlines: bool) -> Labelled:
    seg = _label_file(file, "labels_seg")
    outlined = outlines and seg.is_file()
    labels = seg if outlined else _label_file(file, "labels")
    return Labelled(file, list(_things(labels, classes, faults)), outlined=outlined)


def _label_file(picture: Path, kind: str) -> Path:
    """``…/images/x/a.jpg`` → ``…/labels/x/a.txt``; beside the picture where there is no images."""
    parts = list(picture.parts)
    if "images" in parts:
        last = len(parts) - 1 - parts[::-1].index("images")
        parts[last] = kind
    return Path(*parts).with_suffix(".txt")


def _without_picture(files: Sequence[Path]) -> Iterator[Path]:
    known = {_label_file(file, "labels") for file in files}
    folders = {labels.parent for labels in known}
    for folder in sorted(folders):
        for labels in sorted(folder.glob("*.txt")):
            if labels not in known and labels.name.lower() not in _NOT_LABELS:
                yield labels


def _things(labels: Path, classes: int, faults: Faults) -> Iterator[Outline]:
    if not labels.is_file():
        return
    try:
        lines = labels.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as exc:
        faults.add(labels, f"it can't be read ({exc})")
        return
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield _thing(line, classes)
            except ValueError as exc:
                faults.add(labels, str(exc), line=number)


def _thing(line: str, classes: int) -> Outline:
    """What one line says. ValueError in words."""
    first, *rest = line.split()
    class_id = _class_id(first, classes)
    try:
        values = [float(text) for text in rest]
    except ValueError:
        raise ValueError(f"“{line.strip()[:60]}” is not a class and numbers") from None
    if len(values) != 4 and (len(values) < 6 or len(values) % 2):
        raise ValueError(
            f"{len(values)} numbers follow the class, but a box has 4 and an outline pairs of "
            "x and y, three at least"
        )
    outside = [v for v in values if not math.isfinite(v) or not -_ROUNDING <= v <= 1 + _ROUNDING]
    if outside:
        raise ValueError(f"{outside[0]:g} is not a share of the picture from 0 to 1")
    points = corners(values) if len(values) == 4 else np.array(values, np.float32).reshape(-1, 2)
    if (np.ptp(points, axis=0) <= 0).any():
        raise ValueError("the box has no width or no height")
    return Outline(class_id, points.clip(0, 1))


def _class_id(text: str, classes: int) -> int:
    try:
        number = float(text)
    except ValueError:
        raise ValueError(f"“{text[:30]}” is no class number") from None
    if not number.is_integer() or not 0 <= number < classes:
        raise ValueError(f"class {text} is not among the {classes} that are named (0 on)")
    return int(number)
