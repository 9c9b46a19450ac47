"""Covered, lifted, carried, taken away: when a thing is the same and when it is another."""

import pytest

from kiosk.events.pictures import Box, Sighting
from tests.core.tracking.watching import FakePlaces, Watch, thing

A = (400.0, 300.0)
B = (800.0, 300.0)
OUT = (400.0, 760.0)  # a middle beyond the edge


def lying_at(place: tuple[float, float]) -> Watch:
    """An apple came from below and was counted."""
    watch = Watch().open()
    watch.carry(OUT, place)
    watch.look_for(1, thing(*place))
    assert watch.products == ["apple"]
    return watch


@pytest.mark.parametrize("covered_s", [0.3, 1.0, 1.9])
def test_covered_for_up_to_two_seconds_it_is_the_same_item(covered_s: float) -> None:
    watch = lying_at(A)
    watch.look_for(covered_s)
    watch.look_for(3, thing(410, 305))
    assert watch.products == ["apple"]
    assert watch.gone == []


def test_an_empty_place_is_a_removal_after_two_seconds() -> None:
    watch = lying_at(A)
    watch.look_for(2)
    assert watch.gone == []
    watch.look_for(0.2)
    assert watch.gone_ids == ["e1"]
    assert watch.gone[0].session_id == "s1"


def test_a_single_missing_detection_removes_nothing_though_looks_are_far_apart() -> None:
    watch = Watch(looks_per_s=0.5).open()
    watch.look_for(20, thing(*A))
    watch.look()
    watch.look_for(20, thing(*A))
    assert watch.products == ["apple"]
    assert watch.gone == []


def test_a_hand_that_moves_over_a_thing_removes_nothing() -> None:
    hand = FakePlaces(is_calm=False)
    watch = lying_at(A)
    watch.places = hand
    watch.look_for(10)
    watch.look_for(2, thing(*A))
    assert watch.products == ["apple"]
    assert watch.gone == []


def test_a_restless_place_is_given_up_after_half_a_minute() -> None:
    watch = lying_at(A)
    watch.places = FakePlaces(is_calm=False)
    watch.look_for(31)
    assert watch.gone_ids == ["e1"]


def test_a_hand_that_rests_on_a_thing_removes_nothing() -> None:
    watch = lying_at(A)
    watch.places = FakePlaces(is_bare=False)
    assert watch.look_for(10).resting_allowed
    watch.look_for(2, thing(*A))
    assert watch.products == ["apple"]
    assert watch.gone == []


def test_a_place_that_shows_the_bare_counter_is_empty_whatever_moves_there() -> None:
    watch = lying_at(A)
    watch.places = FakePlaces(is_bare=True, is_calm=False)
    watch.look_for(2.2)
    assert watch.gone_ids == ["e1"]


def test_a_thing_that_the_model_misses_though_it_looks_the_same_is_not_removed() -> None:
    watch = Watch(places=FakePlaces(is_unchanged=True)).open()
    watch.look_for(1, thing(*A))
    watch.look_for(20)
    watch.look_for(2, thing(*A))
    assert watch.products == ["apple"]
    assert watch.gone == []


def test_a_thing_that_was_never_seen_at_rest_has_no_look_to_compare() -> None:
    watch = Watch(places=FakePlaces(is_unchanged=True)).open()
    watch.carry((200, 300), (800, 300), looks=8)
    watch.look_for(3)
    assert watch.look().resting_allowed
    assert watch.items == []


def test_a_thing_under_another_one_is_not_removed() -> None:
    watch = lying_at(A)
    carton = thing(400, 300, "carton", size=260)
    watch.carry((400, 760), (400, 310), product="carton")
    watch.look_for(6, carton)
    watch.look_for(2, carton, thing(*A))
    assert watch.products == ["apple", "carton"]
    assert watch.gone == []


def test_lifted_and_put_down_in_view_it_is_the_same_item() -> None:
    watch = lying_at(A)
    watch.carry(A, B, looks=7)
    watch.look_for(3, thing(*B))
    assert watch.products == ["apple"]
    assert watch.gone == []


def test_lifted_and_put_down_with_some_looks_missed_it_is_the_same_item() -> None:
    watch = lying_at(A)
    watch.look(thing(450, 300))
    watch.look(thing(510, 300))
    watch.look_for(0.2)
    watch.look(thing(690, 300))
    watch.look(thing(750, 300))
    watch.look_for(3, thing(*B))
    assert watch.products == ["apple"]


def test_missed_while_it_is_put_down_near_the_edge_it_is_the_same_item() -> None:
    """It moves towards the edge, fails for three looks and lies before it."""
    watch = lying_at((220, 180))
    for y in (230, 280, 330, 380, 430, 470):
        watch.look(thing(220, y))
    watch.look_for(0.3)
    watch.look_for(3, thing(220, 520))
    assert watch.products == ["apple"]


