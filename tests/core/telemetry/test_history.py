"""The samples that staff see as plots."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.events.letters import Endpoint
from kiosk.snapshots.links import BreakerState, Lamp
from kiosk.snapshots.till import LetterCounts, Phase, QueueGlance, TillSnapshot
from kiosk.telemetry.history import History, Sample, pieces_sold, sampled
from kiosk.telemetry.spread import BOUNDS_S, Stopwatch
from kiosk.telemetry.tally import Tally
from tests.core.telemetry.conftest import PlayedKiosk, link


def sample(at: float, **more: object) -> Sample:
    tally = Tally(lambda: 0.0).totals()
    made = sampled(tally, tally, at=at, lasted_s=10.0, queue=QueueGlance(LetterCounts()))
    return replace(made, **more)


def test_a_sample_holds_what_happened_in_between() -> None:
    """S4-23: sends, failures, trips, answers and pieces of the interval, not of the run."""
    kiosk = PlayedKiosk()
    kiosk.well()
    kiosk.call(Endpoint.BASKET, 0.015)
    kiosk.tally.sale(
        TillSnapshot(1, Phase.SHOPPING, items_confirmed=2, answers_yes=1, pieces=(("P001", 2),))
    )
    before = kiosk.tally.totals()
    for _ in range(3):
        kiosk.call(Endpoint.BASKET, 0.04)
    kiosk.call(Endpoint.PENDING, 9.0, worked=False)
    for _ in range(50):
        kiosk.tally.inferred(0.011)
    kiosk.tally.link(link(Lamp(Endpoint.PENDING, BreakerState.OPEN, trips=1)))
    pieces = (("P001", 2), ("P002", 1))
    kiosk.tally.sale(
        TillSnapshot(
            2, Phase.SHOPPING, items_confirmed=5, answers_yes=1, answers_no=2, pieces=pieces
        )
    )
    queue = QueueGlance(LetterCounts(waiting=4), oldest_at=70.0)
    made = sampled(kiosk.tally.totals(), before, at=100.0, lasted_s=10.0, queue=queue)
    assert (made.sent, made.failed, made.trips) == (3, 1, 1)
    assert (made.confirmed, made.approved, made.declined) == (3, 0, 2)
    assert made.pieces == (("P002", 1),)
    assert (made.detections_per_s, made.camera_per_s) == (5.0, 30.0)
    assert (made.letters.waiting, made.oldest_s) == (4, 30.0)
    basket = next(one for one in made.endpoints if one.endpoint is Endpoint.BASKET)
    assert 30 < (basket.p50_ms or 0) <= 50
    pending = next(one for one in made.endpoints if one.endpoint is Endpoint.PENDING)
    assert (pending.state, pending.failed, pending.repeated) == (BreakerState.OPEN, 1, 1)


def test_only_the_last_hours_are_kept() -> None:
    history = History(kept_s=100.0, every_s=10.0)
    for number in range(50):
        history.add(sample(number * 10.0))
    assert [one.at for one in history.samples()] == [400.0 + 10 * n for n in range(10)]
    assert [one.at for one in history.samples(since=470.0)] == [480.0, 490.0]


def test_after_a_gap_nothing_older_than_the_last_hours_is_left() -> None:
    history = History(kept_s=100.0, every_s=10.0)
    history.add(sample(0.0))
    history.add(sample(500.0))
    assert [one.at for one in history.samples()] == [500.0]


def test_pieces_are_summed_most_first() -> None:
    sold = (sample(1.0, pieces=(("a", 1), ("b", 3))), sample(2.0, pieces=(("a", 1),)))
    assert pieces_sold(sold) == (("b", 3), ("a", 2))


@given(st.lists(st.floats(0.0001, 9.9), min_size=1, max_size=200), st.sampled_from([50, 95, 99]))
def test_a_percentile_lies_in_the_bucket_of_the_true_one(took: list[float], percent: int) -> None:
    """S0-43: p50, p95, p99."""
    watch = Stopwatch()
    for seconds in took:
        watch.took(seconds)
    true = sorted(took)[max(0, -(-percent * len(took) // 100) - 1)]
    told = watch.spread().percentile_s(percent)
    assert told is not None
    high = next(bound for bound in BOUNDS_S if true <= bound)
    low = max((bound for bound in BOUNDS_S if bound < true), default=0.0)
    assert low - 1e-9 <= told <= high + 1e-9


def test_what_was_measured_later_can_be_told_apart() -> None:
    watch = Stopwatch()
    watch.took(0.001)
    earlier = watch.spread()
    watch.took(30.0)
    later = watch.spread().since(earlier)
    assert (later.total, later.sum_s) == (1, pytest.approx(30.0))
    assert later.percentile_s(50) == BOUNDS_S[-1]
    assert watch.spread().since(watch.spread()).percentile_s(50) is None
    assert Counter(watch.spread().counts)[1] == 2
