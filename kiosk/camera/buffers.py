"""Pictures' memory that is used again once nobody holds it.

A camera gives a picture of 2.7 MB thirty times a second. From the heap each time, they leave holes
of changing size between what stays, and what a kiosk holds swings by tens of megabytes.
"""

import sys
from collections.abc import Sequence
from typing import Final

import numpy as np

from kiosk.events.pictures import Picture


def _references(to: Sequence[object], number: int) -> int:
    return sys.getrefcount(to[number])


_NOBODY_ELSE: Final = _references([object()], 0)
"""How many there are to what lies in a list alone; versions of Python count differently."""


_MOST: Final = 6
"""Five are held at once while goods move: shown, sought in, compared, read for codes, to come."""


class Buffers:
    """Pictures of the last size asked for, a few of them. For one thread at a time."""

    def __init__(self) -> None:
        self._kept: list[Picture] = []

    def like(self, picture: Picture) -> Picture:
        """One of the shape of *picture* with anything in it, that nobody holds: no view either."""
        if self._kept and self._kept[0].shape != picture.shape:
            self._kept.clear()
        for number in range(len(self._kept)):
            if _references(self._kept, number) == _NOBODY_ELSE:
                return self._kept[number]
        new = np.empty_like(picture)
        if len(self._kept) < _MOST:
            self._kept.append(new)
        return new
