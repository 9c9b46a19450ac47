"""Films, folders and pictures made for the tests, and cameras that do as they are told."""

from pathlib import Path

import numpy as np

from kiosk.camera.protocol import Camera
from kiosk.config.seeing import CameraSettings
from kiosk.events.pictures import Frame, Picture
from kiosk.opencv import cv2

FAST = CameraSettings(pace="fast", rate=10)


def grey(level: int, *, width: int = 64, height: int = 48) -> Picture:
    return np.full((height, width, 3), level, np.uint8)


def quarters(width: int = 64, height: int = 48) -> Picture:
    """Red top left, green top right, blue bottom left, black bottom right (BGR)."""
    picture = grey(0, width=width, height=height)
    picture[: height // 2, : width // 2] = (0, 0, 255)
    picture[: height // 2, width // 2 :] = (0, 255, 0)
    picture[height // 2 :, : width // 2] = (255, 0, 0)
    return picture


def film_file(folder: Path, pictures: int = 30, rate: float = 10) -> Path:
    """A real AVI whose n-th picture has the grey level 8 × n."""
    file = folder / "film.avi"
    fourcc = cv2.VideoWriter.fourcc(*"MJPG")
    writer = cv2.VideoWriter(str(file), cv2.CAP_OPENCV_MJPEG, fourcc, rate, (64, 48))
    for number in range(pictures):
        writer.write(grey(8 * number))
    writer.release()
    return file


def read_all(camera: Camera) -> list[Frame]:
    frames = []
    while not camera.ended:
        if (frame := camera.read()) is not None:
            frames.append(frame)
    camera.close()
    return frames


class ScriptedCapture:
    """Stands for `cv2.VideoCapture`: gives *pictures* and then nothing, or raises."""

    def __init__(self, pictures: list[Picture], error: Exception | None = None) -> None:
        self._pictures = iter(pictures)
        self._error = error
        self.released = False

    def read(self) -> tuple[bool, Picture | None]:
        picture = next(self._pictures, None)
        if picture is None and self._error is not None:
            raise self._error
        return picture is not None, picture

    def release(self) -> None:
        self.released = True
