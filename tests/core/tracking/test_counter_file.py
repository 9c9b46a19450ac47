"""The empty counter that staff showed is known again after a restart."""

import logging
from pathlib import Path

import cv2
import numpy as np
import pytest

from kiosk.events.pictures import Box, Picture
from kiosk.tracking.counter_file import CounterFile
from kiosk.tracking.scene import Scene

_PLACE = Box(400, 200, 700, 500)
_ELSEWHERE = Box(900, 100, 1200, 300)
_SHAPE = (90, 160)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "counter.png"


def _counter(light: float = 1.0) -> Picture:
    """A counter with planks."""
    planks = 120 + 40 * np.sin(np.arange(1280) / 60)[None, :, None]
    grain = np.random.default_rng(1).normal(planks, 2, (720, 1280, 3))
    return np.clip(grain * light, 0, 255).astype(np.uint8)


def _with_thing(light: float = 1.0) -> Picture:
    picture = _counter(light)
    picture[200:500, 400:700] = int(30 * light)
    picture[200:350, 400:550] = int(220 * light)
    return picture


def _shown(file: Path, picture: Picture) -> None:
    scene = Scene(CounterFile(file))
    scene.learn()
    scene.see(picture, time_s=0.0)


@pytest.mark.parametrize("light", [1.0, 0.7, 1.15])
def test_a_thing_that_lies_there_at_the_start_is_strange_to_the_counter_shown_before(
    file: Path, light: float
) -> None:
    """Without the file the place was never seen bare, and nothing can be said about it."""
    _shown(file, _counter())
    again, fresh = Scene(CounterFile(file)), Scene()
    for scene in (again, fresh):
        scene.see(_with_thing(light), time_s=0.0)
    assert again.bare(_PLACE) is False
    assert again.bare(_ELSEWHERE) is True
    assert [patch.box.x0 // 100 for patch in again.things(again.strange())] == [4]
    assert fresh.bare(_PLACE) is None


def test_a_counter_seen_from_elsewhere_is_learnt_anew(file: Path) -> None:
    """The camera was moved while the kiosk was off: nothing there is taken for a thing."""
    _shown(file, _counter())
    scene = Scene(CounterFile(file))
    scene.see(np.ascontiguousarray(np.roll(_counter(), 190, axis=1)), time_s=0.0)
    assert scene.bare(_ELSEWHERE) is None
    assert not scene.strange().any()


def test_what_was_shown_last_is_known(file: Path) -> None:
    _shown(file, _counter())
    _shown(file, _with_thing())
    kept = CounterFile(file).read(_SHAPE)
    assert kept is not None
    assert np.abs(kept[30, 55] - 220).max() < 3
    assert [entry.name for entry in file.parent.iterdir()] == [file.name]


def test_a_counter_that_was_never_shown_is_none(file: Path) -> None:
    scene = Scene(CounterFile(file))
    scene.see(_counter(), time_s=0.0)
    assert CounterFile(file).read(_SHAPE) is None
    assert not file.exists()  # what it learns by itself is not written


@pytest.mark.parametrize(
    "content", [b"", b"no picture", cv2.imencode(".png", np.zeros((9, 16, 3), np.uint8))[1]]
)
def test_a_file_that_is_no_counter_is_named_and_left(
    file: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    file.write_bytes(bytes(content))
    scene = Scene(CounterFile(file))
    scene.see(_counter(), time_s=0.0)
    assert scene.bare(_PLACE) is None
    assert "counter.png is no picture of the counter" in caplog.text


def test_a_disk_that_takes_nothing_costs_only_the_memory_of_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    scene = Scene(CounterFile(tmp_path / "gone" / "counter.png"))
    with caplog.at_level(logging.WARNING):
        scene.learn()
        scene.see(_counter(), time_s=0.0)
    assert "learn it again after a restart" in caplog.text
    assert scene.bare(_PLACE) is True
