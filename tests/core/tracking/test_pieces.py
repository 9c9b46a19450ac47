"""A thing that shows in pieces, because another was laid across it, stays one thing."""

from collections.abc import Callable, Sequence

import pytest

from kiosk.events.counting import CountingStarted
from kiosk.events.pictures import Box, Sighting
from kiosk.events.things import ItemConfirmed
from kiosk.tracking.tracker import Tracker

_WHOLE = Box(586, 356, 848, 692)
_RIGHT = Box(648, 363, 845, 692)
_LEFT = Box(588, 356, 754, 590)
_NEXT_TO_IT = Box(200, 356, 460, 692)

Looks = Sequence[tuple[float, Sequence[Sighting]]]


@pytest.fixture
def items() -> Callable[[Looks], list[ItemConfirmed]]:
    """What ten looks a second bring: each entry is so many seconds of the same sightings."""

    def play(looks: Looks) -> list[ItemConfirmed]:
        tracker = Tracker(sure=lambda _: 0.7, new_id=iter("abcdefg").__next__, wall_clock=lambda: 0)
        tracker.start(CountingStarted("s1", count_what_lies=True))
        found: list[ItemConfirmed] = []
        number = 0
        for seconds, sightings in looks:
            for _ in range(round(seconds * 10)):
                time_s, number = number / 10, number + 1
                seen = tracker.see(sightings, time_s=time_s, width_px=1280, height_px=720)
                found += seen.confirmed
        return found

    return play


def _box(box: Box, score: float = 0.9, product: str = "box") -> Sighting:
    return Sighting(box, score, product)


def test_both_ends_of_a_counted_thing_are_that_thing(
    items: Callable[[Looks], list[ItemConfirmed]],
) -> None:
    """S0-13: a carton was laid across a box; one of its ends is hidden now and then."""
    carton = _box(Box(560, 420, 880, 620), 0.9, "carton")
    both = [_box(_RIGHT, 0.62), _box(_LEFT, 0.61), carton]
    found = items(
        [(2, [_box(_WHOLE)]), (0.3, both), (0.2, [_box(_RIGHT, 0.55), carton]), (6, both)]
    )
    assert [item.product_id for item in found] == ["box", "carton"]


def test_a_second_like_thing_laid_beside_it_is_one_more(
    items: Callable[[Looks], list[ItemConfirmed]],
) -> None:
    """S0-13: not everything of the same product is a piece."""
    found = items([(2, [_box(_WHOLE)]), (4, [_box(_WHOLE), _box(_NEXT_TO_IT)])])
    assert [(item.product_id, item.box.x0) for item in found] == [("box", 586), ("box", 200)]


def test_two_like_things_where_a_turned_one_lay_are_two(
    items: Callable[[Looks], list[ItemConfirmed]],
) -> None:
    """The first is turned upright in its place, then a second is put to its side."""
    upright, second = Box(720, 358, 846, 690), Box(588, 358, 714, 690)
    found = items([(2, [_box(_WHOLE)]), (2, [_box(upright)]), (5, [_box(upright), _box(second)])])
    assert [item.product_id for item in found] == ["box", "box"]


def test_a_neighbour_that_is_taken_for_a_hidden_thing_moves_it_nowhere(
    items: Callable[[Looks], list[ItemConfirmed]],
) -> None:
    """S0-13: a hand hides the box; the carton across it looks like the box for that long."""
    carton = _box(Box(447, 445, 757, 584), 0.9, "carton")
    both = [_box(_RIGHT, 0.52), _box(_LEFT, 0.5), carton]
    mistaken = [_box(Box(446, 357, 761, 585), 0.6)]
    seen_again = [_box(Box(595, 347, 843, 692), 0.4), carton]
    found = items(
        [(2, [_box(_WHOLE)]), (2, both), (0.9, mistaken), (0.2, seen_again), (6, both)],
    )
    assert [item.product_id for item in found] == ["box", "carton"]


def test_a_like_thing_at_the_place_of_one_that_was_moved_is_one_more(
    items: Callable[[Looks], list[ItemConfirmed]],
) -> None:
    """S0-13: the first lies beside it by now, and stays there."""
    found = items(
        [(2, [_box(_WHOLE)]), (1.5, [_box(_NEXT_TO_IT)]), (4, [_box(_NEXT_TO_IT), _box(_WHOLE)])]
    )
    assert [item.product_id for item in found] == ["box", "box"]


def test_what_was_not_counted_yet_is_not_put_together(
    items: Callable[[Looks], list[ItemConfirmed]],
) -> None:
    """Two things that come side by side are two from the beginning."""
    found = items([(4, [_box(_RIGHT), _box(Box(440, 363, 637, 692))])])
    assert len(found) == 2


def test_an_end_that_was_followed_alone_for_some_looks_does_not_take_the_whole_thing(
    items: Callable[[Looks], list[ItemConfirmed]],
) -> None:
    """S0-13: a hand hides one end; uncovered, it fills the whole place only some looks later."""
    left, right = Box(318, 261, 518, 441), Box(448, 246, 676, 495)
    growing, grown = Box(440, 260, 670, 455), Box(431, 255, 671, 463)
    found = items(
        [
            (2, [_box(Box(318, 246, 676, 495))]),
            (1, [_box(left, 0.75), _box(right, 0.5)]),
            (0.9, [_box(left, 0.75)]),
            (0.4, [_box(left, 0.75), _box(growing, 0.5)]),
            (4, [_box(left, 0.75), _box(grown, 0.5)]),
        ]
    )
    assert [item.product_id for item in found] == ["box"]
