"""The engines that are compared. Each runs in a process of its own: see `turns`."""

import os
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol, TypeAlias

import numpy as np
import numpy.typing as npt

from kiosk.detection.letterbox import Letterbox
from kiosk.detection.openvino_engine import OpenVinoDetector
from kiosk.detection.protocol import Detector
from kiosk.detection.ultralytics_engine import UltralyticsDetector
from kiosk.events.pictures import Frame, Picture

Rows: TypeAlias = npt.NDArray[np.float32]
"""n × 6: x0, y0, x1, y1 in frame pixels, score, class."""

FLOOR = 0.30


class Peer(StrEnum):
    """Who is measured."""

    OURS_FP32 = "ours_fp32"
    OURS_INT8 = "ours_int8"
    NETWORK_FP32 = "network_fp32"
    NETWORK_INT8 = "network_int8"
    TORCH = "ultralytics_torch"
    TORCH_TWO = "ultralytics_torch_2_threads"
    SAME_FILE = "ultralytics_openvino"
    SAME_FILE_INT8 = "ultralytics_openvino_int8"
    ONNX = "onnxruntime"


class Engine(Protocol):
    """One peer, ready to look."""

    def detect(self, picture: Picture) -> Rows:
        """What it sees; nothing where it only runs the network."""
        ...


def open_engine(peer: Peer, model: Path, cache_dir: Path) -> Engine:
    """The peer on its *model*: a folder of OpenVINO files, a ``.pt`` or a ``.onnx``."""
    match peer:
        case Peer.OURS_FP32 | Peer.OURS_INT8:
            return _Ours(model, cache_dir)
        case Peer.NETWORK_FP32 | Peer.NETWORK_INT8:
            return _Network(model, cache_dir)
        case Peer.ONNX:
            return _OnnxRuntime(model)
        case Peer.TORCH | Peer.TORCH_TWO | Peer.SAME_FILE | Peer.SAME_FILE_INT8:
            return _Ultralytics(model, threads=2 if peer is Peer.TORCH_TWO else None)


def _frame(picture: Picture) -> Frame:
    return Frame(picture, 0, 0.0, 0.0)


def _rows(detector: Detector, picture: Picture) -> Rows:
    found = detector.detect(_frame(picture))
    return np.column_stack([found.boxes, found.scores, found.class_ids]).astype(np.float32)


class _Ours:
    """The kiosk's default engine, as it is run."""

    def __init__(self, model: Path, cache_dir: Path) -> None:
        self._detector = OpenVinoDetector(model, floor=FLOOR, cache_dir=cache_dir)
        self._detector.load()

    def detect(self, picture: Picture) -> Rows:
        return _rows(self._detector, picture)

    def own_work(self, picture: Picture, clock: Any) -> float:
        """Seconds of *clock* for all that is not the network."""
        frame, began = _frame(picture), clock()
        self._detector.take_in(frame)
        taken_in = clock()
        output = self._detector.run_network()
        answered = clock()
        self._detector.read_out(output, frame)
        return float(clock() - answered + taken_in - began)


class _Network:
    """The same network on the same engine, with nothing around it."""

    def __init__(self, model: Path, cache_dir: Path) -> None:
        self._detector = OpenVinoDetector(model, floor=FLOOR, cache_dir=cache_dir)
        self._detector.load()
        self._filled = False

    def detect(self, picture: Picture) -> Rows:
        if not self._filled:
            self._detector.take_in(_frame(picture))
            self._filled = True
        self._detector.run_network()
        return np.zeros((0, 6), np.float32)


class _Ultralytics:
    """ultralytics' own predict, with torch or on the OpenVINO file."""

    def __init__(self, model: Path, *, threads: int | None) -> None:
        self._detector = UltralyticsDetector(model, floor=FLOOR)
        self._detector.load()
        if threads is not None:
            import torch  # noqa: PLC0415  only this peer needs it

            torch.set_num_threads(threads)

    def detect(self, picture: Picture) -> Rows:
        return _rows(self._detector, picture)


class _OnnxRuntime:
    """The network on ONNX Runtime, with our letterbox before it and nothing after it."""

    def __init__(self, model: Path) -> None:
        import onnxruntime  # noqa: PLC0415  only this peer needs it

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 2
        self._session = onnxruntime.InferenceSession(
            str(model), options, providers=["CPUExecutionProvider"]
        )
        self._input = self._session.get_inputs()[0]
        self._letterbox = Letterbox(*self._input.shape[2:])

    def detect(self, picture: Picture) -> Rows:
        self._letterbox.fill(picture)
        batch = self._letterbox.buffer[:, :, :, ::-1].transpose(0, 3, 1, 2)
        scaled = np.ascontiguousarray(batch, np.float32) / np.float32(255)
        self._session.run(None, {self._input.name: scaled})
        return np.zeros((0, 6), np.float32)


def agreement(ours: Sequence[Rows], theirs: Sequence[Rows], *, iou: float = 0.9) -> float:
    """The percentage of boxes above the floor that both find, of the same class.

    Boxes within a hundredth of the floor may be on either side of it, so they are not asked for.
    """
    wanted = found = 0
    for one, other in zip(ours, theirs, strict=True):
        for rows, among in ((one, other), (other, one)):
            sure = rows[rows[:, 4] >= FLOOR + 0.01]
            wanted += len(sure)
            found += sum(_has_like(row, among, iou) for row in sure)
    return 100.0 * found / wanted if wanted else 0.0


def _has_like(row: Rows, among: Rows, iou: float) -> bool:
    same = among[among[:, 5] == row[5]]
    left_top = np.maximum(same[:, :2], row[:2])
    right_bottom = np.minimum(same[:, 2:4], row[2:4])
    both = np.prod(np.clip(right_bottom - left_top, 0, None), axis=1)
    areas = np.prod(same[:, 2:4] - same[:, :2], axis=1) + np.prod(row[2:4] - row[:2])
    return bool((both >= iou * (areas - both)).any())


def quiet_environment() -> None:
    """Before any library is imported: no look-ups on the network, no installing."""
    os.environ.update(YOLO_OFFLINE="true", YOLO_AUTOINSTALL="false", YOLO_VERBOSE="false")
