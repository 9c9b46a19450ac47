"""The breaker: three states, one probe, exact counts."""

import logging

import pytest

from kiosk.backend.breaker import Breaker, BreakerSettings
from kiosk.errors import CircuitOpen
from kiosk.events.letters import Endpoint
from kiosk.snapshots.links import BreakerState, CallMade, Lamp
from tests.fakes.breaking import fail, refuse, work
from tests.fakes.shop import FakeClock


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def lamps() -> list[Lamp]:
    return []


@pytest.fixture
def breaker(clock: FakeClock, lamps: list[Lamp]) -> Breaker:
    return Breaker(Endpoint.BASKET, clock=clock, wall=lambda: 5.0, changed=lamps.append)


def breaker_of(clock: FakeClock, settings: BreakerSettings) -> Breaker:
    return Breaker(
        Endpoint.LIVE, clock=clock, wall=clock, changed=lambda _lamp: None, settings=settings
    )


def test_an_answer_is_timed_and_told_at_once(
    breaker: Breaker, clock: FakeClock, lamps: list[Lamp]
) -> None:
    """S4-17: the window shows how long the last answer took and when it came."""
    with breaker.guard():
        clock.now += 0.037
    assert lamps[-1].last_ms == pytest.approx(37.0)
    assert lamps[-1].last_success_at == 5.0


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
    breaker: Breaker, clock: FakeClock
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


def test_a_refused_probe_closes_it(breaker: Breaker, clock: FakeClock) -> None:
    """S2-5: a 4xx proves the service alive."""
    fail(breaker, 5)
    clock.now += 30
    refuse(breaker)
    assert breaker.lamp().state is BreakerState.CLOSED


def test_failed_probes_double_the_cooldown_up_to_five_minutes(
    breaker: Breaker, clock: FakeClock
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
    breaker: Breaker, clock: FakeClock, good_s: float, cooldown_s: float
) -> None:
    fail(breaker, 5)
    clock.now += 30
    fail(breaker)
    clock.now += 60
    work(breaker)
    clock.now += good_s
    fail(breaker, 5)
    assert breaker.lamp().next_try_s == clock.now + cooldown_s


def test_two_good_probes_close_it_where_two_are_wanted(clock: FakeClock) -> None:
    """S4-6: its success threshold of two is a setting."""
    breaker = breaker_of(clock, BreakerSettings(successes=2))
    fail(breaker, 5)
    clock.now += 30
    work(breaker)
    assert breaker.lamp().state is BreakerState.HALF_OPEN
    work(breaker)
    assert breaker.lamp().state is BreakerState.CLOSED


def test_a_probe_that_fails_after_one_success_opens_it_again(clock: FakeClock) -> None:
    """S4-7: one good probe of two is not well yet."""
    breaker = breaker_of(clock, BreakerSettings(successes=2))
    fail(breaker, 5)
    clock.now += 30
    work(breaker)
    fail(breaker)
    assert breaker.lamp().state is BreakerState.OPEN
    assert breaker.lamp().next_try_s == clock.now + 60
    clock.now += 60
    work(breaker)
    assert breaker.lamp().state is BreakerState.HALF_OPEN, "the count of good probes begins anew"


def test_a_fault_of_our_own_frees_the_probe(breaker: Breaker, clock: FakeClock) -> None:
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


def test_every_change_of_the_lamp_is_told(
    breaker: Breaker, clock: FakeClock, lamps: list[Lamp]
) -> None:
    """S2-1: three looks."""
    fail(breaker, 5)
    clock.now += 30
    work(breaker)
    assert [lamp.failures for lamp in lamps[:5]] == [1, 2, 3, 4, 5]
    assert [lamp.state for lamp in lamps[4:]] == ["open", "half_open", "closed"]


def test_an_outage_is_two_lines_in_the_log(
    breaker: Breaker, clock: FakeClock, caplog: pytest.LogCaptureFixture
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


def test_every_call_and_every_change_is_counted(clock: FakeClock, lamps: list[Lamp]) -> None:
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


def test_half_of_a_small_window_is_no_sickness(clock: FakeClock) -> None:
    """S2-2: at least five of the window must have failed."""
    breaker = breaker_of(clock, BreakerSettings(window=4))
    for _ in range(10):
        fail(breaker)
        work(breaker)
    assert breaker.lamp().state is BreakerState.CLOSED
