"""The perception loop on a real thread, with a scripted model."""

import itertools
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import Queue

import numpy as np
import pytest

from kiosk.catalogue.classes import products_by_class
from kiosk.catalogue.product import Catalogue, Product
from kiosk.crops import Crops
from kiosk.detection.scripted import ScriptedDetector
from kiosk.errors import ModelError
from kiosk.events.counting import CounterLearnt, CountingStarted, CountingStopped
from kiosk.events.pictures import Box, Detections, Frame, Overlay, Picture
from kiosk.events.things import CounterSeen, ItemConfirmed, ItemGone, UnknownSeen
from kiosk.mailbox import Mailbox
from kiosk.pipeline import PerceptionLoop
from kiosk.snapshots.seeing import ModelState, ModelStatus
from kiosk.tracking.counter_file import CounterFile
from kiosk.tracking.cropping import cut_out
from kiosk.tracking.looking import sightings
from kiosk.tracking.places import Kept, Look
from kiosk.tracking.tracker import Tracker
from tests.fakes.running import on_threads

APPLES = Catalogue("test", "EUR", {"P1": Product("P1", "Apple", 199, classes=("apple",))})
APPLE = (0, 0.9, Box(100.0, 100.0, 200.0, 220.0))
PERSON = (1, 0.99, Box(300.0, 10.0, 400.0, 200.0))
Script = Callable[[int], list[tuple[int, float, Box]]]
NAMES = {0: "apple", 1: "person"}


class ScriptedModel(ScriptedDetector):
    """Sees what the script says for the frame's number, or raises it; keeps what it looked at."""

    def __init__(
        self,
        script: Script,
        names: Mapping[int, str] | None = None,
        *,
        loading: Exception | None = None,
    ) -> None:
        super().__init__(names or NAMES, lambda frame: script(frame.sequence), floor=0.0)
        self.loaded_on = ""
        self.closed = False
        self.detected: list[int] = []
        self._loading = loading

    def load(self) -> None:
        self.loaded_on = threading.current_thread().name
        if self._loading is not None:
            raise self._loading

    def detect(self, frame: Frame) -> Detections:
        self.detected.append(frame.sequence)
        return super().detect(frame)

    def close(self) -> None:
        self.closed = True


class FedMailbox(Mailbox[Frame]):
    """Says when a frame was taken, so that a test can feed every one."""

    def __init__(self) -> None:
        super().__init__()
        self.taken = threading.Semaphore(0)

    def take(self, *, within_s: float) -> Frame | None:
        frame = super().take(within_s=within_s)
        if frame is not None:
            self.taken.release()
        return frame


@dataclass
class _Taken:
    """A counter from before, which notes who asks for it."""

    counter: Look
    asked: list[tuple[int, int]] = field(default_factory=list)

    def read(self, shape: tuple[int, int]) -> Look | None:
        self.asked.append(shape)
        return self.counter.copy()

    def keep(self, counter: Look) -> None:
        self.counter = counter


class Bench:
    """The loop with boxes for everything it tells, fed frame by frame."""

    def __init__(
        self,
        model: ScriptedModel,
        catalogue: Catalogue = APPLES,
        *,
        rest: bool = False,
        counter: Kept | None = None,
    ) -> None:
        ids = itertools.count(1)
        self.model = model
        self.frames = FedMailbox()
        self.told: Queue[object] = Queue()
        self.overlays: Queue[Overlay] = Queue()
        self.states: Queue[ModelStatus] = Queue()
        self.crops = Crops()
        self.counter = counter
        self.time_s = 0.0
        self.sequence = 0
        self.now_s = 0.0
        self.loop = PerceptionLoop(
            frames=self.frames,
            detector=model,
            products=lambda names: products_by_class(catalogue, names),
            tracker=Tracker(
                sure=lambda _product: 0.7,
                new_id=lambda: f"e{next(ids)}",
                wall_clock=lambda: 1_700_000_000.0,
            ),
            put=self.told.put,
            overlay=self.overlays.put,
            report=self.states.put,
            crops=self.crops,
            name="scripted",
            rest=rest,
            counter=counter,
            clock=self.clock,
        )

    def clock(self) -> float:
        """Time goes on with every question."""
        self.now_s += 0.01
        return self.now_s

    @contextmanager
    def running(self) -> Iterator["Bench"]:
        with on_threads(self.loop):
            yield self

    def show(self, picture: Picture | None = None, *, after_s: float = 0.1) -> Overlay:
        """One frame, and the overlay that comes of it."""
        self.put(picture, after_s=after_s)
        return self.overlays.get(timeout=5)

    def put(self, picture: Picture | None = None, *, after_s: float = 0.1) -> None:
        if picture is None:
            picture = np.full((360, 640, 3), 90, np.uint8)
        self.frames.put(Frame(picture, self.sequence, self.time_s, self.now_s))
        self.sequence += 1
        self.time_s += after_s

    def state(self) -> ModelStatus:
        return self.states.get(timeout=5)


