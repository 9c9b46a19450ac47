"""What a product cost when it came into the basket, and its stock: another one is told (S4-12)."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class FirstOffer:
    """Price in minor units and stock in pieces, as they were; None: not known then."""

    price_minor: int | None = None
    stock: int | None = None


class FirstOffers:
    """By session and product; they go with their session."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def note(self, session_id: str, product_id: str, offer: FirstOffer) -> None:
        """It is sold like that now; what was noted before stands."""
        self._db.conn.execute(
            "insert into first_price (session_id, product_id, price_minor, stock)"
            " values (?, ?, ?, ?) on conflict (session_id, product_id) do nothing",
            [session_id, product_id, offer.price_minor, offer.stock],
        )

    def of(self, session_id: str) -> Mapping[str, FirstOffer]:
        """By product."""
        rows = self._db.conn.execute(
            "select product_id, price_minor, stock from first_price where session_id = ?",
            [session_id],
        )
        return {row[0]: FirstOffer(row[1], row[2]) for row in rows}
