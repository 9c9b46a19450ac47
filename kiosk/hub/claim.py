"""One database, one hub: a lock file beside the database says who serves it and where."""

import fcntl
import json
import os
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from kiosk.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Serving:
    """The hub that serves a database now."""

    pid: int
    port: int


class AlreadyServed(ConfigError):  # noqa: N818  the tree names what to do
    """Another hub serves the database."""


class Claim:
    """Held for as long as this process serves *database*; the kernel frees it, kill -9 included.

    AlreadyServed while another process holds it, ConfigError where there can be no lock file.
    As a context manager it gives the claim back at the end.
    """

    def __init__(self, database: Path) -> None:
        self._descriptor = _open(_lock_file(database))
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as exc:
            os.close(self._descriptor)
            raise AlreadyServed(f"Another hub serves {database} already.") from exc
        os.ftruncate(self._descriptor, 0)

    def announce(self, port: int) -> None:
        """Say where we serve."""
        text = json.dumps({"pid": os.getpid(), "port": port})
        os.pwrite(self._descriptor, text.encode("ascii"), 0)

    def give_back(self) -> None:
        """Free the database for another hub. Safe to call twice."""
        if self._descriptor >= 0:
            os.ftruncate(self._descriptor, 0)
            os.close(self._descriptor)
            self._descriptor = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.give_back()


def who_serves(database: Path) -> Serving | None:
    """The hub that has announced itself for *database*, or None. It may have died since."""
    try:
        told = json.loads(_lock_file(database).read_text(encoding="ascii"))
        return Serving(pid=int(told["pid"]), port=int(told["port"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _open(file: Path) -> int:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        return os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as exc:
        raise ConfigError(
            f"The hub can't make {file} ({exc.strerror}). Make the folder writable, "
            "or name another database."
        ) from exc


def _lock_file(database: Path) -> Path:
    return database.with_name(f"{database.name}.lock")
