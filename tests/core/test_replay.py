"""Replaying a medium: the same answer on every run."""

from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import openvino  # noqa: F401  the threads it starts at import belong to no test
import pytest

from kiosk.camera.opening import open_camera
from kiosk.camera.stage import scripts
from kiosk.camera.stage.camera import StageCamera
from kiosk.camera.stage.script import Drop, Put, Script, Take
from kiosk.camera.stage.sprites import Artwork, load
from kiosk.camera.stage.stage import Stage
from kiosk.catalogue import reading
from kiosk.catalogue.product import Catalogue, Product
from kiosk.config.seeing import CameraSettings, CountingSettings
from kiosk.counting_modes import CountingMode
from kiosk.detection.choosing import open_detector
from kiosk.detection.scripted import ScriptedDetector
from kiosk.errors import CatalogueError
from kiosk.events.pictures import Box, Detections, Frame
from kiosk.replay import replay
from kiosk.routing import Policy
from tests.fakes.truth_detector import truth_detector

SOLD = Catalogue(
    "test",
    "EUR",
    {
        "P1": Product("P1", "Apple", 199, classes=("apple",)),
        "P2": Product("P2", "Wine", 999, classes=("wine",), always_ask=True),
    },
)
NAMES = {0: "apple", 1: "wine", 2: "person"}
Thing = tuple[int, float, Box]
APPLE: Thing = (0, 0.9, Box(100.0, 100.0, 200.0, 220.0))
WINE: Thing = (1, 0.9, Box(300.0, 100.0, 360.0, 320.0))
FAR_APPLE: Thing = (0, 0.9, Box(400.0, 100.0, 500.0, 220.0))
PERSON: Thing = (2, 0.9, Box(400.0, 10.0, 600.0, 300.0))


class Medium:
    """A camera that answers *seconds* of pictures, with a hole now and then."""

    def __init__(self, seconds: float, rate: float = 30.0, *, holes: bool = False) -> None:
        self.source = "medium"
        self.ended = False
        self._left = round(seconds * rate)
        self._rate = rate
        self._sequence = 0
        self._holes = holes

    def read(self) -> Frame | None:
        if self._sequence == self._left:
            self.ended = True
            return None
        if self._holes:
            self._holes = False
            return None
        frame = Frame(
            np.full((360, 640, 3), 90, np.uint8), self._sequence, self._sequence / self._rate, 0.0
        )
        self._sequence += 1
        return frame

    def close(self) -> None:
        """Nothing to give back."""


class Seer(ScriptedDetector):
    """Sees what stands in *script* at the frame's time, and keeps at which times it looked."""

    def __init__(
        self, script: Callable[[float], list[Thing]], names: Mapping[int, str] = NAMES
    ) -> None:
        super().__init__(names, lambda frame: script(frame.time_s), floor=0.0)
        self.looked_at: list[float] = []
        self.closed = False

    def detect(self, frame: Frame) -> Detections:
        self.looked_at.append(frame.time_s)
        return super().detect(frame)

    def close(self) -> None:
        self.closed = True


def events_of(
    script: Callable[[float], list[Thing]], seconds: float = 4.0
) -> list[dict[str, object]]:
    events: list[dict[str, object]] = []
    last = replay(Medium(seconds), Seer(script), SOLD, on_event=events.append)
    assert events[-1] == last
    return events


def test_an_item_is_told_with_time_name_box_and_route() -> None:
    events = events_of(lambda _: [APPLE, PERSON])
    assert events == [
        {
            "event": "item",
            "time_s": 0.5,
            "product_id": "P1",
            "name": "Apple",
            "confidence": 0.9,
            "box": [100.0, 100.0, 200.0, 220.0],
            "route": "basket",
        },
        {"event": "end", "items": {"P1": 1}, "asked": {}},
    ]


