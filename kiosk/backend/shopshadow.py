"""Letters in the dialect of the published ShopShadow backend.

With nobody signed in it can be told of an item and asked about one, no more. With a shopper
signed in at the kiosk, answers, corrections and the order go under the shopper's own token.
"""

from collections.abc import Callable
from contextlib import nullcontext

from kiosk.backend.account import Account, Accounts, Asked
from kiosk.backend.identity import Identity
from kiosk.backend.settling import Settled
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.events.letters import LetterKind
from kiosk.letters import ApproveBody, ItemBody, Letter, OrderBody, QuantityBody
from kiosk.wire import account as wire
from kiosk.wire import answers, requests
from kiosk.wire.answers import Line
from kiosk.wire.fields import Fields, Malformed
from kiosk.wire.requests import Request

_KEPT_HERE = "This backend can't be told of the correction: it stays on the kiosk."
_HAND_ADDED = 1.0
_NO_TOKEN, _TOO_EARLY, _UNPROCESSABLE = 401, 425, 422
_NO_WEIGHTS = "this backend knows no weights: bill the piece at the desk"


class ShopShadow:
    """The backend as published: contracts in its own routes, no credential, no keys."""

    def __init__(self, accounts: Accounts) -> None:
        self._accounts = accounts

    def here(self, letter: Letter) -> Settled | None:
        """Sessions are the kiosk's own; so are orders and corrections without an account."""
        account = self._accounts.of_session(letter.session_id)
        match letter.body:
            case OrderBody(number, lines) if account is None or not lines:
                return Settled(order_number=number)
            case QuantityBody() if account is None or not account.view().basket_is_ours:
                return Settled(note=_KEPT_HERE)
        alone = account is None and letter.kind is LetterKind.END_SESSION
        return Settled() if alone or letter.kind is LetterKind.START_SESSION else None

    def carry(
        self, letter: Letter, identity: Identity, send: Callable[[Request, str], Fields]
    ) -> Settled:
        """Tell the backend; see `kiosk.backend.dialects.Dialect`."""
        account = self._accounts.of_session(letter.session_id)
        errand = _Errand(letter, identity, account, send)
        with account.writing() if account else nullcontext():
            return self._told(letter, errand)

    def _told(self, letter: Letter, errand: "_Errand") -> Settled:
        match letter.kind:
            case LetterKind.ADD:
                return errand.add()
            case LetterKind.ASK:
                return errand.ask()
            case LetterKind.APPROVE | LetterKind.DECLINE:
                return errand.answer()
            case LetterKind.QUANTITY:
                return errand.correct()
            case LetterKind.ORDER:
                return errand.order()
            case LetterKind.END_SESSION:
                errand.leave()
                self._accounts.closed(letter.session_id)
        return Settled()  # sessions are the kiosk's own


