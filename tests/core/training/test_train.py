"""From pictures to a model folder that the kiosk opens, in small."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import cv2
import numpy as np
import pytest

from kiosk.errors import DataSetError, ModelError
from kiosk.training.dataset import make_dataset
from kiosk.training.gather import gather
from kiosk.training.goods import CLASSES
from kiosk.training.recipe import Recipe
from kiosk.training.train import mean_over, train
from kiosk.training.windows import Material
from kiosk.training.yolo_folder import in_classes, read_set

_TRAIN = """
import sys
from pathlib import Path
from kiosk.training.gather import gather
from kiosk.training.goods import CLASSES
from kiosk.training.recipe import Phase, Recipe
from kiosk.training.train import mean_over, train
from kiosk.training.windows import Mix
stage, weights, run = map(Path, sys.argv[1:])
material = gather(
    CLASSES, photos=[], shelf=None, stage=stage, stage_pictures=0, finder=weights, seed=1
)
phases = (
    Phase(2, 16, (160, 160), 0.001, Mix(drawn=1, laid=0)),
    Phase(1, 8, (128, 160), 0.001, Mix(drawn=1, laid=0)),
)
print(train(material, CLASSES, weights, run, Recipe(phases=phases, batch=8), threads=1))
"""
_EXPORT = """
import sys
from pathlib import Path
from kiosk.training.export import Wish, export
from kiosk.training.weights import pass_on
weights, stage, folder = map(Path, sys.argv[1:])
slim = pass_on([weights, weights], folder.parent / "model.pt")
assert str(folder.parent).encode() not in slim.read_bytes()
assert slim.stat().st_size < 6_000_000, slim.stat().st_size
pictures = [stage / "images" / "train"]
figures = export(Wish(weights, folder, {"stage": stage}, pictures, "Tiny.", "a few"))
print(sorted(figures), [sorted(sets) for sets in figures.values()])
"""


def _python(code: str, *arguments: Path) -> list[str]:
    return [sys.executable, "-c", code, *map(str, arguments)]


def test_weights_that_do_not_exist_are_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"nothing\.pt"):
        train(Material([]), CLASSES, tmp_path / "nothing.pt", tmp_path / "run", Recipe())


def test_the_weights_that_are_kept_are_a_mean_over_so_many_steps() -> None:
    trainer = SimpleNamespace(ema=SimpleNamespace(decay=lambda _: 0.0))
    mean_over(trainer, 300)
    left = np.prod([trainer.ema.decay(step) for step in range(300)])
    assert left == pytest.approx(1 / np.e, rel=0.01)  # of what was there before


def test_the_stage_and_photos_are_gathered_under_one_list_of_classes(tmp_path: Path) -> None:
    photos = tmp_path / "photos"
    (photos / "images").mkdir(parents=True)
    (photos / "labels").mkdir()
    cv2.imwrite(str(photos / "images" / "a.jpg"), np.full((100, 200, 3), 80, np.uint8))
    (photos / "labels" / "a.txt").write_text("0 0.2 0.5 0.2 0.4\n")
    (photos / "names.txt").write_text("Corned-Beef\n")
    material = gather(
        CLASSES,
        photos=[photos],
        shelf=None,
        stage=tmp_path / "stage",
        stage_pictures=3,
        finder=tmp_path,
        seed=1,
    )
    assert [CLASSES[thing.class_id] for thing in material.photos[0].things] == ["corned_beef"]
    assert len(material.drawn) == 3
    drawn = {CLASSES[thing.class_id] for photo in material.drawn for thing in photo.things}
    assert drawn <= {*CLASSES}
    widths = {picture.shape[1] for picture in material.bare}
    assert any(width < 200 for width in widths)  # the photo's half without goods

    (photos / "names.txt").write_text("gherkins\n")
    with pytest.raises(DataSetError, match="gherkins"):
        in_classes(read_set(photos), CLASSES)


@pytest.mark.slow
def test_what_ultralytics_says_is_no_part_of_a_document(tmp_path: Path) -> None:
    """Its greeting and its progress are on stderr, so that `--json` stays JSON."""
    pytest.importorskip("ultralytics", reason="training needs the extra: pip install .[train]")
    code = "from kiosk.training.engine import prepare\nprepare(1).utils.LOGGER.info('a round')"
    environment = {**os.environ, "YOLO_CONFIG_DIR": str(tmp_path), "YOLO_VERBOSE": "true"}
    said = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, env=environment
    )
    assert said.stdout == ""
    assert "a round" in said.stderr


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_an_interrupted_training_goes_on_and_its_model_is_exported(
    shared_data: Path, tmp_path: Path
) -> None:
    pytest.importorskip("ultralytics", reason="training needs the extra: pip install .[train]")
    stage = make_dataset(tmp_path / "stage", pictures=12, seed=1, test_frames=4).parent
    run = tmp_path / "run"
    command = _python(_TRAIN, stage, shared_data / "weights" / "yolo11n-recovered.pt", run)

    first = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _wait_for(run / "phase1" / "weights" / "kept.pt", first)
    first.kill()
    first.wait()
    ended = subprocess.run(command, check=False, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr[-2000:]

    rounds = (run / "phase1" / "results.csv").read_text().splitlines()[1:]
    assert [int(line.split(",")[0]) for line in rounds] == [1, 2]
    weights = Path(ended.stdout.splitlines()[-1])
    assert weights == run / "phase2" / "weights" / "kept.pt"
    again = subprocess.run(command, check=True, capture_output=True, text=True)
    assert again.stdout.splitlines()[-1] == str(weights)  # nothing is left to do

    folder = tmp_path / "tiny-model"
    exported = subprocess.run(
        _python(_EXPORT, weights, stage, folder), check=False, capture_output=True, text=True
    )
    assert exported.returncode == 0, exported.stderr[-2000:]
    assert exported.stdout.splitlines()[-1] == "['FP16', 'INT8'] [['stage'], ['stage']]"
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    assert set(card["sha256"]) == {"tiny-model.xml", "tiny-model.bin"}
    assert card["classes"] == list(CLASSES)
    assert card["recipe"]["batch"] == 8


def _wait_for(file: Path, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 400
    while not file.is_file():
        assert time.monotonic() < deadline
        try:
            process.wait(timeout=0.05)
        except subprocess.TimeoutExpired:
            continue
        pytest.fail("the training ended by itself")
