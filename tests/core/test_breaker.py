"""The breaker: three states, one probe, exact counts."""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest
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
from kiosk.backend.breakers import Breakers
from kiosk.errors import BackendRejected, BackendUnavailable, CircuitOpen
from kiosk.events.letters import Endpoint
from kiosk.snapshots.links import BreakerState, CallMade, Lamp, LinkStatus


class Time:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Time:
    return Time()


@pytest.fixture
def lamps() -> list[Lamp]:
    return []


@pytest.fixture
def breaker(clock: Time, lamps: list[Lamp]) -> Breaker:
    return Breaker(Endpoint.BASKET, clock=clock, wall=lambda: 5.0, changed=lamps.append)


def test_an_answer_is_timed_and_told_at_once(
    breaker: Breaker, clock: Time, lamps: list[Lamp]
) -> None:
    """S4-17: the window shows how long the last answer took and when it came."""
    with breaker.guard():
        clock.now += 0.037
    assert lamps[-1].last_ms == pytest.approx(37.0)
    assert lamps[-1].last_success_at == 5.0


def fail(breaker: Breaker, times: int = 1) -> None:
    for _ in range(times):
        with pytest.raises(BackendUnavailable) as exc, breaker.guard():
            raise BackendUnavailable("503")
        assert not isinstance(exc.value, CircuitOpen)


def work(breaker: Breaker, times: int = 1) -> None:
    for _ in range(times):
        with breaker.guard():
            pass


def refuse(breaker: Breaker) -> None:
    with pytest.raises(BackendRejected), breaker.guard():
        raise BackendRejected("no", status=404, code="PRODUCT_NOT_FOUND")


def test_opens_after_five_failures_in_a_row(breaker: Breaker) -> None:
    """S0-25, S2-2."""
    fail(breaker, 4)
    assert breaker.lamp().state is BreakerState.CLOSED
    fail(breaker)
    assert breaker.lamp().state is BreakerState.OPEN
    with pytest.raises(CircuitOpen) as exc, breaker.guard():
        pytest.fail("the block must not run")
    assert exc.value.retry_after_s == 30.0


def test_any_success_resets_the_count(breaker: Breaker) -> None:
    """S0-28: four failures, a success, four failures: still closed."""
    fail(breaker, 4)
    work(breaker)
    fail(breaker, 4)
    assert breaker.lamp().state is BreakerState.CLOSED
    assert breaker.lamp().failures == 4


def test_opens_when_half_of_the_last_ten_failed(breaker: Breaker) -> None:
    for _ in range(5):
        fail(breaker)
        work(breaker)
    assert breaker.lamp().state is BreakerState.CLOSED
    fail(breaker)
    assert breaker.lamp().state is BreakerState.OPEN


def test_a_4xx_never_opens_it(breaker: Breaker) -> None:
    """S0-24, S2-7: ten unpaired pendings leave it closed."""
    for _ in range(10):
        refuse(breaker)
    assert breaker.lamp().state is BreakerState.CLOSED
    assert breaker.lamp().failures == 0


def test_refuses_for_the_cooldown_then_lets_exactly_one_through(
    breaker: Breaker, clock: Time
) -> None:
    """S0-26, S0-27, S2-3, S2-5: a queue of twenty, one request on the wire."""
    fail(breaker, 5)
    clock.now += 29.9
    assert not breaker.admits()
    clock.now += 0.1
    with breaker.guard():
        assert breaker.lamp().state is BreakerState.HALF_OPEN
        for _ in range(19):
            with pytest.raises(CircuitOpen), breaker.guard():
                pytest.fail("a second probe")
    assert breaker.lamp().state is BreakerState.CLOSED


def test_a_refused_probe_closes_it(breaker: Breaker, clock: Time) -> None:
    """S2-5: a 4xx proves the service alive."""
    fail(breaker, 5)
    clock.now += 30
    refuse(breaker)
    assert breaker.lamp().state is BreakerState.CLOSED


def test_failed_probes_double_the_cooldown_up_to_five_minutes(
    breaker: Breaker, clock: Time
) -> None:
    """S2-4."""
    fail(breaker, 5)
    waits = []
    for _ in range(6):
        next_try_s = breaker.lamp().next_try_s
        assert next_try_s is not None
        waits.append(next_try_s - clock.now)
        clock.now = next_try_s
        fail(breaker)
    assert waits == [30, 60, 120, 240, 300, 300]


@pytest.mark.parametrize(("good_s", "cooldown_s"), [(59, 60), (60, 30)])
def test_a_good_minute_shortens_the_cooldown_again(
    breaker: Breaker, clock: Time, good_s: float, cooldown_s: float
) -> None:
    fail(breaker, 5)
    clock.now += 30
    fail(breaker)
    clock.now += 60
    work(breaker)
    clock.now += good_s
    fail(breaker, 5)
    assert breaker.lamp().next_try_s == clock.now + cooldown_s


def test_two_good_probes_close_it_where_two_are_wanted(clock: Time) -> None:
    """S4-6: its success threshold of two is a setting."""
    breaker = Breaker(
        Endpoint.LIVE,
        clock=clock,
        wall=clock,
        changed=lambda _lamp: None,
        settings=BreakerSettings(successes=2),
    )
    fail(breaker, 5)
    clock.now += 30
    work(breaker)
    assert breaker.lamp().state is BreakerState.HALF_OPEN
    work(breaker)
    assert breaker.lamp().state is BreakerState.CLOSED


