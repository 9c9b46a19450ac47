"""The perception loop: newest frame → detections → tracker → the till's queue."""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Protocol, assert_never

import numpy as np

from kiosk.clock import Clock
from kiosk.crops import Crops
from kiosk.errors import KioskError
from kiosk.events.counting import (
    CodeLies,
    CounterLearnt,
    CountingStarted,
    CountingStopped,
    PerceptionOrder,
    ZoneDrawn,
)
from kiosk.events.messages import TillMessage
from kiosk.events.pictures import Detections, Frame, Overlay
from kiosk.events.things import CounterSeen, ItemConfirmed, UnknownSeen
from kiosk.mailbox import Mailbox
from kiosk.snapshots.seeing import ModelState, ModelStatus
from kiosk.tracking.cropping import cut_out
from kiosk.tracking.looking import take_in
from kiosk.tracking.places import Kept
from kiosk.tracking.resting import Rest
from kiosk.tracking.scene import Scene
from kiosk.tracking.seen import Seen
from kiosk.tracking.tracker import Tracker

log = logging.getLogger(__name__)

_WAIT_S = 0.1
_GLANCE_S = 0.09  # while resting, so often is the picture looked at for motion
_REPORT_EVERY_S = 1.0
_FIRST_RETRY_S = 0.5
_LAST_RETRY_S = 10.0
_KEPT_TIMES = 4096  # of the last detections, for the percentiles


class Model(Protocol):
    """What the loop needs of a detector."""

    @property
    def names(self) -> Mapping[int, str]:
        """Class names by id; known once it is loaded."""
        ...

    def load(self) -> None:
        """Make it ready. ModelError in words when it can't be."""
        ...

    def detect(self, frame: Frame) -> Detections:
        """What is in the frame."""
        ...

    def close(self) -> None:
        """Give its memory back."""
        ...


class PerceptionCounts:
    """How many frames were detected and how long that took. Safe from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._detected = 0
        self._ended_s: deque[float] = deque(maxlen=_KEPT_TIMES)
        self._took_ms: deque[float] = deque(maxlen=_KEPT_TIMES)

    def add(self, *, ended_s: float, took_ms: float) -> None:
        """One detection."""
        with self._lock:
            self._detected += 1
            self._ended_s.append(ended_s)
            self._took_ms.append(took_ms)

    @property
    def detected(self) -> int:
        """Frames detected so far."""
        return self._detected

    def inference_ms(self, percentile: float = 50.0) -> float:
        """That percentile of the last detections' time; 0 before the first."""
        with self._lock:
            took = list(self._took_ms)
        return float(np.percentile(took, percentile)) if took else 0.0

    def rate(self, *, since_s: float, until_s: float) -> float:
        """Detections a second between two instants of the clock."""
        with self._lock:
            number = sum(1 for ended_s in self._ended_s if since_s < ended_s <= until_s)
        return number / (until_s - since_s)


@dataclass(frozen=True, slots=True, eq=False)
class _Exchange:
    detector: Model
    name: str


