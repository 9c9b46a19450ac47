"""The breaker under every order of calls and waiting, and under many threads at once."""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

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

from kiosk.backend.breaker import Breaker, BreakerSettings
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.events.letters import Endpoint
from kiosk.snapshots.links import BreakerState
from tests.fakes.shop import FakeClock


def test_parallel_failures_are_counted_exactly() -> None:
    """S0-46: and nothing runs while it is open."""
    clock = FakeClock()
    breaker = Breaker(
        Endpoint.BASKET,
        clock=clock,
        wall=clock,
        changed=lambda _lamp: None,
        settings=BreakerSettings(threshold=300, window=100_000),
    )
    ran = []
    together = threading.Barrier(8)

    def stress() -> None:
        together.wait()
        for _ in range(100):
            try:
                with breaker.guard():
                    ran.append(breaker.lamp().state)
                    raise BackendUnavailable("503")
            except BackendUnavailable:
                pass

    threads = [threading.Thread(target=stress) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert breaker.lamp().failures == 300
    assert 300 <= len(ran) <= 307  # those admitted before the opening may still end after it


@contextmanager
def quietly() -> Iterator[None]:
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(logging.NOTSET)


OUTCOMES = [
    None,
    BackendRejected("no", status=404, code=""),
    BackendUnavailable("503", status=503),
    BackendUnavailable("429", status=429),
]


class Call:
    """One guarded block on a thread of its own, open until `end`."""

    def __init__(self, breaker: Breaker) -> None:
        self.admitted = False
        self._breaker = breaker
        self._outcome: BaseException | None = None
        self._began, self._ends = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()
        self._began.wait()
        if not self.admitted:
            self._thread.join()

    def end(self, outcome: BaseException | None) -> None:
        self._outcome = outcome
        self._ends.set()
        self._thread.join()

    def _run(self) -> None:
        with suppress(BackendUnavailable, BackendRejected), quietly():
            try:
                with self._breaker.guard():
                    self.admitted = True
                    self._began.set()
                    self._ends.wait()
                    if self._outcome:
                        raise self._outcome
            finally:
                self._began.set()


class BreakerModel(RuleBasedStateMachine):
    """Against a plain model: any order of successes, failures, refusals and waiting."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = FakeClock()
        self.breaker = Breaker(
            Endpoint.BASKET, clock=self.clock, wall=self.clock, changed=lambda _lamp: None
        )
        self.state = "closed"
        self.run: list[bool] = []
        self.cooldown_s = 30.0
        self.opened_s = self.closed_s = self.clock.now

    @rule(seconds=st.sampled_from([0.5, 10.0, 30.0, 60.0, 300.0]))
    def wait(self, seconds: float) -> None:
        self.clock.now += seconds

    @rule(works=st.booleans(), refused=st.booleans())
    def call(self, *, works: bool, refused: bool) -> None:
        admitted = self.state == "closed" or self.clock.now - self.opened_s >= self.cooldown_s
        ran = False
        try:
            with quietly(), self.breaker.guard():
                ran = True
                if not works:
                    raise BackendUnavailable("503")
                if refused:
                    raise BackendRejected("no", status=400, code="")
        except (BackendUnavailable, BackendRejected):
            pass
        assert ran is admitted
        if ran:
            self._expect(works=works)

    def _expect(self, *, works: bool) -> None:
        if self.state == "open":
            if works:
                self.state, self.run, self.closed_s = "closed", [], self.clock.now
            else:
                self.cooldown_s = min(self.cooldown_s * 2, 300.0)
                self.opened_s = self.clock.now
            return
        self.run.append(works)
        last = self.run[-10:]
        half = len(last) == 10 and last.count(False) >= 5
        if not works and (self.run[-5:] == [False] * 5 or half):
            if self.clock.now - self.closed_s >= 60:
                self.cooldown_s = 30.0
            self.state, self.opened_s = "open", self.clock.now

    @invariant()
    def looks_as_expected(self) -> None:
        assert self.breaker.lamp().state == self.state


TestBreakerModel = BreakerModel.TestCase
TestBreakerModel.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)


class ConcurrentBreaker(RuleBasedStateMachine):
    """Real threads, each holding a call open until it is told how it ends; a clock in between.

    Calls begin and end in every order that Hypothesis finds.
    """

    calls = Bundle("calls")

    def __init__(self) -> None:
        super().__init__()
        self.clock = FakeClock()
        self.breaker = Breaker(
            Endpoint.BASKET, clock=self.clock, wall=self.clock, changed=lambda _lamp: None
        )
        self.open_calls: set[Call] = set()
        self.probes: set[Call] = set()

    def teardown(self) -> None:
        for call in list(self.open_calls):
            call.end(None)

    @rule(seconds=st.sampled_from([1.0, 29.0, 30.0, 300.0]))
    def wait(self, seconds: float) -> None:
        self.clock.now += seconds

    @rule(target=calls)
    def begin(self) -> MultipleResults[Call]:
        before = self.breaker.lamp()
        resting = before.next_try_s is not None and self.clock.now < before.next_try_s
        call = Call(self.breaker)
        if not call.admitted:
            assert before.state is not BreakerState.CLOSED
            return multiple()
        assert not resting, "never a request while it is open"
        self.open_calls.add(call)
        if self.breaker.lamp().state is BreakerState.HALF_OPEN:
            self.probes = {probe for probe in self.probes if probe in self.open_calls}
            assert not self.probes, "at most one probe is in flight"
            self.probes.add(call)
        return multiple(call)

    @rule(call=consumes(calls), outcome=st.sampled_from(OUTCOMES))
    def end(self, call: Call, outcome: BaseException | None) -> None:
        was = self.breaker.lamp().state
        is_probe = call in self.probes and was is BreakerState.HALF_OPEN
        self.open_calls.discard(call)
        self.probes.discard(call)
        call.end(outcome)
        now = self.breaker.lamp().state
        failed = isinstance(outcome, BackendUnavailable)
        if is_probe:
            assert now is (BreakerState.OPEN if failed else BreakerState.CLOSED)
        elif not failed:
            assert now is was, "a 4xx is an answer: it never opens"

    @invariant()
    def the_lock_is_free_while_calls_are_open(self) -> None:
        assert not self.breaker._lock.locked()


TestConcurrentBreaker = ConcurrentBreaker.TestCase
TestConcurrentBreaker.settings = settings(max_examples=30, stateful_step_count=30, deadline=None)
