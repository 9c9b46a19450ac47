"""An unsure thing on which another is laid is asked about all the same."""

from kiosk.events.pictures import Box, Sighting
from tests.core.tracking.watching import Watch, thing

CARTON = thing(600, 400, "carton", 0.8, size=280)
TINS = Sighting(Box(420, 380, 700, 600), 0.95, "tins")  # over half of the carton, and beside it


def _watch() -> Watch:
    return Watch(sure=0.85).open()


def test_what_was_covered_before_it_was_asked_about_is_asked_about_as_it_was_seen() -> None:
    """S0-11: a shopper in a hurry lays the next thing on it."""
    watch = _watch()
    watch.look_for(1.6, CARTON)
    watch.look_for(4, TINS)
    assert watch.products == ["tins", "carton"]
    assert watch.items[1].confidence == 0.8


def test_seen_again_it_is_no_second_one() -> None:
    """S0-13: the tins are bagged, and the carton lies there still."""
    watch = _watch()
    watch.look_for(1.6, CARTON)
    watch.look_for(1.8, TINS)
    watch.look_for(5, CARTON)
    assert watch.products == ["tins", "carton"]


def test_what_was_taken_away_is_asked_about_no_more() -> None:
    watch = _watch()
    watch.look_for(1.6, CARTON)
    watch.look_for(4, thing(200, 150, "tins"))
    assert watch.products == ["tins"]


def test_what_showed_itself_for_a_moment_alone_is_not_asked_about() -> None:
    watch = _watch()
    watch.look_for(0.8, CARTON)
    watch.look_for(4, TINS)
    assert watch.products == ["tins"]


def test_what_lay_there_before_the_session_is_not_asked_about() -> None:
    watch = Watch(sure=0.85)
    watch.open(count_what_lies=False)
    watch.look_for(1.6, CARTON)
    watch.look_for(4, TINS)
    assert "carton" not in watch.products
