"""Makes boxes of the network's numbers."""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from kiosk.detection.gate import Gate, signs_of
from kiosk.opencv import cv2

Floats = npt.NDArray[np.float32]

_CANDIDATES = 300  # the best so many go into the suppression, whose time grows with the square
_EVERY_CANDIDATE = 6000  # where nothing may be missed and time does not matter


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """n boxes (n × 4, xyxy in the input's pixels), best score first.

    *signs* are those of `signs_of`, n × 2, where the network gives every class's score.
    """

    boxes: Floats
    scores: Floats
    class_ids: npt.NDArray[np.int32]
    signs: Floats | None = None


@dataclass(frozen=True, slots=True)
class Decoder:
    """What to keep: scores from *floor*, of like boxes that overlap above *iou* the best one.

    With *every_class* a box stands for each class that reaches the floor, not for its best one
    alone: so average precision is measured. What *gate* stops is left out: no class explains it.
    """

    floor: float
    iou: float
    max_detections: int
    every_class: bool = False
    gate: Gate = field(default_factory=Gate)

    def decode(self, output: Floats) -> Found:
        """The boxes in *output* of a network without suppression.

        (4 + classes) × anchors: centre x, centre y, width, height, then a score for each class.
        """
        scores = output[4:]
        kept, class_ids = self._every(scores) if self.every_class else self._best(scores)
        signs = signs_of(scores[:, kept])
        known = self.gate.passes(signs)
        kept, class_ids, signs = kept[known], class_ids[known], signs[known]
        centre, size = output[0:2, kept], output[2:4, kept]
        found = Found(
            boxes=np.concatenate([centre - size / 2, centre + size / 2]).T,
            scores=scores[class_ids, kept],
            class_ids=class_ids.astype(np.int32),
            signs=signs,
        )
        return self._suppress(found)

    def decode_suppressed(self, output: Floats) -> Found:
        """The boxes in *output* of a network with suppression in it.

        n × 6: x0, y0, x1, y1, score, class.
        """
        kept = output[output[:, 4] >= self.floor]
        kept = kept[np.argsort(-kept[:, 4], kind="stable")[: self.max_detections]]
        return Found(kept[:, :4], kept[:, 4], kept[:, 5].astype(np.int32))

    def _best(self, scores: Floats) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
        """The anchors whose best class reaches the floor, and that class; best first."""
        best = scores.max(axis=0)
        kept = np.flatnonzero(best >= self.floor)
        kept = kept[np.argsort(-best[kept], kind="stable")[:_CANDIDATES]]
        return kept, scores[:, kept].argmax(axis=0)

    def _every(self, scores: Floats) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
        """Every anchor and class that reaches the floor; best first."""
        class_ids, kept = np.nonzero(scores >= self.floor)
        order = np.argsort(-scores[class_ids, kept], kind="stable")[:_EVERY_CANDIDATE]
        return kept[order], class_ids[order]

    def _suppress(self, found: Found) -> Found:
        if not len(found.scores):
            return found
        corner, size = found.boxes[:, :2], found.boxes[:, 2:] - found.boxes[:, :2]
        kept = cv2.dnn.NMSBoxesBatched(
            np.hstack([corner, size]).tolist(),
            found.scores.tolist(),
            found.class_ids.tolist(),
            0.0,
            self.iou,
        )
        best = np.asarray(kept, np.intp)[: self.max_detections]
        signs = None if found.signs is None else found.signs[best]
        return Found(found.boxes[best], found.scores[best], found.class_ids[best], signs)
