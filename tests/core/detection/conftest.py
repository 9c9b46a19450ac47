"""Small networks made for the tests: what they see depends on the picture's colours."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import openvino as ov
import openvino.opset13 as ops
import pytest

from kiosk.events.pictures import Frame, Picture

ANCHORS = 12
NAMES = "task: detect\nnames:\n  0: red\n  1: green\n  2: blue\n"


def frame_of(picture: Picture) -> Frame:
    return Frame(picture, 7, 1.5, 2.5)


def plain(bgr: tuple[int, int, int], *, width: int = 128, height: int = 64) -> Picture:
    picture = np.empty((height, width, 3), np.uint8)
    picture[:] = bgr
    return picture


def network(
    *, shape: tuple[int, ...] = (1, 3, 32, 64), box: tuple[float, ...] = (32, 16, 16, 8)
) -> ov.Model:
    """A network whose class 0, 1, 2 scores as much as the picture is red, green, blue.

    All its anchors see the same *box* (centre, size); the first is the surest.
    """
    picture = ops.parameter(ov.PartialShape(list(shape)), np.float32, name="images")
    colours = ops.reduce_mean(picture, np.array([2, 3]), keep_dims=False)
    sureness = np.linspace(1, 0.5, ANCHORS, dtype=np.float32).reshape(1, 1, ANCHORS)
    scores = ops.multiply(ops.unsqueeze(colours, np.array(2)), ops.constant(sureness))
    places = np.tile(np.array(box, np.float32).reshape(1, 4, 1), (max(shape[0], 1), 1, ANCHORS))
    return ov.Model([ops.concat([ops.constant(places), scores], axis=1)], [picture], "colours")


def suppressing_network() -> ov.Model:
    """A network with suppression in it: one box of class 1, as sure as the picture is red."""
    picture = ops.parameter([1, 3, 32, 64], np.float32, name="images")
    red = ops.reshape(
        ops.slice(
            ops.reduce_mean(picture, np.array([2, 3])),
            np.array([0]), np.array([1]), np.array([1]), np.array([1]),
        ),
        np.array([1, 1, 1]),
        special_zero=False,
    )  # fmt: skip
    box = ops.constant(np.array([[[24, 12, 40, 20]]], np.float32))
    row = ops.concat([box, red, ops.constant(np.array([[[1]]], np.float32))], axis=2)
    return ov.Model([row], [picture], "suppressing")


@pytest.fixture
def save(tmp_path: Path) -> Callable[..., Path]:
    """Saves a network with its metadata, as a folder."""

    def saved(model: ov.Model, metadata: str | None = NAMES) -> Path:
        folder = tmp_path / "colours_openvino_model"
        folder.mkdir()
        ov.save_model(model, folder / "colours.xml", compress_to_fp16=False)
        if metadata is not None:
            (folder / "metadata.yaml").write_text(metadata)
        return folder

    return saved
