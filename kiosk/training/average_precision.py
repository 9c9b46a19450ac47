"""Precision, recall and average precision of detections, as COCO and ultralytics count them."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

IOUS = np.linspace(0.5, 0.95, 10)
_CONFIDENCES = np.linspace(0, 1, 1000)
_RECALLS = np.linspace(0, 1, 101)
_TINY = 1e-16
_SMOOTHED = 0.1  # of the curve whose top is sought
_BINS = 15


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """n detections of a whole set: score, class, and whether each is right at each of `IOUS`.

    *objects* are the class ids of everything labelled.
    """

    scores: Floats  # n
    class_ids: npt.NDArray[np.int64]  # n
    right: npt.NDArray[np.bool_]  # n × 10
    objects: npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class ClassFigures:
    """What one class reached; 0 to 1."""

    precision: float
    recall: float
    f1: float
    ap50: float
    ap50_95: float
    objects: int


def judge(
    boxes: npt.NDArray[np.float32],
    class_ids: npt.NDArray[np.integer],
    true_boxes: npt.NDArray[np.float32],
    true_ids: npt.NDArray[np.integer],
) -> npt.NDArray[np.bool_]:
    """Which detections of one picture (xyxy) find a labelled thing, at each of `IOUS`: n × 10.

    The detections come best first; each takes the thing of its class that it covers best of those
    that are not found yet, as COCO does it.
    """
    right = np.zeros((len(boxes), len(IOUS)), bool)
    if not len(boxes) or not len(true_boxes):
        return right
    overlap = overlaps(true_boxes, boxes) * (true_ids[:, None] == class_ids[None, :])
    taken = np.zeros((len(true_boxes), len(IOUS)), bool)
    columns = np.arange(len(IOUS))
    for number in np.flatnonzero((overlap >= IOUS[0]).any(axis=0)):
        free = np.where(taken, 0, overlap[:, number, None])
        best = free.argmax(axis=0)
        right[number] = free[best, columns] >= IOUS
        taken[best, columns] |= right[number]
    return right


def figures_of(judged: Judged) -> dict[int, ClassFigures]:
    """Each labelled class's figures; precision and recall where the mean F1 is highest."""
    order = np.argsort(-judged.scores, kind="stable")
    scores, class_ids = judged.scores[order], judged.class_ids[order]
    right = judged.right[order]
    classes, counts = np.unique(judged.objects, return_counts=True)
    rows = [
        _of_class(scores[class_ids == number], right[class_ids == number], int(count))
        for number, count in zip(classes, counts, strict=True)
    ]
    precision = np.array([row[0] for row in rows])
    recall = np.array([row[1] for row in rows])
    f1 = 2 * precision * recall / (precision + recall + _TINY)
    best = int(_smoothed(f1.mean(axis=0)).argmax()) if rows else 0
    return {
        int(number): ClassFigures(
            precision=float(precision[row, best]),
            recall=float(recall[row, best]),
            f1=float(f1[row, best]),
            ap50=float(rows[row][2][0]),
            ap50_95=float(rows[row][2].mean()),
            objects=int(counts[row]),
        )
        for row, number in enumerate(classes)
    }


def mean_figures(of_class: Mapping[int, ClassFigures]) -> dict[str, float]:
    """The means over the classes: precision, recall, f1, map50, map50_95."""
    if not of_class:
        return dict.fromkeys(("precision", "recall", "f1", "map50", "map50_95"), 0.0)
    every = list(of_class.values())
    return {
        "precision": float(np.mean([figures.precision for figures in every])),
        "recall": float(np.mean([figures.recall for figures in every])),
        "f1": float(np.mean([figures.f1 for figures in every])),
        "map50": float(np.mean([figures.ap50 for figures in every])),
        "map50_95": float(np.mean([figures.ap50_95 for figures in every])),
    }


def calibration_error(scores: Floats, right: npt.NDArray[np.bool_]) -> float:
    """The expected calibration error over fifteen bins of equal width (Guo et al., 2017)."""
    if not len(scores):
        return 0.0
    bins = np.minimum((scores * _BINS).astype(int), _BINS - 1)
    gaps = [
        abs(float(scores[bins == number].mean()) - float(right[bins == number].mean()))
        * int((bins == number).sum())
        for number in np.unique(bins)
    ]
    return float(sum(gaps) / len(scores))


def _of_class(
    scores: Floats, right: npt.NDArray[np.bool_], objects: int
) -> tuple[Floats, Floats, Floats]:
    """Precision and recall over `_CONFIDENCES`, and the average precision at each of `IOUS`."""
    if not len(scores):
        nothing = np.zeros_like(_CONFIDENCES)
        return nothing, nothing, np.zeros(len(IOUS))
    found = right.cumsum(axis=0).astype(float)
    recall = found / (objects + _TINY)
    precision = found / np.arange(1, len(scores) + 1)[:, None]
    return (
        np.interp(-_CONFIDENCES, -scores, precision[:, 0], left=1),
        np.interp(-_CONFIDENCES, -scores, recall[:, 0], left=0),
        np.array([_area(recall[:, i], precision[:, i]) for i in range(len(IOUS))]),
    )


def _area(recall: Floats, precision: Floats) -> float:
    """Under the envelope of the curve, read at 101 recalls (COCO)."""
    rising = np.concatenate([[0.0], recall, [recall[-1]], [1.0]])
    envelope = np.concatenate([[1.0], precision, [0.0], [0.0]])
    envelope = np.flip(np.maximum.accumulate(np.flip(envelope)))
    heights = np.interp(_RECALLS, rising, envelope)
    return float(((heights[1:] + heights[:-1]) / 2).sum() / (len(_RECALLS) - 1))


def _smoothed(curve: Floats) -> Floats:
    length = round(len(curve) * _SMOOTHED * 2) // 2 + 1
    padding = np.ones(length // 2)
    padded = np.concatenate([padding * curve[0], curve, padding * curve[-1]])
    return np.convolve(padded, np.ones(length) / length, mode="valid")


def overlaps(
    ones: npt.NDArray[np.float32], others: npt.NDArray[np.float32]
) -> npt.NDArray[np.float32]:
    """The IoU of every one of n with every one of m boxes (xyxy): n × m."""
    low = np.maximum(ones[:, None, :2], others[None, :, :2])
    high = np.minimum(ones[:, None, 2:], others[None, :, 2:])
    shared = np.prod(np.clip(high - low, 0, None), axis=2)
    areas = [np.prod(boxes[:, 2:] - boxes[:, :2], axis=1) for boxes in (ones, others)]
    overlap: npt.NDArray[np.float32] = shared / (areas[0][:, None] + areas[1][None] - shared + 1e-7)
    return overlap
