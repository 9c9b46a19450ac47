"""The version is kept by Alembic alone."""

from alembic import op

revision = "0002"
down_revision: str | None = "0001"


def upgrade() -> None:
    """Drop the table that said it before."""
    op.drop_table("schema_version")
