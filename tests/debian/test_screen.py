"""The package's own screen on a clean Debian: a session on a console, a compositor, a window.

What no container has is left out: a graphics card, a panel and a finger. cage draws into memory.
"""

import os
import select
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import cv2
import numpy as np
import pytest

from tests.debian.conftest import Make
from tests.debian.machine import Machine

pytestmark = [pytest.mark.clean_root, pytest.mark.timeout(1500)]

_PHOTO = "var/lib/shopshadow/photo.png"
_CAGE = "XDG_RUNTIME_DIR=/run/shopshadow-display WAYLAND_DISPLAY=wayland-0"

# Turned, because a window that covers an upright output is handed out as it is, and the camera of
# a compositor without a screen does not see it.
_IN_MEMORY = """[Service]
Environment=WLR_BACKENDS=headless WLR_RENDERER=pixman WLR_LIBINPUT_NO_DEVICES=1
Environment=CAGE_OPTIONS=-r
"""


@pytest.fixture
def console() -> Iterator[str]:
    """A terminal whose other side is read, as that of a real one is."""
    master, slave = os.openpty()
    stop = threading.Event()
    reader = threading.Thread(target=_read, args=(master, stop), name="console")
    reader.start()
    yield os.ttyname(slave)
    stop.set()
    reader.join()
    os.close(slave)
    os.close(master)


def _read(master: int, stop: threading.Event) -> None:
    """Until *stop*, or until the machine has hung up."""
    with suppress(OSError):
        while not stop.is_set():
            if select.select([master], [], [], 0.2)[0]:
                os.read(master, 4096)


def test_the_window_fills_the_screen(
    console: str, make_machine: Make, packages: tuple[Path, Path]
) -> None:
    """S1-18: under cage, in a session of its own on the first console, on a turned screen."""
    machine = make_machine("cage", "grim", "xwayland")
    machine.install(packages[0])
    machine.add_to("shopshadow-display", "memory", _IN_MEMORY)
    machine.boot(console=console)
    _is_shown(machine, f"{_CAGE} grim /{_PHOTO}", (1280, 720))
    session = machine.run("loginctl list-sessions --no-legend")
    assert {"shopshadow", "seat0", "tty1"} <= set(session.split())


def _is_shown(machine: Machine, camera: str, shape: tuple[int, int]) -> None:
    """The kiosk's light window from edge to edge; an empty screen is black."""

    def seen() -> bool:
        machine.as_kiosk(camera)
        photo = cv2.imread(str(machine.root / _PHOTO))
        assert photo is not None
        assert photo.shape[:2] == shape
        edges = (photo[2, :], photo[-3, :], photo[:, 2], photo[:, -3])
        return bool(min(float(np.mean(edge)) for edge in edges) > 80.0)

    machine.until(lambda: machine.shown("shopshadow-kiosk", "StatusText") == "Selling")
    machine.until(seen)
