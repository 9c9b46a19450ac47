"""``shopshadow support-bundle``: a file for somebody far away, also while no kiosk runs."""

import subprocess
import time
from pathlib import Path
from typing import Final

from kiosk.cli.printing import show
from kiosk.config.reading import read_settings
from kiosk.config.settings import Settings
from kiosk.errors import ConfigError
from kiosk.staff import bundle

_LINES: Final = 5000
_PATIENCE_S: Final = 30.0


def run(config: Path | None, folder: Path | None, out: Path | None, *, as_json: bool) -> int:
    """Write the bundle, into *out* where that is named; print where it lies."""
    settings = read_settings(config)
    if folder is not None:
        changed = settings.model_dump() | {"storage": {"folder": str(folder)}}
        settings = Settings.model_validate(changed)
    kept = settings.storage.path
    if not kept.is_dir():
        raise ConfigError(f"There is no {kept}: name the kiosk's folder with --folder.")
    file = bundle.write(settings, into=out, extra=_journal(), now=time.time())
    show({"bundle": str(file)}, as_json=as_json)
    return 0


def _journal() -> dict[str, str]:
    """What the services said last, where they are some and the caller may read it."""
    command = ["journalctl", "--no-pager", "--quiet", "--output=short-iso", f"--lines={_LINES}"]
    command += [f"--unit=shopshadow-{name}" for name in ("kiosk", "hub", "display")]
    try:
        told = subprocess.run(  # noqa: S603  its words are ours
            command, capture_output=True, check=True, timeout=_PATIENCE_S
        )
    except (OSError, subprocess.SubprocessError):
        return {}
    text = told.stdout.decode("utf-8", "replace")
    return {"logs/journal.txt": bundle.scrubbed(text)} if text else {}
