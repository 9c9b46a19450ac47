"""A model without some of its classes: what was taught becomes strange to it.

A fair stand-in for a training without them as far as the last layer goes; the layers before it
have seen such goods, and tell them apart from others a little better than they would else.
"""

from collections.abc import Collection, Mapping
from typing import Protocol

import numpy as np
import numpy.typing as npt

from kiosk.events.pictures import Detections, Frame

_BOX = 4  # numbers of a box before the scores of the classes


class Stepwise(Protocol):
    """A detector whose network's answer can be had before it is read."""

    @property
    def names(self) -> Mapping[int, str]:
        """Class id → class name."""
        ...

    def take_in(self, frame: Frame) -> None:
        """Put the frame where the network reads."""
        ...

    def run_network(self) -> npt.NDArray[np.float32]:
        """(4 + classes) × anchors."""
        ...

    def read_out(self, output: npt.NDArray[np.float32], frame: Frame) -> Detections:
        """What that says about the frame."""
        ...


class Blinded:
    """*detector*, which gives the classes with these *numbers* no score at all."""

    def __init__(self, detector: Stepwise, numbers: Collection[int]) -> None:
        self._detector = detector
        self._rows = [_BOX + number for number in sorted(numbers)]

    @property
    def names(self) -> Mapping[int, str]:
        """Class id → class name, of those that it still has."""
        hidden = {row - _BOX for row in self._rows}
        return {i: name for i, name in self._detector.names.items() if i not in hidden}

    def detect(self, frame: Frame) -> Detections:
        """What it sees without them."""
        self._detector.take_in(frame)
        output = self._detector.run_network().copy()
        output[self._rows] = 0
        return self._detector.read_out(output, frame)
