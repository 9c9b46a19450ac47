"""Measures the default engine against its peers, frame by frame in turn."""

import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from kiosk.detection.choosing import find_model
from kiosk.detection.openvino_engine import OpenVinoDetector
from kiosk.detection.protocol import Detector
from kiosk.detection.ultralytics_engine import UltralyticsDetector
from kiosk.events import Frame

_WARM_UP = 5
_PEERS = ("ours", "network", "ultralytics", "own_work")


def bench_detect(model: str, frames: Sequence[Frame], seconds: float) -> dict[str, Any]:
    """Milliseconds for a frame: ours, ultralytics on the same file, and the network alone.

    *model* is an OpenVINO model, *frames* are shown in turn until *seconds* have passed. The
    peers take turns on every frame, because a machine's speed changes by the second. Own work is
    the processor time of what we do before and after the network.
    """
    path = find_model(model)
    with tempfile.TemporaryDirectory() as folder:
        # ultralytics tells the kind of a model by its folder's name.
        alias = Path(folder) / "same_openvino_model"
        alias.symlink_to((path.parent if path.suffix == ".xml" else path).resolve())
        rounds = _measure(OpenVinoDetector(path), UltralyticsDetector(alias), frames, seconds)
    median = dict(zip(_PEERS, np.median(rounds, axis=0), strict=True))
    faster = median["ultralytics"] / median["ours"]
    of_bare = 100 * median["network"] / median["ours"]
    goals = [
        _goal("times_as_fast_as_ultralytics", faster, limit=1.05, aim=1.2, at_least=True),
        _goal("percent_of_bare_network", of_bare, limit=93, aim=98, at_least=True),
        _goal("own_work_ms", median["own_work"], limit=1.5, aim=0.8, at_least=False),
    ]
    return {
        "frames": len(rounds),
        "median_ms": {name: round(float(ms), 2) for name, ms in median.items()},
        "goals": goals,
    }


def _measure(
    ours: OpenVinoDetector, theirs: Detector, frames: Sequence[Frame], seconds: float
) -> np.ndarray[Any, np.dtype[np.float64]]:
    """One row of milliseconds for each frame, in the order of `_PEERS`."""
    for detector in (ours, theirs):
        detector.load()
        for _ in range(_WARM_UP):
            detector.detect(frames[0])
    rows: list[list[float]] = []
    end_s = time.monotonic() + seconds
    while not rows or time.monotonic() < end_s:
        frame = frames[len(rows) % len(frames)]
        turns: list[Callable[[], object]] = [
            partial(ours.detect, frame),
            ours.run_network,
            partial(theirs.detect, frame),
        ]
        took_ms = [0.0] * len(turns)
        for step in range(len(turns)):
            # Who follows ultralytics finds cold caches: each does so once in three frames.
            turn = (len(rows) + step) % len(turns)
            took_ms[turn] = _timed_ms(turns[turn])
        rows.append([*took_ms, _own_work_ms(ours, frame)])
    ours.close()
    theirs.close()
    return np.array(rows)


def _timed_ms(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def _own_work_ms(ours: OpenVinoDetector, frame: Frame) -> float:
    began = time.thread_time()
    ours.take_in(frame)
    taken_in = time.thread_time()
    output = ours.run_network()
    answered = time.thread_time()
    ours.read_out(output, frame)
    return (time.thread_time() - answered + taken_in - began) * 1000


def _goal(
    name: str, value: float, *, limit: float, aim: float, at_least: bool
) -> dict[str, object]:
    value = round(float(value), 2)
    ok = value >= limit if at_least else value <= limit
    return {"name": name, "value": value, "limit": limit, "aim": aim, "ok": ok}
