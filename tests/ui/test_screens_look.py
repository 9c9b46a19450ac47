"""The main screens look as they did.

To accept a change, look at the pictures and run

    SHOPSHADOW_ACCEPT_LOOKS=1 python -m pytest tests/ui/test_screens_look.py

which writes `tests/ui/looks/` anew. Pictures are compared small and blurred, so that another
font's edges or a pixel's shift are no change, and a part that is gone or elsewhere is one.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontDatabase, QImage, QPixmap

from ui.gallery.rendering import gallery_options
from ui.gallery.scenes import SCENES
from ui.gallery.showcase import Showcase
from ui.palette import Theme

LOOKS = Path(__file__).parent / "looks"
WIDE, UPRIGHT = (1280, 720), (720, 1280)
SHOWN = [
    ("welcome", WIDE, Theme.LIGHT, "en"),
    ("pairing", WIDE, Theme.LIGHT, "en"),
    ("shopping", WIDE, Theme.LIGHT, "en"),
    ("shopping", UPRIGHT, Theme.DARK, "de"),
    ("shopping", WIDE, Theme.LIGHT, "ar"),
    ("prompt-unsure", WIDE, Theme.LIGHT, "en"),
    ("review", UPRIGHT, Theme.LIGHT, "en"),
    ("thanks", WIDE, Theme.LIGHT, "en"),
]
_SMALL = QSize(160, 160)
_FAR = 24  # of 255: a place looks different
_MOST = 0.02  # of all places


def small(image: QImage) -> npt.NDArray[np.int16]:
    smooth = Qt.TransformationMode.SmoothTransformation
    shrunk = image.scaled(_SMALL, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    plain = shrunk.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(160, 160, 4)
    return rows[:, :, :3].astype(np.int16)


def difference(one: QImage, other: QImage) -> float:
    """The share of places that look different."""
    far = np.abs(small(one) - small(other)).max(axis=2) > _FAR
    return float(far.mean())


@pytest.fixture
def render(qapp: object) -> Iterator[object]:
    opened: list[Showcase] = []

    def picture(name: str, size: tuple[int, int], theme: Theme, language: str) -> QPixmap:
        opened.append(Showcase(gallery_options(size, theme, 1.0, language)))
        return opened[-1].picture(next(scene for scene in SCENES if scene.name == name))

    yield picture
    for showcase in opened:
        showcase.close()


@pytest.mark.parametrize(("name", "size", "theme", "language"), SHOWN)
def test_screen_looks_as_it_did(
    render: object, name: str, size: tuple[int, int], theme: Theme, language: str
) -> None:
    if "Inter" not in QFontDatabase.families():
        pytest.skip("the pictures were made with Inter, which is not installed")
    file = LOOKS / f"{name}-{size[0]}-{theme}-{language}.png"
    shown = render(name, size, theme, language).toImage()  # type: ignore[operator]
    if os.environ.get("SHOPSHADOW_ACCEPT_LOOKS"):
        smooth = Qt.TransformationMode.SmoothTransformation
        half = size[0] // 2, size[1] // 2
        shown.scaled(*half, Qt.AspectRatioMode.IgnoreAspectRatio, smooth).save(str(file))
    assert difference(shown, QImage(str(file))) <= _MOST, f"look at {file.name} and accept it"


def test_missing_part_is_a_change(render: object) -> None:
    shown = render("shopping", WIDE, Theme.LIGHT, "en").toImage()  # type: ignore[operator]
    other = render("shopping-empty", WIDE, Theme.LIGHT, "en").toImage()  # type: ignore[operator]
    assert difference(shown, shown) == 0
    assert difference(shown, other) > _MOST
