"""On real photos and real weights, our engine sees what ultralytics sees."""

import os
from pathlib import Path

import numpy as np
import pytest

from kiosk.detection.choosing import open_detector
from kiosk.detection.letterbox import Floats
from kiosk.detection.openvino_engine import OpenVinoDetector
from kiosk.detection.ultralytics_engine import UltralyticsDetector
from kiosk.errors import ModelError
from kiosk.events.pictures import Detections, Picture
from kiosk.opencv import cv2
from tests.core.detection.conftest import frame_of

pytest.importorskip("ultralytics", reason="needs the train extra")
pytestmark = [
    pytest.mark.slow,
    # Not ours: torch and its friends warn about each other.
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::FutureWarning"),
    pytest.mark.filterwarnings("ignore::UserWarning"),
]


@pytest.fixture(scope="module")
def model(shared_data: Path) -> Path:
    return shared_data / "weights" / "yolo11n_int8_openvino_model"


def _photos(shared_data: Path, count: int) -> list[Path]:
    folders = (shared_data / "packaged24/val/images", shared_data / "grocerystore/train")
    photos = [photo for folder in folders for photo in sorted(folder.rglob("*.jp*g"))]
    return photos[:: max(len(photos) // count, 1)]


def _read(photo: Path) -> Picture:
    picture = cv2.imdecode(np.frombuffer(photo.read_bytes(), np.uint8), cv2.IMREAD_COLOR)
    assert picture is not None
    return picture.astype(np.uint8)


def _overlap(box: Floats, boxes: Floats) -> Floats:
    low, high = np.maximum(box[:2], boxes[:, :2]), np.minimum(box[2:], boxes[:, 2:])
    shared = np.clip(high - low, 0, None).prod(axis=1)
    areas = (boxes[:, 2:] - boxes[:, :2]).prod(axis=1)
    union = areas + (box[2:] - box[:2]).prod() - shared
    return np.asarray(shared / union, np.float32)


def _agreed(seen: Detections, wanted: Detections) -> int:
    """How many of *wanted* are in *seen*, with the same class and nine tenths of the area."""
    found = 0
    for box, class_id in zip(wanted.boxes, wanted.class_ids, strict=True):
        same = seen.boxes[seen.class_ids == class_id]
        found += bool(len(same) and _overlap(box, same).max() >= 0.9)
    return found


def test_boxes_agree_with_ultralytics_on_the_same_file(shared_data: Path, model: Path) -> None:
    ours, theirs = OpenVinoDetector(model), UltralyticsDetector(model)
    ours.load()
    theirs.load()
    total = agreed = extra = 0

    for photo in _photos(shared_data, 60):
        frame = frame_of(_read(photo))
        seen, wanted = ours.detect(frame), theirs.detect(frame)
        total += len(wanted.scores)
        agreed += _agreed(seen, wanted)
        extra += len(seen.scores) - _agreed(wanted, seen)
    ours.close()
    theirs.close()

    assert ours.names == theirs.names
    assert total > 50
    assert agreed >= 0.99 * total
    assert extra <= 0.01 * total


def test_a_photo_of_red_apples_is_seen_as_the_librarys_own_file_reader_sees_it(
    shared_data: Path, model: Path
) -> None:
    """S0-55."""
    from ultralytics import YOLO  # noqa: PLC0415  heavy

    photos = sorted((shared_data / "grocerystore/train").rglob("*Red-Delicious*.jpg"))[:5]
    assert photos
    ours = OpenVinoDetector(model)
    ours.load()
    library = YOLO(str(model), task="detect")

    for photo in photos:
        boxes = library.predict(str(photo), conf=0.30, iou=0.7, max_det=100, verbose=False)[0].boxes
        wanted = boxes.data.cpu().numpy()
        seen = ours.detect(frame_of(_read(photo)))
        assert seen.class_ids.tolist() == wanted[:, 5].astype(int).tolist()
        assert seen.boxes == pytest.approx(wanted[:, :4], abs=1.5)
        assert seen.scores == pytest.approx(wanted[:, 4], abs=0.01)


def test_a_pt_file_is_run_by_ultralytics(shared_data: Path) -> None:
    detector = open_detector(str(shared_data / "weights/yolo11n-recovered.pt"))
    detector.load()
    photo = min((shared_data / "grocerystore/train").rglob("*Banana*.jpg"))

    seen = detector.detect(frame_of(_read(photo)))
    detector.close()

    assert detector.names[46] == "banana"
    assert 46 in seen.class_ids
    assert list(seen.scores) == sorted(seen.scores, reverse=True)
    assert seen.boxes.dtype == np.float32
    assert seen.class_ids.dtype == np.int32
    assert os.environ["YOLO_AUTOINSTALL"] == "false"


def test_a_corrupt_pt_file_is_a_visible_error(tmp_path: Path) -> None:
    """S3-6."""
    weights = tmp_path / "own.pt"
    weights.write_bytes(b"no weights at all" * 100)

    with pytest.raises(ModelError, match=r"own\.pt can't be used"):
        open_detector(str(weights)).load()
