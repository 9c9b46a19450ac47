"""``shopshadow train`` and ``export``: a model of the stage's goods."""

from dataclasses import asdict, replace
from pathlib import Path

from kiosk.cli.main import show
from kiosk.telemetry.logs import start_logging
from kiosk.training.dataset import make_dataset
from kiosk.training.export import export
from kiosk.training.recipe import Recipe
from kiosk.training.train import train


def train_on_stage(
    weights: Path, folder: Path, catalogue: str, *, pictures: int, epochs: int | None, seed: int
) -> None:
    """Make the pictures where there are none yet, then train or go on training."""
    start_logging()
    data = folder / "data" / "data.yaml"
    if not data.is_file():
        data = make_dataset(data.parent, pictures=pictures, seed=seed, catalogue=catalogue)
    recipe = Recipe(seed=seed)
    if epochs is not None:
        recipe = replace(recipe, epochs=epochs)
    print(train(data, weights, folder / "run", recipe))


def export_model(
    weights: Path, data: Path, folder: Path, *, trained_on: str, as_json: bool
) -> None:
    """Export, and print what each precision was measured at."""
    start_logging()
    figures = export(weights, data, folder, trained_on=trained_on)
    show({name: asdict(measured) for name, measured in figures.items()}, as_json=as_json)
