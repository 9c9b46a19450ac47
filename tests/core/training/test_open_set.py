"""Goods that a model was never taught: how many would be added silently, and at what price."""

import json
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from kiosk.cli import open_set_bench
from kiosk.detection.decoding import Decoder
from kiosk.detection.gate import ENERGY, MARGIN, Gate
from kiosk.errors import DataSetError
from kiosk.events.pictures import Detections, Frame
from kiosk.training.blinding import Blinded
from kiosk.training.cutouts import Cutout
from kiosk.training.gather import without_classes
from kiosk.training.open_set import Strangers, best_of, curve, look_at
from kiosk.training.windows import Material
from kiosk.training.yolo_folder import Labelled, Outline, corners, read_set


def _strangers() -> Strangers:
    """Known things lead by 2 to 12 logits, strange ones by 0 to 4; all are sure."""
    margins = np.concatenate([np.linspace(2, 12, 100), np.linspace(0, 4, 50)])
    signs = np.stack([margins, np.full(150, 3.0)], axis=1).astype(np.float32)
    strange = np.arange(150) >= 100
    return Strangers(np.full(150, 0.9, np.float32), signs, strange)


def test_a_closer_gate_lets_fewer_strangers_in_and_asks_about_more_that_is_known() -> None:
    points = curve(_strangers(), MARGIN)
    assert points[0].strange_silent == 1.0
    assert (points[0].known_asked, points[0].known_silent) == (0.0, 1.0)
    assert all(a.strange_silent >= b.strange_silent for a, b in pairwise(points[1:]))
    assert all(a.known_asked <= b.known_asked for a, b in pairwise(points[1:]))


def test_the_best_setting_keeps_its_price() -> None:
    best = best_of(curve(_strangers(), MARGIN))
    assert best.known_asked <= 0.10
    assert best.strange_silent == pytest.approx(0.25, abs=0.06)  # leads above 3 of 0 to 4
    assert best.gate.margin == pytest.approx(3, abs=0.2)
    useless = best_of(curve(_strangers(), ENERGY))
    assert useless.strange_silent == 1.0
    assert useless.gate in {Gate(), Gate(energy=3.0)}


def test_what_is_unsure_anyway_is_neither_silent_nor_asked_because_of_the_gate() -> None:
    seen = _strangers()
    unsure = Strangers(seen.scores - 0.5, seen.signs, seen.strange)
    assert all((p.strange_silent, p.known_asked) == (0, 0) for p in curve(unsure, MARGIN))


class _Seeing:
    names: Mapping[int, str] = {0: "apple"}

    def detect(self, frame: Frame) -> Detections:
        return Detections(
            boxes=np.array([[10, 10, 30, 30], [60, 60, 90, 90]], np.float32),
            scores=np.array([0.9, 0.8], np.float32),
            class_ids=np.zeros(2, np.int32),
            sequence=frame.sequence,
            time_s=frame.time_s,
            captured_s=frame.captured_s,
            features=np.array([[5, 1], [1, 1]], np.float32),
        )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An apple, a plum, and another plum on which nothing is seen."""
    cv2.imwrite(str(tmp_path / "a.png"), np.zeros((100, 100, 3), np.uint8))
    (tmp_path / "a.txt").write_text("0 0.2 0.2 0.2 0.2\n1 0.75 0.75 0.3 0.3\n1 0.2 0.8 0.1 0.1\n")
    (tmp_path / "names.txt").write_text("apple\nplum\n")
    return tmp_path


def test_each_thing_is_judged_by_the_surest_detection_on_it(folder: Path) -> None:
    seen = look_at(_Seeing(), read_set(folder), ["Plum"])
    assert seen.scores.tolist() == pytest.approx([0.9, 0.8])
    assert seen.strange.tolist() == [False, True]
    assert seen.signs.tolist() == [[5, 1], [1, 1]]


def test_a_stranger_that_the_set_does_not_have_is_an_error(folder: Path) -> None:
    with pytest.raises(DataSetError, match="gherkin"):
        look_at(_Seeing(), read_set(folder), ["plum", "gherkin"])


def test_the_bench_prints_curve_and_goals(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = open_set_bench.run("shopshadow-goods", folder, ["plum"], as_json=True)
    document = json.loads(capsys.readouterr().out)
    ok = {goal["name"]: goal["ok"] for goal in document["goals"]}
    # The pictures are black: no stranger is let in, but nothing known is either.
    assert ok == {"strange_silent": True, "known_asked": True, "known_silent": False}
    assert set(document["curves"]) == {"margin", "energy"}
    assert document["hidden_from_the_model"] == []
    assert code == 1


class _Stepwise:
    """One anchor: an apple by 0.9, a plum by 0.7."""

    names: Mapping[int, str] = {0: "apple", 1: "plum"}

    def take_in(self, frame: Frame) -> None:
        assert frame.picture.shape == (9, 9, 3)

    def run_network(self) -> npt.NDArray[np.float32]:
        return np.array([[4], [4], [2], [2], [0.9], [0.7]], np.float32)

    def read_out(self, output: npt.NDArray[np.float32], frame: Frame) -> Detections:
        found = Decoder(0.3, 0.7, 9).decode(output)
        return Detections(
            found.boxes, found.scores, found.class_ids, frame.sequence, 0.0, 0.0, found.signs
        )


def test_a_class_that_is_hidden_from_a_model_explains_nothing() -> None:
    blinded = Blinded(_Stepwise(), {0})
    seen = blinded.detect(Frame(np.zeros((9, 9, 3), np.uint8), 1, 0.0, 0.0))
    assert dict(blinded.names) == {1: "plum"}
    assert seen.class_ids.tolist() == [1]
    assert seen.scores.tolist() == pytest.approx([0.7])
    assert seen.features is not None
    assert seen.features[0, MARGIN] > 10  # the hidden one is no second best


def test_the_bench_hides_what_the_model_was_taught(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cv2.imwrite(str(tmp_path / "a.png"), np.zeros((100, 100, 3), np.uint8))
    (tmp_path / "a.txt").write_text("0 0.2 0.2 0.2 0.2\n1 0.7 0.7 0.2 0.2\n")
    (tmp_path / "names.txt").write_text("apple\nbanana\n")
    open_set_bench.run("shopshadow-goods", tmp_path, ["Banana"], as_json=True)
    assert json.loads(capsys.readouterr().out)["hidden_from_the_model"] == ["banana"]


def test_a_class_that_is_left_out_is_seen_in_no_picture(tmp_path: Path) -> None:
    def photo(name: str, *numbers: int) -> Labelled:
        box = corners([0.5, 0.5, 0.2, 0.2])
        return Labelled(tmp_path / name, [Outline(number, box) for number in numbers])

    sprite = np.zeros((9, 9, 4), np.uint8)
    material = Material(
        [photo("a", 1), photo("b", 1, 2)],
        [photo("c", 2)],
        [Cutout(1, sprite), Cutout(2, sprite), Cutout(None, sprite)],
    )
    left = without_classes(material, {2})
    assert [one.file.name for one in left.photos] == ["a"]
    assert not left.drawn
    assert [cutout.class_id for cutout in left.cutouts] == [1, None]
