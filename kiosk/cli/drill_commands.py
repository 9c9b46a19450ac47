"""``shopshadow drill``: what the kiosk is put through."""

# ruff: noqa: PLC0415  (late imports, as in main.py)

from typing import Annotated

import typer

from kiosk.cli.options import AsJson, Seed

drill = typer.Typer(help="Kill it, cut it off, run it for hours.", no_args_is_help=True)


@drill.command()
def crash(
    *,
    kills: Annotated[int, typer.Option(min=1, help="How often the kiosk is killed.")] = 1000,
    seed: Seed = 1,
    as_json: AsJson = False,
) -> None:
    """SIGKILL a kiosk in the middle of sales, and its hub; then look up every promise."""
    from kiosk.cli import drilling

    raise typer.Exit(drilling.crash(kills, seed, as_json=as_json))


@drill.command()
def faults(
    *,
    count: Annotated[int, typer.Option(min=1, help="How many network faults.")] = 1000,
    seed: Seed = 1,
    as_json: AsJson = False,
) -> None:
    """Let the network do its worst while a kiosk sells; then look up every promise."""
    from kiosk.cli import drilling

    raise typer.Exit(drilling.faults(count, seed, as_json=as_json))


@drill.command()
def power(
    *,
    cuts: Annotated[int, typer.Option(min=1, help="How often the plug is pulled.")] = 50,
    seed: Seed = 1,
    as_json: AsJson = False,
) -> None:
    """Pull the plug of a kiosk that sells; start from each disk and look up every promise."""
    from kiosk.cli import drilling

    raise typer.Exit(drilling.power(cuts, seed, as_json=as_json))


@drill.command()
def soak(
    *,
    minutes: Annotated[float, typer.Option(min=0.1, help="How long.")] = 60.0,
    as_json: AsJson = False,
) -> None:
    """Let a whole kiosk sell: memory, threads and open files must stay as they are."""
    from kiosk.cli import drilling

    raise typer.Exit(drilling.soak(minutes, as_json=as_json))


@drill.command()
def hub(
    *,
    minutes: Annotated[float, typer.Option(min=0.1, help="How long.")] = 5.0,
    as_json: AsJson = False,
) -> None:
    """Thousands of sales at a hub in minutes, with listeners cut off: its memory must stay."""
    from kiosk.cli import drilling

    raise typer.Exit(drilling.hub(minutes, as_json=as_json))
