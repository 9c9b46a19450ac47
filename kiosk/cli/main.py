"""``shopshadow``: the commands and their options. Each command's work is in its own module.

The modules are imported inside the commands: `status` must not wait for a window's libraries,
and `run` shows its first picture the sooner.
"""

# ruff: noqa: PLC0415  (late imports, as said above)

import io
import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.audit_commands import audit
from kiosk.cli.bench_commands import bench
from kiosk.cli.drill_commands import drill
from kiosk.cli.hub_commands import hub
from kiosk.cli.interrupting import end_at_once
from kiosk.cli.model_commands import models
from kiosk.cli.options import AsJson, CatalogueName, Config, Model
from kiosk.cli.printing import fail
from kiosk.errors import KioskError

os.environ["YOLO_OFFLINE"] = "1"
os.environ["YOLO_AUTOINSTALL"] = "false"

app = typer.Typer(
    name="shopshadow",
    help="A touchscreen self-checkout kiosk that recognises goods and counts each one once.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

app.add_typer(models)
app.add_typer(hub, name="hub")
app.add_typer(bench, name="bench")
app.add_typer(drill, name="drill")
app.add_typer(audit, name="audit")


@app.command()
def run(  # noqa: PLR0913  its options are its parameters
    *,
    config: Config = None,
    camera: Annotated[
        str | None,
        typer.Option(help="auto, stage, an index, /dev/video0, an address, a file or a folder."),
    ] = None,
    stage: Annotated[str | None, typer.Option(help="The stage's script.")] = None,
    seed: Annotated[int | None, typer.Option(help="The script's seed.")] = None,
    model: Model = None,
    catalogue: CatalogueName = None,
    backend: Annotated[
        str | None, typer.Option(help="The backend's address; none starts the embedded hub.")
    ] = None,
    folder: Annotated[
        Path | None, typer.Option(help="Where database, secrets and state are kept.")
    ] = None,
    offscreen: Annotated[bool, typer.Option(help="Without a screen.")] = False,
    windowed: Annotated[bool, typer.Option(help="In a window, not full screen.")] = False,
    size: Annotated[str, typer.Option(help="The window's size, WxH.")] = "1920x1080",
    theme: Annotated[str | None, typer.Option(help="light, dark or contrast.")] = None,
    seconds: Annotated[float | None, typer.Option(help="End by itself after that long.")] = None,
    session: Annotated[
        str | None, typer.Option(help="guest: open a session at once and count what lies there.")
    ] = None,
    sale_seconds: Annotated[
        float | None,
        typer.Option(help="With --session guest: finish each sale after so long; then the next."),
    ] = None,
    report: Annotated[Path | None, typer.Option(help="Write the run report (JSON) there.")] = None,
    flat_out: Annotated[
        bool, typer.Option(help="Detect also where the scene is still (for measuring).")
    ] = False,
) -> None:
    """Open the kiosk's window, with the embedded hub where no backend is named."""
    from kiosk.cli import running

    chosen = {
        ("camera", "source"): camera or ("stage" if stage else None),
        ("camera", "stage"): stage,
        ("camera", "seed"): seed,
        ("detection", "model"): model,
        ("detection", "catalogue"): catalogue,
        ("detection", "rest"): False if flat_out else None,
        ("backend", "url"): backend,
        ("storage", "folder"): None if folder is None else str(folder),
        ("window", "fullscreen"): False if windowed or offscreen else None,
        ("window", "theme"): theme,
    }
    settings, told = running.settings_to_start(config, chosen)
    options = running.options(
        offscreen=offscreen,
        size=size,
        seconds=seconds,
        session=session,
        sale_seconds=sale_seconds,
        report=report,
    )
    raise typer.Exit(running.run(settings, options, told=told))


@app.command()
def check(*, config: Config = None, as_json: AsJson = False) -> None:
    """Check settings, catalogue, model and folders; name every fault; exit 1 when there is one."""
    from kiosk.cli import checking

    raise typer.Exit(checking.run(config, as_json=as_json))


@app.command()
def status(*, config: Config = None, folder: Path | None = None, as_json: AsJson = False) -> None:
    """Tell how the running kiosk is."""
    from kiosk.cli import status as status_command

    raise typer.Exit(status_command.run(config, folder, as_json=as_json))


@app.command()
def replay(
    source: Annotated[str, typer.Argument(help="A video, a picture, a folder, or stage:NAME.")],
    *,
    model: Model = None,
    catalogue: CatalogueName = None,
    mode: Annotated[str | None, typer.Option(help="place, tray or pass.")] = None,
    config: Config = None,
    seed: Annotated[int, typer.Option(help="The seed of a stage script.")] = 1,
    as_json: AsJson = False,
) -> None:
    """Run recognition and counting over a recording, without a window."""
    from kiosk.cli import replaying, running

    counting = running.settings(config, {("counting", "mode"): mode}).counting
    raise typer.Exit(
        replaying.run(source, model, catalogue, counting=counting, seed=seed, as_json=as_json)
    )


@app.command("support-bundle")
def support_bundle(
    *,
    config: Config = None,
    folder: Path | None = None,
    out: Annotated[Path | None, typer.Option(help="The folder to write it into.")] = None,
    as_json: AsJson = False,
) -> None:
    """Write a file for support: settings, ledger, queue, logs; no secrets, no faces."""
    from kiosk.cli import supporting

    raise typer.Exit(supporting.run(config, folder, out, as_json=as_json))


@app.command()
def screens(
    *,
    out: Annotated[Path, typer.Option(help="The folder for the pictures.")],
    size: Annotated[str, typer.Option(help="The window's size, WxH.")] = "1920x1080",
    theme: Annotated[str, typer.Option(help="light, dark or contrast.")] = "light",
    scale: Annotated[
        float, typer.Option(min=0, max=8, help="Pixels per dp; 0 lets the size decide.")
    ] = 0.0,
    language: Annotated[str, typer.Option(help="en, de, fr, es, ar or fi.")] = "en",
    text: Annotated[int, typer.Option(min=100, max=200, help="Size of the text, percent.")] = 100,
    only: Annotated[str, typer.Option(help="Only those with this in their name.")] = "",
) -> None:
    """Render every screen and state to PNG, from recorded states."""
    from kiosk.cli import rendering

    rendering.run(out, size=size, theme=theme, scale=scale, language=language, text=text, only=only)


def main() -> None:
    """Run the command line: what goes wrong is one sentence on stderr and exit 1."""
    for stream in (sys.stdout, sys.stderr):  # a console of another encoding loses no sentence
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    if sys.argv[1:2] in (["run"], ["hub"]):
        end_at_once()  # even reading the options loads libraries
    try:
        app()
    except KioskError as exc:
        fail(str(exc))


if __name__ == "__main__":
    main()