def test_moved_a_little_way_inside_a_hand_it_is_the_same_item() -> None:
    watch = lying_at(A)
    watch.look_for(0.6)
    watch.look_for(4, thing(580, 360))
    assert watch.products == ["apple"]
    assert watch.gone == []


def test_uncovered_beside_its_place_and_pushed_back_it_is_the_same_item() -> None:
    watch = lying_at(A)
    watch.look_for(0.4)
    for x in (505, 480, 455, 430):
        watch.look(thing(x, 300))
    watch.look_for(3, thing(*A))
    assert watch.products == ["apple"]


def test_moved_far_inside_a_hand_for_long_the_shopper_is_asked() -> None:
    """Another one could have been brought meanwhile: one more, or the same."""
    watch = lying_at(A)
    watch.look_for(1.4)
    watch.look_for(4, thing(*B))
    assert [(i.event_id, i.same_as) for i in watch.items] == [("e1", None), ("e2", "e1")]


def test_moved_so_quickly_that_no_other_can_have_been_brought_it_is_the_same() -> None:
    watch = lying_at((400, 360))
    watch.look_for(0.3)
    watch.look_for(4, thing(760, 360))
    assert watch.products == ["apple"]


def test_no_hand_is_so_fast() -> None:
    """Gone here and there across the counter in the next frame: two things."""
    watch = lying_at((200, 360))
    watch.look()
    watch.look_for(4, thing(1000, 360))
    assert [item.same_as for item in watch.items] == [None, None]


def test_a_hand_that_came_after_a_quiet_moment_brought_a_new_one() -> None:
    watch = lying_at(A)
    watch.places = FakePlaces(was_brought=True)
    watch.look_for(1.4)
    watch.look_for(4, thing(*B))
    assert [item.same_as for item in watch.items] == [None, None]


def test_a_like_one_put_down_beside_a_covered_one_is_new() -> None:
    watch = lying_at(A)
    watch.look_for(0.3)
    watch.look_for(0.7, thing(580, 300))
    watch.look_for(3, thing(580, 300), thing(*A))
    assert [item.same_as for item in watch.items] == [None, None]


def test_a_box_that_grows_towards_the_edge_with_the_hand_has_not_left() -> None:
    """A hand reaches over the item from below: the box grows with the arm, then fails."""
    place = (400, 560)
    watch = lying_at(place)
    watch.places = FakePlaces(is_bare=False, is_calm=False)
    for reach in (60, 110):
        grown = thing(*place)
        box = Box(grown.box.x0, grown.box.y0, grown.box.x1, grown.box.y1 + reach)
        watch.look(Sighting(box, 0.8, "apple"))
    watch.look_for(1.5)
    watch.look_for(3, thing(*place))
    assert watch.products == ["apple"]
    assert watch.gone == []


def test_out_over_the_edge_and_another_in_at_once_is_a_new_item() -> None:
    """Nobody saw the edge bare between the two, for the arm was there."""
    watch = lying_at(A)
    watch.places = FakePlaces(is_bare=False, is_calm=False)
    watch.carry(A, (400, 700))
    watch.look_for(0.4)
    watch.carry((400, 700), A)
    watch.look_for(3, thing(*A))
    assert [item.same_as for item in watch.items] == [None, None]


def test_out_over_the_edge_and_back_is_a_new_item() -> None:
    watch = lying_at(A)
    watch.carry(A, (400, 700))
    watch.look_for(0.5)
    watch.carry((400, 700), A)
    watch.look_for(2, thing(*A))
    assert [item.same_as for item in watch.items] == [None, None]
    assert watch.gone_ids == ["e1"]


def test_bagged_and_seen_again_after_long_is_a_new_item() -> None:
    watch = lying_at(A)
    watch.look_for(3)
    watch.look_for(2, thing(*A))
    assert [item.same_as for item in watch.items] == [None, None]


def test_a_like_one_that_comes_in_over_the_edge_is_new_though_one_was_lost() -> None:
    watch = lying_at(A)
    watch.look_for(0.4)
    watch.carry((1250, 300), B)
    watch.look_for(3, thing(*B))
    assert [item.same_as for item in watch.items] == [None, None]


def test_a_like_one_brought_in_plain_view_to_the_place_of_a_lost_one_is_new() -> None:
    watch = lying_at(A)
    watch.look_for(0.4)
    watch.carry((1250, 300), (500, 300), looks=10)
    watch.look_for(3, thing(*A))
    assert [item.same_as for item in watch.items] == [None, None]


