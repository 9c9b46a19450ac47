"""Whether what a kiosk holds grows with the hours."""

import statistics
from collections.abc import Sequence
from itertools import groupby
from typing import Any, Final

from kiosk.drills.load_seen import Load, growth, slope_per_h
from kiosk.goals import Goal

_WARM_SHARE, _WARM_MOST_S = 0.25, 900.0
_TELLING_MIN: Final = 30.0
"""A slope over less is the noise of a collector that has its turns."""
_STEP_S: Final = 300.0


def warm(loads: Sequence[Load], minutes: float) -> list[Load]:
    """Those of a run of *minutes* in which all was there already that is there once.

    Also what comes with the first outage, the first busy counter, the first of each question.
    """
    warm_s = min(_WARM_MOST_S, minutes * 60.0 * _WARM_SHARE)
    return [load for load in loads if load.at_s >= warm_s]


def figures(loads: Sequence[Load]) -> dict[str, Any]:
    """How much more there is at the end, how steeply it rises, and what there was last."""
    last = loads[-1] if loads else None
    return {
        "rss_growth_mb": growth([load.rss_mb for load in loads]),
        "hub_rss_growth_mb": growth([load.hub_rss_mb for load in loads]),
        "threads_growth": growth([float(load.threads) for load in loads]),
        "files_growth": growth([float(load.files) for load in loads]),
        "rss_slope_mb_per_h": slope_per_h([(load.at_s, load.rss_mb) for load in loads]),
        "hub_rss_slope_mb_per_h": slope_per_h([(load.at_s, load.hub_rss_mb) for load in loads]),
        "rss_mb": round(last.rss_mb, 1) if last else None,
        "hub_rss_mb": round(last.hub_rss_mb, 1) if last else None,
        "threads": last.threads if last else None,
        "files": last.files if last else None,
        "rss_mb_each_5_min": _medians([(load.at_s, load.rss_mb) for load in loads]),
        "hub_rss_mb_each_5_min": _medians([(load.at_s, load.hub_rss_mb) for load in loads]),
    }


def goals(found: dict[str, Any], minutes: float) -> list[Goal]:
    """What *found* in a run of *minutes* may be; what each hour adds, where the run can tell."""
    told = [
        Goal("rss_growth_mb", found["rss_growth_mb"], 10, 2),
        Goal("hub_rss_growth_mb", found["hub_rss_growth_mb"], 10, 2),
        Goal("threads_growth", found["threads_growth"], 1, 0),
        Goal("files_growth", found["files_growth"], 3, 0),
    ]
    if minutes >= _TELLING_MIN:
        slopes = ("rss_slope_mb_per_h", "hub_rss_slope_mb_per_h")
        told += [Goal(name, found[name], 1, 0.2) for name in slopes]
    return told


def _medians(points: Sequence[tuple[float, float]]) -> list[float]:
    steps = groupby(points, lambda point: point[0] // _STEP_S)
    return [round(statistics.median(value for _, value in step), 1) for _, step in steps]
