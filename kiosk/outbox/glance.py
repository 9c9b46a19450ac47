"""A look at the outbox from outside: read-only, and without waiting for anybody."""

import sqlite3
from contextlib import closing
from pathlib import Path

from kiosk.outbox.database import in_words
from kiosk.snapshots.till import LetterCounts, QueueGlance


def glance(file: Path) -> QueueGlance:
    """How many letters are in each state, and how old the oldest unsent one is.

    DatabaseFault where the file can't be read or has no letters' table.
    """
    with in_words(file), closing(_opened(file)) as db:
        counts = dict(db.execute("select state, count(*) from letter group by state").fetchall())
        (oldest_at,) = db.execute(
            "select min(created) from letter where state in ('waiting', 'sending', 'held')"
        ).fetchone()
        reason = db.execute(
            "select last_error from letter where state = 'parked' "
            "order by settled_at desc, number desc limit 1"
        ).fetchone()
    return QueueGlance(LetterCounts(**counts, parked_reason=reason[0] if reason else ""), oldest_at)


def _opened(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True, timeout=2.0)
