"""What Open Food Facts said, kept with its age: known and unknown codes alike."""

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from kiosk.food_facts.fact import FoodFact

log = logging.getLogger(__name__)

KNOWN_S = 30 * 86_400.0
UNKNOWN_S = 7 * 86_400.0
"""Somebody may have entered it since."""

_MOST = 10_000
_TABLE = """
create table if not exists fact_1 (
  barcode text primary key, found integer not null, at real not null,
  name text not null, brand text not null, picture text not null
) strict
"""


class FoodMemory:
    """Any thread: every call opens the file anew. Nothing is raised: it can be asked again."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "food.db"
        self._warned = False

    def of(self, barcode: str) -> FoodFact | None:
        """What was said of that code, however old."""
        try:
            with self._open() as db:
                row = db.execute(
                    "select barcode, found, at, name, brand, picture from fact_1 where barcode = ?",
                    [barcode],
                ).fetchone()
        except (OSError, sqlite3.Error) as exc:
            self._lost(exc)
            return None
        return None if row is None else FoodFact(row[0], bool(row[1]), *row[2:])

    def fresh(self, barcode: str, now: float) -> FoodFact | None:
        """The same, where it need not be asked again. A clock that was set back makes it old."""
        fact = self.of(barcode)
        if fact is None:
            return None
        age_s = now - fact.at
        return fact if 0 <= age_s < (KNOWN_S if fact.found else UNKNOWN_S) else None

    def keep(self, fact: FoodFact) -> None:
        """Remember *fact*; the oldest make room."""
        try:
            with self._open() as db:
                db.execute(
                    "insert or replace into fact_1 values (?, ?, ?, ?, ?, ?)",
                    [fact.barcode, fact.found, fact.at, fact.name, fact.brand, fact.picture],
                )
                db.execute(
                    "delete from fact_1 where barcode not in"
                    " (select barcode from fact_1 order by at desc limit ?)",
                    [_MOST],
                )
        except (OSError, sqlite3.Error) as exc:
            self._lost(exc)

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self._file, timeout=2.0)) as db, db:
            db.execute(_TABLE)
            yield db

    def _lost(self, exc: Exception) -> None:
        if isinstance(exc, sqlite3.DatabaseError) and "not a database" in str(exc):
            log.warning("%s is damaged and begun anew", self._file)
            self._file.unlink(missing_ok=True)
        elif not self._warned:
            self._warned = True
            log.warning("what codes are is not kept: %s can't be used (%s)", self._file, exc)
