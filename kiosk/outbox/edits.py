"""Products that staff changed at this kiosk, until the backend has been told of them."""

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from kiosk.catalogue.edit import Edit
from kiosk.outbox.database import file_of, in_words, open_database, transaction

_EDITS = (
    "select event_id, product_id, fields, at, who, note from edit where state = ? order by number"
)


class Edits:
    """Changes of products, in the order they were made. Belongs to the connection's thread."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def put(self, edit: Edit) -> None:
        """Keep *edit* until the backend has it."""
        self._change(
            "insert into edit (event_id, product_id, fields, at, who) values (?, ?, ?, ?, ?)",
            edit.event_id,
            edit.product_id,
            json.dumps(dict(edit.fields)),
            edit.at,
            edit.who,
        )

    def waiting(self) -> tuple[Edit, ...]:
        """What the backend has not been told yet, the oldest first."""
        return self._in_state("waiting")

    def refused(self) -> tuple[Edit, ...]:
        """What the backend said no to, the oldest first."""
        return self._in_state("refused")

    def told(self, event_id: str) -> None:
        """The backend has it: its own table says so from now on."""
        self._change("delete from edit where event_id = ?", event_id)

    def refuse(self, event_id: str, note: str) -> None:
        """The backend said no, and why."""
        self._change(
            "update edit set state = 'refused', note = ? where event_id = ?", note, event_id
        )

    def forget_refused(self) -> None:
        """Staff have seen what was refused."""
        self._change("delete from edit where state = 'refused'")

    def close(self) -> None:
        """Let go of the database."""
        self._db.close()

    def _in_state(self, state: str) -> tuple[Edit, ...]:
        with in_words(file_of(self._db)):
            return _read(self._db.conn.execute(_EDITS, [state]))

    def _change(self, sql: str, *values: object) -> None:
        with in_words(file_of(self._db)), transaction(self._db):
            self._db.conn.execute(sql, values)


def open_edits(path: Path) -> Edits:
    """The changes on a connection of their own. DatabaseFault where that can't be."""
    return Edits(open_database(path))


def waiting_edits(path: Path) -> tuple[Edit, ...]:
    """What waits, by a look at the file; nothing where it can't be read yet."""
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=1.0)) as db:
            return _read(db.execute(_EDITS, ["waiting"]))
    except sqlite3.Error:
        return ()


def _read(rows: Iterable[Any]) -> tuple[Edit, ...]:
    return tuple(
        Edit(event_id, product_id, json.loads(fields), at, who, note)
        for event_id, product_id, fields, at, who, note in rows
    )
