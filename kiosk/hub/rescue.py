"""A hub's damaged file: kept beside its place, and what can still be read of it goes on.

The kiosk's own hub does that by itself at its start. A hub that stands alone refuses, and says
how: whoever runs it may have a copy that is worth more (``shopshadow hub backup``).
"""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from kiosk.errors import DatabaseFault
from kiosk.hub import models_fleet, models_goods, schema  # noqa: F401  their tables are Base's too
from kiosk.hub.meters import Meters
from kiosk.hub.models import Base
from kiosk.hub.settings import HubSettings
from kiosk.hub.store import Store
from kiosk.sqlite_files import aside_of, is_damaged, readable, replace_damaged, tell_beside

_LOOK_FOR_S = 5.0
_FROM_FIRST, _FROM_LAST = "rowid", "rowid desc"


def refuse_damaged(file: Path) -> None:
    """DatabaseFault, with what to do, where *file* is damaged."""
    if file.is_file() and is_damaged(file, within_s=_LOOK_FOR_S):
        raise DatabaseFault(
            f"The hub's database {file} is damaged. Put your newest copy in its place "
            "(one made by `shopshadow hub backup`), or run "
            f"`shopshadow hub rescue --database {file}`: it keeps the damaged file and begins "
            "anew with what can be read of it."
        )


def make_sound(file: Path, *, now: float, begins: Callable[[], None] = lambda: None) -> str:
    """Check the hub's file before it is opened; a sentence for staff when it was damaged.

    It is renamed ``…damaged-DATE``, never deleted, and the sentence lies beside it. Every row
    that can be read and that does not point to one that can't is in the new file before the old
    one gives way: a kill at any instant, or a full disk, leaves it for the next start. "" when
    the file is sound or missing. *begins* is called before what may take minutes. DatabaseFault
    when there is no room for the new one. Nobody else may have it open.
    """
    aside = aside_of(file, now)

    def take_over(fresh: Path) -> str:
        begins()
        return _taken_over(file, fresh, aside)

    return replace_damaged(file, aside, take_over, within_s=_LOOK_FOR_S)


def _taken_over(damaged: Path, fresh: Path, aside: Path) -> str:
    try:
        _make(fresh)
        words = (
            f"The hub's database was damaged: it is kept as {aside.name}, a new one was begun. "
            f"{_fill(fresh, damaged)} rows of sales, goods and people were taken over."
        )
        tell_beside(aside, words)
    except (sqlite3.DatabaseError, OSError) as exc:
        raise DatabaseFault(
            f"The hub's database {damaged} is damaged, and what is in it can't be saved ({exc}). "
            "Make room on the disk and make its folder writable."
        ) from exc
    return words


def _make(fresh: Path) -> None:
    settings = HubSettings(fresh)
    store = Store(
        settings.url, file=settings.file, ring=lambda _: None, wall=time.time, meters=Meters()
    )
    try:
        schema.migrate(store, where=settings.shown)
    finally:
        store.close()


def _fill(fresh: Path, damaged: Path) -> int:
    """Copy what can be read; answers the rows that stay."""
    with closing(sqlite3.connect(fresh, isolation_level=None)) as connection:
        connection.execute("pragma synchronous = full")
        connection.execute("begin immediate")
        for table in Base.metadata.sorted_tables:
            for order in (_FROM_FIRST, _FROM_LAST):  # from both ends, up to what can't be read
                _copy(connection, damaged, table.name, set(table.columns.keys()), order)
        _drop_orphans(connection)
        rows = sum(
            connection.execute(f'select count(*) from "{table.name}"').fetchone()[0]  # noqa: S608
            for table in Base.metadata.sorted_tables
        )
        connection.execute("commit")
    return int(rows)


def _copy(
    connection: sqlite3.Connection, damaged: Path, table: str, known: set[str], order: str
) -> None:
    """A row that does not fit into today's table is left where it is."""
    wanted = f'select * from "{table}" not indexed order by {order}'  # noqa: S608  ours
    for row in readable(damaged, wanted):
        kept = {name: row[name] for name in row.keys() if name in known}  # noqa: SIM118  values
        columns = ", ".join(f'"{name}"' for name in kept)
        connection.execute(
            f'insert or ignore into "{table}" ({columns}) '  # noqa: S608  names of our own
            f"values ({', '.join('?' * len(kept))})",
            tuple(kept.values()),
        )


def _drop_orphans(connection: sqlite3.Connection) -> None:
    """Rows that point to one that is gone, then those that pointed to them."""
    while orphans := list(_orphans(connection)):
        for table, rowid in orphans:
            connection.execute(
                f'delete from "{table}" where rowid = ?',  # noqa: S608  ours
                [rowid],
            )


def _orphans(connection: sqlite3.Connection) -> Iterator[tuple[str, int]]:
    for table, rowid, *_ in connection.execute("pragma foreign_key_check").fetchall():
        yield str(table), int(rowid)
