"""The stage: a counter, a script and a hand, asked for its picture at any time."""

import threading

import numpy as np

from kiosk.camera.buffers import Buffers
from kiosk.camera.stage.layer import Layer, make_layer
from kiosk.camera.stage.light import Light
from kiosk.camera.stage.places import arm_for, free_place
from kiosk.camera.stage.player import Player
from kiosk.camera.stage.scene import Scene, Thing, relight
from kiosk.camera.stage.script import Put, Script, Take
from kiosk.camera.stage.sprites import Artwork
from kiosk.camera.stage.truth import Placed, Seen
from kiosk.events.pictures import Picture


class Stage:
    """Draws the counter at 1280×720, by a script and by touches. Safe from any thread.

    The script begins with the first picture after `start` (at once when *started*), and ends for
    good with the first touch. Times are seconds that never go back. *shrink* makes pictures so
    many times smaller each way; all places stay those of 1280×720.
    """

    _moved: bool
    _drawn_light: tuple[float, float]

    def __init__(
        self, artwork: Artwork, script: Script, *, started: bool = True, shrink: int = 1
    ) -> None:
        self._artwork = artwork
        self._shrink = shrink
        self._buffers = Buffers()
        self._lock = threading.Lock()
        self._now_s = 0.0
        self._load(script, started=started)

    @property
    def script(self) -> Script:
        """What it plays, or played until the first touch."""
        return self._script

    @property
    def playing(self) -> bool:
        """True while the script goes on: started, not over, not ended by a touch."""
        with self._lock:
            return self._started and not self._touched and not self._over()

    @property
    def over(self) -> bool:
        """True when the script has come to its end."""
        with self._lock:
            return self._over()

    def start(self) -> None:
        """Begin the script with the next picture. Calls after the first change nothing."""
        with self._lock:
            self._started = True

    def play(self, script: Script) -> None:
        """Clear the counter and play *script* from the next picture on."""
        with self._lock:
            self._load(script, started=True)

    def clear(self) -> None:
        """Clear the counter; the script waits for `start`, to be played anew."""
        with self._lock:
            self._load(self._script, started=False)

    def put(self, product_id: str) -> None:
        """Let a hand bring that product to a free place. KeyError: there is no picture of it."""
        with self._lock:
            variant = int(self._random.integers(len(self._artwork.goods[product_id].variants)))
            angle_deg = float(round(self._random.uniform(0, 360)))
            sprite = self._artwork.goods[product_id].variants[variant]
            place = self._find_place(make_layer(sprite, angle_deg=angle_deg))
            arm_deg = arm_for([(place.x, place.y)], self._random)
            put = Put(0.0, product_id, place.x, place.y, angle_deg, variant, arm_deg, self._hand)
            self._coming[put] = place
            self._touch(put)

    def take_at(self, x_px: float, y_px: float) -> bool:
        """Let a hand take away the product at that place; False when there is none."""
        with self._lock:
            thing = self._scene.at(int(x_px), int(y_px))
            if thing is None or not thing.product_id:
                return False
            arm_deg = arm_for([(thing.x, thing.y)], self._random)
            self._touch(Take(0.0, (self._player.put_number(thing),), arm_deg, self._hand))
            return True

    def picture_at(self, time_s: float) -> Picture:
        """The picture at that time; the very same array while nothing changes."""
        with self._lock:
            self._advance(time_s)
            light = self._light.at(self._script_s())
            if self._moved or light != self._drawn_light:
                picture = self._scene.draw(self._player.moving())
                self._picture = relight(picture, *light)
                self._moved = False
                self._drawn_light = light
            return self._picture

    def truth(self) -> tuple[Seen, ...]:
        """Every product in the last picture."""
        with self._lock:
            return self._player.truth()

    def laid_s(self) -> dict[int, float]:
        """When each product or dropped thing was laid down, by its id, in seconds."""
        with self._lock:
            return dict(self._player.laid_s)

    def _load(self, script: Script, *, started: bool) -> None:
        self._script = script
        self._random = np.random.default_rng(script.seed)
        self._hand = int(self._random.integers(1000))  # one shopper, one pair of hands
        counters = self._artwork.counters
        counter = counters[script.counter or min(counters)]
        self._scene = Scene(counter, shrink=self._shrink, buffers=self._buffers)
        self._lay_clutter()
        self._player = Player(self._artwork, self._scene)
        self._light = Light(script.lamps, drift=script.drift)
        self._began_s: float | None = None
        self._started, self._touched = started, False
        self._coming: dict[Put, Placed] = {}
        self._touches: list[Put | Take] = []  # since the last picture
        self._moved = True
        self._drawn_light = (1.0, 0.0)
        self._picture = self._scene.draw()

    def _lay_clutter(self) -> None:
        for number, piece in enumerate(self._script.clutter):
            layer = make_layer(self._artwork.clutter[piece.name], angle_deg=piece.angle_deg)
            self._scene.put(Thing(-1 - number, "", "", layer, layer, piece.x, piece.y))

    def _advance(self, time_s: float) -> None:
        self._now_s = max(self._now_s, time_s)
        if self._started and self._began_s is None:
            self._began_s = self._now_s
            if not self._touched:
                self._player.expect(self._script.actions, from_s=self._now_s)
        self._player.expect(self._touches, from_s=self._now_s)
        self._touches.clear()
        self._moved |= self._player.advance(self._now_s)

    def _touch(self, action: Put | Take) -> None:
        if not self._touched:
            self._player.forget()
            self._touched = True
        self._touches.append(action)

    def _find_place(self, layer: Layer) -> Placed:
        waiting = {*self._player.pending, *self._touches}
        self._coming = {put: place for put, place in self._coming.items() if put in waiting}
        lying = [Placed(thing.lying, thing.x, thing.y) for thing in self._scene.things]
        return free_place(layer, [*lying, *self._coming.values()], self._random)

    def _script_s(self) -> float:
        return 0.0 if self._began_s is None else self._now_s - self._began_s

    def _over(self) -> bool:
        done = self._script_s() >= self._script.duration_s and not self._player.busy
        return self._began_s is not None and done
