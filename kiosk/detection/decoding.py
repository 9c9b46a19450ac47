"""Makes boxes of the network's numbers."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kiosk.opencv import cv2

Floats = npt.NDArray[np.float32]

_CANDIDATES = 300  # the best so many go into the suppression, whose time grows with the square


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """n boxes (n × 4, xyxy in the input's pixels), best score first."""

    boxes: Floats
    scores: Floats
    class_ids: npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Decoder:
    """What to keep: scores from *floor*, of like boxes that overlap above *iou* the best one."""

    floor: float
    iou: float
    max_detections: int

    def decode(self, output: Floats) -> Found:
        """The boxes in *output* of a network without suppression.

        (4 + classes) × anchors: centre x, centre y, width, height, then a score for each class.
        """
        scores = output[4:]
        best = scores.max(axis=0)
        kept = np.flatnonzero(best >= self.floor)
        kept = kept[np.argsort(-best[kept], kind="stable")[:_CANDIDATES]]
        centre, size = output[0:2, kept], output[2:4, kept]
        found = Found(
            boxes=np.concatenate([centre - size / 2, centre + size / 2]).T,
            scores=best[kept],
            class_ids=scores[:, kept].argmax(axis=0).astype(np.int32),
        )
        return self._suppress(found)

    def decode_suppressed(self, output: Floats) -> Found:
        """The boxes in *output* of a network with suppression in it.

        n × 6: x0, y0, x1, y1, score, class.
        """
        kept = output[output[:, 4] >= self.floor]
        kept = kept[np.argsort(-kept[:, 4], kind="stable")[: self.max_detections]]
        return Found(kept[:, :4], kept[:, 4], kept[:, 5].astype(np.int32))

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
        return Found(found.boxes[best], found.scores[best], found.class_ids[best])
