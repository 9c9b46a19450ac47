"""The real client and the real hub process, with each fault of a bad network between them."""

import threading
import time
from collections.abc import Iterator

import pytest
from uuid_utils import uuid7

from kiosk.backend.address import Address
from kiosk.backend.client import Client
from kiosk.drills.fault_proxy import (
    Bandwidth,
    Down,
    Fault,
    FaultProxy,
    Latency,
    LimitData,
    Reset,
    Slicer,
    SlowClose,
    Timeout,
    Way,
    fault_proxy,
)
from kiosk.errors import BackendUnavailable
from kiosk.hub.embedding import EmbeddedHub
from kiosk.wire import answers, requests
from tests.fakes.hub_process import hub_process


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedHub]:
    with hub_process(tmp_path_factory.mktemp("hub")) as hub:
        yield hub


@pytest.fixture
def proxy(hub: EmbeddedHub) -> Iterator[FaultProxy]:
    with fault_proxy(("127.0.0.1", hub.port)) as proxy:
        yield proxy


class Shopper:
    """A registered device with an open guest session, behind the proxy."""

    def __init__(self, proxy: FaultProxy) -> None:
        self.client = Client(Address(proxy.url))
        self.device = answers.registered(self.client.send(requests.register()))
        self.session = str(uuid7())
        start = requests.start_session(self.device.device_id, self.session)
        self.client.send(start, credential=self.device.credential, key=self.session)

    def add(self, key: str, *, within_s: float = 5.0) -> int | None:
        """One more piece; the line's new total."""
        request = requests.add("P001", 1, 0.9, self.device.device_id, self.session)
        credential = self.device.credential
        answer = self.client.send(request, credential=credential, key=key, within_s=within_s)
        return answers.line_total(answer).quantity


@pytest.fixture
def shopper(proxy: FaultProxy) -> Iterator[Shopper]:
    shopper = Shopper(proxy)
    yield shopper
    shopper.client.close()


BREAKING: list[Fault] = [
    Down(),
    Reset(way=Way.UP),
    Reset(way=Way.DOWN),
    Timeout(0.1, Way.UP),
    Timeout(0.1, Way.DOWN),
    LimitData(100, Way.UP),
    LimitData(20, Way.DOWN),
    LimitData(0, Way.DOWN),
]
SLOWING: list[Fault] = [
    Latency(0.1),
    Bandwidth(5_000),
    Slicer(3),
    Slicer(40, 0.002),
    SlowClose(0.2),
]


@pytest.mark.parametrize("fault", BREAKING, ids=str)
def test_a_call_that_breaks_is_repeated_and_counts_once(
    proxy: FaultProxy, shopper: Shopper, fault: Fault
) -> None:
    """S0-35: also where the hub has carried it out and only the answer was lost."""
    key = str(uuid7())
    assert shopper.add(str(uuid7())) == 1
    proxy.fault = fault
    with pytest.raises(BackendUnavailable):
        shopper.add(key)
    proxy.fault = None
    assert shopper.add(key) == 2
    assert shopper.add(key) == 2
    assert shopper.add(str(uuid7())) == 3


@pytest.mark.parametrize("way", [Way.DOWN, Way.BOTH])
def test_where_the_hub_may_have_done_it_the_failure_says_so(
    proxy: FaultProxy, shopper: Shopper, way: Way
) -> None:
    """S0-35: an answer that is cut off is ambiguous; a connection refused is not."""
    proxy.fault = Timeout(0.05, way)
    with pytest.raises(BackendUnavailable) as cut:
        shopper.add(str(uuid7()))
    assert cut.value.ambiguous
    nobody = Client(Address("http://127.0.0.1:9"))
    with pytest.raises(BackendUnavailable) as refused:
        nobody.send(requests.register())
    nobody.close()
    assert not refused.value.ambiguous


@pytest.mark.parametrize("fault", SLOWING, ids=str)
def test_a_slow_network_is_slow_and_no_more(
    proxy: FaultProxy, shopper: Shopper, fault: Fault
) -> None:
    proxy.fault = fault
    assert [shopper.add(str(uuid7())) for _ in range(3)] == [1, 2, 3]


@pytest.mark.parametrize("fault", [Bandwidth(30), Timeout(30.0), Latency(30.0), Slicer(1, 0.2)])
def test_a_network_that_creeps_ends_with_the_request_s_time(
    proxy: FaultProxy, shopper: Shopper, fault: Fault
) -> None:
    """S0-16: the limit is of the whole request, however many bytes drip in."""
    proxy.fault = fault
    began_s = time.monotonic()
    with pytest.raises(BackendUnavailable):
        shopper.add(str(uuid7()), within_s=1.0)
    assert time.monotonic() - began_s < 5.0


def test_latency_and_bandwidth_are_what_they_say(proxy: FaultProxy, shopper: Shopper) -> None:
    """The proxy itself: a fault that did nothing would prove nothing."""
    for fault in (Latency(0.3, Way.DOWN), Bandwidth(2_000, Way.DOWN)):
        proxy.fault = fault
        began_s = time.monotonic()
        shopper.add(str(uuid7()))
        assert time.monotonic() - began_s > 0.15, fault


def test_down_cuts_what_is_open_and_refuses_what_comes(proxy: FaultProxy, shopper: Shopper) -> None:
    before = proxy.connections
    proxy.fault = Down()
    for _ in range(3):
        with pytest.raises(BackendUnavailable):
            shopper.add(str(uuid7()))
    assert proxy.connections > before
    proxy.fault = None
    assert shopper.add(str(uuid7())) == 1


def test_many_connections_are_carried_at_once(proxy: FaultProxy, shopper: Shopper) -> None:
    proxy.fault = Latency(0.05)
    codes: list[str] = []

    def register() -> None:
        client = Client(Address(proxy.url))
        codes.append(answers.registered(client.send(requests.register())).code)
        client.close()

    threads = [threading.Thread(target=register) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(codes)) == 8


def test_a_proxy_before_nobody_breaks_every_call() -> None:
    with fault_proxy(("127.0.0.1", 9)) as proxy:
        client = Client(Address(proxy.url))
        with pytest.raises(BackendUnavailable):
            client.send(requests.register())
        client.close()
