"""When a weight may be sold."""

from kiosk.scale.reading import Reading, Verdict
from kiosk.scale.steadiness import STEADY_READINGS, Steadiness
from kiosk.snapshots.scale import ScaleState, ScaleStatus


def weight(grams: int) -> Reading:
    return Reading(Verdict.WEIGHT, grams)


def follow(steadiness: Steadiness, *readings: Reading) -> ScaleStatus:
    return [steadiness.follow(reading) for reading in readings][-1]


def test_a_weight_is_steady_when_it_was_read_three_times_alike() -> None:
    steadiness = Steadiness()
    states = [steadiness.follow(weight(412)).state for _ in range(STEADY_READINGS)]
    assert states == [ScaleState.MOVING, ScaleState.MOVING, ScaleState.STEADY]


def test_a_swaying_weight_is_never_steady() -> None:
    steadiness = Steadiness()
    for grams in (410, 415, 415, 410, 415, 410, 410):
        assert steadiness.follow(weight(grams)).state is ScaleState.MOVING


def test_a_lost_answer_begins_anew() -> None:
    steadiness = Steadiness()
    follow(steadiness, weight(412), weight(412))
    steadiness.lost()
    assert steadiness.follow(weight(412)).state is ScaleState.MOVING


def test_what_was_sold_must_leave_the_scale_first() -> None:
    """Otherwise the apples would be billed with the weight of the bananas."""
    steadiness = Steadiness()
    follow(steadiness, *[weight(412)] * 3)
    steadiness.sold()
    assert follow(steadiness, *[weight(412)] * 5) == ScaleStatus(ScaleState.SOLD, 412)
    assert follow(steadiness, *[weight(700)] * 5).state is ScaleState.SOLD
    assert follow(steadiness, weight(0)) == ScaleStatus(ScaleState.EMPTY)
    assert follow(steadiness, *[weight(300)] * 3) == ScaleStatus(ScaleState.STEADY, 300)


def test_its_own_word_of_moving_overload_and_under_zero_is_shown() -> None:
    for verdict in (Verdict.MOVING, Verdict.OVERLOAD, Verdict.UNDER_ZERO):
        assert Steadiness().follow(Reading(verdict)).state.value == verdict.value
