"""Chooses the engine for the model that staff named."""

import logging
from pathlib import Path

import resources
from kiosk.detection.openvino_engine import OpenVinoDetector
from kiosk.detection.protocol import Detector
from kiosk.detection.trust import Trust, read_trust
from kiosk.detection.ultralytics_engine import UltralyticsDetector
from kiosk.errors import ModelError

log = logging.getLogger(__name__)

_NEXT_TO_NOTHING = 0.001


def open_detector(
    model: str, *, floor: float = 0.30, threads: int = 2, cache_dir: Path | None = None
) -> Detector:
    """The detector for *model*: a bundled name, an OpenVINO folder or .xml, or a file such as .pt.

    It is not loaded yet. ModelError when there is no such model.
    """
    path = find_model(model)
    if _is_openvino(path):
        gate = trust_of(model).gate
        return OpenVinoDetector(path, floor=floor, threads=threads, cache_dir=cache_dir, gate=gate)
    return UltralyticsDetector(path, floor=floor)


def open_for_measuring(model: str, size_px: tuple[int, int] | None = None) -> Detector:
    """The detector for *model* that tells all it sees, however unsure, as average precision needs.

    *size_px* is height and width of its input; None leaves the model its own. ModelError when
    there is no such model.
    """
    path = find_model(model)
    if _is_openvino(path):
        return OpenVinoDetector(
            path, floor=_NEXT_TO_NOTHING, max_detections=300, size_px=size_px, every_class=True
        )
    return UltralyticsDetector(path, floor=_NEXT_TO_NOTHING, max_detections=300, size_px=size_px)


def trust_of(model: str, *, on_stage: bool = False) -> Trust:
    """How far *model* may be trusted with real things, or with those of the stage.

    Nothing is known of one whose loading will fail anyway.
    """
    try:
        return read_trust(find_model(model), on_stage=on_stage)
    except ModelError as exc:
        log.warning("%s", exc)
        return Trust()


def find_model(model: str) -> Path:
    """Where *model* lies, a bundled name or a path. ModelError when it is nowhere."""
    bundled = resources.path(f"models/{model}")
    path = bundled if bundled.is_dir() else Path(model).expanduser()
    if path.exists():
        return path
    names = ", ".join(sorted(folder.name for folder in resources.path("models").glob("*/")))
    raise ModelError(
        f"There is no model “{model}”. Give a file or folder with --model, or one of the bundled "
        f"names: {names or 'none'}."
    )


def _is_openvino(path: Path) -> bool:
    return path.suffix == ".xml" or (path.is_dir() and any(path.glob("*.xml")))
