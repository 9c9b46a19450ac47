"""A file as a camera: its pictures in turn, paced by their own time or as fast as asked."""

import threading
from collections.abc import Generator
from typing import NamedTuple, TypeAlias

from kiosk.camera.orientation import Turn
from kiosk.clock import Clock
from kiosk.errors import CameraError
from kiosk.events.pictures import Frame, Picture

_PATIENCE_S = 0.5
_LATE_S = 1.0


class TimedPicture(NamedTuple):
    """A picture and its time in the medium, in seconds from the start."""

    picture: Picture
    time_s: float


Medium: TypeAlias = Generator[TimedPicture, None, None]


class FileCamera:
    """Plays *medium*. CameraError at once when it holds no picture.

    *clock* paces it: a picture is answered when its time has come. After a delay of more than a
    second (the machine slept) it goes on from there instead of hurrying after. Without a clock
    every read answers the next picture. *stamp* gives the instants of capture.
    """

    def __init__(
        self, source: str, medium: Medium, *, turn: Turn, clock: Clock | None, stamp: Clock
    ) -> None:
        self._source = source
        self._medium = medium
        self._turn = turn
        self._clock = clock
        self._stamp = stamp
        self._closed = threading.Event()
        self._sequence = 0
        self._start_s: float | None = None
        self._next = next(medium, None)
        if self._next is None:
            raise CameraError(
                f"{source} gives no picture: it is empty, damaged or cut off. Choose another."
            )

    @property
    def source(self) -> str:
        """The file's name."""
        return self._source

    @property
    def ended(self) -> bool:
        """True after the last picture."""
        return self._next is None

    def read(self) -> Frame | None:
        """The next picture; None when its time has not come within half a second, or at the end."""
        if self._next is None or not self._is_due(self._next.time_s):
            return None
        picture, time_s = self._next
        frame = Frame(self._turn(picture), self._sequence, time_s, self._stamp())
        self._sequence += 1
        self._next = next(self._medium, None)
        return frame

    def close(self) -> None:
        """Close the file. Safe to call twice."""
        self._closed.set()
        self._medium.close()
        self._next = None

    def _is_due(self, time_s: float) -> bool:
        if self._clock is None:
            return True
        now = self._clock()
        if self._start_s is None or now - self._start_s - time_s > _LATE_S:
            self._start_s = now - time_s
        wait_s = self._start_s + time_s - now
        if wait_s > 0:
            self._closed.wait(min(wait_s, _PATIENCE_S))
        return wait_s <= _PATIENCE_S
