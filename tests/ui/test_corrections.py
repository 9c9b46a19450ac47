"""Touches that correct the basket, weigh goods, and say what a scan is for."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.events.scans import ScanAsked, ScanMode, ScanModeSet
from kiosk.events.touches import (
    Answer,
    LineExchanged,
    QuantityChanged,
    QuestionAnswered,
    ReviewLeft,
    Undone,
)
from kiosk.snapshots.scale import ScaleState, ScaleStatus
from kiosk.snapshots.till import BasketLine, Phase, Prompt, QuestionKind, TillSnapshot, UndoShown
from kiosk.weight import Measure
from tests.ui.conftest import OpenWindow, Rig
from ui.hotkeys import Hotkeys
from ui.widgets.basket_line import BasketLine as BasketLineWidget
from ui.widgets.button import Button
from ui.widgets.scan_sheet import ScanSheet
from ui.window import KioskWindow

APPLES = BasketLine("P001", "Organic Apple", 2, 59, 0.93, 0, "e1", line_id="e1")
BAG = replace(APPLES, quantity=1, line_id="e2", measure=Measure(grams=412))
SELLING = TillSnapshot(2, Phase.SHOPPING, "s1", "7F3K", lines=(APPLES, BAG), total_minor=142)
REMOVED = replace(SELLING, sequence=3, lines=(BAG,), undo=UndoShown(1, "P001", 2))
WEIGH = Prompt(("q1",), QuestionKind.WEIGH, "P002", (), 1, 0.9, "e4", 995.0, None)


def tap(qtbot: QtBot, button: Button) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def line_of(window: KioskWindow, line_id: str) -> BasketLineWidget:
    lines = window.frame.shopping.basket.list._lines
    return next(one for one in lines.values() if one.view.line_id == line_id)


def test_each_weighed_piece_has_a_line_that_can_only_go(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot
) -> None:
    window = open_window()
    rig.sell(SELLING)
    line = line_of(window, "e2")
    assert line.view.offer == "0.412 kg × €0.59/kg"
    assert not line.stepper.plus.isEnabled()
    tap(qtbot, line.stepper.minus)
    assert QuantityChanged("P001", 0, "e2") in rig.touches


def test_undo_is_offered_for_a_while_after_a_removal(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot
) -> None:
    window = open_window()
    rig.sell(SELLING)
    bar = window.frame.shopping.guide
    assert not bar.tool.isVisibleTo(window)
    rig.signals.till.emit(REMOVED)
    assert bar.tool.text() == "Undo"
    tap(qtbot, bar.tool)
    assert rig.touches[-1] == Undone()
    rig.clock.now_s += 16
    window.refresh()
    assert not bar.tool.isVisibleTo(window)


def test_a_touched_line_is_exchanged_for_what_is_chosen(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot
) -> None:
    window = open_window()
    rig.sell(SELLING)
    shopping = window.frame.shopping
    qtbot.mouseClick(line_of(window, "e2").exchange, Qt.MouseButton.LeftButton)
    assert shopping.list.isVisibleTo(window)
    shopping.list.picked.emit("P004")
    assert rig.touches[-1] == LineExchanged("P001", "P004", "e2")
    assert not shopping.list.isVisibleTo(window)


def test_the_way_to_something_else_is_seen_heard_and_walked_by_keyboard(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot
) -> None:
    window = open_window(1920, 1080, speech=True)
    rig.sell(replace(SELLING, lines=(APPLES,)))
    line = window.frame.shopping.basket.list.line("P001")
    assert line is not None
    way = line.exchange
    assert (way.text(), way.says_its_word) == ("Change", True)
    assert way.accessibleName() == "Organic Apple is something else"
    way.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(way, Qt.Key.Key_Space)
    assert window.frame.shopping.list.isVisibleTo(window)
    assert rig.said[-1][0] == "What is it instead of Organic Apple?"


def test_a_small_window_keeps_the_sign_and_leaves_the_word(
    open_window: OpenWindow, rig: Rig
) -> None:
    """The price must not shrink for it; the sign, its size and its name stay."""
    window = open_window(1024, 600)
    rig.sell(SELLING)
    way = line_of(window, "e2").exchange
    assert not way.says_its_word
    assert min(way.width(), way.height()) >= 48
    assert way.accessibleName()


def test_a_wrong_line_found_at_the_review_is_changed_among_the_goods(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot
) -> None:
    window = open_window()
    rig.sell(replace(SELLING, phase=Phase.REVIEW))
    review, shopping = window.frame.review, window.frame.shopping
    line = review.list.line("P001")
    assert line is not None
    qtbot.mouseClick(line.exchange, Qt.MouseButton.LeftButton)
    assert rig.touches[-1] == ReviewLeft()
    rig.signals.till.emit(replace(SELLING, sequence=4))
    assert shopping.list.isVisibleTo(window)
    shopping.list.picked.emit("P004")
    assert rig.touches[-1] == LineExchanged("P001", "P004", line.view.line_id)


def test_the_weight_on_the_button_is_the_one_that_is_sold(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot
) -> None:
    """The scale shows, the shopper agrees; nothing is billed before it is steady."""
    window = open_window()
    rig.sell(replace(SELLING, prompts=(WEIGH,)))
    card = window.frame.shopping.card
    assert "call staff" in card.detail.text()
    assert not card.yes.isVisibleTo(window)
    rig.signals.scale.emit(ScaleStatus(ScaleState.MOVING, 300))
    assert card.scale.weight.text().startswith("0.300")
    assert card.detail.text() == "Let it come to rest."
    assert not card.yes.isVisibleTo(window)
    rig.signals.scale.emit(ScaleStatus(ScaleState.STEADY, 412))
    assert "0.412 kg" in card.yes.text()
    tap(qtbot, card.yes)
    assert rig.touches[-1] == QuestionAnswered(("q1",), Answer.YES, 1, "P002", Measure(grams=412))


def test_the_shopper_chooses_what_the_next_scan_is_for(
    open_window: OpenWindow, rig: Rig, qtbot: QtBot
) -> None:
    """S1-13: "price check" (lookup), "remove" (consume) buttons."""
    window = open_window(scan_modes=True)
    rig.sell(SELLING)
    bar = window.frame.shopping.guide
    for wanted in (ScanMode.PRICE_CHECK, ScanMode.REMOVE):
        assert bar.tool.isVisibleTo(window)
        tap(qtbot, bar.tool)
        sheet = window.frame.over.sheet
        assert isinstance(sheet, ScanSheet)
        tap(qtbot, sheet.price if wanted is ScanMode.PRICE_CHECK else sheet.remove)
        assert rig.touches[-1] == ScanAsked(wanted)
    rig.signals.till.emit(replace(SELLING, scan_mode=ScanMode.PRICE_CHECK, scan_once=True))
    assert bar.words.title == "Scan to see a price"
    assert bar.tool.isVisibleTo(window)
    assert bar.tool.text() == "Stop"
    tap(qtbot, bar.tool)
    assert rig.touches[-1] == ScanAsked(None)


@pytest.mark.parametrize(
    ("key", "mode"),
    [
        (Qt.Key.Key_F2, ScanMode.ADD),
        (Qt.Key.Key_F3, ScanMode.REMOVE),
        (Qt.Key.Key_F4, ScanMode.PRICE_CHECK),
    ],
)
def test_a_key_changes_what_scans_mean(
    open_window: OpenWindow, rig: Rig, key: Qt.Key, mode: ScanMode
) -> None:
    """S1-24: press key: mode changes on screen."""
    window = open_window()
    rig.sell(SELLING)
    told: list[ScanModeSet] = []
    keys = Hotkeys(told.append)
    handle = window.windowHandle()
    assert handle is not None
    handle.installEventFilter(keys)
    QTest.keyClick(handle, key)
    QTest.keyClick(handle, Qt.Key.Key_A)
    assert told == [ScanModeSet("", mode)]
    rig.signals.till.emit(replace(SELLING, scan_mode=mode))
    shown = window.frame.shopping.guide.words.title
    assert (shown != "Put the next one down, or finish") is (mode is not ScanMode.ADD)
