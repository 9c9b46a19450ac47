"""What the letters of a kiosk that runs elsewhere hold."""

import sqlite3
from contextlib import closing
from pathlib import Path


def pieces(folder: Path, which: str) -> int:
    """How many pieces the letters of the kiosk in *folder* hold that are *which* (SQL).

    A letter without a quantity is one piece; -1 where there is no database yet.
    """
    try:
        with closing(sqlite3.connect(f"file:{folder}/kiosk.db?mode=ro", uri=True)) as db:
            found = "select coalesce(sum(coalesce(body ->> 'quantity', 1)), 0) from letter"
            return int(db.execute(f"{found} where {which}").fetchone()[0])
    except sqlite3.Error:
        return -1
