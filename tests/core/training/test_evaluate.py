"""`shopshadow evaluate` measures a model on any labelled folder and names what is broken."""

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import cv2
import numpy as np
import pytest

from kiosk.cli.evaluating import evaluate, parse_size
from kiosk.detection.choosing import open_for_measuring
from kiosk.errors import ConfigError, DataSetError, ModelError
from kiosk.events.pictures import Detections, Frame
from kiosk.training.dataset import make_dataset
from kiosk.training.evaluate import measure
from kiosk.training.yolo_folder import read_set

_ULTRALYTICS = """
import sys
from ultralytics import YOLO
result = YOLO(sys.argv[1], task="detect").val(
    data=sys.argv[2], imgsz=640, rect=True, batch=1, device="cpu", plots=False, workers=0,
    verbose=False, project=sys.argv[3],
)
print(result.box.mp, result.box.mr, result.box.map50, result.box.map)
"""


class _Seeing:
    """Sees the same boxes in every picture."""

    def __init__(self, names: Sequence[str], rows: Sequence[tuple[float, ...]]) -> None:
        self.names: Mapping[int, str] = dict(enumerate(names))
        self._rows = np.array(rows, np.float32).reshape(-1, 6)

    def detect(self, frame: Frame) -> Detections:
        return Detections(
            boxes=self._rows[:, :4],
            scores=self._rows[:, 4],
            class_ids=self._rows[:, 5].astype(np.int32),
            sequence=frame.sequence,
            time_s=frame.time_s,
            captured_s=frame.captured_s,
        )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two pictures of 100 × 100 with a can of milk each."""
    for name in ("a", "b"):
        (tmp_path / "images").mkdir(exist_ok=True)
        (tmp_path / "labels").mkdir(exist_ok=True)
        cv2.imwrite(str(tmp_path / "images" / f"{name}.png"), np.zeros((100, 100, 3), np.uint8))
        (tmp_path / "labels" / f"{name}.txt").write_text("0 0.5 0.5 0.4 0.4\n")
    (tmp_path / "names.txt").write_text("condensed_milk\n")
    return tmp_path


def test_classes_meet_by_name_and_others_are_counted_apart(folder: Path) -> None:
    seeing = _Seeing(["bread", "Condensed Milk"], [(30, 30, 70, 70, 0.9, 1), (0, 0, 9, 9, 0.8, 0)])
    figures = measure(seeing, read_set(folder)).figures()
    assert figures.of_class["condensed_milk"].ap50 == pytest.approx(0.995)
    assert (figures.pictures, figures.ignored, figures.lacking) == (2, 2, [])


def test_classes_that_the_model_lacks_are_told_and_not_counted(folder: Path) -> None:
    (folder / "names.txt").write_text("condensed_milk\ngherkins\n")
    (folder / "labels" / "b.txt").write_text("1 0.5 0.5 0.4 0.4\n")
    seeing = _Seeing(["condensed_milk"], [(30, 30, 70, 70, 0.9, 0)])
    figures = measure(seeing, read_set(folder)).figures()
    assert figures.lacking == ["gherkins"]
    assert list(figures.of_class) == ["condensed_milk"]
    assert figures.of_class["condensed_milk"].objects == 1


def test_a_model_with_none_of_the_classes_is_refused(folder: Path) -> None:
    with pytest.raises(DataSetError, match="none of the set's 1 classes"):
        measure(_Seeing(["bread"], []), read_set(folder))


def test_a_picture_that_can_not_be_opened_is_named(folder: Path) -> None:
    (folder / "images" / "b.png").write_bytes(b"no picture")
    with pytest.raises(DataSetError, match=r"b\.png: it is damaged"):
        measure(_Seeing(["condensed_milk"], []), read_set(folder))


@pytest.mark.parametrize("size", ["384", "x", "384x641", "0x640", "384x640x3", "9999968x32"])
def test_a_size_that_no_network_takes_is_refused(size: str) -> None:
    with pytest.raises(ConfigError, match="multiples of 32"):
        parse_size(size)


def test_a_size_is_height_by_width() -> None:
    assert parse_size("384x640") == (384, 640)


def test_a_model_of_a_fixed_size_refuses_another(shared_data: Path) -> None:
    fixed = shared_data / "weights" / "yolo11n_int8_openvino_model"
    detector = open_for_measuring(str(fixed), (384, 640))
    with pytest.raises(ModelError, match="is fixed to 640x640"):
        detector.load()


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stage")
    make_dataset(folder, pictures=0, seed=3, test_frames=24)
    return folder


def test_the_bundled_model_is_measured_and_the_exit_code_tells(
    stage: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Figures overall and for each class, goals with limits, in JSON."""
    code = evaluate(stage, "shopshadow-goods", ["384x640"], part=None, as_json=True)
    document = json.loads(capsys.readouterr().out)
    assert set(document["overall"]) == {"precision", "recall", "f1", "map50", "map50_95", "ece"}
    assert document["overall"]["map50"] > 0.9
    assert document["size"] == "384x640"
    classes = document["classes"].values()
    assert all(each.keys() >= {"precision", "recall", "ap50", "objects"} for each in classes)
    assert {"map50", "map50_95"} <= {goal["name"] for goal in document["goals"]}
    assert code == (0 if all(goal["ok"] for goal in document["goals"]) else 1)


def test_a_missed_limit_is_exit_1(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "names.txt").write_text("apple\n")  # and the pictures are black
    assert evaluate(folder, "shopshadow-goods", [], part=None, as_json=False) == 1
    assert "MISSED" in capsys.readouterr().out


def numbered_as(names: Mapping[int, str], data: Path, folder: Path) -> Path:
    """The set *data* in the model's own class numbers, as the peer needs it: ours goes by names."""
    shutil.copytree(data, folder)
    told = json.loads((data / "data.yaml").read_text())
    numbers = {name: number for number, name in names.items()}
    for file in folder.glob("labels/**/*.txt"):
        rows = [line.split() for line in file.read_text().splitlines()]
        renamed = [[str(numbers[told["names"][int(row[0])]]), *row[1:]] for row in rows]
        file.write_text("".join(" ".join(row) + "\n" for row in renamed))
    described = told | {"path": str(folder), "names": list(names.values())}
    (folder / "data.yaml").write_text(json.dumps(described))
    return folder


@pytest.mark.slow
def test_the_figures_agree_with_ultralytics_on_the_same_file(stage: Path, tmp_path: Path) -> None:
    pytest.importorskip("ultralytics", reason="the peer needs the extra: pip install .[train]")
    import resources  # noqa: PLC0415

    alias = tmp_path / "same_openvino_model"  # ultralytics knows the kind by the folder's name
    alias.symlink_to(resources.path("models/shopshadow-goods"))
    detector = open_for_measuring("shopshadow-goods", (384, 640))
    detector.load()
    told = numbered_as(detector.names, stage, tmp_path / "numbered")
    answer = subprocess.run(
        [sys.executable, "-c", _ULTRALYTICS, alias, told / "data.yaml", tmp_path],
        check=True,
        capture_output=True,
        text=True,
    )
    precision, recall, map50, map50_95 = map(float, answer.stdout.split()[-4:])

    overall = measure(detector, read_set(stage)).figures().overall
    assert overall["map50"] == pytest.approx(map50, abs=0.005)
    assert overall["map50_95"] == pytest.approx(map50_95, abs=0.01)
    assert overall["precision"] == pytest.approx(precision, abs=0.02)
    assert overall["recall"] == pytest.approx(recall, abs=0.02)
