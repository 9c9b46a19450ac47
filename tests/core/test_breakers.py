"""A breaker for each group of endpoints, and one look at all of them."""

import pytest

from kiosk.backend.breakers import Breakers
from kiosk.events.letters import Endpoint
from kiosk.snapshots.links import LinkStatus
from tests.fakes.breaking import fail, work
from tests.fakes.shop import FakeClock


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


def test_each_endpoint_has_a_lamp_of_its_own(clock: FakeClock) -> None:
    """S0-29: the basket fails, pendings keep flowing."""
    told = list[LinkStatus]()
    breakers = Breakers(backend="http://hub", clock=clock, wall=clock, changed=told.append)
    fail(breakers.of(Endpoint.BASKET), 5)
    assert breakers.refusing() == {Endpoint.BASKET}
    assert breakers.next_try_s() == clock.now + 30
    work(breakers.of(Endpoint.PENDING))
    assert [lamp.endpoint for lamp in told[-1].lamps] == list(Endpoint)
    breakers.try_now()
    assert breakers.refusing() == frozenset()


def test_the_health_check_is_told_when_it_changes(clock: FakeClock) -> None:
    told = list[LinkStatus]()
    breakers = Breakers(backend="http://hub", clock=clock, wall=clock, changed=told.append)
    assert breakers.status().reachable is None
    assert breakers.next_try_s() is None
    for reachable in (True, True, False):
        breakers.checked(reachable=reachable)
    assert [status.reachable for status in told] == [True, False]
