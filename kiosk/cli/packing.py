"""A model's folder or a catalogue's file as a parcel: checked, and the same bytes each time."""

import io
import zipfile
from pathlib import Path

from kiosk.catalogue import reading
from kiosk.detection import model_files
from kiosk.errors import ConfigError
from kiosk.wire.fleet import Kind

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The oldest date that a zip knows: the same files make the same parcel."""


def packed(path: Path) -> tuple[Kind, bytes]:
    """What a kiosk can take over. ModelError, CatalogueError or ConfigError say why not."""
    if path.is_dir():
        model_files.find(path)
        return Kind.MODEL, _zipped(path)
    if path.suffix != ".json":
        raise ConfigError(f"{path} is neither a model's folder nor a catalogue's .json file.")
    reading.read(str(path))
    return Kind.CATALOGUE, path.read_bytes()


def _zipped(folder: Path) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packing:
        for file in sorted(one for one in folder.iterdir() if one.is_file()):
            packing.writestr(
                zipfile.ZipInfo(file.name, _LONG_AGO), file.read_bytes(), zipfile.ZIP_DEFLATED
            )
    return out.getvalue()
