"""What happens on the stage, in order, with its truth."""

from collections import Counter
from dataclasses import dataclass
from typing import TypeAlias

from kiosk.camera.stage.light import Lamp


@dataclass(frozen=True, slots=True)
class Put:
    """A hand brings a product and lays it down with its middle at (x, y).

    *arm_deg* is where the arm comes from: 0 from below, 90 from the right, -90 from the left.
    """

    at_s: float
    product_id: str
    x: int
    y: int
    angle_deg: float = 0.0
    variant: int = 0
    arm_deg: float = 0.0
    hand: int = 0


@dataclass(frozen=True, slots=True)
class Drop:
    """A hand brings a piece of clutter, something that is no product, like a `Put`."""

    at_s: float
    name: str
    x: int
    y: int
    angle_deg: float = 0.0
    arm_deg: float = 0.0
    hand: int = 0


@dataclass(frozen=True, slots=True)
class Take:
    """A hand takes things away in one go.

    *puts* are the numbers of their `Put`s and `Drop`s, counted together from 0.
    """

    at_s: float
    puts: tuple[int, ...]
    arm_deg: float = 0.0
    hand: int = 0


@dataclass(frozen=True, slots=True)
class Wave:
    """An empty hand reaches to (x, y), rests there for *rest_s* and leaves."""

    at_s: float
    x: int
    y: int
    rest_s: float = 0.3
    arm_deg: float = 0.0
    hand: int = 0


@dataclass(frozen=True, slots=True)
class Clutter:
    """Something that is no product lies there from the beginning."""

    name: str
    x: int
    y: int
    angle_deg: float = 0.0


Action: TypeAlias = Put | Drop | Take | Wave


@dataclass(frozen=True, slots=True)
class Script:
    """Actions in order of time; one hand does them, so a late one waits for the one before.

    Times count from the script's start. *counter* is the name of the counter's picture.
    """

    name: str
    seed: int
    actions: tuple[Action, ...]
    duration_s: float
    counter: str = ""
    clutter: tuple[Clutter, ...] = ()
    lamps: tuple[Lamp, ...] = ()
    drift: float = 0.0

    @property
    def puts(self) -> tuple[Put, ...]:
        """All placements of products in order."""
        return tuple(action for action in self.actions if isinstance(action, Put))

    def truth(self) -> dict[str, int]:
        """How many of each product were put down by the end."""
        return dict(Counter(put.product_id for put in self.puts))
