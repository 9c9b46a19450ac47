"""What happens to a letter at its end, and to the letters that are about it.

These are parts of a transaction: the caller begins it.
"""

from sqlite_utils import Database

from kiosk.events.letters import LetterState
from kiosk.letters import Letter
from kiosk.outbox import ledger

CALLABLE_BACK = "state = 'parked' or (state in ('waiting', 'held') and tries = 0)"
"""What certainly never reached the backend: refused there, or not tried."""


def settle(
    db: Database, event_id: str, state: LetterState, words: str, at: float, *, only_if: str
) -> bool:
    """Move one letter to its end *state* if the condition *only_if* holds; False if not."""
    cursor = db.conn.execute(
        f"""
        update letter set state = ?, last_error = ?, settled_at = ?
        where event_id = ? and ({only_if})
        """,  # noqa: S608  the condition is one of ours
        [state, words, at, event_id],
    )
    return bool(cursor.rowcount == 1)


def park(db: Database, event_id: str, reason: str, at: float) -> bool:
    """Park a letter and those about it; False when it is already settled."""
    open_letter = "state in ('waiting', 'sending', 'held')"
    parked = settle(db, event_id, LetterState.PARKED, reason, at, only_if=open_letter)
    if parked:
        _settle_dependents(db, event_id, LetterState.PARKED, reason, at)
    return parked


def cancel(db: Database, event_id: str, reason: str, at: float, *, only_if: str) -> bool:
    """Cancel a letter and those about it; False when *only_if* does not hold."""
    cancelled = settle(db, event_id, LetterState.CANCELLED, reason, at, only_if=only_if)
    if cancelled:
        _settle_dependents(db, event_id, LetterState.CANCELLED, reason, at)
    return cancelled


def share_fate(db: Database, letter: Letter) -> None:
    """A new letter about one that will never arrive goes the same way at once."""
    if letter.refers_to is None:
        return
    fate = db.conn.execute(
        "select state, last_error from letter where event_id = ? and state in (?, ?)",
        [letter.refers_to, LetterState.PARKED, LetterState.CANCELLED],
    ).fetchone()
    if fate:
        _settle_dependents(db, letter.refers_to, LetterState(fate[0]), fate[1], letter.created)


def note(
    db: Database, what: str, event_id: str, words: str, at: float, *, who: str = ledger.TILL
) -> None:
    """Write what became of a letter into the ledger."""
    row = db.conn.execute("select session_id from letter where event_id = ?", [event_id]).fetchone()
    session_id = row[0] if row else None
    ledger.append(
        db, what=what, at=at, words=words, who=who, session_id=session_id, event_id=event_id
    )


def _settle_dependents(
    db: Database, event_id: str, state: LetterState, reason: str, at: float
) -> None:
    db.conn.execute(
        """
        update letter set state = ?, last_error = ?, settled_at = ?
        where refers_to = ? and state in ('waiting', 'held', 'parked') and state <> ?
        """,
        [state, f"It is about a letter that was {state}: {reason}", at, event_id, state],
    )
