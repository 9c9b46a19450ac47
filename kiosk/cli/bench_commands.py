"""``shopshadow bench``: a part beside its peers."""

# ruff: noqa: PLC0415  (late imports, as in main.py)

from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.options import AsJson, Model

bench = typer.Typer(help="Measure a part against its peers.", no_args_is_help=True)


@bench.command("openset")
def open_set(
    *,
    model: Annotated[str, typer.Option(help="A model that was not taught the strange classes.")],
    data: Annotated[Path, typer.Option(help="Labelled pictures that were not trained on.")],
    strange: Annotated[list[str], typer.Option(help="A class it was not taught; repeatable.")],
    silent: Annotated[
        float, typer.Option(min=0, max=1, help="The score from which nothing is asked.")
    ] = 0.70,
    as_json: AsJson = False,
) -> None:
    """How many unknown goods would be added silently, and what keeping them out costs."""
    from kiosk.cli import open_set_bench

    raise typer.Exit(open_set_bench.run(model, data, strange, silent=silent, as_json=as_json))


@bench.command()
def families(
    *,
    model: Annotated[str, typer.Option(help="A model that knows loose goods.")],
    data: Annotated[Path, typer.Option(help="A grocery store set: photos by family, no boxes.")],
    apart: Annotated[
        bool, typer.Option("--apart", help="Only photos that no training is shown: one in five.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """On how many whole photos of loose goods the surest detection is the right one."""
    from kiosk.cli import families_bench

    raise typer.Exit(families_bench.run(model, data, apart=apart, as_json=as_json))


@bench.command()
def detect(
    *,
    model: Model = None,
    weights: Annotated[
        Path | None, typer.Option(help="Trained weights (.pt): all peers, on the same weights.")
    ] = None,
    source: Annotated[str, typer.Option(help="Where the frames come from.")] = "stage:checkout",
    seconds: Annotated[float, typer.Option(min=1, help="How long to measure.")] = 20.0,
    as_json: AsJson = False,
) -> None:
    """Our engine and its peers, each in its own process, a few frames in turn."""
    from kiosk.cli import benching

    raise typer.Exit(benching.detect(model, weights, source, seconds=seconds, as_json=as_json))


@bench.command()
def idle(
    *,
    seconds: Annotated[float, typer.Option(min=1, help="How long to measure.")] = 30.0,
    as_json: AsJson = False,
) -> None:
    """The processor time of the whole program, hub and window too, on a still scene."""
    from kiosk.cli import benching

    raise typer.Exit(benching.idle(seconds=seconds, as_json=as_json))


@bench.command()
def stage(
    *,
    script: Annotated[str, typer.Option(help="The stage's script.")] = "busy",
    pictures: Annotated[int, typer.Option(min=1, help="How many to render.")] = 900,
    as_json: AsJson = False,
) -> None:
    """The processor time of each picture that the stage renders."""
    from kiosk.cli import benching

    raise typer.Exit(benching.stage(script, pictures, as_json=as_json))


@bench.command()
def barcodes(
    *,
    data: Annotated[Path, typer.Option(help="A folder of pictures, or of folders of pictures.")],
    as_json: AsJson = False,
) -> None:
    """Our reading of codes beside plain zxing-cpp and OpenCV, on pictures with known codes."""
    from kiosk.cli import benching

    raise typer.Exit(benching.barcodes(data, as_json=as_json))


@bench.command("outbox")
def bench_outbox(
    *,
    items: Annotated[int, typer.Option(min=100, help="Items put onto the disk.")] = 1000,
    letters: Annotated[int, typer.Option(min=50, help="Letters of a backlog.")] = 1000,
    rounds: Annotated[int, typer.Option(min=1, help="Turns of each way.")] = 3,
    as_json: AsJson = False,
) -> None:
    """An item onto the disk; a backlog to a hub here, one by one and together."""
    from kiosk.cli import drilling

    raise typer.Exit(drilling.outbox(items, letters, rounds, as_json=as_json))


@bench.command("hub")
def bench_hub(
    *,
    against: Annotated[
        list[str] | None,
        typer.Option(help="Another backend's address, or hubs with commas between; repeatable."),
    ] = None,
    kiosks: Annotated[str, typer.Option(help="How many kiosks, or a list like 1,50,200.")] = "50",
    seconds: Annotated[float, typer.Option(min=0.5, help="How long to measure each.")] = 10.0,
    alone: Annotated[bool, typer.Option(help="Only what --against names.")] = False,
    plot: Annotated[Path | None, typer.Option(help="Draw the figures into this SVG file.")] = None,
    as_json: AsJson = False,
) -> None:
    """An embedded hub, and other backends, under a load of simulated kiosks."""
    from kiosk.cli import loading

    raise typer.Exit(
        loading.run(against or [], kiosks, seconds, alone=alone, plot_to=plot, as_json=as_json)
    )
