from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from kiosk.events.touches import QuantityChanged
from kiosk.snapshots.till import BasketLine, Phase, TillSnapshot
from tests.ui.conftest import OpenWindow, Rig
from ui.widgets.fade import Fade

LINES = tuple(
    BasketLine(f"P0{number:02}", str(number), 2, 59, 0.9, 0, str(number)) for number in range(1, 17)
)


def drag(area: QScrollArea, start: QPoint, step: QPoint) -> None:
    handle = area.window().windowHandle()
    at = area.viewport().mapTo(area.window(), start)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=at)
    for number in range(1, 13):
        QTest.mouseMove(handle, at + step * number, delay=8)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=at + step * 12)


@pytest.mark.qt_log_ignore("could not find the target for gesture")  # Qt's own, without a screen
def test_finger_scrolls_the_basket_and_presses_nothing(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot
) -> None:
    """A drag that begins on a button scrolls; it must not change a quantity."""
    window = open_window()
    rig.sell(TillSnapshot(1, Phase.SHOPPING, "s", lines=LINES))
    area = window.frame.shopping.basket.list
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    line = area.line("P003")
    assert line is not None
    button = line.stepper.plus
    drag(area, button.mapTo(area.viewport(), button.rect().center()), QPoint(0, -12))
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 40)
    assert not [touch for touch in rig.touches if isinstance(touch, QuantityChanged)]


@pytest.mark.qt_log_ignore("could not find the target for gesture")  # Qt's own, without a screen
def test_a_finger_that_scrolls_over_goods_exchanges_nothing(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot
) -> None:
    window = open_window()
    rig.sell(TillSnapshot(1, Phase.SHOPPING, "s", lines=LINES))
    area = window.frame.shopping.basket.list
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    line = area.line("P003")
    assert line is not None
    way = line.exchange
    drag(area, way.mapTo(area.viewport(), way.rect().center()), QPoint(0, -6))
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 20)
    assert not window.frame.shopping.list.isVisibleTo(window)


def test_a_list_that_goes_on_fades_at_that_edge(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot
) -> None:
    window = open_window()
    rig.sell(TillSnapshot(1, Phase.SHOPPING, "s", lines=LINES[:2]))
    area = window.frame.shopping.basket.list
    above, below = area.findChildren(Fade)
    assert not above.isVisibleTo(window)
    assert not below.isVisibleTo(window)
    rig.signals.till.emit(TillSnapshot(2, Phase.SHOPPING, "s", lines=LINES))
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum() // 2)
    assert above.isVisibleTo(window)
    assert below.isVisibleTo(window)
    bar.setValue(bar.maximum())
    assert above.isVisibleTo(window)
    assert not below.isVisibleTo(window)


def test_finger_scrolls_the_shelf(open_window: OpenWindow, rig: Rig, qtbot: QtBot) -> None:
    window = open_window()
    rig.sell(replace(TillSnapshot(1, Phase.SHOPPING, "s"), lines=LINES[:1]))
    strip = window.frame.shopping.strip
    assert strip is not None
    qtbot.waitUntil(lambda: strip.horizontalScrollBar().maximum() > 0)
    drag(strip, QPoint(300, 30), QPoint(-16, 0))
    qtbot.waitUntil(lambda: strip.horizontalScrollBar().value() > 40)
    assert rig.stage == []
