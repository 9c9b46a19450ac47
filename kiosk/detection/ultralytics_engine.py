"""The engine for `.pt` and every exported format that ultralytics opens. Needs the train extra."""

import logging
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from kiosk.errors import ModelError
from kiosk.events.pictures import Detections, Frame

log = logging.getLogger(__name__)


class UltralyticsDetector:
    """Runs the model file or folder *model*, at *size_px* (height, width) where that is given.

    A `.pt` file is a pickle: opening it runs what its maker put in, so staff choose one that
    they trust.
    """

    def __init__(
        self,
        model: Path,
        *,
        floor: float = 0.30,
        iou: float = 0.7,
        max_detections: int = 100,
        size_px: tuple[int, int] | None = None,
    ) -> None:
        self._path = model
        self._floor = floor
        self._iou = iou
        self._max_detections = max_detections
        self._size: dict[str, Any] = {} if size_px is None else {"imgsz": size_px, "rect": False}
        self._model: Any = None
        self._names: dict[int, str] = {}

    @property
    def names(self) -> Mapping[int, str]:
        """Class id → class name; empty before `load`."""
        return self._names

    def load(self) -> None:
        """Open the model and try it once. ModelError says what is wrong."""
        yolo = _yolo()
        try:
            model = yolo(str(self._path), task="detect")
            self._predict(model, np.full((384, 640, 3), 114, np.uint8))
            names = {int(number): str(name) for number, name in model.names.items()}
        except Exception as exc:  # the many engines under ultralytics have no error in common
            raise ModelError(
                f"The model {self._path} can't be used: it is damaged or not a YOLO detection "
                f"model. Reinstall it or choose another ({type(exc).__name__}: {exc})."
            ) from exc
        self._model, self._names = model, names
        log.info("model %s: %d classes, by ultralytics", self._path.name, len(names))

    def detect(self, frame: Frame) -> Detections:
        """What is seen in *frame*."""
        if self._model is None:
            raise ModelError(f"The model {self._path} is not loaded.")
        rows = self._predict(self._model, frame.picture)
        rows = rows[rows[:, 4] >= self._floor]
        rows = rows[np.argsort(-rows[:, 4], kind="stable")]
        return Detections(
            boxes=rows[:, :4],
            scores=rows[:, 4],
            class_ids=rows[:, 5].astype(np.int32),
            sequence=frame.sequence,
            time_s=frame.time_s,
            captured_s=frame.captured_s,
        )

    def close(self) -> None:
        """Give the memory back."""
        self._model = None

    def _predict(self, model: Any, picture: np.ndarray[Any, np.dtype[np.uint8]]) -> Any:
        """Rows of x0, y0, x1, y1, score, class; ultralytics takes BGR, as our frames are."""
        results = model.predict(
            picture,
            conf=self._floor - 1e-6,  # it keeps what is above, we also what is at the floor
            iou=self._iou,
            max_det=self._max_detections,
            verbose=False,
            **self._size,
        )
        return results[0].boxes.data.cpu().numpy().astype(np.float32)


def _yolo() -> Any:
    # Before the import, which reads them: no look-ups on the network, no installing of packages.
    os.environ.setdefault("YOLO_OFFLINE", "true")
    os.environ.setdefault("YOLO_AUTOINSTALL", "false")
    os.environ.setdefault("YOLO_VERBOSE", "false")
    try:
        from ultralytics import YOLO  # noqa: PLC0415  heavy, and an extra
    except ImportError as exc:
        raise ModelError(
            "This kind of model needs ultralytics. Install it in the kiosk's environment, in the "
            "project's folder: pip install '.[train]'. Or choose an OpenVINO model."
        ) from exc
    return YOLO
