"""The one-place box and the crops."""

import threading

import numpy as np

from kiosk.crops import Crops
from kiosk.mailbox import Mailbox


def test_the_newest_thing_wins_and_the_rest_is_counted() -> None:
    box: Mailbox[int] = Mailbox()
    for number in range(5):
        box.put(number)
    assert box.take(within_s=0) == 4
    assert box.dropped == 4
    assert box.take(within_s=0) is None


def test_a_reader_is_woken() -> None:
    box: Mailbox[str] = Mailbox()
    thread = threading.Timer(0.05, box.put, ["milk"])
    thread.start()
    assert box.take(within_s=5) == "milk"
    thread.join()


def test_old_crops_make_room_and_all_are_forgotten() -> None:
    crops = Crops(size=2)
    for name in "abc":
        crops.put(name, np.zeros((2, 2, 3), np.uint8))
    assert crops.get("a") is None
    assert crops.get("c") is not None
    crops.clear()
    assert crops.get("c") is None
