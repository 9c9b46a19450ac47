"""``shopshadow hub parcel``: models and catalogues that the hub hands out to its kiosks."""

# ruff: noqa: PLC0415  (late imports, as in main.py)

from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.options import AsJson, HubDatabase

parcel = typer.Typer(help="What the hub hands out to its kiosks.", no_args_is_help=True)


@parcel.command("add")
def add(
    path: Annotated[Path, typer.Argument(help="A model's folder, or a catalogue's JSON file.")],
    *,
    name: Annotated[str, typer.Option(help="What staff see; the file's own name without it.")] = "",
    database: HubDatabase = "hub.db",
) -> None:
    """Check a model or a catalogue, and keep it to be handed out."""
    from kiosk.cli import packing
    from kiosk.hub.desk import Desk

    kind, content = packing.packed(path)
    with Desk(database, make=True) as desk:
        sha256 = desk.add_parcel(kind, name or path.resolve().stem, content)
    print(f"{kind} {sha256}: {len(content)} bytes")


@parcel.command("remove")
def remove(
    sha256: Annotated[str, typer.Argument(help="Its SHA-256, or the beginning of it.")],
    *,
    database: HubDatabase = "hub.db",
) -> None:
    """Delete a model or a catalogue that no kiosk is to fetch any more."""
    from kiosk.hub.desk import Desk

    with Desk(database) as desk:
        print(f"{desk.remove_parcel(sha256)} is handed out no more")


@parcel.command("list")
def show_all(
    *,
    database: HubDatabase = "hub.db",
    as_json: AsJson = False,
) -> None:
    """What can be handed out."""
    from kiosk.cli.printing import show
    from kiosk.hub.desk import Desk

    with Desk(database) as desk:
        found = desk.parcels()
    if as_json:
        show({"parcels": found}, as_json=True)
        return
    for row in found:
        print(f"{row['sha256']}  {row['kind']:9} {row['size']:>10}  {row['name']}")
