"""Single codes asked of the backend, a few at a time."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from kiosk.backend.lookups import LookUps
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.wire.catalogue import Offer
from tests.contract.test_catalogue_loop import running, sold
from tests.fakes.scripted_backend import Reply, ScriptedBackend, serving

JAM = {"id": "J1", "name": "Jam", "price": "2.50", "barcode": "4012345678901"}
FOUND = Reply(
    body={
        "success": True,
        "results": [{"code": "04012345678901", "product": JAM}],
        "errors": [{"code": "99", "error": "Product not found"}],
    }
)


class Backend:
    """Answers *found*, or raises what a test lays into *faults*."""

    def __init__(self) -> None:
        self.now_s = 0.0
        self.asked: list[list[str]] = []
        self.faults: list[Exception] = []
        self.look_ups = LookUps(self._ask, again_s=300.0, clock=lambda: self.now_s)

    def wish(self, *codes: str) -> None:
        for code in codes:
            self.look_ups.wish(code)

    def pass_by(self, seconds: float) -> None:
        """Time goes by, a quarter of a second at once."""
        for _ in range(round(seconds * 4)):
            self.now_s += 0.25
            if self.look_ups.due:
                self.look_ups.run()

    def _ask(self, codes: Sequence[str]) -> tuple[Offer, ...]:
        self.asked.append(list(codes))
        if self.faults:
            raise self.faults.pop(0)
        return ()


@pytest.fixture
def backend() -> Backend:
    return Backend()


def test_codes_that_come_together_are_asked_together_five_at_most(backend: Backend) -> None:
    """S4-11: seven codes are two questions."""
    backend.wish(*"abcdefg")
    assert not backend.look_ups.due
    backend.pass_by(1)
    assert backend.asked == [list("abcde"), list("fg")]


def test_what_is_not_known_there_is_not_asked_again_for_a_while(backend: Backend) -> None:
    backend.wish("a", "a")
    backend.pass_by(1)
    backend.wish("a")
    backend.pass_by(290)
    assert backend.asked == [["a"]]
    backend.pass_by(20)
    backend.wish("a")
    backend.pass_by(1)
    assert backend.asked == [["a"], ["a"]]


def test_no_more_than_five_questions_go_out_a_minute(backend: Backend) -> None:
    """S4-10: the sixth waits until the first is a minute old."""
    for code in "abcdef":
        backend.wish(code)
        backend.pass_by(1)
    assert len(backend.asked) == 5
    backend.pass_by(50)
    assert len(backend.asked) == 5
    backend.pass_by(10)
    assert backend.asked[5:] == [["f"]]


@pytest.mark.parametrize(("told_s", "wait_s"), [(30.0, 30.0), (None, 5.0)])
def test_a_limit_is_obeyed(backend: Backend, told_s: float | None, wait_s: float) -> None:
    """S4-10: Retry-After says when; what was asked for is asked then."""
    backend.faults = [BackendUnavailable("too many", status=429, retry_after_s=told_s)]
    backend.wish("a")
    backend.pass_by(wait_s)
    assert len(backend.asked) == 1
    backend.pass_by(1)
    assert backend.asked == [["a"], ["a"]]


def test_a_backend_without_the_route_is_asked_once(backend: Backend) -> None:
    backend.faults = [BackendRejected("no such route", status=404, code="NOT_FOUND")]
    backend.wish("a")
    backend.pass_by(1)
    backend.wish("b")
    backend.pass_by(400)
    assert backend.asked == [["a"]]


@pytest.mark.parametrize("status", [400, 401, 403, 422])
def test_a_refusal_of_some_codes_is_none_of_all_others(backend: Backend, status: int) -> None:
    """S4-11: one odd code must not end the looking up for the rest of the day."""
    backend.faults = [BackendRejected("not like that", status=status, code="X")]
    backend.wish("a")
    backend.pass_by(1)
    backend.wish("a", "b")
    backend.pass_by(1)
    assert backend.asked == [["a"], ["b"]]


def test_too_many_are_dropped(backend: Backend) -> None:
    backend.wish(*(str(number) for number in range(50)))
    backend.pass_by(10)
    assert [code for codes in backend.asked for code in codes] == [str(n) for n in range(20)]


def test_what_was_found_is_sold_and_kept_until_all_is_read_again(tmp_path: Path) -> None:
    """S4-11: one of two is known; S4-1: also after a restart."""
    backend = ScriptedBackend()
    backend.script = [sold(), FOUND]
    with serving(backend) as url, running(url, tmp_path) as rig:
        rig.until(lambda now: now.changed == 1)
        rig.loop.look_up("04012345678901")
        rig.loop.look_up("99")
        rig.now_s += 1.0
        rig.until(lambda now: now.products == 2)
        assert rig.taken[-1][0] is not None
        assert [offer.product_id for offer in rig.taken[-1][0].offers] == ["P001", "J1"]
        asked = backend.received[-1]
        told = {"codes": ["04012345678901", "99"]}
        assert (asked.path, asked.body) == ("/api/products/lookup", told)
        kept = rig.copies.load("hub")
    assert kept is not None
    assert kept.offers[1].told["price_minor"] == 250
