"""Fits a frame into the model's input and brings boxes back, as the training did it."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kiosk.events.pictures import Picture
from kiosk.opencv import cv2

Floats = npt.NDArray[np.float32]

_GREY = 114  # the border that YOLO models were trained with


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a frame of one size lies in the input, all in pixels."""

    frame_width: int
    frame_height: int
    x0: int
    y0: int
    width: int
    height: int


class Letterbox:
    """One input buffer, 1 × *height_px* × *width_px* × 3, BGR bytes, which the network reads.

    The frame is scaled to fit, in the middle, on grey.
    """

    def __init__(self, height_px: int, width_px: int) -> None:
        self.buffer: npt.NDArray[np.uint8] = np.full((1, height_px, width_px, 3), _GREY, np.uint8)
        self._place = _Place(0, 0, 0, 0, 0, 0)
        self._inner: Picture = self.buffer[0]

    def fill(self, picture: Picture) -> None:
        """Put *picture* (BGR, height × width × 3) into the buffer."""
        height, width = picture.shape[:2]
        if (self._place.frame_height, self._place.frame_width) != (height, width):
            self._make_room(height, width)
        size = (self._place.width, self._place.height)
        cv2.resize(picture, size, dst=self._inner, interpolation=cv2.INTER_LINEAR)

    def to_frame(self, boxes: Floats) -> Floats:
        """*boxes* (n × 4, xyxy, the input's pixels) in pixels of the last frame, clipped to it."""
        place = self._place
        pad = np.array([place.x0, place.y0] * 2, np.float32)
        gain = [place.width / place.frame_width, place.height / place.frame_height]
        edge = np.array([place.frame_width, place.frame_height] * 2, np.float32)
        return np.clip((boxes - pad) / np.array(gain * 2, np.float32), 0, edge)

    def _make_room(self, height: int, width: int) -> None:
        room_height, room_width = self.buffer.shape[1:3]
        scale = min(room_height / height, room_width / width)
        new_width, new_height = max(round(width * scale), 1), max(round(height * scale), 1)
        # A border of an odd number of pixels is the smaller one at the top and the left.
        x0 = round((room_width - new_width) / 2 - 0.1)
        y0 = round((room_height - new_height) / 2 - 0.1)
        self._place = _Place(width, height, x0, y0, new_width, new_height)
        self.buffer.fill(_GREY)
        self._inner = self.buffer[0, y0 : y0 + new_height, x0 : x0 + new_width]
