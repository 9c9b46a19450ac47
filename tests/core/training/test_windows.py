"""Windows show goods at the size the kiosk sees them, each thing with its box."""

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from kiosk.events.pictures import Picture
from kiosk.training.conditions import spoil
from kiosk.training.cutouts import Cutout, cut_iconic, cut_photos
from kiosk.training.looking import Sheet, mirrored
from kiosk.training.windows import Material, Mix, WindowMaker
from kiosk.training.yolo_folder import Labelled, Outline, corners

_RED, _GREY = (30, 30, 220), (128, 128, 128)


def _photo(file: Path) -> Labelled:
    """A red square of 80 pixels on grey, with its outline."""
    picture = np.full((240, 320, 3), _GREY, np.uint8)
    picture[80:160, 100:180] = _RED
    cv2.imwrite(str(file), picture)
    points = corners([140 / 320, 120 / 240, 80 / 320, 80 / 240])
    return Labelled(file, [Outline(5, points)], outlined=True)


def _as_it_is(picture: Picture, _random: np.random.Generator) -> Picture:
    return picture


def _reddish(picture: Picture) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    blue, green, red = (picture[:, :, channel].astype(int) for channel in range(3))
    return (red > green + 25) & (red > blue + 25)


@pytest.fixture
def material(tmp_path: Path) -> Material:
    photo = _photo(tmp_path / "a.png")
    ground = np.full((200, 300, 3), (90, 120, 90), np.uint8)
    sprite = np.zeros((60, 40, 4), np.uint8)
    sprite[:] = (*_RED, 255)
    pile = replace(_photo(tmp_path / "b.png"), outlined=False)
    large = np.zeros((120, 80, 4), np.uint8)
    large[:] = (*_RED, 255)
    cutouts = [Cutout(7, sprite), Cutout(7, large)]
    return Material([photo], [photo], cutouts, [ground], [pile])


@pytest.mark.parametrize(
    "mix",
    [
        Mix(drawn=0, laid=0, near=1, mosaic=0),
        Mix(drawn=0, laid=0, near=0, mosaic=0),
        Mix(drawn=1, laid=0, mosaic=0),
        Mix(drawn=0, laid=1, mosaic=0),
        Mix(drawn=0.3, laid=0.3, mosaic=1),
        Mix(drawn=0, laid=0, near=0.5, mosaic=0, pair=1),
        Mix(drawn=0, laid=0, near=0.5, mosaic=0, strewn=1),
        Mix(drawn=0, laid=0, near=0.5, mosaic=0, slanted=0.2),
        Mix(drawn=0, laid=0, piled=1, near=0.5, mosaic=0),
    ],
    ids=["near", "far", "drawn", "laid", "mosaic", "pair", "strewn", "slanted", "piled"],
)
def test_boxes_lie_where_the_things_are(material: Material, mix: Mix) -> None:
    maker = WindowMaker(material, mix, (384, 512), _as_it_is)
    random = np.random.default_rng(3)
    shares: list[float] = []
    red_px = labelled_px = 0
    for _ in range(30):
        window = maker.make(random)
        assert window.picture.shape == (384, 512, 3)
        assert window.boxes.shape == (len(window.class_ids), 4)
        assert set(window.class_ids.tolist()) <= {5, 7}
        red = cv2.erode(_reddish(window.picture).astype(np.uint8), np.ones((5, 5), np.uint8)) > 0
        inside = np.zeros((384, 512), bool)
        for x0, y0, x1, y1 in window.boxes:
            assert 0 <= x0 < x1 <= 512
            assert 0 <= y0 < y1 <= 384
            place = np.s_[
                max(round(y0) - 4, 0) : round(y1) + 4, max(round(x0) - 4, 0) : round(x1) + 4
            ]
            inside[place] = True
            shares.append(red[place].mean())
        red_px += red.sum()
        labelled_px += (red & inside).sum()
    assert len(shares) >= 20
    assert min(shares) > 0.15  # turned by 45 degrees, small, its border eroded
    assert np.median(shares) > 0.35
    assert labelled_px > 0.9 * red_px  # what shows less than a third has no label


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
        _as_it_is,
    )
    random = np.random.default_rng(2)
    windows = [maker.make(random) for _ in range(200)]
    assert any(not len(window.class_ids) and _reddish(window.picture).any() for window in windows)


def test_close_up_a_thing_fills_much_of_a_plain_ground(material: Material) -> None:
    maker = WindowMaker(material, Mix(drawn=0, laid=1, mosaic=0, close=1), (300, 300), _as_it_is)
    random = np.random.default_rng(5)
    windows = [maker.make(random) for _ in range(30)]
    sides = [max(x1 - x0, y1 - y0) for w in windows for x0, y0, x1, y1 in w.boxes]
    assert np.median(sides) > 130
    assert min(sides) > 90
    shares = [
        _reddish(w.picture[round(y0) : round(y1), round(x0) : round(x1)]).mean()
        for w in windows
        for x0, y0, x1, y1 in w.boxes
    ]
    assert min(shares) > 0.2
    assert all(
        window.picture[0, 0].tolist() == window.picture[-1, -1].tolist() for window in windows
    )


