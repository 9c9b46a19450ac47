"""One transaction, as the services see it."""

from dataclasses import dataclass, field
from typing import Any, TypeAlias, cast

from sqlalchemy import Connection, Insert, Table, insert
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from kiosk.hub.models import Base, Line, Product, ShopSession
from kiosk.hub.models_goods import Wanted

Row: TypeAlias = dict[str, Any]

LOCKED = {"key_share": True}
"""How rows are locked: against other writers, not against rows that come to point to them.

Without it whoever holds a device and wants its session, and whoever holds the session and writes
an update of the device, wait for each other for ever.
"""


@dataclass(slots=True)
class Unit:
    """One transaction: its rows, its one moment in time, and who shall hear of it.

    Only with *writing* may anything be changed, and only then are rows locked. What was read under
    a lock is remembered, so that the five hundredth letter of a batch asks the database nothing
    that the first one asked.
    """

    db: Session
    now: float
    writing: bool
    channels: set[str] = field(default_factory=set)
    sessions: dict[str, ShopSession] = field(default_factory=dict)
    lines: dict[tuple[str, str, str], Line | None] = field(default_factory=dict)
    products: dict[str, Product] = field(default_factory=dict)
    wanted: dict[str, list[Wanted]] = field(default_factory=dict)
    _later: dict[tuple[type[Base], bool], list[Row]] = field(default_factory=dict)

    def append(self, model: type[Base], **row: Any) -> None:
        """A row that is only ever added; `flush` writes it, many of them at once."""
        self._later.setdefault((model, False), []).append(row)

    def append_unless_there(self, model: type[Base], **row: Any) -> None:
        """Like `append`, but one that is there already stays as it was."""
        self._later.setdefault((model, True), []).append(row)

    def flush(self) -> None:
        """Write what waits, without a commit. Needed before anything reads appended rows."""
        self.db.flush()
        later, self._later = self._later, {}
        if not later:
            return
        connection = self.db.connection()  # the ORM would look at every row once more
        for (model, may_be_there), rows in later.items():
            table = cast("Table", model.__table__)
            connection.execute(_insert(connection, table, may_be_there=may_be_there), rows)


def _insert(connection: Connection, table: Table, *, may_be_there: bool) -> Insert:
    if not may_be_there:
        return insert(table)
    if connection.dialect.name == "sqlite":
        return sqlite.insert(table).on_conflict_do_nothing()
    return postgresql.insert(table).on_conflict_do_nothing()
