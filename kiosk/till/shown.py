"""The basket's lines as people read them."""

from collections.abc import Mapping

from kiosk.catalogue.notable import is_notable, is_sold_out
from kiosk.catalogue.product import Catalogue
from kiosk.outbox.first_offers import FirstOffer
from kiosk.session import Line
from kiosk.snapshots.till import BasketLine


def basket_lines(
    lines: tuple[Line, ...], catalogue: Catalogue, began: Mapping[str, FirstOffer]
) -> tuple[BasketLine, ...]:
    """The lines with names and prices: the backend's where it told them, else the catalogue's.

    *began* is how each product was sold when it came into the basket.
    """
    return tuple(
        _shown(line, catalogue, began.get(line.product_id, FirstOffer())) for line in lines
    )


def _shown(line: Line, catalogue: Catalogue, began: FirstOffer) -> BasketLine:
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
        was_minor=began.price_minor if is_notable(began.price_minor, price) else None,
        sold_out=is_sold_out(began.stock, product.stock if product else None),
    )
