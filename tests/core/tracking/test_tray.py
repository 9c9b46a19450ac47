"""Tray mode: what was counted is what lies there."""

from collections import Counter

from kiosk.counting_modes import CountingMode
from tests.core.tracking.watching import FakePlaces, Watch, thing


def tray(places: FakePlaces | None = None) -> Watch:
    return Watch(mode=CountingMode.TRAY, places=places).open()


def lying(watch: Watch) -> Counter[str]:
    """What the basket holds after all that was told."""
    left = set(watch.gone_ids)
    return Counter(item.product_id for item in watch.items if item.event_id not in left)


def test_what_lies_there_is_in_the_basket() -> None:
    watch = tray()
    watch.look_for(2, thing(300, 300), thing(700, 300, "milk"))
    assert lying(watch) == {"apple": 1, "milk": 1}


def test_what_is_lifted_off_is_gone_within_a_second_and_a_half() -> None:
    watch = tray()
    watch.look_for(2, thing(300, 300), thing(700, 300, "milk"))
    watch.look_for(1.5, thing(700, 300, "milk"))
    assert lying(watch) == {"milk": 1}


def test_what_is_put_back_is_in_the_basket_again() -> None:
    watch = tray()
    watch.look_for(2, thing(300, 300))
    watch.look_for(4)
    assert lying(watch) == {}
    watch.look_for(2, thing(300, 300))
    assert lying(watch) == {"apple": 1}


def test_nobody_is_asked_whether_it_is_one_more_or_the_same() -> None:
    """Hidden under a hand and put down elsewhere: one lies there, whichever it is."""
    watch = tray(FakePlaces(is_calm=False))
    watch.look_for(2, thing(300, 300))
    watch.look_for(0.8)
    watch.look_for(4, thing(900, 500))
    assert lying(watch) == {"apple": 1}
    assert [item.same_as for item in watch.items] == [None] * len(watch.items)


def test_another_product_on_the_very_place_is_asked_about() -> None:
    """It may lie on top, or the model changed its mind: two stories, two baskets."""
    watch = tray(FakePlaces(is_calm=False))
    watch.look_for(2, thing(300, 300))
    watch.look_for(0.4)
    watch.look_for(4, thing(300, 300, "milk"))
    assert [(item.product_id, item.same_as) for item in watch.items] == [
        ("apple", None),
        ("milk", "e1"),
    ]


def test_a_thing_that_every_look_agrees_on_does_not_wait_for_the_hand() -> None:
    watch = tray(FakePlaces(is_calm=False))
    watch.look_for(0.9, thing(300, 300))
    assert watch.products == ["apple"]
    patient = Watch(places=FakePlaces(is_calm=False)).open()
    patient.look_for(0.9, thing(300, 300))
    assert patient.products == []


def test_a_thing_that_the_looks_dispute_waits_for_the_hand_all_the_same() -> None:
    watch = tray(FakePlaces(is_calm=False))
    for number in range(9):
        watch.look(thing(300, 300, "milk" if number % 3 == 2 else "apple"))
    assert watch.products == []


def test_lifted_off_over_the_zones_edge_it_is_gone() -> None:
    left_half = [(0.0, 0.0), (0.5, 0.0), (0.5, 1.0), (0.0, 1.0)]
    watch = Watch(mode=CountingMode.TRAY, zone=left_half).open()
    watch.look_for(2, thing(400, 300))
    watch.carry((400, 300), (800, 300))
    watch.look_for(1, thing(800, 300))
    assert lying(watch) == {}
