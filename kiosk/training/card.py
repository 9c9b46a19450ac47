"""The model's card: what it knows, what it was made from, what it reached."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from kiosk.training.evaluate import FRAME_PX, Figures
from kiosk.training.recipe import Recipe

_LICENCE = "AGPL-3.0-or-later"
_STRIDE = 32


@dataclass(frozen=True, slots=True)
class Made:
    """How a model came to be, in words and numbers."""

    version: str
    classes: Sequence[str]
    trained_on: str
    recipe: Recipe
    precision: str  # FP16 or INT8
    milliseconds: float  # of one inference
    figures: Figures


def write_card(folder: Path, made: Made) -> None:
    """Write ``metadata.yaml``, ``card.json`` and ``README.md`` beside the model's files."""
    write_metadata(folder, folder.name, made.version, made.classes)
    files = [folder / f"{folder.name}.xml", folder / f"{folder.name}.bin"]
    card = {
        "name": folder.name,
        "version": made.version,
        "classes": list(made.classes),
        "licence": _LICENCE,
        "sha256": {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files},
        "trained_on": made.trained_on,
        "recipe": made.recipe.arguments(),
        "precision": made.precision,
        "milliseconds": round(made.milliseconds, 1),
        "figures": _rounded(made.figures),
    }
    content = json.dumps(card, indent=2, ensure_ascii=False) + "\n"
    (folder / "card.json").write_text(content, encoding="utf-8")
    (folder / "README.md").write_text(_readme(folder.name, made), encoding="utf-8")


def write_metadata(folder: Path, name: str, version: str, classes: Sequence[str]) -> None:
    """Write ``metadata.yaml`` as ultralytics does, so that ultralytics opens the folder too."""
    lines = [
        f"description: ShopShadow Kiosk detector {name}",
        "author: ShopShadow Kiosk",
        f"version: {version}",
        f"license: {_LICENCE}",
        f"stride: {_STRIDE}",
        "task: detect",
        "batch: 1",
        "imgsz:",
        *(f"- {side}" for side in FRAME_PX),
        "names:",
        *(f"  {class_id}: {name}" for class_id, name in enumerate(classes)),
        "channels: 3",
    ]
    (folder / "metadata.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _rounded(figures: Figures) -> dict[str, object]:
    content: dict[str, object] = {}
    for key, value in asdict(figures).items():
        if isinstance(value, dict):
            content[key] = {name: round(number, 4) for name, number in value.items()}
        else:
            content[key] = round(value, 4)
    return content


def _readme(name: str, made: Made) -> str:
    figures = made.figures
    rows = "\n".join(
        f"| {class_name} | {figures.map50_of[class_name]:.3f} "
        f"| {figures.map50_95_of[class_name]:.3f} |"
        for class_name in made.classes
        if class_name in figures.map50_of
    )
    height, width = FRAME_PX
    return f"""# {name} {made.version}

Finds the {len(made.classes)} products of the demo catalogue on the stage's counter, seen from
above. It was shown drawn goods only: on photos of real goods it is not to be relied on.

- **Made from** YOLO11n (Ultralytics, AGPL-3.0), fine-tuned.
- **Trained on** {made.trained_on}
- **Files** OpenVINO, {made.precision}, input 1 × 3 × {height} × {width} (RGB, 0 to 1, letterboxed).
- **Licence** {_LICENCE}. The sums of the files are in `card.json` and are checked before loading.
- **Speed** {made.milliseconds:.1f} ms a frame on two cores.

Measured on whole frames of scripts that were not trained on: precision {figures.precision:.3f},
recall {figures.recall:.3f}, mAP50 {figures.map50:.3f}, mAP50-95 {figures.map50_95:.3f}.

| class | AP50 | AP50-95 |
|---|---|---|
{rows}

Made anew with `shopshadow train` and `shopshadow export`; the recipe is in `card.json`.
"""
