"""What lies in a basket, as it is told: lines, open questions, sums."""

from sqlalchemy import Select, select
from sqlalchemy.orm import joinedload

from kiosk.hub.models import Line, LineEvent, Pending, Product, ShopSession
from kiosk.hub.services.asking import open_now
from kiosk.hub.shapes import Json, price, question, shopper_line, total_minor
from kiosk.hub.shapes import line as line_shape
from kiosk.hub.shapes import session as session_shape
from kiosk.hub.unit import Unit


def of_session(unit: Unit, session: ShopSession) -> Json:
    """The whole basket of a session with its open questions."""
    lines = list(unit.db.scalars(_lines(session.id)))
    questions = unit.db.scalars(
        select(Pending)
        .where(Pending.session_id == session.id, open_now(unit))
        .order_by(Pending.asked_at, Pending.id)
    )
    events = _events(unit, session)
    return {
        "session": session_shape(session),
        "seq": session.seq,
        "items": [line_shape(line, events.get(line.id, [])) for line in lines],
        "pending": [question(row) for row in questions],
        **_sums(unit, lines),
    }


def of_user(unit: Unit, user_id: str) -> Json:
    """What lies in the shopper's open baskets, newest first, as published."""
    rows = unit.db.execute(
        select(Line, ShopSession.device_id)
        .join(ShopSession)
        .where(ShopSession.user_id == user_id, ShopSession.state == "open")
        .options(joinedload(Line.product))
        .order_by(Line.added_at.desc(), Line.id)
    ).all()
    lines = [line for line, _ in rows]
    sums = _sums(unit, lines)
    return {
        "items": [shopper_line(line, device_id) for line, device_id in rows],
        "total": sums["total"],
        "itemCount": sums["itemCount"],
    }


def currency(unit: Unit) -> str:
    """The catalogue's currency (ISO 4217)."""
    return unit.db.scalar(select(Product.currency).order_by(Product.position).limit(1)) or "EUR"


def _lines(session_id: str) -> Select[Line]:
    return (
        select(Line)
        .where(Line.session_id == session_id)
        .options(joinedload(Line.product))
        .order_by(Line.added_at, Line.id)
    )


def _events(unit: Unit, session: ShopSession) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line_id, event_id in unit.db.execute(
        select(LineEvent.line_id, LineEvent.event_id)
        .join(Line)
        .where(Line.session_id == session.id)
        .order_by(LineEvent.id)
    ):
        found.setdefault(line_id, []).append(event_id)
    return found


def _sums(unit: Unit, lines: list[Line]) -> Json:
    total = total_minor(lines)
    return {
        "total": price(total),
        "totalMinor": total,
        "currency": currency(unit),
        "itemCount": sum(line.quantity for line in lines),
    }