def test_a_question_is_told_and_its_item_is_in_the_sum() -> None:
    events = events_of(lambda _: [WINE])
    assert [event["event"] for event in events] == ["item", "question", "end"]
    assert events[0]["route"] == "ask"
    assert (events[1]["kind"], events[1]["alternatives"]) == ("always_ask", ["P2"])
    assert events[-1] == {"event": "end", "items": {"P2": 1}, "asked": {"P2": 1}}


def test_what_may_be_the_same_thing_is_asked_and_not_in_the_sum() -> None:
    def script(time_s: float) -> list[Thing]:
        if time_s < 1:
            return [APPLE]
        return [] if time_s < 2.5 else [FAR_APPLE]

    events = events_of(script, 6)
    assert [e["kind"] for e in events if e["event"] == "question"] == ["same_or_more"]
    assert events[-1] == {"event": "end", "items": {"P1": 1}, "asked": {"P1": 1}}


def test_a_disputed_item_is_told_with_both_products() -> None:
    events = events_of(lambda _: [APPLE, (1, 0.85, Box(101.0, 100.0, 200.0, 220.0))])
    assert events[1]["alternatives"] == ["P1", "P2"]


def test_a_removal_is_told_and_changes_nothing_in_place_mode() -> None:
    events = events_of(lambda time_s: [APPLE] if time_s < 1 else [])
    assert events[1] == {
        "event": "removed",
        "time_s": pytest.approx(3.0, abs=0.2),
        "product_id": "P1",
        "name": "Apple",
    }
    assert events[-1]["items"] == {"P1": 1}


@pytest.mark.parametrize(("rate", "looks"), [(30.0, 20), (29.83, 20), (4.0, 8)])
def test_it_looks_at_ten_pictures_a_second_of_the_medium(rate: float, looks: int) -> None:
    model = Seer(lambda _: [])
    replay(Medium(2, rate, holes=True), model, SOLD, on_event=lambda _: None)
    assert len(model.looked_at) == pytest.approx(looks, abs=1)
    assert model.closed


def test_an_item_below_the_floor_is_told_and_not_billed() -> None:
    events: list[dict[str, object]] = []
    model = Seer(lambda _: [(0, 0.4, APPLE[2])])
    replay(Medium(4), model, SOLD, policy=Policy(floor=0.4), on_event=events.append)
    assert events[0]["route"] == "ask"


def test_in_tray_mode_every_change_tells_how_many_lie_there() -> None:
    def script(time_s: float) -> list[Thing]:
        return [APPLE, FAR_APPLE] if time_s < 2 else [FAR_APPLE]

    events: list[dict[str, object]] = []
    tray = CountingSettings(mode=CountingMode.TRAY)
    replay(Medium(6), Seer(script), SOLD, counting=tray, on_event=events.append)
    assert [(event["event"], event.get("lying")) for event in events] == [
        ("item", 1),
        ("item", 2),
        ("removed", 1),
        ("end", None),
    ]
    assert events[-1]["items"] == {"P1": 1}


def test_in_pass_mode_what_crosses_the_line_counts() -> None:
    def script(time_s: float) -> list[Thing]:
        x = 50 + 100 * time_s
        return [APPLE, (0, 0.9, Box(x, 200.0, x + 100, 320.0))]

    events: list[dict[str, object]] = []
    passing = CountingSettings(mode=CountingMode.PASS)
    replay(Medium(5), Seer(script), SOLD, counting=passing, on_event=events.append)
    assert [event["event"] for event in events] == ["item", "end"]
    assert events[-1]["items"] == {"P1": 1}


def test_a_class_that_the_model_lacks_is_an_error_and_the_model_is_closed() -> None:
    """S0-54."""
    model = Seer(lambda _: [], {0: "apple"})
    with pytest.raises(CatalogueError, match="wine"):
        replay(Medium(1), model, SOLD, on_event=lambda _: None)
    assert model.closed


@pytest.fixture(scope="module")
def artwork() -> Artwork:
    return load(reading.read("demo"))


