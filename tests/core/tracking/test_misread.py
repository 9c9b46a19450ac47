"""A counted thing that is read once more, faintly and as something else, is asked about no more.

Whoever is asked says yes to what lies there: it would be in the basket twice.
"""

from kiosk.events.pictures import Box, Sighting
from tests.core.tracking.watching import FakePlaces, Watch, thing

CAN = thing(600, 400, "can", size=200)
BESIDE = Sighting(Box(670, 320, 820, 480), 0.31, "banana")  # a fifth of it lies on the can


def can_lying_there() -> tuple[Watch, FakePlaces]:
    places = FakePlaces()
    watch = Watch(places=places).open()
    watch.look_for(1, CAN)
    assert watch.products == ["can"]
    return watch, places


def test_a_faint_box_at_a_counted_thing_where_nothing_moved_is_not_asked_about() -> None:
    """S0-13: the light changed, and a part of the can and of the counter looks like a banana."""
    watch, _ = can_lying_there()
    watch.look_for(5, CAN, BESIDE)
    assert watch.products == ["can"]


def test_unless_it_is_sure_it_is_not_asked_about_either() -> None:
    """A seam of the counter and a banana's end, together, were taken for a carton by 0.67."""
    watch, _ = can_lying_there()
    watch.look_for(5, CAN, Sighting(BESIDE.box, 0.67, "banana"))
    assert watch.products == ["can"]


def test_something_faint_that_was_put_there_is_asked_about() -> None:
    watch, places = can_lying_there()
    places.is_calm = False
    watch.look(CAN, BESIDE)
    places.is_calm = True
    watch.look_for(5, CAN, BESIDE)
    assert watch.products == ["can", "banana"]


def test_something_faint_away_from_all_that_was_counted_is_asked_about() -> None:
    """Nothing moved there: it lay there unseen before, and was never counted."""
    watch, _ = can_lying_there()
    watch.look_for(5, CAN, thing(1000, 400, "pen", 0.35))
    assert watch.products == ["can", "pen"]


def test_a_hidden_thing_whose_place_is_read_as_another_product_is_still_that_thing() -> None:
    """S0-13: what was carried there left its track behind, at the place of the bottle."""
    watch = Watch().open()
    bottle = thing(600, 400, "bottle", size=250)
    watch.look_for(1, bottle)
    watch.look(bottle, thing(800, 620, "carton", size=250))  # comes in while the bottle shows
    watch.look(bottle, thing(720, 520, "carton", size=250))
    watch.look(thing(650, 450, "carton", 0.6, size=250))
    watch.look_for(5, thing(600, 400, "carton", 0.35, size=250))
    assert watch.products == ["bottle"]


def test_a_thing_that_looks_half_like_what_lies_there_is_that() -> None:
    """S0-14: what was laid across it made a bottle look like spaghetti, and like a bottle still."""
    watch = Watch().open()
    bottle = thing(600, 400, "bottle", size=250)
    watch.look_for(1, bottle)
    watch.look(bottle, thing(800, 620, "pasta", size=250))
    watch.look(bottle, thing(720, 520, "pasta", size=250))
    watch.look(thing(650, 450, "pasta", 0.6, size=250))
    both = (thing(600, 400, "pasta", 0.6, size=250), thing(602, 400, "bottle", 0.47, size=250))
    watch.look_for(5, *both)
    assert watch.products == ["bottle"]


def test_what_is_surer_is_counted_wherever_it_lies() -> None:
    watch, _ = can_lying_there()
    watch.look_for(5, CAN, Sighting(BESIDE.box, 0.8, "banana"))
    assert watch.products == ["can", "banana"]
