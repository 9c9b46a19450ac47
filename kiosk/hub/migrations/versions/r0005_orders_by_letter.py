"""An order is found by the letter that made it: the kiosk's QR leads to its receipt."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision: str | None = "0004"


def upgrade() -> None:
    """Orders that were made before are found by their number alone."""
    with op.batch_alter_table("order") as order:
        order.add_column(sa.Column("event_id", sa.String(200)))
    op.create_index("ix_order_event_id", "order", ["event_id"])
