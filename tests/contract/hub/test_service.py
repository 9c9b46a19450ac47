"""The hub as a service: it speaks for itself as long as it answers."""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.service_manager import ServiceManager

pytestmark = pytest.mark.slow


@pytest.fixture
def service(tmp_path: Path) -> Iterator[ServiceManager]:
    command = [sys.executable, "-m", "kiosk.cli.main", "hub", "--port", "0"]
    command += ["--database", str(tmp_path / "hub.db")]
    played = ServiceManager(tmp_path, command, watchdog_s=2.0)
    yield played
    played.close()


def test_a_hub_that_hangs_or_is_killed_is_started_again(service: ServiceManager) -> None:
    """S1-18: it tells that it lives by answering its own health route."""
    service.until_up()
    service.until(lambda: service.told.count("WATCHDOG=1") > 1)
    os.kill(service.pid, signal.SIGSTOP)
    service.until(lambda: service.ends == ["watchdog"])
    service.until_up()
    os.kill(service.pid, signal.SIGKILL)
    service.until(lambda: len(service.ends) > 1)
    service.until_up()
    assert service.ends == ["watchdog", f"ended with {-signal.SIGKILL}"]
    assert service.end() == 0
    assert service.told[-1] == "STOPPING=1"
