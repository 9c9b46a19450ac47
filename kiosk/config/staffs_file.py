"""Staff's settings file: written whole or not at all, and what becomes of one that won't do.

A copy of the last one that was good lies beside it. A kiosk in a shop comes up with that copy, so
that nothing which staff made stricter gets laxer; the file at fault is kept for whoever mends it.
"""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from kiosk.clock import dated
from kiosk.config.reading import STAFF_FILE, read_settings
from kiosk.config.settings import Settings
from kiosk.errors import ConfigError

GOOD_FILE = "staff.good.toml"


def read_to_start(
    file: Path | None,
    environment: Mapping[str, str],
    command_line: Mapping[tuple[str, str], Any],
    *,
    now: float,
) -> tuple[Settings, str]:
    """The settings to start with, and a sentence for staff where their file won't do; else "".

    Such a file is renamed ``…damaged-DATE`` and the last good one takes its place, or none.
    ConfigError as `read_settings` where the fault is elsewhere: whoever set that is asked.
    """
    try:
        settings = read_settings(file, environment, command_line)
    except ConfigError as fault:
        try:
            plain = read_settings(file, environment, command_line, staff="")
        except ConfigError as other:
            raise ConfigError(*dict.fromkeys((*fault.faults, *other.faults))) from None
        return _without_the_fault(fault, plain, file, environment, command_line, now)
    remember_good(settings.storage.path)
    return settings, ""


def write_whole(file: Path, text: str) -> None:
    """Replace *file*: after a power cut it is the old one or the new one. OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_suffix(".new")
    with fresh.open("w", encoding="utf-8") as opened:
        opened.write(text)
        opened.flush()
        os.fsync(opened.fileno())
    fresh.replace(file)


def remember_good(folder: Path) -> None:
    """Keep a copy of staff's file, which is good. Where that can't be, the older copy stays."""
    good = folder / GOOD_FILE
    with suppress(OSError, UnicodeDecodeError):
        try:
            text = (folder / STAFF_FILE).read_text(encoding="utf-8")
        except FileNotFoundError:
            good.unlink(missing_ok=True)
            return
        if not good.is_file() or good.read_text(encoding="utf-8") != text:
            write_whole(good, text)


def set_aside(folder: Path) -> list[Path]:
    """Staff's files that would not do, and wait for somebody to mend or delete them."""
    return sorted(folder.glob(f"{STAFF_FILE}.damaged-*"))


def _without_the_fault(
    fault: ConfigError,
    plain: Settings,
    file: Path | None,
    environment: Mapping[str, str],
    command_line: Mapping[tuple[str, str], Any],
    now: float,
) -> tuple[Settings, str]:
    folder = plain.storage.path
    settings, good = plain, _text(folder / GOOD_FILE)
    try:
        if good:
            settings = read_settings(file, environment, command_line, staff=GOOD_FILE)
    except ConfigError:
        good = ""
    in_force = (
        "Those of the last good file are in force."
        if good
        else "None of them is in force: look through the panel's pages."
    )
    kept = _put_aside(folder / STAFF_FILE, good, now)
    return settings, f"Staff's settings can't be used: {' '.join(fault.faults)} {kept} {in_force}"


def _put_aside(staff: Path, good: str, now: float) -> str:
    """What was done with the file at fault, as a sentence. It is in its place until it is kept."""
    aside = staff.with_name(f"{staff.name}.damaged-{dated(now)}")
    try:
        try:
            os.link(staff, aside)
        except OSError:  # a folder, somebody else's file, or a disk without links
            staff.rename(aside)
        if good:
            write_whole(staff, good)
        else:
            staff.unlink(missing_ok=True)
    except OSError as exc:
        return f"The file stays in its place ({exc.strerror})."
    return f"The file is kept as {aside.name}."


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
