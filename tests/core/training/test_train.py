"""From pictures to a model folder that the kiosk opens, in small."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kiosk.errors import ModelError
from kiosk.training.dataset import make_dataset
from kiosk.training.train import train

_TRAIN = """
import sys
from pathlib import Path
from kiosk.training.recipe import Recipe
from kiosk.training.train import train
data, weights, run = map(Path, sys.argv[1:])
print(train(data, weights, run, Recipe(epochs=2, workers=0, batch=8)))
"""
_EXPORT = """
import sys
from pathlib import Path
from kiosk.training.export import export
weights, data, folder = map(Path, sys.argv[1:])
print(sorted(export(weights, data, folder, trained_on="a few pictures")))
"""


def _python(code: str, *arguments: Path) -> list[str]:
    return [sys.executable, "-c", code, *map(str, arguments)]


def test_weights_that_do_not_exist_are_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"nothing\.pt"):
        train(tmp_path / "data.yaml", tmp_path / "nothing.pt", tmp_path / "run")


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_an_interrupted_training_goes_on_and_its_model_is_exported(
    shared_data: Path, tmp_path: Path
) -> None:
    pytest.importorskip("ultralytics", reason="training needs the extra: pip install .[train]")
    data = make_dataset(tmp_path / "data", pictures=64, seed=1, test_frames=4, calibration=8)
    run = tmp_path / "run"
    command = _python(_TRAIN, data, shared_data / "weights" / "yolo11n-recovered.pt", run)

    first = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _wait_for(run / "weights" / "epoch0.pt", first)  # written after last.pt
    first.kill()
    first.wait()
    subprocess.run(command, check=True, capture_output=True)

    epochs = (run / "results.csv").read_text().splitlines()[1:]
    assert [int(line.split(",")[0]) for line in epochs] == [1, 2]
    folder = tmp_path / "tiny-model"
    exported = subprocess.run(
        _python(_EXPORT, run / "weights" / "best.pt", data, folder), check=True, capture_output=True
    )
    assert b"['FP16', 'INT8', 'PT']" in exported.stdout
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    assert set(card["sha256"]) == {"tiny-model.xml", "tiny-model.bin"}
    assert len(card["classes"]) == 16


def _wait_for(file: Path, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 300
    while not file.is_file():
        assert time.monotonic() < deadline
        try:
            process.wait(timeout=0.05)
        except subprocess.TimeoutExpired:
            continue
        pytest.fail("the training ended by itself")