def test_piles_are_shown_as_often_as_is_asked(material: Material, tmp_path: Path) -> None:
    """What lies in crates has its class from their folder; photos of goods are shown in between."""
    pile = Labelled(tmp_path / "b.png", [replace(material.photos[0].things[0], class_id=9)])
    mix = Mix(drawn=0, laid=0, piled=0.25, near=1, mosaic=0)
    maker = WindowMaker(replace(material, piles=[pile]), mix, (200, 200))
    random = np.random.default_rng(8)
    shown = [int(maker.make(random).class_ids[0]) for _ in range(200)]
    assert set(shown) == {5, 9}
    assert 0.15 < shown.count(9) / 200 < 0.35


def test_a_whole_photo_is_shown_at_the_scale_at_which_the_kiosk_sees_it(tmp_path: Path) -> None:
    """A photo of 240 × 320 fits the kiosk's 384 × 640 at 1.6: its square of 80 shows 128 px large.

    The window is smaller than that and shows a part of the photo, not a smaller photo.
    """
    maker = WindowMaker(
        Material([_photo(tmp_path / "a.png")]), Mix(drawn=0, laid=0, near=0, mosaic=0), (320, 320)
    )
    random = np.random.default_rng(4)
    boxes = np.vstack([maker.make(random).boxes for _ in range(60)])
    whole = [x1 - x0 for x0, y0, x1, y1 in boxes if min(x0, y0) > 1 and max(x1, y1) < 319]
    assert len(whole) >= 20
    assert 105 < np.median(whole) < 170


def test_things_strewn_on_a_photo_hide_less_than_half_of_what_is_there(material: Material) -> None:
    mix = Mix(drawn=0, laid=0, near=0, mosaic=0, strewn=1)
    maker = WindowMaker(material, mix, (384, 640))
    random = np.random.default_rng(6)
    both = 0
    for _ in range(40):
        window = maker.make(random)
        both += {5, 7} <= set(window.class_ids.tolist())
        for there in window.boxes[window.class_ids == 5]:
            for strewn in window.boxes[window.class_ids == 7]:
                low = np.maximum(there[:2], strewn[:2])
                high = np.minimum(there[2:], strewn[2:])
                area = np.prod(there[2:] - there[:2])
                assert np.prod(np.maximum(high - low, 0)) < 0.45 * area
    assert both >= 20


def test_a_shelf_shows_rows_of_one_product_side_by_side(material: Material) -> None:
    maker = WindowMaker(material, Mix(drawn=0, laid=1, mosaic=0, shelved=1), (384, 512), _as_it_is)
    random = np.random.default_rng(4)
    rows = []
    for _ in range(30):
        window = maker.make(random)
        assert set(window.class_ids.tolist()) <= {7}
        for x0, y0, x1, y1 in window.boxes.astype(int):
            assert 0 <= x0 < x1 <= 512
            assert 0 <= y0 < y1 <= 384
        rows += [int((window.boxes[:, 3] == floor).sum()) for floor in set(window.boxes[:, 3])]
    assert max(rows) >= 5
    assert np.mean(rows) > 2


def test_classes_that_are_wanted_often_come_three_times_as_often(tmp_path: Path) -> None:
    photos = [
        Labelled(_photo(tmp_path / f"{number}.png").file, [Outline(number, points)], outlined=True)
        for number, points in enumerate([corners([0.5, 0.5, 0.2, 0.2])] * 3)
    ]
    material = Material(photos, often=frozenset({2}))
    maker = WindowMaker(material, Mix(drawn=0, laid=0, near=1, mosaic=0), (96, 128), _as_it_is)
    random = np.random.default_rng(1)
    seen = [int(number) for _ in range(400) for number in maker.make(random).class_ids]
    assert seen.count(2) == pytest.approx(0.6 * len(seen), abs=0.08 * len(seen))


def test_a_mirrored_window_has_its_boxes_mirrored() -> None:
    picture = np.zeros((40, 100, 3), np.uint8)
    picture[10:20, 60:90] = 255
    sheet = mirrored(Sheet(picture, [3], [[60, 10, 90, 20]]))
    assert sheet.boxes == [[10, 10, 40, 20]]
    assert sheet.picture[10:20, 10:40].all()
    assert not sheet.picture[:, 40:].any()


def test_light_is_of_any_colour_and_any_strength() -> None:
    """Some of a set's photos are taken at night, or under a red lamp."""
    random = np.random.default_rng(8)
    grey = np.full((32, 48, 3), 150, np.uint8)
    spoilt = [spoil(grey, random) for _ in range(300)]
    assert {(picture.shape, picture.dtype) for picture in spoilt} == {((32, 48, 3), grey.dtype)}
    means = np.array([picture.reshape(-1, 3).mean(axis=0) for picture in spoilt])
    assert (means.max(axis=1) > 2 * means.min(axis=1)).any()  # a coloured lamp
    assert (means.max(axis=1) < 1.2 * means.min(axis=1)).mean() > 0.5  # mostly there is none
    assert means.max(axis=1).min() < 60
    assert means.max(axis=1).max() > 190


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
