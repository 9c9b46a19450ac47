"""Measures a model on labelled pictures, as the kiosk would look at them, without torch."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from kiosk.errors import DataSetError
from kiosk.events.pictures import Detections, Frame
from kiosk.training.average_precision import (
    IOUS,
    ClassFigures,
    Judged,
    calibration_error,
    figures_of,
    judge,
    mean_figures,
)
from kiosk.training.goods import same_name
from kiosk.training.pictures import open_picture
from kiosk.training.yolo_folder import Faults, Labelled, LabelledSet

FLOOR = 0.30  # from which a detection takes part in counting


class Detecting(Protocol):
    """What is measured."""

    @property
    def names(self) -> Mapping[int, str]:
        """Class id → class name."""
        ...

    def detect(self, frame: Frame) -> Detections:
        """What is seen, down to scores of next to nothing."""
        ...


@dataclass(frozen=True, slots=True)
class Figures:
    """What a model reached on a set of pictures; 0 to 1.

    *ignored* counts the detections (from the floor of 0.30 on) of classes that the set does not
    have, *lacking* names the set's classes that the model does not have.
    """

    overall: Mapping[str, float]
    of_class: Mapping[str, ClassFigures]
    pictures: int
    ignored: int
    lacking: Sequence[str]


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """Every detection of a set, judged; class ids and *names* are the set's."""

    judged: Judged
    names: Sequence[str]
    pictures: int
    ignored: int
    lacking: Sequence[str]

    def figures(self) -> Figures:
        """The figures, per class and overall."""
        known = figures_of(self.judged)
        part = self.judged.scores >= FLOOR
        ece = calibration_error(self.judged.scores[part], self.judged.right[part, 0])
        return Figures(
            overall={**mean_figures(known), "ece": ece},
            of_class={self.names[number]: figures for number, figures in known.items()},
            pictures=self.pictures,
            ignored=self.ignored,
            lacking=self.lacking,
        )


def measure(detector: Detecting, data: LabelledSet) -> Measured:
    """Show *detector* every picture of *data* and judge what it says.

    Classes are matched by name (``olive_oil`` is “Olive oil”). DataSetError when the model has
    none of them, or names every picture that can't be opened.
    """
    ids = _ids_in_set(detector.names, data.names)
    known = sorted(set(ids.values()))
    if not known:
        raise DataSetError(
            f"The model has none of the set's {len(data.names)} classes "
            f"({', '.join(data.names[:5])} …): choose another model or correct the names."
        )
    results = list(_judged(detector, data.pictures, ids))
    return Measured(
        judged=Judged(
            scores=np.concatenate([r.scores for r in results]).astype(np.float64),
            class_ids=np.concatenate([r.class_ids for r in results]),
            right=np.concatenate([r.right for r in results]).reshape(-1, len(IOUS)),
            objects=np.concatenate([r.objects for r in results]),
        ),
        names=data.names,
        pictures=len(results),
        ignored=sum(r.ignored for r in results),
        lacking=[name for number, name in enumerate(data.names) if number not in known],
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Result:
    """One picture's detections of the set's classes, judged."""

    scores: npt.NDArray[np.float32]
    class_ids: npt.NDArray[np.int64]
    right: npt.NDArray[np.bool_]
    objects: npt.NDArray[np.int64]
    ignored: int


def _judged(
    detector: Detecting, pictures: Sequence[Labelled], ids: Mapping[int, int]
) -> Iterator[_Result]:
    faults = Faults()
    known = set(ids.values())
    for number, labelled in enumerate(pictures):
        try:
            picture = open_picture(labelled.file)
        except ValueError as exc:
            faults.add(labelled.file, str(exc))
            continue
        found = detector.detect(Frame(picture, number, float(number), float(number)))
        things = [thing for thing in labelled.things if thing.class_id in known]
        size = picture.shape[1::-1]
        boxes = [
            np.concatenate([thing.points.min(axis=0) * size, thing.points.max(axis=0) * size])
            for thing in things
        ]
        true_ids = np.array([thing.class_id for thing in things], np.int64)
        in_set = np.array([int(class_id) in ids for class_id in found.class_ids], bool)
        class_ids = np.array([ids[int(i)] for i in found.class_ids[in_set]], np.int64)
        true_boxes = np.array(boxes, np.float32).reshape(-1, 4)
        yield _Result(
            scores=found.scores[in_set],
            class_ids=class_ids,
            right=judge(found.boxes[in_set], class_ids, true_boxes, true_ids),
            objects=true_ids,
            ignored=int((found.scores[~in_set] >= FLOOR).sum()),
        )
    faults.raise_if_any()


def _ids_in_set(model: Mapping[int, str], names: Sequence[str]) -> dict[int, int]:
    """The model's class id → the set's, for the names that both have."""
    numbers = {same_name(name): number for number, name in enumerate(names)}
    return {
        class_id: numbers[same_name(name)]
        for class_id, name in model.items()
        if same_name(name) in numbers
    }
