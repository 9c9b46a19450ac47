"""Items that only their codes have named: their going is told by their places."""

import numpy as np
import pytest

from kiosk.events.counting import CodeLies, CountingStarted, KnownItem
from kiosk.events.pictures import Box, Picture
from kiosk.events.pictures import Sighting as See
from tests.core.tracking.test_unknown import ARM, KEYS, WHOLE, Counter, Draw, shade, thing

CODE = Box(424, 312, 480, 336)


def bars(at: Box = CODE) -> Draw:
    """Something small with a code on it: too small to be asked about as an unknown thing."""

    def draw(picture: Picture) -> None:
        x0, x1 = int(at.x0), int(at.x1)
        stripes = np.where(np.arange(x1 - x0) % 29 < 12, 20, 235)
        picture[int(at.y0) : int(at.y1), x0:x1] = stripes[None, :, None].astype(np.uint8)

    return draw


def read(one: Counter, at: Box = CODE, *, ago_s: float = 0.0) -> None:
    one.tracker.watch(CodeLies("s1", "c1", at, one.time_s - 0.1 - ago_s))


def gone(one: Counter) -> list[str]:
    return [each.event_id for each in one.gone if each.event_id == "c1"]


@pytest.fixture
def opened() -> Counter:
    """A session at a counter that was seen bare."""
    one = Counter()
    one.show(1)
    one.open()
    one.show(0.3)
    return one


@pytest.fixture
def lies(opened: Counter) -> Counter:
    """… with something on it that its code has named."""
    opened.show(1, bars())
    read(opened)
    opened.show(1, bars())
    return opened


def test_its_going_is_told_once(lies: Counter) -> None:
    """S1-16: the place is bare again."""
    lies.show(60, bars())
    assert gone(lies) == []
    lies.show(2)
    assert gone(lies) == ["c1"]
    lies.show(2, bars())
    lies.show(2)
    assert gone(lies) == ["c1"]


def test_a_hand_over_it_is_no_going(lies: Counter) -> None:
    for number in range(30):
        x = 400 + 20 * (number % 4)
        lies.show(0.1, bars(), thing(Box(x, 250, x + 60, 720)))
    lies.show(3, bars(), thing(ARM))
    assert gone(lies) == []


def test_something_laid_over_it_is_no_going(lies: Counter) -> None:
    lies.show(5, thing(KEYS), see=[See(KEYS, 0.9, "apple")])
    assert gone(lies) == []
    lies.show(5, bars())
    assert gone(lies) == []


def test_less_light_is_no_going(lies: Counter) -> None:
    lies.show(3, bars(), shade(WHOLE, 0.8))
    lies.show(3, bars(), shade(WHOLE, 1.0))
    assert gone(lies) == []


def test_read_in_the_hand_its_place_is_bare_at_once(opened: Counter) -> None:
    opened.show(0.3, bars())
    read(opened)
    opened.show(1)
    assert gone(opened) == ["c1"]


def test_where_the_bare_counter_was_never_seen_its_look_must_change() -> None:
    """It lay there when the program started."""
    one = Counter()
    one.open(count_what_lies=True)
    one.show(3, bars())
    read(one)
    one.show(8, bars())
    assert gone(one) == []
    one.show(2)
    assert gone(one) == ["c1"]


def test_what_was_taken_for_the_counter_stays_until_it_looks_otherwise(opened: Counter) -> None:
    """It lay there unread for so long that its look was learnt as bare."""
    opened.show(20, bars())
    read(opened)
    opened.show(10, bars())
    assert gone(opened) == []


def test_detection_does_not_rest_while_its_place_is_restless(lies: Counter) -> None:
    assert lies.show(1, bars()).resting_allowed
    assert not lies.show(0.1).resting_allowed
    assert lies.show(2).resting_allowed


def test_after_a_restart_it_is_no_shape_that_is_missing() -> None:
    """Its going is told then, too."""
    one = Counter()
    known = KnownItem("c1", "milk", CODE, by_code=True)
    one.tracker.start(CountingStarted("s1", count_what_lies=False, known=(known,)))
    one.show(8, bars())
    assert gone(one) == []
    one.show(2)
    assert gone(one) == ["c1"]


def test_another_sale_has_nothing_to_do_with_it(lies: Counter) -> None:
    lies.tracker.stop()
    lies.open("s2")
    read(lies)
    lies.show(3)
    assert gone(lies) == []
