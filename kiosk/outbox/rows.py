"""How a letter lies in its row."""

import sqlite3

from kiosk.events.letters import Endpoint, LetterKind, LetterState
from kiosk.letters import Letter, body_from_json
from kiosk.outbox.claiming import Open

COLUMNS = """
letter.event_id, letter.session_id, letter.kind, letter.body, letter.created, letter.due,
letter.refers_to, letter.tries, letter.last_error, letter.state, letter.doubts,
(select named.remote_id from letter as named where named.event_id = letter.refers_to)
"""
"""What `letter_of` reads, in this order."""


OPEN_LETTERS = """
select number, event_id, session_id, kind, endpoint, refers_to, state, due, faults
from letter indexed by letter_queue where state in ('waiting', 'sending', 'held') order by number
"""
"""What `open_letter` reads, in this order. Without the hint SQLite sorts the whole backlog."""


_KINDS = {str(kind): kind for kind in LetterKind}
_ENDPOINTS = {str(endpoint): endpoint for endpoint in Endpoint}
_STATES = {str(state): state for state in LetterState}
"""Looked up here, a backlog's words cost a tenth of what asking the enumerations does."""


def open_letter(row: sqlite3.Row) -> Open:
    """A letter of `OPEN_LETTERS`."""
    number, event_id, session_id, kind, endpoint, refers_to, state, due, faults = row
    return Open(
        number,
        event_id,
        session_id,
        _KINDS[kind],
        _ENDPOINTS[endpoint],
        refers_to,
        _STATES[state],
        due,
        faults,
    )


def letter_of(row: sqlite3.Row) -> Letter:
    """The letter that begins with `COLUMNS`."""
    kind = _KINDS[row[2]]
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
        state=_STATES[row[9]],
        doubts=row[10],
        about_remote=row[11] or "",
    )
