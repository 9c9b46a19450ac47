"""Options that several commands have."""

from pathlib import Path
from typing import Annotated

import typer

Config = Annotated[Path | None, typer.Option(help="The configuration file (TOML).")]
Model = Annotated[
    str | None, typer.Option(help="A bundled model's name, an OpenVINO folder, or a .pt file.")
]
CatalogueName = Annotated[
    str | None, typer.Option(help="demo, goods, coco, or a catalogue file (JSON).")
]
HubDatabase = Annotated[str, typer.Option(help="The hub's database: a file, or postgresql://…")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Seed = Annotated[int, typer.Option(help="Of all that is random.")]
