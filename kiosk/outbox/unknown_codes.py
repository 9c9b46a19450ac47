"""Codes that were scanned and that the shop sells nothing under."""

from dataclasses import dataclass

from sqlite_utils import Database

_MOST = 500


@dataclass(frozen=True, slots=True)
class UnknownCode:
    """*times* it was scanned, the last time at *last_at* (epoch seconds)."""

    barcode: str
    times: int
    last_at: float


class UnknownCodes:
    """Belongs to the connection's thread; writes within the caller's transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def note(self, barcode: str, at: float) -> None:
        """It was scanned; the oldest of too many are forgotten."""
        self._db.conn.execute(
            "insert into unknown_code (barcode, first_at, last_at) values (?, ?, ?)"
            " on conflict (barcode) do update set times = times + 1, last_at = excluded.last_at",
            [barcode, at, at],
        )
        self._db.conn.execute(
            "delete from unknown_code where barcode not in"
            " (select barcode from unknown_code order by last_at desc limit ?)",
            [_MOST],
        )

    def newest(self, most: int) -> tuple[UnknownCode, ...]:
        """What was scanned last comes first."""
        rows = self._db.conn.execute(
            "select barcode, times, last_at from unknown_code order by last_at desc limit ?", [most]
        )
        return tuple(UnknownCode(row[0], row[1], row[2]) for row in rows)

    def forget(self, barcode: str) -> None:
        """It is sold now."""
        self._db.conn.execute("delete from unknown_code where barcode = ?", [barcode])