def test_a_probe_that_fails_after_one_success_opens_it_again(clock: Time) -> None:
    """S4-7: one good probe of two is not well yet."""
    breaker = Breaker(
        Endpoint.LIVE,
        clock=clock,
        wall=clock,
        changed=lambda _lamp: None,
        settings=BreakerSettings(successes=2),
    )
    fail(breaker, 5)
    clock.now += 30
    work(breaker)
    fail(breaker)
    assert breaker.lamp().state is BreakerState.OPEN
    assert breaker.lamp().next_try_s == clock.now + 60
    clock.now += 60
    work(breaker)
    assert breaker.lamp().state is BreakerState.HALF_OPEN, "the count of good probes begins anew"


def test_a_fault_of_our_own_frees_the_probe(breaker: Breaker, clock: Time) -> None:
    fail(breaker, 5)
    clock.now += 30
    with pytest.raises(ZeroDivisionError), breaker.guard():
        raise ZeroDivisionError
    assert breaker.lamp().state is BreakerState.OPEN
    assert breaker.lamp().reason == "ZeroDivisionError"


def test_an_attempt_from_before_the_opening_changes_nothing_after_it(breaker: Breaker) -> None:
    with breaker.guard():
        fail(breaker, 5)
    assert breaker.lamp().state is BreakerState.OPEN
    assert breaker.lamp().last_success_at == 5.0


def test_try_now_lets_a_probe_through_at_once(breaker: Breaker) -> None:
    breaker.try_now()
    fail(breaker, 5)
    assert not breaker.admits()
    breaker.try_now()
    assert breaker.admits()


def test_every_change_of_the_lamp_is_told(breaker: Breaker, clock: Time, lamps: list[Lamp]) -> None:
    """S2-1: three looks."""
    fail(breaker, 5)
    clock.now += 30
    work(breaker)
    assert [lamp.failures for lamp in lamps[:5]] == [1, 2, 3, 4, 5]
    assert [lamp.state for lamp in lamps[4:]] == ["open", "half_open", "closed"]


def test_an_outage_is_two_lines_in_the_log(
    breaker: Breaker, clock: Time, caplog: pytest.LogCaptureFixture
) -> None:
    """S0-30: whatever its length."""
    with caplog.at_level(logging.INFO):
        fail(breaker, 5)
        for _ in range(20):
            clock.now += 300
            fail(breaker)
        clock.now += 300
        work(breaker)
    assert len(caplog.records) == 2


def test_parallel_failures_are_counted_exactly(clock: Time) -> None:
    """S0-46: and nothing runs while it is open."""
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
        self.clock = Time()
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


def test_each_endpoint_has_a_lamp_of_its_own(clock: Time) -> None:
    """S0-29: the basket fails, pendings keep flowing."""
    told: list[LinkStatus] = []
    breakers = Breakers(backend="http://hub", clock=clock, wall=clock, changed=told.append)
    fail(breakers.of(Endpoint.BASKET), 5)
    assert breakers.refusing() == {Endpoint.BASKET}
    assert breakers.next_try_s() == clock.now + 30
    work(breakers.of(Endpoint.PENDING))
    assert [lamp.endpoint for lamp in told[-1].lamps] == list(Endpoint)
    breakers.try_now()
    assert breakers.refusing() == frozenset()


def test_the_health_check_is_told_when_it_changes(clock: Time) -> None:
    told: list[LinkStatus] = []
    breakers = Breakers(backend="http://hub", clock=clock, wall=clock, changed=told.append)
    assert breakers.status().reachable is None
    assert breakers.next_try_s() is None
    for reachable in (True, True, False):
        breakers.checked(reachable=reachable)
    assert [status.reachable for status in told] == [True, False]


def test_every_call_and_every_change_is_counted(clock: Time, lamps: list[Lamp]) -> None:
    """S4-9: counts are exact; a call that was refused was none."""
    calls: list[CallMade] = []
    breaker = Breaker(
        Endpoint.BASKET, clock=clock, wall=clock, changed=lamps.append, called=calls.append
    )
    fail(breaker, 5)
    with pytest.raises(CircuitOpen), breaker.guard():
        pass
    clock.now += 31
    fail(breaker)
    clock.now += 61
    with breaker.guard(repeated=True):
        clock.now += 0.5
    assert [call.worked for call in calls] == [False] * 6 + [True]
    assert calls[-1] == CallMade(Endpoint.BASKET, worked=True, took_s=0.5, repeated=True)
    assert (lamps[-1].trips, lamps[-1].changes) == (2, 5)


def test_half_of_a_small_window_is_no_sickness(clock: Time) -> None:
    """S2-2: at least five of the window must have failed."""
    breaker = Breaker(
        Endpoint.BASKET,
        clock=clock,
        wall=clock,
        changed=lambda _lamp: None,
        settings=BreakerSettings(window=4),
    )
    for _ in range(10):
        fail(breaker)
        work(breaker)
    assert breaker.lamp().state is BreakerState.CLOSED


class ConcurrentBreaker(RuleBasedStateMachine):
    """Real threads, each holding a call open until it is told how it ends; a clock in between.

    Calls begin and end in every order that Hypothesis finds.
    """

    calls = Bundle("calls")

    def __init__(self) -> None:
        super().__init__()
        self.clock = Time()
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
