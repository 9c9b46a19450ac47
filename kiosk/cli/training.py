"""``shopshadow train`` and ``export``: a model of the goods that the shop sells."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kiosk.cli.printing import show
from kiosk.errors import ConfigError
from kiosk.telemetry.logs import start_logging
from kiosk.training.export import Wish, export
from kiosk.training.gather import gather, without_classes
from kiosk.training.goods import CLASSES, same_name
from kiosk.training.recipe import Recipe
from kiosk.training.train import train
from kiosk.training.weights import pass_on
from kiosk.training.yolo_folder import read_set


@dataclass(frozen=True, slots=True)
class Sources:
    """What to train on: folders of labelled photos, a grocery store set, stage pictures."""

    photos: Sequence[Path]
    shelf: Path | None
    stage_pictures: int
    only_photos: bool  # teach their classes alone
    without: Sequence[str] = ()  # classes that are not to be seen at all
    often: Sequence[str] = ()  # classes that are to be seen three times as often
    finder: Path | None = None  # weights that seek fruit on the shelf; None: those to start from


def train_model(
    weights: Path,
    folder: Path,
    sources: Sources,
    *,
    rounds: Sequence[int],
    minutes: float | None,
    seed: int,
    threads: int | None,
) -> None:
    """Gather the material, then train or go on training; prints where the weights are."""
    start_logging()
    if not weights.is_file():
        raise ConfigError(f"There are no weights {weights}: name the file to start from (.pt).")
    classes = _classes_of(sources.photos) if sources.only_photos else CLASSES
    left_out = {_number_of("--without", name, classes) for name in sources.without}
    often = frozenset(_number_of("--often", name, classes) for name in sources.often)
    material = gather(
        classes,
        photos=sources.photos,
        shelf=sources.shelf,
        stage=None if sources.only_photos else folder / "stage",
        stage_pictures=sources.stage_pictures,
        finder=sources.finder or weights,
        seed=seed,
    )
    material = replace(without_classes(material, left_out), often=often)
    recipe = Recipe(seed=seed).cut_to(rounds, minutes)
    trained = train(material, classes, weights, folder, recipe, threads=threads)
    print(trained)
    print(pass_on([trained], folder / "model.pt"))


def named(folders: Sequence[str]) -> dict[str, Path]:
    """``NAME=FOLDER`` as name → folder; a folder alone goes by its own name."""
    parts = [text.rpartition("=") for text in folders]
    return {name or Path(folder).name: Path(folder) for name, _, folder in parts}


def export_model(wish: Wish, *, as_json: bool) -> None:
    """Export, and print what each precision was measured at."""
    start_logging()
    figures = export(wish)
    document: dict[str, Any] = {
        precision: {
            name: {key: round(value, 4) for key, value in measured.overall.items()}
            for name, measured in sets.items()
        }
        for precision, sets in figures.items()
    }
    show(document, as_json=as_json)


def _number_of(option: str, name: str, classes: Sequence[str]) -> int:
    for number, each in enumerate(classes):
        if same_name(each) == same_name(name):
            return number
    raise ConfigError(f"{option} {name}: there is no such class.")


def _classes_of(folders: Sequence[Path]) -> list[str]:
    """Every class that the photos name, in their order."""
    names = [name for folder in folders for name in read_set(folder).names]
    return list(dict.fromkeys(names))
