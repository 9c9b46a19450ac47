"""The basket: adds are atomic, sums are the database's, any event id names its line."""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import product as pairs

from sqlalchemy import bindparam, select
from uuid_utils import uuid4

from kiosk.hub.models import Device, Line, LineEvent, Product, ShopSession
from kiosk.hub.models_goods import Detection
from kiosk.hub.refusals import Invalid, NotAllowed, Unknown
from kiosk.hub.services import products, sessions, updates, wanted
from kiosk.hub.shapes import Json
from kiosk.hub.unit import LOCKED, Unit
from kiosk.weight import Measure, of_its_own

_ONE_LINE = select(Line).where(
    Line.session_id == bindparam("session"),
    Line.product_id == bindparam("product"),
    Line.piece == bindparam("piece"),
)


@dataclass(frozen=True, slots=True)
class Item:
    """*quantity* pieces of a product, by the letter or question that brought them.

    One with a *measure* has a weight or a price of its own.
    """

    event_id: str
    product_id: str
    quantity: int
    confidence: float
    measure: Measure | None = None


def read_ahead(
    unit: Unit, device: Device, session_ids: Collection[str], product_ids: Collection[str]
) -> None:
    """Ask at once for what many adds to these sessions need: three questions instead of hundreds.

    What is not there is left to the add that names it.
    """
    known = unit.db.scalars(select(Product).where(Product.id.in_(product_ids)))
    unit.products |= {product.id: product for product in known}
    held = [session.id for session in sessions.lock_all(unit, device, session_ids)]
    plain = Line.session_id.in_(held), Line.product_id.in_(product_ids), Line.piece == ""
    unit.lines |= dict.fromkeys(pairs(held, product_ids, [""]))
    for line in unit.db.scalars(select(Line).where(*plain)):
        unit.lines[line.session_id, line.product_id, ""] = line


def add(unit: Unit, session: ShopSession, item: Item, *, seen: bool = True) -> tuple[Line, bool]:
    """Put *item* into the session's basket; answers its line and whether that is new.

    The session must be `sessions.writable`. Unknown when the shop does not sell the product,
    Invalid when it is sold by weight and nobody weighed it. An item that was *seen* only now, and
    neither asked about nor scanned, counts as a detection.
    """
    product = products.get(unit, item.product_id)
    refuse_unweighed(product, item)
    own = of_its_own(item.measure, by_weight=product.by_weight)
    line = _line_of(unit, session, item.product_id, item.event_id if own else "")
    entry = wanted.meant(unit, session, product)
    created = line is None
    if seen:
        note_detection(unit, session, item, way="basket")
    if line is None:
        line = _new_line(unit, session, product, item, own)
    else:
        line.quantity += item.quantity
        line.confidence = max(line.confidence, item.confidence)
    remember(unit, line, item.event_id)
    _tell(unit, session, line, "added" if created else "updated", item.event_id)
    if entry is not None:
        wanted.tick(unit, session, entry)
    return line, created


def set_quantity(
    unit: Unit,
    session: ShopSession,
    *,
    product_id: str,
    quantity: int,
    event_id: str,
    piece: str = "",
) -> str:
    """Let the product's line hold *quantity*, 0 removes it; answers the line's id.

    *piece* is the id of a line by itself. Unknown when there is no such line, Invalid where one
    piece shall become several.
    """
    line = _line_of(unit, session, product_id, piece)
    if line is None:
        raise Unknown("No such line in this basket", "NOT_FOUND")
    if piece and quantity > line.quantity:
        raise Invalid("A piece that was weighed can only be removed", "ONE_PIECE", lasting=False)
    if quantity == 0:
        _remove(unit, session, line, event_id)
    else:
        line.quantity = quantity
        remember(unit, line, event_id)
        _tell(unit, session, line, "updated", event_id)
    return line.first_event_id


def remove_row(unit: Unit, user_id: str, line_id: str, event_id: str) -> None:
    """Take a whole line out of this shopper's basket. Unknown when it is not there."""
    session, line = _row_of(unit, user_id, line_id)
    _remove(unit, session, line, event_id)


def correct_row(unit: Unit, user_id: str, line_id: str, quantity: int, event_id: str) -> None:
    """Let a line of this shopper's basket hold *quantity*, 0 removes it.

    Unknown when it is not there, Invalid above what one may buy of the product.
    """
    session, line = _row_of(unit, user_id, line_id)
    refuse_too_many(unit, session, line.product, more=quantity - line.quantity)
    set_quantity(
        unit,
        session,
        product_id=line.product_id,
        quantity=quantity,
        event_id=event_id,
        piece=line.piece,
    )


