"""One window that shows the recorded scenes, one after the other."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from kiosk.catalogue import reading
from kiosk.catalogue.product import Catalogue
from kiosk.crops import Crops
from kiosk.events.touches import Touch
from kiosk.printing.paper import Paper
from kiosk.qt.signals import KioskSignals
from kiosk.snapshots.seeing import CameraState
from ui.doors import Doors
from ui.gallery import staff
from ui.gallery.counter import GOODS, StillCounter, StillPicture
from ui.gallery.recorded import MONO_S, WALL_S, Scene
from ui.options import WindowOptions
from ui.over import Overlays
from ui.paper_picture import Printing
from ui.window import KioskWindow

_LONGEST_MS: Final = 900
_READING_MS: Final = 60_000


class _StillStage:
    def put(self, product_id: str) -> None:
        """Nothing moves here."""

    def take_at(self, x_px: int, y_px: int) -> bool:
        """Nothing lies there."""
        return x_px < 0 > y_px


class Showcase:
    """The real window with nothing behind it. Needs a QApplication."""

    def __init__(self, options: WindowOptions) -> None:
        self._signals = KioskSignals()
        self._everything = StillCounter(GOODS)
        self._counters: dict[int, StillCounter] = {}
        self._counter: StillCounter | None = None
        self._room = (1280, 720)
        crops = Crops()
        for name, place in (("lemon", 4), ("oat", 2), ("tea", 5), ("banana", 6)):
            crops.put(name, self._everything.crop(place))
        self.window = KioskWindow(
            signals=self._signals,
            doors=Doors(
                touch=_ignore,
                try_now=_nothing,
                stage=_StillStage(),
                staff=staff.link(),
                printing=Printing(_no_paper, code_page="cp858", dots=512),
            ),
            picture=self._picture,
            resize_picture=self._resize,
            crops=crops,
            catalogue=_catalogue(),
            options=options,
            clock=lambda: MONO_S,
            wall=lambda: WALL_S,
        )
        self.window.show()
        self.settle()

    def show(self, scene: Scene) -> None:
        """Show that scene and nothing of the one before."""
        window = self.window
        window.frame.over.close()
        window.frame.sheet.hide()
        window.frame.shopping.close_list()
        self._counter = self._counter_with(scene.goods) if _sees(scene) else None
        self._leave_staff()
        window.recall(scene.facts)
        self._see()
        self._open(scene)
        self._open_staff(scene)
        self.settle()
        window.recall(scene.facts)
        self._see()
        self.settle()

    def picture(self, scene: Scene) -> QPixmap:
        """What it looks like."""
        self.show(scene)
        _wait(lambda: self.window.ready, longest_ms=_READING_MS)
        if not _sees(scene):
            _wait(lambda: False)  # for the still picture
        return self.window.grab()

    def close(self) -> None:
        """Close the window."""
        self.window.close()
        self.settle()

    def settle(self) -> None:
        """Let Qt do what it has put off."""
        for _ in range(3):
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            QApplication.processEvents()

    def _counter_with(self, goods: int) -> StillCounter:
        if goods not in self._counters:
            self._counters[goods] = StillCounter(GOODS[:goods])
        self._counters[goods].resize(*self._room)
        return self._counters[goods]

    def _see(self) -> None:
        if self._counter is not None:
            self._signals.picture.emit()
            self._signals.overlay.emit(self._counter.overlay())

    def _picture(self) -> StillPicture | None:
        return None if self._counter is None else self._counter.picture()

    def _resize(self, width_px: int, height_px: int) -> None:
        if not (width_px and height_px):
            return  # nothing is laid out yet
        self._room = (width_px, height_px)
        if self._counter is not None:
            self._counter.resize(width_px, height_px)

    def _leave_staff(self) -> None:
        if self.window.staff is not None:
            self.window.staff.close()

    def _open_staff(self, scene: Scene) -> None:
        kind, _, name = scene.over.partition(":")
        layer = self.window.staff
        if kind != "staff" or layer is None:
            return
        self._signals.staff.emit(staff.book(name, MONO_S))
        layer.open()
        self._signals.staff.emit(staff.book(name, MONO_S))
        for event in staff.touches(name):
            if layer.panel is not None:
                layer.panel.touched(event)

    def _open_approval(self, scene: Scene) -> None:
        _, _, name = scene.over.partition(":")
        self._signals.staff.emit(staff.book(name or "gate", MONO_S))
        self.window.frame.over.open_approval(scene.facts.till)

    def _search(self) -> None:
        shopping = self.window.frame.shopping
        shopping.open_list()
        if shopping.list.pad.isHidden():
            shopping.list.search.click()
        for letter in self.window.frame.kit.wording.name("P007").lower()[:2]:
            shopping.list.type(letter)

    def _open(self, scene: Scene) -> None:
        frame = self.window.frame
        match scene.over:
            case "list":
                frame.shopping.open_list()
            case "search":
                self._search()
            case "exchange":
                line = frame.shopping.basket.list.line("P008")
                if line is not None:
                    line.touched.emit(line.view)
            case "lamps":
                frame.open_lamps()
            case "language" | "ease" | "shopping-list" | "cancel" | "scan":
                _sheets(frame.over)[scene.over]()
            case over if over.startswith("approval"):
                self._open_approval(scene)


def _catalogue() -> Catalogue:
    """The demo's, with the rules that the scenes show."""
    demo = reading.read("demo")
    limited = replace(demo.products["P007"], max_quantity=4)
    loose = replace(demo.products["P002"], by_weight=True, price_minor=199)
    return replace(demo, products={**demo.products, "P007": limited, "P002": loose})


def _sheets(over: Overlays) -> dict[str, Callable[[], None]]:
    return {
        "language": over.open_language,
        "ease": over.open_ease,
        "shopping-list": over.open_list,
        "cancel": over.ask_cancel,
        "scan": over.open_scan,
    }


def _sees(scene: Scene) -> bool:
    camera = scene.facts.camera
    return camera is not None and camera.state is CameraState.LIVE


def _wait(until: Callable[[], bool], *, longest_ms: int = _LONGEST_MS) -> None:
    """Let Qt work until it is so, or for most of a second."""
    watch = QElapsedTimer()
    watch.start()
    while not until() and watch.elapsed() < longest_ms:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)


def _ignore(_touch: Touch) -> None:
    """Nobody listens."""


def _no_paper(_paper: Paper) -> None:
    """Nothing is printed."""


def _nothing() -> None:
    """Nobody to ask."""
