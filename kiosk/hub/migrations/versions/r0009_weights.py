"""Goods sold by weight: a piece with a weight or price of its own is a line by itself."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision: str | None = "0008"


def upgrade() -> None:
    """What was sold until now was sold by the piece."""
    with op.batch_alter_table("product") as product:
        product.add_column(
            sa.Column("by_weight", sa.Boolean, nullable=False, server_default=sa.false())
        )
    with op.batch_alter_table("line") as line:
        line.add_column(sa.Column("grams", sa.Integer))
        line.add_column(sa.Column("label_minor", sa.Integer))
        line.add_column(sa.Column("piece", sa.String(200), nullable=False, server_default=""))
        line.drop_constraint("one_line_a_product", type_="unique")
        line.create_unique_constraint("one_line_a_product", ["session_id", "product_id", "piece"])
    with op.batch_alter_table("order_item") as item:
        item.add_column(sa.Column("grams", sa.Integer))
        item.add_column(sa.Column("label_minor", sa.Integer))
