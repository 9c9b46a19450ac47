"""How sessions are looked at: as the kiosk does, and never twice at the very same picture."""

import numpy as np
import pytest

from kiosk.events.pictures import Detections, Frame
from kiosk.scoring.playing import ModelEyes


class _Model:
    """Sees one box, whose score says which look it was."""

    looks = 0

    def detect(self, frame: Frame) -> Detections:
        self.looks += 1
        return Detections(
            np.array([[1, 2, 3, 4]], np.float32),
            np.array([self.looks / 10], np.float32),
            np.zeros(1, np.int32),
            frame.sequence,
            frame.time_s,
            frame.captured_s,
        )


def test_the_same_picture_is_looked_at_once_and_told_with_its_own_time() -> None:
    model = _Model()
    eyes = ModelEyes(model)
    picture, other = np.zeros((9, 9, 3), np.uint8), np.zeros((9, 9, 3), np.uint8)
    frames = [
        Frame(shown, number, number / 10, number / 10)
        for number, shown in enumerate([picture, picture, other, picture])
    ]
    seen = [eyes.look(number, frame, moved=True) for number, frame in enumerate(frames)]
    assert model.looks == 3
    assert [one.sequence for one in seen if one] == [0, 1, 2, 3]
    assert [one.time_s for one in seen if one] == [0, 0.1, 0.2, 0.3]
    scores = [float(one.scores[0]) for one in seen if one]
    assert scores == pytest.approx([0.1, 0.1, 0.2, 0.3])
