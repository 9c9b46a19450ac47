"""How a letter lies in its row."""

import sqlite3

from kiosk.events import LetterKind, LetterState
from kiosk.letters import Letter, body_from_json

COLUMNS = """
letter.event_id, letter.session_id, letter.kind, letter.body, letter.created, letter.due,
letter.refers_to, letter.tries, letter.last_error, letter.state
"""
"""What `letter_of` reads, in this order."""


def letter_of(row: sqlite3.Row) -> Letter:
    """The letter that begins with `COLUMNS`."""
    kind = LetterKind(row[2])
    return Letter(
        event_id=row[0],
        session_id=row[1],
        kind=kind,
        body=body_from_json(kind, row[3]),
        created=row[4],
        due=row[5],
        refers_to=row[6],
        tries=row[7],
        last_error=row[8],
        state=LetterState(row[9]),
    )
