"""How far the kiosk is with the hub's newest set: a small file that a power cut leaves whole."""

import json
import logging
import os
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from kiosk.errors import ConfigError
from kiosk.staff.changes import Change
from kiosk.wire.fleet import SetState

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Undo:
    """What leads back: the values that were in force, and what staff's file held of them.

    In *kept*, a value of None says that the file did not name the setting.
    """

    values: tuple[Change, ...] = ()
    kept: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """The set *number* (0: there was none yet), how far it is, and why.

    *changes* are what it changes. *tried_s* is how long the trial has lasted so far, over *starts*
    starts of the program.
    """

    number: int = 0
    state: SetState | None = None
    words: str = ""
    undo: Undo = Undo()
    changes: tuple[Change, ...] = ()
    tried_s: float = 0.0
    starts: int = 0


class Keeping:
    """``progress.json`` in the fleet's folder. Used by one thread at a time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._file = folder / "progress.json"

    def read(self) -> Progress:
        """What was kept; nothing where there is no file or it is damaged."""
        try:
            told = json.loads(self._file.read_text(encoding="utf-8"))
            undo = Undo(_changes(told["undo"]["values"]), _changes(told["undo"]["kept"]))
            state = SetState(told["state"]) if told["state"] else None
            changes = _changes(told["changes"])
            return replace(Progress(**(told | {"state": state})), undo=undo, changes=changes)
        except FileNotFoundError:
            return Progress()
        except (OSError, ValueError, TypeError, KeyError) as exc:
            log.warning("%s can't be read (%s): the hub's sets begin anew", self._file, exc)
            return Progress()

    def write(self, progress: Progress) -> None:
        """Keep it, whole or not at all. ConfigError where it can't be."""
        fresh = self._file.with_suffix(".new")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with fresh.open("w", encoding="utf-8") as opened:
                json.dump(asdict(progress), opened)
                opened.flush()
                os.fsync(opened.fileno())
            fresh.replace(self._file)
        except OSError as exc:
            raise ConfigError(f"{self._file} can't be written ({exc.strerror}).") from exc


def _changes(told: list[dict[str, object]]) -> tuple[Change, ...]:
    return tuple(Change(str(one["section"]), str(one["key"]), one["value"]) for one in told)
