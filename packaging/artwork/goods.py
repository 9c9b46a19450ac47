"""The goods the demo shop sells: for each picture name the ways it can lie there."""

from collections.abc import Sequence
from typing import Protocol

from artwork.bags import COFFEE, CRISPS
from artwork.banana import Banana
from artwork.bottles import OLIVE_OIL, WATER_BOTTLE
from artwork.boxes import CORN_FLAKES, GREEN_TEA, SPAGHETTI
from artwork.cartons import MILK, OAT_DRINK, ORANGE_JUICE
from artwork.fruit import Apple, Lemon, Orange
from artwork.surface import Array
from artwork.tins import COLA_CAN, TOMATO_CAN


class Good(Protocol):
    """One way a product can lie on the counter."""

    def render(self, scale: float) -> Array:
        """The product at *scale* pixels a counter pixel."""

    def sprite(self) -> Array:
        """The product at the size it has on the counter picture."""


GOODS: dict[str, Sequence[Good]] = {
    "apple": (
        Apple("#e3b84a", "#b3141f", 0.62, 4),
        Apple("#a9bd3f", "#c2362b", 0.24, 9, (-5, -5)),
        Apple("#d9c14a", "#c8202a", 0.45, 15, (4, 9), 102),
    ),
    "banana": (
        Banana(((16, 26), (46, 104), (126, 116), (188, 62)), 24, 0.8, 3),
        Banana(((14, 44), (52, 96), (128, 100), (190, 76)), 23, 0.95, 8, height=112),
        Banana(((20, 16), (34, 100), (120, 124), (186, 40)), 22, 0.62, 13),
    ),
    "orange": (
        Orange("#f28c12", False, 3),
        Orange("#ee7d0c", True, 6),
        Orange("#f59a1e", True, 11),
    ),
    "lemon": (
        Lemon("#ffdd22", 1, 9, 2),
        Lemon("#fbd21a", 0.94, 11, 7),
        Lemon("#ffe23c", 1.02, 7, 12),
    ),
    "milk": MILK,
    "orange-juice": ORANGE_JUICE,
    "oat-drink": OAT_DRINK,
    "tomato-can": TOMATO_CAN,
    "cola-can": COLA_CAN,
    "water-bottle": WATER_BOTTLE,
    "olive-oil": OLIVE_OIL,
    "corn-flakes": CORN_FLAKES,
    "green-tea": GREEN_TEA,
    "spaghetti": SPAGHETTI,
    "crisps": CRISPS,
    "coffee": COFFEE,
}
