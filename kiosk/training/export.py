"""Turns trained weights into the model folder that the kiosk ships with."""

import json
import shutil
import tempfile
from pathlib import Path

from kiosk.training.card import Made, write_card, write_metadata
from kiosk.training.evaluate import Figures, evaluate
from kiosk.training.openvino_files import milliseconds, write_fp16, write_int8
from kiosk.training.recipe import Recipe

_MAY_LOSE = 0.01  # of mAP50-95 for speed


def export(
    weights: Path,
    data: Path,
    folder: Path,
    *,
    trained_on: str,
    version: str = "1",
    recipe: Recipe | None = None,
) -> dict[str, Figures]:
    """Write *weights* to *folder* for OpenVINO, with card and sums; returns what was measured.

    INT8, calibrated on training pictures, is shipped when it is faster and loses less than 0.01
    of mAP50-95 against FP16 on the test frames of *data*; otherwise FP16. The keys of the answer
    are ``PT``, ``FP16`` and ``INT8``.
    """
    classes = json.loads(data.read_text(encoding="utf-8"))["names"]
    with tempfile.TemporaryDirectory() as work:
        # ultralytics knows the format by the folder's ending.
        files = {
            "FP16": write_fp16(weights, Path(work) / "fp16_openvino_model"),
            "INT8": write_int8(weights, data, Path(work) / "int8_openvino_model"),
        }
        for xml in files.values():
            write_metadata(xml.parent, folder.name, version, classes)
        took = {precision: milliseconds(xml) for precision, xml in files.items()}
        figures = {precision: evaluate(xml.parent, data) for precision, xml in files.items()}
        precision = _choice(figures, took)
        made = Made(
            version=version,
            classes=classes,
            trained_on=trained_on,
            recipe=recipe or Recipe(),
            precision=precision,
            milliseconds=took[precision],
            figures=figures[precision],
        )
        _ship(files[precision], folder, made)
    return {"PT": evaluate(weights, data), **figures}


def _choice(figures: dict[str, Figures], took: dict[str, float]) -> str:
    lost = figures["FP16"].map50_95 - figures["INT8"].map50_95
    return "INT8" if lost < _MAY_LOSE and took["INT8"] < took["FP16"] else "FP16"


def _ship(xml: Path, folder: Path, made: Made) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for file in (xml, xml.with_suffix(".bin")):
        shutil.copy(file, folder / f"{folder.name}{file.suffix}")
    write_card(folder, made)
