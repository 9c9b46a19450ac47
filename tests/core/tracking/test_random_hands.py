"""Random checkouts with hands that do several things at once, in a picture that can be looked at.

Beside what `test_random_scenes` plays: a hand rests on a thing, one thing is taken while another is
laid down, and the light goes off.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import TypeAlias

import numpy as np
from hypothesis import HealthCheck, assume, settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from kiosk.events.pictures import Box
from kiosk.tracking.geometry import centre
from kiosk.tracking.places import Look
from tests.core.tracking.test_random_scenes import CELLS, PRODUCTS, Checkout, Moving, near, outside
from tests.core.tracking.watching import FakePlaces, along

Cell: TypeAlias = tuple[float, float]


class TruePlaces(FakePlaces):
    """Answers what a picture of the counter would: what lies at each cell, and what moved there."""

    def __init__(self, lying: dict[Cell, str]) -> None:
        super().__init__()
        self._lying = lying
        self._moved_s: list[tuple[float, Cell]] = []
        self._seen: dict[Cell, str] = {}
        self._now_s = 0.0
        self.is_dark = False

    def show(self, moving: Sequence[Moving], hands: Sequence[Cell], *, time_s: float) -> None:
        """The next picture; in the dark everything is as it was seen last."""
        self._now_s = time_s
        if self.is_dark:
            return
        changed = [cell for cell in CELLS if self._seen.get(cell) != self._lying.get(cell)]
        moved = [*(place for place, _ in moving), *hands, *changed]
        self._moved_s += [(time_s, place) for place in moved]
        self._seen = dict(self._lying)

    def calm(self, box: Box, *, for_s: float) -> bool:
        return all(self._now_s - time_s >= for_s for time_s in self._motion_at(box))

    def look(self, box: Box) -> Look:
        return np.full(
            (2, 2), 1 + PRODUCTS.index(self._at(box)) if self._at(box) else 0, np.float32
        )

    def unchanged(self, box: Box, look: Look) -> bool:
        return bool(look.any()) and bool((self.look(box) == look).all())

    def bare(self, box: Box) -> bool | None:
        return self.calm(box, for_s=0.15) and not self._at(box)

    def brought(self, box: Box, *, since_s: float) -> bool:
        times = sorted({time_s for time_s, _ in self._moved_s if time_s > since_s})
        quiet = [after for before, after in pairwise(times) if after - before > 0.3]
        return bool(quiet) and any(time_s >= quiet[0] for time_s in self._motion_at(box))

    def _motion_at(self, box: Box) -> list[float]:
        return [time_s for time_s, place in self._moved_s if near(centre(box), (place, ""))]

    def _at(self, box: Box) -> str:
        x, y = centre(box)
        cell = min(CELLS, key=lambda one: abs(one[0] - x) + abs(one[1] - y))
        return self._seen.get(cell, "")


class Hands(Checkout):
    """S0-13: the same counter with more going on at once."""

    def __init__(self) -> None:
        super().__init__()
        self.places = TruePlaces(self.lying)
        self.watch.places = self.places
        self.crossings = 1

    @precondition(lambda self: self.lying)
    @rule(data=st.data(), seconds=st.integers(2, 6))
    def rest_a_hand_on(self, data: st.DataObject, seconds: int) -> None:
        cell = data.draw(st.sampled_from(sorted(self.lying)))
        for _ in range(10 * seconds):
            self.look_at((), hidden=(cell,))
        self.rest()

    @precondition(lambda self: self.lying)
    @rule(data=st.data(), to=st.sampled_from(CELLS), product=st.sampled_from(PRODUCTS))
    def exchange(self, data: st.DataObject, to: Cell, product: str) -> None:
        """One hand takes a thing, the other lays one down, in the same moment."""
        assume(to not in self.lying)
        cell = data.draw(st.sampled_from(sorted(self.lying)))
        taken = self._take(cell)
        self.crossings += 1
        self.brought[product] += 1
        away, here = along(cell, outside(cell), looks=8), along(outside(to), to, looks=8)
        for one, other in zip(away, here, strict=True):
            self.look_at(((one, taken), (other, product)))
        self.lying[to] = product
        self.rest()

    @precondition(lambda self: self.lying)
    @rule(data=st.data(), taken=st.booleans())
    def light_off(self, data: st.DataObject, *, taken: bool) -> None:
        """Nothing is seen for a while; a thing may be taken in the dark."""
        self.places.is_dark = True
        for _ in range(25):
            self.look_at((), hidden=CELLS)
        if taken:
            self._take(data.draw(st.sampled_from(sorted(self.lying))))
        for _ in range(25):
            self.look_at((), hidden=CELLS)
        self.places.is_dark = False
        self.rest()

    @invariant()
    def every_item_counted_once(self) -> None:
        """Where hands cross, the shopper may be asked; nothing is billed twice silently."""
        silent = Counter(i.product_id for i in self.watch.items if i.same_as is None)
        asked = Counter(i.product_id for i in self.watch.items if i.same_as is not None)
        assert silent <= self.brought, "counted twice"
        assert silent + asked >= self.brought, "not counted"
        assert asked.total() <= self.crossings, "asked without a reason"

    def _take(self, cell: Cell) -> str:
        return self.lying.pop(cell)

    def look_at(self, moving: Sequence[Moving], *, hidden: Sequence[Cell] = ()) -> None:
        self.places.show(moving, hidden, time_s=self.watch.time_s)
        super().look_at(moving, hidden=hidden)


Hands.TestCase.settings = settings(
    max_examples=40,
    derandomize=True,
    stateful_step_count=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
TestRandomHands = Hands.TestCase
