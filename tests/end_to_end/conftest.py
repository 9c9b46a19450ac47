"""A whole kiosk in this process: real threads, real database, real hub process, real window."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.catalogue import reading
from kiosk.catalogue.product import Catalogue
from kiosk.config.selling import PrinterSettings
from kiosk.config.settings import Settings
from kiosk.qt.options import RunOptions
from kiosk.qt.runtime import Runtime
from kiosk.qt.signals import KioskSignals
from kiosk.snapshots.links import LinkStatus, PairingStatus
from kiosk.snapshots.seeing import ModelStatus
from kiosk.snapshots.till import TillSnapshot
from tests.fakes.truth_detector import truth_detector
from ui.doors import Doors
from ui.options import WindowOptions
from ui.paper_picture import printing_at
from ui.staff.link import StaffLink
from ui.window import KioskWindow


@dataclass
class Kiosk:
    """A running kiosk and what its window was last told."""

    runtime: Runtime
    window: KioskWindow
    catalogue: Catalogue
    qtbot: QtBot
    pairing: PairingStatus | None = None
    link: LinkStatus | None = None
    model: ModelStatus | None = None

    @property
    def sale(self) -> TillSnapshot:
        sale = self.runtime.sale
        assert sale is not None
        return sale

    @property
    def pieces(self) -> int:
        return sum(line.quantity for line in self.sale.lines) if self.runtime.sale else 0

    def basket(self) -> dict[str, int]:
        return {line.product_id: line.quantity for line in self.sale.lines}

    def until(self, what: Callable[[], bool]) -> None:
        """Wait for it; the limit only ends a test that would wait for ever."""
        self.qtbot.waitUntil(what, timeout=120_000)


def _doors(runtime: Runtime, settings: PrinterSettings) -> Doors:
    backend = runtime.backend
    return Doors(
        touch=runtime.weighing.touch,
        try_now=backend.try_now,
        account=backend.account,
        pay=runtime.pay,
        tick=backend.tick,
        stage=runtime.perception.stage,
        printing=printing_at(runtime.printer, settings),
        staff=StaffLink(
            ask=runtime.staff.desk.put,
            put=runtime.till.put,
            samples=runtime.telemetry.history.samples,
            try_now=backend.try_now,
            pair_again=backend.pair_again,
            learn_counter=runtime.learn_counter,
            restart=lambda _again: None,
        ),
    )


def _window(
    runtime: Runtime,
    signals: KioskSignals,
    doors: Doors,
    catalogue: Catalogue,
    options: dict[str, object],
) -> KioskWindow:
    seen = runtime.perception
    return KioskWindow(
        signals=signals,
        doors=doors,
        picture=seen.ring.newest,
        resize_picture=seen.ring.resize,
        crops=seen.crops,
        catalogue=catalogue,
        options=replace(
            WindowOptions(fullscreen=False, scale=1.0, motion=False, sounds=False),
            **options,  # type: ignore[arg-type]
        ),
        clock=time.monotonic,
    )


@pytest.fixture
def start_kiosk(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Kiosk]]:
    """Start kiosks on one storage folder; those still running are stopped at the end."""
    running: list[Kiosk] = []

    def start(
        *,
        guest: bool = True,
        stage: str = "short",
        score: float = 0.92,
        scores: dict[str, float] | None = None,
        options: dict[str, object] | None = None,
        real_model: bool = False,
        before: Callable[[Path], object] | None = None,
        **sections: object,
    ) -> Kiosk:
        settings = Settings.model_validate(
            {
                "camera": {"source": "stage", "stage": stage},
                "storage": {"folder": str(tmp_path / "kiosk")},
                "scanning": {"camera": False},  # the packages' codes would answer the questions
            }
            | sections
        )
        if before is not None:
            settings.storage.path.mkdir()
            before(settings.storage.path)
        catalogue = reading.read(settings.detection.catalogue)
        signals = KioskSignals()
        runtime = Runtime(
            settings,
            RunOptions(offscreen=True, guest=guest),
            catalogue=catalogue,
            signals=signals,
            detector=None if real_model else truth_detector(score, scores),
        )
        doors = _doors(runtime, settings.printer)
        window = _window(runtime, signals, doors, catalogue, options or {})
        qtbot.addWidget(window)
        kiosk = Kiosk(runtime, window, catalogue, qtbot)
        signals.pairing.connect(lambda status: setattr(kiosk, "pairing", status))
        signals.link.connect(lambda status: setattr(kiosk, "link", status))
        signals.model.connect(lambda status: setattr(kiosk, "model", status))
        window.resize(1280, 720)
        window.show()
        runtime.start()
        running.append(kiosk)
        return kiosk

    yield start
    for kiosk in running:
        assert kiosk.runtime.stop()
