"""``shopshadow bench``: measures a part against its peers, and says whether the limits hold."""

from itertools import islice
from pathlib import Path

from kiosk.camera.protocol import Camera
from kiosk.catalogue import reading
from kiosk.cli.main import show
from kiosk.cli.sources import open_recording
from kiosk.codes.bench import bench_barcodes
from kiosk.detection.bench import bench_detect
from kiosk.errors import CameraError
from kiosk.events import Frame
from kiosk.telemetry.logs import start_logging

_FRAMES = 60
_EVERY = 15  # frames apart, so that they differ


def detect(model: str | None, source: str, *, seconds: float, as_json: bool) -> int:
    """Measure detection on frames of *source*; 1 when a limit is missed."""
    start_logging(level="WARNING")
    camera = open_recording(source, 1, reading.read("demo"))
    try:
        frames = _some(camera)
    finally:
        camera.close()
    document = bench_detect(model or "shopshadow-stage", frames, seconds)
    show(document, as_json=as_json)
    return 0 if all(goal["ok"] for goal in document["goals"]) else 1


def barcodes(data: Path, *, as_json: bool) -> int:
    """Measure the reading of codes on the pictures below *data*; 1 when a limit is missed."""
    document = bench_barcodes(data)
    show(document, as_json=as_json)
    return 0 if all(goal["ok"] for goal in document["goals"]) else 1


def _some(camera: Camera) -> list[Frame]:
    """Some frames of a recording, spread over its beginning."""
    frames: list[Frame] = []
    for number in range(_FRAMES * _EVERY):
        frame = camera.read()
        if frame is None and camera.ended:
            break
        if frame is not None and number % _EVERY == 0:
            frames.append(frame)
    if not frames:
        raise CameraError(f"{camera.source} gave no picture to measure with: name another source.")
    return list(islice(frames, _FRAMES))
