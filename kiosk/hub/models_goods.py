"""The tables around the goods: what changed, what is wanted, what was seen, scanned and paid."""

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.hub.models import COUNTER, Base


class ProductChange(Base):
    """A price (minor units) or stock (pieces) that became another. Ten a product are kept."""

    __tablename__ = "product_change"
    __table_args__ = (
        CheckConstraint("kind in ('price', 'stock')", name="product_change_kind"),
        Index("changes_of_a_product", "product_id", "id"),
    )
    id: Mapped[int] = mapped_column(COUNTER, primary_key=True, autoincrement=True)
    product_id: Mapped[str] = mapped_column(ForeignKey("product.id", ondelete="cascade"))
    kind: Mapped[str] = mapped_column(String(10))
    old: Mapped[int | None]
    new: Mapped[int | None]
    at: Mapped[float]


class Wanted(Base):
    """An entry of a shopping list: a shopper's, or without *user_id* the shop's own."""

    __tablename__ = "wanted"
    __table_args__ = (
        CheckConstraint("priority in ('urgent', 'normal', 'low')", name="wanted_priority"),
        CheckConstraint("source in ('manual', 'auto_restock', 'recipe')", name="wanted_source"),
        CheckConstraint("quantity > 0", name="wanted_quantity"),
    )
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    user_id: Mapped[str | None] = mapped_column(
        ForeignKey("user.id", ondelete="cascade"), index=True
    )
    product_id: Mapped[str | None] = mapped_column(ForeignKey("product.id", ondelete="set null"))
    name: Mapped[str] = mapped_column(String(255))
    quantity: Mapped[int]
    unit: Mapped[str] = mapped_column(String(20), default="")
    priority: Mapped[str] = mapped_column(String(10), default="normal")
    source: Mapped[str] = mapped_column(String(20), default="manual")
    purchased_at: Mapped[float | None]
    created_at: Mapped[float]


class Receipt(Base):
    """The receipt of an order: *confirmed* once it was paid."""

    __tablename__ = "receipt"
    __table_args__ = (
        CheckConstraint(
            "state in ('processing', 'completed', 'failed', 'confirmed')", name="receipt_state"
        ),
    )
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    order_number: Mapped[int] = mapped_column(
        ForeignKey("order.number", ondelete="cascade"), unique=True
    )
    state: Mapped[str] = mapped_column(String(12))
    error: Mapped[str | None] = mapped_column(Text)
    at: Mapped[float]


class Station(Base):
    """A scanner that reported, or that was given a mode of its own."""

    __tablename__ = "station"
    __table_args__ = (CheckConstraint("mode in ('add', 'consume', 'lookup')", name="station_mode"),)
    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    mode: Mapped[str | None] = mapped_column(String(10))
    last_scan: Mapped[float | None]
    scan_count: Mapped[int]


class SignedOut(Base):
    """A sign-in that was ended: its tokens are no longer taken. Needed until *until*."""

    __tablename__ = "signed_out"
    sign_in: Mapped[str] = mapped_column(String(32), primary_key=True)
    until: Mapped[float]


class Detection(Base):
    """An item that a kiosk saw, as it came in. What became of it is elsewhere."""

    __tablename__ = "detection"
    __table_args__ = (CheckConstraint("way in ('basket', 'pending')", name="detection_way"),)
    id: Mapped[int] = mapped_column(COUNTER, primary_key=True, autoincrement=True)
    device_id: Mapped[str] = mapped_column(String(36))
    product_id: Mapped[str] = mapped_column(String(20))
    way: Mapped[str] = mapped_column(String(10))
    quantity: Mapped[int]
    confidence: Mapped[float]
    at: Mapped[float] = mapped_column(index=True)
