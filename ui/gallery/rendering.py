"""Renders the scenes with the real window."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication

from kiosk.catalogue import reading
from kiosk.crops import Crops
from kiosk.events import Touch
from kiosk.qt.signals import KioskSignals
from kiosk.snapshots import CameraState
from ui.gallery.counter import GOODS, StillCounter
from ui.gallery.scenes import MONO_S, SCENES, WALL_S, Scene
from ui.options import WindowOptions
from ui.palette import Theme
from ui.window import KioskWindow

_LONGEST_MS: Final = 900


class _StillStage:
    def put(self, product_id: str) -> None:
        """Nothing moves here."""

    def take_at(self, x_px: int, y_px: int) -> bool:
        """Nothing lies there."""
        return x_px < 0 > y_px


def render_all(
    out: Path,
    *,
    size: tuple[int, int] = (1920, 1080),
    theme: Theme = Theme.LIGHT,
    scale: float | None = None,
    zoom: float = 1.0,
    language: str = "en",
    only: str = "",
) -> list[Path]:
    """Save every scene whose name contains *only* as ``<name>.png`` in *out*.

    Needs a QApplication. Answers the files in the order of the scenes.
    """
    out.mkdir(parents=True, exist_ok=True)
    options = WindowOptions(
        fullscreen=False,
        size_px=size,
        theme=theme,
        scale=scale,
        motion=False,
        zoom=zoom,
        language=language,
        demo_strip=True,
        sounds=False,
    )
    return [
        _render(scene, out / f"{scene.name}.png", options) for scene in SCENES if only in scene.name
    ]


def _render(scene: Scene, file: Path, options: WindowOptions) -> Path:
    signals, counter, crops = KioskSignals(), StillCounter(GOODS[: scene.goods]), Crops()
    everything = StillCounter(GOODS)
    for name, place in (("lemon", 4), ("oat", 2), ("tea", 5)):
        crops.put(name, everything.crop(place))
    window = KioskWindow(
        signals=signals,
        touch=_ignore,
        picture=counter.picture if _sees(scene) else _no_picture,
        resize_picture=counter.resize,
        crops=crops,
        catalogue=reading.read("demo"),
        options=options,
        try_now=_nothing,
        stage=_StillStage(),
        clock=lambda: MONO_S,
        wall=lambda: WALL_S,
    )
    window.show()
    window.wake(awake=scene.facts.awake, signing_in=scene.facts.signing_in)
    _tell(scene, signals, counter)
    _settle()
    _open(scene, window)
    _settle()
    _tell(scene, signals, counter)
    _settle()
    _wait(lambda: window.ready)
    if not _sees(scene):
        _wait(lambda: False)  # for the still picture
    window.grab().save(str(file))
    window.close()
    return file


def _tell(scene: Scene, signals: KioskSignals, counter: StillCounter) -> None:
    facts = scene.facts
    for signal, status in (
        (signals.till, facts.till),
        (signals.camera, facts.camera),
        (signals.model, facts.model),
        (signals.link, facts.link),
        (signals.pairing, facts.pairing),
        (signals.account, facts.account),
    ):
        if status is not None:
            signal.emit(status)
    if facts.stopping:
        signals.stopping.emit(facts.stopping)
    if _sees(scene):
        signals.picture.emit()
        signals.overlay.emit(counter.overlay())


def _sees(scene: Scene) -> bool:
    camera = scene.facts.camera
    return camera is not None and camera.state is CameraState.LIVE


def _no_picture() -> None:
    """No camera, no picture."""


def _open(scene: Scene, window: KioskWindow) -> None:
    if scene.over in ("list", "search"):
        window.frame.shopping.open_list()
    if scene.over == "search":
        for letter in "oa":
            window.frame.shopping.list.pad.key(letter).click()
    if scene.over == "lamps":
        window.frame.open_lamps()
    if scene.over == "language":
        window.frame.over.open_language()
    if scene.over == "ease":
        window.frame.over.open_ease()
    if scene.over == "cancel":
        window.frame.over.ask_cancel()


def _settle() -> None:
    for _ in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()


def _wait(until: Callable[[], bool]) -> None:
    """Let Qt work until it is so, or for most of a second."""
    watch = QElapsedTimer()
    watch.start()
    while not until() and watch.elapsed() < _LONGEST_MS:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)


def _ignore(_touch: Touch) -> None:
    """Nobody listens."""


def _nothing() -> None:
    """Nobody to ask."""
