"""What staff see and change: questions, people, devices, products."""

import logging

from pydantic import ValidationError
from sqlalchemy import ColumnElement, func, or_, select

from kiosk.hub.models import Device, Pending, Product, ShopSession, User
from kiosk.hub.refusals import InTheWay, Invalid, Unknown
from kiosk.hub.schemas_goods import (
    KioskChangeBody,
    ProductBody,
    ProductChangeBody,
    QuestionsWanted,
)
from kiosk.hub.services import changes, contents, products
from kiosk.hub.unit import LOCKED, Unit

log = logging.getLogger(__name__)


def questions(unit: Unit, wish: QuestionsWanted) -> tuple[list[Pending], int]:
    """One page of the shop's questions, and how many there are in all."""
    wanted = _wanted(wish)
    total = unit.db.scalar(select(func.count()).select_from(Pending).where(*wanted)) or 0
    column = {
        "timestamp": Pending.asked_at,
        "confidence": Pending.confidence,
        "quantity": Pending.quantity,
    }[wish.sort_by]
    rows = unit.db.scalars(
        select(Pending)
        .where(*wanted)
        .order_by(column.asc() if wish.sort_order == "asc" else column.desc(), Pending.id)
        .offset((wish.page - 1) * wish.limit)
        .limit(wish.limit)
    )
    return list(rows), total


def people(unit: Unit, *, page: int, limit: int) -> tuple[list[User], int]:
    """One page of who signed up, the newest first, and how many there are in all."""
    total = unit.db.scalar(select(func.count()).select_from(User)) or 0
    rows = unit.db.scalars(
        select(User)
        .order_by(User.created_at.desc(), User.id)
        .offset((page - 1) * limit)
        .limit(limit)
    )
    return list(rows), total


def open_baskets(unit: Unit) -> list[tuple[Device, ShopSession]]:
    """The kiosks at which somebody shops now."""
    rows = unit.db.execute(
        select(Device, ShopSession)
        .join(ShopSession, ShopSession.device_id == Device.id)
        .where(ShopSession.state == "open")
        .order_by(ShopSession.opened_at.desc())
        .limit(500)
    )
    return [(row[0], row[1]) for row in rows]


def make_product(unit: Unit, body: ProductBody) -> Product:
    """Sell something that the catalogue's file does not have. InTheWay when the id is taken."""
    if unit.db.get(Product, body.id) is not None:
        raise InTheWay("There is a product with this id already", "PRODUCT_EXISTS")
    last = unit.db.scalar(select(func.max(Product.position))) or 0
    told = body.model_dump(exclude={"stock", "price", "price_minor"})
    product = Product(
        **told,
        price_minor=body.minor,
        stock=None,
        image="",
        currency=contents.currency(unit),
        position=last + 1,
        offered=True,
        told="",
    )
    unit.db.add(product)
    unit.db.flush()
    changes.set_stock(unit, product, body.stock)
    changes.announce(unit, product, "created")
    return product


def change_product(unit: Unit, product_id: str, body: ProductChangeBody) -> Product:
    """Change what *body* names. Unknown when the shop does not sell it."""
    product = products.get(unit, product_id)
    unit.db.refresh(product, with_for_update=LOCKED)
    told = body.model_dump(include=body.model_fields_set)
    for name, value in told.items():
        if name not in ("price", "price_minor", "stock") and value is not None:
            setattr(product, name, value)
    for name in ("min_stock", "max_quantity", "min_age"):
        if name in told:
            setattr(product, name, told[name])
    if body.tells_price:
        changes.set_price(unit, product, body.minor)
    changes.set_stock(unit, product, told.get("stock", product.stock))
    changes.announce(unit, product, "updated")
    return product


def put_product(
    unit: Unit, product_id: str, body: KioskChangeBody, *, where: str
) -> tuple[Product, bool]:
    """Change what *body* names, or sell something new; True where it was not sold before.

    A name makes it, or offers again what was withdrawn: Unknown where neither is there. Invalid
    where the id is none that a product can have.
    """
    who = f"{body.by or 'somebody'} at {where or 'a kiosk'}"
    told = body.model_fields_set - {"by"}
    product = unit.db.get(Product, product_id)
    if product is not None and (product.offered or body.name is not None):
        made, product.offered = not product.offered, True
        unit.db.flush()
        log.info("%s is changed by %s: %s", product_id, who, ", ".join(sorted(told)))
        return change_product(unit, product_id, body), made
    if body.name is None:
        raise Unknown("Product not found; a new one needs a name", "PRODUCT_NOT_FOUND")
    try:
        said = body.model_dump(include=told, by_alias=True, exclude_none=True)
        fresh = ProductBody.model_validate({"id": product_id, **said})
    except ValidationError as exc:
        raise Invalid(str(exc.errors()[0]["msg"]), "INVALID_PRODUCT") from exc
    log.info("%s (%s) is made by %s", product_id, body.name, who)
    return make_product(unit, fresh), True


def withdraw(unit: Unit, product_id: str) -> Product:
    """Sell it no more; orders keep its name. Unknown when it is not sold."""
    product = products.get(unit, product_id)
    product.offered = False
    changes.announce(unit, product, "deleted")
    return product


def _wanted(wish: QuestionsWanted) -> list[ColumnElement[bool]]:
    wanted: list[ColumnElement[bool]] = [Pending.state == wish.status]
    if wish.search:
        named = Pending.name.icontains(wish.search, autoescape=True)
        wanted.append(or_(named, Pending.product_id == wish.search))
    if wish.min_confidence is not None:
        wanted.append(Pending.confidence >= wish.min_confidence)
    if wish.max_confidence is not None:
        wanted.append(Pending.confidence <= wish.max_confidence)
    return wanted
