"""Pictures' memory is used again, and never while somebody looks at it."""

import weakref

import numpy as np

from kiosk.camera.buffers import Buffers

SHAPE = np.zeros((4, 6, 3), np.uint8)


def test_what_nobody_holds_is_used_again() -> None:
    buffers = Buffers()
    first = buffers.like(SHAPE)
    place = first.ctypes.data
    del first
    assert buffers.like(SHAPE).ctypes.data == place


def test_what_somebody_holds_is_left_alone() -> None:
    """A view of it is enough: the crop of an item holds the whole picture."""
    buffers = Buffers()
    shown = buffers.like(SHAPE)
    shown[:] = 7
    crop = buffers.like(SHAPE)[1:3, 1:3]
    crop[:] = 8
    for _ in range(5):
        buffers.like(SHAPE)[:] = 9
    assert (shown == 7).all()
    assert (crop == 8).all()


def test_another_size_is_another_picture() -> None:
    buffers = Buffers()
    held = buffers.like(SHAPE)
    other = buffers.like(np.zeros((2, 2, 3), np.uint8))
    assert (held.shape, other.shape) == ((4, 6, 3), (2, 2, 3))


def test_what_a_jam_held_is_not_kept_for_ever() -> None:
    """Its memory would never come back."""
    buffers = Buffers()
    jam = [weakref.ref(picture) for picture in [buffers.like(SHAPE) for _ in range(20)]]
    assert sum(picture() is not None for picture in jam) < 10
