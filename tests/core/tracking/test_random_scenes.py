"""Random checkouts with known truth: whatever happens on the counter, one item counts once."""

import random
from collections import Counter
from collections.abc import Sequence
from typing import TypeAlias

from hypothesis import HealthCheck, assume, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kiosk.events.pictures import Sighting
from tests.core.tracking.watching import Watch, along, thing

CELLS = [(x, y) for x in (220.0, 500.0, 780.0, 1060.0) for y in (180.0, 520.0)]
PRODUCTS = ("apple", "orange", "milk", "beans")

Moving: TypeAlias = tuple[tuple[float, float], str]
"""Where a hand holds what."""


class Checkout(RuleBasedStateMachine):
    """A hand brings goods over the edge, takes them away, moves them, covers them.

    The detector trembles, misses up to every seventh box, and now and then names a wrong class.
    """

    def __init__(self) -> None:
        super().__init__()
        self.watch = Watch().open()
        self.lying: dict[tuple[float, float], str] = {}
        self.brought: Counter[str] = Counter()

    @initialize(seed=st.integers(0, 2**32 - 1))
    def begin(self, seed: int) -> None:
        self.random = random.Random(seed)

    @rule(cell=st.sampled_from(CELLS), product=st.sampled_from(PRODUCTS))
    def bring(self, cell: tuple[float, float], product: str) -> None:
        assume(cell not in self.lying)
        self.brought[product] += 1
        for place in along(outside(cell), cell, looks=8):
            self.look(moving=(place, product))
        self.lying[cell] = product
        self.rest()

    @precondition(lambda self: self.lying)
    @rule(data=st.data())
    def take_away(self, data: st.DataObject) -> None:
        cell = data.draw(st.sampled_from(sorted(self.lying)))
        product = self.lying.pop(cell)
        for place in along(cell, outside(cell), looks=8):
            self.look(moving=(place, product))
        self.rest()

    @precondition(lambda self: self.lying)
    @rule(data=st.data(), to=st.sampled_from(CELLS))
    def move(self, data: st.DataObject, to: tuple[float, float]) -> None:
        assume(to not in self.lying)
        cell = data.draw(st.sampled_from(sorted(self.lying)))
        product = self.lying.pop(cell)
        self.lying[to] = product
        steps = max(2, round(abs(cell[0] - to[0]) / 50 + abs(cell[1] - to[1]) / 50))
        for place in along(cell, to, looks=steps):
            self.look(moving=(place, product), moved_to=to)
        self.rest()

    @precondition(lambda self: self.lying)
    @rule(data=st.data(), looks=st.integers(1, 15))
    def cover(self, data: st.DataObject, looks: int) -> None:
        cell = data.draw(st.sampled_from(sorted(self.lying)))
        for _ in range(looks):
            self.look(hidden=cell)
        self.rest()

    @rule()
    def rest(self) -> None:
        """Long enough for every item to settle and every question to be clear."""
        for _ in range(28):
            self.look()

    @invariant()
    def every_item_counted_once(self) -> None:
        silent = Counter(i.product_id for i in self.watch.items if i.same_as is None)
        asked = Counter(i.product_id for i in self.watch.items if i.same_as is not None)
        assert silent <= self.brought, "counted twice"
        assert silent + asked >= self.brought, "not counted"
        assert asked.total() <= 1, "asked too often"
        assert len({item.event_id for item in self.watch.items}) == len(self.watch.items)

    def look(
        self,
        *,
        moving: Moving | None = None,
        moved_to: tuple[float, float] | None = None,
        hidden: tuple[float, float] | None = None,
    ) -> None:
        covered = [cell for cell in (hidden, moved_to) if cell is not None]
        self.look_at([] if moving is None else [moving], hidden=covered)

    def look_at(
        self, moving: Sequence[Moving], *, hidden: Sequence[tuple[float, float]] = ()
    ) -> None:
        """One picture: what lies in view, and what hands carry."""
        there = [
            (cell, product)
            for cell, product in self.lying.items()
            if cell not in hidden and not any(near(cell, one) for one in moving)
        ]
        there += moving
        boxes = [self.sighting(place, product) for place, product in there]
        self.watch.look(*(box for box in boxes if box is not None))

    def sighting(self, place: tuple[float, float], product: str) -> Sighting | None:
        if self.random.random() < 1 / 7 or not (0 < place[0] < 1280 and 0 < place[1] < 720):
            return None
        if self.random.random() < 1 / 30:
            product = self.random.choice(PRODUCTS)
        return thing(
            place[0] + self.random.gauss(0, 2),
            place[1] + self.random.gauss(0, 2),
            product,
            self.random.uniform(0.75, 0.95),
        )


def outside(cell: tuple[float, float]) -> tuple[float, float]:
    """Beyond the nearer of the upper and the lower edge."""
    return (cell[0], -60.0) if cell[1] < 360 else (cell[0], 780.0)


def near(cell: tuple[float, float], moving: Moving) -> bool:
    """Whether the hand covers that cell on its way."""
    (x, y), _ = moving
    return abs(cell[0] - x) < 120 and abs(cell[1] - y) < 120


Checkout.TestCase.settings = settings(
    max_examples=25,
    derandomize=True,
    stateful_step_count=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
TestRandomScenes = Checkout.TestCase
