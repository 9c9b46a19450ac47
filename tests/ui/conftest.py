"""A whole window with recorded snapshots, and everything it was told to do."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt
import pytest
from pytestqt.qtbot import QtBot

from kiosk.catalogue import reading
from kiosk.crops import Crops
from kiosk.events.accounts import AccountWish, EntryTicked
from kiosk.events.pictures import Box
from kiosk.events.touches import PaymentWish, Touch
from kiosk.qt.signals import KioskSignals
from kiosk.snapshots.seeing import CameraState, CameraStatus, ModelState, ModelStatus
from kiosk.snapshots.till import Phase, TillSnapshot
from ui.doors import Doors
from ui.gallery.recorded import ONLINE
from ui.options import WindowOptions
from ui.paper_picture import Printing
from ui.presenters.tones import Sound
from ui.staff.link import StaffLink
from ui.window import KioskWindow


class HandClock:
    """Time that stands still until a test moves it."""

    def __init__(self) -> None:
        self.now_s = 1_000.0

    def __call__(self) -> float:
        return self.now_s


@dataclass(frozen=True, slots=True, eq=False)
class FlatPicture:
    """A picture of one colour (blue, green, red)."""

    pixels: npt.NDArray[np.uint8]
    sequence: int = 1
    captured_s: float = 0.0
    view: Box = field(default_factory=lambda: Box(0, 0, 1280, 720))


def flat(
    width: int, height: int, bgr: tuple[int, int, int] = (40, 120, 200), *, sequence: int = 1
) -> FlatPicture:
    pixels = np.empty((height, width, 4), np.uint8)
    pixels[:] = (*bgr, 255)
    return FlatPicture(pixels, sequence)


@dataclass(slots=True, weakref_slot=True)
class Rig:
    """The window, what it hears and what it does."""

    signals: KioskSignals = field(default_factory=KioskSignals)
    clock: HandClock = field(default_factory=HandClock)
    crops: Crops = field(default_factory=Crops)
    touches: list[Touch] = field(default_factory=list)
    sounds: list[Sound] = field(default_factory=list)
    volumes: list[int] = field(default_factory=list)
    said: list[tuple[str, str, int]] = field(default_factory=list)
    wishes: list[AccountWish] = field(default_factory=list)
    payments: list[PaymentWish] = field(default_factory=list)
    ticks: list[EntryTicked] = field(default_factory=list)
    painted: list[float] = field(default_factory=list)
    stage: list[tuple[object, ...]] = field(default_factory=list)
    tries: int = 0
    shown: int = 0
    room: tuple[int, int] = (0, 0)
    picture: FlatPicture | None = None

    def play(self, sound: Sound, volume: int) -> None:
        self.sounds.append(sound)
        self.volumes.append(volume)

    def say(self, words: str, language: str, volume: int) -> None:
        self.said.append((words, language, volume))

    def put(self, product_id: str) -> None:
        self.stage.append(("put", product_id))

    def take_at(self, x_px: int, y_px: int) -> bool:
        self.stage.append(("take", x_px, y_px))
        return True

    def try_now(self) -> None:
        self.tries += 1

    def count_shown(self) -> None:
        self.shown += 1

    def resize_picture(self, width: int, height: int) -> None:
        self.room = (width, height)

    def sell(self, till: TillSnapshot | None = None) -> None:
        """Tell a till that is ready, with *till* or an empty basket."""
        self.signals.camera.emit(CameraStatus(CameraState.LIVE, "camera 0"))
        self.signals.model.emit(ModelStatus(ModelState.READY, "m"))
        self.signals.link.emit(ONLINE)
        self.signals.till.emit(till or TillSnapshot(1, Phase.SHOPPING, "s1", "7F3K"))


OpenWindow = Callable[..., KioskWindow]


@pytest.fixture
def rig(qapp: object) -> Rig:
    return Rig()


@pytest.fixture
def open_window(qtbot: QtBot, rig: Rig) -> Iterator[OpenWindow]:
    """Opens windows of a size; each is closed at the end."""
    opened = []

    def open_(
        width: int = 1280,
        height: int = 720,
        *,
        scale: float = 1.0,
        motion: bool = False,
        staff: StaffLink | None = None,
        printing: Printing | None = None,
        **options: object,
    ) -> KioskWindow:
        window = KioskWindow(
            signals=rig.signals,
            doors=Doors(
                touch=rig.touches.append,
                try_now=rig.try_now,
                account=rig.wishes.append,
                pay=rig.payments.append,
                tick=rig.ticks.append,
                stage=rig,
                printing=printing,
                staff=staff,
            ),
            picture=lambda: rig.picture,
            resize_picture=rig.resize_picture,
            crops=rig.crops,
            catalogue=reading.read("demo"),
            options=replace(
                WindowOptions(fullscreen=False, scale=scale, motion=motion),
                **options,  # type: ignore[arg-type]
            ),
            painted=rig.painted.append,
            shown=rig.count_shown,
            play=rig.play,
            say=rig.say,
            clock=rig.clock,
            wall=lambda: 1_760_000_000.0,
        )
        qtbot.addWidget(window)
        window.resize(width, height)
        with qtbot.waitExposed(window):
            window.show()
        qtbot.waitUntil(lambda: window.frame.size() == window.size())
        qtbot.wait(1)
        opened.append(window)
        return window

    yield open_
    for window in opened:
        window.close()
