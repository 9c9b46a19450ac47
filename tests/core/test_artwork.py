"""The artwork that the stage and the basket are made of."""

import json
import wave
from pathlib import Path

import cv2
import numpy as np
import pytest
import zxingcpp

RESOURCES = Path(__file__).parents[2] / "resources"
STAGE = RESOURCES / "stage"
CATALOGUE = json.loads((RESOURCES / "catalogues" / "demo.json").read_text(encoding="utf-8"))
PRODUCTS = {Path(one["image"]).stem: one["barcode"] for one in CATALOGUE["products"]}
BOXY = {"milk", "oat-drink", "orange-juice", "corn-flakes", "green-tea", "spaghetti"}


def picture(path: Path) -> np.ndarray:
    read = cv2.imread(str(path), cv2.IMREAD_UNCHANGED)
    assert read is not None, path
    return read


def laid_on(counter: np.ndarray, sprite: np.ndarray, left: int, top: int) -> np.ndarray:
    scene = counter.astype(np.float32)
    rows, columns = sprite.shape[:2]
    place = scene[top : top + rows, left : left + columns]
    cover = sprite[..., 3:] / 255
    place[:] = place * (1 - cover) + sprite[..., :3] * cover
    return np.round(scene).astype(np.uint8)


@pytest.mark.parametrize("slug", PRODUCTS)
def test_every_product_can_lie_on_the_counter_in_two_ways(slug: str) -> None:
    """S4-16: the stage draws every product of the demo shop."""
    sprites = [picture(path) for path in sorted((STAGE / "sprites").glob(f"{slug}-?.png"))]

    assert len(sprites) >= 2
    assert all(sprite.ndim == 3 and sprite.shape[2] == 4 for sprite in sprites)
    assert all(sprite[..., 3].min() == 0 or slug in BOXY for sprite in sprites)
    assert all(sprite[..., 3].max() == 255 for sprite in sprites)
    assert all(60 < max(sprite.shape[:2]) <= 350 for sprite in sprites)


@pytest.mark.parametrize("slug", PRODUCTS)
def test_every_product_has_a_picture_for_the_basket(slug: str) -> None:
    shown = picture(RESOURCES / "products" / f"{slug}.png")

    assert shown.shape == (512, 512, 4)
    assert shown[0, 0, 3] == 0, "the ground is clear"
    rows, columns = np.nonzero(shown[..., 3])
    assert abs(rows.min() + rows.max() - 511) <= 2, "in the middle from top to bottom"
    assert abs(columns.min() + columns.max() - 511) <= 2, "and from left to right"
    assert max(np.ptp(rows), np.ptp(columns)) > 400, "large enough to know it by"


@pytest.mark.parametrize("slug", [slug for slug, code in PRODUCTS.items() if code])
@pytest.mark.parametrize("counter", ["wood", "stone", "belt"])
def test_every_side_of_a_package_shows_its_own_readable_code(slug: str, counter: str) -> None:
    ground = picture(STAGE / "counters" / f"{counter}.jpg")
    sides = sorted((STAGE / "sprites").glob(f"{slug}-?.png"))
    assert sides
    for path in sides:
        scene = laid_on(ground, picture(path), 431, 187)
        assert [found.text for found in zxingcpp.read_barcodes(scene)] == [PRODUCTS[slug]], path


def test_counters_fill_the_picture() -> None:
    counters = sorted((STAGE / "counters").glob("*.jpg"))

    assert len(counters) >= 3
    assert all(picture(path).shape == (720, 1280, 3) for path in counters)


def test_clutter_and_arms_are_cut_out() -> None:
    clutter = sorted((STAGE / "clutter").glob("*.png"))
    arms = sorted((STAGE / "hands").glob("hand-*.png"))

    assert len(clutter) >= 6
    assert len(arms) >= 4
    assert all(picture(path).shape[2] == 4 for path in (*clutter, *arms))
    assert all(picture(path).shape[0] >= 700 for path in arms), "an arm leaves the picture"


def test_artwork_stays_light() -> None:
    drawn = [path for path in RESOURCES.rglob("*") if path.suffix in {".png", ".jpg"}]

    assert sum(path.stat().st_size for path in drawn) < 8_000_000


@pytest.mark.parametrize("name", ["added", "question", "removed", "attention"])
def test_a_sound_is_short_and_free_of_clicks(name: str) -> None:
    with wave.open(str(RESOURCES / "sounds" / f"{name}.wav")) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 44_100)
        samples = np.frombuffer(file.readframes(file.getnframes()), np.int16).astype(int)

    assert samples.size <= 22_050
    assert 8_000 < np.abs(samples).max() < 30_000, "heard, and not distorted"
    assert np.abs(samples[[0, -1]]).max() < 60
