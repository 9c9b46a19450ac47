"""Which questions are still asked."""

from sqlalchemy import ColumnElement, and_

from kiosk.hub.models import Pending
from kiosk.hub.unit import Unit

LASTS_S = 3600.0
"""A question that nobody answered for so long is not asked any more."""


def open_now(unit: Unit) -> ColumnElement[bool]:
    """The questions that wait for an answer."""
    return and_(Pending.state == "pending", Pending.asked_at > unit.now - LASTS_S)


def is_open(unit: Unit, row: Pending) -> bool:
    """Whether this one does."""
    return row.state == "pending" and row.asked_at > unit.now - LASTS_S
