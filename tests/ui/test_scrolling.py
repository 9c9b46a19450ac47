from collections.abc import Callable
from contextlib import suppress
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
from ui.window import KioskWindow

LINES = tuple(
    BasketLine(f"P0{number:02}", str(number), 2, 59, 0.9, 0, str(number)) for number in range(1, 17)
)


def on_the_screen(window: KioskWindow) -> KioskWindow:
    """Its right half: Qt looks on the screen for whom a finger means, and that is 800 px wide."""
    window.move(-500, 0)
    return window


def drag(area: QScrollArea, start: QPoint, step: QPoint) -> None:
    handle = area.window().windowHandle()
    at = area.viewport().mapTo(area.window(), start)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=at)
    for number in range(1, 13):
        QTest.mouseMove(handle, at + step * number, delay=8)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=at + step * 12)


def scroll(
    area: QScrollArea, start: QPoint, step: QPoint, scrolled: Callable[[], bool], qtbot: QtBot
) -> None:
    """Drag; once more where the machine stood still: a finger that rests long presses."""
    for _ in range(5):
        drag(area, start, step)
        with suppress(qtbot.TimeoutError):
            qtbot.waitUntil(scrolled, timeout=1_000)
            return
    pytest.fail("a finger scrolls nothing")


def test_finger_scrolls_the_basket_and_presses_nothing(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot
) -> None:
    """A drag that begins on a button scrolls; it must not change a quantity."""
    window = on_the_screen(open_window())
    rig.sell(TillSnapshot(1, Phase.SHOPPING, "s", lines=LINES))
    area = window.frame.shopping.basket.list
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    line = area.line("P003")
    assert line is not None
    button = line.stepper.plus
    start = button.mapTo(area.viewport(), button.rect().center())
    scroll(area, start, QPoint(0, -12), lambda: area.verticalScrollBar().value() > 40, qtbot)
    assert not [touch for touch in rig.touches if isinstance(touch, QuantityChanged)]


def test_a_finger_that_scrolls_over_goods_exchanges_nothing(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot
) -> None:
    window = on_the_screen(open_window())
    rig.sell(TillSnapshot(1, Phase.SHOPPING, "s", lines=LINES))
    area = window.frame.shopping.basket.list
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    line = area.line("P003")
    assert line is not None
    way = line.exchange
    start = way.mapTo(area.viewport(), way.rect().center())
    scroll(area, start, QPoint(0, -6), lambda: area.verticalScrollBar().value() > 20, qtbot)
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
    bar = strip.horizontalScrollBar()
    scroll(strip, QPoint(300, 30), QPoint(-16, 0), lambda: bar.value() > 40, qtbot)
    assert rig.stage == []
