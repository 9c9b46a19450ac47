"""Whatever happens in whatever order: no letter is lost, none is sent out of turn."""

import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    MultipleResults,
    RuleBasedStateMachine,
    consumes,
    invariant,
    multiple,
    rule,
)

from kiosk.events.letters import Endpoint, LetterKind, LetterState
from kiosk.letters import ApproveBody, ItemBody, Letter, QuantityBody, Receipt
from kiosk.outbox.database import open_database
from kiosk.outbox.outgoing import Outgoing, open_outbox
from kiosk.outbox.sales import Sales
from kiosk.session import Session
from kiosk.snapshots.till import Phase

OPEN = {LetterState.WAITING, LetterState.SENDING, LetterState.HELD}
KINDS = st.sampled_from([LetterKind.ADD, LetterKind.ASK, LetterKind.QUANTITY, LetterKind.APPROVE])
SESSIONS = ("s1", "s2")


class OutboxMachine(RuleBasedStateMachine):
    """The till and the sender on two connections; a backend that remembers keys."""

    flying = Bundle("flying")

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._path = Path(self._folder.name) / "kiosk.db"
        db = open_database(self._path)
        for session_id in SESSIONS:
            Sales(db).begin(Session(session_id, True, Phase.SHOPPING, False), 0.0)
            Sales(db).close(session_id, 0.0)
        self.till = Outgoing(db)
        self.sender = open_outbox(self._path)
        self.made: list[Letter] = []
        self.arrived: list[str] = []
        self.called_back: set[str] = set()
        self.now = 0.0

    def teardown(self) -> None:
        self.till.close()
        self.sender.close()
        self._folder.cleanup()

    @rule(kind=KINDS, session_id=st.sampled_from(SESSIONS), data=st.data())
    def put(self, kind: LetterKind, session_id: str, data: st.DataObject) -> None:
        about = [letter.event_id for letter in self.made if letter.session_id == session_id]
        refers_to = None
        if kind in (LetterKind.APPROVE, LetterKind.QUANTITY) and about:
            refers_to = data.draw(st.sampled_from(about))
        letter = Letter(
            f"e{len(self.made)}", session_id, kind, body(kind), self.now, self.now, refers_to
        )
        assert self.till.put(letter)
        assert not self.till.put(letter)
        self.made.append(letter)

    @rule(data=st.data())
    def cancel(self, data: st.DataObject) -> None:
        if self.made:
            letter = data.draw(st.sampled_from(self.made))
            if self.till.cancel(letter.event_id, "taken off", now=self.now):
                assert letter.event_id not in self.arrived
                self.called_back.add(letter.event_id)

    @rule(
        target=flying,
        resting=st.sets(st.sampled_from([Endpoint.BASKET, Endpoint.PENDING])),
        most=st.integers(1, 4),
        least=st.integers(1, 4),
    )
    def claim(self, resting: set[Endpoint], most: int, least: int) -> MultipleResults[str]:
        self.now += 1.0
        letters = self.sender.claim_many(self.now, open_endpoints=resting, least=least, most=most)
        assert len(letters) in {0, 1, *range(least, most + 1)}
        assert len({letter.endpoint for letter in letters} - resting) == bool(letters)
        for letter in letters:
            assert letter.event_id not in self.called_back
            self._is_its_turn(letter)
        order = [letter.event_id for letter in letters]
        assert order == [made.event_id for made in self.made if made.event_id in order]
        return multiple(*order)

    @rule(event_id=consumes(flying), answered=st.booleans())
    def carried(self, event_id: str, *, answered: bool) -> None:
        """The backend has it; whether we hear of it is another matter."""
        if event_id and self._state(event_id) is LetterState.SENDING:
            if event_id not in self.arrived:
                self.arrived.append(event_id)
            if answered:
                assert self.sender.deliver([Receipt(event_id)], now=self.now)
            else:
                assert self.sender.defer(event_id, self.now, "no answer")

    @rule(event_id=consumes(flying), status=st.sampled_from([None, 429, 500]))
    def failed(self, event_id: str, status: int | None) -> None:
        if event_id and self._state(event_id) is LetterState.SENDING:
            kept = self.sender.defer(event_id, self.now, "error", status=status)
            state = LetterState.WAITING if kept else LetterState.PARKED
            assert self._state(event_id) is state

    @rule(event_id=consumes(flying))
    def refused(self, event_id: str) -> None:
        if event_id and event_id not in self.arrived:
            self.sender.park(event_id, "no", now=self.now)

    @rule(session_id=st.sampled_from(SESSIONS))
    def unpaired(self, session_id: str) -> None:
        self.sender.hold(session_id)

    @rule(session_id=st.sampled_from(SESSIONS))
    def paired(self, session_id: str) -> None:
        self.sender.release_held(session_id)

    @rule()
    def crash(self) -> None:
        self.sender.close()
        self.sender = open_outbox(self._path)

    @rule()
    def staff_retry(self) -> None:
        for letter in self.till.parked():
            self.till.retry(letter.event_id, now=self.now)

    @invariant()
    def every_letter_is_somewhere(self) -> None:
        counts = self.till.counts()
        assert counts.unsent + counts.delivered + counts.parked + counts.cancelled == len(self.made)

    @invariant()
    def what_was_delivered_had_arrived(self) -> None:
        for letter in self.made:
            if self._state(letter.event_id) is LetterState.DELIVERED:
                assert letter.event_id in self.arrived

    def _is_its_turn(self, mine: Letter) -> None:
        """An absolute quantity has nobody of its endpoint before it; nobody passes its item."""
        for earlier in self.made:
            if earlier.event_id == mine.event_id:
                return
            if earlier.session_id != mine.session_id or self._state(earlier.event_id) not in OPEN:
                continue
            assert earlier.event_id != mine.refers_to
            absolute = LetterKind.QUANTITY in (earlier.kind, mine.kind)
            assert not (absolute and earlier.endpoint is mine.endpoint)

    def _state(self, event_id: str) -> LetterState:
        letter = self.till.find(event_id)
        assert letter is not None
        return letter.state


def body(kind: LetterKind) -> ItemBody | QuantityBody | ApproveBody:
    match kind:
        case LetterKind.QUANTITY:
            return QuantityBody("P1", 1)
        case LetterKind.APPROVE:
            return ApproveBody(1)
        case _:
            return ItemBody("P1", "Apple", 1, 0.9)


TestOutbox = OutboxMachine.TestCase
TestOutbox.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
