"""Opens what OpenCV reads live: V4L2 devices and network streams."""

import logging
import os
import re
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from kiosk.camera.live import TIMEOUT_S
from kiosk.config.seeing import CameraSettings
from kiosk.errors import CameraError, CameraLost
from kiosk.opencv import cv2

log = logging.getLogger(__name__)


class _Adjustable(Protocol):
    """The settings of a `cv2.VideoCapture`."""

    def set(self, setting: int, value: float, /) -> bool:
        """False when the device does not take it."""
        ...

    def get(self, setting: int, /) -> float:
        """What the device uses now."""
        ...


_DEV = Path("/dev")
_SYS = Path("/sys/class/video4linux")


def available_devices(dev: Path = _DEV, known: Path = _SYS) -> list[str]:
    """The cameras of this machine as ``/dev/video0``, lowest number first.

    A camera has several nodes (a second one for metadata): only the first is named.
    """
    nodes = sorted(dev.glob("video[0-9]*"), key=lambda node: int(re.sub(r"\D", "", node.name)))
    return [str(node) for node in nodes if _first_of_its_camera(known / node.name / "index")]


def open_device(path: Path, settings: CameraSettings) -> cv2.VideoCapture:
    """The V4L2 device at *path*, asked for the size and rate of *settings*.

    CameraError when there is none or it may not be read, CameraLost when it does not open.
    """
    if not path.exists():
        found = ", ".join(available_devices()) or "none"
        raise CameraError(
            f"There is no camera at {path} (found: {found}). Plug it in or choose another one."
        )
    if not os.access(path, os.R_OK | os.W_OK):
        raise CameraError(f"{path} may not be read. Add the kiosk's user to the group “video”.")
    capture = cv2.VideoCapture(str(path), cv2.CAP_V4L2)
    if not capture.isOpened():
        raise CameraLost(f"{path} does not open. Is another program using it?")
    ask_for(capture, settings)
    return capture


def ask_for(capture: _Adjustable, settings: CameraSettings) -> None:
    """Ask the device for size and rate; it gives what it can, which is logged."""
    # MJPG first: uncompressed, USB 2 carries 1280×720 only ten times a second.
    capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
    capture.set(cv2.CAP_PROP_FRAME_WIDTH, settings.width_px)
    capture.set(cv2.CAP_PROP_FRAME_HEIGHT, settings.height_px)
    capture.set(cv2.CAP_PROP_FPS, settings.rate)
    log.info(
        "camera asked for %d×%d, gives %d×%d",
        settings.width_px,
        settings.height_px,
        capture.get(cv2.CAP_PROP_FRAME_WIDTH),
        capture.get(cv2.CAP_PROP_FRAME_HEIGHT),
    )


def open_stream(address: str) -> cv2.VideoCapture:
    """The stream at *address* (RTSP, HTTP …), with time-outs; CameraLost when it does not open."""
    limit_ms = round(TIMEOUT_S * 1000)
    limits = [cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, limit_ms, cv2.CAP_PROP_READ_TIMEOUT_MSEC, limit_ms]
    capture = cv2.VideoCapture(address, cv2.CAP_FFMPEG, limits)
    if not capture.isOpened():
        raise CameraLost(
            f"{without_secrets(address)} does not open. Is the camera on, and the address right?"
        )
    return capture


def without_secrets(address: str) -> str:
    """*address* without user, password and query, for screens and logs; other sources as is."""
    if "://" not in address:
        return address
    try:
        parts = urlsplit(address)
    except ValueError:  # brackets that do not belong there: what is secret can't be told
        return f"{address.partition('://')[0]}://…"
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"


def _first_of_its_camera(index: Path) -> bool:
    try:
        return index.read_text(encoding="ascii").strip() == "0"
    except OSError:
        return True  # nothing known about it: offer it
