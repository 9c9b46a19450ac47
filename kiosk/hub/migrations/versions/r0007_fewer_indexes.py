"""Writes keep fewer indexes: a detection is a bare fact, and no line is found by its letter."""

from alembic import op

revision = "0007"
down_revision: str | None = "0006"


def upgrade() -> None:
    """What is written with every item is written in as few places as can be."""
    op.drop_index("ix_line_event_event_id", "line_event")
    op.drop_index("ix_detection_device_id", "detection")
    with op.batch_alter_table("detection") as detection:
        detection.drop_constraint("seen_once", type_="unique")
        detection.drop_column("session_id")
        detection.drop_column("event_id")
