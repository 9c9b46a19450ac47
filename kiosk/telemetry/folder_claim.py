"""One folder, one kiosk: two on one database would sell to one shopper."""

import fcntl
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.errors import ConfigError

log = logging.getLogger(__name__)


@contextmanager
def claimed(folder: Path) -> Iterator[None]:
    """Hold *folder* for this process; the kernel frees it at its end, kill -9 included.

    ConfigError while another kiosk runs on it. Where no lock can be kept that is logged, and the
    kiosk runs on: the till says what is wrong with the folder.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(folder / "kiosk.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as exc:
        log.warning("no lock can be kept in %s: %s", folder, exc.strerror)
        yield
        return
    try:
        _lock(descriptor, folder)
        yield
    finally:
        os.close(descriptor)


def _lock(descriptor: int, folder: Path) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as exc:
        raise ConfigError(
            f"Another kiosk runs on {folder}. End it (`shopshadow status` names its process), "
            "or name another folder with --folder."
        ) from exc
    except OSError as exc:
        log.warning("no lock can be kept in %s: %s", folder, exc.strerror)
