"""Notices an add that a backend without idempotency keys has counted twice."""

from kiosk.letters import ItemBody, Letter


class Totals:
    """The last total the backend told for each device and product.

    It belongs to one thread. Other differences, such as approvals on a phone, are believed.
    """

    def __init__(self) -> None:
        self._last: dict[tuple[str, str], int] = {}
        self._in_doubt: set[str] = set()

    def doubt(self, event_id: str) -> None:
        """An attempt at that letter may have been carried out, and it will be sent again."""
        self._in_doubt.add(event_id)

    def doubled(self, letter: Letter, device_id: str, total: int | None) -> bool:
        """Take note of *total*; True when *letter* is in it twice."""
        in_doubt = letter.event_id in self._in_doubt
        self._in_doubt.discard(letter.event_id)
        if total is None or not isinstance(letter.body, ItemBody):
            return False
        key = (device_id, letter.body.product_id)
        before = self._last.get(key)
        self._last[key] = total
        return in_doubt and before is not None and total == before + 2 * letter.body.quantity
