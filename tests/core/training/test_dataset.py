"""Training pictures are labelled as they are, and are made again alike."""

import hashlib
import json
from pathlib import Path

import cv2
import numpy as np
import pytest

from kiosk.camera.stage.sprites import Artwork, load
from kiosk.catalogue.classes import products_by_class
from kiosk.catalogue.reading import read
from kiosk.training.composer import Composer
from kiosk.training.conditions import spoil
from kiosk.training.dataset import make_dataset
from kiosk.training.grounds import foreign_package


@pytest.fixture(scope="module")
def artwork() -> Artwork:
    return load(read("demo"))


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dataset")
    return make_dataset(folder, pictures=24, seed=1, test_frames=3)


def _sums(folder: Path) -> dict[str, str]:
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*.*"))
    }


def test_the_same_seed_writes_the_same_files(dataset: Path, tmp_path: Path) -> None:
    make_dataset(tmp_path, pictures=24, seed=1, test_frames=3)
    assert _sums(tmp_path) == _sums(dataset.parent)


def test_no_picture_is_in_two_parts(dataset: Path) -> None:
    sums = [sum_ for name, sum_ in _sums(dataset.parent).items() if name.startswith("images")]
    assert len(sums) == 24 + 3
    assert len(set(sums)) == len(sums)


def test_every_class_of_the_catalogue_is_there_in_its_order(dataset: Path) -> None:
    names = json.loads(dataset.read_text(encoding="utf-8"))["names"]
    assert names == [name for product in read("demo") for name in product.classes]
    assert len(products_by_class(read("demo"), dict(enumerate(names)))) == 16


@pytest.mark.parametrize(("part", "size"), [("train", (360, 640)), ("test", (720, 1280))])
def test_pictures_have_their_size_and_labels_lie_inside(
    dataset: Path, part: str, size: tuple[int, int]
) -> None:
    labels = 0
    for file in (dataset.parent / "images" / part).iterdir():
        picture = cv2.imread(str(file))
        assert picture is not None
        assert picture.shape[:2] == size
        text = (dataset.parent / "labels" / part / f"{file.stem}.txt").read_text()
        for line in text.splitlines():
            class_id, x, y, width, height = (float(number) for number in line.split())
            assert class_id in range(16)
            assert -1e-6 <= x - width / 2 < x + width / 2 <= 1.000001
            assert -1e-6 <= y - height / 2 < y + height / 2 <= 1.000001
            labels += 1
    assert labels > 0


def test_compositions_hold_goods_hands_and_bare_counters(artwork: Artwork) -> None:
    composer = Composer(artwork, np.random.default_rng(5))
    compositions = [composer.compose() for _ in range(40)]
    counts = [len(composition.seen) for composition in compositions]
    assert min(counts) == 0
    assert max(counts) > 5
    assert any(seen.in_hand for composition in compositions for seen in composition.seen)
    assert {composition.picture.shape for composition in compositions} == {(360, 640, 3)}


def test_conditions_change_a_picture_but_not_its_kind() -> None:
    picture = np.full((90, 160, 3), 128, np.uint8)
    random = np.random.default_rng(2)
    spoiled = [spoil(picture, random) for _ in range(40)]
    assert all(one.shape == picture.shape and one.dtype == np.uint8 for one in spoiled)
    levels = [float(one.mean()) for one in spoiled]
    assert min(levels) < 90
    assert max(levels) > 150
    assert (picture == 128).all()


def test_foreign_packages_differ_and_are_whole_sprites() -> None:
    random = np.random.default_rng(3)
    sprites = [foreign_package(random) for _ in range(20)]
    assert len({sprite.tobytes() for sprite in sprites}) == 20
    assert all((sprite[:, :, :3] <= 255 * (sprite[:, :, 3:] > 0)).all() for sprite in sprites)
