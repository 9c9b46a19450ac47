"""A shopper's finger."""

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.end_to_end.conftest import Kiosk
from ui.frame import Frame
from ui.presenters.screen import Screen
from ui.widgets.product_grid import ProductGrid


class Finger:
    """Touches what it is told to, as a finger does: by a touch screen's events."""

    def __init__(self, kiosk: Kiosk) -> None:
        self.kiosk = kiosk
        self._screen = QTest.createTouchDevice()

    def touch(self, widget: QWidget) -> None:
        """A short touch in the middle; it must be there to be touched."""
        self.kiosk.until(lambda: widget.isVisible() and widget.isEnabled())
        window = self.kiosk.window
        there = widget.mapTo(window, QPoint(widget.width() // 2, widget.height() // 2))
        QTest.touchEvent(window, self._screen).press(0, there, window).commit()
        QTest.touchEvent(window, self._screen).release(0, there, window).commit()

    def type(self, pictures: ProductGrid, letter: str) -> None:
        """A letter of a name; the letters are called up first where shelves stand for them."""
        if pictures.pad.isHidden():
            self.touch(pictures.search)
        self.touch(pictures.pad.key(letter))

    def begin(self) -> None:
        """From the welcome into a sale without a phone."""
        frame = self.kiosk.window.frame
        self.kiosk.until(lambda: frame.screen_shown is Screen.WELCOME)
        self.touch(frame.welcome.start)
        self.kiosk.until(lambda: self.frame.screen_shown is Screen.PAIRING)
        self.touch(self.frame.pairing.guest)
        self.kiosk.until(lambda: self.frame.screen_shown is Screen.SHOPPING)

    def put(self, product_id: str) -> None:
        """Lay one down, and wait until the kiosk has counted it or asks about it."""
        before = self.kiosk.pieces, len(self.kiosk.sale.prompts)
        assert self.frame.shopping.strip is not None
        self.touch(self.frame.shopping.strip.shelf(product_id))
        self.kiosk.until(lambda: (self.kiosk.pieces, len(self.kiosk.sale.prompts)) != before)

    def finish(self) -> None:
        """Through the review to the thanks."""
        self.touch(self.frame.shopping.basket.finish)
        self.kiosk.until(lambda: self.frame.screen_shown is Screen.REVIEW)
        self.touch(self.frame.review.finish)
        self.kiosk.until(lambda: self.frame.screen_shown is Screen.THANKS)

    @property
    def frame(self) -> Frame:
        """The window's own; another one after each new look."""
        return self.kiosk.window.frame
