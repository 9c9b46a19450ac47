"""What every engine promises."""

from collections.abc import Mapping
from typing import Protocol

from kiosk.events.pictures import Detections, Frame


class Detector(Protocol):
    """A model that finds things in frames. It belongs to one thread."""

    @property
    def names(self) -> Mapping[int, str]:
        """Class id → class name; empty before `load`."""
        ...

    def load(self) -> None:
        """Make it ready, which may take seconds. ModelError says what is wrong with the file."""
        ...

    def detect(self, frame: Frame) -> Detections:
        """What is seen in *frame*: boxes in its pixels, best score first, none below the floor."""
        ...

    def close(self) -> None:
        """Give memory and device back. Safe to call twice."""
        ...
