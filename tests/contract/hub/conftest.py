"""One real hub process for all tests of this folder; each test registers a kiosk of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread

import pytest

from kiosk.hub.serving import HubServer
from kiosk.hub.settings import HubSettings
from tests.contract.hub.shop import Kiosk, Phone
from tests.fakes.hub_process import hub_process


@pytest.fixture(scope="session")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """One that all tests share: they change nothing that is not of their own kiosk."""
    with hub_process(tmp_path_factory.mktemp("hub")) as hub:
        yield hub.base_url


@pytest.fixture
def kiosk(hub: str) -> Kiosk:
    return Kiosk.registered(hub)


@pytest.fixture
def phone(hub: str) -> Phone:
    return Phone.new(hub)


@dataclass
class WallClock:
    """Wall time that a test sets."""

    now: float = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def wall() -> WallClock:
    return WallClock()


@contextmanager
def running(server: HubServer) -> Iterator[str]:
    """A hub on a thread of this process, ended with the block."""
    answering = Event()
    thread = Thread(target=server.run, args=[answering.set], name="hub")
    thread.start()
    try:
        assert answering.wait(10)
        yield f"http://127.0.0.1:{server.port}"
    finally:
        server.stop()
        thread.join(10)


@pytest.fixture
def own_hub(tmp_path: Path, wall: WallClock) -> Iterator[str]:
    """A fresh hub whose clock is `wall` and whose QR codes have an address."""
    settings = HubSettings(tmp_path / "hub.db", public_url="http://till.example:8080/")
    with running(HubServer(settings, wall=wall)) as url:
        yield url
