"""The model's card: what it knows, what it was made from, what it reached."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from kiosk.detection.trust import Trust, part_of_card
from kiosk.errors import ModelError
from kiosk.training.evaluate import Figures
from kiosk.training.goods import FRAME_PX

_LICENCE = "AGPL-3.0-or-later"
_STRIDE = 32
_WEAK = 0.6  # of AP50: below it a product is always asked


@dataclass(frozen=True, slots=True)
class Made:
    """How a model came to be, in words and numbers."""

    version: str
    classes: Sequence[str]
    about: str  # what it is for, a sentence
    trained_on: str
    recipe: Mapping[str, object]
    precision: str  # FP16 or INT8
    milliseconds: float  # of one inference
    figures: Mapping[str, Figures]  # by the set they were measured on, in words
    weaknesses: Sequence[str] = ()
    trust: Trust = field(default_factory=Trust)


def write_card(folder: Path, made: Made) -> None:
    """Write ``metadata.yaml``, ``card.json`` and ``README.md`` beside the model's files."""
    write_metadata(folder, folder.name, made.version, made.classes)
    files = [folder / f"{folder.name}.xml", folder / f"{folder.name}.bin"]
    card = {
        "name": folder.name,
        "version": made.version,
        "about": made.about,
        "classes": list(made.classes),
        "licence": _LICENCE,
        "sha256": {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files},
        "trained_on": made.trained_on,
        "recipe": dict(made.recipe),
        "precision": made.precision,
        "milliseconds": round(made.milliseconds, 1),
        "figures": {name: _rounded(figures) for name, figures in made.figures.items()},
        "weaknesses": list(made.weaknesses),
        "trust": as_json(made.trust),
    }
    _write(folder / "card.json", card)
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
        "args:",
        "  dynamic: true",
    ]
    (folder / "metadata.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_trust(folder: Path, trust: Trust, *, on_stage: bool = False) -> None:
    """Put *trust* in the place of what the card in *folder* says. ModelError without a card.

    It is of real things, or of those that the stage draws.
    """
    file = folder / "card.json"
    try:
        card = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as exc:
        raise ModelError(f"{file} can't be read: export the model with its card first.") from exc
    _write(file, {**card, part_of_card(on_stage=on_stage): as_json(trust)})


def as_json(trust: Trust) -> dict[str, object]:
    """As the card holds it."""
    return {
        "calibration": {"scores": list(trust.scores), "shares": list(trust.shares)},
        "silent_from": dict(trust.silent_from),
        "always_ask": sorted(trust.always_ask),
        "gate": asdict(trust.gate),
    }


def _write(file: Path, card: Mapping[str, object]) -> None:
    file.write_text(json.dumps(card, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def weak_classes(made: Made) -> list[str]:
    """The classes whose AP50 stays under 0.6 on some set: they are always asked."""
    weak = {
        name
        for figures in made.figures.values()
        for name, each in figures.of_class.items()
        if each.ap50 < _WEAK
    }
    return sorted(weak)


def _rounded(figures: Figures) -> dict[str, object]:
    return {
        "pictures": figures.pictures,
        "overall": {name: round(value, 4) for name, value in figures.overall.items()},
        "classes": {
            name: {key: round(value, 4) for key, value in asdict(each).items()}
            for name, each in figures.of_class.items()
        },
    }


def _readme(name: str, made: Made) -> str:
    height, width = FRAME_PX
    weak = weak_classes(made)
    weaknesses = [*made.weaknesses]
    if weak:
        weaknesses.append(f"AP50 under {_WEAK}, so always asked: {', '.join(weak)}.")
    return f"""# {name} {made.version}

{made.about}

- **Made from** YOLO11n (Ultralytics, AGPL-3.0), fine-tuned.
- **Trained on** {made.trained_on}
- **Files** OpenVINO, {made.precision}, input 1 × 3 × {height} × {width} (RGB, 0 to 1, letterboxed).
- **Licence** {_LICENCE}. The sums of the files are in `card.json` and are checked before loading.
- **Speed** {made.milliseconds:.1f} ms a frame on two cores.

{_tables(made.figures)}
## Known weaknesses

{chr(10).join(f"- {weakness}" for weakness in weaknesses) or "- None measured."}

Made anew with `shopshadow train` and `shopshadow export`; the recipe is in `card.json`.
"""


def _tables(every: Mapping[str, Figures]) -> str:
    parts = []
    for title, figures in every.items():
        overall = figures.overall
        rows = "\n".join(
            f"| {name} | {each.objects} | {each.precision:.3f} | {each.recall:.3f} "
            f"| {each.ap50:.3f} | {each.ap50_95:.3f} |"
            for name, each in figures.of_class.items()
        )
        parts.append(
            f"## Measured on {title}\n\n{figures.pictures} pictures that were not trained on: "
            f"precision {overall['precision']:.3f}, recall {overall['recall']:.3f}, "
            f"F1 {overall['f1']:.3f}, mAP50 {overall['map50']:.3f}, "
            f"mAP50-95 {overall['map50_95']:.3f}, calibration error {overall['ece']:.3f}.\n\n"
            "| class | things | precision | recall | AP50 | AP50-95 |\n|---|---|---|---|---|---|\n"
            f"{rows}\n"
        )
    return "\n".join(parts)
