"""Pass mode: an item counts when it crosses the line."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.counting_modes import CountingMode
from kiosk.events.counting import KnownItem
from kiosk.tracking.zone import Line
from tests.core.tracking.watching import Watch, along, box, thing

Way = list[tuple[float, float]]


def belt(**settings: Line) -> Watch:
    return Watch(mode=CountingMode.PASS, **settings).open()


def run(watch: Watch, *ways: tuple[Way, str]) -> None:
    """Things on their ways, one look after the other; what is at its end is out of sight."""
    for step in range(max(len(way) for way, _ in ways)):
        watch.look(*(thing(*way[step], product) for way, product in ways if step < len(way)))
    watch.look_for(1)


ACROSS = along((100, 300), (1200, 300), looks=22)


def test_what_crosses_the_line_counts_once() -> None:
    watch = belt()
    run(watch, (ACROSS, "apple"))
    assert watch.products == ["apple"]
    assert watch.items[0].confidence == 0.9


def test_it_counts_when_it_crosses_and_not_before() -> None:
    watch = belt()
    watch.look_for(3, thing(500, 300))
    assert watch.products == []
    watch.carry((500, 300), (760, 300))
    assert watch.products == ["apple"]


def test_what_goes_the_other_way_does_not_count() -> None:
    watch = belt()
    run(watch, (ACROSS[::-1], "apple"))
    assert watch.products == []


def test_pulled_back_and_pushed_over_again_it_is_the_same_item() -> None:
    watch = belt()
    run(watch, (ACROSS[:14] + ACROSS[6:14][::-1] + ACROSS[6:], "apple"))
    assert watch.products == ["apple"]


def test_two_like_items_one_behind_the_other_are_two() -> None:
    watch = belt()
    waiting: Way = [(100, 300)] * 5
    run(watch, (ACROSS, "apple"), (waiting + ACROSS, "apple"))
    assert watch.products == ["apple", "apple"]


def test_two_side_by_side_are_two() -> None:
    watch = belt()
    run(watch, (ACROSS, "apple"), ([(x, 520.0) for x, _ in ACROSS], "apple"))
    assert watch.products == ["apple", "apple"]


def test_what_lies_on_the_line_and_trembles_does_not_count() -> None:
    watch = belt()
    for number in range(60):
        watch.look(thing(640 + (8 if number % 2 else -8), 300))
    assert watch.products == []


def test_what_was_beyond_the_line_at_first_never_counts() -> None:
    watch = belt()
    watch.look_for(2, thing(900, 300))
    watch.carry((900, 300), (1100, 300))
    assert watch.products == []


def test_hidden_while_it_crosses_it_counts_all_the_same() -> None:
    """A hand carries it over the line: the same thing is found again on the other side."""
    watch = belt()
    watch.look_for(1, thing(500, 300))
    watch.look_for(0.8)
    watch.look_for(1, thing(800, 300))
    assert watch.products == ["apple"]


def test_counted_and_found_again_it_is_not_counted_again() -> None:
    watch = belt()
    watch.carry((400, 300), (800, 300), looks=10)
    watch.look_for(0.6)
    watch.look_for(1, thing(500, 300))
    watch.carry((500, 300), (800, 300), looks=8)
    assert watch.products == ["apple"]


def test_another_product_found_beyond_the_line_is_not_the_lost_one() -> None:
    watch = belt()
    watch.look_for(1, thing(500, 300))
    watch.look_for(0.8)
    watch.look_for(1, thing(800, 300, "milk"))
    assert watch.products == []


def test_what_is_found_further_than_a_hand_reaches_is_not_the_lost_one() -> None:
    watch = belt()
    watch.look_for(1, thing(100, 300))
    watch.look(thing(1200, 300))
    watch.look_for(1, thing(1200, 300))
    assert watch.products == []


def test_an_unsure_item_is_looked_at_a_little_longer_and_then_told_as_it_is() -> None:
    watch = belt()
    for x, y in along((400, 300), (800, 300), looks=10):
        watch.look(thing(x, y, score=0.5))
    assert watch.products == []
    watch.look_for(2, thing(800, 300, score=0.5))
    assert [(item.product_id, item.confidence) for item in watch.items] == [("apple", 0.5)]


def test_an_unsure_item_that_leaves_is_told_before_it_is_forgotten() -> None:
    watch = belt()
    for x, y in along((300, 300), (1200, 300), looks=14):
        watch.look(thing(x, y, score=0.5))
    watch.look_for(1)
    assert [(item.product_id, item.confidence) for item in watch.items] == [("apple", 0.5)]


@pytest.mark.parametrize(
    ("line", "counted"), [(((1.0, 0.5), (0.0, 0.5)), 0), (((0.0, 0.5), (1.0, 0.5)), 1)]
)
def test_the_direction_is_that_of_the_line(line: Line, counted: int) -> None:
    """From its left to its right, as one walks from the first point to the second."""
    watch = belt(line=line)
    watch.carry((640, 100), (640, 600), looks=12)
    assert len(watch.items) == counted


def test_detection_rests_while_goods_wait_before_the_line() -> None:
    watch = belt()
    assert watch.look_for(2, thing(300, 300)).resting_allowed


def test_in_a_new_session_what_waits_on_the_belt_can_still_cross() -> None:
    watch = Watch(mode=CountingMode.PASS)
    watch.look_for(2, thing(300, 300))
    watch.open(count_what_lies=False)
    watch.carry((300, 300), (800, 300), looks=10)
    assert watch.products == ["apple"]


def test_what_was_counted_for_one_shopper_is_not_counted_for_the_next() -> None:
    watch = belt()
    watch.carry((300, 300), (800, 300), looks=10)
    watch.open("s2")
    watch.look_for(2, thing(800, 300))
    assert [item.session_id for item in watch.items] == ["s1"]


def test_goods_known_from_before_a_restart_are_told_gone_when_they_are() -> None:
    known = (KnownItem("k1", "apple", box(900, 300)),)
    watch = Watch(mode=CountingMode.PASS).open(known=known)
    watch.look_for(4)
    assert watch.gone_ids == ["k1"]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    goods=st.lists(
        st.tuples(
            st.integers(0, 2),  # the lane
            st.integers(0, 60),  # looks before it starts
            st.integers(14, 40),  # looks on the way
            st.sampled_from(("apple", "milk", "tea")),
        ),
        min_size=1,
        max_size=5,
    ),
    missed=st.sets(st.tuples(st.integers(0, 4), st.integers(0, 110)), max_size=40),
)
def test_random_belts_count_every_item_once(
    goods: list[tuple[int, int, int, str]], missed: set[tuple[int, int]]
) -> None:
    """Any speeds, gaps and missed boxes: what went over the line is what was counted."""
    lanes = sorted({lane for lane, *_ in goods})
    goods = [next(good for good in goods if good[0] == lane) for lane in lanes]
    watch = belt()
    ways = [
        along((-60, 120 + 240 * lane), (1340, 120 + 240 * lane), looks=looks)
        for lane, _, looks, _ in goods
    ]
    for step in range(110):
        watch.look(
            *(
                thing(*way[step - start], product)
                for number, (way, (_, start, _, product)) in enumerate(
                    zip(ways, goods, strict=True)
                )
                if 0 <= step - start < len(way)
                and 0 < way[step - start][0] < 1280
                and not ((number, step) in missed and step % 3 == 0)
            )
        )
    assert sorted(watch.products) == sorted(product for *_, product in goods)
