"""Shopping lists: a shopper's, ticked off by what goes into the basket, and the shop's own.

Urgent comes before normal before low, then the oldest first. On the shop's list a product that
runs low appears once, marked ``auto_restock``, and is ticked off when there is enough again.
"""

import re

from sqlalchemy import ColumnElement, Select, case, delete, func, select
from uuid_utils import uuid4

from kiosk.hub.models import Device, Product, ShopSession
from kiosk.hub.models_goods import Wanted
from kiosk.hub.refusals import Invalid, Unknown
from kiosk.hub.services import updates
from kiosk.hub.shapes_goods import entry_update as shape
from kiosk.hub.unit import Unit

MOST = 500
_RANK = case({"urgent": 0, "normal": 1, "low": 2}, value=Wanted.priority)
_WORD = re.compile(r"[^\W\d_]{3,}")


def of(unit: Unit, user_id: str | None, *, purchased: bool = False) -> list[Wanted]:
    """The list of a shopper or, with None, of the shop: what is wanted, or also what was bought."""
    rows = select(Wanted).where(_whose(user_id)).order_by(_RANK, Wanted.created_at, Wanted.id)
    if not purchased:
        rows = rows.where(Wanted.purchased_at.is_(None))
    return list(unit.db.scalars(rows.limit(MOST)))


def get(unit: Unit, user_id: str | None, entry_id: str) -> Wanted:
    """One entry of that list. Unknown when it is not there."""
    entry = unit.db.scalar(select(Wanted).where(_whose(user_id), Wanted.id == entry_id))
    if entry is None:
        raise Unknown("Shopping list entry not found", "NOT_FOUND")
    return entry


def add(
    unit: Unit,
    user_id: str | None,
    *,
    name: str,
    quantity: int,
    unit_name: str = "",
    priority: str = "normal",
    source: str = "manual",
    product_id: str | None = None,
) -> Wanted:
    """Put something on the list. Invalid when it is full."""
    count = select(func.count()).select_from(Wanted).where(_whose(user_id))
    if (unit.db.scalar(count) or 0) >= MOST:
        raise Invalid("The list is full: clear what was bought", "LIST_FULL", lasting=False)
    entry = Wanted(
        id=str(uuid4()),
        user_id=user_id,
        product_id=product_id,
        name=name,
        quantity=quantity,
        unit=unit_name,
        priority=priority,
        source=source,
        purchased_at=None,
        created_at=unit.now,
    )
    unit.db.add(entry)
    tell(unit, entry, "created")
    return entry


def purchase(unit: Unit, entry: Wanted, *, purchased: bool) -> None:
    """Tick it off, or not."""
    if (entry.purchased_at is not None) != purchased:
        entry.purchased_at = unit.now if purchased else None
        tell(unit, entry, "purchased")


def remove(unit: Unit, entry: Wanted) -> None:
    """Take it off the list."""
    unit.db.delete(entry)
    tell(unit, entry, "deleted")


def clear_purchased(unit: Unit, user_id: str | None) -> int:
    """Take off all that was bought; answers how many."""
    entries = unit.db.scalars(
        select(Wanted).where(_whose(user_id), Wanted.purchased_at.is_not(None))
    ).all()
    for entry in entries:
        tell(unit, entry, "deleted")
    unit.db.execute(delete(Wanted).where(Wanted.id.in_([entry.id for entry in entries])))
    return len(entries)


def meant(unit: Unit, session: ShopSession, product: Product) -> Wanted | None:
    """The first entry of the shopper's list that means *product*, or None."""
    if session.user_id is None:
        return None
    if session.user_id not in unit.wanted:
        unit.wanted[session.user_id] = of(unit, session.user_id)
    entries = unit.wanted[session.user_id]
    return next((entry for entry in entries if _means(entry, product)), None)


def tick(unit: Unit, session: ShopSession, entry: Wanted) -> None:
    """It lies in the session's basket now."""
    unit.wanted[entry.user_id or ""].remove(entry)
    entry.purchased_at = unit.now
    updates.record(unit, session, "shopping_list_update", entry.id, shape(entry, "purchased"))


def restock(unit: Unit, product: Product) -> None:
    """Let the shop's list follow the product's stock: an entry while it is below its minimum."""
    if product.min_stock is None or product.stock is None:
        return
    entry = unit.db.scalar(_restocking(product).limit(1))
    if product.stock >= product.min_stock:
        if entry is not None:
            purchase(unit, entry, purchased=True)
    elif entry is None:
        missing = 2 * product.min_stock - product.stock
        priority = "urgent" if product.stock == 0 else "normal"
        add(
            unit,
            None,
            name=product.name,
            quantity=missing,
            priority=priority,
            source="auto_restock",
            product_id=product.id,
        )


def tell(unit: Unit, entry: Wanted, action: str) -> None:
    """Let the shopper's phone and the kiosk they stand at know, or the staff."""
    data = shape(entry, action)
    if entry.user_id is None:
        updates.tell(unit, updates.STAFF, "shopping_list_update", entry.id, data)
        return
    session = unit.db.scalar(
        select(ShopSession)
        .join(Device)
        .where(ShopSession.user_id == entry.user_id, ShopSession.state == "open")
        .order_by(ShopSession.opened_at.desc())
        .limit(1)
        .with_for_update(of=ShopSession, key_share=True)
    )
    if session is None:
        channel = updates.user_channel(entry.user_id)
        updates.tell(unit, channel, "shopping_list_update", entry.id, data)
    else:
        updates.record(unit, session, "shopping_list_update", entry.id, data)


def _restocking(product: Product) -> Select[Wanted]:
    return select(Wanted).where(
        Wanted.user_id.is_(None),
        Wanted.product_id == product.id,
        Wanted.source == "auto_restock",
        Wanted.purchased_at.is_(None),
    )


def _whose(user_id: str | None) -> ColumnElement[bool]:
    return Wanted.user_id.is_(None) if user_id is None else Wanted.user_id == user_id


def _means(entry: Wanted, product: Product) -> bool:
    """Whether the shopper wrote this product: ``apples`` is ``Organic Apple``.

    All words of the entry are in the product's name, and the thing itself, the last word, is the
    same in both: ``orange`` is no ``Orange Juice``.
    """
    if entry.product_id is not None:
        return entry.product_id == product.id
    asked, sold = _words(entry.name), _words(product.name)
    return bool(asked) and bool(sold) and asked[-1] == sold[-1] and set(asked) <= set(sold)


def _words(name: str) -> list[str]:
    return [_singular(word) for word in _WORD.findall(name.casefold())]


def _singular(word: str) -> str:
    for ending, instead in (("ies", "y"), ("oes", "o"), ("ss", "ss"), ("s", "")):
        if word.endswith(ending):
            return word.removesuffix(ending) + instead
    return word
