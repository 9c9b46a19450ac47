"""Brings the database's tables up to this program's, or refuses what is not ours or too new."""

import logging
from pathlib import Path

from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import DBAPIError

from kiosk.errors import DatabaseFault
from kiosk.hub.refusals import Unavailable
from kiosk.hub.store import Store

log = logging.getLogger(__name__)

_STEPS = Path(__file__).with_name("migrations")
_FIRST = "0001"


def newest() -> str:
    """The number of the last step that this program knows, four digits."""
    return max(file.stem[1:5] for file in (_STEPS / "versions").glob("r*.py"))


def prepare(store: Store, *, where: str) -> None:
    """Make *store* ready for use. DatabaseFault says what is wrong with *where*, and what to do.

    A file is brought up to date; a database server, which others may be using, must be already.
    """
    found = _found(store, where)
    if found == newest():
        return
    if not store.is_file:  # others may be using it
        raise DatabaseFault(
            f"The hub's database {where} is of version {found or 'none'}, this program needs "
            f"{newest()}. Run `shopshadow hub migrate --database {where}` once, while no hub runs."
        )
    migrate(store, where=where)


def migrate(store: Store, *, where: str) -> tuple[str | None, str]:
    """Take all missing steps in one transaction; answers the version before and after."""
    before = _found(store, where)
    if before != newest():
        try:
            with store.remake() as connection:
                _upgrade(connection, from_version=before)
        except (DBAPIError, Unavailable) as exc:
            raise _unusable(where, str(exc)) from exc
        log.info("%s was of version %s and is of version %s", where, before or "none", newest())
    return before, newest()


def _found(store: Store, where: str) -> str | None:
    """The database's version, None while it is empty. DatabaseFault where it is too new."""
    try:
        store.open()
        with store.read() as unit:
            found = _version(unit.db.connection())
    except Unavailable as exc:
        raise _unusable(where, exc.message) from exc
    if found is not None and found > newest():
        raise DatabaseFault(
            f"The hub's database {where} is of version {found}, this program knows {newest()}. "
            "Start the newer program, or name another database."
        )
    return found


def _version(connection: Connection) -> str | None:
    tables = inspect(connection).get_table_names()
    if "alembic_version" in tables:
        kept: str | None = connection.scalar(text("select version_num from alembic_version"))
        return kept
    if "schema_version" in tables:  # as it was kept before the second step
        numbered = connection.scalar(text("select version from schema_version"))
        return None if numbered is None else f"{numbered:04}"
    return None


def _upgrade(connection: Connection, *, from_version: str | None) -> None:
    # Imported here: a hub whose database is up to date need not wait for it.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    logging.getLogger("alembic").setLevel(logging.WARNING)  # one line of ours says it
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(_STEPS).replace("%", "%%"))
    if from_version == _FIRST and not inspect(connection).has_table("alembic_version"):
        command.stamp(config, _FIRST)
    command.upgrade(config, "head")


def _unusable(where: str, why: str) -> DatabaseFault:
    return DatabaseFault(
        f"The hub's database {where} can't be used. {why}. "
        "Free the disk, make it writable, or name another file."
    )
