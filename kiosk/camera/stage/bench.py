"""Measures what the stage costs."""

import time
from typing import Any

import numpy as np

from kiosk.camera.stage.camera import StageCamera
from kiosk.camera.stage.opening import open_stage
from kiosk.catalogue.product import Catalogue
from kiosk.goals import Goal


def bench_stage(name: str, catalogue: Catalogue, *, pictures: int = 900) -> dict[str, Any]:
    """CPU milliseconds for each of the first *pictures* of a script, against the goal."""
    camera = StageCamera(open_stage(name, catalogue=catalogue), pace="fast")
    took_ms = []
    for _ in range(pictures):
        began = time.thread_time()
        if camera.read() is None:
            break
        took_ms.append((time.thread_time() - began) * 1000)
    camera.close()
    mean = float(np.mean(took_ms))
    p50, p95, most = (float(level) for level in np.percentile(took_ms, (50, 95, 100)))
    cpu_ms = {"mean": mean, "p50": p50, "p95": p95, "max": most}
    return {
        "pictures": len(took_ms),
        "cpu_ms": {name: round(value, 2) for name, value in cpu_ms.items()},
        "goals": [Goal("stage_cpu_ms", round(mean, 2), 5.0, 3.0).as_json()],
    }
