"""A small disk of its own, which can be made to fail as real ones do: the system stops writing."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

_SIZE_BYTES = 32 * 2**20


@dataclass
class FailingDisk:
    """An ext4 file system in *image*, mounted at *folder*."""

    image: Path
    folder: Path

    def mount(self) -> None:
        _run("mount", "-o", "loop,errors=remount-ro", str(self.image), str(self.folder))

    def unmount(self) -> None:
        _run("umount", str(self.folder))

    def fail(self) -> None:
        """An error on the disk: from now on it can only be read, also by who has files open."""
        source = _run("findmnt", "-n", "-o", "SOURCE", str(self.folder)).strip()
        _fault_of(source).write_text("a test")


@contextmanager
def failing_disk(place: Path) -> Iterator[FailingDisk]:
    """One in *place* for the block; a skip where this machine does not let us."""
    if os.geteuid() != 0 or not all(map(shutil.which, ("mkfs.ext4", "mount", "findmnt"))):
        pytest.skip("only root, with mkfs.ext4, makes a disk of its own that fails")
    disk = FailingDisk(place / "disk.img", place / "disk")
    disk.folder.mkdir()
    with disk.image.open("wb") as image:
        image.truncate(_SIZE_BYTES)
    _run("mkfs.ext4", "-q", "-F", str(disk.image))
    try:
        disk.mount()
    except subprocess.CalledProcessError as exc:
        pytest.skip(f"no disk can be mounted here: {exc.stderr.strip()}")
    try:
        source = _run("findmnt", "-n", "-o", "SOURCE", str(disk.folder)).strip()
        if not _fault_of(source).exists():
            pytest.skip("this system has no way to make a disk fail")
        yield disk
    finally:
        disk.unmount()


def _fault_of(source: str) -> Path:
    return Path("/sys/fs/ext4", Path(source).name, "trigger_fs_error")


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
