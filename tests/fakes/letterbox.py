"""An outbox in memory: what the sender asks of it, and a record of what it was told."""

import threading
from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace

from kiosk.errors import DatabaseFault
from kiosk.events.letters import Endpoint, LetterState
from kiosk.letters import Letter, Receipt


class Letterbox:
    """Letters in order; *faults* counts down the calls that find the disk full."""

    def __init__(self) -> None:
        self.letters: dict[str, Letter] = {}
        self.notes: dict[str, str] = {}
        self.deferrals: list[tuple[str, float, int | None]] = []
        self.totals: dict[tuple[str, str], int] = {}
        self.relaxed = False
        self.latest = 0.0
        self.faults = 0
        self.closed = False
        self._changed = threading.Condition()

    def put(self, *letters: Letter) -> None:
        with self._changed:
            self.letters.update({letter.event_id: letter for letter in letters})

    def wait_for(self, event_id: str, state: LetterState, *, within_s: float = 10.0) -> None:
        with self._changed:
            came = self._changed.wait_for(lambda: self.letters[event_id].state is state, within_s)
        assert came, self.letters[event_id]

    def wait_deferred(self, count: int = 1, *, within_s: float = 10.0) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.deferrals) >= count, within_s)

    def claim_many(
        self, now: float, *, open_endpoints: Collection[Endpoint], least: int, most: int
    ) -> tuple[Letter, ...]:
        self._disk()
        ready = [
            letter
            for letter in self.letters.values()
            if letter.state is LetterState.WAITING
            and letter.due <= now
            and letter.endpoint not in open_endpoints
        ][:most]
        if len(ready) < least:
            del ready[1:]
        return tuple(
            self._turn(letter, LetterState.SENDING, tries=letter.tries + 1) for letter in ready
        )

    def deliver(self, receipts: Sequence[Receipt], *, now: float) -> frozenset[str]:
        self._disk()
        for receipt in receipts:
            self._turn(self.letters[receipt.event_id], LetterState.DELIVERED)
            if receipt.total is not None:
                self.totals[receipt.device_id, receipt.product_id] = receipt.total
        return frozenset(receipt.event_id for receipt in receipts)

    def rely_on_keys(self, *, kept: bool) -> None:
        self.relaxed = kept

    def total(self, device_id: str, product_id: str) -> int:
        return self.totals.get((device_id, product_id), 0)

    def together(self) -> AbstractContextManager[None]:
        return nullcontext()

    def defer(
        self,
        event_id: str,
        until: float,
        error: str,
        *,
        status: int | None = None,
        doubts: int = 0,
    ) -> bool:
        letter = self.letters[event_id]
        letter = self._turn(
            replace(letter, doubts=letter.doubts + doubts), LetterState.WAITING, due=until
        )
        with self._changed:
            self.notes[event_id] = error
            self.deferrals.append((event_id, until, status))
            self._changed.notify_all()
        return letter is not None

    def put_back(self, event_id: str) -> bool:
        letter = self.letters[event_id]
        self._turn(letter, LetterState.WAITING, tries=letter.tries - 1)
        return True

    def park_sessions(
        self, session_ids: Collection[str], reason: str, *, now: float
    ) -> tuple[str, ...]:
        open_ones = {LetterState.WAITING, LetterState.SENDING, LetterState.HELD}
        theirs = tuple(
            letter.event_id
            for letter in list(self.letters.values())
            if letter.session_id in session_ids and letter.state in open_ones
        )
        for event_id in theirs:
            self.park(event_id, reason, now=now)
        return theirs

    def park(self, event_id: str, reason: str, *, now: float) -> bool:
        self.notes[event_id] = reason
        self._turn(self.letters[event_id], LetterState.PARKED)
        return True

    def hold(self, session_id: str, endpoint: Endpoint | None = None) -> int:
        caught = {LetterState.WAITING, LetterState.SENDING}
        return self._all(session_id, LetterState.HELD, caught, endpoint)

    def release_held(self, session_id: str) -> int:
        return self._all(session_id, LetterState.WAITING, {LetterState.HELD})

    def wait_until(self, latest: float) -> int:
        self.latest = latest
        late = [x for x in self.letters.values() if x.due > latest]
        for letter in late:
            self._turn(letter, letter.state, due=latest)
        return len(late)

    def next_due(self) -> float | None:
        waiting = (x.due for x in self.letters.values() if x.state is LetterState.WAITING)
        return min(waiting, default=None)

    def close(self) -> None:
        self.closed = True

    def _all(
        self,
        session_id: str,
        to: LetterState,
        states: set[LetterState],
        endpoint: Endpoint | None = None,
    ) -> int:
        found = [
            x
            for x in self.letters.values()
            if x.session_id == session_id and x.state in states and endpoint in (None, x.endpoint)
        ]
        for letter in found:
            self._turn(letter, to)
        return len(found)

    def _turn(
        self,
        letter: Letter,
        state: LetterState,
        *,
        due: float | None = None,
        tries: int | None = None,
    ) -> Letter:
        fresh = replace(
            letter,
            state=state,
            due=letter.due if due is None else due,
            tries=letter.tries if tries is None else tries,
        )
        with self._changed:
            self.letters[letter.event_id] = fresh
            self._changed.notify_all()
        return fresh

    def _disk(self) -> None:
        if self.faults:
            self.faults -= 1
            raise DatabaseFault("The disk is full.")
