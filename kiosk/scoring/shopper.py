"""A shopper who looks at the counter, answers truthfully, and checks nothing else."""

from collections.abc import Iterable

from kiosk.camera.stage.truth import Seen as Lying
from kiosk.events.pictures import Box
from kiosk.routing import Ask
from kiosk.snapshots.till import QuestionKind
from kiosk.tracking.geometry import covered, iou

_THIS_ONE = 0.2  # IoU of what the question shows and what lies there
_ON_IT = 0.5  # … or so much of the thing lies in the box


class Shopper:
    """Knows what lies where, and what was put into the basket for which thing."""

    def __init__(self) -> None:
        self._billed: dict[int, str] = {}

    def thing_at(
        self, box: Box, lying: Iterable[Lying], *, product_id: str | None = None
    ) -> Lying | None:
        """The thing that *box* shows: the nearest, before others one of *product_id* not billed."""
        near = [(self._nearness(box, thing), thing) for thing in lying]
        there = [(near_by, thing) for near_by, thing in near if near_by > 0]

        def fits(thing: Lying) -> bool:
            return thing.product_id == product_id and not self.is_billed(thing)

        best = max(there, key=lambda pair: (fits(pair[1]), pair[0]), default=None)
        return best[1] if best else None

    def twin_of(self, thing: Lying | None, lying: Iterable[Lying]) -> Lying | None:
        """*thing*, or where it was billed already another like it that was not.

        Of two like things nobody can tell, or needs to, which one of them was added.
        """
        if thing is None or not self.is_billed(thing):
            return thing
        like = (one for one in lying if one.product_id == thing.product_id)
        return next((one for one in like if not self.is_billed(one)), thing)

    def is_billed(self, thing: Lying) -> bool:
        """Whether something went into the basket for it."""
        return thing.thing_id in self._billed

    def bill(self, thing: Lying, product_id: str) -> None:
        """Something went into the basket for it."""
        self._billed[thing.thing_id] = product_id

    def says(self, ask: Ask, thing: Lying | None) -> str | None:
        """The product that the shopper wants billed, or None for “no”.

        Asked for the same thing again the shopper says yes again: the question is what it is.
        Only “one more, or the same?” is a question about the basket.
        """
        if thing is None:
            return None
        if ask.kind is QuestionKind.SAME_OR_MORE and self.is_billed(thing):
            return None
        return thing.product_id

    def explains(self, thing: Lying | None) -> str | None:
        """What the shopper chooses for an unknown item; None where it is not sold here."""
        if thing is None or self.is_billed(thing):
            return None
        return thing.product_id

    def _nearness(self, box: Box, thing: Lying) -> float:
        over = iou(box, thing.box)
        return over if over >= _THIS_ONE or covered(thing.box, box) >= _ON_IT else 0.0
