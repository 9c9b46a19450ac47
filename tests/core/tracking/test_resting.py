"""When detection may rest."""

from kiosk.events.pictures import Box, TrackState, TrackView
from kiosk.tracking.resting import Rest
from kiosk.tracking.seen import Seen


def seen(*, allowed: bool, tracks: int = 0) -> Seen:
    views = tuple(
        TrackView(number, "apple", 0.9, Box(0, 0, 9, 9), TrackState.COUNTED)
        for number in range(tracks)
    )
    return Seen(views, (), (), resting_allowed=allowed, lying_before=0)


def detections(
    rest: Rest, *, seconds: float, allowed: bool, start_s: float = 0.0, flicker: bool = False
) -> list[float]:
    """When a still picture, thirty frames a second, is looked at."""
    times: list[float] = []
    for number in range(round(seconds * 30)):
        time_s = start_s + number / 30
        if rest.worth_it(time_s=time_s, moved=False):
            tracks = len(times) % 2 if flicker else 0
            rest.looked(seen(allowed=allowed, tracks=tracks), time_s=time_s)
            times.append(time_s)
    return times


def test_a_still_scene_with_nothing_under_way_is_looked_at_every_two_seconds() -> None:
    rest = Rest()
    detections(rest, seconds=1, allowed=True)
    assert rest.resting
    assert len(detections(rest, seconds=10, allowed=True, start_s=1.0)) == 5


def test_motion_wakes_it() -> None:
    rest = Rest()
    detections(rest, seconds=1, allowed=True)
    assert rest.worth_it(time_s=1.1, moved=True)
    assert not rest.resting


def test_it_does_not_rest_while_something_is_under_way() -> None:
    rest = Rest()
    assert len(detections(rest, seconds=3, allowed=False)) == 90


def test_what_never_becomes_an_item_does_not_keep_it_awake_for_ever() -> None:
    rest = Rest()
    detections(rest, seconds=6, allowed=False)
    assert rest.resting


def test_news_keeps_it_awake() -> None:
    rest = Rest()
    detections(rest, seconds=10, allowed=False, flicker=True)
    assert not rest.resting


def test_an_order_wakes_it() -> None:
    rest = Rest()
    detections(rest, seconds=1, allowed=True)
    rest.wake()
    assert rest.worth_it(time_s=1.0, moved=False)
    assert not rest.resting


def test_a_medium_that_starts_again_wakes_it() -> None:
    rest = Rest()
    detections(rest, seconds=9, allowed=True)
    assert rest.worth_it(time_s=0.0, moved=False)


def test_it_can_be_forbidden() -> None:
    assert len(detections(Rest(allowed=False), seconds=3, allowed=True)) == 90


def test_detections_keep_their_distance() -> None:
    rest = Rest(interval_s=0.5)
    assert len(detections(rest, seconds=3, allowed=False)) == 6
