"""The hub's tables, as `migrations` makes them.

Times are epoch seconds (UTC), money is in minor units, states are text.
"""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKey,
    Index,
    Integer,
    String,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from kiosk.weight import Measure, measure, subtotal_minor

COUNTER = BigInteger().with_variant(Integer, "sqlite")  # a chain's shops outlive 32 bits


class Base(DeclarativeBase):
    """All tables of the hub."""


class User(Base):
    """Somebody who signs in on a phone, or staff."""

    __tablename__ = "user"
    __table_args__ = (CheckConstraint("role in ('user', 'admin')", name="user_role"),)
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    name: Mapped[str] = mapped_column(String(255))
    email: Mapped[str] = mapped_column(String(255), unique=True)
    password_hash: Mapped[str] = mapped_column(String(255))
    role: Mapped[str] = mapped_column(String(10), default="user")
    created_at: Mapped[float]


class Product(Base):
    """What the shop sells. *offered* is False once the catalogue no longer has it.

    *told* is what the catalogue's file said when it was last taken over (JSON, "" where staff made
    the product here): only what the file changed since then is taken from it, so that stock that
    was sold and prices that were corrected stay. What is sold *by_weight* has the price of a
    kilogram, and no pieces in stock.
    """

    __tablename__ = "product"
    id: Mapped[str] = mapped_column(String(20), primary_key=True)
    name: Mapped[str] = mapped_column(String(255))
    category: Mapped[str] = mapped_column(String(100))
    price_minor: Mapped[int | None]
    currency: Mapped[str] = mapped_column(String(3))
    stock: Mapped[int | None]
    image: Mapped[str] = mapped_column(String(255))
    barcode: Mapped[str] = mapped_column(String(64), index=True)
    position: Mapped[int]
    offered: Mapped[bool]
    min_stock: Mapped[int | None]
    max_quantity: Mapped[int | None]
    min_age: Mapped[int | None]
    always_ask: Mapped[bool] = mapped_column(default=False)
    by_weight: Mapped[bool] = mapped_column(default=False)
    told: Mapped[str] = mapped_column(Text, default="")


class Device(Base):
    """A kiosk. Its credential and its pairing token are kept as hashes only.

    The four-digit *code* stays in the row until another device draws it: once *code_spent* it
    pairs nothing, but can be answered truthfully.
    """

    __tablename__ = "device"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    name: Mapped[str | None] = mapped_column(String(255))
    firmware_version: Mapped[str | None] = mapped_column(String(20))
    credential_hash: Mapped[str] = mapped_column(String(64))
    credential_used: Mapped[bool] = mapped_column(default=False)
    code: Mapped[str | None] = mapped_column(String(4), unique=True)
    code_expires_at: Mapped[float]
    code_spent: Mapped[bool] = mapped_column(default=False)
    pairing_token_hash: Mapped[str | None] = mapped_column(String(64), unique=True)
    last_heartbeat: Mapped[float | None]
    created_at: Mapped[float]


class ShopSession(Base):
    """One shopper's visit at one device. *seq* is the number of its last live update."""

    __tablename__ = "session"
    __table_args__ = (
        CheckConstraint("kind in ('guest', 'shopper')", name="session_kind"),
        CheckConstraint("state in ('open', 'closed')", name="session_state"),
        Index(
            "one_open_session_a_device",
            "device_id",
            unique=True,
            sqlite_where=text("state = 'open'"),
            postgresql_where=text("state = 'open'"),
        ),
    )
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    device_id: Mapped[str] = mapped_column(ForeignKey("device.id", ondelete="cascade"), index=True)
    user_id: Mapped[str | None] = mapped_column(
        ForeignKey("user.id", ondelete="set null"), index=True
    )
    kind: Mapped[str] = mapped_column(String(10))
    state: Mapped[str] = mapped_column(String(10), default="open")
    ordered: Mapped[bool] = mapped_column(default=False)
    seq: Mapped[int] = mapped_column(default=0)
    opened_at: Mapped[float]
    closed_at: Mapped[float | None]
    user: Mapped[User | None] = relationship()


class Line(Base):
    """One product in a session's basket. *first_event_id* is the line's id on the wire.

    *price_minor* is the product's price when the line began. A piece with a weight (*grams*) or a
    label's price (*label_minor*, minor units) is a line by itself: *piece* is its event id then,
    and "" in the product's plain line.
    """

    __tablename__ = "line"
    __table_args__ = (
        UniqueConstraint("session_id", "product_id", "piece", name="one_line_a_product"),
        CheckConstraint("quantity > 0", name="line_quantity"),
    )
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id", ondelete="cascade"))
    product_id: Mapped[str] = mapped_column(ForeignKey("product.id"))
    quantity: Mapped[int]
    confidence: Mapped[float]
    first_event_id: Mapped[str] = mapped_column(String(200))
    added_at: Mapped[float]
    price_minor: Mapped[int | None]
    grams: Mapped[int | None]
    label_minor: Mapped[int | None]
    piece: Mapped[str] = mapped_column(String(200), default="")
    product: Mapped[Product] = relationship()

    @property
    def measure(self) -> Measure | None:
        """What makes the piece a line by itself; None in a plain line."""
        return measure(self.grams, self.label_minor)

    @property
    def subtotal_minor(self) -> int | None:
        """What the line costs now; None while the product has no price."""
        return subtotal_minor(self.product.price_minor, self.quantity, self.measure)


