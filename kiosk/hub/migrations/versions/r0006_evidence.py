"""Pictures that show why a line or question is there."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision: str | None = "0005"


def upgrade() -> None:
    """One row a picture; the picture itself is a blob outside the database."""
    op.create_table(
        "evidence",
        sa.Column("device_id", sa.String(36), sa.ForeignKey("device.id"), primary_key=True),
        sa.Column("event_id", sa.String(200), primary_key=True),
        sa.Column("blob", sa.String(32), nullable=False, unique=True),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("at", sa.Double, nullable=False, index=True),
    )
