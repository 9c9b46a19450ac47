"""Measures what a model does with goods that it was never taught."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kiosk.detection.gate import MARGIN, Gate
from kiosk.errors import DataSetError
from kiosk.events.pictures import Detections, Frame
from kiosk.training.average_precision import overlaps
from kiosk.training.evaluate import Detecting
from kiosk.training.goods import same_name
from kiosk.training.pictures import open_picture
from kiosk.training.yolo_folder import Labelled, LabelledSet

SILENT = 0.70
_FOUND = 0.5  # of overlap
_COST = 0.10  # of known items that may be asked because of the gate
_STEPS = 60


@dataclass(frozen=True, slots=True, eq=False)
class Strangers:
    """The surest detection on every labelled thing: score, signs (n × 2), and what it is.

    *strange* are things of classes that the model was not taught.
    """

    scores: npt.NDArray[np.float32]
    signs: npt.NDArray[np.float32]
    strange: npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Point:
    """One setting of the gate: the share of strange things added silently, and its price."""

    gate: Gate
    strange_silent: float
    known_asked: float  # because of the gate, of the known things that were found
    known_silent: float  # all the same: a model that is sure of nothing lets no stranger in


def look_at(detector: Detecting, data: LabelledSet, strange: Collection[str]) -> Strangers:
    """Show *detector* the pictures of *data*, whose classes *strange* it was not taught.

    DataSetError when the set has none of these classes.
    """
    names = {same_name(name) for name in strange}
    numbers = {i for i, name in enumerate(data.names) if same_name(name) in names}
    if len(numbers) < len(names):
        raise DataSetError(f"The set does not have all of the classes {', '.join(strange)}.")
    rows = [
        row
        for number, labelled in enumerate(data.pictures)
        for row in _surest(detector, number, labelled)
    ]
    return Strangers(
        scores=np.array([score for score, _, _ in rows], np.float32),
        signs=np.array([signs for _, signs, _ in rows], np.float32).reshape(-1, 2),
        strange=np.array([class_id in numbers for _, _, class_id in rows], bool),
    )


def curve(seen: Strangers, sign: int, silent: float = SILENT) -> list[Point]:
    """What the gate brings and costs, over all settings of one *sign*, the open one first."""
    known = seen.signs[~seen.strange, sign]
    values = np.quantile(known, np.linspace(0, 0.5, _STEPS)) if len(known) else []
    points = [_point(seen, Gate(), silent)]
    for value in values:
        least = float(value)
        gate = Gate(margin=least) if sign == MARGIN else Gate(energy=least)
        points.append(_point(seen, gate, silent))
    return points


def best_of(points: Sequence[Point], cost: float = _COST) -> Point:
    """The setting that lets the fewest strange things through at no more than *cost*."""
    allowed = [point for point in points if point.known_asked <= cost]
    return min(allowed, key=lambda point: (point.strange_silent, point.known_asked))


def _point(seen: Strangers, gate: Gate, silent: float) -> Point:
    passes = gate.passes(seen.signs)
    sure = seen.scores >= silent
    strange, known = seen.strange, ~seen.strange
    return Point(
        gate,
        strange_silent=float((sure & passes)[strange].mean()) if strange.any() else 0.0,
        known_asked=float((sure & ~passes)[known].mean()) if known.any() else 0.0,
        known_silent=float((sure & passes)[known].mean()) if known.any() else 0.0,
    )


def _surest(
    detector: Detecting, number: int, labelled: Labelled
) -> list[tuple[float, npt.NDArray[np.float32], int]]:
    """Score, signs and class id of every thing in a picture on which anything was seen."""
    try:
        picture = open_picture(labelled.file)
    except ValueError as exc:
        raise DataSetError(f"{labelled.file}: {exc}") from exc
    found = detector.detect(Frame(picture, number, float(number), float(number)))
    rows = []
    size = picture.shape[1::-1]
    for thing in labelled.things:
        box = np.concatenate([thing.points.min(axis=0) * size, thing.points.max(axis=0) * size])
        best = _best_on(found, box.astype(np.float32))
        if best is not None and found.features is not None:
            rows.append((float(found.scores[best]), found.features[best], thing.class_id))
    return rows


def _best_on(found: Detections, box: npt.NDArray[np.float32]) -> int | None:
    """The surest detection on *box*, which comes first."""
    if not len(found.scores):
        return None
    near = np.flatnonzero(overlaps(box[None], found.boxes)[0] >= _FOUND)
    return int(near[0]) if len(near) else None
