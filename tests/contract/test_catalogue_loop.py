"""The catalogue's loop against a backend that is slow, limited, gone, or talks rubbish."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from kiosk.backend.address import Address
from kiosk.backend.breakers import Breakers
from kiosk.backend.catalogue_loop import CatalogueLoop
from kiosk.backend.catalogue_reading import CatalogueReading
from kiosk.backend.client import Client
from kiosk.catalogue.copies import Copies, Copy
from kiosk.catalogue.edit import Edit
from kiosk.catalogue.status import CatalogueStatus
from kiosk.errors import BackendUnavailable
from kiosk.events.letters import Endpoint
from kiosk.snapshots.links import BreakerState
from tests.fakes.running import on_threads
from tests.fakes.scripted_backend import Received, Reply, ScriptedBackend, serving

NO_ROUTE = Reply(404, {"success": False, "error": "Not found", "code": "NOT_FOUND"})


def sold(price: str = "1.00", *, tag: str = '"t1"', **more: Any) -> Reply:
    rows = [{"id": "P001", "name": "Apples", "price": price}]
    return Reply(body={"success": True, "data": {"products": rows}} | more, headers={"ETag": tag})


class NoErrands:
    """Nothing is to be told."""

    def __init__(self) -> None:
        self.waiting: tuple[Edit, ...] = ()
        self.faults: list[BackendUnavailable] = []

    def run(self) -> None:
        if self.faults:
            raise self.faults.pop()

    def read(self) -> None:
        self.waiting = ()

    def close(self) -> None:
        pass


class Rig:
    """A loop on its thread, whose time stands still until a test moves it."""

    def __init__(self, url: str, folder: Path) -> None:
        self.now_s = 100.0
        self.wall_s = 1_000.0
        self.copies = Copies(folder)
        self.taken: list[tuple[Copy | None, tuple[Edit, ...]]] = []
        self.states: list[CatalogueStatus] = []
        self.errands = NoErrands()
        self._came = threading.Condition()
        self.breakers = Breakers(
            backend=url, clock=self.clock, wall=self.clock, changed=lambda _link: None
        )
        breaker = self.breakers.of(Endpoint.CATALOGUE)
        self.loop = CatalogueLoop(
            CatalogueReading(Client(Address(url)), breaker, within_s=5.0),
            self.copies,
            source="hub",
            copy=self.copies.load("hub"),
            errands=self.errands,
            taken=lambda copy, edits: self.taken.append((copy, edits)),
            told=self._told,
            fresh_s=300.0,
            clock=self.clock,
            wall=lambda: self.wall_s,
            uniform=lambda low, high: (low + high) / 2,
        )

    def turn(self) -> None:
        """One turn of the loop, on this thread."""
        if self.loop._begins():
            self.loop._read()
        self.loop._reading.close()

    def clock(self) -> float:
        return self.now_s

    def _told(self, status: CatalogueStatus) -> None:
        with self._came:
            self.states.append(status)
            self._came.notify_all()

    def until(self, what: Callable[[CatalogueStatus], bool]) -> CatalogueStatus:
        """Wait for a state after a reading that is so."""
        with self._came:
            assert self._came.wait_for(lambda: self._is(what), timeout=10), self.states
            return self.states[-1]

    def _is(self, what: Callable[[CatalogueStatus], bool]) -> bool:
        return bool(self.states) and not self.states[-1].reading and what(self.states[-1])

    def read(self, times: int) -> CatalogueStatus:
        """Wait until so many readings have ended."""
        return self.until(lambda now: now.changed + now.unchanged + now.failed >= times)

    def prices(self) -> list[object]:
        return [copy.offers[0].told["price_minor"] for copy, _ in self.taken if copy]


@contextmanager
def running(url: str, folder: Path, *, at: float = 1_000.0) -> Iterator[Rig]:
    rig = Rig(url, folder)
    rig.wall_s = at
    with on_threads(rig.loop):
        yield rig


@pytest.fixture
def backend() -> ScriptedBackend:
    return ScriptedBackend()


@pytest.fixture
def url(backend: ScriptedBackend) -> Iterator[str]:
    with serving(backend) as url:
        yield url


def test_the_copy_of_an_earlier_run_is_used_and_refreshed_behind(
    url: str, backend: ScriptedBackend, tmp_path: Path
) -> None:
    """S4-24: what is there is shown while the backend thinks; unchanged is a short answer."""
    backend.script = [sold()]
    with running(url, tmp_path) as rig:
        rig.read(1)
    backend.script = [Reply(304)]
    with running(url, tmp_path, at=5_000.0) as rig:
        rig.until(lambda now: now.unchanged == 1)
        assert (rig.states[0].products, rig.states[0].read_at) == (1, 1_000.0)
        assert rig.taken == []
    assert backend.received[1].headers["If-None-Match"] == '"t1"'
    kept = Copies(tmp_path).load("hub")
    assert kept is not None
    assert kept.read_at == 5_000.0


def test_two_touches_are_one_request(url: str, backend: ScriptedBackend, tmp_path: Path) -> None:
    """S4-3: who asks while a reading is under way, or has just ended, joins it."""
    gate, asked = threading.Event(), threading.Event()

    def slow(_asked: Received) -> Reply:
        asked.set()
        gate.wait(10)
        return sold()

    backend.otherwise = slow
    with running(url, tmp_path) as rig:
        assert asked.wait(10)
        rig.loop.wish()
        rig.loop.wish()
        gate.set()
        rig.read(1)
        rig.loop.wish()
        rig.now_s += 10.0
        rig.loop.wish()
        rig.read(2)
    assert len(backend.received) == 2


def test_news_that_comes_during_a_reading_is_read_after_it(
    url: str, backend: ScriptedBackend, tmp_path: Path
) -> None:
    """It may have come too late for that answer; many changes at once are one reading."""
    gate, asked = threading.Event(), threading.Event()

    def slow(_asked: Received) -> Reply:
        asked.set()
        gate.wait(10)
        return sold(f"{len(backend.received)}.00", tag="")

    backend.otherwise = slow
    with running(url, tmp_path) as rig:
        assert asked.wait(10)
        for _ in range(5):
            rig.loop.changed()
        gate.set()
        rig.read(1)
        rig.now_s += 1.0
        rig.read(2)
        assert rig.prices() == [100, 200]
    assert len(backend.received) == 2


def test_an_outage_leaves_the_copy_marked_with_its_time(
    url: str, backend: ScriptedBackend, tmp_path: Path
) -> None:
    """S4-2, S2-11: the last good prices stay, people are told from when they are."""
    backend.script = [sold(), Reply(503), sold("2.00")]
    with running(url, tmp_path) as rig:
        rig.read(1)
        rig.now_s += 301.0
        state = rig.read(2)
        assert (state.stale, state.read_at, state.products) == (True, 1_000.0, 1)
        rig.wall_s = 2_000.0
        rig.now_s += 61.0
        state = rig.read(3)
        assert (state.stale, state.read_at) == (False, 2_000.0)
        assert rig.prices() == [100, 200]


def test_a_backend_that_wants_time_gets_it_whoever_asks(
    url: str, backend: ScriptedBackend, tmp_path: Path
) -> None:
    """Retry-After is obeyed, also by a touch on the button and by news."""
    backend.script = [Reply(429, headers={"Retry-After": "40"})]
    rig = Rig(url, tmp_path)
    rig.turn()
    assert (len(backend.received), rig.states[-1].next_try_s) == (1, 140.0)
    rig.now_s += 39.0
    for touch in (rig.loop.wish, rig.loop.changed, rig.loop.edited):
        touch()
        rig.turn()
    assert len(backend.received) == 1
    rig.now_s += 2.0
    rig.turn()
    assert len(backend.received) == 2


@pytest.mark.parametrize(
    "rubbish",
    [
        Reply(raw=b"<html>hello</html>"),
        Reply(raw=b"[1, 2]"),
        Reply(body={"success": True}),
        Reply(body={"success": True, "data": {"products": []}}),
        Reply(body={"success": True, "products": [{"id": "X", "name": "X", "price": "cheap"}]}),
        Reply(304),
        Reply(302, headers={"Location": "nowhere"}),
        Reply(drop=True),
    ],
)
def test_rubbish_takes_nothing_off_the_shelves(
    url: str, backend: ScriptedBackend, tmp_path: Path, rubbish: Reply
) -> None:
    backend.script = [sold(tag=""), rubbish]
    with running(url, tmp_path) as rig:
        rig.read(1)
        rig.now_s += 301.0
        state = rig.until(lambda now: now.failed == 1)
        assert (state.stale, state.products) == (True, 1)
    assert len(rig.taken) == 1


def test_failures_open_the_breaker_of_the_catalogue_alone(
    url: str, backend: ScriptedBackend, tmp_path: Path
) -> None:
    backend.otherwise = lambda _asked: Reply(500)
    with running(url, tmp_path) as rig:
        for number in range(1, 6):
            rig.read(number)
            rig.now_s += 61.0
        rig.until(lambda now: now.failed >= 5)
        states = {lamp.endpoint: lamp.state for lamp in rig.breakers.status().lamps}
        assert states.pop(Endpoint.CATALOGUE) is not BreakerState.CLOSED
        assert set(states.values()) == {BreakerState.CLOSED}


def test_the_published_backend_is_read_page_by_page(
    url: str, backend: ScriptedBackend, tmp_path: Path
) -> None:
    """It has no route for all of it; that is found out once."""

    def published(asked: Received) -> Reply:
        if asked.path == "/api/catalogue":
            return NO_ROUTE
        number = int(asked.path.partition("page=")[2].partition("&")[0])
        row = {"id": f"P{number}", "name": f"Product {number}", "price": "1.50"}
        pages = {"page": number, "limit": 100, "total": 3, "totalPages": 3}
        return Reply(body={"success": True, "products": [row], "pagination": pages})

    backend.otherwise = published
    with running(url, tmp_path) as rig:
        assert rig.read(1).products == 3
        rig.now_s += 400.0
        rig.until(lambda now: now.unchanged == 1)
    assert [asked.path for asked in backend.received[:2]] == [
        "/api/catalogue",
        "/api/products?page=1&limit=100",
    ]
    assert len(backend.asked("/api/catalogue")) == 1
    assert len(rig.taken) == 1


def test_a_backend_without_products_is_no_fault(
    url: str, backend: ScriptedBackend, tmp_path: Path
) -> None:
    """The file's names and prices hold, and nobody is told that they are old."""
    backend.otherwise = lambda _asked: NO_ROUTE
    with running(url, tmp_path) as rig:
        state = rig.until(lambda now: not now.known)
        assert (state.stale, state.failing) == (False, False)
    assert rig.breakers.of(Endpoint.CATALOGUE).lamp().failures == 0


def test_a_clock_that_is_set_back_changes_nothing_to_when_it_is_read(
    url: str, backend: ScriptedBackend, tmp_path: Path
) -> None:
    backend.otherwise = lambda _asked: sold(tag="")
    with running(url, tmp_path) as rig:
        rig.read(1)
        rig.wall_s -= 86_400.0
        rig.now_s += 331.0
        rig.until(lambda now: now.unchanged == 1)
        assert rig.states[-1].read_at == rig.wall_s


def test_what_waits_to_be_told_is_shown_although_the_backend_is_away(
    url: str, backend: ScriptedBackend, tmp_path: Path
) -> None:
    edit = Edit("e1", "P001", {"price_minor": 77})
    rig = Rig(url, tmp_path)
    rig.errands.waiting, rig.errands.faults = (edit,), [BackendUnavailable("away")]
    rig.turn()
    assert rig.taken == [(None, (edit,))]
    backend.script = [sold()]
    rig.now_s += 61.0
    rig.turn()
    assert [edits for _, edits in rig.taken] == [(edit,), ()]
