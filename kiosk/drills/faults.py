"""The fault drill: a kiosk sells on while the network between it and the hub does its worst."""

import random
import time
from functools import partial
from pathlib import Path
from typing import Any

from kiosk.drills.audit import audit
from kiosk.drills.child import Child
from kiosk.drills.crash import RunningHub, deliver_all, report
from kiosk.drills.diary import Diary
from kiosk.drills.fault_proxy import (
    Bandwidth,
    Down,
    Fault,
    Latency,
    LimitData,
    Reset,
    Slicer,
    SlowClose,
    Timeout,
    Way,
    fault_proxy,
)
from kiosk.drills.seller import Plan

_HURRY = 100.0
"""The kiosk's breakers and retries wait so many times shorter, or it would mostly be resting."""

_PAUSE_S = 0.03
_BEGIN_WITHIN_S = 20.0
_FAULT_S = (0.02, 0.15)
_WELL_S = (0.0, 0.1)


def drill_faults(folder: Path, count: int, *, seed: int = 1) -> dict[str, Any]:
    """Put *count* faults, one after another, between a kiosk that sells and its hub; the report."""
    began_s = time.monotonic()
    diary, chance = Diary(), random.Random(seed)  # noqa: S311  no secret
    kinds: dict[str, int] = {}
    with RunningHub(folder) as hub, fault_proxy(("127.0.0.1", hub.port)) as proxy:
        child = Child(Plan(folder, proxy.url, seed, pause_s=_PAUSE_S, hurry=_HURRY), diary)
        child.listen(_BEGIN_WITHIN_S, time.monotonic, until=lambda: child.words > 1)
        lives = partial(child.listen, clock=time.monotonic, until=lambda: False)
        for _ in range(count):
            proxy.fault = fault = _fault(chance)
            kinds[type(fault).__name__] = kinds.get(type(fault).__name__, 0) + 1
            lives(chance.uniform(*_FAULT_S))
            proxy.fault = None
            lives(chance.uniform(*_WELL_S))
        child.kill()
        undelivered = deliver_all(Plan(folder, hub.url, seed=0, deeds=0, hurry=_HURRY), diary)
    findings = audit(diary, folder)
    seconds = time.monotonic() - began_s
    return report(findings, {"faults_injected": count} | kinds, undelivered, seconds)


def _fault(chance: random.Random) -> Fault:
    way = chance.choice(list(Way))
    some_s = chance.uniform(0.0, 0.1)
    drawn: tuple[Fault, ...] = (
        Latency(some_s, way),
        Down(way),
        Bandwidth(chance.uniform(1_000, 50_000), way),
        SlowClose(some_s, way),
        Timeout(some_s, way),
        Reset(some_s, way),
        Slicer(chance.randint(1, 50), chance.uniform(0.0, 0.002), way),
        LimitData(chance.randint(0, 2_000), way),
    )
    return chance.choice(drawn)
