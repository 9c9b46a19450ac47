"""The crash drill: kiosk and hub are killed again and again, in the middle of sales."""

import logging
import os
import random
import signal
import threading
import time
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from typing import Any, Self

from kiosk.drills.audit import Findings, audit
from kiosk.drills.child import Child
from kiosk.drills.diary import Diary
from kiosk.drills.seller import Plan
from kiosk.errors import DatabaseFault
from kiosk.goals import Goal
from kiosk.hub.embedding import EmbeddedHub
from kiosk.hub.watching import HubWatch
from kiosk.outbox.glance import glance

log = logging.getLogger(__name__)

_KILL_WITHIN_S = (0.001, 0.2)
_BEGIN_WITHIN_S = 20.0
_HUB_EVERY = 25
_NOBODY = "http://127.0.0.1:9"
_CYCLE, _CUT_OFF = 60, range(6, 12)
"""Of sixty lives six reach nobody, for longer and in one sale: then kills hit batches, too."""

_CUT_OFF_S = (0.4, 0.8)
_CUT_OFF_DEEDS = 60
"""More would only be carried by the lives that follow, and those would hardly sell."""

_DELIVER_WITHIN_S = 240.0
_LOOK_EVERY_S = 0.25
_NEVER = threading.Event()


def drill_crash(folder: Path, kills: int, *, seed: int = 1) -> dict[str, Any]:
    """Kill the kiosk *kills* times, the hub in one of 25 lives that had one; the report."""
    began_s = time.monotonic()
    diary, chance = Diary(), random.Random(seed)  # noqa: S311  no secret
    hub_kills = with_hub = 0
    with RunningHub(folder) as hub:
        for number in range(kills):
            plan = Plan(folder, hub.url, chance.randrange(1 << 30))
            if number % _CYCLE in _CUT_OFF:
                alone = replace(plan, url=_NOBODY, pays=0.0, deeds=_CUT_OFF_DEEDS)
                _one_life(alone, diary, chance, within_s=_CUT_OFF_S)
                continue
            with_hub += hub.answers
            both = hub.answers and with_hub % _HUB_EVERY == 0
            hub_kills += both
            _one_life(plan, diary, chance, hub=hub if both else None)
        undelivered = deliver_all(Plan(folder, hub.url, seed=0, deeds=0), diary)
    findings = audit(diary, folder)
    counted = {"kills": kills, "kills_with_hub": with_hub, "hub_kills": hub_kills}
    return report(findings, counted, undelivered, time.monotonic() - began_s)


def _one_life(
    plan: Plan,
    diary: Diary,
    chance: random.Random,
    *,
    within_s: tuple[float, float] = _KILL_WITHIN_S,
    hub: "RunningHub | None" = None,
) -> None:
    """Kill it at an instant *within_s* of its process's begin, or of the first thing it did.

    *hub* is killed, too: at such an instant before, while it is being spoken to.
    """
    child = Child(plan, diary)
    lives = partial(child.listen, clock=time.monotonic, until=lambda: False)
    if chance.random() < 0.75:
        child.listen(_BEGIN_WITHIN_S, time.monotonic, until=lambda: child.words > 1)
    if hub:
        lives(chance.uniform(*within_s))
        hub.kill()
    lives(chance.uniform(*within_s))
    child.kill()


def deliver_all(plan: Plan, diary: Diary) -> int:
    """Let one last kiosk live until every letter has arrived. How many have not, in time."""
    child = Child(plan, diary)
    waiting = partial(_waiting, plan.folder / "kiosk.db")
    deadline = time.monotonic() + _DELIVER_WITHIN_S
    while waiting() and time.monotonic() < deadline:
        child.listen(_LOOK_EVERY_S, time.monotonic, until=lambda: False)
        _NEVER.wait(_LOOK_EVERY_S)
    child.kill()
    return waiting()


def report(
    findings: Findings, counted: dict[str, int], undelivered: int, seconds: float
) -> dict[str, Any]:
    """The document, with what must be nought as goals."""
    figures = asdict(findings) | {"undelivered": undelivered}
    faults = figures.pop("faults")
    nought = ("lost", "doubled", "invented", "out_of_order", "forgotten", "undelivered")
    goals = [Goal(name, figures[name], 0, 0) for name in nought]
    goals.append(Goal("acknowledged", findings.acknowledged, 1, 1, at_least=True))
    return (
        counted
        | figures
        | {
            "seconds": round(seconds, 1),
            "faults": list(faults),
            "goals": [goal.as_json() for goal in goals],
        }
    )


class RunningHub:
    """A real hub in a process of its own on *folder*, started again when it dies."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._hub = EmbeddedHub(folder / "hub.db", "demo", log_file=folder / "hub.log")
        self._stop = threading.Event()
        self._answers = threading.Event()
        watch = HubWatch(self._hub, ready=lambda _url: self._answers.set(), failed=log.error)
        self._thread = threading.Thread(target=watch.run, args=(self._stop,), name="hub")

    @property
    def url(self) -> str:
        """Where it answers."""
        return self._hub.base_url

    @property
    def port(self) -> int:
        """The port of that address."""
        return self._hub.port

    @property
    def pid(self) -> int | None:
        """Its process; None while it is being started."""
        return self._hub.pid

    @property
    def answers(self) -> bool:
        """False from a kill until it was started again."""
        return self._answers.is_set()

    def kill(self) -> None:
        """SIGKILL, while it answers."""
        assert self._hub.pid is not None
        self._answers.clear()
        os.kill(self._hub.pid, signal.SIGKILL)

    def __enter__(self) -> Self:
        """Wait until it answers. TimeoutError when it does not within three minutes."""
        self._thread.start()
        if not self._answers.wait(180):
            self.__exit__()
            raise TimeoutError("the hub did not begin")
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()


def _waiting(database: Path) -> int:
    try:
        return glance(database).letters.unsent
    except DatabaseFault:
        return 1