def refuse_unweighed(product: Product, item: Item) -> None:
    """Invalid when the product is sold by weight and *item* does not tell it."""
    if product.by_weight and item.measure is None:
        raise Invalid("This is sold by weight: tell what it weighs", "WEIGHT_NEEDED")
    if item.measure is not None and item.quantity != 1:
        raise Invalid("A weight is that of one piece", "ONE_PIECE")


def refuse_too_many(unit: Unit, session: ShopSession, product: Product, *, more: int) -> None:
    """Invalid when *more* pieces of it are more than one may buy; fewer are always fine."""
    line = _line_of(unit, session, product.id, "")
    most, held = product.max_quantity, line.quantity if line else 0
    if most is not None and more > 0 and held + more > most:
        raise Invalid(f"At most {most} of this", "QUANTITY_LIMIT", lasting=False)


def note_detection(unit: Unit, session: ShopSession, item: Item, *, way: str) -> None:
    """A kiosk saw *item*, and was sure (``basket``) or not (``pending``)."""
    unit.append(
        Detection,
        device_id=session.device_id,
        product_id=item.product_id,
        way=way,
        quantity=item.quantity,
        confidence=item.confidence,
        at=unit.now,
    )


def remember(unit: Unit, line: Line, event_id: str) -> None:
    """Note that this letter is in the line's quantity."""
    unit.append_unless_there(LineEvent, line_id=line.id, event_id=event_id)


def own(claimed: str, user_id: str) -> None:
    """NotAllowed unless the path names the one who signed in."""
    if claimed != user_id:
        raise NotAllowed("Forbidden", "FORBIDDEN")


def _row_of(unit: Unit, user_id: str, line_id: str) -> tuple[ShopSession, Line]:
    line = unit.db.scalar(
        select(Line).join(ShopSession).where(Line.id == line_id, ShopSession.user_id == user_id)
    )
    if line is None:
        raise Unknown("Basket item not found", "NOT_FOUND")
    session = unit.db.get_one(ShopSession, line.session_id, with_for_update=LOCKED)
    return session, line


def _new_line(
    unit: Unit, session: ShopSession, product: Product, item: Item, own: Measure | None
) -> Line:
    line = Line(
        id=str(uuid4()),
        session_id=session.id,
        product=product,
        product_id=product.id,  # needed before it is written
        quantity=item.quantity,
        confidence=item.confidence,
        first_event_id=item.event_id,
        added_at=unit.now,
        price_minor=product.price_minor,
        grams=own.grams if own else None,
        label_minor=own.price_minor if own else None,
        piece=item.event_id if own else "",
    )
    unit.db.add(line)
    unit.lines[session.id, product.id, line.piece] = line
    return line


def _line_of(unit: Unit, session: ShopSession, product_id: str, piece: str) -> Line | None:
    """The session's plain line of that product, or that of one piece; it has at most one."""
    key = session.id, product_id, piece
    if key not in unit.lines:
        wanted = {"session": session.id, "product": product_id, "piece": piece}
        unit.lines[key] = unit.db.scalar(_ONE_LINE, wanted)
    return unit.lines[key]


def _remove(unit: Unit, session: ShopSession, line: Line, event_id: str) -> None:
    line_id, product = line.first_event_id, line.product
    unit.flush()  # its events go with it
    unit.db.delete(line)
    unit.db.flush()  # before another line of the product begins
    unit.lines[session.id, product.id, line.piece] = None
    data = _change("removed", event_id, line_id, product) | {"quantity": 0, "confidence": None}
    updates.record(unit, session, "basket_update", line_id, data)


def _tell(unit: Unit, session: ShopSession, line: Line, action: str, event_id: str) -> None:
    data = _change(action, event_id, line.first_event_id, line.product)
    data |= {"quantity": line.quantity, "confidence": line.confidence}
    updates.record(unit, session, "basket_update", line.first_event_id, data)


def _change(action: str, event_id: str, line_id: str, product: Product) -> Json:
    return {
        "action": action,
        "eventId": event_id,
        "lineId": line_id,
        "productId": product.id,
        "productName": product.name,
    }
