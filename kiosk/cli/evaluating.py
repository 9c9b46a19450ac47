"""``shopshadow evaluate``: what a model reaches on labelled pictures, against the goals."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kiosk.cli.printing import exit_code, show
from kiosk.config.seeing import DEFAULT_MODEL
from kiosk.detection.choosing import open_for_measuring
from kiosk.errors import ConfigError
from kiosk.goals import Goal
from kiosk.telemetry.logs import start_logging
from kiosk.training.evaluate import Figures, measure
from kiosk.training.goods import FRAME_PX
from kiosk.training.yolo_folder import LabelledSet, read_set

_MAP50 = (0.78, 0.92)
_MAP50_95 = (0.55, 0.75)
_FRUIT = {"apple", "banana", "orange"}
_FRUIT_AP50 = (0.85, 0.95)


def evaluate(
    data: Path, model: str | None, sizes: Sequence[str], *, part: str | None, as_json: bool
) -> int:
    """Measure *model* on the set in *data*, at each of *sizes* (HxW); 1 when a limit is missed."""
    start_logging(level="WARNING")
    labelled = read_set(data, part=part)
    model = model or DEFAULT_MODEL
    wanted: list[tuple[int, int] | None] = [parse_size(size) for size in sizes]
    wanted = wanted or [None]
    documents = [_measured(model, labelled, size) for size in wanted]
    if as_json:
        at = {"at": {d["size"]: d for d in documents[1:]}} if sizes[1:] else {}
        show(documents[0] | at, as_json=True)
    else:
        for each in documents:
            _tell(each)
    return max(map(exit_code, documents))


def parse_size(text: str) -> tuple[int, int]:
    """``384x640`` as height and width, both multiples of 32. ConfigError for anything else."""
    height, _, width = text.lower().partition("x")
    if height.isdecimal() and width.isdecimal():
        size = (int(height), int(width))
        if all(32 <= side <= 4096 and side % 32 == 0 for side in size):
            return size
    raise ConfigError(f"--size {text}: write height and width, multiples of 32, like 384x640.")


def goals_for(figures: Figures) -> list[Goal]:
    """What a model for real goods must reach on photos that it was not trained on."""
    fruit = [
        Goal(f"ap50_{name}", round(figures.of_class[name].ap50, 4), *_FRUIT_AP50, at_least=True)
        for name in sorted(_FRUIT & figures.of_class.keys())
    ]
    return [
        Goal("map50", round(figures.overall["map50"], 4), *_MAP50, at_least=True),
        Goal("map50_95", round(figures.overall["map50_95"], 4), *_MAP50_95, at_least=True),
        *fruit,
    ]


def _measured(model: str, labelled: LabelledSet, size: tuple[int, int] | None) -> dict[str, Any]:
    detector = open_for_measuring(model, size)
    detector.load()
    try:
        figures = measure(detector, labelled).figures()
    finally:
        detector.close()
    height, width = size or FRAME_PX
    return {
        "model": model,
        "size": f"{height}x{width}" if size else "the model's own",
        "pictures": figures.pictures,
        "overall": _rounded(figures.overall),
        "classes": {name: _rounded(asdict(each)) for name, each in figures.of_class.items()},
        "ignored_predictions": figures.ignored,
        "classes_the_model_lacks": list(figures.lacking),
        "goals": [goal.as_json() for goal in goals_for(figures)],
    }


def _rounded(figures: Any) -> dict[str, float]:
    return {name: round(value, 4) for name, value in figures.items()}


def _tell(document: dict[str, Any]) -> None:
    print(f"{document['model']} at {document['size']}, {document['pictures']} pictures")
    print(f"{'class':24} objects  precision  recall   AP50  AP50-95")
    for name, row in document["classes"].items():
        print(
            f"{name:24} {row['objects']:7}  {row['precision']:9.3f}  {row['recall']:6.3f}  "
            f"{row['ap50']:.3f}  {row['ap50_95']:7.3f}"
        )
    print(", ".join(f"{name} {value:.3f}" for name, value in document["overall"].items()))
    print(f"detections of classes that the set does not have: {document['ignored_predictions']}")
    if document["classes_the_model_lacks"]:
        print(f"the model lacks: {', '.join(document['classes_the_model_lacks'])}")
    for goal in document["goals"]:
        said = "reached" if goal["ok"] else "MISSED"
        print(f"{goal['name']}: {goal['value']} (limit {goal['limit']}, aim {goal['aim']}) {said}")
