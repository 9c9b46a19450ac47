"""What was scanned, in ``kiosk.db``: the stations with their modes, and items that a code named.

Only the till writes here. Every method is part of a transaction that the till begins.
"""

from dataclasses import dataclass

from sqlite_utils import Database

from kiosk.events.pictures import Box
from kiosk.events.scans import CodeSeen, ScanMode
from kiosk.events.things import ItemConfirmed, UnknownSeen

CARRIED_S = 10.0
"""So long after its code was read an item may still be on its way to where it will lie."""

TOGETHER_S = 3.0
"""A scan and an item of the same product that the camera counts within this time are one."""

_GENERAL = ""


@dataclass(frozen=True, slots=True)
class Station:
    """A scanner and what it did. *last_at* is epoch seconds; None: it never scanned."""

    station_id: str
    mode: ScanMode | None
    scans: int
    last_at: float | None


@dataclass(frozen=True, slots=True)
class CodedItem:
    """An item and where it lies; *product_id* is None for an unknown one.

    *followed_as* is the id under which the camera will tell that it has gone; *code* what was read
    on it, empty where nothing was.
    """

    event_id: str
    product_id: str | None
    followed_as: str
    box: Box
    code: str


class Scans:
    """Stations, and which items belong to which codes."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def mode_of(self, station_id: str) -> ScanMode:
        """The station's own mode, else the general one, else ADD (S1-13)."""
        rows = self._db.conn.execute(
            """
            select mode from station where station_id in (?, ?) and mode is not null
            order by station_id desc limit 1
            """,
            [station_id, _GENERAL],
        )
        found = rows.fetchone()
        return ScanMode(found[0]) if found else ScanMode.ADD

    def set_mode(self, station_id: str, mode: ScanMode) -> None:
        """From now on; an empty *station_id* is the general mode."""
        self._db.conn.execute(
            """
            insert into station (station_id, mode) values (?, ?)
            on conflict (station_id) do update set mode = excluded.mode
            """,
            [station_id, mode],
        )

    def count(self, station_id: str, at: float) -> None:
        """The station scanned something."""
        self._db.conn.execute(
            """
            insert into station (station_id, scans, last_at) values (?, 1, ?)
            on conflict (station_id) do update set scans = scans + 1, last_at = excluded.last_at
            """,
            [station_id, at],
        )

    def stations(self) -> tuple[Station, ...]:
        """All stations that scanned or were given a mode."""
        rows = self._db.conn.execute(
            "select station_id, mode, scans, last_at from station where station_id <> '' "
            "order by station_id"
        )
        return tuple(Station(r[0], ScanMode(r[1]) if r[1] else None, r[2], r[3]) for r in rows)

    def mark(self, event_id: str, code: str, *, lies: bool) -> None:
        """The item was named by *code*; *lies* on the counter, or it was only held to a scanner."""
        self._db.conn.execute(
            "update item set code = ?, gone = ? where event_id = ?", [code, not lies, event_id]
        )

    def label(self, event_id: str, code: str) -> None:
        """*code* was read on an item that lies there. What the camera follows, it goes on with."""
        self._db.conn.execute(
            """
            update item set code = ?, gone = 0, seen_as = case
              when code = '' and product_id is not null then coalesce(seen_as, event_id)
              else seen_as end
            where event_id = ?
            """,
            [code, event_id],
        )

    def forget(self, event_id: str) -> None:
        """No item that is seen later is the one that a code had named."""
        self._db.conn.execute("update item set code = '' where event_id = ?", [event_id])

    def seen_lately(self, session_id: str, product_id: str, at: float) -> str | None:
        """An item of that product that the camera counted just now and no scan belongs to."""
        return self._one(
            """
            select event_id from item where session_id = ? and product_id = ? and code = ''
              and seen_at >= ? order by seen_at limit 1
            """,
            [session_id, product_id, at - TOGETHER_S],
        )

    def scanned_lately(self, item: ItemConfirmed) -> str | None:
        """A scan of the item's product just now that no item on the counter belongs to yet."""
        return self._one(
            """
            select event_id from item where session_id = ? and product_id = ? and code <> ''
              and gone = 1 and x0 = x1 and seen_as is null and seen_at >= ?
            order by seen_at limit 1
            """,
            [item.session_id, item.product_id, item.seen_at - TOGETHER_S],
        )

    def join(self, event_id: str, seen_as: str, box: Box) -> None:
        """The item that a code named is the one that the camera follows as *seen_as* in *box*."""
        self._db.conn.execute(
            """
            update item set seen_as = ?, gone = 0, x0 = ?, y0 = ?, x1 = ?, y1 = ?
            where event_id = ?
            """,
            [seen_as, box.x0, box.y0, box.x1, box.y1, event_id],
        )

    def item_followed_as(self, seen_as: str) -> str | None:
        """The item that the camera follows under that id: the one a code had named, or that id.

        None where that id is not followed any more: the item goes by another one.
        """
        return self._one(
            """
            select event_id from item where seen_as = ? or (event_id = ? and seen_as is null)
            order by seen_as is null, gone, rowid desc limit 1
            """,
            [seen_as, seen_as],
        )

    def under(self, seen: CodeSeen, product_id: str) -> CodedItem | None:
        """The item that carries the code: its middle lies within the item's box.

        Of several one of that product or with that code, else the smallest that no code has named:
        boxes of things that lie side by side overlap, and their own codes say which is which.
        """
        x, y = (seen.box.x0 + seen.box.x1) / 2, (seen.box.y0 + seen.box.y1) / 2
        own = "(coalesce(product_id, '') = ? or code = ?)"
        return self._item(
            seen.session_id,
            f"""
            gone = 0 and ? between x0 and x1 and ? between y0 and y1 and ({own} or code = '')
            order by {own} desc, (x1 - x0) * (y1 - y0) limit 1
            """,
            [x, y, product_id, seen.text, product_id, seen.text],
        )

    def coded_in(self, thing: ItemConfirmed | UnknownSeen) -> CodedItem | None:
        """The item that only its code has named so far and that *thing* may be.

        Its code lies inside the thing's box; or it was read a moment ago, in the shopper's hand,
        and the thing is not known to be something else. Where its code was read nothing lies then.
        """
        box = thing.box
        inside = "(x0 + x1) / 2 between ? and ? and (y0 + y1) / 2 between ? and ?"
        sides = [box.x0, box.x1, box.y0, box.y1]
        product_id = thing.product_id if isinstance(thing, ItemConfirmed) else None
        return self._item(
            thing.session_id,
            f"""
            code <> '' and seen_as is null and x0 < x1
              and (gone = 0 and {inside}
                or seen_at >= ? and product_id = coalesce(?, product_id))
            order by gone = 0 and {inside} desc, seen_at limit 1
            """,
            [*sides, thing.seen_at - CARRIED_S, product_id, *sides],
        )

    def maybe_moved(self, session_id: str, product_id: str, at: float) -> str | None:
        """An item of that product whose code may be read elsewhere now.

        As far as is known it lies there still; or only its code had named it, and it left its
        place no longer ago than a shopper may carry it.
        """
        return self._one(
            """
            select event_id from item where session_id = ? and product_id = ? and x0 < x1
              and (gone = 0 or gone_at >= ? and code <> '' and seen_as is null)
            order by seen_at limit 1
            """,
            [session_id, product_id, at - CARRIED_S],
        )

    def _item(self, session_id: str, which: str, values: list[object]) -> CodedItem | None:
        found = self._db.conn.execute(
            f"""
            select event_id, product_id, coalesce(seen_as, event_id), x0, y0, x1, y1, code from item
            where session_id = ? and {which}
            """,  # noqa: S608  the conditions are this file's own
            [session_id, *values],
        ).fetchone()
        return (
            CodedItem(found[0], found[1], found[2], Box(*found[3:7]), found[7]) if found else None
        )

    def _one(self, query: str, values: list[object]) -> str | None:
        found = self._db.conn.execute(query, values).fetchone()
        return None if found is None else str(found[0])
