"""The shopper's own list over the shopping screen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from kiosk.events.accounts import EntryTicked
from kiosk.snapshots.shopping_list import ListEntry, Priority, ShoppingList
from kiosk.snapshots.till import Phase, TillSnapshot, UndoShown
from tests.ui.conftest import OpenWindow, Rig
from ui.over import Over
from ui.widgets.entry_row import EntryRow
from ui.widgets.shopping_list_sheet import ShoppingListSheet
from ui.window import KioskWindow

SALE = TillSnapshot(1, Phase.SHOPPING, "s1", "7F3K", shopper="Ada")
MILK = ListEntry("w1", "milk")
BREAD = ListEntry("w2", "bread", priority=Priority.URGENT)
LISTED = ShoppingList("s1", (MILK, BREAD))


@pytest.fixture
def window(open_window: OpenWindow, rig: Rig) -> KioskWindow:
    """Ada shops, and her list is there."""
    window = open_window()
    rig.sell(SALE)
    rig.signals.shopping_list.emit(LISTED)
    return window


def touch(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def open_sheet(window: KioskWindow) -> ShoppingListSheet:
    touch(window.frame.shopping.guide.shopping_list_button)
    sheet = window.frame.over.sheet
    assert isinstance(sheet, ShoppingListSheet)
    return sheet


def rows(sheet: ShoppingListSheet) -> list[str]:
    found = sorted(sheet.findChildren(EntryRow), key=lambda row: row.y())
    return [row.view.name for row in found]


def test_the_button_counts_what_is_open_and_opens_the_list(
    window: KioskWindow, qtbot: QtBot
) -> None:
    """S1-7, S1-8: the list is a touch away, urgent first."""
    button = window.frame.shopping.guide.shopping_list_button
    assert button.isVisible()
    assert button.text() == "2"
    assert button.accessibleName() == "Your shopping list: 2 to go"
    sheet = open_sheet(window)
    qtbot.waitUntil(lambda: rows(sheet) == ["bread", "milk"])
    touch(sheet.close_button)
    assert window.frame.over.sheet is None


def test_a_touch_ticks_at_the_backend_and_shows_it_when_that_says_so(
    window: KioskWindow, rig: Rig, qtbot: QtBot
) -> None:
    """S1-7: ticked off, and back again."""
    sheet = open_sheet(window)
    touch(sheet.row("w2"))
    assert rig.ticks == [EntryTicked("w2", bought=True)]
    assert not sheet.row("w2").isChecked()
    rig.signals.shopping_list.emit(replace(LISTED, entries=(MILK, replace(BREAD, bought=True))))
    assert sheet.row("w2").isChecked()
    assert window.frame.shopping.guide.shopping_list_button.text() == "1"
    qtbot.waitUntil(lambda: rows(sheet) == ["milk", "bread"])
    touch(sheet.row("w2"))
    assert rig.ticks[1:] == [EntryTicked("w2", bought=False)]


def test_an_entry_that_was_taken_off_goes_from_the_open_list(
    window: KioskWindow, rig: Rig, qtbot: QtBot
) -> None:
    sheet = open_sheet(window)
    rig.signals.shopping_list.emit(replace(LISTED, entries=(BREAD,)))
    qtbot.waitUntil(lambda: rows(sheet) == ["bread"])


@pytest.mark.parametrize(
    "till",
    [
        replace(SALE, phase=Phase.REVIEW),
        replace(SALE, phase=Phase.THANKS, order_number="ORD-1"),
        TillSnapshot(2, Phase.PAIRING),
        TillSnapshot(2, Phase.SHOPPING, "s2", "9A9A", guest=True),
    ],
)
def test_the_list_goes_with_its_shopper(window: KioskWindow, rig: Rig, till: TillSnapshot) -> None:
    open_sheet(window)
    rig.signals.till.emit(till)
    assert window.frame.over.sheet is None
    assert not window.frame.shopping.guide.shopping_list_button.isVisible()


def test_without_a_list_there_is_no_button(open_window: OpenWindow, rig: Rig) -> None:
    window = open_window()
    rig.sell(SALE)
    assert not window.frame.shopping.guide.shopping_list_button.isVisible()
    window.frame.over.open_list()
    assert window.frame.over.sheet is None


def test_the_list_stays_open_in_another_look(window: KioskWindow, qtbot: QtBot) -> None:
    open_sheet(window)
    before = window.frame
    window.frame.wished.emit("zoom", 2.0)
    qtbot.waitUntil(lambda: window.frame is not before)
    assert window.frame.over.shown is Over.SHOPPING_LIST
    assert isinstance(window.frame.over.sheet, ShoppingListSheet)


@pytest.mark.parametrize("size", [(1024, 600), (600, 1024)])
def test_a_long_list_scrolls_inside_the_window(
    open_window: OpenWindow, rig: Rig, size: tuple[int, int], qtbot: QtBot
) -> None:
    window = open_window(*size)
    rig.sell(SALE)
    many = tuple(ListEntry(f"w{n}", f"thing {n}") for n in range(60))
    rig.signals.shopping_list.emit(ShoppingList("s1", many))
    sheet = open_sheet(window)
    qtbot.waitUntil(lambda: len(rows(sheet)) == 60)
    assert window.frame.rect().contains(sheet.geometry())
    assert sheet.rect().contains(sheet.close_button.geometry())
    area = sheet.findChild(QScrollArea)
    assert area is not None
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: not sheet.row("w59").visibleRegion().isEmpty())


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_bar_lies_beside_the_entries_in_either_direction(
    open_window: OpenWindow, rig: Rig, language: str, qtbot: QtBot
) -> None:
    window = open_window(1024, 600, language=language)
    rig.sell(SALE)
    many = tuple(ListEntry(f"w{n}", f"thing {n}") for n in range(20))
    rig.signals.shopping_list.emit(ShoppingList("s1", many))
    sheet = open_sheet(window)
    area = sheet.findChild(QScrollArea)
    assert area is not None
    bar = area.verticalScrollBar()
    qtbot.waitUntil(bar.isVisible)
    row = sheet.row("w0")
    entry = QRect(row.mapTo(sheet, QPoint(0, 0)), row.size())
    beside = QRect(bar.mapTo(sheet, QPoint(0, 0)), bar.size())
    apart = max(entry.left() - beside.right(), beside.left() - entry.right()) - 1
    assert apart >= window.frame.kit.look.dp(8)


def test_the_lists_button_gives_way_to_undo_in_a_small_window_and_does_not_flicker(
    open_window: OpenWindow, rig: Rig
) -> None:
    window = open_window(1024, 600)
    rig.sell(SALE)
    rig.signals.shopping_list.emit(LISTED)
    button = window.frame.shopping.guide.shopping_list_button
    assert button.isVisible()
    seen = Appearances()
    button.installEventFilter(seen)
    rig.sell(replace(SALE, sequence=9, undo=UndoShown(1, "P013", 1)))
    assert not button.isVisible()
    window.refresh()
    window.refresh()
    assert seen.count == 0
    rig.sell(replace(SALE, sequence=10))
    assert button.isVisible()
    button.removeEventFilter(seen)


class Appearances(QObject):
    """Counts how often a widget appears."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Show
        return False
