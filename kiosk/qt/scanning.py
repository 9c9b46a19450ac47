"""Builds what reads codes: scanners, what scanners type, and the camera's picture."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.codes.code import Code
from kiosk.codes.goods import GoodsReader
from kiosk.codes.in_store import InStoreCode
from kiosk.codes.watching import CodeWatch
from kiosk.config.scanning import ScannerSettings
from kiosk.config.settings import Settings
from kiosk.events.messages import TillMessage
from kiosk.mailbox import Mailbox
from kiosk.qt.signals import KioskSignals
from kiosk.qt.worker import Loop
from kiosk.scanners.desk import ScanDesk
from kiosk.scanners.device import DeviceScanner
from kiosk.scanners.port import PortScanner
from kiosk.tracking.geometry import inside

if TYPE_CHECKING:
    from kiosk.events.pictures import Frame


class Scanning:
    """All that reads codes. Everything it finds goes to *put*.

    *desk* takes what scanners read, *watch* looks at *frames*. How scanners are is told through
    ``KioskSignals.scanner``.
    """

    def __init__(
        self, settings: Settings, put: Callable[[TillMessage], object], signals: KioskSignals
    ) -> None:
        self._settings = settings.scanning
        self._tell = signals.scanner.emit
        goods = GoodsReader(tuple(InStoreCode(p) for p in settings.scanning.in_store))
        self.frames: Mailbox[Frame] = Mailbox()
        self.desk = ScanDesk(goods, put)
        self.watch = CodeWatch(
            frames=self.frames, goods=goods, put=put, inside=_zone(settings.counting.zone)
        )

    def loops(self) -> dict[str, Loop]:
        """The loops to run, by the name of their thread."""
        loops: dict[str, Loop] = {
            f"scanner {one.station} {one.path}": self._scanner(one)
            for one in self._settings.scanners
        }
        if self._settings.camera:
            loops["codes"] = self.watch
        return loops

    def _scanner(self, settings: ScannerSettings) -> Loop:
        def read(code: Code) -> None:
            self.desk.read(code, settings.station)

        def state(words: str) -> None:
            self._tell(settings.station, words)

        if settings.kind == "serial":
            return PortScanner(settings.path, read, state, baud=settings.baud)
        return DeviceScanner(Path(settings.path), read, state)


def _zone(corners: Sequence[tuple[float, float]]) -> Callable[[float, float], bool]:
    return (lambda x, y: inside(x, y, corners)) if corners else (lambda _x, _y: True)
