"""The kiosk's own hub: a process beside it that answers, and that dies with it."""

import json
import logging
import os
import select
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedWriter
from pathlib import Path

from kiosk.clock import Clock
from kiosk.errors import BackendUnavailable, ConfigError
from kiosk.hub.claim import who_serves
from kiosk.sqlite_files import told_beside

log = logging.getLogger(__name__)

_LOOK_UP_EVERY_S = 0.25
_DYING_S = 1.0
_START_WITHIN_S = 60.0
"""A small computer takes its time when it comes up, and so does bringing old tables forward."""

_RESCUE_WITHIN_S = 3600.0
"""For a large file on a slow disk; to end it half done would begin it anew for ever."""

RESCUING = json.dumps({"rescuing": True})
"""The line of a process that saves what a damaged file holds; another line follows."""

_NEVER = threading.Event()
_LISTEN_LOCALLY = {"0.0.0.0": "127.0.0.1", "::": "[::1]", "": "127.0.0.1"}  # noqa: S104


class EmbeddedHub:
    """Starts ``python -m kiosk.hub`` and waits until it answers; `stop` ends it.

    Where another hub serves *database* already, that one is used, and `stop` leaves it alone.
    A damaged *database* is kept and begun anew with what can be read of it: see `rescued`.
    The process ends by itself when this one dies, kill -9 included. *log_file* gets its log.
    """

    def __init__(
        self,
        database: Path,
        catalogue: str,
        *,
        log_file: Path,
        listen: str = "127.0.0.1",
        port: int = 0,
        public_url: str = "",
        clock: Clock = time.monotonic,
    ) -> None:
        self._database = database
        self._catalogue = catalogue
        self._log_file = log_file
        self._listen = listen
        self._port = port
        self._public_url = public_url
        self._clock = clock
        self._process: subprocess.Popen[bytes] | None = None
        self._lifeline = -1
        self._pid: int | None = None

    @property
    def rescued(self) -> list[str]:
        """What became of damaged files that starts have found, as long as they are kept."""
        return told_beside(self._database)

    @property
    def base_url(self) -> str:
        """Where it answers, once `start` has returned."""
        host = _LISTEN_LOCALLY.get(self._listen, self._listen)
        return f"http://{host}:{self._port}"

    @property
    def port(self) -> int:
        """The real port, once `start` has returned."""
        return self._port

    @property
    def pid(self) -> int | None:
        """The hub's process, ours or the one that is used; None before `start`."""
        return self._pid

    @property
    def ours(self) -> bool:
        """Whether this object started it."""
        return self._process is not None

    def alive(self) -> bool:
        """Whether it answers that its database works. Waits for at most 2 s."""
        import urllib3  # noqa: PLC0415  the first picture need not wait for it

        try:
            answer = urllib3.request(
                "GET",
                f"{self.base_url}/health",
                headers={"Connection": "close"},
                retries=False,
                timeout=2.0,
            )
            return answer.status == 200 and answer.json().get("success") is True
        except (urllib3.exceptions.HTTPError, ValueError):
            return False

    def start(self, stop: threading.Event = _NEVER, *, within_s: float = _START_WITHIN_S) -> bool:
        """True once a hub answers for the database; start it again after it died.

        False when *stop* was set meanwhile; `stop` ends what has begun. ConfigError when it
        can't begin as it is set up, BackendUnavailable when it does not answer in time; the
        sentence says why.
        """
        deadline = self._clock() + within_s
        self.stop()
        while True:
            told = self._told(deadline, stop)
            if stop.is_set():
                return False
            if "error" in told:
                raise ConfigError(str(told["error"]))
            if self._found(told) and self.alive():
                log.info("the hub answers on %s, process %s", self.base_url, self._pid)
                return True
            if self._clock() >= deadline:
                self.stop(within_s=1.0)
                raise BackendUnavailable(
                    f"The embedded hub did not answer within {within_s:.0f} s. "
                    f"Its log is {self._log_file}."
                )

    def stop(self, within_s: float = 5.0) -> None:
        """End our process, cleanly if it can within the time. Safe to call twice."""
        process, self._process = self._process, None
        if process is not None:
            process.terminate()
            try:
                process.wait(within_s)
            except subprocess.TimeoutExpired:
                log.warning("the hub did not end within %.1f s and was killed", within_s)
                process.kill()
                process.wait()
        if self._lifeline >= 0:
            os.close(self._lifeline)
            self._lifeline = -1
        self._pid = None

    def _told(self, deadline: float, stop: threading.Event) -> dict[str, object]:
        try:
            return self._start_process(deadline, stop)
        except OSError as exc:
            raise ConfigError(
                f"The embedded hub can't begin in {self._database.parent} ({exc.strerror}). "
                "Make room or give the kiosk the right to write there."
            ) from exc

    def _start_process(self, deadline: float, stop: threading.Event) -> dict[str, object]:
        """Start one process; answers what it said of itself, or nothing in time."""
        for folder in (self._database.parent, self._log_file.parent):
            folder.mkdir(parents=True, exist_ok=True)
        with self._log_file.open("ab") as output:
            theirs, self._lifeline = os.pipe()
            heard, ready = os.pipe()
            with _closed(heard):
                with _closed(theirs), _closed(ready):
                    self._process = self._spawned(theirs, ready, output)
                line = self._line(heard, deadline, stop)
        if line:
            told: dict[str, object] = json.loads(line)
            return told
        if self._has_ended(stop):
            return {"error": f"The embedded hub could not start. Its log is {self._log_file}."}
        return {}

    def _spawned(
        self, parent_pipe: int, ready: int, output: BufferedWriter
    ) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603  our own program
            self._command(parent_pipe, ready),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            pass_fds=(parent_pipe, ready),
            env=os.environ | {"MALLOC_ARENA_MAX": "2"},  # sixteen threads, little memory
        )

    def _has_ended(self, stop: threading.Event) -> bool:
        """Whether the process that told nothing has died; one that dies takes a moment to."""
        assert self._process is not None
        until = self._clock() + _DYING_S
        while self._process.poll() is None and self._clock() < until and not stop.is_set():
            stop.wait(_LOOK_UP_EVERY_S)
        return self._process.poll() is not None

    def _line(self, descriptor: int, deadline: float, stop: threading.Event) -> str:
        """What the process says of itself; empty when it says nothing in time.

        One that saves a damaged file says so first, and is given the time that this takes.
        """
        while not stop.is_set():
            left_s = max(0.0, deadline - self._clock())
            if select.select([descriptor], [], [], min(left_s, _LOOK_UP_EVERY_S))[0]:
                line = os.read(descriptor, 65_536).decode("utf-8", "replace").strip()
                if not line.endswith(RESCUING):
                    return line.rpartition("\n")[2]
                deadline = self._clock() + _RESCUE_WITHIN_S
            elif left_s <= 0.0:
                break
        return ""

    def _found(self, told: dict[str, object]) -> bool:
        """Take note of where a hub answers: ours, or one that had the database before."""
        if "port" in told and self._process is not None:
            self._port, self._pid = int(str(told["port"])), self._process.pid
            return True
        self.stop(within_s=1.0)
        other = who_serves(self._database)
        if "serving" not in told or other is None:
            return False
        self._port, self._pid = other.port, other.pid
        return True

    def _command(self, parent_pipe: int, ready: int) -> list[str]:
        told = {
            "--database": str(self._database),
            "--catalogue": self._catalogue,
            "--listen": self._listen,
            "--port": str(self._port),
            "--public-url": self._public_url,
            "--ready-fd": str(ready),
            "--parent-pipe-fd": str(parent_pipe),
        }
        return [
            sys.executable,
            "-m",
            "kiosk.hub",
            "--rescue",
            *(part for pair in told.items() for part in pair),
        ]


@contextmanager
def _closed(descriptor: int) -> Iterator[None]:
    try:
        yield
    finally:
        os.close(descriptor)
