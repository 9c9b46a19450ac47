"""A store for pictures outside the database, behind an interface; the local folder is one."""

import contextlib
import os
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from kiosk.clock import Clock
from kiosk.hub.refusals import Full, Unavailable, Unknown

_ASIDE = ".new"
_NAME = re.compile(r"[0-9a-f]{32}")


class Blobs(Protocol):
    """Contents under names that the hub made itself: 32 hexadecimal digits, each used once."""

    def put(self, name: str, content: bytes) -> None:
        """Keep *content*; once this returns it survives a power cut. Full, or Unavailable."""
        ...

    def get(self, name: str) -> bytes:
        """The content. Unknown when it is not there."""
        ...

    def copy(self, name: str, to: str) -> None:
        """Keep the same content under another name. Unknown, Full or Unavailable."""
        ...

    def delete(self, name: str) -> None:
        """Forget it. It is fine when it is gone already."""
        ...

    def names(self, *, older_than_s: float) -> Iterator[str]:
        """What is kept, but for what came just now: its row may not be committed yet."""
        ...


class LocalBlobs:
    """A folder on this machine, readable by the hub's user alone."""

    def __init__(self, folder: Path, *, wall: Clock = time.time) -> None:
        self._folder = folder
        self._wall = wall

    def put(self, name: str, content: bytes) -> None:
        """Whole or not there: written aside, flushed to the disk, then named."""
        file = self._file(name)
        aside = file.with_suffix(_ASIDE)
        try:
            file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            _write(aside, content)
            aside.replace(file)
            _flush_folder(file.parent)
        except OSError as exc:
            with contextlib.suppress(OSError):
                aside.unlink()
            if exc.errno in (28, 122):  # no space, no quota
                raise Full("There is no room for the picture", "INSUFFICIENT_STORAGE") from exc
            raise Unavailable(
                f"The picture can't be kept: {exc.strerror}", "STORAGE_ERROR"
            ) from exc

    def get(self, name: str) -> bytes:
        """The content. Unknown when it is not there."""
        try:
            return self._file(name).read_bytes()
        except OSError as exc:
            raise Unknown("There is no such picture", "NOT_FOUND") from exc

    def copy(self, name: str, to: str) -> None:
        """Keep the same content under another name."""
        self.put(to, self.get(name))

    def delete(self, name: str) -> None:
        """Forget it."""
        self._file(name).unlink(missing_ok=True)

    def names(self, *, older_than_s: float) -> Iterator[str]:
        """What is kept, but for what came just now."""
        before = self._wall() - older_than_s
        for file in self._folder.glob("??/*"):
            if file.stat().st_mtime >= before:
                continue
            if file.suffix == _ASIDE:
                file.unlink()  # a power cut came before it had its name
            elif _NAME.fullmatch(file.name):
                yield file.name

    def _file(self, name: str) -> Path:
        if not _NAME.fullmatch(name):
            raise Unknown("There is no such picture", "NOT_FOUND")
        return self._folder / name[:2] / name


def _write(file: Path, content: bytes) -> None:
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())


def _flush_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