def test_an_item_goes_to_the_till_with_its_crop() -> None:
    bench = Bench(ScriptedModel(lambda _: [APPLE, PERSON]))
    with bench.running():
        bench.loop.order(CountingStarted("s1", count_what_lies=True))
        for _ in range(7):
            overlay = bench.show()
        item = bench.told.get(timeout=5)
    assert isinstance(item, ItemConfirmed)
    assert (item.product_id, item.session_id) == ("P1", "s1")
    crop = bench.crops.get(item.event_id)
    assert crop is not None
    assert crop.shape == (140, 117, 3)
    assert [track.product_id for track in overlay.tracks] == ["P1"]
    assert (overlay.width_px, overlay.height_px, overlay.sequence) == (640, 360, 6)
    assert bench.told.empty()
    assert bench.model.closed
    assert bench.loop.counts.detected == 7


def test_a_taken_item_is_told() -> None:
    bench = Bench(ScriptedModel(lambda number: [APPLE] if number < 7 else []))
    with bench.running():
        bench.loop.order(CountingStarted("s1", count_what_lies=True))
        for _ in range(40):
            bench.show()
        told = [bench.told.get(timeout=5) for _ in range(2)]
    assert isinstance(told[1], ItemGone)
    assert told[1].event_id == "e1"


def test_what_no_product_explains_goes_to_the_till_with_its_crop() -> None:
    """A person's arm explains what the model sees of it; nothing explains the keys."""
    bench = Bench(ScriptedModel(lambda _: [PERSON]))
    keys = np.full((360, 640, 3), 90, np.uint8)
    keys[150:200, 100:150], keys[150:200, 150:200] = 200, 20
    keys[100:150, 320:380], keys[150:190, 320:380] = 200, 20
    with bench.running():
        for _ in range(10):
            bench.show()
        bench.loop.order(CountingStarted("s1", count_what_lies=False))
        for _ in range(3):
            bench.show()
        for _ in range(25):
            bench.show(keys)
        for _ in range(15):
            bench.show()
        told, gone = (bench.told.get(timeout=5) for _ in range(2))
    assert isinstance(told, UnknownSeen)
    assert (told.session_id, told.box.x0, told.box.x1) == ("s1", 100, 200)
    assert gone == ItemGone(told.event_id, "s1", gone.time_s)
    crop = bench.crops.get(told.event_id)
    assert crop is not None
    assert crop.shape[1] == pytest.approx(116, abs=2)
    assert bench.told.empty()


def test_goods_from_before_are_told_when_their_number_changes() -> None:
    bench = Bench(ScriptedModel(lambda number: [APPLE] if number < 15 else []))
    with bench.running():
        for _ in range(7):
            bench.show()
        bench.loop.order(CountingStarted("s1", count_what_lies=False))
        for _ in range(33):
            bench.show()
        told = [bench.told.get(timeout=5) for _ in range(2)]
    assert told == [CounterSeen("s1", 1), CounterSeen("s1", 0)]
    assert bench.told.empty()


def test_nothing_is_counted_after_counting_stopped() -> None:
    bench = Bench(ScriptedModel(lambda _: [APPLE]))
    with bench.running():
        bench.loop.order(CountingStarted("s1", count_what_lies=True))
        bench.loop.order(CountingStopped())
        for _ in range(10):
            bench.show()
    assert bench.told.empty()


def test_the_model_is_loaded_on_the_loops_own_thread() -> None:
    """S1-22: the window answers while the model loads."""
    bench = Bench(ScriptedModel(lambda _: []))
    with bench.running():
        assert bench.state() == ModelStatus(ModelState.LOADING, "scripted")
        assert bench.state() == ModelStatus(ModelState.READY, "scripted")
    assert bench.model.loaded_on == "PerceptionLoop"


def test_a_model_that_cannot_be_loaded_is_said_in_words() -> None:
    """S3-6: a dead model says so, and the loop waits for its end."""
    model = ScriptedModel(lambda _: [], loading=ModelError("The file is damaged."))
    with Bench(model).running() as bench:
        assert bench.state().state is ModelState.LOADING
        assert bench.state() == ModelStatus(ModelState.FAILED, "scripted", "The file is damaged.")
        bench.put()
    assert model.detected == []


def test_a_class_that_the_model_lacks_is_said_in_words() -> None:
    """S0-54: named by class."""
    model = ScriptedModel(lambda _: [], names={0: "pear"})
    with Bench(model).running() as bench:
        bench.state()
        failed = bench.state()
    assert failed.state is ModelState.FAILED
    assert "apple" in failed.reason


@pytest.mark.parametrize("fault", [ModelError("bad picture"), RuntimeError("out of memory")])
def test_a_model_that_fails_in_between_is_shown_and_tried_again(fault: Exception) -> None:
    """S3-6: never silently "nothing detected"."""

    def script(number: int) -> list[tuple[int, float, tuple[float, float, float, float]]]:
        if number == 1:
            raise fault
        return [APPLE]

    with Bench(ScriptedModel(script)).running() as bench:
        assert len(bench.show().tracks) == 1
        assert bench.show().tracks == ()
        states = [bench.state() for _ in range(3)]
        assert len(bench.show().tracks) == 1
        assert bench.state().state is ModelState.READY
    assert states[-1].state is ModelState.FAILED
    assert str(fault) in states[-1].reason


