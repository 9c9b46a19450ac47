"""Fine-tunes a detector with ultralytics; an interrupted run goes on where it was."""

from pathlib import Path
from typing import Any

from kiosk.errors import ModelError
from kiosk.training.engine import open_model
from kiosk.training.recipe import Recipe

_WEIGHTS = ("weights/last.pt", "weights/best.pt")


def train(data: Path, weights: Path, run: Path, recipe: Recipe | None = None) -> Path:
    """Train *weights* on the set that *data* (``data.yaml``) describes, in the folder *run*.

    A run that was interrupted is continued from its last epoch, one that is finished is left as
    it is. Returns the best weights. ModelError when *weights* do not exist.
    """
    last, best, finished = (run / name for name in (*_WEIGHTS, "finished"))
    if finished.is_file():
        return best
    if not last.is_file() and not weights.is_file():
        raise ModelError(f"There are no weights {weights} to start from: give them with --weights.")
    model = open_model(last if last.is_file() else weights)
    model.add_callback("on_train_start", _channels_last)
    if last.is_file():
        model.train(resume=True)
    else:
        model.train(
            data=str(data.resolve()),
            project=str(run.resolve().parent),
            name=run.name,
            exist_ok=True,
            device="cpu",
            plots=False,
            save_period=1,
            **(recipe or Recipe()).arguments(),
        )
    finished.touch()
    return best


def _channels_last(trainer: Any) -> None:
    """Nearly twice as fast on CPUs."""
    import torch  # noqa: PLC0415

    trainer.model.to(memory_format=torch.channels_last)
