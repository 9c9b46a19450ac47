"""``shopshadow bench``: measures a part against its peers, and says whether the limits hold."""

import contextlib
import sys
import tempfile
from itertools import islice
from pathlib import Path

import numpy as np
import platformdirs

from kiosk.camera.protocol import Camera
from kiosk.camera.stage.bench import bench_stage
from kiosk.catalogue import reading
from kiosk.cli.printing import report
from kiosk.cli.sources import open_recording
from kiosk.codes.bench import bench_barcodes
from kiosk.config.seeing import DEFAULT_MODEL
from kiosk.errors import CameraError
from kiosk.events.pictures import Frame
from kiosk.speed import models
from kiosk.speed.figures import figures
from kiosk.speed.idle import bench_idle
from kiosk.speed.turns import measure
from kiosk.telemetry.logs import start_logging

_FRAMES = 24
_EVERY = 38  # frames apart, so that they differ
_FRAMES_A_TURN = 8


def detect(
    model: str | None, weights: Path | None, source: str, *, seconds: float, as_json: bool
) -> int:
    """Measure detection on frames of *source*; 1 when a limit is missed.

    The peers are those that *model* or *weights* can be given to.
    """
    start_logging(level="WARNING")
    camera = open_recording(source, 1, reading.read("demo"))
    try:
        frames = _some(camera)
    finally:
        camera.close()
    cache = platformdirs.user_cache_path("shopshadow")
    with tempfile.TemporaryDirectory() as folder:
        pictures = Path(folder) / "frames.npy"
        np.save(pictures, np.stack([frame.picture for frame in frames]))
        with contextlib.redirect_stdout(sys.stderr):  # the document alone goes to stdout
            prepared = (
                models.from_model(model or DEFAULT_MODEL, Path(folder))
                if weights is None
                else models.from_weights(weights, pictures, cache)
            )
        ran = measure(
            prepared.models,
            pictures,
            cache / "compiled",
            seconds=seconds,
            frames_a_turn=_FRAMES_A_TURN,
        )
    return report(figures(ran, prepared.left_out), as_json=as_json)


def idle(*, seconds: float, as_json: bool) -> int:
    """Measure the whole program on a still scene; 1 when a limit is missed."""
    return report(bench_idle(seconds=seconds), as_json=as_json)


def stage(script: str, pictures: int, *, as_json: bool) -> int:
    """Measure the rendering of *script*'s first *pictures*; 1 when a limit is missed."""
    document = bench_stage(script, reading.read("demo"), pictures=pictures)
    return report(document, as_json=as_json)


def barcodes(data: Path, *, as_json: bool) -> int:
    """Measure the reading of codes on the pictures below *data*; 1 when a limit is missed."""
    return report(bench_barcodes(data), as_json=as_json)


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
