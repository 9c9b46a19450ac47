"""Packages and clean machines; both take what only `make test-deb` sets up."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.debian.machine import Machine

_SUITE = "bookworm"
_NEEDED = ("mmdebstrap", "systemd-nspawn", "nsenter", "dpkg-deb")
_USUAL = ("python3", "systemd-sysv", "dbus", "libpam-systemd", "procps")
_DIST = Path(__file__).parents[2] / "dist"

Make = Callable[..., Machine]


@pytest.fixture
def packages() -> tuple[Path, Path]:
    """An older and a newer one, as `make test-deb` leaves them."""
    found = sorted(_DIST.glob("shopshadow-kiosk_*.deb"))
    if len(found) < 2:
        pytest.skip("no two packages in dist/: run `make test-deb`")
    return found[0], found[-1]


@pytest.fixture
def make_machine(tmp_path: Path) -> Iterator[Make]:
    """Makes a clean Debian that has some packages more; it is switched off at the end."""
    if os.geteuid() != 0:
        pytest.skip("a Debian root is made by root alone")
    if missing := [tool for tool in _NEEDED if shutil.which(tool) is None]:
        pytest.skip(f"not installed: {', '.join(missing)}")
    made = Machine(tmp_path / "root")

    def make(*more: str) -> Machine:
        made.bootstrap(_SUITE, (*_USUAL, *more))
        return made

    yield make
    made.close()
