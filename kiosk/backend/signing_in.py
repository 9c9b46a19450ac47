"""A shopper signs in at the kiosk: the account is opened, and the kiosk pairs itself with it."""

import logging
import queue
from collections.abc import Callable
from typing import Protocol

from kiosk.backend.account import Account, Accounts
from kiosk.backend.breakers import Breakers
from kiosk.backend.client import Client
from kiosk.backend.dialects import DialectName, Dialects
from kiosk.backend.identity import Device
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.events.accounts import AccountWish, SignIn
from kiosk.events.letters import Endpoint
from kiosk.snapshots.links import AccountState, AccountStatus
from kiosk.wire import account as wire
from kiosk.wire.fields import Fields, Malformed
from kiosk.wire.requests import Request

log = logging.getLogger(__name__)

_ASK_AGAIN_S = 30.0
_NOBODY = AccountStatus()


class CodeShown(Protocol):
    """What pairs a device: the code that it shows."""

    @property
    def code(self) -> str:
        """The code on the screen now; "" where there is none."""


class SigningIn:
    """Opens accounts as they are wished for, and renews tokens before they end.

    One thread calls `tick`; `wish` is for any.
    """

    def __init__(
        self,
        *,
        client: Client,
        breakers: Breakers,
        device: Device,
        dialects: Dialects,
        accounts: Accounts,
        code: CodeShown,
        publish: Callable[[AccountStatus], None],
    ) -> None:
        self._client = client
        self._breaker = breakers.of(Endpoint.DEVICES)
        self._device = device
        self._dialects = dialects
        self._accounts = accounts
        self._code = code
        self._tell = publish
        self._told = _NOBODY
        self._wishes: queue.SimpleQueue[AccountWish] = queue.SimpleQueue()

    def wish(self, wish: AccountWish) -> None:
        """Somebody wants to sign in or out. From any thread."""
        self._wishes.put(wish)

    def tick(self) -> None:
        """Do what was wished for, and renew what is about to end."""
        while not self._wishes.empty():
            wish = self._wishes.get()
            if isinstance(wish, SignIn):
                self._sign_in(wish)
            else:
                self.over()
                self._device.in_doubt.set()
        for account in self._accounts.all():
            if account.is_due():
                self._renew(account)

    def over(self) -> None:
        """The visit is over: nobody is signed in any more."""
        self._accounts.left()
        self._publish(_NOBODY)

    def _publish(self, status: AccountStatus) -> None:
        if status != self._told:
            self._told = status
            self._tell(status)

    def _sign_in(self, wish: SignIn) -> None:
        self._publish(AccountStatus(AccountState.SIGNING_IN))
        try:
            signed = wire.signed_in(self._ask(wire.sign_in(wish.email, wish.password)))
            self._pair(signed.tokens.access)
        except BackendRejected as no:
            log.info("a sign-in was refused (%s)", no.code or no.status)
            self._publish(AccountStatus(AccountState.REFUSED, reason=str(no)))
            return
        except (BackendUnavailable, Malformed) as exc:
            self._publish(AccountStatus(AccountState.UNAVAILABLE, reason=str(exc)))
            return
        if self._speaks_for_the_shopper():
            self._accounts.opened(signed)
        self._publish(AccountStatus(AccountState.SIGNED_IN, shopper=signed.name))
        self._device.in_doubt.set()  # somebody may be paired now: look

    def _pair(self, token: str) -> None:
        """With our own code, or not at all where the account is paired with us already."""
        device = self._device.current
        if device is None:
            raise BackendUnavailable("the kiosk is not registered yet")
        if self._code.code:
            self._ask(wire.connect(self._code.code), token)
        else:
            self._ask(wire.device_status(device.device_id), token)

    def _speaks_for_the_shopper(self) -> bool:
        """The hub takes everything under the device's own credential: no token is kept."""
        device = self._device.current
        return device is not None and self._dialects.name_for(device) is DialectName.SHOPSHADOW

    def _renew(self, account: Account) -> None:
        try:
            account.renewed(wire.tokens(self._ask(wire.renew(account.refresh_token))))
        except BackendRejected:
            log.warning("a shopper's sign-in has ended: the backend does not renew it")
            was_open = self._accounts.current is account
            self._accounts.revoked(account)
            if was_open:
                self._publish(_NOBODY)
                self._device.in_doubt.set()
        except (BackendUnavailable, Malformed) as exc:
            log.debug("a token is renewed later: %s", exc)
            account.not_renewed(again_after_s=_ASK_AGAIN_S)

    def _ask(self, request: Request, token: str = "") -> Fields:
        with self._breaker.guard():
            return self._client.send(request, credential=token)