def test_the_rate_and_the_time_of_a_detection_are_reported_about_once_a_second() -> None:
    with Bench(ScriptedModel(lambda _: [])).running() as bench:
        bench.state()
        bench.state()
        while (status := _next(bench)) is None:
            bench.show()
    assert status.state is ModelState.READY
    assert status.rate > 0
    assert status.inference_ms == pytest.approx(10.0, abs=5.0)
    assert bench.loop.counts.inference_ms(95) >= bench.loop.counts.inference_ms(50) > 0


def test_counts_before_the_first_detection() -> None:
    bench = Bench(ScriptedModel(lambda _: []))
    assert bench.loop.counts.detected == 0
    assert bench.loop.counts.inference_ms() == 0.0


def test_a_still_scene_is_looked_at_seldom_and_motion_at_once() -> None:
    bench = Bench(ScriptedModel(lambda _: []), rest=True)
    moved = np.full((360, 640, 3), 90, np.uint8)
    moved[100:200, 100:300] = 200
    with bench.running():
        for _ in range(150):
            bench.put(after_s=1 / 30)
            bench.frames.taken.acquire(timeout=5)
        assert bench.loop.counts.detected < 30
        woken = bench.sequence
        bench.time_s += 0.1
        bench.put(moved)
        while bench.overlays.get(timeout=5).sequence != woken:
            pass


def test_the_counter_that_staff_show_empty_is_learnt() -> None:
    """The keys lay there while the counter was learnt, so they are no unknown item."""
    bench = Bench(ScriptedModel(lambda _: []))
    keys = np.full((360, 640, 3), 90, np.uint8)
    keys[150:200, 100:150], keys[150:200, 150:200] = 200, 20
    with bench.running():
        for _ in range(10):
            bench.show()
        bench.loop.order(CountingStarted("s1", count_what_lies=False))
        bench.show()
        bench.loop.order(CounterLearnt())
        for _ in range(60):
            bench.show(keys)
    assert bench.told.empty()


def test_the_counter_that_staff_show_is_kept_and_asked_for_at_the_start(tmp_path: Path) -> None:
    """Written when staff say so, never before; known with the first picture of the next start."""
    keys = np.full((360, 640, 3), 90, np.uint8)
    keys[150:200, 100:150], keys[150:200, 150:200] = 200, 20
    counter = CounterFile(tmp_path / "counter.png")
    before = Bench(ScriptedModel(lambda _: []), counter=counter)
    with before.running():
        before.show()
        assert counter.read((90, 160)) is None
        before.loop.order(CounterLearnt())
        before.show(keys)  # the loop may already wait for this one when the order comes
        before.show(keys)
    kept = counter.read((90, 160))
    assert kept is not None
    assert kept[40, 30].tolist() == [200, 200, 200]
    after = Bench(ScriptedModel(lambda _: []), counter=_Taken(kept))
    with after.running():
        after.show(keys)
        after.show(keys)
    assert isinstance(after.counter, _Taken)
    assert after.counter.asked == [(90, 160)]


@pytest.mark.parametrize("rate", [10, 15, 30])
def test_detection_that_rests_wakes_within_150_ms(rate: int) -> None:
    """From the first picture in which something moves to the first that is detected."""
    bench = Bench(ScriptedModel(lambda _: []), rest=True)
    moved = np.full((360, 640, 3), 90, np.uint8)
    moved[100:200, 100:200] = 200
    late_s = []
    with bench.running():
        for rest_s in (6.0, 3.13, 3.37, 3.61):
            for _ in range(round(rest_s * rate)):
                bench.put(after_s=1 / rate)
                bench.frames.taken.acquire(timeout=5)
            began = bench.sequence
            assert len(bench.model.detected) < began / 2
            while not (woken := [n for n in bench.model.detected if n >= began]):
                bench.put(moved, after_s=1 / rate)
                bench.frames.taken.acquire(timeout=5)
            late_s.append((woken[0] - began) / rate)
    assert max(late_s) <= 0.15


def test_sightings_are_those_detections_that_stand_for_a_product() -> None:
    """Persons have no product: nothing is billed for them."""
    model = ScriptedModel(lambda _: [PERSON, APPLE])
    detections = model.detect(Frame(np.zeros((9, 9, 3), np.uint8), 0, 0.0, 0.0))
    assert [s.product_id for s in sightings(detections, {0: "P1"})] == ["P1"]


def test_a_crop_is_small_and_inside_the_picture() -> None:
    picture = np.zeros((720, 1280, 3), np.uint8)
    assert max(cut_out(picture, Box(-50, -50, 1400, 500)).shape) == 320
    assert cut_out(picture, Box(1275, 715, 1400, 800)).size > 0
    crop = cut_out(picture, Box(10, 10, 60, 60))
    crop[:] = 255
    assert not picture.any()


def _next(bench: Bench) -> ModelStatus | None:
    return None if bench.states.empty() else bench.states.get()
