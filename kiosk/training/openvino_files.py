"""Turns trained weights into OpenVINO files at the kiosk's frame size: FP16 and INT8."""

import shutil
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from kiosk.training.engine import open_model
from kiosk.training.goods import FRAME_PX

_PAD = 114  # the grey with which pictures are filled up


def write_fp16(weights: Path, folder: Path) -> Path:
    """Write the model to *folder* with weights in half precision; returns the ``.xml``."""
    import openvino  # noqa: PLC0415

    model = _converted(weights)
    return _save(openvino, model, folder, compress_to_fp16=True)


def class_names(weights: Path) -> list[str]:
    """What the weights call their classes, by id."""
    names = open_model(weights).names
    return [str(names[number]) for number in sorted(names)]


def write_int8(weights: Path, pictures: Sequence[Path], folder: Path, *, most: int = 240) -> Path:
    """Write the model to *folder* in INT8, calibrated on the first *most* of *pictures*.

    The arithmetic that turns the last layer into boxes stays in floating point: rounding there
    would move boxes by pixels.
    """
    import nncf  # noqa: PLC0415
    import openvino  # noqa: PLC0415

    model = _converted(weights)
    files = pictures[:most]
    quantized = nncf.quantize(
        model=model,
        calibration_dataset=nncf.Dataset(files, _input_of),
        preset=nncf.QuantizationPreset.MIXED,
        subset_size=len(files),
        ignored_scope=nncf.IgnoredScope(names=_box_arithmetic(model)),
    )
    return _save(openvino, quantized, folder, compress_to_fp16=False)


def milliseconds(xml: Path, *, runs: int = 60) -> float:
    """The median time of one inference on two threads, in milliseconds."""
    from kiosk.detection.openvino_graph import the_core  # noqa: PLC0415

    core = the_core()
    model = core.read_model(xml)
    model.reshape([1, 3, *FRAME_PX])
    compiled = core.compile_model(
        model, "CPU", {"PERFORMANCE_HINT": "LATENCY", "INFERENCE_NUM_THREADS": 2}
    )
    picture = np.full((1, 3, *FRAME_PX), 0.5, np.float32)
    took = []
    for _ in range(runs):
        began = time.perf_counter()
        compiled(picture)
        took.append(time.perf_counter() - began)
    return float(np.median(took)) * 1000


def letterboxed(picture: npt.NDArray[np.uint8]) -> npt.NDArray[np.float32]:
    """A BGR picture as the model takes it: 1 × 3 × 384 × 640, RGB, 0 to 1."""
    height, width = FRAME_PX
    scale = min(height / picture.shape[0], width / picture.shape[1])
    size = (round(picture.shape[1] * scale), round(picture.shape[0] * scale))
    small = cv2.resize(picture, size)
    top, left = (height - size[1]) // 2, (width - size[0]) // 2
    whole = np.full((height, width, 3), _PAD, np.uint8)
    whole[top : top + size[1], left : left + size[0]] = small
    return np.ascontiguousarray(
        whole[None, :, :, ::-1].transpose(0, 3, 1, 2), np.float32
    ) / np.float32(255)


def _input_of(file: Path) -> npt.NDArray[np.float32]:
    return letterboxed(np.asarray(cv2.imread(str(file), cv2.IMREAD_COLOR), dtype=np.uint8))


def _converted(weights: Path) -> Any:
    """The model in OpenVINO's own form, as ultralytics exports it."""
    from kiosk.detection.openvino_graph import the_core  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copy(weights, Path(folder) / "model.pt"))
        exported = open_model(copy).export(
            format="openvino", imgsz=list(FRAME_PX), dynamic=True, device="cpu", verbose=False
        )
        model = the_core().read_model(next(Path(exported).glob("*.xml")))
        return model.clone()  # no longer tied to the files


def _box_arithmetic(model: Any) -> list[str]:
    """The nodes that belong to the head itself and to none of its convolutions but the last."""
    nodes = model.get_ordered_ops()
    scores = [n.get_friendly_name() for n in nodes if n.get_type_name() == "Sigmoid"][-1]
    head = scores.split("/", 1)[0]
    names = [node.get_friendly_name() for node in nodes]
    return [name for name in names if name.startswith((f"{head}/", f"{head}.dfl"))]


def _save(openvino: Any, model: Any, folder: Path, *, compress_to_fp16: bool) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    xml = folder / f"{folder.name}.xml"
    openvino.save_model(model, xml, compress_to_fp16=compress_to_fp16)
    return xml
