"""What a better look explains is asked about no more: part of a thing, or a thing and the counter.

The looks are those of checkouts in which the shopper was asked for what was in the basket already,
and said yes. Nothing below 0.85 is added silently here.
"""

import numpy as np
import pytest

from kiosk.events.pictures import Box, Picture, Sighting
from kiosk.tracking.life import Track
from kiosk.tracking.misread import misread
from kiosk.tracking.observing import Observation
from kiosk.tracking.scene import Scene
from kiosk.tracking.settings import TrackerSettings
from kiosk.tracking.voting import as_it_is
from kiosk.tracking.zone import Zone
from tests.core.tracking.watching import HEIGHT, WIDTH, FakePlaces, Watch, thing

_CAN = Box(864, 386, 1062, 645)
_BOTTLE = Box(619, 297, 945, 461)


def _seen(product: str, score: float, x0: float, y0: float, x1: float, y1: float) -> Sighting:
    return Sighting(Box(x0, y0, x1, y1), score, product)


def test_a_part_of_a_counted_thing_that_shows_under_another_is_that_thing() -> None:
    """S0-13: a carton laid over a can led the can's track astray; its end shows, faintly."""
    watch = Watch(sure=0.85).open()
    watch.look_for(1.5, Sighting(_CAN, 0.96, "can"))
    watch.look_for(0.3, Sighting(_CAN, 0.96, "can"), _seen("can", 0.4, 867, 170, 1036, 620))
    watch.look_for(1, Sighting(_CAN, 0.96, "can"))
    watch.look(Sighting(_CAN, 0.95, "can"), _seen("carton", 0.86, 735, 617, 972, 720))
    watch.look()
    watch.look(_seen("can", 0.71, 827, 388, 1060, 648), _seen("carton", 0.6, 736, 392, 1060, 720))
    watch.look(_seen("can", 0.64, 847, 374, 1064, 647), _seen("carton", 0.31, 763, 376, 1064, 681))
    watch.look(_seen("can", 0.54, 783, 366, 1066, 648), _seen("can", 0.53, 760, 481, 1060, 650))
    watch.look_for(
        0.2, _seen("can", 0.61, 760, 480, 1060, 651), _seen("carton", 0.33, 763, 365, 1070, 660)
    )
    watch.look(
        _seen("carton", 0.66, 762, 366, 1070, 665),
        _seen("can", 0.65, 760, 491, 1060, 651),
        _seen("can", 0.44, 861, 363, 1071, 647),
    )
    watch.look_for(0.3, _seen("carton", 0.88, 767, 370, 1072, 680))
    end = _seen("can", 0.35, 927, 479, 1060, 645)
    carton = _seen("carton", 0.91, 767, 370, 1072, 678)
    watch.look_for(1, carton, end)
    watch.look_for(1, carton)
    watch.look_for(4, carton, end)  # a hand had passed
    assert watch.products == ["can", "carton"]


def _carton_laid_across_a_bottle(watch: Watch) -> tuple[Sighting, Sighting]:
    """The carton as it lies there, and what the bottle under it is taken for."""
    bottle = Sighting(_BOTTLE, 0.97, "bottle")
    watch.look_for(1.5, bottle)
    watch.look(bottle, _seen("carton", 0.63, 663, 526, 907, 720))
    watch.look(bottle, _seen("carton", 0.77, 672, 421, 932, 720))
    watch.look(_seen("bottle", 0.55, 618, 295, 935, 461), _seen("pasta", 0.51, 696, 320, 953, 634))
    watch.look(_seen("pasta", 0.68, 620, 259, 972, 466), _seen("carton", 0.65, 620, 253, 973, 489))
    watch.look(_seen("pasta", 0.45, 618, 217, 982, 475), _seen("carton", 0.44, 654, 215, 980, 501))
    watch.look_for(0.4, _seen("pasta", 0.59, 620, 211, 983, 474))
    return _seen("carton", 0.87, 726, 211, 981, 536), _seen("pasta", 0.42, 617, 222, 974, 468)


def test_what_shows_of_a_thing_that_another_hides_is_that_thing_whatever_it_looks_like() -> None:
    """S0-13: a carton was laid across a bottle; what is left of that looks like spaghetti."""
    watch = Watch(sure=0.85).open()
    carton, rest = _carton_laid_across_a_bottle(watch)
    watch.look_for(4, carton, rest)
    assert watch.products == ["bottle", "carton"]


def _track(number: int, box: Box, from_s: float, to_s: float, **scores: float) -> Track:
    """It was seen all that time, at one place."""
    track = Track(number, born_s=from_s, settings=TrackerSettings(), calibrate=as_it_is)
    zone = Zone(None, width_px=WIDTH, height_px=HEIGHT)
    for time_s in np.arange(from_s, to_s, 0.1).tolist():
        track.see(Observation(box, scores), time_s=time_s, zone=zone)
    return track


