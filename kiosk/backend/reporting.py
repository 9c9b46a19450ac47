"""A basket of the backend as the till hears of it."""

from kiosk.events.backend import BasketReported, ReportedLine
from kiosk.wire.answers import Basket, Line


def reported(basket: Basket, session_id: str) -> BasketReported:
    """What the till must know of *basket*; *session_id* is what it is called here."""
    return BasketReported(session_id, basket.sequence, tuple(map(reported_line, basket.lines)))


def reported_line(line: Line) -> ReportedLine:
    """The same line."""
    return ReportedLine(
        line_id=line.line_id,
        product_id=line.product_id,
        name=line.name,
        quantity=line.quantity,
        unit_price_minor=line.unit_price_minor,
        confidence=line.confidence,
        event_ids=line.event_ids,
        measure=line.measure,
    )
