"""Writes scripts: what a hand brings, where, and when it takes it away again."""

from collections.abc import Sequence

import numpy as np

from kiosk.camera.stage.layer import Layer, make_layer
from kiosk.camera.stage.light import Lamp
from kiosk.camera.stage.places import arm_for, free_place
from kiosk.camera.stage.script import Action, Clutter, Drop, Put, Script, Take, Wave
from kiosk.camera.stage.sprites import Artwork
from kiosk.camera.stage.truth import Placed

_PUT_S = 2.5
_TAKE_S = 3.8
_AFTER_S = 4.0  # the picture goes on after the last hand has left


class Writer:
    """Writes placements and removals in order and remembers what lies where.

    *now_s* is when the next action begins; each takes its time.
    """

    def __init__(self, name: str, seed: int, artwork: Artwork) -> None:
        self.name = name
        self.seed = seed
        self.artwork = artwork
        self.random = np.random.default_rng([seed, sum(name.encode())])
        self.counter = str(self.random.choice(sorted(artwork.counters)))
        self.now_s = 1.0
        self.clutter: list[Clutter] = []
        self._actions: list[Action] = []
        self._lying: dict[int, Placed] = {}
        self._puts = 0
        self._strewn: list[Placed] = []
        self._hand = int(self.random.integers(1000))

    @property
    def lying(self) -> int:
        """How many goods and dropped things lie there now."""
        return len(self._lying)

    def put(self, product_id: str, *, least: float = 0.0, most: float = 0.0) -> None:
        """Bring that product to a place where it overlaps others by *most* at most.

        By *least* at least where such a place is found.
        """
        good = self.artwork.goods[product_id]
        variant = int(self.random.integers(len(good.variants)))
        angle = float(round(self.random.uniform(0, 360)))
        layer = make_layer(good.variants[variant], angle_deg=angle)
        place = self._place(layer, most, least=least if self._lying else 0.0)
        arm = arm_for([(place.x, place.y)], self.random)
        self._actions.append(
            Put(self.now_s, product_id, place.x, place.y, angle, variant, arm, self._hand)
        )
        self._lying[self._puts] = place
        self._puts += 1
        self.now_s += _PUT_S

    def drop(self, name: str) -> int:
        """Bring a piece of clutter to a free place; its number, for `take`."""
        angle = float(round(self.random.uniform(0, 360)))
        place = self._place(make_layer(self.artwork.clutter[name], angle_deg=angle), 0.0)
        arm = arm_for([(place.x, place.y)], self.random)
        self._actions.append(Drop(self.now_s, name, place.x, place.y, angle, arm, self._hand))
        self._lying[self._puts] = place
        self._puts += 1
        self.now_s += _PUT_S
        return self._puts - 1

    def take(self, number: int) -> None:
        """Take one thing away."""
        place = self._lying.pop(number)
        arm = arm_for([(place.x, place.y)], self.random)
        self._actions.append(Take(self.now_s, (number,), arm, self._hand))
        self.now_s += _PUT_S

    def take_oldest(self, count: int) -> None:
        """Take away, in one go, the *count* goods that have lain there longest."""
        numbers = tuple(sorted(self._lying)[:count])
        places = [self._lying.pop(number) for number in numbers]
        arm = arm_for([(place.x, place.y) for place in places], self.random)
        self._actions.append(Take(self.now_s, numbers, arm, self._hand))
        self.now_s += _TAKE_S

    def wave(self, rest_s: float) -> None:
        """Hold an empty hand over the counter."""
        x, y = int(self.random.integers(300, 980)), int(self.random.integers(250, 560))
        arm = arm_for([(x, y)], self.random)
        self._actions.append(Wave(self.now_s, x, y, rest_s, arm, self._hand))
        self.now_s += 2.0 + rest_s

    def strew(self, count: int) -> None:
        """Let *count* things that are no products lie there from the beginning."""
        for name in self.random.choice(sorted(self.artwork.clutter), count, replace=False):
            angle = float(round(self.random.uniform(0, 360)))
            place = self._place(make_layer(self.artwork.clutter[name], angle_deg=angle), 0.0)
            self._strewn.append(place)
            self.clutter.append(Clutter(str(name), place.x, place.y, angle))

    def finish(
        self, *, duration_s: float | None = None, drift: float = 0.0, lamps: Sequence[Lamp] = ()
    ) -> Script:
        """The script; it lasts till the last hand has left and a little longer."""
        return Script(
            name=self.name,
            seed=self.seed,
            actions=tuple(self._actions),
            duration_s=duration_s or self.now_s + _AFTER_S,
            counter=self.counter,
            clutter=tuple(self.clutter),
            lamps=tuple(lamps),
            drift=drift,
        )

    def _place(self, layer: Layer, most: float, *, least: float = 0.0) -> Placed:
        taken = [*self._lying.values(), *self._strewn]
        return free_place(layer, taken, self.random, least=least, most=most)

    def shuffled_goods(self, count: int) -> list[str]:
        """*count* products in random order, every product once before any comes twice."""
        goods = sorted(self.artwork.goods)
        rounds = -(-count // len(goods))
        drawn = [str(good) for _ in range(rounds) for good in self.random.permutation(goods)]
        chosen = drawn[:count]
        self.random.shuffle(chosen)
        return chosen
