"""A telemetry loop with a kiosk that is played by the test."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import Any

import pytest
import requests

from kiosk.errors import DatabaseFault
from kiosk.events.letters import Endpoint
from kiosk.snapshots.links import CallMade, Lamp, LinkStatus
from kiosk.snapshots.seeing import CameraState, CameraStatus, ModelState, ModelStatus
from kiosk.snapshots.till import LetterCounts, QueueGlance
from kiosk.telemetry.history import History
from kiosk.telemetry.loop import TelemetryLoop
from kiosk.telemetry.tally import Tally
from kiosk.telemetry.watch import Watch
from tests.fakes.shop import FakeClock


@dataclass
class PlayedKiosk:
    """Says what a kiosk would say; its loop runs on a thread of its own."""

    clock: FakeClock = field(default_factory=lambda: FakeClock(1000.0))
    wall: FakeClock = field(default_factory=lambda: FakeClock(1_795_000_000.0))
    history: History = field(default_factory=History)
    queue: QueueGlance | None = field(default_factory=lambda: QueueGlance(LetterCounts()))
    stop: threading.Event = field(default_factory=threading.Event)
    port: int = 0
    wanted_port: int = 0

    def __post_init__(self) -> None:
        self.tally = Tally(self.clock)
        self.watch = Watch(
            tally=self.tally,
            queue=self._glance,
            captured=lambda: 42,
            clock=self.clock,
            wall=self.wall,
        )

    def _glance(self) -> QueueGlance:
        if self.queue is None:
            raise DatabaseFault("The database kiosk.db is damaged.")
        return self.queue

    def start(self) -> threading.Thread:
        told: SimpleQueue[int] = SimpleQueue()
        loop = TelemetryLoop(
            watch=self.watch,
            history=self.history,
            listening=told.put,
            port=self.wanted_port,
            clock=self.clock,
        )
        thread = threading.Thread(target=loop.run, args=(self.stop,))
        thread.start()
        if not self.wanted_port:
            self.port = told.get(timeout=10)
        return thread

    def well(self) -> None:
        """Every part works."""
        self.tally.camera(CameraStatus(CameraState.LIVE, "stage", rate=30.0))
        self.tally.model(ModelStatus(ModelState.READY, "a model", rate=20.0, inference_ms=11.0))
        self.tally.link(link())

    def call(self, endpoint: Endpoint, took_s: float, *, worked: bool = True) -> None:
        self.tally.called(CallMade(endpoint, worked, took_s, repeated=not worked))

    def ask(self, path: str) -> tuple[int, Any]:
        answer = requests.get(f"http://127.0.0.1:{self.port}{path}", timeout=10)
        return answer.status_code, answer.json()

    def metrics(self) -> dict[str, float]:
        """Each line of /metrics by its name and labels."""
        answer = requests.get(f"http://127.0.0.1:{self.port}/metrics", timeout=10)
        assert answer.headers["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8"
        lines = [line.rpartition(" ") for line in answer.text.splitlines() if line[0] != "#"]
        return {name: float(value) for name, _, value in lines}


def link(*lamps: Lamp, reachable: bool | None = True) -> LinkStatus:
    """A view with those lamps; the others are well."""
    told = {lamp.endpoint: lamp for lamp in lamps}
    every = tuple(told.get(endpoint, Lamp(endpoint)) for endpoint in Endpoint)
    return LinkStatus(every, backend="http://shop.example", reachable=reachable)


@pytest.fixture
def kiosk() -> Iterator[PlayedKiosk]:
    kiosk = PlayedKiosk()
    thread = kiosk.start()
    yield kiosk
    kiosk.stop.set()
    thread.join(10)
