"""What one piece weighs or costs by itself, and what that makes. Pure; kiosk and hub reckon alike.

Weights are whole grams, money is in minor units, a price by weight is the price of a kilogram.
"""

from dataclasses import dataclass

HEAVIEST_G = 1_000_000
"""More than any scale at a till carries: such a code or message is wrong."""

DEAREST_MINOR = 1_000_000_000
_A_KILOGRAM = 1000


@dataclass(frozen=True, slots=True)
class Measure:
    """One piece with its own weight (a scale's, or its label's) or its own price (its label's).

    A label's price stands, whatever weight and price of a kilogram would make.
    """

    grams: int | None = None
    price_minor: int | None = None

    def __post_init__(self) -> None:
        if self.grams is None and self.price_minor is None:
            raise ValueError("a measure holds a weight or a price")
        if self.grams is not None and not 0 < self.grams <= HEAVIEST_G:
            raise ValueError(f"a weight is 1 to {HEAVIEST_G} grams, not {self.grams!r}")
        if self.price_minor is not None and not 0 < self.price_minor <= DEAREST_MINOR:
            raise ValueError(f"a label's price is 1 to {DEAREST_MINOR}, not {self.price_minor!r}")


def measure(grams: int | None, price_minor: int | None) -> Measure | None:
    """What a label says, or None where it says nothing that can be believed (a weight of 0)."""
    try:
        return Measure(grams or None, price_minor or None)
    except ValueError:
        return None


def of_its_own(said: Measure | None, *, by_weight: bool) -> Measure | None:
    """What makes a piece a line of its own, or None: it is a piece like any other.

    The weight of what is not sold by weight changes nothing; a price on the label always does.
    """
    if said is None or by_weight or said.price_minor is not None:
        return said
    return None


def price_of(grams: int, kilogram_minor: int) -> int:
    """What so many grams cost, half a coin rounded up."""
    return (grams * kilogram_minor + _A_KILOGRAM // 2) // _A_KILOGRAM


def subtotal_minor(price_minor: int | None, quantity: int, piece: Measure | None) -> int | None:
    """What a line costs; None while the product has no price.

    *price_minor* is the price of a piece, or of a kilogram where *piece* has a weight.
    """
    if piece is not None and piece.price_minor is not None:
        return piece.price_minor * quantity
    if price_minor is None:
        return None
    if piece is not None and piece.grams is not None:
        return price_of(piece.grams, price_minor) * quantity
    return price_minor * quantity
