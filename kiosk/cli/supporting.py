"""``shopshadow support-bundle``: a file for somebody far away, also while no kiosk runs."""

import shutil
import time
from pathlib import Path

from kiosk.cli.printing import show
from kiosk.config.reading import read_settings
from kiosk.config.settings import Settings
from kiosk.errors import ConfigError
from kiosk.staff import bundle


def run(config: Path | None, folder: Path | None, out: Path | None, *, as_json: bool) -> int:
    """Write the bundle, into *out* where that is named; print where it lies."""
    settings = read_settings(config)
    if folder is not None:
        changed = settings.model_dump() | {"storage": {"folder": str(folder)}}
        settings = Settings.model_validate(changed)
    kept = settings.storage.path
    if not kept.is_dir():
        raise ConfigError(f"There is no {kept}: name the kiosk's folder with --folder.")
    file = bundle.write(settings, now=time.time())
    if out is not None:
        try:
            out.mkdir(parents=True, exist_ok=True)
            file = Path(shutil.move(file, out / file.name))
        except OSError as exc:
            raise ConfigError(f"{out} can't be written ({exc.strerror}).") from exc
    show({"bundle": str(file)}, as_json=as_json)
    return 0
