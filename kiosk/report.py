"""The run report: what a run of the whole program measured, against DESIGN.md's limits."""

import math
import os
import threading
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from kiosk.clock import Clock
from kiosk.goals import Goal
from kiosk.snapshots.till import LetterCounts

_BOXES_KEPT = 5_000
"""Paints with new boxes: some minutes of a busy counter. A kiosk runs for months."""


class RunMeter:
    """Collects what the window and the loops tell while they run. Safe from any thread."""

    def __init__(self, clock: Clock = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._latencies_ms: deque[float] = deque(maxlen=_BOXES_KEPT)
        self._shown = 0
        self._first_shown_s: float | None = None
        self._last_shown_s = 0.0
        self._first: dict[str, float] = {}

    def shown(self) -> None:
        """A new picture was painted."""
        now = self._clock()
        with self._lock:
            self._shown += 1
            self._last_shown_s = now
            if self._first_shown_s is None:
                self._first_shown_s = now
        self._mark("first_picture")

    def painted(self, captured_s: float) -> None:
        """The boxes of a frame captured at *captured_s* (monotonic) were painted first now."""
        with self._lock:
            self._latencies_ms.append((self._clock() - captured_s) * 1000.0)
        self._mark("first_boxes")

    @property
    def pictures_shown(self) -> int:
        """How many different pictures were painted."""
        return self._shown

    @property
    def shown_per_s(self) -> float | None:
        """Pictures painted a second, between the first and the last."""
        with self._lock:
            if self._first_shown_s is None or self._shown < 2:
                return None
            return (self._shown - 1) / max(1e-9, self._last_shown_s - self._first_shown_s)

    def latency_ms(self) -> dict[str, float | None]:
        """Capture → first paint with its boxes, of the last 5,000."""
        with self._lock:
            return percentiles(self._latencies_ms, (50, 95, 99))

    def start_ms(self) -> dict[str, float | None]:
        """Process start → first picture, first boxes."""
        with self._lock:
            return {name: self._first.get(name) for name in ("first_picture", "first_boxes")}

    def _mark(self, name: str) -> None:
        if name not in self._first:
            age_ms = round(process_age_s() * 1000.0, 1)
            with self._lock:
                self._first.setdefault(name, age_ms)


@dataclass(slots=True)
class RunReport:
    """Everything a report holds; `as_json` is the document."""

    frames: dict[str, int]
    detections_per_s: float
    latency_ms: dict[str, float | None]
    gui_stall_ms: dict[str, float | None]
    items: dict[str, int]
    letters: LetterCounts
    basket: list[dict[str, Any]]
    start_ms: dict[str, float | None]
    rss_mb: dict[str, float | None]
    shown_per_s: float | None
    flat_out: bool
    exit_code: int = 0
    exit_reason: str = ""
    extra_goals: list[Goal] = field(default_factory=list)

    def goals(self) -> list[Goal]:
        """The rows of DESIGN.md "Performance" that a run can show."""
        goals = [
            Goal("display_per_s", self.shown_per_s, 29, 30, at_least=True),
            Goal("latency_p50_ms", self.latency_ms["p50"], 65, 40),
            Goal("latency_p95_ms", self.latency_ms["p95"], 95, 65),
            Goal("gui_stall_p99_ms", self.gui_stall_ms["p99"], 10, 4),
            Goal("gui_stall_max_ms", self.gui_stall_ms["max"], 50, 20),
            Goal("start_first_picture_ms", self.start_ms["first_picture"], 1500, 800),
            Goal("start_first_boxes_ms", self.start_ms["first_boxes"], 2500, 1200),
            Goal("rss_kiosk_mb", self.rss_mb["kiosk"], 350, 260),
        ]
        if self.flat_out:
            goals.append(Goal("detections_per_s", self.detections_per_s, 22, 28, at_least=True))
        return goals + self.extra_goals

    def as_json(self) -> dict[str, Any]:
        """The document of `shopshadow run --report`."""
        letters = asdict(self.letters)
        for words in ("parked_reason", "full"):
            letters.pop(words)
        return {
            "frames": self.frames,
            "detections_per_s": round(self.detections_per_s, 2),
            "shown_per_s": None if self.shown_per_s is None else round(self.shown_per_s, 2),
            "latency_ms": self.latency_ms,
            "gui_stall_ms": self.gui_stall_ms,
            "items": self.items,
            "letters": letters,
            "basket": self.basket,
            "start_ms": self.start_ms,
            "rss_mb": self.rss_mb,
            "exit": {"code": self.exit_code, "reason": self.exit_reason},
            "goals": [goal.as_json() for goal in self.goals()],
        }


def process_age_s() -> float:
    """Seconds since this process began, to a hundredth.

    Both figures count from the machine's start (proc(5)); the wall clock would add the up to one
    second by which the time of that start is rounded.
    """
    after_name = Path("/proc/self/stat").read_text(encoding="ascii").rpartition(") ")[2]
    began_s = int(after_name.split()[19]) / os.sysconf("SC_CLK_TCK")
    return float(Path("/proc/uptime").read_text(encoding="ascii").split()[0]) - began_s


def percentiles(values: Sequence[float], which: Sequence[int]) -> dict[str, float | None]:
    """The named percentiles (nearest rank) as ``{"p50": …}``; None where nothing was measured."""
    if not values:
        return {f"p{p}": None for p in which}
    ordered = sorted(values)
    ranks = {p: max(1, math.ceil(p / 100 * len(ordered))) for p in which}
    return {f"p{p}": round(ordered[rank - 1], 2) for p, rank in ranks.items()}
