"""The small parts of the tracker."""

import statistics

import pytest

from kiosk.events.pictures import Box, Vote
from kiosk.tracking.geometry import area, covered, inside, iou
from kiosk.tracking.voting import Votes, as_it_is
from kiosk.tracking.zone import Zone
from tests.core.tracking.watching import Watch, thing


def test_overlap_of_boxes() -> None:
    one, other = Box(0, 0, 10, 10), Box(5, 0, 15, 10)
    assert iou(one, other) == pytest.approx(1 / 3)
    assert covered(one, other) == pytest.approx(0.5)
    assert iou(one, Box(20, 20, 30, 30)) == 0.0


def test_boxes_without_size_overlap_nothing() -> None:
    nothing = Box(5, 5, 5, 5)
    assert area(Box(9, 9, 1, 1)) == 0.0
    assert iou(nothing, nothing) == 0.0
    assert covered(nothing, Box(0, 0, 10, 10)) == 0.0


@pytest.mark.parametrize(
    ("x", "y", "lies_in"), [(5, 5, True), (15, 5, False), (2, 9, True), (9, 9, False)]
)
def test_points_and_a_polygon_with_a_notch(x: float, y: float, *, lies_in: bool) -> None:
    notched = [(0, 0), (10, 0), (10, 7), (6, 7), (6, 10), (0, 10)]
    assert inside(x, y, notched) is lies_in


def test_the_way_out_of_a_zone_and_of_the_whole_picture() -> None:
    box = Box(90, 90, 110, 110)
    assert Zone(None, width_px=1000, height_px=500).way_out_px(box) == pytest.approx(100)
    half = Zone(((0, 0), (0.15, 0), (0.15, 1), (0, 1)), width_px=1000, height_px=500)
    assert half.way_out_px(box) == pytest.approx(50)


def test_a_zone_whose_corners_coincide_holds_nothing() -> None:
    zone = Zone(((0.5, 0.5), (0.5, 0.5), (0.5, 0.5)), width_px=100, height_px=100)
    assert not zone.contains(Box(0, 0, 10, 10))
    assert zone.way_out_px(Box(50, 40, 50, 40)) == pytest.approx(10)


@pytest.mark.parametrize(
    ("box", "velocity"),
    [
        (Box(0, 40, 20, 60), (-1, 0)),
        (Box(80, 40, 100, 60), (1, 0)),
        (Box(40, 0, 60, 20), (0, -1)),
        (Box(40, 80, 60, 100), (0, 1)),
    ],
)
def test_a_box_at_the_edge_leads_out_when_it_moves_that_way(
    box: Box, velocity: tuple[float, float]
) -> None:
    zone = Zone(None, width_px=100, height_px=100)
    back = (-velocity[0], -velocity[1])
    assert zone.leads_out(box, velocity, ahead_s=0.5)
    assert not zone.leads_out(box, back, ahead_s=0.5)


def test_votes_remember_what_a_thing_was_when_all_frames_missed_it() -> None:
    votes = Votes(window=5, needed=3, margin=0.15, calibrate=as_it_is)
    votes.cast({"apple": 0.9}, time_s=0.0)
    for _ in range(5):
        votes.miss(time_s=0.0)
    verdict = votes.verdict()
    assert (verdict.product_id, verdict.confidence, verdict.majority) == ("apple", 0.0, False)


@pytest.mark.parametrize(("other", "disputed"), [(0.6, False), (0.7, True)])
def test_a_class_within_fifteen_percent_of_the_score_mass_is_the_runner_up(
    other: float, *, disputed: bool
) -> None:
    votes = Votes(window=5, needed=3, margin=0.15, calibrate=as_it_is)
    for _ in range(5):
        votes.cast({"apple": 0.9, "orange": other}, time_s=0.0)
    assert (votes.verdict().runner_up == "orange") is disputed


def test_each_frame_votes_with_its_time_and_only_the_last_ones_are_kept() -> None:
    votes = Votes(window=3, needed=2, margin=0.15, calibrate=as_it_is)
    assert votes.of("apple") == ()
    votes.cast({"apple": 0.9}, time_s=1.0)
    votes.miss(time_s=1.1)
    assert votes.of("apple") == (Vote(1.0, 0.9), Vote(1.1, 0.0))
    votes.cast({"orange": 0.6}, time_s=1.2)
    votes.cast({"apple": 0.81234, "orange": 0.1}, time_s=1.3)
    assert votes.of("apple") == (Vote(1.1, 0.0), Vote(1.2, 0.0), Vote(1.3, 0.8123))


def test_an_item_bears_the_votes_of_the_frames_that_decided_it() -> None:
    """Their median is its confidence."""
    watch = Watch().open()
    watch.look_for(3, thing(400, 300, score=0.9))
    [item] = watch.items
    assert 3 <= len(item.votes) <= 5
    assert statistics.median(vote.score for vote in item.votes) == item.confidence
    assert [vote.time_s for vote in item.votes] == sorted({vote.time_s for vote in item.votes})
    assert item.votes[-1].time_s == item.time_s


def test_a_calibration_beyond_one_is_cut_off() -> None:
    votes = Votes(window=5, needed=3, margin=0.15, calibrate=lambda score: score * 2)
    for _ in range(5):
        votes.cast({"apple": 0.9}, time_s=0.0)
    assert votes.verdict().confidence == 1.0


def test_staff_may_draw_another_zone_while_it_counts() -> None:
    """What lies outside it then is not counted; without corners everything is again."""
    left_half = [(0.0, 0.0), (0.5, 0.0), (0.5, 1.0), (0.0, 1.0)]
    watch = Watch().open()
    watch.tracker.count_inside(left_half)
    watch.look_for(2, thing(900, 300))
    assert watch.products == []
    watch.tracker.count_inside(())
    watch.look_for(2, thing(900, 300))
    assert watch.products == ["apple"]
    watch.tracker.count_inside(left_half)
    watch.look_for(2, thing(900, 300), thing(300, 300, "milk"))
    assert watch.products == ["apple", "milk"]
