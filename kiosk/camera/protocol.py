"""What every source of pictures promises."""

from typing import Protocol

from kiosk.events.pictures import Frame


class Camera(Protocol):
    """A source of pictures, opened by whoever made it.

    It belongs to the thread that opened it. A live source answers the newest picture and never
    an old one; a file answers each picture in turn, paced or as fast as it is asked.
    """

    @property
    def source(self) -> str:
        """What it is, in words for staff: ``camera 0``, ``bottles.mp4``, ``stage``."""
        ...

    @property
    def ended(self) -> bool:
        """True when a file or a script has come to its end: no picture will follow."""
        ...

    def read(self) -> Frame | None:
        """The next picture, or None when there is none yet (or none any more).

        Waits at most about half a second. CameraLost when the source is gone.
        """
        ...

    def close(self) -> None:
        """Give the device back. Safe to call twice."""
        ...
