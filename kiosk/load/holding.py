"""Whether a hub holds more and more: thousands of sales in minutes instead of months.

Kiosks and phones shop without a pause, and all the while a kiosk listens and is cut off.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import psutil

from kiosk.drills.crash import RunningHub
from kiosk.drills.load_seen import growth
from kiosk.goals import Goal
from kiosk.load.cutting import CutOff
from kiosk.load.run import Load, put_on

_KIOSKS: Final = 6
_WARM_SHARE: Final = 0.4
_LOOK_EVERY_S: Final = 1.0


def drill_hub(folder: Path, minutes: float) -> dict[str, Any]:
    """Put a hub of its own under that load for so long; the report."""
    with RunningHub(folder) as hub:
        looks, cut_off = Looks(hub.pid or 0), CutOff(hub.url)
        with _beside(looks.run), _beside(cut_off.run):
            figures = put_on([hub.url], Load(kiosks=_KIOSKS, seconds=minutes * 60.0))
    return _report(figures, looks.mb, cut_off.times)


@dataclass(slots=True)
class Looks:
    """What the process *pid* holds, in MB, looked at every second."""

    pid: int
    mb: list[float] = field(default_factory=list)

    def run(self, stop: threading.Event) -> None:
        """Look until *stop*, or until it is gone."""
        process = psutil.Process(self.pid)
        while not stop.wait(_LOOK_EVERY_S):
            try:
                self.mb.append(process.memory_info().rss / 1e6)
            except psutil.Error:
                return


@contextmanager
def _beside(loop: Callable[[threading.Event], None]) -> Iterator[None]:
    stop = threading.Event()
    thread = threading.Thread(target=loop, args=(stop,), name="beside the load")
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def _report(figures: dict[str, Any], mb: list[float], cut_off: int) -> dict[str, Any]:
    """Judged is what comes after the warm-up, in which each cache is filled once."""
    warm = mb[int(len(mb) * _WARM_SHARE) :]
    grown = growth(warm)
    goals = [
        Goal("hub_rss_growth_mb", grown, 1.0, 0.3),
        Goal("wrong_sums", figures["wrong_sums_count"], 0, 0),
        Goal("cut_off", cut_off, 1, 1, at_least=True),
    ]
    return {
        "sales": figures["baskets_checked"],
        "writes": figures["writes"] + figures["writes_before"],
        "errors": figures["errors"],
        "cut_off": cut_off,
        "samples": len(warm),
        "hub_rss_mb": round(warm[-1], 1) if warm else None,
        "hub_rss_growth_mb": grown,
        "goals": [goal.as_json() for goal in goals],
    }
