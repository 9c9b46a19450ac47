"""Reads the settings: command line, environment, staff's file, the file, defaults."""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import platformdirs
from pydantic import ValidationError

from kiosk.config.keeping import StorageSettings
from kiosk.config.settings import Settings
from kiosk.errors import ConfigError

STAFF_FILE = "staff.toml"

_PREFIX = "SHOPSHADOW_"
_FILE = f"{_PREFIX}CONFIG"

_ALIASES = {
    "BACKEND_API_URL": ("backend", "url"),
    "CAMERA_INDEX": ("camera", "index"),
    "CONFIDENCE_THRESHOLD": ("routing", "threshold"),
    "DETECTION_INTERVAL": ("detection", "interval_s"),
    "YOLO_MODEL_PATH": ("detection", "model"),
    "LOG_FILE_PATH": ("log", "file"),
}


def default_file() -> Path:
    """Where the configuration file is looked for; it need not exist.

    SHOPSHADOW_CONFIG names another: on a kiosk's machine, what asks about that kiosk reads the
    settings that it runs with.
    """
    if told := os.environ.get(_FILE, ""):
        return Path(told)
    return platformdirs.user_config_path("shopshadow") / "kiosk.toml"


def read_settings(
    file: Path | None = None,
    environment: Mapping[str, str] = os.environ,
    command_line: Mapping[tuple[str, str], Any] | None = None,
    *,
    staff: str = STAFF_FILE,
) -> Settings:
    """The settings. ConfigError names every fault with its file and key, or its variable.

    *command_line* holds (section, key) → value; None stands for an option that was not given.
    *staff* is the name of staff's file in the storage folder; "" leaves it out.
    """
    path = file or default_file()
    values: dict[str, dict[str, Any]] = {}
    origins: dict[tuple[str, ...], str] = {}
    for section, entries in _read_toml(path, must_exist=file is not None).items():
        if not isinstance(entries, dict):
            raise ConfigError(f"{path}: {section} stands alone; put it under a [section].")
        values[section] = dict(entries)
    theirs = _storage(values, environment, command_line or {}) / staff
    for section, key, value in _entries(theirs) if staff else []:
        values.setdefault(section, {})[key] = value
        origins[(section, key)] = f"{theirs}: [{section}] {key}"
    for name, place, text in _from_environment(environment):
        _put(values, place, text)
        origins[place] = f"environment variable {name}"
    for (section, key), value in (command_line or {}).items():
        if value is not None:
            values.setdefault(section, {})[key] = value
            origins[(section, key)] = f"command line, {section} {key}"
    try:
        return Settings.model_validate(values, strict=False)
    except ValidationError as exc:
        raise ConfigError(*(_fault(path, origins, error) for error in exc.errors())) from exc


def pinned_by(section: str, key: str, environment: Mapping[str, str] = os.environ) -> str:
    """The environment variable that sets this, and so wins over staff; "" where none does."""
    for name, place, _text in _from_environment(environment):
        if tuple(place) == (section, key):
            return name
    return ""


def _storage(
    values: Mapping[str, Mapping[str, Any]],
    environment: Mapping[str, str],
    command_line: Mapping[tuple[str, str], Any],
) -> Path:
    """The storage folder, which says where staff's file lies."""
    folder = command_line.get(("storage", "folder")) or environment.get(
        f"{_PREFIX}STORAGE__FOLDER", values.get("storage", {}).get("folder", "")
    )
    return StorageSettings(folder=str(folder).replace("\0", "")).path


def _entries(file: Path) -> list[tuple[str, str, Any]]:
    """(section, key, value) of a file with one level of sections."""
    return [
        (section, key, value)
        for section, entries in _read_toml(file, must_exist=False).items()
        if isinstance(entries, dict)
        for key, value in entries.items()
    ]


def _read_toml(path: Path, *, must_exist: bool) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as exc:
        if not must_exist:
            return {}
        raise ConfigError(f"There is no configuration file {path}.") from exc
    except OSError as exc:
        raise ConfigError(f"The configuration {path} can't be read: {exc.strerror}.") from exc
    except ValueError as exc:  # TOMLDecodeError and a wrong encoding
        raise ConfigError(
            f"The configuration {path} is not valid TOML: {exc}. Correct it, or move it away."
        ) from exc


def _put(values: dict[str, Any], place: tuple[str, ...], text: str) -> None:
    section = values
    for name in place[:-1]:
        inner = section.setdefault(name, {})
        if not isinstance(inner, dict):
            return  # the file has a value where a section belongs, and is told so
        section = inner
    section[place[-1]] = text


def _from_environment(
    environment: Mapping[str, str],
) -> list[tuple[str, tuple[str, ...], str]]:
    """(variable, (section, …, key), text); our own names win over the aliases and come last."""
    found: list[tuple[str, tuple[str, ...], str]] = [
        (name, place, environment[name]) for name, place in _ALIASES.items() if name in environment
    ]
    for name, text in sorted(environment.items()):
        place = tuple(name.removeprefix(_PREFIX).lower().split("__"))
        if name.startswith(_PREFIX) and len(place) > 1:
            found.append((name, place, text))
    return found


def _fault(path: Path, origins: Mapping[tuple[str, ...], str], error: Any) -> str:
    place = tuple(str(part) for part in error["loc"])
    key = f"[{place[0]}] {'.'.join(place[1:])}" if len(place) > 1 else f"[{place[0]}]"
    named = [origin for told, origin in origins.items() if told[: len(place)] == place]
    where = named[0] if named else f"{path}: {key}"
    message = str(error["msg"])
    if error["type"] == "extra_forbidden":
        message = "there is no such setting"
    return f"{where}: {message} (it is {error['input']!r})"
