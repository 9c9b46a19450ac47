"""Letters that change the basket and that the backend's last report does not show yet."""

import sqlite3

from sqlite_utils import Database

from kiosk.events.letters import LetterKind, LetterState
from kiosk.letters import ApproveBody, ItemBody, QuantityBody, body_from_json
from kiosk.session import Step

_STEPS = """
select letter.event_id, letter.kind, letter.body, letter.refers_to, letter.state,
  letter.settled_sequence, letter.line_quantity, question.product_id, question.confidence
from letter left join question on question.event_id = letter.refers_to
where letter.session_id = ? and letter.reported = 0
  and letter.kind in ('add', 'approve', 'quantity')
  and (
    letter.state in ('waiting', 'sending', 'held', 'delivered')
    -- the goods of a parked add are there, and staff may send it again
    or (letter.state = 'parked' and letter.kind = 'add')
  )
order by letter.state <> 'delivered',
  case letter.state when 'delivered' then letter.settled_at end, letter.number
"""


def unreported_steps(db: Database, session_id: str) -> tuple[Step, ...]:
    """The session's steps: those that arrived as they did, then the others as they will."""
    return tuple(_step(row) for row in db.conn.execute(_STEPS, [session_id]))


def _step(row: sqlite3.Row) -> Step:
    event_id, kind, refers_to = row[0], LetterKind(row[1]), row[3]
    body = body_from_json(kind, row[2])
    assert isinstance(body, ItemBody | QuantityBody | ApproveBody)
    asked_product_id, asked_confidence = row[7], row[8]
    return Step(
        event_id=event_id,
        kind=kind,
        product_id=asked_product_id if isinstance(body, ApproveBody) else body.product_id,
        quantity=body.quantity,
        confidence=body.confidence if isinstance(body, ItemBody) else asked_confidence or 0.0,
        line_id=refers_to or event_id,
        arrived=row[4] == LetterState.DELIVERED,
        settled_sequence=row[5],
        line_quantity=row[6],
        measure=body.measure if isinstance(body, ItemBody) else None,
        alone=_alone(body),
    )


def _alone(body: ItemBody | QuantityBody | ApproveBody) -> bool:
    if isinstance(body, ItemBody):
        return body.measure is not None
    return isinstance(body, QuantityBody) and body.alone
