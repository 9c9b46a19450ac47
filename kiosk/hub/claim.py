"""One database, one hub: a lock file beside the database says who serves it and where."""

import fcntl
import json
import os
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self


@dataclass(frozen=True, slots=True)
class Serving:
    """The hub that serves a database now."""

    pid: int
    port: int


class Claim:
    """Held for as long as this process serves *database*; the kernel frees it, kill -9 included.

    As a context manager it gives the claim back at the end.
    """

    def __init__(self, database: Path) -> None:
        self._file = _lock_file(database)
        self._descriptor = -1

    def take(self) -> bool:
        """True when the database is ours now, False while another process serves it."""
        descriptor = os.open(self._file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            return False
        os.ftruncate(descriptor, 0)
        self._descriptor = descriptor
        return True

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


def _lock_file(database: Path) -> Path:
    return database.with_name(f"{database.name}.lock")
