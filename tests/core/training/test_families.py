"""Whole photos of loose goods, without boxes: whether what the model sees first is right."""

import json
from collections.abc import Mapping
from pathlib import Path

import cv2
import numpy as np
import pytest

from kiosk.cli import families_bench
from kiosk.errors import DataSetError
from kiosk.events.pictures import Detections, Frame
from kiosk.training.families import recognise
from kiosk.training.piles import shelf_photos


class _ByBrightness:
    """Sees an apple in what is bright, a banana in what is grey, hardly anything in the dark."""

    names: Mapping[int, str] = {0: "apple", 1: "Banana"}

    def detect(self, frame: Frame) -> Detections:
        level = int(frame.picture.mean())
        score = 0.9 if level > 50 else 0.1
        class_id = 0 if level > 150 else 1
        return Detections(
            np.array([[1, 1, 9, 9], [2, 2, 5, 5]], np.float32),
            np.array([score, 0.05], np.float32),
            np.array([class_id, 0], np.int32),
            frame.sequence,
            frame.time_s,
            frame.captured_s,
        )


def _photo(file: Path, level: int) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(file), np.full((40, 60, 3), level, np.uint8))


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """Two photos of bananas, one dark; two of apples, one of which looks like a banana."""
    _photo(tmp_path / "natural" / "Banana" / "a.jpg", 100)
    _photo(tmp_path / "natural" / "Banana" / "b.jpg", 10)
    _photo(tmp_path / "natural" / "Apple" / "a.jpg", 200)
    _photo(tmp_path / "natural" / "Apple" / "b.jpg", 100)
    _photo(tmp_path / "iconic" / "Apple" / "Pink-Lady_Iconic.jpg", 250)
    return tmp_path


def test_a_photo_is_recognised_by_its_surest_detection(shelf: Path) -> None:
    families = recognise(_ByBrightness(), shelf_photos(shelf))
    assert {name: (f.photos, f.right) for name, f in families.items()} == {
        "apple": (2, 1),
        "banana": (2, 1),
    }
    assert families["apple"].said == {"apple": 1, "Banana": 1}
    assert families["banana"].said == {"Banana": 1}  # on the dark one nothing is seen


def test_photos_kept_apart_are_measured_alone(
    shelf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(3, 11):
        _photo(shelf / "natural" / "Banana" / f"z{number}.jpg", 100)
    assert [photo.apart for photo in shelf_photos(shelf) if photo.name == "banana"] == [
        *[False] * 4,
        True,
        *[False] * 4,
        True,
    ]
    families_bench.run("shopshadow-goods", shelf, apart=True, as_json=True)
    families = json.loads(capsys.readouterr().out)["families"]
    assert {name: family["photos"] for name, family in families.items()} == {"banana": 2}


def test_a_folder_without_known_families_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DataSetError, match="family"):
        recognise(_ByBrightness(), shelf_photos(tmp_path))


def test_a_photo_that_can_not_be_opened_is_named(shelf: Path) -> None:
    (shelf / "natural" / "Apple" / "c.jpg").write_bytes(b"no picture")
    with pytest.raises(DataSetError, match=r"c\.jpg"):
        recognise(_ByBrightness(), shelf_photos(shelf))


def test_the_bench_prints_the_families_and_ends_with_1(
    shelf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Plain grey and white is no fruit to the bundled model."""
    assert families_bench.run("shopshadow-goods", shelf, as_json=True) == 1
    document = json.loads(capsys.readouterr().out)
    assert document["families"]["banana"]["photos"] == 2
    assert [(goal["name"], goal["ok"]) for goal in document["goals"]] == [
        ("apple", False),
        ("banana", False),
    ]
