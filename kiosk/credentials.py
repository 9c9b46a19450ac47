"""Secrets that the service manager shows this process alone: ``LoadCredential=`` in the unit."""

import os
from collections.abc import Mapping
from pathlib import Path

from kiosk.errors import ConfigError

_PREFIX = "shopshadow_"


def credential(name: str, environment: Mapping[str, str] = os.environ) -> str:
    """The secret of that name, or "" where none was given. ConfigError where it can't be read."""
    folder = environment.get("CREDENTIALS_DIRECTORY", "")
    if not folder:
        return ""
    file = Path(folder) / f"{_PREFIX}{name}"
    try:
        return file.read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as exc:
        raise ConfigError(f"The credential {file} can't be read ({exc}): write it anew.") from exc
