"""The hub as a service: it speaks for itself as long as it answers."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import closing
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


@pytest.mark.parametrize(("listen", "warned"), [("0.0.0.0", True), ("127.0.0.1", False)])
def test_a_demo_that_others_reach_is_warned_of(
    tmp_path: Path, listen: str, *, warned: bool
) -> None:
    command = [sys.executable, "-m", "kiosk.cli.main", "hub", "--port", "0", "--listen", listen]
    command += ["--database", str(tmp_path / "hub.db")]
    played = ServiceManager(tmp_path, command, watchdog_s=20.0)
    with closing(played):
        played.until_up()
        assert played.end() == 0
        assert ("whose passwords everybody knows" in played.journal) == warned
        assert "setup plugin" not in played.journal
