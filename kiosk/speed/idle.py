"""A kiosk at rest: the whole program on a still scene, measured from outside."""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import psutil

from kiosk.errors import ConfigError
from kiosk.goals import Goal

_SETTLE_S = 20.0  # the start, the one item, and the first looks at it
_END_S = 10.0
_LIMIT, _AIM = 10.0, 4.0


def bench_idle(*, seconds: float) -> dict[str, Any]:
    """Percent of one core that a still scene costs, with window, camera, model and hub.

    ConfigError when the program does not run.
    """
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        program = _started(Path(folder), report, _SETTLE_S + seconds + _END_S)
        try:
            spent_s, passed_s = _spent(psutil.Process(program.pid), seconds)
        finally:
            program.terminate()
            program.wait(60)
        percent = round(100 * spent_s / passed_s, 2)
        detections = _detections(report)
    goal = Goal("percent_of_one_core", percent, _LIMIT, _AIM)
    return {
        "seconds": round(passed_s, 1),
        "percent_of_one_core": percent,
        "detections_per_s": detections,
        "goals": [goal.as_json()],
    }


def _started(folder: Path, report: Path, seconds: float) -> subprocess.Popen[bytes]:
    words = ["run", "--offscreen", "--stage", "still", "--session", "guest"]
    words += ["--folder", str(folder / "state"), "--seconds", f"{seconds:g}"]
    words += ["--report", str(report)]
    return subprocess.Popen(  # noqa: S603  our own program
        [sys.executable, "-m", "kiosk.cli.main", *words], stderr=subprocess.DEVNULL
    )


def _spent(program: psutil.Process, seconds: float) -> tuple[float, float]:
    """Processor seconds of the program and its children, and how long that was."""
    try:
        program.wait(_SETTLE_S)
    except psutil.TimeoutExpired:
        before_s, began_s = _cpu_s(program), time.monotonic()
    else:
        raise ConfigError("The program ended at once. Run shopshadow check to see why.")
    try:
        program.wait(seconds)
    except psutil.TimeoutExpired:
        return _cpu_s(program) - before_s, time.monotonic() - began_s
    raise ConfigError("The program ended while it was measured. Run shopshadow check.")


def _cpu_s(program: psutil.Process) -> float:
    total = 0.0
    for process in (program, *program.children(recursive=True)):
        times = process.cpu_times()
        total += times.user + times.system
    return total


def _detections(report: Path) -> float | None:
    try:
        return float(json.loads(report.read_text(encoding="utf-8"))["detections_per_s"])
    except (OSError, ValueError, KeyError):
        return None
