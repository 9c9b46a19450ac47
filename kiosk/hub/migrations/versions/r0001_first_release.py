"""The tables of the first release."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision: str | None = None

_COUNTER = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_OPEN = sa.text("state = 'open'")


def upgrade() -> None:
    """Make them, in the order in which they refer to each other."""
    _people_and_goods()
    _devices_and_sessions()
    _baskets()
    _orders()
    _letters_and_updates()


def _people_and_goods() -> None:
    op.create_table(
        "schema_version",
        sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
    )
    op.create_table(
        "user",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("name", sa.String(255), nullable=False),
        sa.Column("email", sa.String(255), nullable=False, unique=True),
        sa.Column("password_hash", sa.String(255), nullable=False),
        sa.Column("role", sa.String(10), nullable=False),
        sa.Column("created_at", sa.Double, nullable=False),
        sa.CheckConstraint("role in ('user', 'admin')", name="user_role"),
    )
    op.create_table(
        "product",
        sa.Column("id", sa.String(20), primary_key=True),
        sa.Column("name", sa.String(255), nullable=False),
        sa.Column("category", sa.String(100), nullable=False),
        sa.Column("price_minor", sa.Integer),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.Column("stock", sa.Integer),
        sa.Column("image", sa.String(255), nullable=False),
        sa.Column("barcode", sa.String(64), nullable=False, index=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("offered", sa.Boolean, nullable=False),
    )


def _devices_and_sessions() -> None:
    op.create_table(
        "device",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("name", sa.String(255)),
        sa.Column("firmware_version", sa.String(20)),
        sa.Column("credential_hash", sa.String(64), nullable=False),
        sa.Column("credential_used", sa.Boolean, nullable=False),
        sa.Column("code", sa.String(4), unique=True),
        sa.Column("code_expires_at", sa.Double, nullable=False),
        sa.Column("code_spent", sa.Boolean, nullable=False),
        sa.Column("pairing_token_hash", sa.String(64), unique=True),
        sa.Column("last_heartbeat", sa.Double),
        sa.Column("created_at", sa.Double, nullable=False),
    )
    op.create_table(
        "session",
        sa.Column("id", sa.String(36), primary_key=True),
        _points_to("device.id", "device_id", 36, index=True),
        sa.Column(
            "user_id", sa.String(36), sa.ForeignKey("user.id", ondelete="set null"), index=True
        ),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("ordered", sa.Boolean, nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("opened_at", sa.Double, nullable=False),
        sa.Column("closed_at", sa.Double),
        sa.CheckConstraint("kind in ('guest', 'shopper')", name="session_kind"),
        sa.CheckConstraint("state in ('open', 'closed')", name="session_state"),
    )
    op.create_index(
        "one_open_session_a_device",
        "session",
        ["device_id"],
        unique=True,
        sqlite_where=_OPEN,
        postgresql_where=_OPEN,
    )


def _baskets() -> None:
    op.create_table(
        "line",
        sa.Column("id", sa.String(36), primary_key=True),
        _points_to("session.id", "session_id", 36),
        sa.Column("product_id", sa.String(20), sa.ForeignKey("product.id"), nullable=False),
        sa.Column("quantity", sa.Integer, nullable=False),
        sa.Column("confidence", sa.Double, nullable=False),
        sa.Column("first_event_id", sa.String(200), nullable=False),
        sa.Column("added_at", sa.Double, nullable=False),
        sa.UniqueConstraint("session_id", "product_id", name="one_line_a_product"),
        sa.CheckConstraint("quantity > 0", name="line_quantity"),
    )
    op.create_table(
        "line_event",
        sa.Column("id", _COUNTER, primary_key=True, autoincrement=True),
        _points_to("line.id", "line_id", 36, index=True),
        sa.Column("event_id", sa.String(200), nullable=False, index=True),
        sa.UniqueConstraint("line_id", "event_id", name="once_a_line"),
    )
    op.create_table(
        "pending",
        sa.Column("id", sa.String(36), primary_key=True),
        _points_to("session.id", "session_id", 36),
        sa.Column("event_id", sa.String(200), nullable=False),
        sa.Column("product_id", sa.String(20), sa.ForeignKey("product.id"), nullable=False),
        sa.Column("name", sa.String(255), nullable=False),
        sa.Column("quantity", sa.Integer, nullable=False),
        sa.Column("confidence", sa.Double, nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("asked_at", sa.Double, nullable=False),
        sa.UniqueConstraint("session_id", "event_id", name="one_question_an_item"),
        sa.CheckConstraint(
            "state in ('pending', 'approved', 'declined', 'expired')", name="pending_state"
        ),
        sa.CheckConstraint("quantity > 0", name="pending_quantity"),
    )


def _orders() -> None:
    op.create_table(
        "order",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column(
            "session_id", sa.String(36), sa.ForeignKey("session.id"), nullable=False, unique=True
        ),
        sa.Column("total_minor", sa.Integer, nullable=False),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.Column("local_number", sa.String(64)),
        sa.Column("created_at", sa.Double, nullable=False),
    )
    op.create_table(
        "order_item",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column(
            "order_number",
            sa.Integer,
            sa.ForeignKey("order.number", ondelete="cascade"),
            nullable=False,
        ),
        sa.Column("product_id", sa.String(20), nullable=False),
        sa.Column("name", sa.String(255), nullable=False),
        sa.Column("quantity", sa.Integer, nullable=False),
        sa.Column("price_minor", sa.Integer),
    )


def _letters_and_updates() -> None:
    op.create_table(
        "live_update",
        sa.Column("id", _COUNTER, primary_key=True, autoincrement=True),
        _points_to("device.id", "device_id", 36),
        sa.Column("user_id", sa.String(36)),
        sa.Column("session_id", sa.String(36), sa.ForeignKey("session.id", ondelete="cascade")),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("type", sa.String(30), nullable=False),
        sa.Column("entity_id", sa.String(200), nullable=False),
        sa.Column("at", sa.Double, nullable=False),
        sa.Column("data", sa.Text, nullable=False),
        sa.UniqueConstraint("session_id", "seq", name="no_gaps"),
    )
    op.create_index("updates_of_a_device", "live_update", ["device_id", "id"])
    op.create_index("updates_of_a_user", "live_update", ["user_id", "id"])
    op.create_table(
        "kept_answer",
        sa.Column("owner", sa.String(50), primary_key=True),
        sa.Column("key", sa.String(200), primary_key=True),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("status", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("at", sa.Double, nullable=False),
    )
    op.create_table(
        "wrong_guess",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("address", sa.String(64), nullable=False, index=True),
        sa.Column("at", sa.Double, nullable=False, index=True),
    )


def _points_to(target: str, name: str, length: int, *, index: bool = False) -> sa.Column[str]:
    """A column whose row goes when the row it points to goes."""
    key = sa.ForeignKey(target, ondelete="cascade")
    return sa.Column(name, sa.String(length), key, nullable=False, index=index)
