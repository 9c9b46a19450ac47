"""``shopshadow hub``: run the shop's own backend, and look after its database."""

# ruff: noqa: PLC0415  (late imports, as in main.py)

import sys
from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.fleet_commands import kiosk
from kiosk.cli.options import AsJson, HubDatabase
from kiosk.cli.parcel_commands import parcel
from kiosk.errors import ConfigError

hub = typer.Typer(
    help="Run the shop's own backend alone; its commands look after its database.",
    invoke_without_command=True,
    no_args_is_help=False,
)
user = typer.Typer(help="Who may sign in.", no_args_is_help=True)
hub.add_typer(user, name="user")
hub.add_typer(parcel, name="parcel")
hub.add_typer(kiosk, name="kiosk")

Email = Annotated[str, typer.Argument(help="The e-mail address that they sign in with.")]


@hub.callback()
def serve(  # noqa: PLR0913  its options are its parameters
    context: typer.Context,
    *,
    database: HubDatabase = "hub.db",
    catalogue: Annotated[str, typer.Option(help="demo, goods, coco, or a file.")] = "demo",
    listen: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="The port; 0 chooses a free one.")
    ] = 3001,
    public_url: Annotated[str, typer.Option(help="The address that phones use.")] = "",
    bus: Annotated[str, typer.Option(help="redis://… between several hubs on one database.")] = "",
    behind: Annotated[
        str, typer.Option(help="The load balancer's address, whose word on clients is taken.")
    ] = "",
    evidence: Annotated[Path | None, typer.Option(help="The folder for pictures.")] = None,
    evidence_hours: Annotated[
        float, typer.Option(min=0, max=720, help="How long pictures are kept; 0 keeps none.")
    ] = 72.0,
    ending_s: Annotated[float, typer.Option(min=0, help="To finish what has begun.")] = 4.0,
    notice_s: Annotated[
        float, typer.Option(min=0, help="Of it listening on, but not ready.")
    ] = 0.0,
    log_json: Annotated[bool, typer.Option(help="Each line of the log is JSON.")] = False,
) -> None:
    """Run the shop's own backend alone."""
    if context.invoked_subcommand is not None:
        return
    from kiosk.cli import hub_alone
    from kiosk.hub.settings import HubSettings

    settings = HubSettings(
        database=database,
        catalogue=catalogue,
        public_url=public_url,
        secret=hub_alone.secret(),
        bus=bus,
        behind=behind,
        evidence=evidence,
        evidence_hours=evidence_hours,
        ending_s=ending_s,
        notice_s=notice_s,
        metrics_token=hub_alone.metrics_token(),
        staff_token=hub_alone.staff_token(),
    )
    hub_alone.run(settings, listen=listen, port=port, as_json=log_json)


@hub.command()
def migrate(*, database: HubDatabase = "hub.db") -> None:
    """Bring the database's tables up to this program's."""
    from kiosk.hub import desk

    before, after = desk.migrate(database)
    print(f"{database}: version {before or 'none'} before, {after} now")


@hub.command()
def backup(
    to: Annotated[Path, typer.Argument(help="The copy, a file that does not exist yet.")],
    *,
    database: HubDatabase = "hub.db",
) -> None:
    """Copy the database as it is at one moment, also while a hub serves it."""
    from kiosk.hub import desk

    written = desk.back_up(database, to)
    print(f"{to}: {written} bytes, checked")


@hub.command()
def rescue(*, database: HubDatabase = "hub.db") -> None:
    """Keep a damaged database aside and begin anew with what can be read of it."""
    from kiosk.hub import desk

    print(desk.rescue_file(database) or f"{database} is sound: nothing was changed")


@hub.command()
def catalogue(*, database: HubDatabase = "hub.db", as_json: AsJson = False) -> None:
    """List what the hub sells: price, stock, barcode."""
    from kiosk.cli.printing import show
    from kiosk.hub.desk import Desk

    with Desk(database) as desk:
        products = desk.products()
    if as_json:
        show({"products": products}, as_json=True)
        return
    for row in products:
        price = row["price_minor"]
        cost = "no price" if not isinstance(price, int) else f"{price / 100:.2f} {row['currency']}"
        stock = "not counted" if row["stock"] is None else row["stock"]
        print(f"{row['id']:8} {row['name']:40} {cost:>12}  stock {stock}  {row['barcode']}")


@user.command("add")
def add_user(
    email: Email,
    *,
    name: Annotated[str, typer.Option(help="What they are called.")],
    admin: Annotated[bool, typer.Option(help="Somebody of the staff.")] = False,
    database: HubDatabase = "hub.db",
) -> None:
    """Make a user; the password is asked for, or read from standard input."""
    from kiosk.hub.desk import Desk

    with Desk(database, make=True) as desk:
        desk.add_user(name, email, _password(), admin=admin)
    print(f"{email} may sign in")


@user.command("password")
def set_password(email: Email, *, database: HubDatabase = "hub.db") -> None:
    """Give a user a new password; it is asked for, or read from standard input."""
    from kiosk.hub.desk import Desk

    with Desk(database) as desk:
        desk.set_password(email, _password())
    print(f"{email} has a new password")


@user.command("remove")
def remove_user(email: Email, *, database: HubDatabase = "hub.db") -> None:
    """Forget a user; their orders stay, without the name."""
    from kiosk.hub.desk import Desk

    with Desk(database) as desk:
        desk.remove_user(email)
    print(f"{email} is forgotten")


@user.command("list")
def list_users(*, database: HubDatabase = "hub.db", as_json: AsJson = False) -> None:
    """Who may sign in."""
    from kiosk.cli.printing import show
    from kiosk.hub.desk import Desk

    with Desk(database) as desk:
        users = desk.users()
    if as_json:
        show({"users": users}, as_json=True)
        return
    for row in users:
        print(f"{row['email']:40} {row['role']:6} {row['name']}")


def _password() -> str:
    if sys.stdin.isatty():
        asked: str = typer.prompt("Password", hide_input=True, confirmation_prompt=True)
        return asked
    password = sys.stdin.readline().rstrip("\n")
    if not password:
        raise ConfigError("No password: type one, or give it on standard input.")
    return password
