"""``shopshadow check``: everything that can be wrong before the start, named at once."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from kiosk.catalogue import reading
from kiosk.catalogue.classes import products_by_class
from kiosk.cli.printing import show
from kiosk.config.reading import default_file, read_settings
from kiosk.config.scanning import ScaleSettings
from kiosk.config.settings import Settings
from kiosk.config.staffs_file import set_aside
from kiosk.detection.choosing import open_detector
from kiosk.errors import ConfigError, KioskError
from kiosk.printing.escpos_printer import open_printer
from kiosk.qt.alerts import webhook_of
from kiosk.qt.delivery import check_backend
from kiosk.qt.weighing import scale_of
from kiosk.telemetry.logs import open_log


def run(config: Path | None, *, as_json: bool) -> int:
    """Check everything and print it; 1 when there is a fault. Notes are no faults."""
    faults: list[str] = []
    settings = _attempt(faults, lambda: read_settings(config))
    if settings is not None:
        _attempt(faults, lambda: _check_folder(settings.storage.path))
        if settings.log.file:
            _attempt(faults, lambda: open_log(Path(settings.log.file)).close())
        _attempt(faults, lambda: _check_model(settings))
        if settings.backend.url:
            _attempt(faults, lambda: check_backend(settings))
        if settings.scale.path:
            _attempt(faults, lambda: _check_scale(settings.scale))
        _attempt(faults, lambda: open_printer(settings.printer))
        if settings.alerts.webhook_url:
            _attempt(faults, lambda: webhook_of(settings).close())
    notes = [] if settings is None else _notes(settings)
    document: dict[str, Any] = {
        "ok": not faults,
        "configuration": str(config or default_file()),
        "faults": faults,
        "notes": notes,
    }
    if as_json:
        show(document, as_json=True)
    else:
        print("\n".join((*(faults or ["All is well."]), *notes)))
    return 1 if faults else 0


def _notes(settings: Settings) -> list[str]:
    """What works, and would be better otherwise."""
    from ui.fonts import installed_families, missing_fonts  # noqa: PLC0415  Qt, for this alone

    aside = [
        f"Staff's settings in {file} could not be used and were set aside: put what is right in "
        "them into the panel, then delete the file."
        for file in set_aside(settings.storage.path)
    ]
    return [*aside, *missing_fonts(settings.window.languages, installed_families())]


def _attempt(faults: list[str], step: Callable[[], Any]) -> Any:
    try:
        return step()
    except ConfigError as exc:
        faults.extend(exc.faults)
    except KioskError as exc:
        faults.append(str(exc))
    return None


def _check_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / ".check"
        probe.write_bytes(b"x" * 4096)
        probe.unlink()
    except OSError as exc:
        raise ConfigError(
            f"The folder {folder} can't be written ({exc.strerror}): make room or change its "
            "rights, or name another with [storage] folder."
        ) from exc


def _check_scale(settings: ScaleSettings) -> None:
    """Ask the scale once; what lies on it does not matter."""
    with closing(scale_of(settings)) as scale:
        scale.read()


def _check_model(settings: Settings) -> None:
    """Load the catalogue and the model, and hold one against the other (S0-54)."""
    catalogue = reading.read(settings.detection.catalogue)
    detector = open_detector(settings.detection.model)
    try:
        detector.load()
        products_by_class(catalogue, detector.names)
    finally:
        detector.close()