def test_another_product_brought_in_plain_view_to_the_place_of_a_lost_one_is_new() -> None:
    watch = lying_at(A)
    watch.look_for(0.4)
    watch.carry((1250, 300), (500, 300), product="orange", looks=10)
    watch.look_for(3, thing(*A, "orange"))
    assert [item.same_as for item in watch.items] == [None, None]


def test_one_that_came_in_and_was_hidden_while_put_down_is_new() -> None:
    watch = lying_at(A)
    watch.look_for(0.2)
    watch.carry((1250, 300), (950, 300), looks=4)
    watch.look_for(0.5)
    watch.look_for(4, thing(640, 330))
    assert [item.same_as for item in watch.items] == [None, None]


def test_another_product_in_the_place_of_a_lost_one_is_asked() -> None:
    """Swapped under the hand, or the class changed: only the shopper knows."""
    watch = lying_at(A)
    watch.look_for(0.8)
    watch.look_for(4, thing(*A, "orange"))
    assert [(i.product_id, i.same_as) for i in watch.items] == [("apple", None), ("orange", "e1")]


def test_a_hand_over_a_thing_that_the_model_missed_does_not_make_it_new() -> None:
    """It lies there unseen, a hand comes, and the model finds another class."""
    watch = Watch(places=FakePlaces(is_unchanged=True, was_brought=True)).open()
    watch.look_for(1, thing(*A))
    watch.look_for(5)
    watch.look_for(4, thing(*A, "orange"))
    assert [item.same_as for item in watch.items] == [None, "e1"]


def test_another_product_where_the_bare_counter_was_seen_is_new() -> None:
    places = FakePlaces(is_bare=False)
    watch = lying_at(A)
    watch.places = places
    watch.look(thing(*A))
    places.is_bare = True
    watch.look_for(0.4)
    places.is_bare = False
    watch.look_for(4, thing(*A, "orange"))
    assert [item.same_as for item in watch.items] == [None, None]


def test_a_thing_that_looks_like_the_counter_is_not_said_to_have_left() -> None:
    places = FakePlaces(is_bare=True, is_unchanged=True)
    watch = lying_at(A)
    watch.places = places
    watch.look_for(1, thing(*A))
    watch.look_for(10)
    watch.look_for(2, thing(*A))
    assert watch.products == ["apple"]
    assert watch.gone == []


def test_a_class_that_changes_only_for_a_moment_after_being_covered_is_the_same_item() -> None:
    watch = lying_at(A)
    watch.look_for(0.8)
    watch.look_for(0.3, thing(*A, "orange"))
    watch.look_for(4, thing(*A))
    assert watch.products == ["apple"]


def test_what_is_carried_past_a_covered_thing_does_not_take_its_track() -> None:
    apple = thing(*A)
    watch = lying_at(A)
    watch.look(thing(340, 300, "apple", 0.6))  # an orange, for one frame taken for an apple
    for x in (280, 230, 190):
        watch.look(thing(x, 280, "orange"))
    watch.look_for(3, apple, thing(170, 280, "orange"))
    assert sorted(watch.products) == ["apple", "orange"]
    assert [item.same_as for item in watch.items] == [None, None]


def test_a_track_that_went_along_with_another_thing_comes_home() -> None:
    watch = lying_at(A)
    for x in (460, 520, 580):  # an orange carried over the apple, seen as an apple
        watch.look(thing(x, 300))
    watch.look_for(3, thing(*A), thing(640, 300))
    assert watch.products == ["apple", "apple"]
    assert watch.seen is not None
    counted = {track.track_id: track.box for track in watch.seen.tracks}
    assert counted[min(counted)] == thing(*A).box


@pytest.mark.parametrize(
    ("place", "first", "then"),
    [
        (A, Box(340, 240, 475, 715), Box(340, 240, 475, 375)),
        ((400, 420), Box(340, 5, 475, 480), Box(340, 345, 475, 480)),
        (B, Box(740, 240, 1275, 375), Box(740, 240, 875, 375)),
        ((480, 300), Box(5, 240, 540, 375), Box(405, 240, 540, 375)),
    ],
    ids=["below", "above", "right", "left"],
)
def test_a_box_that_shrinks_as_the_hand_leaves_did_not_come_in(
    place: tuple[float, float], first: Box, then: Box
) -> None:
    """The hand that laid something on half of it is taken for a part of it."""
    watch = lying_at(place)
    watch.look_for(0.9)
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        sides = [
            (1 - share) * a + share * b
            for a, b in zip(
                (first.x0, first.y0, first.x1, first.y1),
                (then.x0, then.y0, then.x1, then.y1),
                strict=True,
            )
        ]
        watch.look(Sighting(Box(*sides), 0.9, "apple"))
    watch.look_for(3, Sighting(then, 0.9, "apple"))
    assert watch.products == ["apple"]


