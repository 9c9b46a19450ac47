"""The soak: a whole kiosk sells for minutes or hours over a flaky network.

One guest after the other puts goods down, answers, pays and leaves, in the real window without a
screen. Memory, threads and open files must stay as they are, and the kiosk must keep its targets.
"""

import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kiosk.drills import growing, targets
from kiosk.drills.crash import RunningHub
from kiosk.drills.fault_proxy import fault_proxy
from kiosk.drills.load_seen import Watch
from kiosk.drills.weather import Weather
from kiosk.goals import Goal

_END_WITHIN_S = 20.0
_SALE_S = 30.0
_LAST_LINES = 20


def drill_soak(folder: Path, minutes: float) -> dict[str, Any]:
    """Run ``shopshadow run`` with the stage for so long; the report."""
    with RunningHub(folder) as hub, fault_proxy(("127.0.0.1", hub.port)) as proxy:
        weather = Weather(proxy)
        with _blowing(weather), _kiosk(folder, proxy.url) as process:
            watch = Watch(process.pid, hub.pid or 0, folder)
            watch.watch(minutes * 60.0)
            process.send_signal(signal.SIGTERM)
            exit_code = _ended(process)
    return _report(watch, folder, minutes, exit_code) | {"faults": weather.faults}


@contextmanager
def _blowing(weather: Weather) -> Iterator[None]:
    stop = threading.Event()
    thread = threading.Thread(target=weather.run, args=(stop,), name="weather")
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


@contextmanager
def _kiosk(folder: Path, backend: str) -> "Iterator[subprocess.Popen[bytes]]":
    options = ["--offscreen", "--camera", "stage", "--stage", "busy", "--folder", str(folder)]
    selling = ["--session", "guest", "--sale-seconds", f"{_SALE_S:g}", "--backend", backend]
    command = [sys.executable, "-m", "kiosk.cli.main", "run", *options, *selling]
    with (folder / "kiosk.log").open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=output)  # noqa: S603  our own
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()


def _ended(process: "subprocess.Popen[bytes]") -> int:
    try:
        return process.wait(_END_WITHIN_S)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()


def _report(watch: Watch, folder: Path, minutes: float, exit_code: int) -> dict[str, Any]:
    found = growing.figures(growing.warm(watch.loads, minutes))
    goals = [
        *growing.goals(found, minutes),
        Goal("exit_code", exit_code, 0, 0),
        *targets.goals(watch.told, hours=minutes / 60.0, answered=watch.answered),
    ]
    return {
        "minutes": minutes,
        "samples": len(watch.loads),
        **found,
        "sales": targets.orders(folder / "hub.db"),
        "calls": (watch.told.worked + watch.told.failed) if watch.told else None,
        "repeated": watch.told.repeated if watch.told else None,
        "exit_code": exit_code,
        "said": last_words(folder, exit_code),
        "goals": [goal.as_json() for goal in goals],
    }


def last_words(folder: Path, exit_code: int) -> list[str]:
    """What the kiosk said last, where it did not end as it should."""
    if exit_code == 0:
        return []
    said = (folder / "kiosk.log").read_text(encoding="utf-8", errors="replace")
    return said.splitlines()[-_LAST_LINES:]
