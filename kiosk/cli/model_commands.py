"""``shopshadow`` train, average, export, evaluate, calibrate, score: a model and its worth."""

# ruff: noqa: PLC0415  (late imports, as in main.py)

from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.options import AsJson, CatalogueName, Model

models = typer.Typer()


@models.command()
def train(  # noqa: PLR0913  its options are its parameters
    *,
    weights: Annotated[Path, typer.Option(help="The weights to start from (.pt).")],
    folder: Annotated[Path, typer.Option(help="Where pictures and checkpoints are kept.")],
    photos: Annotated[
        list[Path] | None, typer.Option(help="A folder of labelled photos; may be repeated.")
    ] = None,
    shelf: Annotated[
        Path | None, typer.Option(help="A grocery store set: iconic pictures and piles.")
    ] = None,
    finder: Annotated[
        Path | None,
        typer.Option(help="Weights with COCO's classes that seek fruit in the piles (.pt)."),
    ] = None,
    stage_pictures: Annotated[int, typer.Option(help="Pictures of the stage to make.")] = 1600,
    only_photos: Annotated[
        bool, typer.Option(help="Teach the photos' own classes, without the stage's.")
    ] = False,
    rounds: Annotated[
        list[int] | None, typer.Option(help="Rounds of each phase, where others are wanted.")
    ] = None,
    minutes: Annotated[
        float | None,
        typer.Option(min=1, help="The last phase ends after so many, however many rounds."),
    ] = None,
    threads: Annotated[
        int | None, typer.Option(help="Cores to use; one where the machine has other work.")
    ] = None,
    without: Annotated[
        list[str] | None, typer.Option(help="A class to leave out, with every photo of it.")
    ] = None,
    often: Annotated[
        list[str] | None, typer.Option(help="A class to show three times as often.")
    ] = None,
    seed: Annotated[int, typer.Option(help="Of pictures and training.")] = 1,
) -> None:
    """Train a model on photos, cut-outs and the stage; goes on where it was interrupted."""
    from kiosk.cli import training

    sources = training.Sources(
        photos or [], shelf, stage_pictures, only_photos, without or (), often or (), finder
    )
    training.train_model(
        weights, folder, sources, rounds=rounds or [], minutes=minutes, seed=seed, threads=threads
    )


@models.command()
def average(
    weights: Annotated[list[Path], typer.Argument(help="Weights of one training (.pt).")],
    *,
    out: Annotated[Path, typer.Option(help="Where their mean is written.")],
) -> None:
    """Write the mean of several trained weights, in half precision."""
    from kiosk.training.weights import pass_on

    print(pass_on(weights, out))


@models.command()
def export(  # noqa: PLR0913  its options are its parameters
    *,
    weights: Annotated[Path, typer.Option(help="The trained weights (.pt).")],
    folder: Annotated[Path, typer.Option(help="The model's folder, made or replaced.")],
    measure_on: Annotated[
        list[str], typer.Option(help="NAME=FOLDER of labelled pictures not trained on; repeatable.")
    ],
    calibrate_on: Annotated[
        list[Path], typer.Option(help="Pictures that were trained on, for INT8; repeatable.")
    ],
    trained_on: Annotated[str, typer.Option(help="For the card: what it was trained on.")],
    about: Annotated[str, typer.Option(help="For the card: what it is for.")] = "A detector.",
    weakness: Annotated[
        list[str] | None, typer.Option(help="For the card: what it can't do; repeatable.")
    ] = None,
    version: Annotated[str, typer.Option(help="For the card.")] = "1",
    as_json: AsJson = False,
) -> None:
    """Export a model to OpenVINO (FP16 or INT8, the better), with its card and sums."""
    from kiosk.cli import training
    from kiosk.training.export import Wish

    wish = Wish(
        weights=weights,
        folder=folder,
        measure_on=training.named(measure_on),
        calibrate_on=calibrate_on,
        about=about,
        trained_on=trained_on,
        version=version,
        weaknesses=weakness or (),
    )
    training.export_model(wish, as_json=as_json)


@models.command()
def evaluate(
    *,
    data: Annotated[Path, typer.Option(help="A folder of labelled pictures in YOLO's layout.")],
    model: Model = None,
    size: Annotated[
        list[str] | None, typer.Option(help="Height and width of the model's input, HxW.")
    ] = None,
    part: Annotated[str | None, typer.Option(help="val, test or train of its data.yaml.")] = None,
    as_json: AsJson = False,
) -> None:
    """Measure a model on labelled pictures: precision, recall, average precision, calibration."""
    from kiosk.cli import evaluating

    raise typer.Exit(evaluating.evaluate(data, model, size or [], part=part, as_json=as_json))


@models.command()
def calibrate(
    *,
    model: Annotated[str, typer.Option(help="The model's folder, with its card.")],
    data: Annotated[
        list[Path] | None,
        typer.Option(help="Labelled pictures that were not trained on; repeatable."),
    ] = None,
    on_stage: Annotated[
        bool, typer.Option("--on-stage", help="For the stage, on what is laid down there.")
    ] = False,
    catalogue: CatalogueName = None,
    sessions: Annotated[int, typer.Option(min=1, help="On the stage: how many sessions.")] = 450,
    seed: Annotated[int, typer.Option(help="On the stage: which sessions.")] = 30001,
    as_json: AsJson = False,
) -> None:
    """Find out what a model's scores are worth and which products to ask about; fills its card."""
    from kiosk.cli import calibrating

    if on_stage == bool(data):
        raise typer.BadParameter("Name pictures with --data, or say --on-stage.")
    if data:
        raise typer.Exit(calibrating.on_pictures(model, data, as_json=as_json))
    raise typer.Exit(
        calibrating.on_stage(model, catalogue, sessions=sessions, seed=seed, as_json=as_json)
    )


@models.command()
def score(
    *,
    model: Model = None,
    catalogue: CatalogueName = None,
    from_pixels: Annotated[
        bool, typer.Option("--from-pixels", help="Draw the pictures and look at them.")
    ] = False,
    record: Annotated[
        bool, typer.Option("--record", help="Record the sessions anew with this model.")
    ] = False,
    sessions: Annotated[int | None, typer.Option(min=1, help="From pixels: how many.")] = None,
    seed: Annotated[int | None, typer.Option(help="From pixels: which; else new ones.")] = None,
    out: Annotated[Path | None, typer.Option(help="Record into this file.")] = None,
    as_json: AsJson = False,
) -> None:
    """Whole checkouts on the stage against their truth: baskets, questions, seconds."""
    from kiosk.cli import scoring

    scoring.check_out(out, recording_anew=record)
    if record:
        raise typer.Exit(scoring.record(model, catalogue, out=out, as_json=as_json))
    if from_pixels or sessions is not None or seed is not None:
        raise typer.Exit(
            scoring.from_pixels(model, catalogue, sessions=sessions, seed=seed, as_json=as_json)
        )
    raise typer.Exit(scoring.recorded(model, catalogue, as_json=as_json))
