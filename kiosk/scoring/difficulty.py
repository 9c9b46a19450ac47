"""How hard a session is, in numbers."""

from dataclasses import dataclass
from enum import StrEnum


class Difficulty(StrEnum):
    """Three kinds of sessions."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


@dataclass(frozen=True, slots=True)
class Demands:
    """What happens in a session, and how well it must end.

    *crowded* is the share of the goods that overlap another one, by a share of the smaller one
    between *overlap*'s two. *cacc* (checkout accuracy, the share of sessions whose basket is
    right to the piece) is what must be reached, *prompts* how many questions an item may cost.
    """

    items: tuple[int, int]
    overlap: tuple[float, float]
    crowded: float
    cacc: float
    cacc_aim: float
    prompts: float
    prompts_aim: float
    lying_at_most: int = 15
    look_alikes: bool = False
    waves: int = 0
    clutter: int = 0
    unknown: tuple[int, int] = (0, 0)
    drift: float = 0.02
    dims: bool = False


DEMANDS = {
    Difficulty.EASY: Demands(
        items=(3, 6),
        overlap=(0.0, 0.1),
        crowded=0.3,
        cacc=0.95,
        cacc_aim=0.98,
        prompts=0.15,
        prompts_aim=0.05,
    ),
    Difficulty.MEDIUM: Demands(
        items=(6, 10),
        overlap=(0.1, 0.25),
        crowded=0.3,
        cacc=0.90,
        cacc_aim=0.95,
        prompts=0.25,
        prompts_aim=0.1,
        lying_at_most=6,
        look_alikes=True,
        waves=2,
        drift=0.04,
    ),
    Difficulty.HARD: Demands(
        items=(10, 15),
        overlap=(0.2, 0.45),
        crowded=0.4,
        cacc=0.75,
        cacc_aim=0.85,
        prompts=0.35,
        prompts_aim=0.25,
        lying_at_most=8,
        look_alikes=True,
        waves=3,
        clutter=2,
        unknown=(1, 2),
        drift=0.08,
        dims=True,
    ),
}
