"""`shopshadow score` as it is typed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


def shopshadow(*words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk.cli.main", "score", *words],
        check=False,
        capture_output=True,
        text=True,
        timeout=280,
        env={**os.environ, "XDG_CACHE_HOME": str(folder), "HOME": str(folder)},
    )


def test_one_session_from_pixels(tmp_path: Path) -> None:
    done = shopshadow("--from-pixels", "--sessions", "1", "--seed", "8", "--json", folder=tmp_path)
    document = json.loads(done.stdout)
    assert (document["source"], document["seed"], document["sessions"]) == ("pixels", 8, 1)
    assert document["cacc"]["medium"] is None
    assert done.returncode == (0 if all(goal["ok"] for goal in document["goals"]) else 1)
    assert "easy" in done.stderr


def test_a_recording_of_another_model_is_refused_with_what_to_do(
    tmp_path: Path, shared_data: Path
) -> None:
    model = str(shared_data / "weights" / "yolo11n_int8_openvino_model")
    done = shopshadow("--model", model, "--catalogue", "coco", folder=tmp_path)
    assert done.returncode == 1
    assert "--record" in done.stderr


@pytest.mark.parametrize("model", ["nowhere"])
def test_a_model_that_there_is_not_is_named(tmp_path: Path, model: str) -> None:
    done = shopshadow("--from-pixels", "--model", model, folder=tmp_path)
    assert done.returncode == 1
    assert model in done.stderr
