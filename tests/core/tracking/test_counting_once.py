"""One physical item counts once, however it is seen."""

import pytest

from kiosk.events.pictures import TrackState
from tests.core.tracking.watching import FakePlaces, Watch, thing

A = (400.0, 300.0)
B = (800.0, 300.0)
OUTSIDE = (640.0, 790.0)


def test_a_still_apple_for_ten_minutes_is_one_item() -> None:
    """S0-13: one still item is one add, not one on every pass."""
    watch = Watch().open()
    watch.look_for(600, thing(*A))
    assert watch.products == ["apple"]


def test_two_like_items_side_by_side_are_two() -> None:
    watch = Watch().open()
    watch.look_for(3, thing(400, 300), thing(555, 300))
    assert watch.products == ["apple", "apple"]
    assert len({item.event_id for item in watch.items}) == 2


def test_boxes_of_two_classes_on_one_thing_are_one_item() -> None:
    """S0-14: the same item never goes to basket and pending."""
    watch = Watch().open()
    watch.look_for(5, thing(*A, score=0.9), thing(405, 303, "orange", score=0.5))
    assert [(i.product_id, i.runner_up) for i in watch.items] == [("apple", None)]


def test_two_boxes_of_one_class_on_one_thing_are_one_item() -> None:
    """S0-14: an overlapping second box and a box of a part are the same thing."""
    watch = Watch().open()
    watch.look_for(5, thing(*A), thing(430, 300, score=0.5), thing(400, 330, score=0.6, size=70))
    assert watch.products == ["apple"]


def test_a_sure_and_an_unsure_apple_apart_are_two_items_with_one_route_each() -> None:
    """S0-14: apple .92 and apple .5 in one frame."""
    watch = Watch().open()
    watch.look_for(5, thing(*A, score=0.92), thing(*B, score=0.5))
    assert sorted(item.confidence for item in watch.items) == [0.5, 0.92]


@pytest.mark.parametrize(("score", "items"), [(0.29, 0), (0.30, 1)])
def test_the_floor(score: float, items: int) -> None:
    """S0-11: boxes below 0.30 are neither drawn nor counted."""
    watch = Watch().open()
    seen = watch.look_for(5, thing(*A, score=score))
    assert len(watch.items) == items
    assert len(seen.tracks) == items


def test_a_thing_without_size_is_nothing() -> None:
    watch = Watch().open()
    watch.look_for(5, thing(*A, size=0))
    assert watch.items == []


def test_a_thing_seen_in_two_of_five_frames_is_no_item() -> None:
    watch = Watch().open()
    for _ in range(20):
        watch.look(thing(*A))
        watch.look_for(0.2)
        watch.look(thing(*A))
        watch.look_for(0.2)
    assert watch.items == []
    assert watch.seen is not None
    assert not watch.seen.resting_allowed


def test_the_confidence_is_the_median_of_five_with_misses_as_zero() -> None:
    watch = Watch().open()
    for score in (0.9, 0.8, 0.777777, None, 0.6, 0.95):
        watch.look(*([] if score is None else [thing(*A, score=score)]))
    # The last five are .8, .777777, missed, .6 and .95.
    assert [item.confidence for item in watch.items] == [0.7778]


def test_the_confidence_is_calibrated_before_it_is_rounded() -> None:
    watch = Watch(calibrate=lambda confidence: confidence / 3, sure=0.3).open()
    watch.look_for(1, thing(*A, score=0.95))
    assert [item.confidence for item in watch.items] == [0.3167]


def test_a_sure_item_counts_as_soon_as_it_lies_still() -> None:
    watch = Watch().open()
    watch.look_for(2, thing(*A))
    assert watch.items[0].time_s == pytest.approx(0.5)


def test_an_unsure_item_gets_a_second_and_a_half_more() -> None:
    watch = Watch().open()
    watch.look_for(4, thing(*A, score=0.6))
    assert watch.items[0].time_s == pytest.approx(2.0)
    assert watch.items[0].confidence == 0.6


def test_an_unsure_item_that_becomes_sure_meanwhile_is_counted_as_sure() -> None:
    watch = Watch().open()
    watch.look_for(1, thing(*A, score=0.6))
    watch.look_for(2, thing(*A, score=0.9))
    assert [item.confidence for item in watch.items] == [0.9]


def test_what_a_hand_half_covers_is_decided_when_the_hand_has_left() -> None:
    """It looks like another product, and surely so."""
    hand = FakePlaces(is_calm=False)
    watch = Watch(places=hand).open()
    watch.look_for(1, thing(*A, "orange"))
    watch.look_for(0.3, thing(*A))
    hand.is_calm = True
    watch.look_for(2, thing(*A))
    assert watch.products == ["apple"]


def test_a_hand_that_stays_does_not_keep_an_item_out_for_long() -> None:
    watch = Watch(places=FakePlaces(is_calm=False)).open()
    watch.look_for(4, thing(*A))
    assert [item.time_s for item in watch.items] == [pytest.approx(2.0)]


def test_the_label_says_how_sure_the_frames_were_that_saw_it() -> None:
    """A missed frame votes with 0 and is no reason to show 0 %."""
    watch = Watch().open()
    watch.look(thing(*A, score=0.9))
    seen = watch.look()
    assert seen.tracks == ()
    seen = watch.look(thing(*A, score=0.6))
    assert [track.confidence for track in seen.tracks] == [0.75]