class _Errand:
    """One letter with all that is needed to take it there."""

    def __init__(
        self,
        letter: Letter,
        identity: Identity,
        account: Account | None,
        send: Callable[[Request, str], Fields],
    ) -> None:
        self._letter = letter
        self._device_id = identity.device_id
        self._account = account
        self._ask_backend = send

    def add(self) -> Settled:
        """Pieces for the basket; whose basket it is, is found out once."""
        item = self._letter.body
        assert isinstance(item, ItemBody)
        if item.measure is not None:
            raise BackendRejected(_NO_WEIGHTS, status=_UNPROCESSABLE, code="NO_WEIGHTS")
        wanted = requests.add(item.product_id, item.quantity, item.confidence, self._device_id)
        told = answers.line_total(self._ask_backend(wanted, ""))
        settled = self._changed(told.quantity, row_id=told.row_id)
        if self._account and self._account.view().basket_is_ours:
            self._account.count(item.product_id, item.quantity)
        return settled

    def ask(self) -> Settled:
        """Pieces that a person must approve."""
        item = self._letter.body
        assert isinstance(item, ItemBody)
        wanted = requests.ask(
            item.product_id, item.name, item.quantity, item.confidence, self._device_id
        )
        answer = self._ask_backend(wanted, "")
        row = answer.inside("data").below("pendingItem")
        row_id = row.text("id") if row else ""
        if self._account and row_id:
            self._account.asked(row_id, Asked(self._letter.event_id, item.product_id))
        return Settled(remote_id=row_id)

    def answer(self) -> Settled:
        """Yes or no to a question of ours, as the shopper who is asked."""
        row_id = self._letter.about_remote
        if self._account is None or not row_id:
            raise BackendRejected(
                "the shopper's sign-in ended before this answer was sent: "
                "it can be given on their phone, or settled at the desk",
                status=409,
                code="NO_ACCOUNT",
            )
        body = self._letter.body
        if not isinstance(body, ApproveBody):
            self._send(wire.decline(row_id))
            self._account.answered(row_id)
            return Settled()
        try:
            self._send(wire.approve(row_id, body.quantity))
        except BackendRejected as no:
            if no.code != "INVALID_STATE":  # the phone was faster: it is in the basket already
                raise
        if asked := self._account.answered(row_id):
            self._account.count(asked.product_id, body.quantity)
        return self._changed(None)

    def correct(self) -> Settled:
        """The line shall hold so many. Lines can only be removed and added: read, then do so."""
        body = self._letter.body
        assert isinstance(body, QuantityBody)
        assert self._account is not None
        row = self._row(body.product_id)
        held = row.quantity if row else 0
        if row and held > body.quantity:
            self._send(wire.remove(row.line_id))
            held = 0
        if held < body.quantity:
            more = body.quantity - held
            self._send(requests.add(body.product_id, more, _HAND_ADDED, self._device_id))
        self._account.count(body.product_id, body.quantity - (row.quantity if row else 0))
        return self._changed(body.quantity)

    def order(self) -> Settled:
        """Finish: in the shopper's account, or with a number of our own."""
        body = self._letter.body
        assert isinstance(body, OrderBody)
        account = self._account
        assert account is not None
        key = self._letter.event_id
        if self._letter.tries > 1 or self._letter.doubts:
            listed = self._send(wire.orders(account.user_id))
            if number := wire.order_paid_by(listed, key):
                return Settled(order_number=number)
        wanted = wire.order(
            body, user_id=account.user_id, device_id=self._device_id, payment_id=key
        )
        made = answers.order(self._send(wanted))
        return Settled(order_number=made.number, order_total_minor=made.total_minor)

    def leave(self) -> None:
        """Let the device go. As published that fails always, and it does not matter."""
        try:
            self._send(wire.disconnect(self._device_id))
        except BackendRejected:
            return
        except BackendUnavailable as exc:
            if exc.status is None:
                raise  # not even an answer

    def _changed(self, total: int | None, *, row_id: str = "") -> Settled:
        """A total is this sale's line only where the basket is this shopper's."""
        account = self._account
        if account is None:
            return Settled(total=total)
        change = account.changed()
        if row_id and account.view().basket_is_ours is None:
            self._find_basket(account, row_id)
        if not account.view().basket_is_ours:
            return Settled(total=total)
        return Settled(line_quantity=total, sequence=change, total=total)

    def _find_basket(self, account: Account, row_id: str) -> None:
        """What was just added is there for good: not finding out must not send it again."""
        try:
            listed = answers.basket(self._send(wire.basket(account.user_id)))
        except (BackendRejected, BackendUnavailable, Malformed):
            return
        account.found_basket(ours=any(line.line_id == row_id for line in listed.lines))

    def _row(self, product_id: str) -> Line | None:
        assert self._account is not None
        listed = answers.basket(self._send(wire.basket(self._account.user_id)))
        mine = (
            line
            for line in listed.lines
            if line.product_id == product_id and line.device_id in ("", self._device_id)
        )
        return next(mine, None)

    def _send(self, request: Request) -> Fields:
        assert self._account is not None
        try:
            return self._ask_backend(request, self._account.token)
        except BackendRejected as no:
            if no.status != _NO_TOKEN:
                raise
            self._account.distrust()
            raise BackendRejected(
                "the shopper's token is renewed first", status=_TOO_EARLY, code=no.code
            ) from no
