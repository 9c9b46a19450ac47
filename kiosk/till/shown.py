"""The basket's lines as people read them."""

from kiosk.catalogue.product import Catalogue
from kiosk.session import Line
from kiosk.snapshots import BasketLine


def basket_lines(lines: tuple[Line, ...], catalogue: Catalogue) -> tuple[BasketLine, ...]:
    """The lines with names and prices: the backend's where it told them, else the catalogue's."""
    return tuple(_shown(line, catalogue) for line in lines)


def _shown(line: Line, catalogue: Catalogue) -> BasketLine:
    product = catalogue.get(line.product_id)
    price = line.unit_price_minor
    if price is None and product is not None:
        price = product.price_minor
    return BasketLine(
        product_id=line.product_id,
        name=line.name or catalogue.name_of(line.product_id),
        quantity=line.quantity,
        unit_price_minor=price,
        confidence=line.confidence,
        unsent=line.unsent,
        last_event_id=line.last_event_id,
        correction_local=line.correction_local,
        line_id=line.line_id,
        measure=line.measure,
    )
