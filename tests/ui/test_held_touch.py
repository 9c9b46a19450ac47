"""A page of staff's that refreshes by itself never takes a button from under a finger."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.snapshots.seeing import CameraState, CameraStatus, ModelState, ModelStatus
from kiosk.snapshots.till import LetterCounts
from kiosk.staff.book import Told
from ui.gallery.recorded import EMPTY, OFFLINE
from ui.gallery.rendering import gallery_options
from ui.gallery.showcase import Showcase
from ui.gallery.staff import STAFF_SCENES
from ui.palette import Theme
from ui.presenters.staff.blocks import Page
from ui.staff.panel import StaffPanel
from ui.widgets.button import Button

SIZES = ((1280, 720), (720, 1280))


@pytest.fixture(scope="module", params=SIZES, ids=("landscape", "portrait"))
def showcase(request: pytest.FixtureRequest, qapp: object) -> Iterator[Showcase]:
    shown = Showcase(gallery_options(request.param, Theme.LIGHT, 1.0, "en"))
    yield shown
    shown.close()


def opened(showcase: Showcase, page: Page) -> StaffPanel:
    showcase.show(next(one for one in STAFF_SCENES if one.name == f"staff-{page}"))
    layer = showcase.window.staff
    assert layer is not None
    assert layer.panel is not None
    return layer.panel


def everything_changes(showcase: Showcase, panel: StaffPanel) -> None:
    """The desk answers, letters and decisions go, camera, model and backend fail."""
    book = replace(
        panel.state.book,
        letters=(),
        decisions=(),
        entries=(),
        unknown=(),
        tests={},
        drill=None,
        imports=(),
        people=("Ada",),
        refused=(),
        told=Told(2, ok=False, key="saved"),
    )
    facts = replace(
        showcase.window.facts,
        till=replace(EMPTY, letters=LetterCounts(parked=3), help_wanted=True),
        camera=CameraStatus(CameraState.LOST, "camera 0", "unplugged"),
        model=ModelStatus(ModelState.FAILED, "m", "no such file"),
        link=OFFLINE,
    )
    panel.show_book(book)
    panel.show_facts(facts)
    for _ in range(10):
        QApplication.processEvents()


def on_page(panel: StaffPanel) -> list[Button]:
    """What can be touched now, from the top."""
    area = panel.page_area.viewport()
    found = [
        one
        for one in panel.page_area.findChildren(Button)
        if one.isVisible()
        and one.isEnabled()
        and area.rect().contains(one.mapTo(area, one.rect().center()))
    ]
    return sorted(found, key=lambda one: one.mapTo(area, QPoint(0, 0)).y())


@pytest.mark.parametrize("page", list(Page))
def test_a_held_button_stays_where_it_is_and_does_what_it_said(
    showcase: Showcase, qtbot: QtBot, page: Page
) -> None:
    panel = opened(showcase, page)
    buttons = on_page(panel)
    if not buttons:
        pytest.skip("nothing can be touched on this page")
    held = buttons[-1]  # whatever changes above it would move it
    window, words = held.window(), held.text()
    at = held.mapTo(window, held.rect().center())
    screen = QTest.createTouchDevice()
    QTest.touchEvent(window, screen).press(0, at, window).commit()
    everything_changes(showcase, panel)
    assert held.isVisible()
    assert (held.text(), held.mapTo(window, held.rect().center())) == (words, at)
    assert window.childAt(at) is held
    with qtbot.waitSignal(held.clicked, timeout=30_000):
        QTest.touchEvent(window, screen).release(0, at, window).commit()
    qtbot.waitUntil(lambda: "Saved" in panel.pages.told.text(), timeout=30_000)
