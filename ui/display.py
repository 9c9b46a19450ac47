"""The screen that a widget is on."""

from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


def display_of(widget: QWidget) -> QScreen:
    """Where its middle is shown, or the first screen.

    Never `QWidget.screen()`: PySide counts what that gives among the widget's children, and when
    the collector takes the widget away, the screen itself is deleted. The next window dies of it.
    """
    middle = widget.mapToGlobal(widget.rect().center())
    return QGuiApplication.screenAt(middle) or QGuiApplication.primaryScreen()
