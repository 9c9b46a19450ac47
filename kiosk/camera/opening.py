"""Opens a camera by what staff wrote: a device, an address, a pipeline, a file or a folder."""

import re
import time
from pathlib import Path

from kiosk.camera import capturing, stills, video
from kiosk.camera.gstreamer import Pipeline
from kiosk.camera.live import LiveCamera
from kiosk.camera.orientation import turning
from kiosk.camera.playing import FileCamera, Medium
from kiosk.camera.protocol import Camera
from kiosk.clock import Clock
from kiosk.config.seeing import CameraSettings
from kiosk.errors import CameraError
from kiosk.opencv import cv2

_STILL_S = 10.0  # how long one picture lasts where nobody waits for the time to pass


def open_camera(source: str, settings: CameraSettings, clock: Clock = time.monotonic) -> Camera:
    """Open *source*: ``0``, ``/dev/video0``, ``rtsp://…``, ``… ! …``, a video, picture or folder.

    Devices are asked for the settings' size and rate; pictures are played at that rate, videos
    at their own. CameraError when it can't be a camera; CameraLost when it may be one later.
    """
    source = source.strip()
    if " ! " in source:
        return _live("GStreamer pipeline", Pipeline(source, settings), settings, clock)
    if re.fullmatch(r"[a-z][a-z0-9+.-]*://.+", source, re.IGNORECASE):
        return _open_address(source, settings, clock)
    if source.isdecimal():
        return _open_device(Path(f"/dev/video{int(source)}"), settings, clock)
    if source.startswith("/dev/"):
        return _open_device(Path(source), settings, clock)
    return _open_file(Path(source).expanduser(), settings, clock)


def name_of(source: str) -> str:
    """What *source* is called until it was opened: a number alone says nothing, a password all."""
    source = source.strip()
    return f"camera {source}" if source.isdecimal() else capturing.without_secrets(source)


def _open_device(path: Path, settings: CameraSettings, clock: Clock) -> Camera:
    capture = capturing.open_device(path, settings)
    return _live(f"camera {path.name.removeprefix('video')}", capture, settings, clock)


def _open_address(address: str, settings: CameraSettings, clock: Clock) -> Camera:
    source = capturing.without_secrets(address)
    capture = capturing.open_stream(address)
    if not address.lower().startswith("rtsp") and capture.get(cv2.CAP_PROP_FRAME_COUNT) > 0:
        # A film on a web server: it comes as fast as the network, so it is paced like a file.
        return _played(source, video.pictures_of(capture, source), settings, clock)
    return _live(source, capture, settings, clock)


def _open_file(file: Path, settings: CameraSettings, clock: Clock) -> Camera:
    if file.is_dir():
        pictures = stills.pictures_in(file)
        return _played(file.name, stills.film(pictures, rate=settings.rate), settings, clock)
    if not file.is_file():
        raise CameraError(
            f"“{file}” is no camera: there is no such file. Give a number (0), a device "
            "(/dev/video0), an address (rtsp://…), a video, a picture, a folder of them, or stage."
        )
    if file.suffix.lower() in stills.SUFFIXES:
        for_s = _STILL_S if settings.pace == "fast" else None
        medium = stills.still(file, rate=settings.rate, for_s=for_s)
        return _played(file.name, medium, settings, clock)
    capture = cv2.VideoCapture(str(file), cv2.CAP_FFMPEG)
    if not capture.isOpened():
        raise CameraError(f"{file} is not a video, or it is damaged or cut off. Choose another.")
    return _played(file.name, video.pictures_of(capture, file.name), settings, clock)


def _live(
    source: str, capture: cv2.VideoCapture | Pipeline, settings: CameraSettings, clock: Clock
) -> Camera:
    turn = turning(settings.rotation, mirror=settings.mirror)
    return LiveCamera(source, capture, turn=turn, clock=clock)


def _played(source: str, medium: Medium, settings: CameraSettings, clock: Clock) -> Camera:
    turn = turning(settings.rotation, mirror=settings.mirror)
    pace = clock if settings.pace == "real" else None
    return FileCamera(source, medium, turn=turn, clock=pace, stamp=clock)
