"""What lies on the counter, drawn once and kept; only what moves is drawn for each picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

import cv2
import numpy as np

from kiosk.camera.buffers import Buffers
from kiosk.camera.stage.layer import Layer, lay, shrunk
from kiosk.camera.stage.truth import Placed, Seen, box_of, visible_share
from kiosk.events.pictures import Picture


@dataclass(frozen=True, slots=True, eq=False)
class Thing:
    """A product or a piece of clutter (*product_id* empty) with its place on the counter.

    *lying* and *lifted* differ in their shadow only.
    """

    thing_id: int
    product_id: str
    class_name: str
    lying: Layer
    lifted: Layer
    x: int
    y: int


class Scene:
    """A counter with things on it; what was put last lies on top.

    Its pictures are *shrink* times smaller each way than the counter; places and truth are in
    the counter's own pixels.
    """

    def __init__(
        self, counter: Picture, *, shrink: int = 1, buffers: Buffers | None = None
    ) -> None:
        self._size = (counter.shape[1], counter.shape[0])
        self._shrink = shrink
        self._shrunk = lru_cache(maxsize=64)(lambda layer: shrunk(layer, shrink))
        small = (self._size[0] // shrink, self._size[1] // shrink)
        self._counter = (
            counter
            if shrink == 1
            else cast("Picture", cv2.resize(counter, small, interpolation=cv2.INTER_AREA))
        )
        self._ground = self._counter.copy()
        self._buffers = buffers or Buffers()
        self._things: list[Thing] = []

    @property
    def things(self) -> Sequence[Thing]:
        """What lies there, the undermost first."""
        return self._things

    def put(self, thing: Thing) -> None:
        """Lay *thing* on top of what is there."""
        self._things.append(thing)
        self._lay(self._ground, thing.lying, thing.x, thing.y)

    def take(self, thing_id: int) -> Thing | None:
        """Take a thing away; None when it does not lie there."""
        taken = next((thing for thing in self._things if thing.thing_id == thing_id), None)
        if taken is not None:
            self._things.remove(taken)
            np.copyto(self._ground, self._counter)
            for thing in self._things:
                self._lay(self._ground, thing.lying, thing.x, thing.y)
        return taken

    def at(self, x_px: int, y_px: int) -> Thing | None:
        """The uppermost thing at that place of the picture, or None."""
        for thing in reversed(self._things):
            row = y_px - thing.y + thing.lying.anchor[1]
            column = x_px - thing.x + thing.lying.anchor[0]
            mask = thing.lying.mask
            if 0 <= row < mask.shape[0] and 0 <= column < mask.shape[1] and mask[row, column]:
                return thing
        return None

    def draw(self, moving: Sequence[Placed] = ()) -> Picture:
        """A new picture of the counter with *moving* laid over it in order."""
        picture = self._buffers.like(self._ground)
        np.copyto(picture, self._ground)
        for placed in moving:
            self._lay(picture, placed.layer, placed.x, placed.y)
        return picture

    def truth(self, carried: Sequence[Thing] = (), over: Sequence[Placed] = ()) -> tuple[Seen, ...]:
        """Every product in the picture; *carried* things lie over the rest, *over* over all."""
        width_px, height_px = self._size
        stack = [(thing, Placed(thing.lying, thing.x, thing.y)) for thing in self._things]
        stack += [(thing, Placed(thing.lifted, thing.x, thing.y)) for thing in carried]
        seen: list[Seen] = []
        for depth, (thing, placed) in enumerate(stack):
            box = box_of(placed, width_px, height_px)
            if thing.product_id and box is not None:
                above = [other for _, other in stack[depth + 1 :]] + list(over)
                visible = visible_share(placed, above, width_px, height_px)
                in_hand = depth >= len(self._things)
                seen.append(
                    Seen(thing.thing_id, thing.product_id, thing.class_name, box, visible, in_hand)
                )
        return tuple(seen)

    def _lay(self, picture: Picture, layer: Layer, x: int, y: int) -> None:
        if self._shrink == 1:
            lay(picture, layer, x, y)
        else:
            lay(picture, self._shrunk(layer), round(x / self._shrink), round(y / self._shrink))


def relight(picture: Picture, brightness: float, warmth: float) -> Picture:
    """Change the light in place: *brightness* 1 and *warmth* 0 leave the picture as it is."""
    if brightness != 1 or warmth != 0:
        gains = brightness * np.array([1 - warmth, 1, 1 + warmth])  # blue, green, red
        levels = np.arange(256)[:, None] * gains
        table = np.clip(levels + 0.5, 0, 255).astype(np.uint8).reshape(1, 256, 3)
        cv2.LUT(picture, table, dst=picture)
    return picture
