"""Changes of settings by staff: checked as a whole, then kept in a file of their own."""

import json
import os
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from kiosk.config.reading import STAFF_FILE, pinned_by
from kiosk.config.settings import Settings
from kiosk.config.staffs_file import remember_good, write_whole
from kiosk.errors import ConfigError

_LIVE = frozenset({"camera", "window"})
"""Sections whose changes take effect at once."""

_LIVE_KEYS = frozenset(
    {("routing", "threshold"), ("detection", "model"), ("detection", "catalogue")}
    | {("counting", "zone"), ("evidence", "keep_hours"), ("catalogue", "import_folder")}
    | {("printer", "receipts")}
)


@dataclass(frozen=True, slots=True)
class Change:
    """One setting shall be *value*: text, a number, a switch or a list."""

    section: str
    key: str
    value: object

    @property
    def is_live(self) -> bool:
        """Whether it takes effect without a restart."""
        return self.section in _LIVE or (self.section, self.key) in _LIVE_KEYS


def changed(
    settings: Settings,
    changes: Sequence[Change],
    environment: Mapping[str, str] = os.environ,
) -> Settings:
    """The settings with *changes* in them. ConfigError where they won't do, and nothing is kept."""
    values: dict[str, dict[str, Any]] = settings.model_dump()
    for change in changes:
        if name := pinned_by(change.section, change.key, environment):
            raise ConfigError(
                f"[{change.section}] {change.key} is set by the environment variable {name}: "
                "change it there."
            )
        values.setdefault(change.section, {})[change.key] = change.value
    try:
        return Settings.model_validate(values)
    except ValidationError as exc:
        raise ConfigError(*(_fault(error) for error in exc.errors())) from exc


def described(before: Settings, changes: Sequence[Change]) -> str:
    """What changes, for the ledger: ``[routing] threshold: 0.7 → 0.8``."""
    values = before.model_dump()
    return "; ".join(
        f"[{one.section}] {one.key}: {values[one.section][one.key]!r} → {one.value!r}"
        for one in changes
    )


def keep(folder: Path, changes: Sequence[Change]) -> None:
    """Write *changes* into staff's file, whole or not at all; None forgets what it said.

    ConfigError where it can't be.
    """
    file = folder / STAFF_FILE
    try:
        kept: dict[str, dict[str, Any]] = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        kept = {}
    except (OSError, ValueError) as exc:
        raise ConfigError(f"{file} can't be read ({exc}). Mend it or move it away.") from exc
    for change in changes:
        entries = kept.setdefault(change.section, {})
        if change.value is None:
            entries.pop(change.key, None)
        else:
            entries[change.key] = change.value
    _write(file, toml(kept))


def toml(sections: Mapping[str, Mapping[str, object]]) -> str:
    """Sections with plain values as TOML."""
    lines = ["# What staff changed at the kiosk. It wins over kiosk.toml."]
    for section, entries in sections.items():
        lines += ["", f"[{section}]"]
        lines += [f"{key} = {_literal(value)}" for key, value in entries.items()]
    return "\n".join(lines) + "\n"


def _literal(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        case int() | float():
            return repr(value)
        case dict():
            return "{" + ", ".join(f"{key} = {_literal(one)}" for key, one in value.items()) + "}"
        case list() | tuple():
            return "[" + ", ".join(_literal(one) for one in value) + "]"
        case _:
            raise ConfigError(f"{value!r} can't be written into a settings file.")


def _write(file: Path, text: str) -> None:
    try:
        write_whole(file, text)
    except OSError as exc:
        raise ConfigError(
            f"{file} can't be written ({exc.strerror}): nothing was changed."
        ) from exc
    remember_good(file.parent)


def _fault(error: Any) -> str:
    section, *rest = (str(part) for part in error["loc"])
    return f"[{section}] {'.'.join(rest)}: {error['msg']}"
