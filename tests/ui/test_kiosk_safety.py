"""There is no way out of the program in shopper mode: every widget of every screen is walked."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from tests.ui.conftest import OpenWindow, Rig
from ui.gallery.rendering import gallery_options
from ui.gallery.scenes import SCENES
from ui.gallery.showcase import Showcase
from ui.palette import Theme

DOORS = (QMenu, QMenuBar, QDialog, QLineEdit, QTextEdit, QPlainTextEdit)
COMBINATIONS = ("Alt+F4", "Ctrl+Q", "Ctrl+W", "Ctrl+O", "Ctrl+P", "F11", "Meta+D", "Ctrl+Alt+T")


@pytest.fixture
def showcase(qapp: object) -> Iterator[Showcase]:
    shown = Showcase(gallery_options((1280, 720), Theme.LIGHT, 1.0, "en"))
    yield shown
    shown.close()


def others() -> list[QWidget]:
    """Windows beside the kiosk's own."""
    return [one for one in QApplication.topLevelWidgets() if one.isVisible()]


def test_no_screen_holds_a_door(showcase: Showcase) -> None:
    """No menu, dialog or text field of Qt; nothing takes a drop, follows a link or is selected."""
    walked = 0
    for scene in SCENES:
        showcase.show(scene)
        for widget in showcase.window.findChildren(QWidget):
            walked += 1
            assert not isinstance(widget, DOORS), (scene.name, widget)
            assert not widget.acceptDrops(), (scene.name, widget)
            assert not widget.actions(), (scene.name, widget)
            if isinstance(widget, QLabel):
                assert not widget.openExternalLinks()
                assert widget.textFormat() is not Qt.TextFormat.RichText
                selectable = Qt.TextInteractionFlag.TextSelectableByMouse
                assert not widget.textInteractionFlags() & selectable
    assert walked > 5000


def test_no_key_and_no_long_touch_opens_anything(showcase: Showcase) -> None:
    for scene in SCENES:
        showcase.show(scene)
        window = showcase.window
        before = others()
        for keys in COMBINATIONS:
            QTest.keySequence(window, QKeySequence(keys))
        for widget in window.findChildren(QWidget):
            if not widget.isVisible():
                continue
            middle = widget.rect().center()
            menu = QContextMenuEvent(
                QContextMenuEvent.Reason.Mouse, middle, widget.mapToGlobal(middle)
            )
            QApplication.sendEvent(widget, menu)
        showcase.settle()
        assert others() == before, scene.name
        assert window.isVisible()


def test_whole_screen_is_not_closed_by_hand(open_window: OpenWindow, rig: Rig) -> None:
    """Alt+F4 reaches the window as a wish of the system's to close it."""
    window = open_window(fullscreen=True)
    closed: list[bool] = []
    window.closing.connect(lambda: closed.append(True))
    wish = QCloseEvent()
    window.closeEvent(wish)
    assert not wish.isAccepted()
    assert closed == []
    assert window.isVisible()
    window.leave()
    assert closed == [True]


def test_help_is_everywhere_a_shopper_can_be(showcase: Showcase) -> None:
    for scene in SCENES:
        showcase.show(scene)
        assert showcase.window.frame.header.help_button.isVisible(), scene.name
        at = showcase.window.frame.header.help_button.mapTo(showcase.window, QPoint(5, 5))
        assert showcase.window.rect().contains(at)
