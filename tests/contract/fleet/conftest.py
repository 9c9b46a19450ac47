"""One PostgreSQL for the tests of this folder, a database of its own for each test."""

import os
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from json import loads
from pathlib import Path

import pytest

from kiosk.hub import desk
from tests.contract.fleet import servers
from tests.contract.fleet.servers import Server

SECRET = "x" * 32


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    with servers.postgres() as address:
        yield address


@pytest.fixture
def database(postgres: str) -> str:
    """A fresh database with the hub's tables."""
    address = servers.new_database(postgres, uuid.uuid4().hex)
    desk.migrate(address)
    return address


@pytest.fixture
def redis() -> Iterator[Server]:
    with servers.redis() as server:
        yield server


@dataclass
class HubProcess:
    process: "subprocess.Popen[bytes]"
    url: str
    log: Path


StartHub = Callable[..., HubProcess]


@pytest.fixture
def start_hub(tmp_path: Path) -> Iterator[StartHub]:
    """Starts hub processes on one database; what still runs at the end is killed."""
    started: list[subprocess.Popen[bytes]] = []

    def start_one(database: str, *more: str) -> HubProcess:
        heard, ready = os.pipe()
        log = tmp_path / f"hub-{len(started)}.log"
        command = [sys.executable, "-m", "kiosk.hub", "--database", database, *more]
        with log.open("wb") as output:
            process = subprocess.Popen(
                [*command, "--ready-fd", str(ready)],
                pass_fds=[ready],
                stderr=output,
                env=os.environ | {"SHOPSHADOW_HUB_SECRET": SECRET},
            )
        started.append(process)
        os.close(ready)
        told = loads(os.read(heard, 4096))
        os.close(heard)
        assert "port" in told, told
        return HubProcess(process, f"http://127.0.0.1:{told['port']}", log)

    yield start_one
    for process in started:
        process.kill()
        process.wait()