class PerceptionLoop:
    """Looks at the newest frame, follows things, tells the till, draws the boxes.

    Loads the model on the thread that runs it. A model that can't be loaded is reported in words
    and the loop waits for its end: barcode and list still sell. A model that fails in between
    is reported, too, and tried again with the next frames. *products* says which class stands
    for which product, once the model's names are known; it raises CatalogueError. Detections are at
    least *interval_s* apart; *rest* lets them stop while the scene is still. *inferred* hears how
    long each took, in seconds. *counter* keeps the empty counter that staff show. `preparing` is
    True while a model is loaded.
    """

    def __init__(  # noqa: PLR0913  a loop joins the parts
        self,
        *,
        frames: Mailbox[Frame],
        detector: Model,
        products: Callable[[Mapping[int, str]], Mapping[int, str]],
        tracker: Tracker,
        put: Callable[[TillMessage], object],
        overlay: Callable[[Overlay], None],
        report: Callable[[ModelStatus], None],
        crops: Crops,
        name: str,
        rest: bool = True,
        interval_s: float = 0.0,
        inferred: Callable[[float], None] = lambda _seconds: None,
        counter: Kept | None = None,
        clock: Clock = time.monotonic,
    ) -> None:
        self.counts = PerceptionCounts()
        self.preparing = False  # read from any thread
        self._frames = frames
        self._detector = detector
        self._products_of = products
        self._products: Mapping[int, str] = {}
        self._tracker = tracker
        self._put = put
        self._overlay = overlay
        self._report = report
        self._crops = crops
        self._name = name
        self._inferred = inferred
        self._clock = clock
        self._orders: SimpleQueue[PerceptionOrder | _Exchange] = SimpleQueue()
        self._session_id: str | None = None
        self._lying = 0
        self._scene = Scene(counter)
        self._rest = Rest(allowed=rest, interval_s=interval_s)
        self._glanced_s = 0.0
        self._failures = 0
        self._reported_s = 0.0
        self._usable = False

    def order(self, order: PerceptionOrder) -> None:
        """Count for a session, or for nobody; or learn the empty counter. From any thread."""
        self._orders.put(order)

    def exchange(self, detector: Model, name: str) -> None:
        """Go on with another model; what is followed stays followed. From any thread."""
        self._orders.put(_Exchange(detector, name))

    def run(self, stop: threading.Event) -> None:
        """Load the model, then look at frames until *stop* is set."""
        self._usable = self._load()
        try:
            while not stop.is_set():
                self._obey()
                if not self._usable:
                    stop.wait(_WAIT_S)
                    continue
                frame = self._frames.take(within_s=_WAIT_S)
                if frame is not None and self._worth_it(frame):
                    self._try(frame, stop)
                self._report_rate()
        finally:
            self._close()

    def _close(self) -> None:
        if self._usable:
            self._usable = False
            self._detector.close()

    def _load(self) -> bool:
        self._report(ModelStatus(ModelState.LOADING, self._name))
        self.preparing = True
        try:
            self._detector.load()
            self._products = self._products_of(self._detector.names)
        except KioskError as exc:
            log.error("the model %s can't be used: %s", self._name, exc)
            self._report(ModelStatus(ModelState.FAILED, self._name, reason=str(exc)))
            return False
        finally:
            self.preparing = False
        log.info("the model %s is ready: %d products", self._name, len(self._products))
        self._reported_s = self._clock()
        self._report(ModelStatus(ModelState.READY, self._name))
        return True

    def _obey(self) -> None:
        while True:
            try:
                order = self._orders.get_nowait()
            except Empty:
                return
            self._rest.wake()
            self._carry_out(order)

    def _carry_out(self, order: PerceptionOrder | _Exchange) -> None:
        match order:
            case CounterLearnt():
                self._scene.learn()
            case ZoneDrawn():
                self._tracker.count_inside(order.corners)
            case _Exchange():
                self._close()
                self._detector, self._name, self._failures = order.detector, order.name, 0
                self._usable = self._load()
            case CountingStarted():
                self._lying, self._session_id = 0, order.session_id
                self._tracker.start(order)
            case CodeLies():
                self._tracker.watch(order)
            case CountingStopped():
                self._lying, self._session_id = 0, None
                self._tracker.stop()
            case _:
                assert_never(order)

    def _worth_it(self, frame: Frame) -> bool:
        since_s = frame.time_s - self._glanced_s
        if self._rest.resting and 0 <= since_s < _GLANCE_S:
            return False
        self._glanced_s = frame.time_s
        moved = self._scene.see(frame.picture, time_s=frame.time_s)
        return self._rest.worth_it(time_s=frame.time_s, moved=moved)

    def _try(self, frame: Frame, stop: threading.Event) -> None:
        started_s = self._clock()
        try:
            detections = self._detector.detect(frame)
        except (KioskError, RuntimeError, ValueError) as exc:
            self._failed(frame, exc, stop)
            return
        ended_s = self._clock()
        self.counts.add(ended_s=ended_s, took_ms=(ended_s - started_s) * 1000.0)
        self._inferred(ended_s - started_s)
        if self._failures:
            self._failures = 0
            log.info("the model %s works again", self._name)
            self._report(ModelStatus(ModelState.READY, self._name))
        self._follow(frame, detections)

    def _failed(self, frame: Frame, exc: Exception, stop: threading.Event) -> None:
        wait_s = min(_LAST_RETRY_S, _FIRST_RETRY_S * 2.0**self._failures)
        self._failures += 1
        if self._failures == 1:
            log.error("the model %s failed: %s", self._name, exc)
        reason = f"Recognition failed and is tried again by itself: {exc}"
        self._report(ModelStatus(ModelState.FAILED, self._name, reason=reason))
        self._draw(frame, None)
        stop.wait(wait_s)

    def _follow(self, frame: Frame, detections: Detections) -> None:
        seen = take_in(frame, detections, self._products, tracker=self._tracker, scene=self._scene)
        self._rest.looked(seen, time_s=frame.time_s)
        self._draw(frame, seen)
        things: tuple[ItemConfirmed | UnknownSeen, ...] = (*seen.confirmed, *seen.unknown)
        for thing in things:
            self._crops.put(thing.event_id, cut_out(frame.picture, thing.box))
            self._put(thing)
        for gone in seen.gone:
            self._put(gone)
        if self._session_id is not None and seen.lying_before != self._lying:
            self._lying = seen.lying_before
            self._put(CounterSeen(self._session_id, self._lying))

    def _draw(self, frame: Frame, seen: Seen | None) -> None:
        height, width = frame.picture.shape[:2]
        tracks = seen.tracks if seen is not None else ()
        self._overlay(Overlay(tracks, width, height, frame.sequence, frame.captured_s))

    def _report_rate(self) -> None:
        now = self._clock()
        if self._failures or now - self._reported_s < _REPORT_EVERY_S:
            return
        rate = self.counts.rate(since_s=self._reported_s, until_s=now)
        self._reported_s = now
        took_ms = round(self.counts.inference_ms(), 1)
        self._report(ModelStatus(ModelState.READY, self._name, "", round(rate, 1), took_ms))
