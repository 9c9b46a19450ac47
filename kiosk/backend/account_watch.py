"""What changed in a signed-in shopper's account from elsewhere. The published backend is asked."""

import logging
from collections.abc import Callable

from kiosk.backend.account import Account, Accounts, View
from kiosk.backend.breaker import Breaker
from kiosk.backend.client import Client
from kiosk.backend.reporting import reported_line
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.events.backend import BasketReported, Delivery, QuestionSettled
from kiosk.wire import account as wire
from kiosk.wire import answers
from kiosk.wire.answers import Line
from kiosk.wire.fields import Fields, Malformed
from kiosk.wire.requests import Request

log = logging.getLogger(__name__)


class AccountWatch:
    """Reads basket and questions of the shopper who is signed in. One thread uses it."""

    def __init__(
        self,
        *,
        client: Client,
        breaker: Breaker,
        accounts: Accounts,
        report: Callable[[Delivery], None],
    ) -> None:
        self._client = client
        self._breaker = breaker
        self._accounts = accounts
        self._report = report
        self._others: dict[str, int] = {}  # pieces by product that are not ours, as last read
        self._session_id = ""

    def look(self, session_id: str, device_id: str) -> None:
        """Tell what is new. An outage is waited out, an ended token is renewed by others."""
        account = self._accounts.of_session(session_id)
        if account is None:
            return
        if session_id != self._session_id:
            self._session_id, self._others = session_id, {}
        try:
            self._read(account, session_id, device_id)
        except BackendRejected as no:
            log.debug("the account is not shown: %s", no)
            account.distrust()
        except (BackendUnavailable, Malformed) as exc:
            log.debug("the account is read again: %s", exc)

    def _read(self, account: Account, session_id: str, device_id: str) -> None:
        before = account.view()
        asked = self._ask(account, wire.pending(account.user_id)) if before.asked else None
        listed = answers.basket(self._ask(account, wire.basket(account.user_id)))
        lines = [line for line in listed.lines if line.device_id in ("", device_id)]
        if before.writes % 2 == 0 and account.view().writes == before.writes:
            self._compare(account, before, asked, lines)
        if before.basket_is_ours:
            reported = tuple(map(reported_line, lines))
            self._report(BasketReported(session_id, before.changes, reported))

    def _compare(
        self, account: Account, before: View, asked: Fields | None, lines: list[Line]
    ) -> None:
        """No letter of ours was on its way: whatever else is new came from the phone."""
        others = {
            line.product_id: line.quantity - before.counted.get(line.product_id, 0)
            for line in lines
        }
        still_open = {row.row_id for row in wire.pending_rows(asked)} if asked else set()
        for row_id, about in before.asked.items():
            if row_id not in still_open and account.answered(row_id):
                product_id = about.product_id
                more = others.get(product_id, 0) - self._others.get(product_id, 0)
                self._report(
                    QuestionSettled(self._session_id, about.event_id, more > 0, max(more, 0))
                )
        self._others = others

    def _ask(self, account: Account, request: Request) -> Fields:
        with self._breaker.guard():
            return self._client.send(request, credential=account.token)
