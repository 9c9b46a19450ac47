"""What the hub changes: by the same rules as staff's own changes, and written down like them."""

import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from kiosk.catalogue import reading
from kiosk.catalogue.product import Catalogue
from kiosk.config.reading import STAFF_FILE
from kiosk.config.settings import Settings
from kiosk.staff import changes
from kiosk.staff.book import StaffBook
from kiosk.staff.changes import Change


@dataclass(frozen=True, slots=True)
class Pushed:
    """How a push ended: whether it was done, whether it takes effect at once, and why not."""

    ok: bool
    live: bool = True
    words: str = ""


@dataclass(frozen=True, slots=True)
class SettingsPushed:
    """Change these settings, all or none; *why* goes into the ledger.

    *kept* is what staff's file shall say of them, where that is something else (None: nothing).
    *before* hears the values in force and what the file said, once all is checked and before
    anything is changed; *answered* hears how it ended. Both on the desk's thread.
    """

    changes: tuple[Change, ...]
    why: str
    answered: Callable[[Pushed], None]
    before: Callable[[tuple[Change, ...], tuple[Change, ...]], None] = lambda _values, _kept: None
    kept: tuple[Change, ...] = ()


class Doors(Protocol):
    """What a push may do to the running kiosk."""

    def check(self, before: Settings, after: Settings) -> None:
        """KioskError where the changed settings can't work."""
        ...

    def apply(self, before: Settings, after: Settings) -> None:
        """Let these settings take effect where they can without a restart."""
        ...

    def take_over(self, before: Settings, after: Settings, catalogue: Catalogue) -> None:
        """The same with another catalogue."""
        ...


def push(
    book: StaffBook, request: SettingsPushed, doors: Doors, note: Callable[[str], None]
) -> tuple[StaffBook, Pushed]:
    """Check, keep, write down, apply. KioskError where it can't be done: then nothing changed."""
    before, folder = book.settings, book.settings.storage.path
    after = changes.changed(before, request.changes)
    catalogue = None
    if after.detection.catalogue != before.detection.catalogue:
        catalogue = reading.read(after.detection.catalogue)
    doors.check(before, after)
    request.before(values_of(before, request.changes), kept_of(folder, request.changes))
    changes.keep(folder, request.kept or request.changes)
    note(f"{request.why}: {changes.described(before, request.changes)}")
    if catalogue is None:
        doors.apply(before, after)
    else:
        doors.take_over(before, after, catalogue)
    live = all(one.is_live for one in request.changes)
    book = replace(
        book,
        settings=after,
        catalogue=catalogue or book.catalogue,
        restart_needed=book.restart_needed or not live,
    )
    return book, Pushed(ok=True, live=live)


def values_of(settings: Settings, wanted: Sequence[Change]) -> tuple[Change, ...]:
    """What is in force of the settings that *wanted* names."""
    told = settings.model_dump(mode="json")
    return tuple(Change(one.section, one.key, told[one.section][one.key]) for one in wanted)


def kept_of(folder: Path, wanted: Sequence[Change]) -> tuple[Change, ...]:
    """What staff's file says of them; None where it does not name one."""
    try:
        told = tomllib.loads((folder / STAFF_FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        told = {}
    return tuple(
        Change(one.section, one.key, told.get(one.section, {}).get(one.key)) for one in wanted
    )
