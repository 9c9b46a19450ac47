"""What turns amount to."""

import numpy as np
import pytest

from kiosk.speed.figures import figures
from kiosk.speed.peers import Peer, Rows, agreement
from kiosk.speed.turns import Ran, Turn


def ran(*turns_ms: float, own_ms: float = 0.5, seen: list[Rows] | None = None) -> Ran:
    turns = [Turn((ms / 1000,) * 4, cpu_s=8 * ms / 1000, own_s=(own_ms / 1000,)) for ms in turns_ms]
    return Ran(0.8, turns, seen or [], 250.0)


def rows(*boxes: tuple[float, float, float, float, float, int]) -> Rows:
    return np.array(boxes, np.float32).reshape(-1, 6)


def goals_of(document: dict[str, list[dict[str, object]]]) -> dict[object, tuple[object, object]]:
    return {goal["name"]: (goal["value"], goal["ok"]) for goal in document["goals"]}


def test_ratios_are_those_of_turns_side_by_side() -> None:
    """The machine was twice as slow in the second round, for everybody."""
    document = figures({Peer.OURS_FP32: ran(10, 20), Peer.TORCH: ran(25, 50)}, {})
    assert goals_of(document)["ours_fp32_times_as_fast_as_ultralytics_torch"] == (2.5, True)


def test_a_peer_that_is_too_quick_misses_the_limit() -> None:
    document = figures({Peer.OURS_INT8: ran(10), Peer.TORCH: ran(29)}, {})
    assert goals_of(document)["ours_int8_times_as_fast_as_ultralytics_torch"] == (2.9, False)


def test_the_bare_network_tells_what_is_our_own_work() -> None:
    document = figures({Peer.OURS_FP32: ran(10), Peer.NETWORK_FP32: ran(9)}, {})
    assert goals_of(document) == {
        "ours_fp32_percent_of_bare_network": (90.0, False),
        "ours_fp32_own_work_ms": (0.5, True),
    }


def test_each_peer_is_told_with_speed_processor_start_and_memory() -> None:
    document = figures({Peer.OURS_INT8: ran(10, 30)}, {"onnxruntime": "not installed"})
    assert document["rounds"] == 2
    assert document["peers"]["ours_int8"] == {
        "per_s": 50.0,
        "p50_ms": 20.0,
        "p95_ms": 30.0,
        "cpu_ms": 40.0,
        "first_detection_s": 0.8,
        "rss_mb": 250.0,
    }
    assert document["left_out"] == {"onnxruntime": "not installed"}


def test_boxes_agree_when_both_find_them_as_the_same_class() -> None:
    one = rows((0, 0, 100, 100, 0.9, 1), (200, 0, 300, 100, 0.8, 2))
    shifted = rows((1, 1, 101, 101, 0.9, 1), (200, 0, 300, 100, 0.8, 2))
    assert agreement([one], [shifted]) == 100.0
    other_class = rows((0, 0, 100, 100, 0.9, 3), (200, 0, 300, 100, 0.8, 2))
    assert agreement([one], [other_class]) == 50.0
    aside = rows((30, 0, 130, 100, 0.9, 1), (200, 0, 300, 100, 0.8, 2))
    assert agreement([one], [aside]) == 50.0
    assert agreement([one], [rows()]) == 0.0
    assert agreement([rows()], [rows()]) == 0.0


def test_what_is_just_at_the_floor_may_be_on_either_side_of_it() -> None:
    sure, barely = (0, 0, 9, 9, 0.9, 1), (50, 0, 60, 9, 0.305, 1)
    assert agreement([rows(sure, barely)], [rows(sure)]) == 100.0


def test_disagreeing_boxes_miss_the_limit() -> None:
    mine = ran(10, seen=[rows((0, 0, 9, 9, 0.9, 1))])
    theirs = ran(30, seen=[rows()])
    document = figures({Peer.OURS_FP32: mine, Peer.TORCH: theirs}, {})
    assert goals_of(document)["boxes_agree_percent"] == (pytest.approx(0.0), False)
