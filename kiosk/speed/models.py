"""The same weights in the form that each peer reads."""

import hashlib
import importlib.util
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from kiosk.detection.choosing import find_model
from kiosk.errors import ModelError
from kiosk.opencv import cv2
from kiosk.speed.peers import Peer
from kiosk.training.engine import open_model
from kiosk.training.goods import FRAME_PX
from kiosk.training.openvino_files import write_int8

_NEEDS_WEIGHTS = "needs the weights: name a .pt file with --weights"
_NEEDS_ONNX = "ONNX Runtime is not installed: pip install onnx onnxruntime"


@dataclass(frozen=True, slots=True)
class Prepared:
    """Each peer's model, and why others were left out."""

    models: Mapping[Peer, Path]
    left_out: Mapping[str, str]


def from_model(model: str, work: Path) -> Prepared:
    """The peers that need no more than an OpenVINO model. ModelError when there is none.

    *work* is an empty folder that lives as long as they do.
    """
    path = find_model(model)
    if path.is_file() and path.suffix != ".xml":
        raise ModelError(f"{path} holds weights: give them with --weights.")
    folder = path.parent if path.suffix == ".xml" else path
    # ultralytics tells the kind of a model by its folder's name.
    alias = work / "same_openvino_model"
    alias.symlink_to(folder.resolve())
    models = {Peer.OURS_INT8: path, Peer.NETWORK_INT8: path, Peer.SAME_FILE_INT8: alias}
    return Prepared(models, {p.value: _NEEDS_WEIGHTS for p in Peer if p not in models})


def from_weights(weights: Path, pictures: Path, cache: Path) -> Prepared:
    """Every peer's form of *weights*, made once and kept in *cache*.

    *pictures* (``.npy``, frames) calibrate the INT8 form. ModelError when the weights can't be
    read.
    """
    if not weights.is_file():
        raise ModelError(f"There are no weights {weights}. Give a .pt file with --weights.")
    digest = hashlib.sha256(weights.read_bytes()).hexdigest()
    folder = cache / f"bench-{digest[:16]}"
    folder.mkdir(parents=True, exist_ok=True)
    own = folder / "model.pt"
    if not own.is_file():
        shutil.copy(weights, own)
    fp32 = _exported(own, "openvino", folder / "model_openvino_model")
    int8 = folder / "int8_openvino_model"
    if not int8.is_dir():
        write_int8(own, _as_files(pictures, folder / "frames"), int8)
        shutil.copy(fp32 / "metadata.yaml", int8)
    models = {
        Peer.OURS_FP32: fp32,
        Peer.OURS_INT8: int8,
        Peer.NETWORK_FP32: fp32,
        Peer.NETWORK_INT8: int8,
        Peer.TORCH: own,
        Peer.TORCH_TWO: own,
        Peer.SAME_FILE: fp32,
        Peer.SAME_FILE_INT8: int8,
    }
    if not all(importlib.util.find_spec(name) for name in ("onnx", "onnxruntime")):
        return Prepared(models, {Peer.ONNX.value: _NEEDS_ONNX})
    return Prepared(models | {Peer.ONNX: _exported(own, "onnx", folder / "model.onnx")}, {})


def _exported(weights: Path, form: str, target: Path) -> Path:
    if not target.exists():
        # ultralytics simplifies ONNX with one more library, unless told not to.
        extra = {"simplify": False} if form == "onnx" else {}
        open_model(weights).export(
            format=form, imgsz=list(FRAME_PX), device="cpu", verbose=False, **extra
        )
    return target


def _as_files(pictures: Path, folder: Path) -> list[Path]:
    folder.mkdir(exist_ok=True)
    files = []
    for number, picture in enumerate(np.load(pictures)):
        files.append(folder / f"{number}.png")
        cv2.imwrite(str(files[-1]), picture)
    return files
