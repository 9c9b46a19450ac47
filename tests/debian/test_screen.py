"""The package's own screens on a clean Debian: a session on a console, a window, a touch.

What no container has is left out: a graphics card, a panel and a finger. cage draws into memory
instead, X11 into Xvfb, and XTEST touches.
"""

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import cv2
import numpy as np
import pytest

from tests.debian.conftest import Make
from tests.debian.machine import Machine

pytestmark = [pytest.mark.clean_root, pytest.mark.timeout(1500)]

_PHOTO = "var/lib/shopshadow/photo.png"
_CAGE = "XDG_RUNTIME_DIR=/run/shopshadow-display WAYLAND_DISPLAY=wayland-0"
_X11 = "DISPLAY=:0 XAUTHORITY=/var/lib/shopshadow/.Xauthority HOME=/var/lib/shopshadow"
_START = (960, 713)  # "Go on without a phone" on a screen of 1920×1080

# Turned, because a window that covers an upright output is handed out as it is, and the camera of
# a compositor without a screen does not see it.
_IN_MEMORY = """[Service]
Environment=WLR_BACKENDS=headless WLR_RENDERER=pixman WLR_LIBINPUT_NO_DEVICES=1
Environment=CAGE_OPTIONS=-r
"""
_XVFB = """[Service]
ExecStart=
ExecStart=/usr/bin/xinit /bin/sleep infinity -- /usr/bin/Xvfb :0 -screen 0 1920x1080x24 -nocursor
"""


@pytest.fixture
def console() -> Iterator[str]:
    """A terminal whose other side is read, as that of a real one is."""
    master, slave = os.openpty()

    def read() -> None:
        with suppress(OSError):
            while os.read(master, 4096):
                pass

    reader = threading.Thread(target=read, name="console")
    reader.start()
    yield os.ttyname(slave)
    os.close(slave)
    reader.join()
    os.close(master)


def test_the_window_fills_the_screen_and_is_touched(
    make_machine: Make, packages: tuple[Path, Path], console: str
) -> None:
    """S1-18: under cage in a session of its own on a screen that is turned, then under X11."""
    machine = make_machine("cage", "grim", "xwayland", "xvfb", "xinit", "xdotool", "imagemagick")
    machine.install(packages[0])
    machine.add_to("shopshadow-display", "memory", _IN_MEMORY)
    machine.boot(console=console)
    _is_shown(machine, f"{_CAGE} grim /{_PHOTO}", (1280, 720))
    session = machine.run("loginctl list-sessions --no-legend")
    assert {"shopshadow", "seat0", "tty1"} <= set(session.split())
    _change_to_x11(machine)
    _is_shown(machine, f"{_X11} import -window root /{_PHOTO}", (1080, 1920))
    x, y = _START
    machine.until(lambda: _touched(machine, x, y) and _guests(machine) > 0)


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


def _change_to_x11(machine: Machine) -> None:
    """By the examples that the package brings, with Xvfb instead of a graphics card."""
    examples = machine.root / "usr/share/doc/shopshadow-kiosk/examples"
    machine.run("systemctl stop shopshadow-kiosk shopshadow-display")
    (machine.root / "etc/systemd/system/shopshadow-display.service.d/memory.conf").unlink()
    machine.add_to("shopshadow-display", "a-x11", (examples / "display-x11.conf").read_text())
    machine.add_to("shopshadow-display", "b-xvfb", _XVFB)
    machine.add_to("shopshadow-kiosk", "x11", (examples / "kiosk-x11.conf").read_text())
    machine.run("systemctl daemon-reload; systemctl start --no-block shopshadow-display shopshadow-kiosk")


def _touched(machine: Machine, x: int, y: int) -> bool:
    machine.as_kiosk(f"{_X11} xdotool mousemove {x} {y} click 1")
    return True


def _guests(machine: Machine) -> int:
    file = machine.root / "var/lib/shopshadow/kiosk.db"
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as db:
        return int(db.execute("select count(*) from session where guest = 1").fetchone()[0])
