"""Loose goods in photos of crates: found where COCO's weights see them, named by their folder."""

from collections.abc import Mapping
from pathlib import Path

import cv2
import numpy as np
import pytest

from kiosk.errors import DataSetError
from kiosk.events.pictures import Detections, Frame
from kiosk.training.goods import CLASSES
from kiosk.training.piles import look_at_piles

_LEAST_SEEN = 0.2  # of a picture's side: smaller things are seen in its parts alone


class _SeesRound:
    """Sees what is brighter than its ground, and calls everything an apple.

    Things that are small in the picture it is shown escape it; what is cut off by the picture's
    border it sees as far as it goes. A box around everything comes with each picture.
    """

    names: Mapping[int, str] = {0: "apple", 1: "person"}

    def detect(self, frame: Frame) -> Detections:
        grey = frame.picture[:, :, 1]
        height, width = grey.shape
        boxes, scores, class_ids = [[0, 0, width, height]], [0.5], [0]
        _, _, found, _ = cv2.connectedComponentsWithStats((grey > 100).astype(np.uint8))
        for x, y, w, h, _area in found[1:].tolist():
            if max(w / width, h / height) >= _LEAST_SEEN:
                boxes.append([x, y, x + w, y + h])
                scores.append(0.9)
                class_ids.append(1 if w > 1.5 * h else 0)
        return Detections(
            np.array(boxes, np.float32),
            np.array(scores, np.float32),
            np.array(class_ids, np.int32),
            frame.sequence,
            frame.time_s,
            frame.captured_s,
        )


def _crate(file: Path, *, count: int = 4) -> None:
    """*count* × *count* round things of 60 pixels on dark ground, and a long one: no fruit."""
    picture = np.full((90 * count, 90 * count, 3), 20, np.uint8)
    for row in range(count):
        for column in range(count):
            middle = (90 * column + 45, 90 * row + 45)
            cv2.circle(picture, middle, 30, (40, 200, 40), -1)
    cv2.rectangle(picture, (5, 90 * count - 12), (120, 90 * count - 6), (40, 200, 40), -1)
    file.parent.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(file), picture)


@pytest.mark.parametrize("family", ["Kiwi", "Pear", "Apple"])
def test_what_is_small_in_the_photo_is_found_in_its_parts_once_and_named_by_the_folder(
    tmp_path: Path, family: str
) -> None:
    """Sixteen things of a sixth of the photo; the box around the crate is none."""
    _crate(tmp_path / family / "a.png.jpg")
    cutouts, photos = look_at_piles(tmp_path, _SeesRound(), CLASSES)
    (photo,) = photos
    things = [thing.points for thing in photo.things]
    assert {CLASSES[thing.class_id] for thing in photo.things} == {family.lower()}
    assert len(things) == 16
    sides = np.array([np.ptp(points, axis=0) for points in things]) * 360
    assert np.allclose(sides, 61, atol=3)
    expected = 0 if family == "Pear" else 16  # pears are no ellipses: shown in place alone
    assert len([cutout for cutout in cutouts if cutout.class_id is not None]) == expected


def test_what_coco_calls_something_else_is_left_out(tmp_path: Path) -> None:
    """Nothing of what this one sees is a banana to it."""
    _crate(tmp_path / "Banana" / "a.jpg")
    assert look_at_piles(tmp_path, _SeesRound(), CLASSES) == ([], [])


def test_every_fifth_photo_of_a_folder_and_every_iconic_one_is_left_out(tmp_path: Path) -> None:
    for number in range(1, 8):
        _crate(tmp_path / "Apple" / "Pink-Lady" / f"{number}.jpg", count=1)
    _crate(tmp_path / "Apple" / "Pink-Lady" / "Pink-Lady_Iconic.jpg", count=1)
    _, photos = look_at_piles(tmp_path, _SeesRound(), CLASSES)
    assert [photo.file.stem for photo in photos] == ["1", "2", "3", "4", "6", "7"]


def test_a_photo_that_can_not_be_opened_is_named(tmp_path: Path) -> None:
    (tmp_path / "Apple").mkdir()
    (tmp_path / "Apple" / "torn.jpg").write_bytes(b"no picture")
    with pytest.raises(DataSetError, match=r"torn\.jpg"):
        look_at_piles(tmp_path, _SeesRound(), CLASSES)
