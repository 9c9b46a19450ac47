"""For whom is counted, and what lay there before."""

import pytest

from kiosk.events.counting import KnownItem
from kiosk.events.pictures import TrackState
from tests.core.tracking.watching import HEIGHT, WIDTH, Watch, box, thing

A = (400.0, 300.0)
B = (800.0, 300.0)
OUT = (400.0, 760.0)


def test_what_lies_there_when_a_session_opens_is_not_counted() -> None:
    watch = Watch()
    watch.look_for(3, thing(*A))
    watch.open(count_what_lies=False)
    seen = watch.look_for(3, thing(*A))
    assert watch.items == []
    assert seen.lying_before == 1
    assert [track.state for track in seen.tracks] == [TrackState.KNOWN]


def test_the_counter_is_clear_when_what_lay_there_is_gone() -> None:
    watch = Watch()
    watch.look_for(3, thing(*A))
    watch.open(count_what_lies=False)
    watch.look_for(1, thing(*A))
    assert watch.look_for(2.5).lying_before == 0
    assert watch.gone == []


def test_what_a_starting_kiosk_sees_first_is_not_counted() -> None:
    """The tracker did not see the counter before the session."""
    watch = Watch().open(count_what_lies=False)
    watch.look_for(0.3)
    seen = watch.look_for(3, thing(*A))
    assert watch.items == []
    assert seen.lying_before == 1


def test_what_comes_in_while_the_kiosk_starts_is_counted() -> None:
    watch = Watch().open(count_what_lies=False)
    watch.carry(OUT, A)
    watch.look_for(2, thing(*A))
    assert watch.products == ["apple"]


def test_what_is_drawn_names_the_item_that_was_counted() -> None:
    """The window finds out by it what the basket holds."""
    watch = Watch().open()
    watch.carry(OUT, A)
    seen = watch.look_for(2, thing(*A))
    (item,) = watch.items
    assert [track.event_id for track in seen.tracks] == [item.event_id]


def test_what_is_uncovered_on_a_counter_known_to_be_empty_is_counted() -> None:
    watch = Watch()
    watch.look_for(3)
    watch.open(count_what_lies=False)
    watch.look_for(3, thing(*A))
    assert watch.products == ["apple"]


def test_what_is_being_brought_when_the_session_opens_is_counted() -> None:
    watch = Watch()
    watch.look_for(2)
    watch.carry(OUT, (400, 500), looks=4)
    watch.open(count_what_lies=False)
    watch.carry((400, 500), A, looks=4)
    watch.look_for(2, thing(*A))
    assert watch.products == ["apple"]


def test_a_thing_from_before_that_is_moved_is_still_from_before() -> None:
    watch = Watch()
    watch.look_for(3, thing(*A))
    watch.open(count_what_lies=False)
    watch.carry(A, B, looks=7)
    watch.look_for(2, thing(*B))
    assert watch.items == []


def test_a_thing_from_before_that_may_have_been_swapped_is_asked() -> None:
    watch = Watch()
    watch.look_for(3, thing(*A))
    watch.open(count_what_lies=False)
    watch.look_for(1, thing(*A))
    watch.look_for(1.4)
    watch.look_for(4, thing(*B))
    assert [item.same_as is not None for item in watch.items] == [True]


def test_a_session_that_counts_what_lies_counts_it_at_once() -> None:
    watch = Watch()
    watch.look_for(3, thing(*A), thing(*B))
    watch.open()
    watch.look(thing(*A), thing(*B))
    assert watch.products == ["apple", "apple"]


def test_nothing_is_counted_when_nobody_is_shopping() -> None:
    watch = Watch().open()
    watch.tracker.stop()
    watch.look_for(3, thing(*A))
    watch.look_for(4)
    assert watch.items == []
    assert watch.gone == []


