"""``shopshadow hub kiosk``: the kiosks that report to a hub."""

# ruff: noqa: PLC0415  (late imports, as in main.py)

from typing import Annotated

import typer

from kiosk.cli.options import AsJson, HubDatabase

kiosk = typer.Typer(help="The kiosks that report to this hub.", no_args_is_help=True)


@kiosk.command("list")
def show_all(
    *,
    database: HubDatabase = "hub.db",
    as_json: AsJson = False,
) -> None:
    """Those that were heard within thirty days."""
    from kiosk.cli.printing import show
    from kiosk.hub.desk import Desk

    with Desk(database) as desk:
        found = desk.kiosks()
    if as_json:
        show({"kiosks": found}, as_json=True)
        return
    for row in found:
        print(f"{row['id']}  {row['health']:9} {row['version'] or '-':8} {row['name'] or '-'}")


@kiosk.command("remove")
def remove(
    device_id: Annotated[str, typer.Argument(help="Its id, as `list` tells it.")],
    *,
    database: HubDatabase = "hub.db",
) -> None:
    """Take a kiosk out of the fleet: its credential opens nothing any more."""
    from kiosk.hub.desk import Desk

    with Desk(database) as desk:
        desk.remove_kiosk(device_id)
    print(f"{device_id} has left the fleet")
