"""ultralytics' trainer, shown windows instead of files. Imports torch: import it late."""

import shutil
from collections.abc import Sequence
from copy import deepcopy
from typing import Any

import numpy as np
import torch
from ultralytics.data.dataset import YOLODataset
from ultralytics.models.yolo.detect import DetectionTrainer

from kiosk.training.windows import WindowMaker

_LIKE = {
    "apple": 47,
    "banana": 46,
    "orange": 49,
    "carrot": 51,
    "lemon": 49,
    "bottled_soda": 39,
    "water bottle": 39,
    "olive oil bottle": 39,
    "cooking_oil": 39,
    "soy_sauce": 39,
    "ketchup": 39,
    "alcohol": 39,
    "shampoo": 39,
}
"""Class → the COCO class it is, or looks like."""
_SPREAD = 0.1  # by which a new class's first weights differ from the mean, in deviations


class Windows(torch.utils.data.Dataset):  # type: ignore[misc]  # torch is untyped here
    """*count* windows a round; no two are alike, the same *seed* makes the same."""

    collate_fn = staticmethod(YOLODataset.collate_fn)

    def __init__(self, maker: WindowMaker, count: int, seed: int) -> None:
        self.labels: Sequence[Any] = []  # ultralytics counts them where files have them
        self._maker = maker
        self._count = count
        self._seed = seed
        self._made = 0

    def __len__(self) -> int:
        return self._count

    def first(self) -> "Windows":
        """The same with one window a round."""
        return Windows(self._maker, 1, self._seed)

    def __getitem__(self, index: int) -> dict[str, Any]:
        """One window as ultralytics takes it: RGB, channels first; boxes as shares."""
        self._made += 1
        random = np.random.default_rng([self._seed, index, self._made])
        window = self._maker.make(random)
        height, width = window.picture.shape[:2]
        boxes = window.boxes / np.array([width, height, width, height], np.float32)
        centre, size = (boxes[:, :2] + boxes[:, 2:]) / 2, boxes[:, 2:] - boxes[:, :2]
        picture = np.ascontiguousarray(window.picture[:, :, ::-1].transpose(2, 0, 1))
        return {
            "img": torch.from_numpy(picture),
            "cls": torch.from_numpy(window.class_ids[:, None].astype(np.float32)),
            "bboxes": torch.from_numpy(np.hstack([centre, size])),
            "batch_idx": torch.zeros(len(boxes)),
            "im_file": str(index),
            "ori_shape": (height, width),
            "resized_shape": (height, width),
        }


class WindowTrainer(DetectionTrainer):  # type: ignore[misc]  # ultralytics is untyped
    """Trains on *windows*; keeps the starting weights' class branch when the classes change."""

    def __init__(self, windows: Windows, classes: Sequence[str], overrides: dict[str, Any]) -> None:
        self._windows = windows
        self._classes = list(classes)
        super().__init__(overrides=overrides)

    def get_dataset(self) -> dict[str, Any]:
        """What ultralytics asks a data.yaml for."""
        names = dict(enumerate(self._classes))
        return {"train": "", "val": "", "nc": len(names), "names": names, "channels": 3}

    def build_dataset(self, _path: str, mode: str = "train", _batch: int | None = None) -> Windows:
        """The windows; one of them where ultralytics asks for something to validate on."""
        return self._windows if mode == "train" else self._windows.first()

    def get_model(
        self,
        cfg: Any = None,  # noqa: ARG002  the signature is ultralytics'
        weights: Any = None,
        verbose: bool = True,  # noqa: ARG002, FBT001, FBT002
    ) -> Any:
        """*weights* with a last layer for our classes."""
        return with_classes(weights, self._classes)

    def save_model(self) -> bool:
        """Write the checkpoint, and keep it whole where the next writing is cut off."""
        saved = bool(super().save_model())
        part = self.wdir / "kept.part"
        shutil.copy(self.last, part)
        part.replace(self.wdir / "kept.pt")
        return saved

    def validate(self) -> tuple[dict[str, Any], float]:
        """No figures: `shopshadow evaluate` measures."""
        return {}, 0.0

    def final_eval(self) -> None:
        """Nothing either."""


def with_classes(weights: Any, classes: Sequence[str]) -> Any:
    """A copy of the network *weights* that tells *classes* apart.

    A network that has other classes keeps all but its last layer; a class that is, or looks like,
    one of COCO starts from that one's weights, the rest from the mean.
    """
    model = deepcopy(weights).float()
    head = model.model[-1]
    if list(model.names.values()) != list(classes):
        for branch in head.cv3:
            branch[-1] = _last_layer(branch[-1], classes)
        head.nc = len(classes)
        head.no = head.nc + head.reg_max * 4
        model.nc, model.yaml = head.nc, {**model.yaml, "nc": head.nc}
    model.names = dict(enumerate(classes))
    model.criterion = None
    for parameter in model.parameters():
        parameter.requires_grad = True
    return model


def _last_layer(old: Any, classes: Sequence[str]) -> Any:
    new = torch.nn.Conv2d(old.in_channels, len(classes), 1)
    with torch.no_grad():
        noise = torch.randn_like(new.weight) * old.weight.std() * _SPREAD
        new.weight.copy_(old.weight.mean(0, keepdim=True) + noise)
        new.bias.fill_(float(old.bias.mean()))
        for number, name in enumerate(classes):
            like = _LIKE.get(name)
            if like is not None and like < old.out_channels:
                new.weight[number] += old.weight[like] - old.weight.mean(0)
                new.bias[number] = old.bias[like]
    return new
