"""The hub ends in order: told outside, finished inside, on one budget (S3-7 to 9, S3-14)."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import requests
from prometheus_client.parser import text_string_to_metric_families

from kiosk.hub.ending import Ending, Stage
from tests.contract.hub.shop import Kiosk, refused
from tests.fakes.running import until


@dataclass
class RunningHub:
    process: subprocess.Popen[bytes]
    url: str
    database: Path
    log: Path

    @contextmanager
    def held_up(self) -> Iterator[None]:
        """Nobody can write while the block runs."""
        other = sqlite3.connect(self.database, isolation_level=None)
        other.execute("begin immediate")
        try:
            yield
        finally:
            other.execute("rollback")
            other.close()

    def figure(self, name: str) -> float:
        page = requests.get(f"{self.url}/metrics", timeout=5).text
        for family in text_string_to_metric_families(page):
            for sample in family.samples:
                if sample.name == name:
                    return sample.value
        return 0.0


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., RunningHub]]:
    """Starts hub processes; what still runs at the end is killed."""
    started: list[subprocess.Popen[bytes]] = []

    def start_one(*more: str) -> RunningHub:
        heard, ready = os.pipe()
        database, log = tmp_path / "hub.db", tmp_path / "hub.log"
        command = [sys.executable, "-m", "kiosk.hub", "--database", str(database), *more]
        with log.open("wb") as output:
            process = subprocess.Popen(
                [*command, "--ready-fd", str(ready)], pass_fds=[ready], stderr=output
            )
        started.append(process)
        os.close(ready)
        port = json.loads(os.read(heard, 1000))["port"]
        os.close(heard)
        return RunningHub(process, f"http://127.0.0.1:{port}", database, log)

    yield start_one
    for process in started:
        process.kill()
        process.wait()


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(2) as pool:
        yield pool


def test_what_was_begun_is_finished_and_nothing_new_is_taken(
    start: Callable[..., RunningHub], pool: ThreadPoolExecutor
) -> None:
    """S3-7, S3-8, S3-9, S3-14: readyz 503 and healthz 200 meanwhile; a second signal is nothing."""
    hub = start("--ending-s", "8")
    kiosk = Kiosk.registered(hub.url)
    session = kiosk.open_guest()
    assert requests.get(f"{hub.url}/health/readyz", timeout=5).json()["ready"] is True
    with hub.held_up():
        add = pool.submit(kiosk.add, "P001", session)
        until(lambda: hub.figure("shopshadow_hub_requests_in_flight") >= 2)
        hub.process.send_signal(signal.SIGTERM)
        until(lambda: requests.get(f"{hub.url}/health/readyz", timeout=5).status_code == 503)
        hub.process.send_signal(signal.SIGTERM)
        hub.process.send_signal(signal.SIGINT)
        told = requests.get(f"{hub.url}/health/readyz", timeout=5).json()
        assert (told["ready"], told["stage"]) == (False, "prepare_shutdown")
        assert told["status"] == "shutting down"
        alive = requests.get(f"{hub.url}/health/healthz", timeout=5)
        assert (alive.status_code, alive.json()) == (200, {"status": "alive", "ready": True})
        late = kiosk.add("P001", session)
        assert refused(late) == (503, "SHUTTING_DOWN")
        assert late.headers["Retry-After"] == "1"
    assert add.result(10).status_code == 201
    assert hub.process.wait(10) == 0
    log = hub.log.read_text()
    assert log.count("PREPARE_SHUTDOWN") == 1
    assert log.index("PREPARE_SHUTDOWN") < log.index("SHUTDOWN: ")


def test_what_can_not_be_finished_is_left_at_the_end_of_the_budget(
    start: Callable[..., RunningHub], pool: ThreadPoolExecutor
) -> None:
    """S3-8: the client has its letter still, and sends it again."""
    hub = start("--ending-s", "0.5")
    kiosk = Kiosk.registered(hub.url)
    session = kiosk.open_guest()
    with hub.held_up():
        add = pool.submit(kiosk.add, "P001", session, key="e1")
        until(lambda: hub.figure("shopshadow_hub_requests_in_flight") >= 2)
        hub.process.send_signal(signal.SIGTERM)
        assert hub.process.wait(20) == 0
    assert add.exception(10) is not None or add.result().status_code >= 500
    assert "without waiting longer for requests in flight" in hub.log.read_text()
    kiosk.url = start().url
    assert kiosk.add("P001", session, key="e1").status_code == 201
    assert kiosk.quantities() == {"P001": 1}


def test_a_load_balancer_has_time_to_see_it(start: Callable[..., RunningHub]) -> None:
    hub = start("--ending-s", "5", "--notice-s", "1")
    hub.process.send_signal(signal.SIGTERM)
    until(lambda: requests.get(f"{hub.url}/health/readyz", timeout=5).status_code == 503)
    assert hub.process.wait(10) == 0


class Ticks:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Waiter:
    done: bool = False
    asked: int = 0

    def __call__(self) -> bool:
        self.asked += 1
        return self.done


def test_waiters_are_waited_for_in_order_on_one_budget() -> None:
    """S3-8: the second waiter has what the first one left."""
    clock, first, second = Ticks(), Waiter(), Waiter()
    ending = Ending(clock, budget_s=10.0)
    ending.wait_for("first", first)
    ending.wait_for("second", second)
    assert not ending.over()
    ending.ask()
    assert not ending.over()
    assert (first.asked, second.asked) == (1, 0)
    first.done = True
    clock.now += 7
    assert not ending.over()
    assert (first.asked, second.asked) == (2, 1)
    assert ending.left_s == 3.0
    clock.now += 3
    assert ending.over()
    assert ending.stage is Stage.SHUTDOWN


def test_asking_again_does_not_lengthen_the_budget() -> None:
    """S3-9."""
    clock = Ticks()
    ending = Ending(clock, budget_s=10.0)
    ending.wait_for("ever", lambda: False)
    ending.ask()
    clock.now += 9
    ending.ask()
    clock.now += 1
    assert ending.over()
