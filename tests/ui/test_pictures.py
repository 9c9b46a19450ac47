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


def read(catalogue: Catalogue, qtbot: QtBot) -> Artwork:
    artwork = Artwork(catalogue)
    qtbot.waitUntil(lambda: artwork.ready)
    return artwork


def test_product_shows_its_own_picture(catalogue: Catalogue, qtbot: QtBot) -> None:
    pictures = Pictures(Look(), catalogue, read(catalogue, qtbot))
    drawn = pictures.product("red", 48)
    assert (drawn.width(), drawn.height()) == (48, 48)
    assert drawn.toImage().pixelColor(24, 24).getRgb()[:3] == (255, 0, 0)
    assert drawn.toImage().pixelColor(0, 0).alpha() == 0  # round corners


@pytest.mark.parametrize("product_id", ["broken", "none", "nobody"])
def test_product_without_a_picture_shows_a_letter(
    catalogue: Catalogue, qtbot: QtBot, product_id: str
) -> None:
    """A wrong file in the shop's catalogue must not stop a sale."""
    artwork = read(catalogue, qtbot)
    pictures = Pictures(Look(), catalogue, artwork)
    pictures.product(product_id, 48)
    qtbot.waitUntil(lambda: artwork.has(product_id))
    drawn = pictures.product(product_id, 48)
    colours = {drawn.toImage().pixel(x, 24) for x in range(10, 38)}
    assert len(colours) > 2  # a letter on its tile


def test_pictures_that_nobody_wanted_for_long_make_room(qtbot: QtBot, qapp: object) -> None:
    """A shop has thousands of goods; what is drawn of them must not grow with the hours."""
    names = ("red", "none", *(f"other {number}" for number in range(40)))
    catalogue = Catalogue("c", "EUR", {name: Product(name, name, 1) for name in names})
    pictures = Pictures(Look(), catalogue, read(catalogue, qtbot))
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


def test_a_long_thing_is_shown_whole_enough_to_be_told(catalogue: Catalogue, qapp: object) -> None:
    """Of a bottle's middle nobody can tell what it is; its ends stay in the square."""
    crop = np.zeros((400, 100, 3), np.uint8)
    crop[50:70] = (0, 0, 255)  # near the neck
    drawn = Pictures(Look(), catalogue, Artwork(catalogue)).crop(crop, 80).toImage()
    column = {drawn.pixelColor(40, y).getRgb()[:3] for y in range(80)}
    assert any(red > 150 and blue < 60 for red, _, blue in column)


def test_the_window_never_waits_for_a_picture(catalogue: Catalogue, qtbot: QtBot) -> None:
    """Its tile is empty until the picture was read beside the window's thread."""
    artwork = Artwork(catalogue)
    pictures = Pictures(Look(), catalogue, artwork)
    empty = pictures.product("red", 48).toImage()
    assert {empty.pixel(x, 24) for x in range(4, 44)} == {empty.pixel(24, 24)}
    with qtbot.waitSignal(artwork.came):
        assert not artwork.has("red")
    assert middle(pictures.product("red", 48).toImage()) == (255, 0, 0)


def test_what_is_asked_for_is_read_before_what_may_be_wanted(
    catalogue: Catalogue, qtbot: QtBot
) -> None:
    order: list[str] = []
    artwork = Artwork(catalogue)
    artwork.read.connect(order.append)
    artwork.image("none")
    qtbot.waitUntil(lambda: artwork.ready)
    assert order == ["none", "red", "broken"]


def test_a_large_shop_keeps_the_pictures_that_it_wants(qapp: object, qtbot: QtBot) -> None:
    """64 at most: the one that is looked at stays, the oldest goes."""
    many = {str(n): Product(str(n), str(n), 1) for n in range(80)}
    artwork = read(Catalogue("c", "EUR", many), qtbot)
    assert artwork.has("0")
    for n in range(64, 80):
        artwork.image("0")
        with qtbot.waitSignal(artwork.came):
            artwork.image(str(n))
    assert artwork.has("0")
    assert sum(artwork.has(str(n)) for n in range(80)) == 64


def test_pictures_are_read_ahead(catalogue: Catalogue, tmp_path: Path, qtbot: QtBot) -> None:
    artwork = read(catalogue, qtbot)
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


def test_the_still_ground_is_read_only_where_somebody_waits_for_a_picture(qtbot: QtBot) -> None:
    """It takes 25 ms, in which no finger is felt."""
    seen, quick = (BlurredPicture(Look(), clock=HandClock()) for _ in range(2))
    for blurred in (seen, quick):
        qtbot.addWidget(blurred)
        blurred.resize(320, 180)
        blurred.show()
    bare = middle(seen.grab().toImage())
    quick.show_picture(flat(64, 36, (0, 0, 255)))
    qtbot.waitUntil(lambda: middle(seen.grab().toImage()) != bare)
    quick.show_picture(None)
    assert middle(quick.grab().toImage()) == bare


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
