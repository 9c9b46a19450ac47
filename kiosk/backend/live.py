"""The live loop: who shops here, and what the backend knows of the basket."""

import logging
import threading
from collections.abc import Callable
from typing import Protocol

from kiosk.backend.account import Accounts
from kiosk.backend.backoff import full_jitter
from kiosk.backend.breakers import Breakers
from kiosk.backend.client import Client
from kiosk.backend.dialects import DialectName, Dialects
from kiosk.backend.health import HealthCheck
from kiosk.backend.hub_live import HubLive
from kiosk.backend.identity import Device, Identity
from kiosk.backend.link import Link
from kiosk.backend.list_watch import ListWatch
from kiosk.backend.pairing import Pairing
from kiosk.backend.rounds import Rounds
from kiosk.backend.shopshadow_live import ShopShadowLive
from kiosk.backend.signing_in import SigningIn
from kiosk.clock import Clock
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.events.accounts import AccountWish, EntryTicked
from kiosk.events.backend import Delivery, DialectKnown
from kiosk.events.letters import Dialect, Endpoint
from kiosk.snapshots.links import AccountStatus, PairingStatus
from kiosk.snapshots.shopping_list import ShoppingList

log = logging.getLogger(__name__)

_REST_S = 1.0
_STEADY_S = 5.0
_LONGEST_REST_S = 30.0


class _Follower(Protocol):
    def resume(self, identity: Identity) -> bool: ...

    def follow(self, stop: threading.Event) -> None: ...

    def session_over(self, session_id: str) -> None: ...


class LiveLoop:
    """Registers, shows codes, follows the sale of whoever pairs, and asks for health.

    *report* hears what the till must know, *pairing* how far the code is; both are called on
    this loop's thread.
    """

    def __init__(  # noqa: PLR0913  what it is joined to, each by name
        self,
        *,
        client: Client,
        breakers: Breakers,
        device: Device,
        report: Callable[[Delivery], None],
        pairing: Callable[[PairingStatus], None],
        clock: Clock,
        wall: Clock,
        dialects: Dialects | None = None,
        accounts: Accounts | None = None,
        account: Callable[[AccountStatus], None] = lambda _status: None,
        catalogue_changed: Callable[[], None] = lambda: None,
        shopping_list: Callable[[ShoppingList], None] = lambda _list: None,
    ) -> None:
        self._client = client
        self._breakers = breakers
        self._device = device
        self._dialects = dialects or Dialects()
        self._report = report
        self._dialect: DialectName | None = None
        accounts = accounts or Accounts()
        self._clock = clock
        self._rounds = Rounds(clock=clock)
        self._pairing = Pairing(
            client=client,
            breakers=breakers,
            device=device,
            rounds=self._rounds,
            publish=pairing,
            clock=clock,
            wall=wall,
        )
        self._signing_in = SigningIn(
            client=client,
            breakers=breakers,
            device=device,
            dialects=self._dialects,
            accounts=accounts,
            code=self._pairing,
            publish=account,
        )
        self._health = HealthCheck(client=client, breakers=breakers, clock=clock)
        self._rounds.take_on(self._health, self._signing_in)
        self._list = ListWatch(
            client=client,
            breaker=breakers.of(Endpoint.LIVE),
            publish=shopping_list,
            clock=clock,
        )
        self._followers = self._both_dialects(clock, accounts, catalogue_changed)

    def try_again(self) -> None:
        """A person does not want to wait, or has dealt with a refusal. From any thread."""
        self._breakers.try_now()
        self._pairing.try_again()

    def pair_again(self) -> None:
        """Staff want a fresh pairing code; a phone that is paired stays. From any thread."""
        self._breakers.try_now()
        self._pairing.renew()

    def check_now(self) -> None:
        """Ask at once whether the backend is there. From any thread."""
        self._health.due_now()
        self._rounds.nudge()

    def account(self, wish: AccountWish) -> None:
        """The shopper signs in at the kiosk, or out. From any thread."""
        self._signing_in.wish(wish)
        self._rounds.nudge()

    def tick(self, wish: EntryTicked) -> None:
        """The shopper ticks an entry of the list. From any thread."""
        self._list.wish(wish)

    def session_over(self, session_id: str) -> None:
        """The sale was ended here: a fresh code for the next shopper. From any thread."""
        for follower in self._followers.values():
            follower.session_over(session_id)
        self._rounds.nudge()

    def run(self, stop: threading.Event) -> None:
        """Follow the backend until *stop* is set; an outage never ends it."""
        self._client.obey(stop, budget_s=1.0)
        try:
            self._rounds.tick()
            goes_on, hasty = self._resumed(stop), 0
            while not stop.is_set():
                if goes_on or self._pairing.fresh_code(stop):
                    hasty = self._followed(stop, hasty)
                goes_on = False
        finally:
            self._client.close()

    def _both_dialects(
        self, clock: Clock, accounts: Accounts, catalogue_changed: Callable[[], None]
    ) -> dict[DialectName, _Follower]:
        link = Link(
            client=self._client,
            breakers=self._breakers,
            device=self._device,
            pairing=self._pairing,
            rounds=self._rounds,
            report=self._report,
            clock=clock,
            accounts=accounts,
            signing_in=self._signing_in,
            list_watch=self._list,
            catalogue_changed=catalogue_changed,
        )
        return {DialectName.HUB: HubLive(link), DialectName.SHOPSHADOW: ShopShadowLive(link)}

    def _resumed(self, stop: threading.Event) -> bool:
        """At start: True when a sale of ours goes on at the backend, so that no code is needed."""
        while not stop.is_set() and (identity := self._device.current):
            try:
                goes_on = self._follower(identity).resume(identity)
            except BackendRejected:
                return False  # registering sorts that out
            except BackendUnavailable as exc:
                self._pairing.offline(str(exc))
                self._rounds.rest(stop, _REST_S)
            else:
                return goes_on
        return False

    def _followed(self, stop: threading.Event, hasty: int) -> int:
        """Follow; how often in a row that was over at once. From the second time on it waits.

        A backend that registers the kiosk and then disowns it is not asked for codes all day.
        """
        began_s = self._clock()
        self._follow(stop)
        if self._clock() - began_s >= _STEADY_S:
            return 0
        if hasty:
            self._rounds.rest(stop, max(_REST_S, full_jitter(hasty, longest_s=_LONGEST_REST_S)))
        return hasty + 1

    def _follow(self, stop: threading.Event) -> None:
        if identity := self._device.current:
            self._follower(identity).follow(stop)

    def _follower(self, identity: Identity) -> _Follower:
        """Who follows this backend; the till hears of the dialect before anything else."""
        name = self._dialects.name_for(identity)
        if name is not self._dialect:
            self._dialect = name
            log.info("following the backend in the dialect %s", name)
            self._report(DialectKnown(Dialect(name)))
        return self._followers[name]
