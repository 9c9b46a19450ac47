"""``shopshadow run``: settings and options into a running program."""

import logging
import os
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kiosk.catalogue import reading
from kiosk.catalogue.product import Catalogue
from kiosk.cli.sizes import parse_size
from kiosk.config.reading import read_settings
from kiosk.config.settings import Settings
from kiosk.config.staffs_file import read_to_start
from kiosk.errors import ConfigError, DatabaseFault
from kiosk.fleet.guard import before_start
from kiosk.memory import keep_little
from kiosk.outbox import ledger
from kiosk.outbox.rescue import make_sound
from kiosk.qt.options import RunOptions
from kiosk.telemetry.folder_claim import claimed
from kiosk.telemetry.logs import start_logging

log = logging.getLogger(__name__)


def settings(config: Path | None, chosen: Mapping[tuple[str, str], Any]) -> Settings:
    """The settings of this run: the command line over everything else."""
    return read_settings(config, os.environ, chosen)


def settings_to_start(
    config: Path | None, chosen: Mapping[tuple[str, str], Any]
) -> tuple[Settings, str]:
    """The settings of this run, after a pushed set that keeps the kiosk down was taken back.

    The sentence says what became of staff's file where that won't do; "" where it will.
    """
    found, words = read_to_start(config, os.environ, chosen, now=time.time())
    if before_start(found.storage.path, now=time.time()):
        return settings(config, chosen), words
    return found, words


def options(
    *,
    offscreen: bool,
    size: str,
    seconds: float | None,
    session: str | None,
    sale_seconds: float | None,
    report: Path | None,
) -> RunOptions:
    """The options of this run. ConfigError for one that makes no sense."""
    if session not in {None, "guest"}:
        raise ConfigError(f"--session {session}: there is only guest.")
    if seconds is not None and seconds <= 0:
        raise ConfigError(f"--seconds {seconds:g}: give a time above 0.")
    if sale_seconds is not None and (sale_seconds <= 0 or session != "guest"):
        raise ConfigError("--sale-seconds: give a time above 0, together with --session guest.")
    if report is not None:
        _check_report(report)
    width_px, height_px = parse_size(size)
    return RunOptions(
        offscreen=offscreen,
        width_px=width_px,
        height_px=height_px,
        seconds=seconds,
        guest=session == "guest",
        sale_s=sale_seconds,
        report=report,
    )


def _check_report(file: Path) -> None:
    """ConfigError before the start, not after an hour: the report needs a place to go."""
    if file.is_dir() or not file.absolute().parent.is_dir():
        raise ConfigError(f"--report {file}: name a file in a folder that is there.")
    if not os.access(file if file.exists() else file.absolute().parent, os.W_OK):
        raise ConfigError(f"--report {file} can't be written: change its rights, or name another.")


def run(chosen: Settings, run_options: RunOptions, *, told: str = "") -> int:
    """Open the window and run until the end; the process's exit code.

    *told* is what staff have to know of this start: it goes into log and ledger.
    """
    keep_little()
    start_logging(level=chosen.log.level, file=chosen.log.file)
    catalogue = reading.read(chosen.detection.catalogue)
    if chosen.backend.url:
        _check_address(chosen)
    if chosen.alerts.webhook_url:
        _check_webhook(chosen)
    with claimed(chosen.storage.path):
        _make_sound(chosen.storage.path / "kiosk.db")
        if told:
            _note(chosen.storage.path / "kiosk.db", told)
        return _opened(chosen, run_options, catalogue)


def _opened(chosen: Settings, run_options: RunOptions, catalogue: Catalogue) -> int:
    """The window: Qt is loaded once the settings are known to be good."""
    from kiosk.qt.spellings import leave_out  # noqa: PLC0415

    leave_out()
    from ui import program  # noqa: PLC0415

    return program.run(chosen, run_options, catalogue)


def _make_sound(database: Path) -> None:
    """Before any loop opens it. What can't be mended here is said by whoever opens it."""
    try:
        make_sound(database, now=time.time())
    except (DatabaseFault, OSError) as exc:
        log.warning("the database can't be made sound: %s", exc)


def _note(database: Path, words: str) -> None:
    """Staff find in the ledger what became of their settings."""
    log.error("%s", words)
    try:
        ledger.note(database, what="settings_damaged", at=time.time(), words=words)
    except DatabaseFault as exc:
        log.warning("the ledger does not hold that: %s", exc)


def _check_address(chosen: Settings) -> None:
    """ConfigError for a backend that can't be spoken to, before anything has begun."""
    from kiosk.qt.delivery import check_backend  # noqa: PLC0415  not wanted for the embedded hub

    check_backend(chosen)


def _check_webhook(chosen: Settings) -> None:
    """ConfigError for a webhook that can't be told."""
    from kiosk.qt.alerts import webhook_of  # noqa: PLC0415  not wanted without one

    webhook_of(chosen).close()