class LineEvent(Base):
    """A letter that is already in a line's quantity."""

    __tablename__ = "line_event"
    __table_args__ = (UniqueConstraint("line_id", "event_id", name="once_a_line"),)
    id: Mapped[int] = mapped_column(COUNTER, primary_key=True, autoincrement=True)
    line_id: Mapped[str] = mapped_column(ForeignKey("line.id", ondelete="cascade"), index=True)
    event_id: Mapped[str] = mapped_column(String(200))


class Pending(Base):
    """An unsure item that somebody is asked about."""

    __tablename__ = "pending"
    __table_args__ = (
        UniqueConstraint("session_id", "event_id", name="one_question_an_item"),
        CheckConstraint(
            "state in ('pending', 'approved', 'declined', 'expired')", name="pending_state"
        ),
        CheckConstraint("quantity > 0", name="pending_quantity"),
    )
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id", ondelete="cascade"))
    event_id: Mapped[str] = mapped_column(String(200))
    product_id: Mapped[str] = mapped_column(ForeignKey("product.id"))
    name: Mapped[str] = mapped_column(String(255))
    quantity: Mapped[int]
    confidence: Mapped[float]
    state: Mapped[str] = mapped_column(String(10), default="pending")
    asked_at: Mapped[float]
    answered_at: Mapped[float | None]
    session: Mapped[ShopSession] = relationship()


class Order(Base):
    """What was bought, at the hub's prices of that moment. A session has at most one."""

    __tablename__ = "order"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id"), unique=True)
    total_minor: Mapped[int]
    currency: Mapped[str] = mapped_column(String(3))
    local_number: Mapped[str | None] = mapped_column(String(64))
    created_at: Mapped[float]
    payment_method: Mapped[str | None] = mapped_column(String(50))
    payment_id: Mapped[str | None] = mapped_column(String(200))
    event_id: Mapped[str | None] = mapped_column(String(200), index=True)
    items: Mapped[list["OrderItem"]] = relationship(order_by="OrderItem.id")


class OrderItem(Base):
    """One line of an order, with the name and price it had, and its weight or label's price."""

    __tablename__ = "order_item"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    order_number: Mapped[int] = mapped_column(ForeignKey("order.number", ondelete="cascade"))
    product_id: Mapped[str] = mapped_column(String(20))
    name: Mapped[str] = mapped_column(String(255))
    quantity: Mapped[int]
    price_minor: Mapped[int | None]
    grams: Mapped[int | None]
    label_minor: Mapped[int | None]

    @property
    def subtotal_minor(self) -> int | None:
        """What was paid for it; None where it had no price."""
        own = measure(self.grams, self.label_minor)
        return subtotal_minor(self.price_minor, self.quantity, own)


class Update(Base):
    """One live update. *id* orders those of a device, *seq* those of a session.

    Without device and user it is for everybody.
    """

    __tablename__ = "live_update"
    __table_args__ = (
        UniqueConstraint("session_id", "seq", name="no_gaps"),
        Index("updates_of_a_device", "device_id", "id"),
        Index("updates_of_a_user", "user_id", "id"),
    )
    id: Mapped[int] = mapped_column(COUNTER, primary_key=True, autoincrement=True)
    device_id: Mapped[str | None] = mapped_column(ForeignKey("device.id", ondelete="cascade"))
    user_id: Mapped[str | None] = mapped_column(String(36))
    session_id: Mapped[str | None] = mapped_column(ForeignKey("session.id", ondelete="cascade"))
    seq: Mapped[int]
    type: Mapped[str] = mapped_column(String(30))
    entity_id: Mapped[str] = mapped_column(String(200))
    at: Mapped[float]
    data: Mapped[str] = mapped_column(Text)


class KeptAnswer(Base):
    """The first answer to a letter, kept for ever under who sent it and its key."""

    __tablename__ = "kept_answer"
    owner: Mapped[str] = mapped_column(String(50), primary_key=True)
    key: Mapped[str] = mapped_column(String(200), primary_key=True)
    fingerprint: Mapped[str] = mapped_column(String(64))
    status: Mapped[int]
    body: Mapped[str] = mapped_column(Text)
    at: Mapped[float]


class Attempt(Base):
    """A try that is limited: a pairing code, a password. It counts for its subject."""

    __tablename__ = "attempt"
    __table_args__ = (Index("attempts_of_a_kind", "kind", "at"),)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    kind: Mapped[str] = mapped_column(String(20))
    subject: Mapped[str] = mapped_column(String(255))
    at: Mapped[float]


class Evidence(Base):
    """A picture that shows why a line or question is there: *blob* names it in the blob store."""

    __tablename__ = "evidence"
    device_id: Mapped[str] = mapped_column(ForeignKey("device.id"), primary_key=True)
    event_id: Mapped[str] = mapped_column(String(200), primary_key=True)
    blob: Mapped[str] = mapped_column(String(32), unique=True)
    size: Mapped[int]
    at: Mapped[float] = mapped_column(index=True)
