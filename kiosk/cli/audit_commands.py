"""``shopshadow audit``: the ledger, and the window as people need it."""

# ruff: noqa: PLC0415  (late imports, as in main.py)

from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.options import AsJson, Config

audit = typer.Typer(help="Look for what is wrong.", no_args_is_help=True)


@audit.command(name="verify")
def audit_verify(
    *, config: Config = None, folder: Path | None = None, as_json: AsJson = False
) -> None:
    """Check the ledger's seals; exit 1 when an entry was changed, removed or cut off."""
    from kiosk.cli import auditing

    raise typer.Exit(auditing.verify(config, folder, as_json=as_json))


@audit.command(name="ui")
def audit_ui(
    *,
    language: Annotated[str, typer.Option(help="Only that language; empty for all.")] = "",
    as_json: AsJson = False,
) -> None:
    """Walk every screen, language, size and text; exit 1 when something is found."""
    from kiosk.cli import auditing

    raise typer.Exit(auditing.user_interface(as_json=as_json, language=language))
