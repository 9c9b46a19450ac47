"""What is like nothing that was taught is unknown, however high its score."""

import numpy as np
import pytest

from kiosk.detection.decoding import Decoder
from kiosk.detection.gate import ENERGY, MARGIN, Gate, signs_of


def _output(*scores: tuple[float, ...]) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """One box for each of *scores*, far apart."""
    boxes = np.array([[50 + 200 * i, 50, 40, 40] for i in range(len(scores))], np.float32).T
    return np.vstack([boxes, np.array(scores, np.float32).T])


def test_the_margin_is_the_lead_of_the_best_class_in_logits() -> None:
    signs = signs_of(np.array([[0.9], [0.5], [0.1]], np.float32))
    assert signs[0, MARGIN] == pytest.approx(np.log(9), rel=1e-4)


def test_the_energy_is_the_joint_one_of_all_classes() -> None:
    signs = signs_of(np.array([[0.9], [0.5]], np.float32))
    assert signs[0, ENERGY] == pytest.approx(-np.log(0.1) - np.log(0.5), rel=1e-4)


def test_scores_of_nought_and_one_have_finite_signs() -> None:
    assert np.isfinite(signs_of(np.array([[1.0], [0.0]], np.float32))).all()


def test_one_class_alone_leads_by_any_margin() -> None:
    assert Gate(margin=50).passes(signs_of(np.array([[0.4]], np.float32))).all()


def test_a_high_score_that_two_classes_share_is_unknown() -> None:
    """The second box is as sure, but two classes claim it: no class explains it."""
    output = _output((0.95, 0.02, 0.01), (0.95, 0.93, 0.01))
    opened = Decoder(0.3, 0.7, 10).decode(output)
    gated = Decoder(0.3, 0.7, 10, gate=Gate(margin=2.0)).decode(output)
    assert len(opened.scores) == 2
    assert gated.boxes.tolist() == [[30, 30, 70, 70]]
    assert gated.signs is not None
    assert gated.signs[0, MARGIN] > 2.0


def test_an_open_gate_changes_nothing() -> None:
    output = _output((0.95, 0.95), (0.31, 0.3))
    assert len(Decoder(0.3, 0.7, 10).decode(output).scores) == 2
    assert not len(Decoder(0.3, 0.7, 10).decode(_output((0.1, 0.2))).scores)
