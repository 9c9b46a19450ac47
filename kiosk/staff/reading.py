"""What the panel shows of ``kiosk.db``. Read only."""

import json

from sqlite_utils import Database

from kiosk.events.pictures import Vote
from kiosk.session import short_id
from kiosk.staff.book import Answers, Decision, LetterView

_LETTERS = """
select event_id, kind, state, coalesce(body ->> 'name', body ->> 'local_number', ''), session_id,
  created, due, tries, last_error
from letter where state in ('waiting', 'sending', 'held', 'parked')
order by state <> 'parked', number limit ?
"""
_DECISIONS = """
select item.event_id, item.seen_at, item.product_id, item.confidence, question.kind,
  question.state, item.votes, item.answered_by
from item left join question on question.event_id = item.event_id
order by item.seen_at desc limit ?
"""

_ANSWERS = """
select min(cast(confidence * 10 as integer), 9) as tenth, count(*), sum(state = 'yes')
from question where kind = 'unsure' and state in ('yes', 'no') group by tenth order by tenth
"""


def letters(db: Database, limit: int = 100) -> tuple[LetterView, ...]:
    """Letters that are not settled, parked ones first, then in order."""
    return tuple(
        LetterView(row[0], row[1], row[2], row[3], short_id(row[4]), *row[5:])
        for row in db.conn.execute(_LETTERS, [limit])
    )


def decisions(db: Database, limit: int = 20) -> tuple[Decision, ...]:
    """The newest decisions about things on the counter."""
    return tuple(
        Decision(row[0], row[1], row[2], row[3], row[4] or "", row[5] or "", _votes(row[6]), row[7])
        for row in db.conn.execute(_DECISIONS, [limit])
    )


def answers(db: Database) -> tuple[Answers, ...]:
    """How often people said yes, by tenths of confidence (their middle)."""
    return tuple(
        Answers((row[0] + 0.5) / 10.0, row[1], row[2]) for row in db.conn.execute(_ANSWERS)
    )


def _votes(kept: str) -> tuple[Vote, ...]:
    return tuple(Vote(float(time_s), float(score)) for time_s, score in json.loads(kept))
