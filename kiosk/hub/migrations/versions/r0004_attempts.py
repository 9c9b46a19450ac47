"""Tries of every kind are counted in one table, not only pairing codes."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision: str | None = "0003"


def upgrade() -> None:
    """What was guessed wrongly stays counted."""
    op.create_table(
        "attempt",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("subject", sa.String(255), nullable=False),
        sa.Column("at", sa.Double, nullable=False),
    )
    op.create_index("attempts_of_a_kind", "attempt", ["kind", "at"])
    op.execute(
        "insert into attempt (kind, subject, at) select 'pair', address, at from wrong_guess"
    )
    op.drop_table("wrong_guess")
