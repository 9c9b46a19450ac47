"""``shopshadow``: the commands and their options. Each command's work is in its own module.

The modules are imported inside the commands: `status` must not wait for a window's libraries,
and `run` shows its first picture the sooner.
"""

# ruff: noqa: PLC0415  (late imports, as said above)

import os
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.cli.hub_commands import hub
from kiosk.cli.interrupting import end_at_once
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

Config = Annotated[Path | None, typer.Option(help="The configuration file (TOML).")]
Model = Annotated[
    str | None, typer.Option(help="A bundled model's name, an OpenVINO folder, or a .pt file.")
]
CatalogueName = Annotated[
    str | None, typer.Option(help="demo, goods, coco, or a catalogue file (JSON).")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


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
    settings = running.settings(config, chosen)
    options = running.options(
        offscreen=offscreen, size=size, seconds=seconds, session=session, report=report
    )
    raise typer.Exit(running.run(settings, options))


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


@app.command()
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
    stage_pictures: Annotated[int, typer.Option(help="Pictures of the stage to make.")] = 1600,
    only_photos: Annotated[
        bool, typer.Option(help="Teach the photos' own classes, without the stage's.")
    ] = False,
    rounds: Annotated[
        list[int] | None, typer.Option(help="Rounds of each phase, where others are wanted.")
    ] = None,
    threads: Annotated[
        int | None, typer.Option(help="Cores to use; one where the machine has other work.")
    ] = None,
    without: Annotated[
        list[str] | None, typer.Option(help="A class to leave out, with every photo of it.")
    ] = None,
    seed: Annotated[int, typer.Option(help="Of pictures and training.")] = 1,
) -> None:
    """Train a model on photos, cut-outs and the stage; goes on where it was interrupted."""
    from kiosk.cli import training

    sources = training.Sources(photos or [], shelf, stage_pictures, only_photos, without or ())
    training.train_model(weights, folder, sources, rounds=rounds or [], seed=seed, threads=threads)


@app.command()
def average(
    weights: Annotated[list[Path], typer.Argument(help="Weights of one training (.pt).")],
    *,
    out: Annotated[Path, typer.Option(help="Where their mean is written.")],
) -> None:
    """Write the mean of several trained weights, in half precision."""
    from kiosk.training.weights import pass_on

    print(pass_on(weights, out))


@app.command()
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


@app.command()
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


@app.command()
def calibrate(
    *,
    model: Annotated[str, typer.Option(help="The model's folder, with its card.")],
    data: Annotated[
        list[Path], typer.Option(help="Labelled pictures that were not trained on; repeatable.")
    ],
    as_json: AsJson = False,
) -> None:
    """Find out what a model's scores are worth and which products to ask about; fills its card."""
    from kiosk.cli import evaluating

    raise typer.Exit(evaluating.calibrate(model, data, as_json=as_json))


@app.command()
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
    sessions: Annotated[int | None, typer.Option(help="From pixels: how many.")] = None,
    seed: Annotated[int | None, typer.Option(help="From pixels: which; else new ones.")] = None,
    out: Annotated[Path | None, typer.Option(help="Record into this file.")] = None,
    as_json: AsJson = False,
) -> None:
    """Whole checkouts on the stage against their truth: baskets, questions, seconds."""
    from kiosk.cli import scoring

    if record:
        raise typer.Exit(scoring.record(model, catalogue, out=out, as_json=as_json))
    if from_pixels or sessions is not None or seed is not None:
        raise typer.Exit(
            scoring.from_pixels(model, catalogue, sessions=sessions, seed=seed, as_json=as_json)
        )
    raise typer.Exit(scoring.recorded(model, catalogue, as_json=as_json))


app.add_typer(hub, name="hub")

bench = typer.Typer(help="Measure a part against its peers.", no_args_is_help=True)
app.add_typer(bench, name="bench")


@bench.command("openset")
def open_set(
    *,
    model: Annotated[str, typer.Option(help="A model that was not taught the strange classes.")],
    data: Annotated[Path, typer.Option(help="Labelled pictures that were not trained on.")],
    strange: Annotated[list[str], typer.Option(help="A class it was not taught; repeatable.")],
    silent: Annotated[float, typer.Option(help="The score from which nothing is asked.")] = 0.70,
    as_json: AsJson = False,
) -> None:
    """How many unknown goods would be added silently, and what keeping them out costs."""
    from kiosk.cli import open_set_bench

    raise typer.Exit(open_set_bench.run(model, data, strange, silent=silent, as_json=as_json))


