"""Plays systemd for one service: listens, kills what is silent, starts again what ended."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path

_START_WITHIN_S = 90.0
_ABORT_WITHIN_S = 2.0


class ServiceManager:
    """``Type=notify``, ``Restart=always`` and ``WatchdogSec=``, as ``systemd.service(5)`` has them.

    *told* is what the service said, *ends* why each of its lives was over.
    """

    def __init__(self, folder: Path, command: Sequence[str], *, watchdog_s: float) -> None:
        address = folder / "notify"
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(str(address))
        self._socket.settimeout(0.1)
        self._command = list(command)
        self._watchdog_s = watchdog_s
        self._log = folder / "journal"
        self._environment = os.environ | {
            "NOTIFY_SOCKET": str(address),
            "WATCHDOG_USEC": str(int(watchdog_s * 1e6)),
        }
        self.told: list[str] = []
        self.ends: list[str] = []
        self._start()

    @property
    def journal(self) -> str:
        """What its lives have logged."""
        return self._log.read_text()

    @property
    def pid(self) -> int:
        """The process of this life."""
        return self._process.pid

    def until(self, what: Callable[[], object], *, within_s: float = 120.0) -> None:
        """Do a service manager's work until *what* is true."""
        deadline = time.monotonic() + within_s
        while not what():
            assert time.monotonic() < deadline, f"{self.told}\n{self.ends}\n{self.journal}"
            self._listen()
            self._look_after()

    def until_up(self) -> None:
        """Do a service manager's work until this life says that it is ready."""
        self.until(lambda: self._up)

    def end(self) -> int:
        """SIGTERM, as ``systemctl stop`` sends; how it ended."""
        self._process.send_signal(signal.SIGTERM)
        code = self._process.wait(30)
        while self._listen():
            pass
        return code

    def close(self) -> None:
        """Kill what still runs."""
        self._process.kill()
        self._process.wait()
        self._socket.close()

    def _start(self) -> None:
        with self._log.open("a") as journal:
            self._process = subprocess.Popen(
                self._command, stdout=journal, stderr=journal, env=self._environment
            )
        self._up = False
        self._heard_s = time.monotonic()

    def _listen(self) -> bool:
        try:
            line = self._socket.recv(4096).decode()
        except TimeoutError:
            return False
        self.told.append(line)
        self._up = self._up or line == "READY=1"
        if line in ("READY=1", "WATCHDOG=1"):
            self._heard_s = time.monotonic()
        return True

    def _look_after(self) -> None:
        patience_s = self._watchdog_s if self._up else _START_WITHIN_S
        if self._process.poll() is not None:
            self._again(f"ended with {self._process.returncode}")
        elif time.monotonic() - self._heard_s > patience_s:
            self._abort()
            self._again("watchdog")

    def _abort(self) -> None:
        """``WatchdogSignal=``, and SIGKILL after ``TimeoutAbortSec=``."""
        self._process.send_signal(signal.SIGABRT)
        try:
            self._process.wait(_ABORT_WITHIN_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _again(self, why: str) -> None:
        self.ends.append(why)
        self._start()
