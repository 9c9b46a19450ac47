"""Plays actions on a scene: one hand, one visit after the other."""

from collections import deque
from collections.abc import Sequence
from dataclasses import replace

from kiosk.camera.stage.hands import Hands
from kiosk.camera.stage.layer import LIFTED, make_layer
from kiosk.camera.stage.scene import Scene, Thing
from kiosk.camera.stage.script import Action, Drop, Put, Take, Wave
from kiosk.camera.stage.sprites import HEIGHT_PX, WIDTH_PX, Artwork
from kiosk.camera.stage.truth import Placed, Seen
from kiosk.camera.stage.visit import Stop, Visit, outside_of

_REACH_PX = 240  # of a hand and what it carries, around the grip


class Player:
    """Knows what waits, what the hand does now, and what it carries.

    Times are the stage's own seconds and never go back. The result does not depend on how often
    `advance` is called.
    """

    def __init__(self, artwork: Artwork, scene: Scene) -> None:
        self._artwork = artwork
        self._scene = scene
        self._hands = Hands(artwork.hands)
        self._waiting: deque[tuple[float, Action]] = deque()
        self.laid_s: dict[int, float] = {}  # when each thing was laid down, by its id
        self._put_ids: list[int] = []  # of the things, by number of their `Put` or `Drop`
        self._action: Action | None = None
        self._visit: Visit | None = None
        self._targets: list[int] = []  # things to take, one for each stop
        self._touched = 0
        self._carried: list[Thing] = []
        self._grip = (0, 0)
        self._free_s = 0.0

    @property
    def busy(self) -> bool:
        """True while a hand is at work or an action waits."""
        return self._visit is not None or bool(self._waiting)

    @property
    def pending(self) -> Sequence[Action]:
        """What the hand does now and what waits."""
        now = [self._action] if self._visit is not None and self._action is not None else []
        return now + [action for _, action in self._waiting]

    def expect(self, actions: Sequence[Action], *, from_s: float) -> None:
        """Do *actions* after those that wait; their times count from *from_s*."""
        self._waiting.extend((from_s + action.at_s, action) for action in actions)

    def forget(self) -> None:
        """Drop what waits. The hand finishes what it does."""
        self._waiting.clear()

    def put_number(self, thing: Thing) -> int:
        """Which `Put` or `Drop`, counted from 0, brought *thing*."""
        return self._put_ids.index(thing.thing_id)

    def advance(self, now_s: float) -> bool:
        """Do everything that is due by *now_s*; False when nothing moved."""
        moved = False
        while self._visit is not None or self._begin(now_s):
            assert self._visit is not None
            moved = True
            self._touch_until(self._visit, now_s)
            self._grip = self._visit.at(now_s)
            if now_s < self._visit.end_s:
                break
            self._free_s = self._visit.end_s
            self._visit, self._carried = None, []
        return moved

    def moving(self) -> list[Placed]:
        """What is drawn over the counter: the carried things and the hand over them."""
        return [Placed(thing.lifted, thing.x, thing.y) for thing in self._held()] + self._hand()

    def truth(self) -> tuple[Seen, ...]:
        """Every product in the picture of now."""
        return self._scene.truth(self._held(), self._hand())

    def _held(self) -> list[Thing]:
        x, y = self._grip
        return [replace(thing, x=x, y=y) for thing in self._carried]

    def _hand(self) -> list[Placed]:
        if self._visit is None or self._action is None:
            return []
        layer = self._hands.layer(
            self._action.hand, grasping=bool(self._carried), arm_deg=self._action.arm_deg
        )
        return [Placed(layer, *self._grip)]

    def _begin(self, now_s: float) -> bool:
        while self._waiting and self._waiting[0][0] <= now_s:
            due_s, action = self._waiting.popleft()
            if stops := self._stops(action):
                self._start(action, stops, max(due_s, self._free_s))
                return True
        return False

    def _start(self, action: Action, stops: Sequence[Stop], start_s: float) -> None:
        outside = outside_of(
            stops[0].x, stops[0].y, action.arm_deg, _REACH_PX, (WIDTH_PX, HEIGHT_PX)
        )
        self._action, self._touched = action, 0
        self._visit = Visit(start_s, outside, stops)

    def _stops(self, action: Action) -> list[Stop]:
        match action:
            case Put() | Drop():
                thing = self._make(action)
                self._put_ids.append(thing.thing_id)
                self._carried = [thing]
                return [Stop(action.x, action.y)]
            case Take():
                there = {thing.thing_id: thing for thing in self._scene.things}
                ids = [self._put_ids[number] for number in action.puts]
                self._targets = [thing_id for thing_id in ids if thing_id in there]
                return [Stop(there[thing_id].x, there[thing_id].y) for thing_id in self._targets]
            case Wave():
                return [Stop(action.x, action.y, action.rest_s)]

    def _touch_until(self, visit: Visit, now_s: float) -> None:
        while self._touched < len(visit.touch_s) and visit.touch_s[self._touched] <= now_s:
            if isinstance(self._action, Put | Drop):
                laid = self._carried.pop()
                self._scene.put(laid)
                self.laid_s[laid.thing_id] = visit.touch_s[self._touched]
            elif isinstance(self._action, Take):
                taken = self._scene.take(self._targets[self._touched])
                self._carried += [taken] if taken else []
            self._touched += 1

    def _make(self, action: Put | Drop) -> Thing:
        if isinstance(action, Drop):
            sprite, product_id, class_name = self._artwork.clutter[action.name], "", ""
        else:
            good = self._artwork.goods[action.product_id]
            sprite = good.variants[action.variant % len(good.variants)]
            product_id, class_name = good.product_id, good.class_name
        return Thing(
            thing_id=len(self._put_ids) + 1,
            product_id=product_id,
            class_name=class_name,
            lying=make_layer(sprite, angle_deg=action.angle_deg),
            lifted=make_layer(sprite, angle_deg=action.angle_deg, shadow=LIFTED),
            x=action.x,
            y=action.y,
        )
