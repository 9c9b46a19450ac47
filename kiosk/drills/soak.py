"""The soak: a whole kiosk sells for minutes or hours; memory, threads and files must stay."""

import signal
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from kiosk.goals import Goal
from kiosk.telemetry import run_state

_EVERY_S = 1.0
_BEGIN_WITHIN_S = 60.0
_WARM_SHARE, _WARM_MOST_S = 0.25, 120.0
_END_WITHIN_S = 20.0
_NEVER = threading.Event()


@dataclass(frozen=True, slots=True)
class Load:
    """What a kiosk and its hub held at one instant, *at_s* after the begin."""

    at_s: float
    rss_mb: float
    hub_rss_mb: float
    threads: int
    files: int


def drill_soak(folder: Path, minutes: float) -> dict[str, Any]:
    """Run ``shopshadow run`` with the stage for so long; the report."""
    options = ["--offscreen", "--camera", "stage", "--stage", "busy", "--session", "guest"]
    command = [sys.executable, "-m", "kiosk.cli.main", "run", *options, "--folder", str(folder)]
    with (folder / "kiosk.log").open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=output)  # noqa: S603  our own
    try:
        loads = _watched(process.pid, folder, minutes * 60.0)
    finally:
        process.send_signal(signal.SIGTERM)
        exit_code = _ended(process)
    return _report(loads, minutes, exit_code)


def _watched(pid: int, folder: Path, seconds: float) -> list[Load]:
    began_s = time.monotonic()
    while (state := run_state.read(folder)) is None or state.hub_pid is None:
        if time.monotonic() - began_s > _BEGIN_WITHIN_S:
            return []
        _NEVER.wait(_EVERY_S)
    loads: list[Load] = []
    began_s = time.monotonic()
    while (at_s := time.monotonic() - began_s) < seconds and psutil.pid_exists(pid):
        loads.append(_load(pid, state.hub_pid, at_s))
        _NEVER.wait(_EVERY_S)
    return loads


def _load(pid: int, hub_pid: int, at_s: float) -> Load:
    kiosk = psutil.Process(pid)
    return Load(
        at_s=at_s,
        rss_mb=kiosk.memory_info().rss / 1e6,
        hub_rss_mb=_rss_mb(hub_pid),
        threads=kiosk.num_threads(),
        files=kiosk.num_fds(),
    )


def _rss_mb(pid: int) -> float:
    try:
        return float(psutil.Process(pid).memory_info().rss / 1e6)
    except psutil.Error:
        return 0.0


def _ended(process: "subprocess.Popen[bytes]") -> int:
    try:
        return process.wait(_END_WITHIN_S)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()


def _report(loads: Sequence[Load], minutes: float, exit_code: int) -> dict[str, Any]:
    warm_s = min(_WARM_MOST_S, minutes * 60.0 * _WARM_SHARE)
    warm = [load for load in loads if load.at_s >= warm_s]
    figures: dict[str, float | None] = {
        "rss_growth_mb": growth([load.rss_mb for load in warm]),
        "hub_rss_growth_mb": growth([load.hub_rss_mb for load in warm]),
        "threads_growth": growth([float(load.threads) for load in warm]),
        "files_growth": growth([float(load.files) for load in warm]),
    }
    goals = [
        Goal("rss_growth_mb", figures["rss_growth_mb"], 10, 2),
        Goal("hub_rss_growth_mb", figures["hub_rss_growth_mb"], 10, 2),
        Goal("threads_growth", figures["threads_growth"], 1, 0),
        Goal("files_growth", figures["files_growth"], 3, 0),
        Goal("exit_code", exit_code, 0, 0),
    ]
    return {
        "minutes": minutes,
        "samples": len(loads),
        **figures,
        "rss_slope_mb_per_h": slope_per_h([(load.at_s, load.rss_mb) for load in warm]),
        "rss_mb": round(warm[-1].rss_mb, 1) if warm else None,
        "threads": warm[-1].threads if warm else None,
        "files": warm[-1].files if warm else None,
        "exit_code": exit_code,
        "goals": [goal.as_json() for goal in goals],
    }


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
