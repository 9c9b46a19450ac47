"""The picture to show."""

import threading

import numpy as np

from kiosk.camera.display import DisplayRing
from kiosk.events.pictures import Box, Frame, Picture
from tests.core.camera.conftest import grey, quarters


def _frame(number: int, picture: Picture) -> Frame:
    return Frame(picture, number, number / 10, number / 10)


class _Calls:
    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> None:
        self.count += 1


def test_the_whole_frame_fits_inside_the_size_asked_for() -> None:
    ring = DisplayRing(_Calls(), width_px=100, height_px=300)

    ring.show(_frame(1, quarters(width=200, height=100)))
    shown = ring.newest()

    assert shown is not None
    assert shown.pixels.shape == (50, 100, 4)
    assert shown.pixels.dtype == np.uint8
    assert shown.pixels.flags.c_contiguous
    assert tuple(shown.pixels[5, 5]) == (0, 0, 255, 255)
    assert tuple(shown.pixels[5, 95]) == (0, 255, 0, 255)
    assert shown.view == Box(0, 0, 200, 100)
    assert (shown.sequence, shown.captured_s) == (1, 0.1)


def test_covering_fills_the_size_with_the_middle_of_the_frame() -> None:
    ring = DisplayRing(_Calls(), width_px=50, height_px=50, cover=True)

    ring.show(_frame(1, quarters(width=200, height=100)))
    shown = ring.newest()

    assert shown is not None
    assert shown.pixels.shape == (50, 50, 4)
    assert shown.view == Box(50, 0, 150, 100)
    assert tuple(shown.pixels[5, 5]) == (0, 0, 255, 255)


def test_a_busy_window_is_called_once_and_gets_the_newest() -> None:
    calls = _Calls()
    ring = DisplayRing(calls)

    for number in range(5):
        ring.show(_frame(number, grey(number)))
    shown = ring.newest()

    assert calls.count == 1
    assert shown is not None
    assert shown.sequence == 4
    assert ring.newest() is None
    ring.show(_frame(5, grey(5)))
    assert calls.count == 2


def test_the_picture_on_screen_and_the_one_before_are_never_written_to() -> None:
    ring = DisplayRing(_Calls())
    ring.show(_frame(1, grey(1)))
    before = ring.newest()
    ring.show(_frame(2, grey(2)))
    on_screen = ring.newest()
    assert before is not None
    assert on_screen is not None

    for number in range(10, 30):
        ring.show(_frame(number, grey(number)))

    assert set(before.pixels[..., 0].flat) == {1}
    assert set(on_screen.pixels[..., 0].flat) == {2}


def test_buffers_are_used_again() -> None:
    ring = DisplayRing(_Calls())
    seen = set()

    for number in range(50):
        ring.show(_frame(number, grey(number)))
        shown = ring.newest()
        assert shown is not None
        seen.add(shown.pixels.ctypes.data)

    assert len(seen) <= 4


def test_a_new_size_counts_from_the_next_picture_and_leaves_the_old_one_alone() -> None:
    ring = DisplayRing(_Calls(), width_px=64, height_px=48)
    ring.show(_frame(1, grey(1)))
    old = ring.newest()

    ring.resize(32, 24)
    ring.show(_frame(2, grey(2)))
    new = ring.newest()

    assert old is not None
    assert new is not None
    assert new.pixels.shape == (24, 32, 4)
    assert set(old.pixels[..., 0].flat) == {1}


def test_a_window_without_a_size_does_no_harm() -> None:
    ring = DisplayRing(_Calls())
    ring.resize(0, 0)

    ring.show(_frame(1, grey(1)))

    shown = ring.newest()
    assert shown is not None
    assert shown.pixels.shape == (1, 1, 4)


def test_what_the_window_holds_is_whole_while_the_camera_goes_on() -> None:
    filled = threading.Event()
    ring = DisplayRing(filled.set)
    stop = threading.Event()

    def camera() -> None:
        number = 0
        while not stop.is_set():
            number = (number + 1) % 250
            ring.show(_frame(number, grey(number, width=320, height=180)))
            if number == 125:
                ring.resize(300, 200)

    thread = threading.Thread(target=camera)
    thread.start()
    torn, sequences = 0, set()
    for _ in range(200):
        assert filled.wait(5)
        filled.clear()
        shown = ring.newest()
        if shown is not None:
            colours = shown.pixels[..., :3]
            torn += not colours.min() == colours.max() == shown.sequence
            sequences.add(shown.sequence)
    stop.set()
    thread.join()

    assert torn == 0
    assert len(sequences) > 20


def test_the_same_picture_again_is_not_drawn_again() -> None:
    """A still counter costs next to nothing; its number and time go on."""
    ring = DisplayRing(_Calls(), width_px=100, height_px=100)
    still = grey(80)
    ring.show(_frame(1, still))
    first = ring.newest()
    ring.show(_frame(2, still))
    second = ring.newest()
    ring.show(_frame(3, grey(90)))
    third = ring.newest()
    assert first is not None
    assert second is not None
    assert third is not None
    assert second.pixels is first.pixels
    assert (first.sequence, second.sequence, second.captured_s) == (1, 2, 0.2)
    assert third.pixels is not first.pixels
    assert int(second.pixels[50, 50, 0]) == 80
    assert int(third.pixels[50, 50, 0]) == 90
