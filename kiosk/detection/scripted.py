"""Sees what a script tells it to see: for tests, and to run the kiosk without a model."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

import numpy as np

from kiosk.events.pictures import Box, Detections, Frame

Script: TypeAlias = Callable[[Frame], Sequence[tuple[int, float, Box]]]
"""What is to be seen in a frame: class id, score and box of each thing."""


class ScriptedDetector:
    """Answers for each frame what *script* says, best score first; below *floor* is not seen."""

    def __init__(self, names: Mapping[int, str], script: Script, *, floor: float = 0.30) -> None:
        self._names = dict(names)
        self._script = script
        self._floor = floor

    @property
    def names(self) -> Mapping[int, str]:
        """As given."""
        return self._names

    def load(self) -> None:
        """Nothing to do."""

    def detect(self, frame: Frame) -> Detections:
        """What the script says of *frame*."""
        seen = [thing for thing in self._script(frame) if thing[1] >= self._floor]
        seen.sort(key=lambda thing: -thing[1])
        boxes = [(box.x0, box.y0, box.x1, box.y1) for _, _, box in seen]
        return Detections(
            boxes=np.array(boxes, np.float32).reshape(-1, 4),
            scores=np.array([score for _, score, _ in seen], np.float32),
            class_ids=np.array([class_id for class_id, _, _ in seen], np.int32),
            sequence=frame.sequence,
            time_s=frame.time_s,
            captured_s=frame.captured_s,
        )

    def close(self) -> None:
        """Nothing to do."""
