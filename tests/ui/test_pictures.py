from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from kiosk.catalogue.product import Catalogue, Product
from kiosk.snapshots.seeing import CameraState, CameraStatus
from tests.ui.conftest import HandClock, OpenWindow, Rig, flat
from ui.artwork import Artwork
from ui.palette import Theme
from ui.pictures import Pictures
from ui.theme import Look
from ui.widgets.blurred import BlurredPicture


@pytest.fixture
def catalogue(tmp_path: Path, qapp: object) -> Catalogue:
    """A product with a red picture, one with a broken file, one without any."""
    red = QImage(64, 64, QImage.Format.Format_RGB32)
    red.fill(QColor("#ff0000"))
    red.save(str(tmp_path / "red.png"))
    (tmp_path / "broken.png").write_bytes(b"no picture")
    products = (
        Product("red", "Red", 1, image=str(tmp_path / "red.png")),
        Product("broken", "Broken", 1, image=str(tmp_path / "broken.png")),
        Product("none", "None", 1),
    )
    return Catalogue("c", "EUR", {product.product_id: product for product in products})


def middle(image: QImage) -> tuple[int, ...]:
    return image.pixelColor(image.width() // 2, image.height() // 4).getRgb()[:3]


def test_product_shows_its_own_picture(catalogue: Catalogue) -> None:
    pictures = Pictures(Look(), catalogue, Artwork(catalogue))
    drawn = pictures.product("red", 48)
    assert (drawn.width(), drawn.height()) == (48, 48)
    assert drawn.toImage().pixelColor(24, 24).getRgb()[:3] == (255, 0, 0)
    assert drawn.toImage().pixelColor(0, 0).alpha() == 0  # round corners


@pytest.mark.parametrize("product_id", ["broken", "none", "nobody"])
def test_product_without_a_picture_shows_a_letter(catalogue: Catalogue, product_id: str) -> None:
    """A wrong file in the shop's catalogue must not stop a sale."""
    drawn = Pictures(Look(), catalogue, Artwork(catalogue)).product(product_id, 48)
    colours = {drawn.toImage().pixel(x, 24) for x in range(10, 38)}
    assert len(colours) > 2  # a letter on its tile


def test_pictures_that_nobody_wanted_for_long_make_room(catalogue: Catalogue) -> None:
    """A shop has thousands of goods; what is drawn of them must not grow with the hours."""
    pictures = Pictures(Look(), catalogue, Artwork(catalogue))
    often, once = pictures.product("red", 300), pictures.product("none", 300)
    for number in range(40):
        pictures.product(f"other {number}", 300)
        assert pictures.product("red", 300).cacheKey() == often.cacheKey()
    assert pictures.product("none", 300).cacheKey() != once.cacheKey()


def test_crop_keeps_its_colours(catalogue: Catalogue) -> None:
    crop = np.zeros((30, 50, 3), np.uint8)
    crop[:] = (10, 20, 200)
    drawn = Pictures(Look(), catalogue, Artwork(catalogue)).crop(crop, 40).toImage()
    assert drawn.pixelColor(20, 20).getRgb()[:3] == (200, 20, 10)


def test_pictures_are_read_ahead(catalogue: Catalogue, tmp_path: Path, qtbot: QtBot) -> None:
    artwork = Artwork(catalogue)
    qtbot.waitUntil(lambda: artwork.ready)
    (tmp_path / "red.png").unlink()
    assert not artwork.image("red").isNull()


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_blurred_ground_follows_the_picture_and_falls_back(qtbot: QtBot, theme: Theme) -> None:
    clock = HandClock()
    blurred = BlurredPicture(Look(theme=theme), clock=clock)
    qtbot.addWidget(blurred)
    blurred.resize(320, 180)
    still = middle(blurred.grab().toImage())

    blurred.show_picture(flat(64, 36, (0, 0, 255)))
    red = middle(blurred.grab().toImage())
    assert red[0] > red[1] + 60

    blurred.show_picture(flat(64, 36, (255, 0, 0)))
    assert middle(blurred.grab().toImage()) == red  # eight times a second at most
    clock.now_s += 1
    blurred.show_picture(flat(64, 36, (255, 0, 0)))
    assert middle(blurred.grab().toImage()) != red

    blurred.show_picture(None)
    assert middle(blurred.grab().toImage()) == still


def test_lost_camera_shows_no_old_picture(open_window: OpenWindow, rig: Rig) -> None:
    """S0-32: a picture that is over is not shown as if it were live."""
    window = open_window()
    rig.sell()
    rig.picture = flat(*rig.room, (0, 0, 255))
    rig.signals.picture.emit()
    live = window.frame.shopping.live
    assert middle(live.grab().toImage()) == (255, 0, 0)
    rig.signals.camera.emit(CameraStatus(CameraState.LOST, "camera 0", "unplugged"))
    assert middle(live.grab().toImage()) != (255, 0, 0)
