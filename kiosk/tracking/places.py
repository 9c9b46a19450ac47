"""What the tracker wants to know about places: what left them, and what was put there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

import numpy as np
import numpy.typing as npt

from kiosk.events.pictures import Box

Look: TypeAlias = npt.NDArray[np.float32]
"""How a place looked: a small grey picture of it."""

Cells: TypeAlias = npt.NDArray[np.bool_]
"""One truth for each cell of the small picture."""


@dataclass(frozen=True, slots=True, eq=False)
class Patch:
    """Something on the counter: its cells, how bright they are, its box in the frame's pixels."""

    cells: Cells
    shade: float  # mean grey level
    box: Box


class Kept(Protocol):
    """Where the empty counter that staff showed outlives a restart."""

    def read(self, shape: tuple[int, int]) -> Look | None:
        """The counter, of that height and width in three colours; None without one."""
        ...

    def keep(self, counter: Look) -> None:
        """Keep it from now on, instead of the one before."""
        ...


class Places(Protocol):
    """The newest frame, asked about single places."""

    def calm(self, box: Box, *, for_s: float) -> bool:
        """Whether nothing has moved there for so long (no hand is over it)."""
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

    def nothing_beside(self, box: Box, things: Iterable[Box]) -> bool:
        """Whether *box* shows some of *things*, and the rest of it is nothing but bare counter."""
        ...

    @property
    def quiet_s(self) -> float:
        """For how long nothing has moved anywhere in the picture."""
        ...

    def strange(self) -> Cells:
        """Where the picture is unlike the bare counter; never where that was not seen yet."""
        ...

    def things(self, strange: Cells) -> Sequence[Patch]:
        """Those parts of *strange* that are things which were put there."""
        ...

    def under(self, boxes: Iterable[Box]) -> Cells:
        """The cells under the boxes, and a little around them."""
        ...