def test_goods_left_by_the_last_shopper_are_not_billed_to_the_next() -> None:
    watch = Watch().open("s1")
    watch.look_for(2, thing(*A))
    watch.tracker.stop()
    watch.look_for(1, thing(*A))
    watch.open("s2", count_what_lies=False)
    seen = watch.look_for(2, thing(*A))
    assert [item.session_id for item in watch.items] == ["s1"]
    assert seen.lying_before == 1
    watch.look_for(3)
    assert watch.gone == []


def test_what_a_thing_may_have_been_is_forgotten_with_the_session() -> None:
    """It appeared while a counted one was lost; that one is gone for good meanwhile."""
    watch = Watch().open("s1")
    watch.look_for(2, thing(*A))
    watch.look_for(1.4)
    watch.look_for(0.1, thing(*B))
    watch.tracker.stop()
    watch.look_for(4, thing(*B))
    watch.open("s2")
    watch.look_for(2, thing(*B))
    assert [(item.session_id, item.same_as) for item in watch.items] == [("s1", None), ("s2", None)]


def test_the_same_order_twice_changes_nothing() -> None:
    watch = Watch().open("s1")
    watch.look_for(2, thing(*A))
    watch.open("s1", count_what_lies=True)
    watch.look_for(2, thing(*A))
    assert watch.products == ["apple"]


def test_goods_counted_before_a_restart_are_known() -> None:
    known = (KnownItem("old-1", "apple", box(*A)), KnownItem("old-2", "apple", box(*B)))
    watch = Watch().open(known=known)
    seen = watch.look_for(2, thing(410, 300), thing(*B))
    assert watch.items == []
    assert seen.lying_before == 0
    assert {track.state for track in seen.tracks} == {TrackState.KNOWN}
    watch.look_for(3, thing(*B))
    assert watch.gone_ids == ["old-1"]


@pytest.mark.parametrize("count_what_lies", [True, False])
def test_a_known_item_that_is_not_there_any_more_is_gone(*, count_what_lies: bool) -> None:
    known = (KnownItem("old-1", "apple", box(*A)),)
    watch = Watch().open(count_what_lies=count_what_lies, known=known)
    watch.look_for(3)
    assert watch.gone == []
    watch.look_for(1)
    assert watch.gone_ids == ["old-1"]


def test_a_known_item_is_not_taken_for_another_product_or_another_place() -> None:
    known = (KnownItem("old-1", "apple", box(*A)),)
    watch = Watch().open(known=known)
    watch.look_for(4, thing(*A, "orange"), thing(*B))
    assert sorted(watch.products) == ["apple", "orange"]
    assert watch.gone_ids == ["old-1"]


def test_a_medium_that_starts_again_is_another_medium() -> None:
    watch = Watch().open()
    watch.look_for(2, thing(*A))
    watch.time_s = 0.0
    watch.look_for(2, thing(*A))
    assert watch.products == ["apple", "apple"]


def test_another_camera_is_another_medium() -> None:
    watch = Watch().open()
    watch.look_for(2, thing(*A))
    watch.tracker.see([], time_s=watch.time_s, width_px=WIDTH // 2, height_px=HEIGHT // 2)
    assert watch.look().tracks == ()


def test_only_what_lies_in_the_zone_counts() -> None:
    """The polygon staff draw, in shares of the picture."""
    zone = ((0.0, 0.0), (0.5, 0.0), (0.5, 1.0), (0.0, 1.0))
    watch = Watch(zone=zone).open()
    seen = watch.look_for(2, thing(*A), thing(*B))
    assert watch.products == ["apple"]
    assert len(seen.tracks) == 1


def test_out_of_the_zone_and_back_is_a_new_item() -> None:
    zone = ((0.0, 0.0), (0.5, 0.0), (0.5, 1.0), (0.0, 1.0))
    watch = Watch(zone=zone).open()
    watch.look_for(2, thing(*A))
    watch.carry(A, (850, 300), looks=8)
    watch.look_for(0.4, thing(850, 300))
    watch.carry((850, 300), A, looks=8)
    watch.look_for(2, thing(*A))
    assert [item.same_as for item in watch.items] == [None, None]
