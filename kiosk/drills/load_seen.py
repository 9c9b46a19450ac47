"""What a running kiosk and its hub hold, and whether the kiosk answers, looked at every second."""

import statistics
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil
import requests

from kiosk.drills import targets
from kiosk.telemetry import run_state

_EVERY_S = 1.0
_PATIENCE_S = 2.0
_PAGE_EVERY = 10
_BEGIN_WITHIN_S = 60.0
_NEVER = threading.Event()


@dataclass(frozen=True, slots=True)
class Load:
    """What a kiosk and its hub held at one instant, *at_s* after the begin."""

    at_s: float
    rss_mb: float
    hub_rss_mb: float
    threads: int
    files: int


class Watch:
    """Watches the kiosk *pid* on *folder*. *told* is the last page of figures that it gave."""

    def __init__(self, pid: int, hub_pid: int, folder: Path) -> None:
        self._pid = pid
        self._hub_pid = hub_pid
        self._folder = folder
        self._looks = 0
        self._well = 0
        self.loads: list[Load] = []
        self.told: targets.Told | None = None

    @property
    def answered(self) -> float | None:
        """The share of looks at which the kiosk said that it lives; None before the first."""
        return round(self._well / self._looks, 4) if self._looks else None

    def watch(self, seconds: float) -> None:
        """Look every second, for so long or until the kiosk is gone."""
        url = self._url()
        if not url:
            return
        began_s = time.monotonic()
        while (at_s := time.monotonic() - began_s) < seconds:
            self._looks += 1
            if not psutil.pid_exists(self._pid):
                return
            self.loads.append(self._load(at_s))
            self._ask(url)
            _NEVER.wait(_EVERY_S)

    def _url(self) -> str:
        """Where it tells about itself; "" where it never began."""
        began_s = time.monotonic()
        while (state := run_state.read(self._folder)) is None or state.telemetry_port is None:
            if time.monotonic() - began_s > _BEGIN_WITHIN_S or not psutil.pid_exists(self._pid):
                return ""
            _NEVER.wait(_EVERY_S)
        return f"http://127.0.0.1:{state.telemetry_port}"

    def _load(self, at_s: float) -> Load:
        kiosk = psutil.Process(self._pid)
        return Load(
            at_s=at_s,
            rss_mb=kiosk.memory_info().rss / 1e6,
            hub_rss_mb=_rss_mb(self._hub_pid),
            threads=kiosk.num_threads(),
            files=kiosk.num_fds(),
        )

    def _ask(self, url: str) -> None:
        try:
            if requests.get(f"{url}/health/healthz", timeout=_PATIENCE_S).ok:
                self._well += 1
            if self._looks % _PAGE_EVERY == 0:
                page = requests.get(f"{url}/metrics", timeout=_PATIENCE_S).text
                self.told = targets.read(page)
        except requests.RequestException:
            return


def _rss_mb(pid: int) -> float:
    try:
        return float(psutil.Process(pid).memory_info().rss / 1e6)
    except psutil.Error:
        return 0.0


def growth(values: Sequence[float]) -> float | None:
    """The last fifth's median over the first fifth's; None for fewer than ten values."""
    if len(values) < 10:
        return None
    fifth = len(values) // 5
    return round(statistics.median(values[-fifth:]) - statistics.median(values[:fifth]), 2)


def slope_per_h(points: Sequence[tuple[float, float]]) -> float | None:
    """Of (seconds, value), by least squares; None for fewer than ten points."""
    if len(points) < 10:
        return None
    seconds, values = zip(*points, strict=True)
    return round(statistics.linear_regression(seconds, values).slope * 3600.0, 2)
