"""Nothing is clipped, in any scene, in any of the sizes that the window must serve."""

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import OpenWindow, Rig
from ui.gallery.scenes import SCENES, Scene
from ui.widgets.button import Button
from ui.window import KioskWindow

SIZES = (
    (1920, 1080, 1.0),
    (1080, 1920, 1.0),
    (1024, 600, 1.0),
    (600, 1024, 1.0),
    (1920, 1080, 2.0),
)


@runtime_checkable
class Fitting(Protocol):
    def text_fits(self) -> bool: ...


def visible(window: KioskWindow) -> Iterator[QWidget]:
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            yield widget


def clipped(window: KioskWindow) -> list[str]:
    faults = []
    for widget in visible(window):
        if isinstance(widget, QLabel) and widget.text() and not label_fits(widget):
            faults.append(f"{widget.text()!r} in {widget.size().toTuple()}")
        if isinstance(widget, Fitting) and not widget.text_fits():
            faults.append(f"{type(widget).__name__} {widget.accessibleName()!r}")
    return faults


def label_fits(label: QLabel) -> bool:
    room = label.contentsRect()
    flags = int(Qt.TextFlag.TextWordWrap) if label.wordWrap() else 0
    height = 10_000 if label.wordWrap() else room.height()
    box = QRect(0, 0, room.width() if label.wordWrap() else 10_000, height)
    needed = label.fontMetrics().boundingRect(box, flags, label.text())
    return needed.width() <= room.width() + 1 and needed.height() <= room.height() + 1


def show(scene: Scene, rig: Rig) -> None:
    facts = scene.facts
    for signal, status in (
        (rig.signals.camera, facts.camera),
        (rig.signals.model, facts.model),
        (rig.signals.link, facts.link),
        (rig.signals.pairing, facts.pairing),
        (rig.signals.till, facts.till),
    ):
        if status is not None:
            signal.emit(status)


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_no_text_is_clipped(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot, width: int, height: int, scale: float
) -> None:
    window = open_window(width, height, scale=scale)
    faults = {}
    for scene in SCENES:
        show(scene, rig)
        if scene.over == "lamps" and not window.frame.sheet.isVisible():
            window.frame.open_lamps()
        if scene.over == "list":
            window.frame.shopping.open_list()
        qtbot.wait(15)
        if found := clipped(window):
            faults[scene.name] = found
        window.frame.sheet.hide()
        window.frame.shopping.close_list()
    assert faults == {}


@pytest.mark.parametrize(("width", "height", "scale"), SIZES[:4])
def test_what_is_touched_is_large_and_apart(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot, width: int, height: int, scale: float
) -> None:
    """Targets of at least 48 dp that do not lie on each other, all of them inside the window."""
    window = open_window(width, height, scale=scale)
    for scene in SCENES:
        if scene.over:
            continue
        show(scene, rig)
        qtbot.wait(15)
        ground = window.frame.over.sheet or window  # a sheet dims all that lies under it
        places = [
            (button, QRect(button.mapTo(window, button.rect().topLeft()), button.size()))
            for button in visible(window)
            if isinstance(button, Button)
            and ground.isAncestorOf(button)
            and not button.visibleRegion().isEmpty()
        ]
        for number, (button, place) in enumerate(places):
            assert min(place.width(), place.height()) >= 48 * scale, (scene.name, button.text())
            for _, other in places[number + 1 :]:
                assert not place.intersects(other), (scene.name, button.text())