@pytest.mark.parametrize(("missed", "known"), [(30, True), (0, False)])
def test_what_lies_where_a_hidden_thing_lay_and_is_read_as_that_is_that(
    missed: int, known: object
) -> None:
    """S0-13: tea lies across oat drink, which was milk to the model for long, and is read as both.

    Where the oat drink is in sight itself, what is taken for another one may be one.
    """
    oat = _track(1, Box(722, 282, 928, 535), 0, 18, oat=0.9)
    oat.event_id, oat.product_id = "e1", "oat"
    tea = _track(2, Box(538, 58, 892, 434), 3, 22, tea=0.98)
    young = _track(3, Box(722, 289, 926, 534), 18, 22, oat=0.6, milk=0.4)
    for _ in range(missed):
        oat.miss(time_s=22)
    assert misread(young, [oat, tea, young]) is known


def test_what_is_laid_down_there_later_is_asked_about() -> None:
    """The carton was laid across the bottle long ago: another hand brings what is new."""
    watch = Watch(sure=0.85).open()
    carton, rest = _carton_laid_across_a_bottle(watch)
    watch.look_for(4, carton)
    watch.look_for(4, carton, rest)
    assert watch.products == ["bottle", "carton", "pasta"]


def test_some_of_a_thing_that_is_far_surer_is_not_one_more() -> None:
    """S0-13: one box lay there, and showed as two before it was counted."""
    watch = Watch(sure=0.85).open()
    box = _seen("box", 0.81, 716, 292, 959, 597)
    watch.look_for(4, box, _seen("box", 0.43, 659, 402, 941, 642))
    assert watch.products == ["box"]


def test_two_like_things_across_each_other_that_are_about_as_sure_are_two() -> None:
    watch = Watch(sure=0.85).open()
    box = _seen("box", 0.81, 716, 292, 959, 597)
    watch.look_for(4, box, _seen("box", 0.7, 659, 402, 941, 642))
    assert watch.products == ["box", "box"]


def test_a_like_thing_that_came_later_and_is_far_less_sure_is_asked_about() -> None:
    """S0-13: the second box lies half under the first, which the model takes for both."""
    watch = Watch(sure=0.85).open()
    box = _seen("box", 0.9, 519, 184, 777, 511)
    watch.look_for(4, box)
    watch.look_for(4, box, _seen("box", 0.4, 530, 280, 735, 595))
    assert watch.products == ["box", "box"]


def test_a_faint_box_that_comes_and_goes_gets_its_moment_each_time() -> None:
    """S0-11: a hand passed, and for three looks there was what had been seen long before."""
    watch = Watch(sure=0.85).open()
    can, faint = thing(300, 400, "can"), thing(900, 400, "pen", 0.35)
    watch.look_for(1.2, can, faint)
    watch.look_for(0.6, can)
    watch.look_for(1.3, can, faint)
    assert watch.products == ["can"]
    watch.look_for(0.5, can, faint)
    assert watch.products == ["can", "pen"]


def test_a_thing_and_the_bare_counter_beside_it_are_no_other_thing() -> None:
    """S0-55: the end of a counted carton and an empty place were taken for spaghetti."""
    places = FakePlaces()
    watch = Watch(sure=0.85, places=places).open()
    can = thing(600, 400, "can", size=200)
    watch.look_for(1, can)
    places.is_calm, places.is_nothing_beside = False, True
    watch.look(can, thing(720, 400, "pasta", 0.7))
    places.is_calm = True
    watch.look_for(4, can, thing(720, 400, "pasta", 0.7))
    assert watch.products == ["can"]
    places.is_nothing_beside = False
    watch.look_for(1.4, can, thing(720, 400, "pasta", 0.7))
    assert watch.products == ["can"]  # a shadow alone is not asked about either
    watch.look_for(0.5, can, thing(720, 400, "pasta", 0.7))
    assert watch.products == ["can", "pasta"]


def _counter_with(*boxes: Box) -> Picture:
    """A striped counter, and things in another colour."""
    picture = np.full((HEIGHT, WIDTH, 3), 150, np.uint8)
    picture[:, ::16] = 120
    for box in boxes:
        picture[int(box.y0) : int(box.y1), int(box.x0) : int(box.x1)] = (30, 60, 200)
    return picture


def _scene_with(*boxes: Box) -> Scene:
    """It knows the bare counter, and sees *boxes* now."""
    scene = Scene()
    for look in range(10):
        scene.see(_counter_with(), time_s=look / 10)
        scene.occupied([])
    scene.see(_counter_with(*boxes), time_s=1.0)
    return scene


def test_the_scene_tells_whether_there_is_anything_beside_what_is_known() -> None:
    """S0-55: bare counter, a thing across it, no counter at all, nothing known there at all."""
    known, across, over_its_end = (
        Box(300, 300, 500, 500),
        Box(440, 340, 700, 460),
        Box(440, 300, 640, 500),
    )
    assert _scene_with(known).nothing_beside(over_its_end, [known])
    assert not _scene_with(known, across).nothing_beside(over_its_end, [known])
    assert not _scene_with(known).nothing_beside(known, [known])
    assert not _scene_with(known).nothing_beside(Box(700, 300, 900, 500), [known])


def test_a_counter_that_was_never_seen_bare_may_hold_a_thing() -> None:
    scene = Scene()
    scene.see(_counter_with(), time_s=0.0)
    assert not scene.nothing_beside(Box(440, 300, 640, 500), [Box(300, 300, 500, 500)])
