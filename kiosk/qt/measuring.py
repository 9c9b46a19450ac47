"""Ends a measured run and writes its report."""

import json
import logging
import time
from pathlib import Path
from typing import Any

import psutil
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.config.settings import Settings
from kiosk.errors import ConfigError, KioskError
from kiosk.qt.runtime import Runtime
from kiosk.qt.stall import StallMeter
from kiosk.report import RunMeter, RunReport, percentiles
from kiosk.snapshots.till import LetterCounts, TillSnapshot

log = logging.getLogger(__name__)

_LOOK_EVERY_S = 0.1
_DRAIN_S = 8.0


class MeasuredRun(QObject):
    """Measures while the kiosk runs, and lets it come to rest before the report is made.

    After *seconds* the camera and detection stop, and with them the measuring of stalls; when every
    letter is delivered, or eight seconds later, `finished` comes. Without *seconds* it only
    measures.
    """

    finished = Signal()

    def __init__(self, runtime: Runtime, meter: RunMeter, seconds: float | None) -> None:
        super().__init__()
        self._runtime = runtime
        self._meter = meter
        self._seconds = seconds
        self._stalls = StallMeter()
        self._began_s = time.monotonic()
        self._saw_for_s = 0.0
        self._drain = QTimer(self, interval=int(_LOOK_EVERY_S * 1000))
        self._drain.timeout.connect(self._look)

    def start(self, *, stalls: bool) -> None:
        """Begin to measure; *stalls* costs two hundred wake-ups a second."""
        if stalls:
            self._stalls.start()
        if self._seconds is not None:
            QTimer.singleShot(int(self._seconds * 1000), self, self._stop_seeing)

    def report(
        self, settings: Settings, *, sale: TillSnapshot | None, code: int, reason: str
    ) -> RunReport:
        """What was measured; call it while the hub still answers."""
        self._stalls.stop()
        late = self._stalls.late_ms
        seen = self._runtime.perception
        lasted_s = self._saw_for_s or time.monotonic() - self._began_s
        counts, hub = seen.pipeline.counts, self._runtime.backend.hub
        return RunReport(
            frames={
                "captured": seen.captured,
                "detected": counts.detected,
                "shown": self._meter.pictures_shown,
                "dropped": seen.frames.dropped,
            },
            detections_per_s=counts.detected / max(lasted_s, 1e-9),
            latency_ms=self._meter.latency_ms(),
            gui_stall_ms=percentiles(late, (50, 99))
            | {"max": round(max(late), 2) if late else None},
            items={
                "confirmed": sale.items_confirmed if sale else 0,
                "asked": sale.items_asked if sale else 0,
                "unknown": sale.items_unknown if sale else 0,
            },
            letters=sale.letters if sale else LetterCounts(),
            basket=_basket(self._runtime, settings, sale),
            start_ms=self._meter.start_ms(),
            rss_mb={
                "kiosk": _rss_mb(psutil.Process().pid),
                "hub": _rss_mb(hub.pid if hub else None),
            },
            shown_per_s=self._meter.shown_per_s,
            flat_out=not settings.detection.rest,
            exit_code=code,
            exit_reason=reason,
        )

    @Slot()
    def _stop_seeing(self) -> None:
        self._saw_for_s = time.monotonic() - self._began_s
        self._stalls.stop()  # ending a loop waits for it, and nobody looks on any more
        self._runtime.stop_seeing()
        self._drained_by_s = time.monotonic() + _DRAIN_S
        self._drain.start()

    @Slot()
    def _look(self) -> None:
        sale = self._runtime.sale
        settled = sale is not None and sale.letters.unsent == 0
        if settled or time.monotonic() > self._drained_by_s:
            self._drain.stop()
            self.finished.emit()


def write_report(report: RunReport, file: Path) -> None:
    """Write the document. ConfigError when the file can't be written."""
    try:
        file.write_text(json.dumps(report.as_json(), indent=2) + "\n", encoding="utf-8")
    except OSError as exc:
        raise ConfigError(
            f"The report {file} can't be written ({exc.strerror}): name another with --report."
        ) from exc


def _basket(
    runtime: Runtime, settings: Settings, sale: TillSnapshot | None
) -> list[dict[str, Any]]:
    """The session's basket as the hub has it; empty where nobody can be asked."""
    identity, session_id = runtime.device.current, sale.session_id if sale else None
    if session_id is None or identity is None or runtime.backend.delivery is None:
        return []
    # Loaded by now, unlike when this module is.
    from kiosk.backend.client import Client  # noqa: PLC0415
    from kiosk.qt.delivery import address_of  # noqa: PLC0415
    from kiosk.wire import answers, requests  # noqa: PLC0415
    from kiosk.wire.fields import Malformed  # noqa: PLC0415

    client = Client(address_of(settings.backend, runtime.backend.url))
    try:
        request = requests.basket(identity.device_id, session_id)
        found = answers.basket(client.send(request, credential=identity.credential, within_s=5.0))
    except (KioskError, Malformed) as exc:
        log.warning("the hub's basket can't be read for the report: %s", exc)
        return []
    finally:
        client.close()
    return [{"product_id": line.product_id, "quantity": line.quantity} for line in found.lines]


def _rss_mb(pid: int | None) -> float | None:
    try:
        return None if pid is None else round(psutil.Process(pid).memory_info().rss / 1e6, 1)
    except psutil.Error:
        return None
