"""Tests of the kiosk's parts: each really uses the part, and says in words what it found."""

import shutil
import sqlite3
import subprocess
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

import resources
from kiosk.catalogue.classes import products_by_class
from kiosk.catalogue.product import Catalogue
from kiosk.clock import Clock
from kiosk.detection.protocol import Detector
from kiosk.errors import CameraLost, ConfigError, DatabaseFault
from kiosk.events.pictures import Frame
from kiosk.outbox.database import in_words, open_database
from kiosk.wire.requests import HEALTH

if TYPE_CHECKING:
    from kiosk.backend.client import Client

_PICTURES: Final = 5
_WITHIN_S: Final = 3.0
_LOOKS: Final = 5
_HEALTH_S: Final = 5.0
_LEAST_FREE: Final = 200 * 1024 * 1024
_PLAYERS: Final = (("pw-play",), ("paplay",), ("aplay", "-q"))


def camera(captured: Callable[[], int], stop: threading.Event, clock: Clock) -> str:
    """New pictures come. CameraLost where they do not."""
    before, began_s = captured(), clock()
    while clock() - began_s < _WITHIN_S and not stop.wait(0.05):
        if (new := captured() - before) >= _PICTURES:
            return f"{new} pictures in {clock() - began_s:.1f} s"
    raise CameraLost(f"{captured() - before} pictures in {_WITHIN_S:g} s: the camera gives none.")


def model(detector: Detector, catalogue: Catalogue) -> str:
    """The model loads, knows the catalogue's classes, and looks at a picture."""
    began_s = time.monotonic()
    detector.load()
    try:
        products = products_by_class(catalogue, detector.names)
        loaded_s = time.monotonic() - began_s
        picture = np.full((720, 1280, 3), 128, np.uint8)
        took = []
        for number in range(_LOOKS):
            looked_s = time.monotonic()
            detector.detect(Frame(picture, number, float(number), looked_s))
            took.append(time.monotonic() - looked_s)
    finally:
        detector.close()
    return (
        f"{len(products)} products; loaded in {loaded_s:.1f} s, "
        f"{sorted(took)[_LOOKS // 2] * 1000:.0f} ms a picture"
    )


def database(file: Path) -> str:
    """The file is whole and takes a write. DatabaseFault where not."""
    began_s = time.monotonic()
    with in_words(file), closing(open_database(file)) as db:
        found = [row[0] for row in db.conn.execute("pragma quick_check")]
        if found != ["ok"]:
            raise DatabaseFault(f"The database {file} is damaged: {'; '.join(found[:3])}.")
        db.conn.execute("begin immediate")
        try:
            db.conn.execute("create table probe (number integer)")
        finally:
            db.conn.execute("rollback")
    size_mb = file.stat().st_size / 1e6
    return f"whole, {size_mb:.1f} MB, checked in {time.monotonic() - began_s:.1f} s"


def disk(folder: Path) -> str:
    """There is room. ConfigError where it runs out."""
    free = shutil.disk_usage(folder).free
    if free < _LEAST_FREE:
        raise ConfigError(f"Only {free / 1e6:.0f} MB are free in {folder}: make room.")
    return f"{free / 1e9:.1f} GB free, SQLite {sqlite3.sqlite_version}"


def backend(client: "Client") -> str:
    """The backend answers. BackendUnavailable or BackendRejected where it does not."""
    began_s = time.monotonic()
    try:
        client.send(HEALTH, within_s=_HEALTH_S)
    finally:
        client.close()
    return f"{client.address.base_url}: {(time.monotonic() - began_s) * 1000:.0f} ms"


def sound() -> str:
    """A tone is played. ConfigError where nothing can play it."""
    player = next((one for one in _PLAYERS if shutil.which(one[0])), None)
    if player is None:
        raise ConfigError("Nothing can play a sound: install pipewire-bin or alsa-utils.")
    file = str(resources.path("sounds/attention.wav"))
    try:
        subprocess.run([*player, file], check=True, capture_output=True, timeout=5)  # noqa: S603
    except (OSError, subprocess.SubprocessError) as exc:
        raise ConfigError(f"{player[0]} can't play a sound: is a loudspeaker connected?") from exc
    return f"played with {player[0]}"
