"""Replays a medium without a window: what was put down, when, and what became of it.

Looks at a fixed number of pictures for each second of the medium's own time, so the same file
gives the same answer on every run and machine.
"""

import itertools
import time
from collections import Counter
from collections.abc import Callable, Iterator

from kiosk.camera.protocol import Camera
from kiosk.catalogue.classes import products_by_class
from kiosk.catalogue.product import Catalogue
from kiosk.config.seeing import CountingSettings
from kiosk.counting_modes import CountingMode
from kiosk.events.counting import CountingStarted
from kiosk.events.pictures import Box, Frame
from kiosk.events.things import ItemConfirmed, ItemGone, UnknownSeen
from kiosk.pipeline import Model
from kiosk.routing import Ask, Basket, Ignore, Policy, route
from kiosk.snapshots.till import QuestionKind
from kiosk.tracking.looking import take_in
from kiosk.tracking.scene import Scene
from kiosk.tracking.seen import Seen
from kiosk.tracking.tracker import Tracker
from kiosk.tracking.voting import Calibrate, as_it_is

Report = Callable[[dict[str, object]], None]

_SESSION = "replay"
_A_LITTLE = 1e-6


def replay(
    camera: Camera,
    detector: Model,
    catalogue: Catalogue,
    *,
    on_event: Report,
    policy: Policy | None = None,
    counting: CountingSettings | None = None,
    calibrate: Calibrate = as_it_is,
    rate: float = 10.0,
) -> dict[str, object]:
    """Replay *camera* to its end and tell *on_event* of every item; returns the last event.

    Counts from the first frame. Loads *detector* and closes it; the camera stays its opener's.
    In the end, `items` holds what was put down, by product, however it was routed; a thing that
    may be an earlier one ("one more, or the same?") is not among them. In `tray` mode it holds
    what lies there at the end, and every `item` and `removed` tells how many lie there then.
    ModelError, CatalogueError, CameraLost.
    """
    counting = counting or CountingSettings()
    policy = policy or Policy(products=catalogue.products)
    detector.load()
    try:
        products = products_by_class(catalogue, detector.names)
        ids = itertools.count(1)
        tracker = Tracker(
            sure=policy.sure,
            floor=policy.floor,
            new_id=lambda: f"item-{next(ids)}",
            wall_clock=time.time,
            mode=counting.mode,
            zone=counting.zone or None,
            line=counting.line,
            calibrate=calibrate,
        )
        tracker.start(CountingStarted(_SESSION, count_what_lies=True))
        scene = Scene()
        mirror = counting.mode is CountingMode.TRAY
        account = _Account(catalogue, policy, on_event, mirror=mirror)
        for frame in _looks(camera, rate):
            scene.see(frame.picture, time_s=frame.time_s)
            detections = detector.detect(frame)
            account.take(take_in(frame, detections, products, tracker=tracker, scene=scene))
        return account.close()
    finally:
        detector.close()


def _looks(camera: Camera, rate: float) -> Iterator[Frame]:
    """*rate* frames for each second of the medium, or all where it has fewer."""
    due_s: float | None = None
    while (frame := camera.read()) is not None or not camera.ended:
        if frame is None or (due_s is not None and frame.time_s < due_s - _A_LITTLE):
            continue
        late = due_s is None or frame.time_s >= due_s + 1 / rate
        due_s = (frame.time_s if late or due_s is None else due_s) + 1 / rate
        yield frame


class _Account:
    """Tells what happened and adds it up."""

    def __init__(
        self, catalogue: Catalogue, policy: Policy, on_event: Report, *, mirror: bool
    ) -> None:
        self._catalogue = catalogue
        self._mirror = mirror
        self._policy = policy
        self._on_event = on_event
        self._items: Counter[str] = Counter()
        self._asked: Counter[str] = Counter()
        self._products: dict[str, str] = {}

    def take(self, seen: Seen) -> None:
        """What one look brought."""
        for item in seen.confirmed:
            self._item(item)
        for thing in seen.unknown:
            self._unknown(thing)
        for gone in seen.gone:
            self._gone(gone)

    def close(self) -> dict[str, object]:
        """The last event: what was put down."""
        event: dict[str, object] = {
            "event": "end",
            "items": dict(sorted((+self._items).items())),
            "asked": dict(sorted(self._asked.items())),
        }
        self._on_event(event)
        return event

    def _item(self, item: ItemConfirmed) -> None:
        self._products[item.event_id] = item.product_id
        name = self._catalogue.name_of(item.product_id)
        event: dict[str, object] = {
            "event": "item",
            "time_s": round(item.time_s, 3),
            "product_id": item.product_id,
            "name": name,
            "confidence": item.confidence,
            "box": _sides(item.box),
        }
        match route(item, self._policy):
            case Basket():
                self._items[item.product_id] += 1
                self._on_event(event | {"route": "basket"} | self._lying())
            case Ask(kind):
                self._on_event(event | {"route": "ask"})
                self._question(item, kind)
            case Ignore(reason):
                self._on_event(event | {"route": "ignore", "reason": reason})

    def _lying(self) -> dict[str, object]:
        return {"lying": self._items.total()} if self._mirror else {}

    def _question(self, item: ItemConfirmed, kind: QuestionKind) -> None:
        self._asked[item.product_id] += 1
        if kind is not QuestionKind.SAME_OR_MORE:
            self._items[item.product_id] += 1
        offered = [item.product_id, *([item.runner_up] if item.runner_up else [])]
        self._on_event(
            {
                "event": "question",
                "time_s": round(item.time_s, 3),
                "kind": kind.value,
                "product_id": item.product_id,
                "name": self._catalogue.name_of(item.product_id),
                "alternatives": offered,
            }
        )

    def _unknown(self, thing: UnknownSeen) -> None:
        self._on_event(
            {"event": "unknown", "time_s": round(thing.time_s, 3), "box": _sides(thing.box)}
        )

    def _gone(self, gone: ItemGone) -> None:
        product_id = self._products.get(gone.event_id)
        if product_id is None:
            self._on_event({"event": "unknown_gone", "time_s": round(gone.time_s, 3)})
            return
        if self._mirror:
            self._items[product_id] -= 1
        self._on_event(
            {
                "event": "removed",
                "time_s": round(gone.time_s, 3),
                "product_id": product_id,
                "name": self._catalogue.name_of(product_id),
                **self._lying(),
            }
        )


def _sides(box: Box) -> list[float]:
    return [round(side, 1) for side in (box.x0, box.y0, box.x1, box.y1)]
