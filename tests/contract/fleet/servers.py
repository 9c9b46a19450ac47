"""Real PostgreSQL, Redis and nginx for tests, as the system's packages bring them."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.fakes.running import until

_PAUSE = threading.Event()


@dataclass
class Server:
    """A server process that can be stopped and started again on the same port."""

    command: list[str]
    port: int
    process: "subprocess.Popen[bytes] | None" = field(default=None)

    def start(self) -> None:
        self.process = subprocess.Popen(
            self.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        until(self.answers)

    def stop(self, number: signal.Signals = signal.SIGTERM) -> None:
        if self.process is not None:
            self.process.send_signal(number)
            self.process.wait(30)
            self.process = None

    def answers(self) -> bool:
        with socket.socket() as client:
            client.settimeout(1)
            return client.connect_ex(("127.0.0.1", self.port)) == 0


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def needed(program: str) -> str:
    """Where the program is, or a skip that says what to install."""
    found = shutil.which(program, path=f"{os.environ['PATH']}:/usr/sbin:{_postgres_folder()}")
    if found is None:
        pytest.skip(f"{program} is not installed")
    return found


@contextmanager
def postgres() -> Iterator[str]:
    """The address of a fresh PostgreSQL, without the database's name."""
    server = needed("postgres")
    folder = Path(tempfile.mkdtemp(prefix="shopshadow-pg-"))
    user = _unprivileged()
    if user:
        shutil.chown(folder, user)
    port = free_port()
    data = folder / "data"
    try:
        _run(user, needed("initdb"), "-D", data, "-U", "shop", "-A", "trust", "--no-sync")
        options = ("-c", "listen_addresses=127.0.0.1", "-c", f"unix_socket_directories={folder}")
        command = _as(user, server, "-D", data, "-p", port, *options, "-c", "max_connections=200")
        running = Server(command, port)
        running.start()
        until(lambda: _ready(port))
        try:
            yield f"postgresql://shop@127.0.0.1:{port}"
        finally:
            _run(user, needed("pg_ctl"), "-D", data, "-m", "immediate", "stop")
            running.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def redis() -> Iterator[Server]:
    """A Redis that keeps nothing."""
    port = free_port()
    program = needed("redis-server")
    server = Server(
        [program, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
        port,
    )
    server.start()
    try:
        yield server
    finally:
        server.stop()


def new_database(server: str, name: str) -> str:
    """A fresh database there; answers its address."""
    import psycopg  # noqa: PLC0415  only where there is a server

    with psycopg.connect(f"{server}/postgres", autocommit=True) as admin:
        admin.execute(f'create database "{name}"')  # type: ignore[arg-type]
    return f"{server}/{name}"


def _ready(port: int) -> bool:
    command = [needed("pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(port)]
    return subprocess.run(command, check=False).returncode == 0


def _postgres_folder() -> str:
    return ":".join(str(found) for found in Path("/usr/lib/postgresql").glob("*/bin"))


def _unprivileged() -> str:
    """PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return ""
    try:
        return pwd.getpwnam("postgres").pw_name
    except KeyError:
        pytest.skip("PostgreSQL needs a user that is not root")


def _as(user: str, *command: object) -> list[str]:
    words = [str(word) for word in command]
    return [needed("setpriv"), f"--reuid={user}", "--clear-groups", *words] if user else words


def _run(user: str, *command: object) -> None:
    subprocess.run(_as(user, *command), check=True, stdout=subprocess.DEVNULL)
