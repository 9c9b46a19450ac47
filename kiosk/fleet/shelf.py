"""Parcels on this kiosk's disk: fetched in parts, checked by their SHA-256, unpacked with care."""

import hashlib
import logging
import shutil
import zipfile
from collections.abc import Callable, Collection
from pathlib import Path

from kiosk.catalogue import reading
from kiosk.detection import model_files
from kiosk.errors import ConfigError, ModelError
from kiosk.wire.fleet import MOST_BYTES, PART_BYTES, Kind, Parcel

log = logging.getLogger(__name__)

_MODEL_FILES = frozenset({".xml", ".bin", ".yaml", ".json", ".md"})
"""What a model's folder may hold: nothing that is run, as a pickled model would be."""


class NoRoom(ConfigError):  # noqa: N818  a person makes room, and it goes on
    """The disk is full or can't be written."""


class Shelf:
    """A folder of parcels, each under its SHA-256. The thread that uses it owns it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def has(self, parcel: Parcel) -> bool:
        """Whether it was fetched, checked and unpacked."""
        return self.place(parcel).exists()

    def place(self, parcel: Parcel) -> Path:
        """The model's folder or the catalogue's file."""
        return self._folder / parcel.sha256 if parcel.kind is Kind.MODEL else self._file(parcel)

    def fetched(self, parcel: Parcel) -> int:
        """How many bytes are there, in whole parts."""
        try:
            size = self._part(parcel).stat().st_size
        except OSError:
            return 0
        return size if size >= parcel.size else size - size % PART_BYTES

    def fetch(self, parcel: Parcel, part: Callable[[int], bytes]) -> None:
        """Fetch one more part. What a power cut left half written is fetched again.

        NoRoom where the disk does not take it, ConfigError where it is not what was announced.
        """
        done = self.fetched(parcel)
        content = part(done // PART_BYTES)
        if len(content) != min(PART_BYTES, parcel.size - done):
            raise ConfigError(f"{parcel.name}: a part of another size came than was announced.")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with self._part(parcel).open("ab") as opened:
                opened.truncate(done)
                opened.write(content)
        except OSError as exc:
            raise _disk(self._folder, exc) from exc

    def take_in(self, parcel: Parcel) -> Path:
        """Check a parcel that is there whole, and unpack it; its place.

        ModelError, CatalogueError or ConfigError say what is wrong with it; then it is gone.
        """
        try:
            self._check(parcel)
            if parcel.kind is Kind.MODEL:
                self._unpack(parcel)
            else:
                reading.read(str(self._part(parcel).rename(self._file(parcel))))
        except BaseException:
            self.throw_away(parcel)
            raise
        return self.place(parcel)

    def throw_away(self, parcel: Parcel) -> None:
        """Forget what there is of it."""
        self._part(parcel).unlink(missing_ok=True)
        self._file(parcel).unlink(missing_ok=True)
        shutil.rmtree(self._folder / parcel.sha256, ignore_errors=True)

    def tidy(self, used: Collection[str]) -> None:
        """Delete all but the places that are named in *used*."""
        for found in self._folder.glob("*"):
            if str(found) in used or len(found.name.partition(".")[0]) != 64:
                continue
            log.info("%s is not used any more and was deleted", found.name[:12])
            if found.is_dir():
                shutil.rmtree(found, ignore_errors=True)
            else:
                found.unlink(missing_ok=True)

    def _check(self, parcel: Parcel) -> None:
        with self._part(parcel).open("rb") as opened:
            found = hashlib.file_digest(opened, "sha256").hexdigest()
        if found != parcel.sha256:
            raise ConfigError(
                f"{parcel.name} came damaged: expected sha256 {parcel.sha256[:12]}…, found "
                f"{found[:12]}…."
            )

    def _unpack(self, parcel: Parcel) -> None:
        aside = self._folder / f"{parcel.sha256}.new"
        shutil.rmtree(aside, ignore_errors=True)
        try:
            with zipfile.ZipFile(self._part(parcel)) as packed:
                _refuse_surprises(parcel, packed)
                packed.extractall(aside)
            model_files.find(aside)
            aside.replace(self._folder / parcel.sha256)
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as exc:
            raise ModelError(f"{parcel.name} is no zip of a model's folder ({exc}).") from exc
        except OSError as exc:
            raise _disk(self._folder, exc) from exc
        finally:
            shutil.rmtree(aside, ignore_errors=True)
        self._part(parcel).unlink(missing_ok=True)

    def _part(self, parcel: Parcel) -> Path:
        return self._folder / f"{parcel.sha256}.part"

    def _file(self, parcel: Parcel) -> Path:
        return self._folder / f"{parcel.sha256}.json"


def _refuse_surprises(parcel: Parcel, packed: zipfile.ZipFile) -> None:
    for one in packed.infolist():
        if Path(one.filename).name != one.filename or Path(one.filename).suffix not in _MODEL_FILES:
            raise ModelError(f"{parcel.name} holds {one.filename!r}, which belongs to no model.")
    if sum(one.file_size for one in packed.infolist()) > MOST_BYTES:
        raise ModelError(f"{parcel.name} is larger than {MOST_BYTES // 2**20} MB when unpacked.")


def _disk(folder: Path, exc: OSError) -> NoRoom:
    return NoRoom(f"{folder} can't be written ({exc.strerror}): make room.")
