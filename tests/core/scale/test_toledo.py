"""A scale on a real serial line: a pseudo-terminal with a simulated Toledo 8217 behind it."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.scale.loop import ScaleLoop
from kiosk.scale.reading import Reading, ScaleAway, Verdict
from kiosk.scale.simulator import Fault, SimulatedScale
from kiosk.scale.toledo import Toledo8217
from kiosk.snapshots.scale import ScaleState, ScaleStatus
from tests.fakes.running import on_threads
from tests.fakes.scale import simulated_scale

_WITHIN_S = 20.0


@pytest.fixture
def simulated() -> Iterator[SimulatedScale]:
    with simulated_scale() as scale:
        yield scale


@pytest.fixture
def driver(simulated: SimulatedScale) -> Iterator[Toledo8217]:
    driver = Toledo8217(simulated.path)
    yield driver
    driver.close()


class Told:
    """What the loop told, and waiting for it."""

    def __init__(self) -> None:
        self.all: list[ScaleStatus] = []
        self._news = threading.Condition()

    def __call__(self, status: ScaleStatus) -> None:
        with self._news:
            self.all.append(status)
            self._news.notify_all()

    def wait_for(self, state: ScaleState, grams: int = 0) -> ScaleStatus:
        def came() -> bool:
            last = self.all[-1] if self.all else None
            return last is not None and (last.state, last.grams) == (state, grams)

        with self._news:
            assert self._news.wait_for(came, _WITHIN_S), self.all
            return self.all[-1]


@pytest.mark.parametrize("grams", [0, 5, 412, 14_995])
def test_a_weight_is_read_to_the_gram(
    simulated: SimulatedScale, driver: Toledo8217, grams: int
) -> None:
    simulated.put(grams)
    assert driver.read() == Reading(Verdict.WEIGHT, grams)


@pytest.mark.parametrize(
    ("fault", "verdict"),
    [
        (Fault.UNSTEADY, Verdict.MOVING),
        (Fault.OVERLOAD, Verdict.OVERLOAD),
        (Fault.UNDER_ZERO, Verdict.UNDER_ZERO),
    ],
)
def test_the_status_byte_says_why_there_is_no_weight(
    simulated: SimulatedScale, driver: Toledo8217, fault: Fault, verdict: Verdict
) -> None:
    simulated.put(412, fault)
    assert driver.read() == Reading(verdict)


@pytest.mark.parametrize(
    ("fault", "words"), [(Fault.SILENT, "switched on"), (Fault.GARBAGE, "Toledo 8217")]
)
def test_no_answer_and_rubbish_are_told_apart(
    simulated: SimulatedScale, driver: Toledo8217, fault: Fault, words: str
) -> None:
    simulated.put(412, fault)
    with pytest.raises(ScaleAway, match=words):
        driver.read()
    simulated.put(412)
    assert driver.read() == Reading(Verdict.WEIGHT, 412)


def test_a_port_that_is_not_there_is_named() -> None:
    with pytest.raises(ScaleAway, match="/dev/no-such-scale"):
        Toledo8217("/dev/no-such-scale").read()


def test_the_loop_tells_each_change_once(simulated: SimulatedScale) -> None:
    told = Told()
    with on_threads(ScaleLoop(Toledo8217(simulated.path), told, every_s=0.01)):
        told.wait_for(ScaleState.EMPTY)
        simulated.put(412)
        told.wait_for(ScaleState.STEADY, 412)
        simulated.put(412, Fault.OVERLOAD)
        told.wait_for(ScaleState.OVERLOAD)
    assert all(one != other for one, other in zip(told.all, told.all[1:], strict=False))


def test_a_swaying_scale_gives_no_weight_to_sell(simulated: SimulatedScale) -> None:
    told = Told()
    simulated.put(412, Fault.SWAYING)
    with on_threads(ScaleLoop(Toledo8217(simulated.path), told, every_s=0.01)):
        told.wait_for(ScaleState.MOVING, 417)
        told.wait_for(ScaleState.MOVING, 412)
        simulated.put(0)
        told.wait_for(ScaleState.EMPTY)
    assert ScaleState.STEADY not in {status.state for status in told.all}


def test_what_was_sold_has_to_be_taken_off_first(simulated: SimulatedScale) -> None:
    told = Told()
    loop = ScaleLoop(Toledo8217(simulated.path), told, every_s=0.01)
    simulated.put(412)
    with on_threads(loop):
        told.wait_for(ScaleState.STEADY, 412)
        loop.sold()
        told.wait_for(ScaleState.SOLD, 412)
        simulated.put(0)
        told.wait_for(ScaleState.EMPTY)
        simulated.put(300)
        told.wait_for(ScaleState.STEADY, 300)


def test_a_scale_that_is_unplugged_is_told_and_comes_back_by_itself(tmp_path: Path) -> None:
    """The kiosk sells on meanwhile; weighed goods ask for staff."""
    port = tmp_path / "scale"
    first, told = SimulatedScale(), Told()
    port.symlink_to(first.path)
    first.put(412)
    with on_threads(ScaleLoop(Toledo8217(str(port)), told, every_s=0.01)):
        with on_threads(first):
            told.wait_for(ScaleState.STEADY, 412)
        port.unlink()
        first.close()
        away = told.wait_for(ScaleState.AWAY)
        assert str(port) in away.reason
        second = SimulatedScale()
        second.put(300)
        port.symlink_to(second.path)
        with on_threads(second):
            told.wait_for(ScaleState.STEADY, 300)
    second.close()
