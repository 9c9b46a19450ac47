"""The empty counter that staff showed, kept through restarts as a small picture."""

import logging
from pathlib import Path

import numpy as np

from kiosk.opencv import cv2
from kiosk.tracking.places import Look

log = logging.getLogger(__name__)


class CounterFile:
    """A PNG of 160 × 90 in the state folder: too small for a face, written only when staff ask.

    A file that is missing, damaged or of another size is no counter: it is learnt anew.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self, shape: tuple[int, int]) -> Look | None:
        """The counter as it was kept, height and width *shape* × 3 colours; None without one."""
        if not self._path.is_file():
            return None
        try:
            content = np.fromfile(self._path, np.uint8)
        except OSError as exc:
            log.warning("the empty counter can't be read, it is learnt anew: %s", exc)
            return None
        picture = cv2.imdecode(content, cv2.IMREAD_COLOR) if content.size else None
        if picture is None or picture.shape != (*shape, 3):
            log.warning("%s is no picture of the counter: it is learnt anew", self._path)
            return None
        return picture.astype(np.float32)

    def keep(self, counter: Look) -> None:
        """Write it, whole or not at all; without it the counter is known until the end only."""
        _, content = cv2.imencode(".png", counter.round().clip(0, 255).astype(np.uint8))
        part = self._path.with_suffix(".part")
        try:
            part.write_bytes(content.tobytes())
            part.replace(self._path)
        except OSError as exc:
            log.warning("the empty counter can't be kept, learn it again after a restart: %s", exc)
