"""The shopping list of whoever is paired: read when it changes, ticked at a touch."""

import logging
import queue
from collections.abc import Callable

from kiosk.backend.backoff import full_jitter
from kiosk.backend.breaker import Breaker
from kiosk.backend.client import Client
from kiosk.backend.identity import Identity
from kiosk.clock import Clock
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.events.accounts import EntryTicked
from kiosk.snapshots.shopping_list import ShoppingList
from kiosk.wire import shopping_list as wire
from kiosk.wire.fields import Fields, Malformed
from kiosk.wire.requests import Request

log = logging.getLogger(__name__)

_NOBODYS = ShoppingList()
_MOST_TRIES = 3  # fewer than open the breaker, which the basket needs


class ListWatch:
    """Keeps the shopper's list on the screen as the hub has it. One thread; `wish` is for any.

    What had been bought before this visit is left out. A list that can't be read is tried for a
    few times, then again when something changes; a tick that does not get through is forgotten.
    """

    def __init__(
        self,
        *,
        client: Client,
        breaker: Breaker,
        publish: Callable[[ShoppingList], None],
        clock: Clock,
    ) -> None:
        self._client = client
        self._breaker = breaker
        self._publish = publish
        self._clock = clock
        self._told = _NOBODYS
        self._wishes: queue.SimpleQueue[EntryTicked] = queue.SimpleQueue()
        self._session_id = ""
        self._before: frozenset[str] | None = None  # bought before the visit; None: not yet read
        self._stale = False
        self._due_s = 0.0
        self._tries = 0

    def wish(self, wish: EntryTicked) -> None:
        """An entry was touched. From any thread."""
        self._wishes.put(wish)

    def changed(self) -> None:
        """The list is not as it was read: read it again."""
        self._stale, self._tries = True, 0

    def over(self) -> None:
        """The visit is over: nobody's list is shown any more."""
        self._begin("")

    def look(self, identity: Identity, session_id: str) -> None:
        """Do what is due for the shopper in *session_id*; "": nobody has a list here."""
        if session_id != self._session_id:
            self._begin(session_id)
        if not session_id:
            return
        while not self._wishes.empty():
            self._tick(identity, self._wishes.get())
        if self._stale and self._clock() >= self._due_s:
            self._read(identity)

    def _begin(self, session_id: str) -> None:
        self._session_id, self._before = session_id, None
        self._stale, self._due_s, self._tries = True, 0.0, 0
        while not self._wishes.empty():
            self._wishes.get()
        self._tell(_NOBODYS)

    def _tick(self, identity: Identity, wish: EntryTicked) -> None:
        try:
            self._ask(wire.tick(identity.device_id, wish.entry_id, bought=wish.bought), identity)
        except (BackendUnavailable, BackendRejected) as exc:
            log.info("an entry of the shopping list was not ticked: %s", exc)
            self.changed()

    def _read(self, identity: Identity) -> None:
        try:
            entries = wire.entries(self._ask(wire.read(identity.device_id), identity))
        except (BackendUnavailable, Malformed) as exc:
            log.debug("the shopping list is read again: %s", exc)
            self._due_s = self._clock() + 1.0 + full_jitter(self._tries, longest_s=30.0)
            self._tries += 1
            self._stale = self._tries < _MOST_TRIES
            return
        except BackendRejected as no:
            log.info("the backend shows no shopping list: %s", no)
            self._stale = False
            return
        self._stale, self._tries = False, 0
        bought = frozenset(entry.entry_id for entry in entries if entry.bought)
        self._before = bought if self._before is None else self._before & bought
        shown = tuple(entry for entry in entries if entry.entry_id not in self._before)
        self._tell(ShoppingList(self._session_id, shown) if shown else _NOBODYS)

    def _tell(self, seen: ShoppingList) -> None:
        if seen != self._told:
            self._told = seen
            self._publish(seen)

    def _ask(self, request: Request, identity: Identity) -> Fields:
        with self._breaker.guard():
            return self._client.send(request, credential=identity.credential)
