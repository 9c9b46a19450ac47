"""A live source: a thread keeps emptying it, so that the newest picture is always at hand."""

import logging
import threading
from typing import Protocol, cast

from kiosk.camera.orientation import Turn
from kiosk.clock import Clock
from kiosk.errors import CameraLost
from kiosk.events.pictures import Frame, Picture
from kiosk.mailbox import Mailbox
from kiosk.opencv import cv2

log = logging.getLogger(__name__)

TIMEOUT_S = 5.0
_PATIENCE_S = 0.5


class Capture(Protocol):
    """What `cv2.VideoCapture` does for us; *read* blocks until a picture or the time-out."""

    def read(self) -> tuple[bool, cv2.typing.MatLike | None]:
        """True and the next picture, or False when there is none any more."""
        ...

    def release(self) -> None:
        """Give the device back."""
        ...


class LiveCamera:
    """Reads *capture* on a thread of its own and keeps the newest picture.

    A source that is not emptied hands out pictures that are seconds old. *dropped* counts those
    that were replaced before anybody read them.
    """

    def __init__(self, source: str, capture: Capture, *, turn: Turn, clock: Clock) -> None:
        self._source = source
        self._capture = capture
        self._turn = turn
        self._clock = clock
        self._newest: Mailbox[Frame] = Mailbox()
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._drain, name="camera-drain")
        self._thread.start()

    @property
    def source(self) -> str:
        """The device or the address, without its password."""
        return self._source

    @property
    def ended(self) -> bool:
        """Never: a live source that stops is lost."""
        return False

    @property
    def dropped(self) -> int:
        """Pictures that nobody was quick enough to read."""
        return self._newest.dropped

    def read(self) -> Frame | None:
        """The newest picture, or None when none came for half a second; CameraLost at its end."""
        frame = self._newest.take(within_s=0.0 if self._is_over() else _PATIENCE_S)
        if frame is None and self._is_over():
            raise CameraLost(f"{self._source} gives no more pictures.")
        return frame

    def close(self) -> None:
        """Give the device back; waits for a read under way, at most its time-out."""
        self._closing.set()
        self._thread.join(TIMEOUT_S + 1.0)

    def _is_over(self) -> bool:
        return not self._thread.is_alive()

    def _drain(self) -> None:
        sequence = 0
        try:
            while not self._closing.is_set():
                found, picture = self._capture.read()
                if not found:
                    break
                now = self._clock()
                self._newest.put(Frame(self._turn(cast("Picture", picture)), sequence, now, now))
                sequence += 1
        except cv2.error as exc:
            log.warning("%s can't be read: %s", self._source, exc)
        finally:
            self._capture.release()
