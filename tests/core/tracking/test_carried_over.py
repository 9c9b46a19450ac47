"""A hand carries one thing over another that lies there: whose box is whose."""

import pytest

from kiosk.events.pictures import Sighting
from tests.core.tracking.watching import Watch, thing

PLACE = (800.0, 400.0)
SIZE = 300.0


def big(x: float, y: float, product: str = "apple", score: float = 0.9) -> Sighting:
    """A thing so large that a hand carries it less than its own size between two looks."""
    return thing(x, y, product, score, SIZE)


def carton_lying_there() -> Watch:
    """It was counted and has been lying in the middle since."""
    watch = Watch().open()
    watch.look_for(1, big(*PLACE, "carton"))
    assert watch.products == ["carton"]
    return watch


def carry_over_the_carton(watch: Watch, *, read_as: str) -> None:
    """Down from the upper edge; for two looks the thing in the hand is read as *read_as*."""
    carton = big(*PLACE, "carton")
    watch.look(carton, big(620, 185, "box", 0.35))
    watch.look(carton, big(625, 205, read_as, 0.6))
    watch.look(carton, big(660, 235, read_as, 0.45))
    watch.look(carton, big(696, 282, "box", 0.5))
    watch.look()  # the hand is over both
    watch.look(big(798, 456, "box", 0.85), big(804, 454, "carton", 0.4))


@pytest.mark.parametrize("read_as", ["box", "carton"])
def test_what_is_carried_over_a_thing_is_not_that_thing_once_more(read_as: str) -> None:
    """The carton's box went along with the hand, and what was carried seems to lie there."""
    watch = carton_lying_there()
    carry_over_the_carton(watch, read_as=read_as)
    watch.look(big(820, 416, "carton"), big(848, 548, "box", 0.9))
    watch.look_for(3, big(*PLACE, "carton"))
    assert watch.products == ["carton"]
    assert watch.gone == []
