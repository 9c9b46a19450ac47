"""The fleet: how kiosks are, sets of settings for them, and the files that are handed out."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision: str | None = "0007"

_COUNTER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """All of it is new."""
    _reports()
    _parcels()
    _sets()


def _device() -> sa.Column[str]:
    key = sa.ForeignKey("device.id", ondelete="cascade")
    return sa.Column("device_id", sa.String(36), key, primary_key=True)


def _reports() -> None:
    op.create_table(
        "kiosk_report",
        _device(),
        sa.Column("version", sa.String(40), nullable=False),
        sa.Column("model", sa.String(255), nullable=False),
        sa.Column("model_sha256", sa.String(64), nullable=False),
        sa.Column("catalogue", sa.String(255), nullable=False),
        sa.Column("ready", sa.Boolean, nullable=False),
        sa.Column("faults", sa.Text, nullable=False),
        sa.Column("queue_depth", sa.Integer, nullable=False),
        sa.Column("queue_age_s", sa.Double, nullable=False),
        sa.Column("parked", sa.Integer, nullable=False),
        sa.Column("ledger_number", sa.Integer, nullable=False),
        sa.Column("ledger_mac", sa.String(64), nullable=False),
        sa.Column("at", sa.Double, nullable=False),
    )


def _parcels() -> None:
    op.create_table(
        "parcel",
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("name", sa.String(255), nullable=False),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("at", sa.Double, nullable=False),
        sa.CheckConstraint("kind in ('model', 'catalogue')", name="parcel_kind"),
    )
    whole = sa.ForeignKey("parcel.sha256", ondelete="cascade")
    op.create_table(
        "parcel_part",
        sa.Column("sha256", sa.String(64), whole, primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )


def _sets() -> None:
    op.create_table(
        "settings_set",
        sa.Column("number", _COUNTER, primary_key=True, autoincrement=True),
        sa.Column("note", sa.String(255), nullable=False),
        sa.Column("settings", sa.Text, nullable=False),
        sa.Column("model_sha256", sa.String(64), sa.ForeignKey("parcel.sha256")),
        sa.Column("catalogue_sha256", sa.String(64), sa.ForeignKey("parcel.sha256")),
        sa.Column("first", sa.Integer, nullable=False),
        sa.Column("made_by", sa.String(255), nullable=False),
        sa.Column("at", sa.Double, nullable=False),
    )
    number = sa.ForeignKey("settings_set.number", ondelete="cascade")
    op.create_table(
        "sent_set",
        sa.Column("number", _COUNTER, number, primary_key=True),
        _device(),
        sa.Column("rank", sa.Integer, nullable=False),
        sa.Column("state", sa.String(12), nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("at", sa.Double, nullable=False),
        sa.CheckConstraint(
            "state in ('waiting', 'trial', 'kept', 'refused', 'rolled_back', 'withdrawn')",
            name="sent_set_state",
        ),
    )
    op.create_index("sets_of_a_kiosk", "sent_set", ["device_id", "number"])
