"""Keys that a scanner types, and keys that a person types, at a real window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.codes.code import Code
from ui.wedge_filter import STATION, WedgeFilter

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen plug-in's


class Field(QWidget):
    """A window with a field and a button, and a scanner beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.scans: list[tuple[str, str]] = []
        self.field = QLineEdit()
        self.button = QPushButton("go")
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.button)
        self.filter = WedgeFilter(self._read)
        self._stamp_ms = 1000

    def _read(self, code: Code, station: str) -> None:
        self.scans.append((code.text, station))

    def press(self, text: str, *, apart_ms: int) -> None:
        """Type *text*; the window system stamps the keys *apart_ms* apart."""
        for character in text:
            self._stamp_ms += apart_ms
            key = Qt.Key.Key_Return if character == "\n" else Qt.Key(ord(character.upper()))
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, character)
                event.setTimestamp(self._stamp_ms)
                QCoreApplication.sendEvent(self.windowHandle(), event)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Field]:
    window = Field()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    window.field.setFocus()
    handle = window.windowHandle()
    assert handle is not None
    handle.installEventFilter(window.filter)
    yield window
    handle.removeEventFilter(window.filter)


def test_a_scan_reaches_the_till_and_no_field(window: Field) -> None:
    """S1-12: type digits + Enter fast: one item, nothing in the field."""
    window.press("5901234123457\n", apart_ms=1)
    assert window.scans == [("5901234123457", STATION)]
    assert window.field.text() == ""


def test_slow_typing_reaches_the_field_and_no_till(window: Field) -> None:
    """S1-12: slow typing in a field: none."""
    window.press("59012\n", apart_ms=60)
    assert (window.field.text(), window.scans) == ("59012", [])


def test_the_last_key_of_a_person_arrives_by_itself(window: Field, qtbot: QtBot) -> None:
    window.press("7", apart_ms=1)
    qtbot.waitUntil(lambda: window.field.text() == "7")


def test_a_scan_presses_no_button(window: Field) -> None:
    pressed: list[int] = []
    window.button.clicked.connect(lambda: pressed.append(1))
    window.button.setFocus()
    window.press("96385074\n", apart_ms=1)
    assert (len(window.scans), pressed) == (1, [])


def test_shortcuts_are_never_held_back(window: Field, qtbot: QtBot) -> None:
    window.field.setText("1234")
    handle = window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(handle, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: window.field.text() == "")
