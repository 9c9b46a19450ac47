"""Trained weights as they are passed on: half precision, nothing of the machine in them."""

from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from kiosk.errors import ModelError
from kiosk.training.engine import prepare


def pass_on(files: Sequence[Path], out: Path) -> Path:
    """Write the mean of the weights in *files* to *out*, without what only training needs.

    Weights that went on from the same weights have a mean that is better than each of them
    (Wortsman and others, 2022). ModelError when they are not of one network.
    """
    import torch  # noqa: PLC0415  not at the kiosk's start

    prepare()
    models = [_model_in(file) for file in files]
    tables = [model.state_dict() for model in models]
    shapes = [{name: tuple(value.shape) for name, value in table.items()} for table in tables]
    if any(shape != shapes[0] for shape in shapes):
        raise ModelError("The weights are not of one network: average those of one training only.")
    mean = {
        name: sum(table[name] for table in tables) / len(tables)
        if value.dtype.is_floating_point
        else value
        for name, value in tables[0].items()
    }
    model = models[0]
    model.load_state_dict(mean)
    model.args, model.pt_path = SimpleNamespace(), ""  # folders of the machine that trained
    out.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"model": model.half(), "epoch": -1, "train_args": {}}, out)
    return out


def _model_in(file: Path) -> Any:
    import torch  # noqa: PLC0415

    if not file.is_file():
        raise ModelError(f"There are no weights {file}.")
    content = torch.load(file, map_location="cpu", weights_only=False)
    return (content.get("ema") or content["model"]).float()
