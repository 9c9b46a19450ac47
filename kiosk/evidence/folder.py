"""The pictures on the disk. Which of them count is written in ``kiosk.db``."""

import os
from collections.abc import Collection
from pathlib import Path

_ENDING = ".jpg"


class Folder:
    """JPEG files named after their item. OSError where the disk does not do as it is told."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def write(self, event_id: str, jpeg: bytes) -> None:
        """Write the picture, whole or not at all, for its owner alone; on the disk when it returns.

        ValueError for an id that would be another path.
        """
        file = self._file(event_id)
        self._path.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh = file.with_suffix(".new")
        try:
            descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "wb") as output:
                output.write(jpeg)
                output.flush()
                os.fsync(output.fileno())
            fresh.replace(file)
        except OSError:
            fresh.unlink(missing_ok=True)
            raise
        self._keep_names()

    def read(self, event_id: str) -> bytes | None:
        """The picture, or None when it is gone."""
        try:
            return self._file(event_id).read_bytes()
        except FileNotFoundError:
            return None

    def delete(self, event_id: str) -> None:
        """Delete the picture; one that is gone is fine."""
        self._file(event_id).unlink(missing_ok=True)

    def sweep(self, wanted: Collection[str]) -> int:
        """Delete every picture that is not *wanted*, and what a write left half done. How many."""
        if not self._path.is_dir():
            return 0
        names = {f"{event_id}{_ENDING}" for event_id in wanted}
        strays = [file for file in self._path.iterdir() if file.name not in names]
        for file in strays:
            file.unlink(missing_ok=True)
        return len(strays)

    def _file(self, event_id: str) -> Path:
        if not event_id or not all(letter.isalnum() or letter in "-_" for letter in event_id):
            raise ValueError(f"no picture can be called {event_id!r}")
        return self._path / f"{event_id}{_ENDING}"

    def _keep_names(self) -> None:
        """The new name, too, survives a power cut."""
        descriptor = os.open(self._path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