def test_a_thing_in_its_very_place_is_the_same_whatever_it_looks_like_for_a_moment() -> None:
    watch = lying_at(A)
    watch.look(thing(A[0] + 60, A[1]))  # what is carried past takes the track along
    watch.look(thing(*A, "orange"), thing(A[0] + 120, A[1]))
    watch.carry((A[0] + 180, A[1]), B, thing(*A, "orange"), looks=4)
    watch.look_for(3, thing(*A, "orange"), thing(*B))
    assert watch.products == ["apple", "apple"]
    assert watch.items[1].box == thing(*B).box
    assert watch.gone == []


def test_what_takes_its_place_later_is_another_thing() -> None:
    watch = lying_at(A)
    watch.carry(A, B)
    watch.look_for(3, thing(*A, "orange"), thing(*B))
    assert watch.products == ["apple", "orange"]


def test_another_thing_that_took_a_track_along_and_settled_is_a_thing_of_its_own() -> None:
    watch = lying_at(A)
    watch.carry(A, B)
    watch.look_for(0.8, thing(*B, "orange"))
    watch.look_for(3, thing(*A), thing(*B, "orange"))
    assert watch.products == ["apple", "orange"]
    assert watch.gone == []


def test_a_thing_in_several_hidden_pieces_of_its_way_is_one_item() -> None:
    """Counted, hidden, seen moving, hidden again, put down."""
    watch = lying_at(A)
    watch.look_for(0.6)
    watch.look_for(0.1, thing(560, 330))
    watch.look(thing(600, 340))
    watch.look(thing(640, 350))
    watch.look(thing(680, 360))
    watch.look_for(0.6)
    watch.look_for(4, thing(860, 360))
    assert len([item for item in watch.items if item.same_as is None]) == 1


def test_lifted_while_the_model_names_a_wrong_class_and_hidden_on_the_way_it_is_one_item() -> None:
    watch = lying_at((499, 181))
    watch.look_for(0.3)
    watch.look(thing(476, 210, "orange"))
    for x, y in ((453, 231), (429, 265), (411, 295), (390, 320), (361, 350), (337, 376)):
        watch.look(thing(x, y))
    watch.look_for(0.4)
    watch.look_for(4, thing(220, 520))
    assert watch.products == ["apple"]


def test_two_products_that_overlap_by_half_are_two() -> None:
    watch = lying_at(A)
    watch.look_for(5, thing(*A), thing(450, 300, "orange"))
    assert watch.products == ["apple", "orange"]


def test_a_different_thing_of_quite_another_size_is_no_continuation() -> None:
    watch = lying_at(A)
    watch.look_for(2, thing(*A))
    watch.look_for(3, thing(425, 395, size=30))
    assert watch.products == ["apple", "apple"]


def _seen(product: str, score: float, *sides: float) -> Sighting:
    return Sighting(Box(*sides), score, product)


def test_what_lifts_off_a_thing_does_not_leave_its_place_to_a_newcomer() -> None:
    """A hand takes what lay on top: half covered, the thing below has looked like others."""
    watch = Watch().open()
    home = _seen("juice", 0.92, 315, 278, 625, 564)
    watch.look_for(2, home)
    watch.look(home, _seen("milk", 0.37, 385, 455, 738, 578))
    watch.look(
        _seen("milk", 0.39, 385, 280, 725, 479),
        _seen("juice", 0.31, 385, 280, 725, 479),
        _seen("milk", 0.33, 317, 362, 602, 562),
    )
    watch.look(_seen("water", 0.89, 398, 254, 729, 381), _seen("milk", 0.44, 314, 263, 639, 565))
    watch.look(_seen("water", 0.94, 404, 180, 733, 303), _seen("juice", 0.6, 314, 258, 647, 564))
    for y in (128, 60, 20):
        watch.look(home, _seen("water", 0.9, 409, y, 740, y + 125))
    watch.look_for(4, home)
    assert watch.products.count("juice") == 1


def test_a_newcomer_that_is_laid_past_a_thing_does_not_take_its_place() -> None:
    """The hand hides the thing; where it shows itself again it is itself."""
    watch = Watch().open()
    home = _seen("milk", 0.94, 886, 68, 1121, 388)
    watch.look_for(2, home)
    watch.look(_seen("milk", 0.5, 886, 68, 1121, 230))
    for _ in range(4):
        watch.look(_seen("tea", 0.6, 886, 100, 1121, 388))
    watch.look_for(4, home)
    assert watch.products == ["milk"]
    assert watch.gone == []