@pytest.mark.parametrize(
    ("counter", "name"), [("belt", "glove"), ("stone", "wallet"), ("belt", "pen")]
)
def test_what_is_no_product_is_asked_about_once(artwork: Artwork, counter: str, name: str) -> None:
    """It lies among goods that come and go, hands reach past it; then it is taken away."""
    actions = (
        Put(1.0, "P001", 300, 300),
        Drop(3.5, name, 700, 400, 25.0),
        Put(8.0, "P012", 1040, 330, 50.0, arm_deg=30.0),
        Take(11.0, (0,)),
        Take(15.0, (1,)),
    )
    stage = Stage(artwork, Script("test", 1, actions, 20.0, counter))
    events: list[dict[str, object]] = []
    replay(
        StageCamera(stage, rate=10, pace="fast"),
        truth_detector()(stage),
        reading.read("demo"),
        on_event=events.append,
    )
    assert events[-1]["items"] == {"P001": 1, "P012": 1}
    (told,) = [event for event in events if event["event"] == "unknown"]
    assert told["time_s"] == pytest.approx(7.2, abs=0.8)
    x0, y0, x1, y1 = told["box"]  # type: ignore[misc]
    assert (x0 + x1) / 2 == pytest.approx(700, abs=40)
    assert (y0 + y1) / 2 == pytest.approx(400, abs=40)
    (gone,) = [event for event in events if event["event"] == "unknown_gone"]
    assert gone["time_s"] == pytest.approx(17.0, abs=0.8)


@pytest.mark.slow
@pytest.mark.parametrize(("script", "seed"), [("checkout", 9), ("busy", 6)])
def test_goods_are_never_unknown(artwork: Artwork, script: str, seed: int) -> None:
    """S0-13, with the bundled model: counted once, none asked about, clutter lies there."""
    stage = Stage(artwork, scripts.write(script, seed, artwork))
    events: list[dict[str, object]] = []
    model = open_detector("shopshadow-goods")
    sold = reading.read("demo")
    replay(StageCamera(stage, rate=10, pace="fast"), model, sold, on_event=events.append)
    assert events[-1]["items"] == stage.script.truth()
    assert [event for event in events if "unknown" in str(event["event"])] == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("clip", "items"),
    [
        ("bottle-detection.mp4", {"P009": 7}),
        ("store-aisle-detection.gif", {}),
        ("fruit-and-vegetable-detection.gif", {}),
    ],
)
def test_real_clips(shared_data: Path, clip: str, items: dict[str, int]) -> None:
    """Three bottles at the start, four put down later; people in an aisle are never billed."""
    camera = open_camera(str(shared_data / "clips" / clip), CameraSettings(pace="fast"))
    model = open_detector(str(shared_data / "weights" / "yolo11n_int8_openvino_model"))
    try:
        end = replay(camera, model, reading.read("coco"), on_event=lambda _: None)
    finally:
        camera.close()
    assert end["items"] == items


@pytest.mark.slow
def test_the_tray_of_the_real_clip_is_mirrored(shared_data: Path) -> None:
    """Three bottles put down and taken away by hand, looked at between the hands."""
    camera = open_camera(
        str(shared_data / "clips" / "bottle-detection.mp4"), CameraSettings(pace="fast")
    )
    model = open_detector(str(shared_data / "weights" / "yolo11n_int8_openvino_model"))
    events: list[dict[str, object]] = []
    tray = CountingSettings(mode=CountingMode.TRAY)
    try:
        replay(camera, model, reading.read("coco"), counting=tray, on_event=events.append)
    finally:
        camera.close()
    changes = [event for event in events if "lying" in event]
    lying = [
        [event["lying"] for event in changes if float(str(event["time_s"])) <= time_s][-1]
        for time_s in (5, 9, 14, 20, 25, 29, 33, 38)
    ]
    assert lying == [3, 2, 3, 1, 2, 3, 2, 3]
