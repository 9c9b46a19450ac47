"""The stage as a camera: live by the clock, or footage as fast as it is asked."""

import threading
import time
from typing import Literal

from kiosk.camera.stage.stage import Stage
from kiosk.clock import Clock
from kiosk.events.pictures import Frame


class StageCamera:
    """Pictures of a stage, *rate* a second.

    Paced ``real`` it answers the picture of now and leaves out those that nobody fetched in
    time; it never ends, since touches go on after the script. Paced ``fast`` it answers each
    picture in turn, stamped with the script's time, the same for the same script on every run,
    and ends with the script.
    """

    def __init__(
        self,
        stage: Stage,
        *,
        clock: Clock = time.monotonic,
        rate: float = 30.0,
        pace: Literal["real", "fast"] = "real",
    ) -> None:
        self._stage = stage
        self._clock = clock
        self._period_s = 1 / rate
        self._real = pace == "real"
        self._closed = threading.Event()
        self._sequence = 0
        self._due_s = clock()

    @property
    def source(self) -> str:
        """``stage``."""
        return "stage"

    @property
    def ended(self) -> bool:
        """True when it is closed, or when a fast one has come to the script's end."""
        return self._closed.is_set() or (not self._real and self._stage.over)

    def read(self) -> Frame | None:
        """The next picture; None when it was closed or has ended."""
        if self.ended or (self._real and not self._wait()):
            return None
        captured_s = self._clock()
        time_s = captured_s if self._real else self._sequence * self._period_s
        picture = self._stage.picture_at(time_s)
        frame = Frame(picture, self._sequence, time_s, captured_s)
        self._sequence += 1
        return frame

    def close(self) -> None:
        """Give no pictures any more. Safe to call twice."""
        self._closed.set()

    def _wait(self) -> bool:
        """Wait for the next picture's time; False when closed meanwhile."""
        now = self._clock()
        if self._closed.wait(max(self._due_s - now, 0.0)):
            return False
        self._due_s = max(self._due_s, now - self._period_s) + self._period_s
        return True
