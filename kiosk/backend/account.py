"""Who is signed in at this kiosk. Tokens are in memory only: they end with the program."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from kiosk.clock import Clock
from kiosk.wire.account import SignedIn, Tokens

_SESSIONS_KEPT = 20
_RENEW_BEFORE_S = 300.0
_UNTOLD_LASTS_S = 3600.0


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of ours that the shopper's phone shows, too."""

    event_id: str
    product_id: str


@dataclass(frozen=True, slots=True)
class View:
    """What the account's basket and questions are held against, as of one moment.

    *writes* grows as a letter begins and ends: while it is odd one is on its way. *counted* is
    what our letters have put into the basket so far, by product.
    """

    changes: int
    basket_is_ours: bool | None
    asked: dict[str, Asked] = field(default_factory=dict)  # by what the backend calls it
    writes: int = 0
    counted: dict[str, int] = field(default_factory=dict)


class Account:
    """One shopper's account, from sign-in to the last letter of the sale. Safe from any thread.

    *basket_is_ours* is found out: the published backend puts goods into its demo user's basket,
    whoever is paired. None as long as nothing was added.
    """

    def __init__(self, signed: SignedIn, *, clock: Clock, wall: Clock) -> None:
        self.user_id = signed.user_id
        self.name = signed.name
        self._clock = clock
        self._lock = threading.Lock()
        self._changes = int(wall() * 1000)  # it goes on growing over a restart
        self._basket_is_ours: bool | None = None
        self._asked: dict[str, Asked] = {}
        self._writes = 0
        self._counted: dict[str, int] = {}
        self._take(signed.tokens)

    @property
    def token(self) -> str:
        """What goes as bearer."""
        with self._lock:
            return self._tokens.access

    @property
    def refresh_token(self) -> str:
        """What renews it; "" where the backend gave none."""
        with self._lock:
            return self._tokens.refresh

    def is_due(self) -> bool:
        """Whether the token is about to end: five minutes before, or at half of its life."""
        with self._lock:
            return self._clock() >= self._renew_s and bool(self._tokens.refresh)

    def renewed(self, tokens: Tokens) -> None:
        """Fresh tokens have come."""
        with self._lock:
            self._take(tokens)

    def not_renewed(self, *, again_after_s: float) -> None:
        """Nobody answered: ask again later."""
        with self._lock:
            self._renew_s = self._clock() + again_after_s

    def distrust(self) -> None:
        """The backend did not take the token: renew it now."""
        with self._lock:
            self._renew_s = self._clock()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """A letter is on its way: what is read meanwhile may hold it or not."""
        with self._lock:
            self._writes += 1
        try:
            yield
        finally:
            with self._lock:
                self._writes += 1

    def changed(self) -> int:
        """The basket was changed by a letter: the number of that change."""
        with self._lock:
            self._changes += 1
            return self._changes

    def count(self, product_id: str, pieces: int) -> None:
        """A letter of ours put so many *pieces* into the account's basket."""
        with self._lock:
            self._counted[product_id] = self._counted.get(product_id, 0) + pieces

    def found_basket(self, *, ours: bool) -> None:
        """What we added is in the account's basket, or is not."""
        with self._lock:
            self._basket_is_ours = ours

    def asked(self, row_id: str, about: Asked) -> None:
        """A question is on the phone, too."""
        with self._lock:
            self._asked[row_id] = about

    def answered(self, row_id: str) -> Asked | None:
        """It was answered; what it was about, where nobody had noticed yet."""
        with self._lock:
            return self._asked.pop(row_id, None)

    def view(self) -> View:
        """How it stands now."""
        with self._lock:
            return View(
                self._changes,
                self._basket_is_ours,
                dict(self._asked),
                self._writes,
                dict(self._counted),
            )

    def _take(self, tokens: Tokens) -> None:
        lasts_s = _UNTOLD_LASTS_S if tokens.lasts_s is None else max(0.0, tokens.lasts_s)
        self._tokens = tokens
        self._renew_s = self._clock() + max(lasts_s - _RENEW_BEFORE_S, lasts_s / 2)


class Accounts:
    """The account that is open now, and those whose sales are not all told yet.

    Safe from any thread.
    """

    def __init__(self, *, clock: Clock = time.monotonic, wall: Clock = time.time) -> None:
        self._clock = clock
        self._wall = wall
        self._lock = threading.Lock()
        self._current: Account | None = None
        self._sessions: dict[str, Account] = {}

    @property
    def current(self) -> Account | None:
        """Whose account is open on this kiosk, or None."""
        with self._lock:
            return self._current

    def opened(self, signed: SignedIn) -> None:
        """Somebody has signed in."""
        with self._lock:
            self._current = Account(signed, clock=self._clock, wall=self._wall)

    def bind(self, session_id: str) -> bool:
        """The sale is the open account's from now on; False where nobody is signed in."""
        with self._lock:
            if self._current is None:
                return False
            self._sessions[session_id] = self._current
            while len(self._sessions) > _SESSIONS_KEPT:
                del self._sessions[next(iter(self._sessions))]
            return True

    def left(self) -> None:
        """Nobody is signed in any more; sales that were made still go out."""
        with self._lock:
            self._current = None

    def closed(self, session_id: str) -> None:
        """All of the sale is told, or nobody may tell it any more: the token is forgotten."""
        with self._lock:
            self._sessions.pop(session_id, None)

    def revoked(self, account: Account) -> None:
        """The backend does not take its tokens any more."""
        with self._lock:
            if self._current is account:
                self._current = None
            self._sessions = {key: one for key, one in self._sessions.items() if one is not account}

    def of_session(self, session_id: str) -> Account | None:
        """Whose account that sale is told to, or None."""
        with self._lock:
            return self._sessions.get(session_id)

    def all(self) -> tuple[Account, ...]:
        """Every account whose token is still needed, once."""
        with self._lock:
            found = [*self._sessions.values(), *([self._current] if self._current else [])]
        return tuple({id(account): account for account in found}.values())
