"""Windows show goods at the size the kiosk sees them, each thing with its box."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from kiosk.events import Picture
from kiosk.training.cutouts import Cutout, cut_iconic, cut_photos
from kiosk.training.windows import Material, Mix, WindowMaker
from kiosk.training.yolo_folder import Labelled, Outline, corners

_RED, _GREY = (30, 30, 220), (128, 128, 128)
_RANDOM_LIGHT = 60  # levels by which light may move a colour


def _photo(file: Path) -> Labelled:
    """A red square of 80 pixels on grey, with its outline."""
    picture = np.full((240, 320, 3), _GREY, np.uint8)
    picture[80:160, 100:180] = _RED
    cv2.imwrite(str(file), picture)
    points = corners([140 / 320, 120 / 240, 80 / 320, 80 / 240])
    return Labelled(file, [Outline(5, points)], outlined=True)


def _reddish(picture: Picture) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    blue, green, red = (picture[:, :, channel].astype(int) for channel in range(3))
    return (red > green + 25) & (red > blue + 25)


@pytest.fixture
def material(tmp_path: Path) -> Material:
    photo = _photo(tmp_path / "a.png")
    ground = np.full((200, 300, 3), (90, 120, 90), np.uint8)
    sprite = np.zeros((60, 40, 4), np.uint8)
    sprite[:] = (*_RED, 255)
    return Material([photo], [photo], [Cutout(7, sprite)], [ground])


@pytest.mark.parametrize(
    "mix",
    [
        Mix(drawn=0, laid=0, near=1, mosaic=0),
        Mix(drawn=0, laid=0, near=0, mosaic=0),
        Mix(drawn=1, laid=0, mosaic=0),
        Mix(drawn=0, laid=1, mosaic=0),
        Mix(drawn=0.3, laid=0.3, mosaic=1),
    ],
    ids=["near", "far", "drawn", "laid", "mosaic"],
)
def test_boxes_lie_where_the_things_are(material: Material, mix: Mix) -> None:
    maker = WindowMaker(material, mix, (256, 320))
    random = np.random.default_rng(3)
    seen = 0
    for _ in range(30):
        window = maker.make(random)
        assert window.picture.shape == (256, 320, 3)
        assert window.boxes.shape == (len(window.class_ids), 4)
        assert set(window.class_ids.tolist()) <= {5, 7}
        for x0, y0, x1, y1 in window.boxes:
            assert 0 <= x0 < x1 <= 320
            assert 0 <= y0 < y1 <= 256
        inside = np.zeros((256, 320), bool)
        for x0, y0, x1, y1 in window.boxes.round().astype(int):
            inside[max(y0 - 4, 0) : y1 + 4, max(x0 - 4, 0) : x1 + 4] = True
        red = cv2.erode(_reddish(window.picture).astype(np.uint8), np.ones((5, 5), np.uint8)) > 0
        large = red.sum() > 600  # what shows less than a third has no label
        assert not large or (red & inside).sum() > 0.5 * red.sum()
        seen += len(window.class_ids)
    assert seen >= 20


def test_the_same_random_makes_the_same_windows(material: Material) -> None:
    mix, size = Mix(), (320, 320)
    one = WindowMaker(material, mix, size).make(np.random.default_rng(9))
    two = WindowMaker(material, mix, size).make(np.random.default_rng(9))
    assert (one.picture == two.picture).all()
    assert (one.boxes == two.boxes).all()


def test_what_nobody_sells_is_laid_without_a_label(material: Material) -> None:
    clutter = Cutout(None, material.cutouts[0].sprite)
    maker = WindowMaker(
        Material(material.photos, (), [*material.cutouts, clutter], material.bare),
        Mix(drawn=0, laid=1, mosaic=0),
        (200, 200),
    )
    random = np.random.default_rng(2)
    windows = [maker.make(random) for _ in range(60)]
    assert any(not len(window.class_ids) and _reddish(window.picture).any() for window in windows)


def test_rare_classes_come_as_often_as_common_ones(tmp_path: Path) -> None:
    common = [_photo(tmp_path / f"{number}.png") for number in range(12)]
    rare = _photo(tmp_path / "rare.png")
    rare = Labelled(rare.file, [Outline(9, rare.things[0].points)], outlined=True)
    maker = WindowMaker(
        Material([*common, rare]), Mix(drawn=0, laid=0, near=1, mosaic=0), (160, 160)
    )
    random = np.random.default_rng(1)
    ids = [number for _ in range(200) for number in maker.make(random).class_ids]
    assert 70 < ids.count(9) < 130


def test_a_cut_out_holds_the_thing_and_nothing_of_its_ground(tmp_path: Path) -> None:
    (cutout,) = cut_photos([_photo(tmp_path / "a.png")])
    height, width = cutout.sprite.shape[:2]
    assert cutout.class_id == 5
    assert abs(height - 80) <= 2
    assert abs(width - 80) <= 2
    solid = cutout.sprite[:, :, 3] > 200
    assert _reddish(cutout.sprite[:, :, :3])[solid].all()


def test_things_that_leave_the_photo_or_are_tiny_are_not_cut_out(tmp_path: Path) -> None:
    photo = _photo(tmp_path / "a.png")
    edge = Outline(1, corners([0.1, 0.5, 0.2, 0.4]))
    tiny = Outline(2, corners([0.5, 0.5, 0.05, 0.05]))
    assert not list(cut_photos([Labelled(photo.file, [edge, tiny], outlined=True)]))
    assert not list(cut_photos([Labelled(photo.file, photo.things, outlined=False)]))


def test_iconic_pictures_lose_their_white_page(tmp_path: Path) -> None:
    for family in ("Apple", "Avocado", "Lime"):
        (tmp_path / "Fruit" / family).mkdir(parents=True)
        picture = np.full((120, 120, 3), 255, np.uint8)
        cv2.circle(picture, (60, 60), 40, _RED, -1)
        cv2.circle(picture, (60, 60), 10, (255, 255, 255), -1)  # white inside stays
        cv2.imwrite(str(tmp_path / "Fruit" / family / f"{family}_Iconic.jpg"), picture)
    found = list(cut_iconic(tmp_path, ["pear", "apple"]))
    assert [cutout.class_id for cutout in found] == [1, None]  # a lime is too like a lemon
    opacity = found[0].sprite[:, :, 3]
    assert opacity[0, 0] == 0
    assert opacity[40, 40] == 255
    assert abs(opacity.shape[0] - 80) <= 4
