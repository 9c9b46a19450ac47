"""Rules, changes and minimum stock of products; shopping lists, receipts, scanner stations."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision: str | None = "0002"

_COUNTER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Widen what is there, then make what is new."""
    _wider()
    _changes_and_lists()
    _receipts_and_stations()
    _detections()


def _wider() -> None:
    with op.batch_alter_table("product") as product:
        for name in ("min_stock", "max_quantity", "min_age"):
            product.add_column(sa.Column(name, sa.Integer))
        product.add_column(
            sa.Column("always_ask", sa.Boolean, nullable=False, server_default=sa.false())
        )
        product.add_column(sa.Column("told", sa.Text, nullable=False, server_default=""))
    op.execute("update product set told = '{}'")  # all of them came from a catalogue's file
    with op.batch_alter_table("line") as line:
        line.add_column(sa.Column("price_minor", sa.Integer))
    with op.batch_alter_table("pending") as pending:
        pending.add_column(sa.Column("answered_at", sa.Double))
    with op.batch_alter_table("order") as order:
        order.add_column(sa.Column("payment_method", sa.String(50)))
        order.add_column(sa.Column("payment_id", sa.String(200)))
    with op.batch_alter_table("live_update") as update:
        update.alter_column("device_id", existing_type=sa.String(36), nullable=True)


def _changes_and_lists() -> None:
    op.create_table(
        "product_change",
        sa.Column("id", _COUNTER, primary_key=True, autoincrement=True),
        sa.Column(
            "product_id",
            sa.String(20),
            sa.ForeignKey("product.id", ondelete="cascade"),
            nullable=False,
        ),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("old", sa.Integer),
        sa.Column("new", sa.Integer),
        sa.Column("at", sa.Double, nullable=False),
        sa.CheckConstraint("kind in ('price', 'stock')", name="product_change_kind"),
    )
    op.create_index("changes_of_a_product", "product_change", ["product_id", "id"])
    op.create_table(
        "wanted",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("user_id", sa.String(36), sa.ForeignKey("user.id", ondelete="cascade")),
        sa.Column("product_id", sa.String(20), sa.ForeignKey("product.id", ondelete="set null")),
        sa.Column("name", sa.String(255), nullable=False),
        sa.Column("quantity", sa.Integer, nullable=False),
        sa.Column("unit", sa.String(20), nullable=False),
        sa.Column("priority", sa.String(10), nullable=False),
        sa.Column("source", sa.String(20), nullable=False),
        sa.Column("purchased_at", sa.Double),
        sa.Column("created_at", sa.Double, nullable=False),
        sa.CheckConstraint("priority in ('urgent', 'normal', 'low')", name="wanted_priority"),
        sa.CheckConstraint("source in ('manual', 'auto_restock', 'recipe')", name="wanted_source"),
        sa.CheckConstraint("quantity > 0", name="wanted_quantity"),
    )
    op.create_index("ix_wanted_user_id", "wanted", ["user_id"])


def _receipts_and_stations() -> None:
    op.create_table(
        "receipt",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column(
            "order_number",
            sa.Integer,
            sa.ForeignKey("order.number", ondelete="cascade"),
            nullable=False,
            unique=True,
        ),
        sa.Column("state", sa.String(12), nullable=False),
        sa.Column("error", sa.Text),
        sa.Column("at", sa.Double, nullable=False),
        sa.CheckConstraint(
            "state in ('processing', 'completed', 'failed', 'confirmed')", name="receipt_state"
        ),
    )
    op.create_table(
        "station",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("mode", sa.String(10)),
        sa.Column("last_scan", sa.Double),
        sa.Column("scan_count", sa.Integer, nullable=False),
        sa.CheckConstraint("mode in ('add', 'consume', 'lookup')", name="station_mode"),
    )


def _detections() -> None:
    op.create_table(
        "signed_out",
        sa.Column("sign_in", sa.String(32), primary_key=True),
        sa.Column("until", sa.Double, nullable=False),
    )
    op.create_table(
        "detection",
        sa.Column("id", _COUNTER, primary_key=True, autoincrement=True),
        sa.Column(
            "session_id",
            sa.String(36),
            sa.ForeignKey("session.id", ondelete="cascade"),
            nullable=False,
        ),
        sa.Column("event_id", sa.String(200), nullable=False),
        sa.Column("device_id", sa.String(36), nullable=False),
        sa.Column("product_id", sa.String(20), nullable=False),
        sa.Column("way", sa.String(10), nullable=False),
        sa.Column("quantity", sa.Integer, nullable=False),
        sa.Column("confidence", sa.Double, nullable=False),
        sa.Column("at", sa.Double, nullable=False),
        sa.UniqueConstraint("session_id", "event_id", name="seen_once"),
        sa.CheckConstraint("way in ('basket', 'pending')", name="detection_way"),
    )
    op.create_index("ix_detection_device_id", "detection", ["device_id"])
    op.create_index("ix_detection_at", "detection", ["at"])
