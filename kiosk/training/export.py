"""Turns trained weights into the model folder that the kiosk ships with."""

import json
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.detection.choosing import open_for_measuring
from kiosk.errors import DataSetError
from kiosk.training.card import Made, write_card, write_metadata
from kiosk.training.evaluate import Figures, Measured, measure
from kiosk.training.openvino_files import class_names, milliseconds, write_fp16, write_int8
from kiosk.training.trusting import find_trust
from kiosk.training.yolo_folder import LabelledSet, read_set

_MAY_LOSE = 0.01  # of mAP50-95 for speed
_PICTURES = {".jpg", ".jpeg", ".png"}


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be exported, and how it is told of on the card.

    *measure_on* are folders of labelled pictures that were not trained on, by what the card calls
    them; *calibrate_on* folders of training pictures.
    """

    weights: Path
    folder: Path
    measure_on: Mapping[str, Path]
    calibrate_on: Sequence[Path]
    about: str
    trained_on: str
    version: str = "1"
    weaknesses: Sequence[str] = ()


def export(wish: Wish) -> Mapping[str, Mapping[str, Figures]]:
    """Write the weights to a folder for OpenVINO, with card and sums; returns what was measured.

    INT8, calibrated on training pictures, is shipped when it is faster and loses less than 0.01
    of mAP50-95 against FP16 on every set; otherwise FP16. The keys of the answer are ``FP16`` and
    ``INT8``, and in each the set's name.
    """
    sets = {name: read_set(folder) for name, folder in wish.measure_on.items()}
    classes = class_names(wish.weights)
    with tempfile.TemporaryDirectory() as work:
        # ultralytics knows the format by the folder's ending.
        files = {
            "FP16": write_fp16(wish.weights, Path(work) / "fp16_openvino_model"),
            "INT8": write_int8(
                wish.weights, _pictures(wish.calibrate_on), Path(work) / "int8_openvino_model"
            ),
        }
        for xml in files.values():
            write_metadata(xml.parent, wish.folder.name, wish.version, classes)
        took = {precision: milliseconds(xml) for precision, xml in files.items()}
        measured = {precision: _measured(xml.parent, sets) for precision, xml in files.items()}
        figures = {
            precision: {name: each.figures() for name, each in by_set.items()}
            for precision, by_set in measured.items()
        }
        precision = _choice(figures, took)
        made = Made(
            version=wish.version,
            classes=classes,
            about=wish.about,
            trained_on=wish.trained_on,
            recipe=_recipe(wish.weights),
            precision=precision,
            milliseconds=took[precision],
            figures=figures[precision],
            trust=find_trust(list(measured[precision].values()), classes),
            weaknesses=wish.weaknesses,
        )
        _ship(files[precision], wish.folder, made)
    return figures


def _measured(model: Path, sets: Mapping[str, LabelledSet]) -> Mapping[str, Measured]:
    detector = open_for_measuring(str(model))
    detector.load()
    try:
        return {name: measure(detector, labelled) for name, labelled in sets.items()}
    finally:
        detector.close()


def _pictures(folders: Sequence[Path]) -> list[Path]:
    """The pictures in *folders*, taking turns, so that each is represented alike."""
    files = [
        (number, file.name, file)
        for folder in folders
        for number, file in enumerate(
            sorted(f for f in folder.rglob("*") if f.suffix.lower() in _PICTURES)
        )
    ]
    if not files:
        raise DataSetError("There are no training pictures to calibrate INT8 on: name a folder.")
    return [file for *_, file in sorted(files)]


def _choice(figures: Mapping[str, Mapping[str, Figures]], took: Mapping[str, float]) -> str:
    lost = max(
        fp16.overall["map50_95"] - figures["INT8"][name].overall["map50_95"]
        for name, fp16 in figures["FP16"].items()
    )
    return "INT8" if lost < _MAY_LOSE and took["INT8"] < took["FP16"] else "FP16"


def _recipe(weights: Path) -> dict[str, object]:
    """What the training wrote down beside the weights; nothing where it did not."""
    file = weights.parent / "recipe.json"
    if not file.is_file():
        return {}
    content: dict[str, object] = json.loads(file.read_text(encoding="utf-8"))
    return content


def _ship(xml: Path, folder: Path, made: Made) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for file in (xml, xml.with_suffix(".bin")):
        shutil.copy(file, folder / f"{folder.name}{file.suffix}")
    write_card(folder, made)
