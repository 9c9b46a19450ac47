"""The copy of the backend's catalogue, kept over restarts in one SQLite file.

It can be thrown away at any time: a file that is damaged, half written or of another version is
begun anew, and a folder that can't be written costs nothing but the copy (S4-15).
"""

import json
import logging
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from kiosk.wire.catalogue import Offer

log = logging.getLogger(__name__)

_VERSION = 1
_FILE = "catalogue.db"
_TABLES = """
create table copy (
  source text primary key, tag text not null, read_at real not null, currency text not null,
  products integer not null
) strict;
create table product (
  source text not null references copy on delete cascade, place integer not null,
  product_id text not null, told text not null, primary key (source, place)
) strict, without rowid;
"""
_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class Copy:
    """What the backend *source* sold at *read_at* (epoch seconds); *tag* is the answer's ETag."""

    source: str
    offers: tuple[Offer, ...]
    read_at: float
    currency: str = ""
    tag: str = ""


class Copies:
    """The newest copy of each backend's catalogue. Any thread: every call opens the file anew.

    Nothing is raised; what can't be kept is logged once, until it can be kept again.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / _FILE
        self.kept = True
        """Whether the last writing got onto the disk."""

    def load(self, source: str) -> Copy | None:
        """The copy of that backend's catalogue; None where there is none that can be trusted."""
        if not self._file.is_file():
            return None
        return self._told(lambda: self._read(source))

    def store(self, copy: Copy) -> None:
        """Keep *copy* in place of the one before, whole or not at all."""
        done = self._told(lambda: self._write(copy))
        self._say(kept=done is not None)

    def confirm(self, source: str, read_at: float) -> None:
        """The copy was still right at *read_at*."""
        done = self._told(lambda: self._touch(source, read_at))
        self._say(kept=done is not None)

    def _told(self, work: Callable[[], _Found]) -> _Found | None:
        try:
            try:
                return work()
            except sqlite3.DatabaseError as exc:
                if isinstance(exc, sqlite3.OperationalError) and not self._is_odd(exc):
                    raise
                log.warning("the copy of the catalogue is begun anew: %s", exc)
                self._file.unlink(missing_ok=True)
                return work()
        except (OSError, sqlite3.Error) as exc:
            log.debug("%s: %s", self._file, exc)
            return None

    @staticmethod
    def _is_odd(exc: sqlite3.OperationalError) -> bool:
        """Tables that are not ours, rather than a disk that is full or read-only."""
        return getattr(exc, "sqlite_errorname", "") == "SQLITE_ERROR"

    def _say(self, *, kept: bool) -> None:
        if self.kept and not kept:
            log.warning(
                "The catalogue's copy can't be written to %s: prices are not kept over a restart. "
                "Give the kiosk's user the right to write there.",
                self._file.parent,
            )
        elif kept and not self.kept:
            log.info("the catalogue's copy is kept again")
        self.kept = kept

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self._file, timeout=2.0, isolation_level=None)) as db:
            db.execute("pragma foreign_keys = on")
            db.execute("begin immediate")
            try:
                _prepare(db)
                yield db
                db.execute("commit")
            except BaseException:
                if db.in_transaction:
                    db.execute("rollback")
                raise

    def _read(self, source: str) -> Copy | None:
        with self._open() as db:
            head = db.execute(
                "select tag, read_at, currency, products from copy where source = ?", [source]
            ).fetchone()
            if head is None:
                return None
            rows = db.execute(
                "select product_id, told from product where source = ? order by place", [source]
            )
            offers = tuple(Offer(product_id, _object(told)) for product_id, told in rows)
        tag, read_at, currency, products = head
        if len(offers) != products:
            raise sqlite3.DatabaseError(f"it holds {len(offers)} products of {products}")
        return Copy(source, offers, read_at, currency, tag)

    def _write(self, copy: Copy) -> bool:
        with self._open() as db:
            db.execute("delete from copy where source = ?", [copy.source])
            db.execute(
                "insert into copy (source, tag, read_at, currency, products)"
                " values (?, ?, ?, ?, ?)",
                [copy.source, copy.tag, copy.read_at, copy.currency, len(copy.offers)],
            )
            db.executemany(
                "insert into product (source, place, product_id, told) values (?, ?, ?, ?)",
                (
                    (copy.source, place, offer.product_id, json.dumps(dict(offer.told)))
                    for place, offer in enumerate(copy.offers)
                ),
            )
        return True

    def _touch(self, source: str, read_at: float) -> bool:
        with self._open() as db:
            db.execute("update copy set read_at = ? where source = ?", [read_at, source])
        return True


def _prepare(db: sqlite3.Connection) -> None:
    version = db.execute("pragma user_version").fetchone()[0]
    if version == _VERSION:
        return
    if version:
        raise sqlite3.DatabaseError(f"it is of version {version}, this program writes {_VERSION}")
    for statement in _TABLES.split(";\n"):
        db.execute(statement)
    db.execute(f"pragma user_version = {_VERSION}")


def _object(text: str) -> dict[str, object]:
    try:
        told = json.loads(text)
    except ValueError as exc:
        raise sqlite3.DatabaseError(f"a product in it is no JSON ({exc})") from exc
    if not isinstance(told, dict):
        raise sqlite3.DatabaseError("a product in it is no object")
    return told
