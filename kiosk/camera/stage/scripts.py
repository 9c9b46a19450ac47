"""The named scripts, each made anew from its seed."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

import numpy as np

from kiosk.camera.stage.layer import Layer, make_layer
from kiosk.camera.stage.light import Lamp
from kiosk.camera.stage.places import arm_for, free_place
from kiosk.camera.stage.script import Action, Clutter, Put, Script, Take, Wave
from kiosk.camera.stage.sprites import Artwork
from kiosk.camera.stage.truth import Placed
from kiosk.errors import ConfigError

_PUT_S = 2.5
_TAKE_S = 3.8
_AFTER_S = 4.0  # the picture goes on after the last hand has left


def write(name: str, seed: int, artwork: Artwork) -> Script:
    """The script of that name, the same for the same seed. ConfigError names those there are."""
    if name not in NAMES:
        raise ConfigError(f"There is no stage {name!r}. Choose one of: {', '.join(NAMES)}.")
    return NAMES[name](_Writer(name, seed, artwork))


class _Writer:
    """Writes placements and removals and remembers what lies where."""

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

    def put(self, product_id: str, *, most: float = 0.0) -> None:
        """Bring that product to a place where it overlaps others by *most* at most."""
        good = self.artwork.goods[product_id]
        variant = int(self.random.integers(len(good.variants)))
        angle = float(round(self.random.uniform(0, 360)))
        layer = make_layer(good.variants[variant], angle_deg=angle)
        place = self._place(layer, most)
        arm = arm_for([(place.x, place.y)], self.random)
        self._actions.append(
            Put(self.now_s, product_id, place.x, place.y, angle, variant, arm, self._hand)
        )
        self._lying[self._puts] = place
        self._puts += 1
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

    def _place(self, layer: Layer, most: float) -> Placed:
        return free_place(layer, [*self._lying.values(), *self._strewn], self.random, most=most)

    def shuffled_goods(self, count: int) -> list[str]:
        """*count* products in random order, every product once before any comes twice."""
        goods = sorted(self.artwork.goods)
        rounds = -(-count // len(goods))
        drawn = [str(good) for _ in range(rounds) for good in self.random.permutation(goods)]
        chosen = drawn[:count]
        self.random.shuffle(chosen)
        return chosen


def _checkout(writer: _Writer) -> Script:
    """30 placements and 10 removals of two or three goods; at most six lie there at once."""
    goods = iter(writer.shuffled_goods(30))
    removals = [3] * 4 + [2] * 6
    writer.random.shuffle(removals)
    for _ in range(6):
        writer.put(next(goods))
    for count in removals:
        writer.take_oldest(count)
        for _ in range(count):
            writer.put(next(goods))
    return writer.finish(drift=0.05)


def _short(writer: _Writer) -> Script:
    for product_id in writer.shuffled_goods(5):
        writer.put(product_id)
    return writer.finish()


def _still(writer: _Writer) -> Script:
    apple = next(
        good.product_id for good in writer.artwork.goods.values() if good.class_name == "apple"
    )
    writer.put(apple)
    return writer.finish(duration_s=600.0, drift=0.03)


def _busy(writer: _Writer) -> Script:
    """Clutter, goods that overlap by up to 30 %, waiting hands, light that dims and goes out."""
    writer.strew(3)
    for number, product_id in enumerate(writer.shuffled_goods(16)):
        writer.put(product_id, most=0.3)
        if number % 3 == 2:
            writer.wave(rest_s=1.5)
        if number >= 5:
            writer.take_oldest(1)
    end_s = writer.now_s
    lamps = [
        Lamp(0.15 * end_s, 0.7, over_s=4.0),
        Lamp(0.35 * end_s, 1.0, over_s=4.0),
        Lamp(0.55 * end_s, 0.55),
        Lamp(0.60 * end_s, 1.1),
        Lamp(0.80 * end_s, 1.0, over_s=2.0),
    ]
    return writer.finish(drift=0.08, lamps=lamps)


def _empty(writer: _Writer) -> Script:
    return writer.finish(duration_s=30.0)


NAMES: Mapping[str, Callable[[_Writer], Script]] = MappingProxyType(
    {"checkout": _checkout, "short": _short, "still": _still, "busy": _busy, "empty": _empty}
)
"""What `write` knows."""