@bench.command()
def detect(
    *,
    model: Model = None,
    weights: Annotated[
        Path | None, typer.Option(help="Trained weights (.pt): all peers, on the same weights.")
    ] = None,
    source: Annotated[str, typer.Option(help="Where the frames come from.")] = "stage:checkout",
    seconds: Annotated[float, typer.Option(help="How long to measure.")] = 20.0,
    as_json: AsJson = False,
) -> None:
    """Our engine and its peers, each in its own process, a few frames in turn."""
    from kiosk.cli import benching

    raise typer.Exit(benching.detect(model, weights, source, seconds=seconds, as_json=as_json))


@bench.command()
def idle(
    *,
    seconds: Annotated[float, typer.Option(help="How long to measure.")] = 30.0,
    as_json: AsJson = False,
) -> None:
    """The processor time of the whole program, hub and window too, on a still scene."""
    from kiosk.cli import benching

    raise typer.Exit(benching.idle(seconds=seconds, as_json=as_json))


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
    seconds: Annotated[float, typer.Option(help="How long to measure each.")] = 10.0,
    alone: Annotated[bool, typer.Option(help="Only what --against names.")] = False,
    plot: Annotated[Path | None, typer.Option(help="Draw the figures into this SVG file.")] = None,
    as_json: AsJson = False,
) -> None:
    """An embedded hub, and other backends, under a load of simulated kiosks."""
    from kiosk.cli import loading

    raise typer.Exit(
        loading.run(against or [], kiosks, seconds, alone=alone, plot_to=plot, as_json=as_json)
    )


drill = typer.Typer(help="Kill it, cut it off, run it for hours.", no_args_is_help=True)
app.add_typer(drill, name="drill")

Seed = Annotated[int, typer.Option(help="Of all that is random.")]


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
def soak(
    *,
    minutes: Annotated[float, typer.Option(min=0.1, help="How long.")] = 60.0,
    as_json: AsJson = False,
) -> None:
    """Let a whole kiosk sell: memory, threads and open files must stay as they are."""
    from kiosk.cli import drilling

    raise typer.Exit(drilling.soak(minutes, as_json=as_json))


audit = typer.Typer(help="Look for what is wrong.", no_args_is_help=True)
app.add_typer(audit, name="audit")


@audit.command(name="verify")
def audit_verify(
    *, config: Config = None, folder: Path | None = None, as_json: AsJson = False
) -> None:
    """Check the ledger's seals; exit 1 when an entry was changed, removed or cut off."""
    from kiosk.cli import auditing

    raise typer.Exit(auditing.verify(config, folder, as_json=as_json))


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
    scale: Annotated[float, typer.Option(help="Pixels per dp; 0 lets the size decide.")] = 0.0,
    language: Annotated[str, typer.Option(help="en, de, fr, es, ar or fi.")] = "en",
    text: Annotated[int, typer.Option(min=100, max=200, help="Size of the text, percent.")] = 100,
    only: Annotated[str, typer.Option(help="Only those with this in their name.")] = "",
) -> None:
    """Render every screen and state to PNG, from recorded states."""
    from kiosk.cli import rendering

    rendering.run(out, size=size, theme=theme, scale=scale, language=language, text=text, only=only)


@audit.command(name="ui")
def audit_ui(
    *,
    language: Annotated[str, typer.Option(help="Only that language; empty for all.")] = "",
    as_json: AsJson = False,
) -> None:
    """Walk every screen, language, size and text; exit 1 when something is found."""
    from kiosk.cli import auditing

    raise typer.Exit(auditing.user_interface(as_json=as_json, language=language))


def main() -> None:
    """Run the command line: what goes wrong is one sentence on stderr and exit 1."""
    if sys.argv[1:2] in (["run"], ["hub"]):
        end_at_once()  # even reading the options loads libraries
    try:
        app()
    except KioskError as exc:
        fail(str(exc))


def fail(sentence: str) -> None:
    """Say what is wrong and exit 1."""
    print(f"shopshadow: {sentence}", file=sys.stderr)
    sys.exit(1)


def show(document: dict[str, Any], *, as_json: bool) -> None:
    """Print a document as JSON, or as lines a person reads."""
    if as_json:
        import json

        print(json.dumps(document, indent=2, ensure_ascii=False))
        return
    for key, value in document.items():
        print(f"{key}: {value}")


if __name__ == "__main__":
    main()
