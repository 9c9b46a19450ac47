"""Precision, recall and average precision are what COCO and ultralytics call so."""

import subprocess
import sys

import numpy as np
import numpy.typing as npt
import pytest

from kiosk.training.average_precision import (
    IOUS,
    Judged,
    calibration_error,
    figures_of,
    judge,
    mean_figures,
)

_THEIRS = """
import sys, numpy as np
from ultralytics.utils.metrics import ap_per_class
data = np.load(sys.argv[1])
detections = (data["right"], data["scores"], data["ids"], data["true"])
*_, p, r, f1, ap, classes = ap_per_class(*detections)[:7]
np.savez(sys.argv[2], p=p, r=r, f1=f1, ap=ap, classes=classes)
"""


def _boxes(
    *corners: tuple[float, float, float, float],
) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    return np.array(corners, np.float32).reshape(-1, 4)


def _ids(*numbers: int) -> npt.NDArray[np.int64]:
    return np.array(numbers, np.int64)


def test_a_box_is_right_up_to_the_overlap_it_has() -> None:
    right = judge(_boxes((0, 0, 10, 8)), _ids(1), _boxes((0, 0, 10, 10)), _ids(1))
    assert right[0].tolist() == [bool(least <= 0.8) for least in IOUS.round(2)]


def test_another_class_is_never_right() -> None:
    assert not judge(_boxes((0, 0, 10, 10)), _ids(2), _boxes((0, 0, 10, 10)), _ids(1)).any()


def test_a_thing_is_found_once_by_the_surest() -> None:
    twice = _boxes((0, 0, 10, 9), (0, 0, 10, 10))
    right = judge(twice, _ids(1, 1), _boxes((0, 0, 10, 10)), _ids(1))
    assert right[:, 0].tolist() == [True, False]
    assert right[:, 9].tolist() == [False, True]  # only the second is that close


def test_nothing_seen_and_nothing_there_are_empty_answers() -> None:
    assert judge(_boxes(), _ids(), _boxes((0, 0, 1, 1)), _ids(1)).shape == (0, 10)
    assert not judge(_boxes((0, 0, 1, 1)), _ids(1), _boxes(), _ids()).any()
    assert mean_figures({})["map50"] == 0.0


def test_a_class_that_is_never_seen_counts_as_nothing_found() -> None:
    judged = Judged(np.array([0.9]), _ids(0), np.ones((1, 10), bool), _ids(0, 1))
    figures = figures_of(judged)
    assert figures[0].ap50 == pytest.approx(0.995)
    assert (figures[1].ap50, figures[1].recall) == (0.0, 0.0)
    assert mean_figures(figures)["map50"] == pytest.approx(0.4975)


def test_half_found_with_one_false_is_what_arithmetic_says() -> None:
    """Right, wrong, right of four things: the envelope is 1 to recall ¼ and ⅔ to ½."""
    right = np.repeat([[True], [False], [True]], 10, axis=1)
    judged = Judged(np.array([0.9, 0.8, 0.7]), _ids(0, 0, 0), right, _ids(0, 0, 0, 0))
    area = 0.25 * 1 + 0.25 * 2 / 3
    assert figures_of(judged)[0].ap50 == pytest.approx(area, abs=0.006)  # read at 101 recalls


@pytest.mark.slow
def test_the_figures_are_those_of_ultralytics(tmp_path: object) -> None:
    """The same detections give the same precision, recall, F1 and average precisions."""
    pytest.importorskip("ultralytics", reason="the peer needs the extra: pip install .[train]")
    random = np.random.default_rng(4)
    right = random.random((400, 1)) > np.linspace(0.3, 0.9, 10)[None, :]
    ids, true = random.integers(0, 6, 400), random.integers(0, 7, 300)
    scores = random.random(400)
    ours_file, theirs_file = f"{tmp_path}/ours.npz", f"{tmp_path}/theirs.npz"
    np.savez(ours_file, right=right, scores=scores, ids=ids, true=true)
    subprocess.run([sys.executable, "-c", _THEIRS, ours_file, theirs_file], check=True)
    theirs = np.load(theirs_file)

    ours = figures_of(Judged(scores, ids, right, true))
    assert list(ours) == theirs["classes"].tolist()
    for row, figures in enumerate(ours.values()):
        assert figures.precision == pytest.approx(theirs["p"][row])
        assert figures.recall == pytest.approx(theirs["r"][row])
        assert figures.f1 == pytest.approx(theirs["f1"][row])
        assert figures.ap50 == pytest.approx(theirs["ap"][row, 0])
        assert figures.ap50_95 == pytest.approx(theirs["ap"][row].mean())


def test_scores_that_tell_the_truth_have_no_calibration_error() -> None:
    scores = np.full(1000, 0.8)
    right = np.arange(1000) < 800
    assert calibration_error(scores, right) == pytest.approx(0)
    assert calibration_error(scores, ~right) == pytest.approx(0.6)
    assert calibration_error(np.array([]), np.array([], bool)) == 0.0
