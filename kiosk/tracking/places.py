"""What the tracker wants to know about a place that a lost thing left: whether it is empty."""

from collections.abc import Sequence
from typing import Protocol, TypeAlias

import numpy as np
import numpy.typing as npt

from kiosk.events import Box

Look: TypeAlias = npt.NDArray[np.float32]
"""How a place looked: a small grey picture of it."""


class Places(Protocol):
    """The newest frame, asked about single places."""

    def calm(self, box: Box) -> bool:
        """Whether nothing moved there lately (no hand is over it)."""
        ...

    def look(self, box: Box) -> Look:
        """How it looks there now."""
        ...

    def unchanged(self, box: Box, look: Look) -> bool:
        """Whether it still looks like that, apart from the light."""
        ...

    def occupied(self, boxes: Sequence[Box]) -> None:
        """Where things are or may be: all the rest is bare counter."""
        ...

    def bare(self, box: Box) -> bool | None:
        """Whether the bare counter shows there; None where it was never seen bare."""
        ...

    def brought(self, box: Box, *, since_s: float) -> bool:
        """Whether a hand came there after all had been quiet for a moment since *since_s*.

        What was lost before that moment left with the hand that was there before.
        """
        ...
