"""The picture list: shelves and letters in every window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Rig
from ui.widgets.button import Button
from ui.widgets.product_grid import ProductGrid
from ui.window import KioskWindow

OpenWindow = Callable[..., KioskWindow]


def opened(window: KioskWindow, rig: Rig) -> ProductGrid:
    rig.sell()
    window.frame.shopping.open_list()
    return window.frame.shopping.list


def tap(qtbot: QtBot, button: Button) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(("size", "zoom"), [((1024, 600), 1.0), ((1920, 1080), 2.0)])
def test_in_little_room_shelves_and_letters_take_turns(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot, size: tuple[int, int], zoom: float
) -> None:
    """Both at once would leave no room for the goods."""
    pictures = opened(open_window(*size, zoom=zoom), rig)
    fruit = pictures.shelves["Fruit"]
    assert fruit.isVisible()
    assert not pictures.pad.isVisible()
    tap(qtbot, fruit)
    assert set(pictures.shown) == {"P001", "P002", "P003", "P004"}
    tap(qtbot, pictures.search)
    assert pictures.pad.isVisible()
    assert not fruit.isVisible()
    assert len(pictures.shown) == 16  # the shelf is left
    for letter in "oa":
        tap(qtbot, pictures.pad.key(letter))
    assert pictures.shown == ("P007",)
    tap(qtbot, pictures.search)
    assert fruit.isVisible()
    assert len(pictures.shown) == 16
    tap(qtbot, pictures.search)
    pictures.open("again")
    assert fruit.isVisible()


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (600, 1024)])
def test_where_there_is_room_shelves_and_letters_stand_together(
    open_window: OpenWindow, rig: Rig, size: tuple[int, int]
) -> None:
    pictures = opened(open_window(*size), rig)
    assert pictures.shelves["Fruit"].isVisible()
    assert pictures.pad.isVisible()
    assert not pictures.search.isVisible()