def test_the_label_of_an_item_stays_as_it_was_counted() -> None:
    watch = Watch().open()
    watch.look_for(1, thing(*A, score=0.9))
    seen = watch.look_for(1, thing(*A, score=0.4))
    assert [track.confidence for track in seen.tracks] == [0.9]
    watch.open("s2")
    seen = watch.look(thing(*A, score=0.4))
    assert [track.confidence for track in seen.tracks] == [0.4]


def test_a_disputed_item_names_the_other_class_and_waits() -> None:
    watch = Watch().open()
    watch.look_for(4, thing(*A, score=0.9), thing(402, 300, "orange", score=0.8))
    assert [(i.product_id, i.runner_up) for i in watch.items] == [("apple", "orange")]
    assert watch.items[0].time_s == pytest.approx(2.0)


def test_three_classes_on_one_thing_are_asked_though_none_has_the_majority() -> None:
    watch = Watch().open()
    watch.look_for(
        4, thing(*A, score=0.9), thing(401, 300, "orange", 0.8), thing(402, 300, "pear", 0.7)
    )
    assert [(i.product_id, i.runner_up) for i in watch.items] == [("apple", "orange")]


def test_a_class_that_changes_in_every_frame_is_not_asked_with_nothing_in_hand() -> None:
    watch = Watch().open()
    for product in ("apple", "orange", "pear", "lemon", "lime") * 8:
        watch.look(thing(*A, product))
    assert watch.items == []


def test_one_wrong_class_in_five_frames_changes_nothing() -> None:
    watch = Watch().open()
    for _ in range(10):
        watch.look_for(0.4, thing(*A))
        watch.look(thing(*A, "orange"))
    assert watch.products == ["apple"]


def test_a_moving_thing_is_not_counted() -> None:
    watch = Watch().open()
    watch.carry((100, 300), (1200, 300), looks=20)
    assert watch.items == []


def test_a_thing_counts_after_it_was_put_down() -> None:
    watch = Watch().open()
    watch.carry(OUTSIDE, A, looks=8)
    seen = watch.look_for(1, thing(*A))
    assert watch.products == ["apple"]
    assert watch.items[0].box == thing(*A).box
    assert watch.items[0].session_id == "s1"
    assert [track.state for track in seen.tracks] == [TrackState.COUNTED]


def test_goods_may_come_one_shortly_after_the_other() -> None:
    watch = Watch().open()
    watch.look(thing(*A))
    watch.look_for(1, thing(*A), thing(*B))
    assert watch.products == ["apple", "apple"]


def test_misses_do_not_break_a_thing_in_two() -> None:
    watch = Watch().open()
    for number in range(200):
        watch.look(*([] if number % 5 in (1, 3) else [thing(*A)]))
    assert watch.products == ["apple"]


def test_nothing_is_drawn_for_long_where_nothing_is_seen() -> None:
    watch = Watch().open()
    watch.look_for(1, thing(*A))
    assert len(watch.look().tracks) == 1
    assert len(watch.look_for(0.3).tracks) == 0


def test_a_weak_box_keeps_the_track_of_a_thing() -> None:
    watch = Watch().open()
    watch.look_for(1, thing(*A))
    watch.look_for(5, thing(*A, score=0.35))
    watch.look_for(1, thing(*A))
    assert watch.products == ["apple"]


def test_a_counted_item_that_is_seen_as_another_class_later_is_not_counted_again() -> None:
    watch = Watch().open()
    watch.look_for(1, thing(*A))
    seen = watch.look_for(10, thing(*A, "orange"))
    assert watch.products == ["apple"]
    assert [track.product_id for track in seen.tracks] == ["apple"]


def test_a_thing_that_is_never_confirmed_is_dropped() -> None:
    watch = Watch().open()
    watch.look(thing(*A))
    assert not watch.look_for(0.4).resting_allowed
    assert watch.look().resting_allowed


def test_resting_is_allowed_when_all_is_counted_and_still() -> None:
    watch = Watch().open()
    assert not watch.look_for(0.4, thing(*A)).resting_allowed
    assert watch.look_for(0.2, thing(*A)).resting_allowed
    assert not watch.look().resting_allowed


def test_resting_waits_for_an_unsure_item() -> None:
    watch = Watch().open()
    assert not watch.look_for(1.9, thing(*A, score=0.6)).resting_allowed
    assert watch.look_for(0.3, thing(*A, score=0.6)).resting_allowed


def test_resting_is_allowed_with_goods_on_the_counter_and_nobody_shopping() -> None:
    watch = Watch()
    assert watch.look_for(1, thing(*A)).resting_allowed
    assert watch.items == []


def test_resting_is_allowed_while_a_thing_lies_there_that_the_model_misses() -> None:
    watch = Watch(places=FakePlaces(is_unchanged=True)).open()
    watch.look_for(1, thing(*A))
    assert not watch.look_for(1.5).resting_allowed
    assert watch.look_for(1.5).resting_allowed
    assert watch.gone == []


def test_looking_seldom_gives_the_same_items() -> None:
    watch = Watch(looks_per_s=2).open()
    watch.look_for(20, thing(*A), thing(*B))
    assert watch.products == ["apple", "apple"]


def test_the_same_sightings_give_the_same_items() -> None:
    def run() -> Watch:
        watch = Watch().open()
        watch.carry(OUTSIDE, A, thing(*B, "orange"))
        watch.look_for(2, thing(*B, "orange", score=0.5), thing(*A))
        return watch

    assert run().items == run().items
    assert len(run().items) == 2
