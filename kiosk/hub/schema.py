"""Makes the tables, or refuses a database that is not ours or too new."""

from sqlalchemy import inspect, select

from kiosk.errors import DatabaseFault
from kiosk.hub.models import Base, SchemaVersion
from kiosk.hub.refusals import Unavailable
from kiosk.hub.store import Store

VERSION = 1


def prepare(store: Store, *, where: str) -> None:
    """Bring the database up to `VERSION`. DatabaseFault says what is wrong with *where*."""
    try:
        store.open()
        with store.write() as unit:
            connection = unit.db.connection()
            if not inspect(connection).has_table(SchemaVersion.__tablename__):
                Base.metadata.create_all(connection)
                unit.db.add(SchemaVersion(version=VERSION))
                return
            found = unit.db.scalar(select(SchemaVersion.version))
    except Unavailable as exc:
        raise DatabaseFault(
            f"The hub's database {where} can't be used. {exc.message}. "
            "Free the disk, make it writable, or name another file."
        ) from exc
    if found != VERSION:
        raise DatabaseFault(
            f"The hub's database {where} is of version {found}, this program knows {VERSION}. "
            "Start the newer program, or name another database."
        )
