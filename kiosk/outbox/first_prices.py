"""What a product cost when it came into the basket, so that another price is told (S4-12)."""

from collections.abc import Mapping

from sqlite_utils import Database


class FirstPrices:
    """Prices in minor units, by session and product; they go with their session."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def note(self, session_id: str, product_id: str, price_minor: int | None) -> None:
        """It costs that now; what was noted before stands."""
        self._db.conn.execute(
            "insert into first_price (session_id, product_id, price_minor) values (?, ?, ?)"
            " on conflict (session_id, product_id) do nothing",
            [session_id, product_id, price_minor],
        )

    def of(self, session_id: str) -> Mapping[str, int | None]:
        """By product."""
        rows = self._db.conn.execute(
            "select product_id, price_minor from first_price where session_id = ?", [session_id]
        )
        return {row[0]: row[1] for row in rows}
