"""More than the room holds, to be pushed with a finger."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QScroller, QScrollerProperties, QWidget

from ui.theme import Look, style_sheet

_RESTS_S: Final = 1.0


class ScrollArea(QScrollArea):
    """Frameless, without a bar below and without the focus; *inner* gets the whole width."""

    def __init__(self, look: Look, inner: QWidget | None = None) -> None:
        super().__init__()
        if inner is not None:
            self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setStyleSheet(style_sheet(look))

    def follow_finger(self) -> None:
        """Be pushed by a finger, also one that begins on a button or rests before it moves."""
        scroller = QScroller.scroller(self.viewport())
        habits = scroller.scrollerProperties()
        habits.setScrollMetric(QScrollerProperties.ScrollMetric.MousePressEventDelay, _RESTS_S)
        scroller.setScrollerProperties(habits)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.LeftMouseButtonGesture)
