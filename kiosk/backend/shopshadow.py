"""Letters in the dialect of the published ShopShadow backend, nobody signed in.

It can be told of an item and asked about one, no more: it has no guest sessions, no corrections,
and its basket is not this shopper's. Its totals serve to notice an add that was doubled.
"""

from kiosk.backend.identity import Identity
from kiosk.backend.settling import Settled
from kiosk.errors import BackendRejected
from kiosk.events import LetterKind
from kiosk.letters import ItemBody, Letter, OrderBody
from kiosk.wire import answers, requests
from kiosk.wire.fields import Fields
from kiosk.wire.requests import Request


class ShopShadow:
    """The backend as published: contracts in its own routes, no credential, no keys."""

    def request(self, letter: Letter, identity: Identity) -> Request | None:
        """The call that carries *letter*, or None: sessions and orders are the kiosk's own."""
        match letter.kind, letter.body:
            case LetterKind.ADD, ItemBody() as item:
                return requests.add(
                    item.product_id, item.quantity, item.confidence, identity.device_id
                )
            case LetterKind.ASK, ItemBody() as item:
                return requests.ask(
                    item.product_id,
                    item.name,
                    item.quantity,
                    item.confidence,
                    identity.device_id,
                )
            case ((LetterKind.START_SESSION | LetterKind.END_SESSION | LetterKind.ORDER), _):
                return None
        raise BackendRejected(
            f"this backend has no way to be told: {letter.kind}", status=405, code="NO_SUCH_ROUTE"
        )

    def settled(self, letter: Letter, answer: Fields) -> Settled:
        """What the answer means; the number of an order is the kiosk's own."""
        if isinstance(letter.body, OrderBody):
            return Settled(order_number=letter.body.local_number)
        return Settled(total=answers.line_total(answer).quantity)
