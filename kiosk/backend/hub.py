"""Letters in the hub's dialect: every one names its session, totals are the line's."""

from collections.abc import Callable
from typing import assert_never

from kiosk.backend.identity import Identity
from kiosk.backend.settling import Settled
from kiosk.events.letters import LetterKind
from kiosk.letters import ApproveBody, EmptyBody, ItemBody, Letter, OrderBody, QuantityBody
from kiosk.wire import answers, requests
from kiosk.wire.fields import Fields
from kiosk.wire.requests import Request


class Hub:
    """The shop's own backend: docs/hub-api.md."""

    def here(self, _letter: Letter) -> Settled | None:
        """The hub is told everything."""
        return None

    def carry(
        self, letter: Letter, identity: Identity, send: Callable[[Request, str], Fields]
    ) -> Settled:
        """Tell the backend; see `kiosk.backend.dialects.Dialect`."""
        return self.settled(letter, send(self.request(letter, identity), identity.credential))

    def request(self, letter: Letter, identity: Identity) -> Request:
        """The call that carries *letter*; the hub can be told everything."""
        device, about = identity.device_id, letter.refers_to or ""
        session = identity.session or letter.session_id
        match letter.body:
            case ItemBody() as item if letter.kind is LetterKind.ASK:
                return requests.ask(
                    item.product_id, item.name, item.quantity, item.confidence, device, session
                )
            case ItemBody() as item:
                return _add(item, device, session)
            case QuantityBody() as line:
                return requests.set_quantity(
                    device, about, line.product_id, line.quantity, session, alone=line.alone
                )
            case ApproveBody() as approval:
                return requests.approve(device, about, approval.quantity)
            case OrderBody() as order:
                return requests.order(device, session, order.local_number)
            case EmptyBody():
                return _bare(letter, device, session)
            case never:
                assert_never(never)

    def settled(self, letter: Letter, answer: Fields) -> Settled:
        """What the answer to that call means. Malformed when it means nothing."""
        match letter.kind:
            case LetterKind.ADD | LetterKind.QUANTITY | LetterKind.APPROVE:
                told = answers.line_total(answer)
                return Settled(line_quantity=told.quantity, sequence=told.sequence)
            case LetterKind.ORDER:
                made = answers.order(answer)
                return Settled(order_number=made.number, order_total_minor=made.total_minor)
            case _:
                return Settled()


def _add(item: ItemBody, device: str, session: str) -> Request:
    if item.measure is not None:
        return requests.add_measured(
            item.product_id, item.measure, item.confidence, device, session
        )
    return requests.add(item.product_id, item.quantity, item.confidence, device, session)


def _bare(letter: Letter, device: str, session: str) -> Request:
    match letter.kind:
        case LetterKind.START_SESSION:
            return requests.start_session(device, session)
        case LetterKind.DECLINE:
            return requests.decline(device, letter.refers_to or "")
        case _:
            return requests.end_session(device, session)
