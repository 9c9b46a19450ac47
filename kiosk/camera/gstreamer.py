"""Runs a GStreamer pipeline and reads its pictures.

OpenCV's own wheels are built without GStreamer, so the pipeline runs in ``gst-launch-1.0`` and
hands its raw pictures over a pipe.
"""

import os
import select
import shlex
import shutil
import subprocess
from typing import IO, cast

import numpy as np

from kiosk.camera.live import TIMEOUT_S
from kiosk.config.seeing import CameraSettings
from kiosk.errors import CameraError
from kiosk.opencv import cv2

_PROGRAM = "gst-launch-1.0"


class Pipeline:
    """A running pipeline whose pictures are scaled to *width_px* × *height_px*.

    *pipeline* is written as for ``gst-launch-1.0``, without a sink. CameraError when it can't
    be started; one that fails later gives no picture.
    """

    def __init__(self, pipeline: str, settings: CameraSettings) -> None:
        self._shape = (settings.height_px, settings.width_px, 4)
        self._process = _start(pipeline, settings)

    def read(self) -> tuple[bool, cv2.typing.MatLike | None]:
        """True and the next picture; False at the pipeline's end or after five silent seconds."""
        raw = np.empty(self._shape, np.uint8)
        if not _fill(cast("IO[bytes]", self._process.stdout), raw.data.cast("B")):
            return False, None
        return True, cv2.cvtColor(raw, cv2.COLOR_BGRA2BGR)

    def release(self) -> None:
        """End the pipeline."""
        self._process.terminate()
        try:
            self._process.wait(TIMEOUT_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        cast("IO[bytes]", self._process.stdout).close()


def _start(pipeline: str, settings: CameraSettings) -> subprocess.Popen[bytes]:
    program = shutil.which(_PROGRAM)
    if program is None:
        raise CameraError(
            f"A GStreamer pipeline needs {_PROGRAM}. Install gstreamer1.0-tools and the plug-ins "
            "that the pipeline names, or give the camera's RTSP address."
        )
    try:
        words = shlex.split(pipeline)
    except ValueError as exc:
        raise CameraError(f"The GStreamer pipeline can't be read ({exc}): {pipeline}") from exc
    # Four bytes a pixel: with three, GStreamer pads every row whose width is no multiple of 4.
    form = f"video/x-raw,format=BGRx,width={settings.width_px},height={settings.height_px}"
    tail = ["!", "videoconvert", "!", "videoscale", "!", form, "!", "fdsink", "fd=1", "sync=false"]
    return subprocess.Popen(  # noqa: S603  staff's own pipeline, split, without a shell
        [program, "-q", *_without_sink(words), *tail],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        bufsize=0,
    )


def _without_sink(words: list[str]) -> list[str]:
    """As people copy them from OpenCV examples, pipelines end in ``! appsink``."""
    if "!" not in words:
        return words
    last = len(words) - 1 - words[::-1].index("!")
    return words[:last] if words[last + 1 : last + 2] == ["appsink"] else words


def _fill(stream: IO[bytes], room: memoryview) -> bool:
    """Read until *room* is full; False when the stream ends or is silent for too long."""
    done = 0
    while done < len(room):
        readable, _, _ = select.select([stream], [], [], TIMEOUT_S)
        if not readable:
            return False
        count = os.readv(stream.fileno(), [room[done:]])
        if not count:
            return False
        done += count
    return True
