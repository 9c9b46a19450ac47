"""Composes counters as no script would: any goods, any place, any size, any clutter."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from kiosk.camera.stage.hands import grips_of
from kiosk.camera.stage.layer import Layer, Shadow, make_layer
from kiosk.camera.stage.places import overlap_share
from kiosk.camera.stage.scene import Scene, Thing
from kiosk.camera.stage.sprites import HEIGHT_PX, WIDTH_PX, Artwork, Sprite
from kiosk.camera.stage.truth import Placed, Seen
from kiosk.events.pictures import Picture
from kiosk.training.grounds import any_ground, foreign_package

SIZE = 0.5  # the detector sees the 1280×720 counter at half its size
_WIDTH_PX, _HEIGHT_PX = int(WIDTH_PX * SIZE), int(HEIGHT_PX * SIZE)


@dataclass(frozen=True, slots=True, eq=False)
class Composition:
    """A picture of 640 × 360 and every product in it."""

    picture: Picture
    seen: tuple[Seen, ...]


class Composer:
    """Makes compositions with the stage's artwork; the same from the same *random*."""

    def __init__(self, artwork: Artwork, random: np.random.Generator) -> None:
        self._random = random
        self._goods = [
            (good.product_id, good.class_name, [_shrunk(sprite) for sprite in good.variants])
            for good in artwork.goods.values()
        ]
        self._clutter = [_shrunk(sprite) for sprite in artwork.clutter.values()]
        self._hands = [(_shrunk(both[0]), _shrunk(both[1])) for both in artwork.hands]
        self._counters = [_shrunk(counter) for counter in artwork.counters.values()]

    def compose(self) -> Composition:
        """The next picture."""
        scene = Scene(any_ground(self._counters, self._random))
        self._strew(scene)
        self._lay_goods(scene)
        carried, over = self._reach_in() if self._random.random() < 0.5 else ([], [])
        moving = [Placed(thing.lifted, thing.x, thing.y) for thing in carried] + over
        return Composition(scene.draw(moving), scene.truth(carried, over))

    def _strew(self, scene: Scene) -> None:
        """Things that are no product, some of them packages that nobody knows."""
        for _ in range(int(self._random.choice((0, 0, 1, 2, 3)))):
            sprite = self._clutter[int(self._random.integers(len(self._clutter)))]
            self._lay(scene, "", "", sprite, most=0.2)
        for _ in range(int(self._random.choice((0, 0, 0, 0, 1, 2)))):
            self._lay(scene, "", "", foreign_package(self._random), most=0.2)

    def _lay_goods(self, scene: Scene) -> None:
        if self._random.random() < 0.06:
            return
        most = float(self._random.choice((0.04, 0.04, 0.3)))
        for _ in range(int(self._random.integers(1, 10))):
            product_id, class_name, sprite = self._any_good()
            self._lay(scene, product_id, class_name, sprite, most=most)

    def _lay(
        self, scene: Scene, product_id: str, class_name: str, sprite: Sprite, *, most: float
    ) -> None:
        """Lay a thing where it overlaps others by *most* at most; not at all if none is found."""
        layer = self._turned(sprite, self._shadow(lifted=False))
        taken = [Placed(thing.lying, thing.x, thing.y) for thing in scene.things]
        for _ in range(10):
            x = int(self._random.integers(_WIDTH_PX))
            y = int(self._random.integers(_HEIGHT_PX))
            if _worst_overlap(Placed(layer, x, y), taken) <= most:
                number = len(scene.things) + 1
                scene.put(Thing(number, product_id, class_name, layer, layer, x, y))
                return

    def _reach_in(self) -> tuple[list[Thing], list[Placed]]:
        """One hand or two, most of them holding a product."""
        carried, hands = [], []
        for number in range(int(self._random.choice((1, 1, 1, 2)))):
            x = int(self._random.integers(60, _WIDTH_PX - 60))
            y = int(self._random.integers(40, _HEIGHT_PX - 40))
            holds = self._random.random() < 0.65
            if holds:
                carried.append(self._held(1000 + number, x, y))
            hands.append(Placed(self._arm(grasping=holds), x, y))
        return carried, hands

    def _held(self, thing_id: int, x: int, y: int) -> Thing:
        product_id, class_name, sprite = self._any_good()
        layer = self._turned(sprite, self._shadow(lifted=True))
        dx, dy = (int(way) for way in self._random.normal(0, 12, 2))
        return Thing(thing_id, product_id, class_name, layer, layer, x + dx, y + dy)

    def _arm(self, *, grasping: bool) -> Layer:
        pair = self._hands[int(self._random.integers(len(self._hands)))]
        side = float(self._random.choice((0.0, 0.0, 90.0, -90.0)))
        return make_layer(
            self._tinted(pair[int(grasping)], 0.12),
            angle_deg=side + float(self._random.uniform(-35, 35)),
            scale=float(self._random.uniform(0.9, 1.15)),
            shadow=self._shadow(lifted=True),
            pivot=grips_of(pair)[int(grasping)],
        )

    def _any_good(self) -> tuple[str, str, Sprite]:
        product_id, class_name, variants = self._goods[int(self._random.integers(len(self._goods)))]
        sprite = variants[int(self._random.integers(len(variants)))]
        return product_id, class_name, self._tinted(sprite, 0.06)

    def _turned(self, sprite: Sprite, shadow: Shadow) -> Layer:
        angle_deg, scale = self._random.uniform(0, 360), self._random.uniform(0.8, 1.25)
        return make_layer(sprite, angle_deg=float(angle_deg), scale=float(scale), shadow=shadow)

    def _shadow(self, *, lifted: bool) -> Shadow:
        far = 12 if lifted else 4
        dx, dy = (int(way) for way in self._random.integers(-far, far + 1, 2))
        soft = int(self._random.integers(2, 6) * (2 if lifted else 1))
        return Shadow(dx, dy, soft, float(self._random.uniform(0.1, 0.55)))

    def _tinted(self, sprite: Sprite, spread: float) -> Sprite:
        """The sprite with its colours a little off, as prints and skins differ."""
        gains = np.append(self._random.normal(1, spread / 2, 3), 1.0)
        tinted: Sprite = np.minimum(sprite * gains, sprite[:, :, 3:]).astype(np.uint8)
        return tinted


def _shrunk(picture: Picture) -> Picture:
    small = cv2.resize(picture, None, fx=SIZE, fy=SIZE, interpolation=cv2.INTER_AREA)
    return np.asarray(small, dtype=np.uint8)


def _worst_overlap(placed: Placed, taken: Sequence[Placed]) -> float:
    return max((overlap_share(placed, other) for other in taken), default=0.0)
