"""Makes the picture to show, off the window's thread, at the size in which it is shown."""

import threading
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kiosk.events.pictures import Box, Frame, Picture
from kiosk.opencv import cv2

_BUFFERS = 4  # waiting, on screen, just taken off the screen, being made


@dataclass(frozen=True, slots=True, eq=False)
class ShownPicture:
    """A picture ready to paint.

    *pixels* is BGRA (Qt's RGB32), height × width × 4, contiguous; it is never written to while
    it is the newest or the one before. *view* is the part of the frame that it shows, in the
    frame's pixels.
    """

    pixels: npt.NDArray[np.uint8]
    sequence: int
    captured_s: float
    view: Box


class DisplayRing:
    """Scales frames into a ring of buffers; the window takes the newest.

    *notify* is called, on the camera's thread, only when the window has taken the last picture:
    a busy window gets one call, however many pictures it missed. With *cover* False the whole
    frame fits inside the size asked for, with True it fills it and is cropped. The window calls
    `newest` from one thread.
    """

    def __init__(
        self,
        notify: Callable[[], None],
        *,
        width_px: int = 1280,
        height_px: int = 720,
        cover: bool = False,
    ) -> None:
        self._notify = notify
        self._cover = cover
        self._lock = threading.Lock()
        self._size = (width_px, height_px)
        self._buffers: list[npt.NDArray[np.uint8]] = []
        self._waiting: ShownPicture | None = None
        self._taken: tuple[ShownPicture | None, ShownPicture | None] = (None, None)
        self._scaled = np.empty((0, 0, 3), np.uint8)
        self._drawn: tuple[Picture, tuple[int, int], npt.NDArray[np.uint8], Box] | None = None

    def resize(self, width_px: int, height_px: int) -> None:
        """Make pictures for this size from now on. Safe from any thread."""
        with self._lock:
            self._size = (max(width_px, 1), max(height_px, 1))

    def show(self, frame: Frame) -> None:
        """Make the picture of *frame* and let the window know. The camera's thread only."""
        with self._lock:
            size = self._size
        if self._drawn is None or self._drawn[0] is not frame.picture or self._drawn[1] != size:
            self._drawn = (frame.picture, size, *self._made(frame.picture, size))
        _, _, pixels, view = self._drawn  # the same picture again need not be drawn again
        with self._lock:
            first = self._waiting is None
            self._waiting = ShownPicture(pixels, frame.sequence, frame.captured_s, view)
        if first:
            self._notify()

    def newest(self) -> ShownPicture | None:
        """The newest picture, or None when there is none since the last call."""
        with self._lock:
            if self._waiting is None:
                return None
            self._taken = (self._waiting, self._taken[0])
            self._waiting = None
            return self._taken[0]

    def _made(self, picture: Picture, size: tuple[int, int]) -> tuple[npt.NDArray[np.uint8], Box]:
        part, view, (width_px, height_px) = _framing(picture, size, cover=self._cover)
        pixels = self._free_buffer(height_px, width_px)
        self._draw(part, pixels)
        return pixels, view

    def _free_buffer(self, height_px: int, width_px: int) -> npt.NDArray[np.uint8]:
        shape = (height_px, width_px, 4)
        if not self._buffers or self._buffers[0].shape != shape:
            self._buffers = [np.empty(shape, np.uint8) for _ in range(_BUFFERS)]
        with self._lock:
            in_use = [id(p.pixels) for p in (self._waiting, *self._taken) if p is not None]
        return next(buffer for buffer in self._buffers if id(buffer) not in in_use)

    def _draw(self, part: Picture, pixels: npt.NDArray[np.uint8]) -> None:
        height_px, width_px = pixels.shape[:2]
        if part.shape[:2] != (height_px, width_px):
            if self._scaled.shape[:2] != (height_px, width_px):
                self._scaled = np.empty((height_px, width_px, 3), np.uint8)
            cv2.resize(part, (width_px, height_px), dst=self._scaled)
            part = self._scaled
        cv2.cvtColor(part, cv2.COLOR_BGR2BGRA, dst=pixels)


def _framing(
    picture: Picture, size: tuple[int, int], *, cover: bool
) -> tuple[Picture, Box, tuple[int, int]]:
    """The part of *picture* to show, where it lies, and width and height to scale it to."""
    height, width = picture.shape[:2]
    across, down = size[0] / width, size[1] / height
    if not cover:
        scale = min(across, down)
        fitted = (max(round(width * scale), 1), max(round(height * scale), 1))
        return picture, Box(0, 0, width, height), fitted
    scale = max(across, down)
    part_width, part_height = round(size[0] / scale), round(size[1] / scale)
    x0, y0 = (width - part_width) // 2, (height - part_height) // 2
    x1, y1 = x0 + part_width, y0 + part_height
    return picture[y0:y1, x0:x1], Box(x0, y0, x1, y1), size
